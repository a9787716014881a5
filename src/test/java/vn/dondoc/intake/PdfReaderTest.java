package vn.dondoc.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
    /** A paper drawn line by line, as a printer driver leaves it; the font comes with the PDF library. */
    private static final class Paper implements AutoCloseable {
        private final PDDocument document = new PDDocument();
        private final PDFont font;
        private PDPageContentStream page;

        Paper() throws IOException {
            try (InputStream in =
                    PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
                font = PDType0Font.load(document, in);
            }
        }

        Paper page() throws IOException {
            if (page != null) {
                page.close();
            }
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            page = new PDPageContentStream(document, sheet);
            return this;
        }

        /** Text with its left end at x, y points from the upper edge. */
        Paper at(float x, float y, String text) throws IOException {
            page.beginText();
            page.setFont(font, 13);
            page.newLineAtOffset(x, 842 - y);
            page.showText(text);
            page.endText();
            return this;
        }

        /** Lines one below the other from y on. */
        Paper lines(float y, String... lines) throws IOException {
            float at = y;
            for (String line : lines) {
                boolean indented = line.startsWith("    ");
                at(indented ? 110 : 85, at, line.strip());
                at += 18;
            }
            return this;
        }

        Paper line(float x0, float y0, float x1, float y1) throws IOException {
            page.moveTo(x0, 842 - y0);
            page.lineTo(x1, 842 - y1);
            page.stroke();
            return this;
        }

        byte[] bytes() throws IOException {
            page.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }

        String read() throws IOException {
            try {
                return ChildSide.read(bytes(), 200_000).body().strip();
            } catch (NotRead e) {
                throw new AssertionError(e.why().name(), e);
            }
        }

        @Override
        public void close() throws IOException {
            document.close();
        }
    }

    @Test
    void joinsTheLinesOfAParagraph() throws IOException {
        try (Paper paper = new Paper().page()) {
            paper.lines(
                    100,
                    "II. NHIỆM VỤ TRỌNG TÂM",
                    "    1. Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Tài chính -",
                    "Kế hoạch tham mưu kế hoạch, hoàn thành trước ngày",
                    "15/3/2022; đề nghị các xã gửi báo cáo về Phòng Nội vụ theo Thông",
                    "báo số 07/TB-",
                    "VP để tổng hợp.",
                    "    2. Phòng Tư pháp rà soát các văn bản; các cơ quan khác thuộc huyện;",
                    "Văn phòng theo dõi.",
                    "    a) Báo cáo trong tháng 3.",
                    "    Các cơ quan khác thực hiện nghiêm túc.");
            assertEquals("""
                    II. NHIỆM VỤ TRỌNG TÂM
                    1. Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Tài chính - Kế hoạch tham mưu kế hoạch, hoàn thành trước ngày 15/3/2022; đề nghị các xã gửi báo cáo về Phòng Nội vụ theo Thông báo số 07/TB-VP để tổng hợp.
                    2. Phòng Tư pháp rà soát các văn bản; các cơ quan khác thuộc huyện; Văn phòng theo dõi.
                    a) Báo cáo trong tháng 3.
                    Các cơ quan khác thực hiện nghiêm túc.""", paper.read());
        }
    }

    @Test
    void readsTheTwoColumnsOfAHeaderOneAfterTheOther() throws IOException {
        try (Paper paper = new Paper().page()) {
            paper.at(70, 60, "UBND HUYỆN AN SƠN")
                    .at(270, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .at(95, 78, "VĂN PHÒNG")
                    .at(310, 78, "Độc lập - Tự do - Hạnh phúc")
                    .at(90, 105, "Số: 07/TB-VP")
                    .at(300, 105, "An Sơn, ngày 05 tháng 3 năm 2024")
                    .at(260, 140, "THÔNG BÁO")
                    .lines(170, "    Giao Phòng Nội vụ báo cáo.")
                    .at(85, 210, "Nơi nhận:")
                    .at(350, 210, "CHÁNH VĂN PHÒNG")
                    .at(85, 228, "- Như trên;")
                    .at(85, 246, "- Lưu: VT.")
                    .at(370, 246, "Trần Văn A");
            assertEquals("""
                    UBND HUYỆN AN SƠN
                    VĂN PHÒNG
                    Số: 07/TB-VP
                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                    Độc lập - Tự do - Hạnh phúc
                    An Sơn, ngày 05 tháng 3 năm 2024
                    THÔNG BÁO
                    Giao Phòng Nội vụ báo cáo.
                    Nơi nhận:
                    - Như trên;
                    - Lưu: VT.
                    CHÁNH VĂN PHÒNG
                    Trần Văn A""", paper.read());
        }
    }

    @Test
    void dropsPageNumbersAndWhatStandsOnEveryPage() throws IOException {
        try (Paper paper = new Paper()) {
            for (int number = 1; number <= 3; number++) {
                paper.page()
                        .at(85, 40, "Văn phòng UBND huyện - Thông báo 07")
                        .lines(100, "    Mục " + "abc".charAt(number - 1) + " của thông báo giao các phòng.")
                        .at(290, 800, number == 1 ? "1" : "- " + number + " -");
            }
            assertEquals("""
                    Mục a của thông báo giao các phòng.
                    Mục b của thông báo giao các phòng.
                    Mục c của thông báo giao các phòng.""", paper.read());
        }
    }

    @Test
    void readsARuledTableRowByRow() throws IOException {
        try (Paper paper = new Paper().page()) {
            paper.at(110, 80, "Phân công thực hiện");
            for (float y : new float[] {100, 130, 180, 210}) {
                // the cell of the unit spans the last two rows
                if (y == 180) {
                    paper.line(85, y, 120, y).line(240, y, 500, y);
                } else {
                    paper.line(85, y, 500, y);
                }
            }
            for (float x : new float[] {85, 120, 240, 410, 500}) {
                paper.line(x, 100, x, 210);
            }
            paper.at(90, 120, "TT")
                    .at(125, 120, "Đơn vị")
                    .at(245, 120, "Nhiệm vụ")
                    .at(415, 120, "Hạn");
            paper.at(90, 150, "1")
                    .at(125, 150, "Phòng Nội vụ")
                    .at(245, 150, "Rà soát biên chế")
                    .at(415, 150, "15/3/2022");
            paper.at(245, 168, "của các cơ quan");
            paper.at(90, 200, "2").at(245, 200, "Tổng hợp").at(415, 200, "20/3/2022");
            paper.at(110, 240, "Trên đây là thông báo.");
            assertEquals("""
                    Phân công thực hiện
                    TT | Đơn vị | Nhiệm vụ | Hạn
                    1 | Phòng Nội vụ | Rà soát biên chế của các cơ quan | 15/3/2022
                    2 | Phòng Nội vụ | Tổng hợp | 20/3/2022
                    Trên đây là thông báo.""", paper.read());
        }
    }

    @Test
    void refusesAPaperWithAMarkEvenInWhatItLeavesOut() throws IOException {
        try (Paper paper = new Paper()) {
            paper.page()
                    .at(270, 40, "TỐI MẬT")
                    .lines(100, "    Một")
                    .page()
                    .at(270, 40, "TỐI MẬT")
                    .lines(100, "    Hai");
            byte[] bytes = paper.bytes();
            assertEquals(
                    Refusal.SECRET,
                    assertThrows(NotRead.class, () -> ChildSide.read(bytes, 1000))
                            .why());
        }
        try (Paper paper = new Paper()) {
            paper.page()
                    .at(70, 60, "MẬT")
                    .at(270, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .lines(100, "    Một");
            byte[] bytes = paper.bytes();
            assertEquals(
                    Refusal.SECRET,
                    assertThrows(NotRead.class, () -> ChildSide.read(bytes, 1000))
                            .why());
        }
    }

    @Test
    void saysThatAPageWithoutTextIsAScan() throws IOException {
        try (Paper paper = new Paper()) {
            byte[] bytes = paper.page().line(10, 10, 500, 500).bytes();
            assertEquals(
                    Refusal.SCAN,
                    assertThrows(NotRead.class, () -> ChildSide.read(bytes, 1000))
                            .why());
        }
    }
}
