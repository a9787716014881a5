package vn.dondoc.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.text.SourceText;

class MinutesClassifierTest {
    private static final MinutesClassifier CLASSIFIER = new MinutesClassifier();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIẤY MỜI\nKính mời trưởng các phòng dự họp lúc 8h. Giao Văn phòng chuẩn bị hội trường.",
                "KẾ HOẠCH\nHội thi cắm hoa\nTổ chức thực hiện: Công đoàn lo giải thưởng; Đoàn Thanh niên trang trí.",
                "TỜ TRÌNH\nVề việc mua máy in\nKính đề nghị giao Phòng Tài chính bố trí 20 triệu.",
                "Kính gửi lãnh đạo, xã báo cáo: 1. Đã họp dân. 2. Đã lập danh sách. 3. Còn vướng 2 hộ ạ.",
                "Nhắc việc: #12 của Nội vụ quá hạn 2 ngày, #15 của Tài chính đến hạn hôm nay.",
                "Lịch tuần: thứ hai họp giao ban, thứ ba tiếp dân, thứ tư kiểm tra chợ.",
                "Cho em hỏi kết luận giao phòng nào chủ trì vậy ạ?",
                "Chúc mừng năm mới, chúc các phòng hoàn thành tốt nhiệm vụ!"
            })
    void opensNoDraft(String message) {
        assertTrue(!CLASSIFIER.classify(SourceText.of(message)).isMinutes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số: 12/TB-VP\nTHÔNG BÁO\nKết luận của Chủ tịch tại cuộc họp giao ban\n1. Phòng Nội vụ trình đề án trước 20/3.",
                "Chốt giao ban: 1. Phòng Nội vụ trình đề án trước 20/3. 2. Văn phòng rà lại lịch tiếp dân.",
                "ket luan hop: noi vu trinh de an truoc 20/3; van phong ra lich tiep dan; cong an lap chot",
                "Họp xong anh giao: địa chính cắm mốc, công an lập chốt, thứ sáu báo cáo anh."
            })
    void offersADraft(String message) {
        assertTrue(CLASSIFIER.classify(SourceText.of(message)).isMinutes());
    }

    @Test
    void knowsTheMessagesThatItWasMadeFrom() {
        List<String> wrong = new ArrayList<>();
        List<MinutesClassifier.Sample> all = MinutesClassifier.samples();
        for (MinutesClassifier.Sample sample : all) {
            if (CLASSIFIER.classify(sample.text()).isMinutes() != sample.isMinutes()) {
                wrong.add(sample.text().nfc());
            }
        }
        assertTrue(wrong.size() <= all.size() / 50, wrong.size() + " wrong: " + wrong);
    }

    @Test
    void saysNothingIsNoMinutes() {
        assertEquals(new MinutesClassifier.Verdict(false, 1), CLASSIFIER.classify(SourceText.of(" \n")));
    }
}
