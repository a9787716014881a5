package vn.dondoc.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks of secrecy in names of files and in captions. */
class SecrecyTest {
    private final Secrecy secrecy = new Secrecy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MẬT.docx",
                "Báo cáo (MẬT).docx",
                "12_BC_MẬT_2026.pdf",
                "TUYỆT MẬT - kế hoạch.docx",
                "TUYET MAT_ke hoach.pdf",
                "tối mật.pdf",
                "TOI-MAT.pdf",
                "Mật - báo cáo.docx",
                "/xong 12 báo cáo (TỐI MẬT)",
                "/xong 12 gửi kèm văn bản MẬT ạ"
            })
    void aMarkInANameOrCaptionCounts(String name) {
        assertTrue(Secrecy.isInName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kế hoạch bảo mật thông tin.docx",
                "KẾ HOẠCH BẢO MẬT.docx",
                "DANH SÁCH MẬT ĐỘ DÂN CƯ.xlsx",
                "mật ong.pdf",
                "Giải phóng mặt bằng.docx",
                "DANH SACH MAT BANG.docx",
                "bi mat kinh doanh.txt",
                "so cong van mat.doc",
                "/xong 12 đã hoàn thành, đổi mật khẩu cho cán bộ",
                "tôi mất tệp cũ.docx",
                "toi mat file.docx"
            })
    void aWordAboutSecrecyIsNoMark(String name) {
        assertFalse(Secrecy.isInName(name), name);
    }

    @Test
    void whatTakesThePlaceOfASecretCarriesTheMarkAndNothingElse() {
        Optional<String> kept = secrecy.insteadOf("Số: 12/BC-UBND\nTUYỆT MẬT\nKế hoạch A", List.of());
        assertEquals(Optional.of(Secrecy.WITHHELD), kept);
        assertEquals(kept, secrecy.insteadOf(Secrecy.WITHHELD, List.of()), "read again it is still refused");
        assertEquals(kept, secrecy.insteadOf("", List.of("ke hoach (MẬT).pdf")));
        assertEquals(Optional.empty(), secrecy.insteadOf("/xong 12 theo văn bản MẬT", List.of()), "no file, no stamp");
    }
}
