package vn.dondoc.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MẬT",
                "TỐI MẬT",
                "TUYỆT MẬT",
                "  MẬT  ",
                "(MẬT)",
                "[ TỐI MẬT ]",
                "** MẬT **",
                "> **TUYỆT MẬT**",
                "# MẬT",
                "│ MẬT │",
                "| MẬT |",
                "MAT",
                "TOI MAT",
                "TUYET MAT",
                "(MAT)",
                "Tối mật",
                "Tuyệt mật",
                "Mật",
                "(Mật)",
                "M Ậ T",
                "T Ố I  M Ậ T",
                "T Ố I M Ậ T",
                "Độ mật: Mật",
                "Độ mật: TỐI MẬT",
                "Mức độ mật: Tuyệt mật",
                "ĐỘ MẬT: MẬT",
                "- Độ mật: mật",
                "Dấu chỉ độ mật: Mật",
                "Do mat: Toi mat",
                "UBND HUYỆN AN SƠN | MẬT",
                "UBND HUYỆN AN SƠN\tMẬT",
                "UBND HUYỆN AN SƠN      TUYỆT MẬT",
                "MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "MẬT    ĐẢNG CỘNG SẢN VIỆT NAM",
                "Số: 07/TB-VP (MẬT)",
                "Số: 12-BC/TU (Mật)",
                "Số: 07/TB-VP MẬT",
                "MẬT - KHẨN",
                "HỎA TỐC, MẬT",
                "MẬT Bản số: 02",
                "TỐI MẬT  An Sơn, ngày 05 tháng 3 năm 2024",
                "Báo cáo tình hình an ninh quý I (MẬT)"
            })
    void seesAMarkInAHeader(String line) {
        String paper =
                "UBND HUYỆN AN SƠN\n" + line + "\nTHÔNG BÁO\nKết luận của Chủ tịch\n1. Giao Phòng Nội vụ báo cáo.";
        assertTrue(SecrecyMark.isIn(paper), line);
        assertTrue(SecrecyMark.isIn(Normalizer.normalize(paper, Normalizer.Form.NFD)), "NFD of " + line);
        assertTrue(SecrecyMark.isIn(line), "alone: " + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BẢO MẬT",
                "Bảo mật",
                "BÍ MẬT NHÀ NƯỚC",
                "MẬT ONG",
                "Mật ong rừng",
                "MẬT ĐỘ DÂN CƯ",
                "mật độ xây dựng",
                "KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC",
                "VỀ VIỆC QUẢN LÝ TÀI LIỆU MẬT",
                "Về việc quản lý tài liệu mật, tối mật",
                "Công an huyện rà soát văn bản MẬT trước ngày 15/3.",
                "Các văn bản có độ mật phải được gửi qua đường văn thư.",
                "Độ mật: Không",
                "Độ mật: Thường",
                "Độ mật: không có",
                "Độ mật của văn bản do người ký quyết định.",
                "MẮT",
                "MẶT",
                "MẤT",
                "MẮT KÍNH",
                "mat",
                "mật",
                "Mật khẩu: đổi trước 20/3",
                "MẬT MÃ",
                "Ban Cơ yếu Chính phủ | MẬT MÃ DÂN SỰ",
                "Phòng Nông nghiệp kiểm tra cơ sở nuôi ong lấy mật (mật ong rừng).",
                "giữ bí mật; không để lộ, lọt thông tin",
                "HỘI NGHỊ TẬP HUẤN CÔNG TÁC BẢO MẬT",
                "Giao Công an huyện (Đội An ninh) kiểm tra công tác bảo mật",
                "TT | Tên tài liệu | Độ mật | Ghi chú"
            })
    void doesNotTripOverTheWord(String line) {
        String paper =
                "UBND HUYỆN AN SƠN\n" + line + "\nTHÔNG BÁO\nKết luận của Chủ tịch\n1. Giao Phòng Nội vụ báo cáo.";
        assertFalse(SecrecyMark.isIn(paper), line);
        assertFalse(SecrecyMark.isIn(line), "alone: " + line);
    }

    @Test
    void looksAtHeadersOnly() {
        String body = "Nội dung công việc trong tuần.\n".repeat(60);
        assertFalse(SecrecyMark.isIn(body + "Mật"), "a word far down in a text");
        assertTrue(
                SecrecyMark.isIn(body + "MẬT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTHÔNG BÁO"),
                "a second paper pasted below the first");
        assertTrue(SecrecyMark.isIn("Chuyển anh em xem:\n\n\n\nUBND TỈNH\n\nMẬT\n\nTHÔNG BÁO"));
    }

    @Test
    void refusalNamesNothingOfTheText() {
        Reading reading = new Intake(Limits.DEFAULT, ChildLauncher.ofThisProgram())
                .readText("TỐI MẬT\nTHÔNG BÁO\nPhòng Nội vụ báo cáo vụ việc X");
        Reading.Refused refused = (Reading.Refused) reading;
        assertEquals(Refusal.SECRET, refused.why());
        assertEquals("", refused.detail());
    }
}
