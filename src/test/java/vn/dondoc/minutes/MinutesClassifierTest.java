package vn.dondoc.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.WordList;

class MinutesClassifierTest {
    private static final MinutesClassifier CLASSIFIER = new MinutesClassifier();

    private static boolean isMinutes(String text) {
        return CLASSIFIER.classify(SourceText.of(text)).isMinutes();
    }

    /** At most three of the table wrong, and at most one draft offered for what is none. */
    @Test
    void knowsMessagesItWasNotMadeFrom() {
        List<String> missed = new ArrayList<>();
        List<String> alarms = new ArrayList<>();
        int count = 0;
        for (String line : WordList.lines(MinutesClassifierTest.class, "classifier-fresh.txt")) {
            if (line.startsWith("+ ") || line.startsWith("- ")) {
                count++;
                boolean expected = line.startsWith("+");
                if (isMinutes(line.substring(2).replace("\\n", "\n")) != expected) {
                    (expected ? missed : alarms).add(line);
                }
            }
        }
        assertEquals(75, count);
        assertTrue(alarms.size() <= 1, alarms::toString);
        assertTrue(missed.size() + alarms.size() <= 3, () -> missed + " " + alarms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chốt họp: Phòng Kinh tế rà soát các điểm sạt lở, báo cáo trước 20/9; Công an xã cắm biển cấm xe tải.",
                "Chủ tịch giao: 1. Văn phòng soạn công văn trả lời bà Lụa, trước thứ Tư. 2. Địa chính đo lại thửa 112.",
                "chot hop: phong kinh te ra soat cac diem sat lo, bao cao truoc 20/9; cong an xa cam bien cam xe tai",
                "Anh Tư kết luận:\n- Nhân: gọi lại nhà in, lấy báo giá\n- Thoa: đặt hội trường\n- Team ảnh: chọn 20 tấm",
                "Số: 12/TB-VP\nTHÔNG BÁO\nKết luận của Chủ tịch tại cuộc họp giao ban\n1. Phòng Nội vụ trình đề án trước 20/3.",
                "Chốt giao ban: 1. Phòng Nội vụ trình đề án trước 20/3. 2. Văn phòng rà lại lịch tiếp dân.",
                "ket luan hop: noi vu trinh de an truoc 20/3; van phong ra lich tiep dan; cong an lap chot",
                "Họp xong anh giao: địa chính cắm mốc, công an lập chốt, thứ sáu báo cáo anh.",
                "Việc sau giao ban:\nSửa cổng - bảo vệ (thứ Sáu)\nBảng lương - kế toán (25/9)\nRèm cửa - hành chính",
            })
    void takesOrdersAsMinutesInAnyDress(String text) {
        assertTrue(isMinutes(text));
    }

    /** The same work as above, by somebody else, to somebody else, or at another time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Báo cáo Chủ tịch: Phòng Kinh tế đã rà soát xong các điểm sạt lở; Công an xã đã cắm biển cấm xe tải ạ.",
                "Kính gửi UBND huyện, xã đề nghị: 1. Giao Phòng Kinh tế rà soát các điểm sạt lở. 2. Hỗ trợ kinh phí cắm biển. Kính mong huyện xem xét.",
                "Anh ơi kết luận hôm qua giao Phòng Kinh tế hay Địa chính rà soát các điểm sạt lở vậy ạ?",
                "Em gửi dự thảo phân công, xin ý kiến các phòng trước khi trình: Phòng Kinh tế rà soát sạt lở, Công an xã cắm biển.",
                "GIẤY MỜI\nKính mời các phòng dự họp bàn khắc phục sạt lở lúc 8h thứ Năm. Giao Phòng Kinh tế chuẩn bị báo cáo.",
                "LỊCH CÔNG TÁC TUẦN 38\nThứ Hai: giao ban\nThứ Ba: Phòng Kinh tế kiểm tra các điểm sạt lở\nThứ Tư: tiếp dân",
                "Nhắc việc: #12 Phòng Kinh tế - rà soát sạt lở - hạn 20/9; #13 Công an xã - cắm biển - quá hạn 2 ngày.",
                "KẾ HOẠCH\nKhắc phục hậu quả mưa lũ\nI. Mục đích\nII. Nội dung\nIII. Tổ chức thực hiện: Phòng Kinh tế rà soát sạt lở; Công an xã cắm biển.",
                "GIẤY MỜI\nKính mời trưởng các phòng dự họp lúc 8h. Giao Văn phòng chuẩn bị hội trường.",
                "KẾ HOẠCH\nHội thi cắm hoa\nTổ chức thực hiện: Công đoàn lo giải thưởng; Đoàn Thanh niên trang trí.",
                "TỜ TRÌNH\nVề việc mua máy in\nKính đề nghị giao Phòng Tài chính bố trí 20 triệu.",
                "Kính gửi lãnh đạo, xã báo cáo: 1. Đã họp dân. 2. Đã lập danh sách. 3. Còn vướng 2 hộ ạ.",
                "Lịch tuần: thứ hai họp giao ban, thứ ba tiếp dân, thứ tư kiểm tra chợ.",
                "Chúc mừng năm mới, chúc các phòng hoàn thành tốt nhiệm vụ!",
                "Em gửi lại file kết luận cuộc họp về sạt lở để các phòng theo dõi ạ.",
                "",
                "\n \n",
            })
    void offersNoDraftForAnythingElse(String text) {
        assertFalse(isMinutes(text));
    }

    @Test
    void knowsAnIssuedConclusionOfAnyLengthButNotAReportOnIt() {
        String head = "UBND HUYỆN AN SƠN\nSố: 31/%s\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";
        String told = "Thu ngân sách đạt 40% dự toán, còn 12 nhiệm vụ chậm.\n".repeat(60);
        String conclusion =
                head.formatted("TB-VP") + "THÔNG BÁO\nKết luận của Chủ tịch UBND huyện tại phiên họp tháng 9\n" + told
                        + "1. Phòng Nội vụ tham mưu kế hoạch, trình trước 20/9.\n2. Các xã báo cáo trước 25/9.";
        String report = head.formatted("BC-NV") + "BÁO CÁO\nKết quả thực hiện Thông báo kết luận số 31/TB-VP\n" + told
                + "Phòng Nội vụ đã trình kế hoạch ngày 18/9.\nCác xã đã báo cáo.";
        assertTrue(isMinutes(conclusion));
        assertFalse(isMinutes(report));
    }

    @Test
    void saysTheSameOfDecomposedText() {
        String text = "Giao Phòng Nội vụ rà soát biên chế, trình trước 20/9; giao Văn phòng sửa quy chế.";
        MinutesClassifier.Verdict composed = CLASSIFIER.classify(SourceText.of(text));
        MinutesClassifier.Verdict decomposed =
                CLASSIFIER.classify(SourceText.of(Normalizer.normalize(text, Normalizer.Form.NFD)));
        assertEquals(composed, decomposed);
        assertTrue(composed.isMinutes());
    }

    @Test
    void isQuickOnAHugeText() {
        String huge = "Giao Phòng Nội vụ báo cáo, ".repeat(100_000);
        assertTimeout(Duration.ofSeconds(5), () -> isMinutes(huge));
    }
}
