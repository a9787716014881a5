package vn.dondoc.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.dondoc.intake.DocxFile.cell;
import static vn.dondoc.intake.DocxFile.cellWith;
import static vn.dondoc.intake.DocxFile.font;
import static vn.dondoc.intake.DocxFile.item;
import static vn.dondoc.intake.DocxFile.level;
import static vn.dondoc.intake.DocxFile.p;
import static vn.dondoc.intake.DocxFile.r;
import static vn.dondoc.intake.DocxFile.row;
import static vn.dondoc.intake.DocxFile.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class DocxReaderTest {
    /** What the Office's secretary uses: I. → 1. → 1.1. → a) → - */
    private static final String LIST = "<w:abstractNum w:abstractNumId=\"7\">" + level(0, "upperRoman", "%1.")
            + level(1, "decimal", "%2.") + level(2, "decimal", "%2.%3.") + level(3, "lowerLetter", "%4)")
            + level(4, "bullet", "-") + level(5, "bullet", "\uF0B7") + "</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    private static String read(DocxFile file) {
        return read(file.bytes());
    }

    private static String read(byte[] file) {
        try {
            return ChildSide.read(file, 200_000).body().strip();
        } catch (NotRead e) {
            throw new AssertionError(e.why().name(), e);
        }
    }

    private static Refusal refusal(byte[] file) {
        return assertThrows(NotRead.class, () -> ChildSide.read(file, 200_000)).why();
    }

    @Test
    void rebuildsAutomaticNumbers() {
        String body = item(1, 0, "ĐÁNH GIÁ CHUNG")
                + item(1, 0, "NHIỆM VỤ")
                + item(1, 1, "Phòng Nội vụ")
                + item(1, 3, "tham mưu")
                + item(1, 3, "báo cáo")
                + item(1, 1, "Phòng Tư pháp")
                + item(1, 2, "rà soát")
                + item(1, 2, "trình")
                + item(1, 3, "kiểm tra")
                + item(1, 4, "hằng tuần")
                + item(1, 5, "hằng tháng")
                + p("Không đánh số")
                + item(1, 0, "TỔ CHỨC THỰC HIỆN")
                + item(1, 1, "Văn phòng");
        assertEquals("""
                I. ĐÁNH GIÁ CHUNG
                II. NHIỆM VỤ
                1. Phòng Nội vụ
                a) tham mưu
                b) báo cáo
                2. Phòng Tư pháp
                2.1. rà soát
                2.2. trình
                a) kiểm tra
                - hằng tuần
                • hằng tháng
                Không đánh số
                III. TỔ CHỨC THỰC HIỆN
                1. Văn phòng""", read(DocxFile.of(body).numbering(LIST)));
    }

    @Test
    void startsAnewWhereTheListSaysSo() {
        String body = item(1, 1, "một")
                + item(1, 1, "hai")
                + item(2, 1, "lại một")
                + item(2, 1, "lại hai")
                + item(1, 1, "ba");
        assertEquals(
                "1. một\n2. hai\n1. lại một\n2. lại hai\n3. ba",
                read(DocxFile.of(body).numbering(LIST)));
    }

    @Test
    void takesNumbersFromStylesAndToleratesMissingLevels() {
        String styles =
                "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"H1x\"><w:basedOn w:val=\"H1\"/></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Round\"><w:basedOn w:val=\"Round\"/></w:style>";
        String body = "<w:p><w:pPr><w:pStyle w:val=\"H1\"/></w:pPr>" + r("Một") + "</w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"H1x\"/></w:pPr>" + r("Hai") + "</w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" + r("Bỏ số")
                + "</w:p>"
                + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + r("Ba") + "</w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Round\"/></w:pPr>" + r("Vòng") + "</w:p>"
                + item(99, 0, "Danh sách không có");
        assertEquals(
                "I. Một\nII. Hai\nBỏ số\nIII. Ba\nVòng\nDanh sách không có",
                read(DocxFile.of(body).numbering(LIST).styles(styles)));
    }

    @Test
    void writesNumbersInEveryFormat() {
        assertEquals("XIV", DocxNumbering.number(14, "upperRoman"));
        assertEquals("iv", DocxNumbering.number(4, "lowerRoman"));
        assertEquals("bb", DocxNumbering.number(28, "lowerLetter"));
        assertEquals("C", DocxNumbering.number(3, "upperLetter"));
        assertEquals("05", DocxNumbering.number(5, "decimalZero"));
        assertEquals("1000000", DocxNumbering.number(1_000_000, "upperRoman"));
    }

    @Test
    void readsATableRowByRow() {
        String body = table(
                row(cell("TT"), cell("Đơn vị"), cell("Nhiệm vụ"), cell("Thời hạn")),
                row(
                        cell("1"),
                        cellWith("<w:vMerge w:val=\"restart\"/>", "Phòng Nội vụ"),
                        cell("Rà soát biên chế", "- Báo cáo kết quả"),
                        cell("15/3/2022")),
                row(cell("2"), cellWith("<w:vMerge/>", ""), cell("Tổng hợp"), cell("")),
                row(cellWith("<w:gridSpan w:val=\"4\"/>", "Lĩnh vực kinh tế")),
                row(cell(""), cell(""), cell(""), cell("")),
                "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + cell("3") + cell("bỏ") + "</w:tr>");
        assertEquals("""
                TT | Đơn vị | Nhiệm vụ | Thời hạn
                1 | Phòng Nội vụ | Rà soát biên chế; - Báo cáo kết quả | 15/3/2022
                2 | Phòng Nội vụ | Tổng hợp |
                Lĩnh vực kinh tế""", read(DocxFile.of(body)));
    }

    @Test
    void readsAFrameSetAsATableCellByCell() {
        String body = table(
                        row(
                                cell("UBND HUYỆN AN SƠN", "VĂN PHÒNG"),
                                cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")),
                        row(cell("Số: 07/TB-VP"), cell("An Sơn, ngày 05 tháng 3 năm 2024")))
                + p("THÔNG BÁO")
                + table(row(cell("Nơi nhận:", "- Như trên;", "- Lưu: VT."), cell("CHÁNH VĂN PHÒNG", "Trần Văn A")));
        assertEquals("""
                UBND HUYỆN AN SƠN
                VĂN PHÒNG
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 07/TB-VP
                An Sơn, ngày 05 tháng 3 năm 2024
                THÔNG BÁO
                Nơi nhận:
                - Như trên;
                - Lưu: VT.
                CHÁNH VĂN PHÒNG
                Trần Văn A""", read(DocxFile.of(body)));
    }

    @Test
    void readsTheDocumentAsAccepted() {
        String body = "<w:p>" + r("Giao Phòng ") + "<w:del w:id=\"1\"><w:r><w:delText>Tư pháp</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\">" + r("Nội vụ") + "</w:ins>" + r(" báo cáo") + "<w:moveFrom w:id=\"3\">" + r(" cũ")
                + "</w:moveFrom><w:moveTo w:id=\"4\">" + r(" mới") + "</w:moveTo></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del w:id=\"5\"/></w:rPr></w:pPr>" + r("Hai đoạn ") + "</w:p>" + p("thành một.")
                + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>" + r("hiện") + "</w:p>"
                + "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>thông báo</w:t></w:r></w:p>";
        assertEquals("Giao Phòng Nội vụ báo cáo mới\nHai đoạn thành một.\nhiện\nTHÔNG BÁO", read(DocxFile.of(body)));
    }

    @Test
    void keepsWhatFieldsShow() {
        String body = "<w:p>" + r("trước ngày ")
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("15/3/2022")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                + r(" báo cáo ") + "<w:hyperlink r:id=\"x\">" + r("UBND huyện") + "</w:hyperlink><w:sdt><w:sdtContent>"
                + r(" theo quy định") + "</w:sdtContent></w:sdt></w:p>";
        assertEquals("trước ngày 15/3/2022 báo cáo UBND huyện theo quy định", read(DocxFile.of(body)));
    }

    @Test
    void readsTextBoxesOnceAndBehindTheirParagraph() {
        String box = "<w:txbxContent>" + p("Lưu ý trong khung") + "</w:txbxContent>";
        String body = "<w:p>" + r("Đoạn ")
                + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + box
                + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("chính") + "</w:p>";
        assertEquals("Đoạn chính\nLưu ý trong khung", read(DocxFile.of(body)));
    }

    @Test
    void putsFootnotesBehindTheBodyAndLeavesHeadersOut() {
        String body = "<w:p>" + r("Thực hiện Kế hoạch") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                + r(" của tỉnh.") + "</w:p>";
        assertEquals(
                "Thực hiện Kế hoạch của tỉnh.\nSố 12/KH-UBND",
                read(DocxFile.of(body)
                        .header(p("Trang 1"))
                        .footnotes("<w:footnote w:id=\"2\">" + p("Số 12/KH-UBND") + "</w:footnote>")));
    }

    @Test
    void readsOldFontsRunByRun() {
        String styles =
                "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr></w:rPrDefault></w:docDefaults>";
        String body = "<w:p>" + r("Uû ban nh©n d©n huyÖn giao Phßng Néi vô tr­íc ngµy 15/3") + "</w:p>"
                + "<w:p>" + font(".VnTimeH", "th«ng b¸o") + "</w:p>"
                + "<w:p>" + font("VNI-Times", "UÛy ban nhaân daân huyeän giao Phoøng Noäi vuï tröôùc ngaøy 15/3")
                + "</w:p>"
                + "<w:p>" + font("Times New Roman", "Uỷ ban nhân dân") + "</w:p>";
        assertEquals("""
                Uỷ ban nhân dân huyện giao Phòng Nội vụ trước ngày 15/3
                THÔNG BÁO
                Ủy ban nhân dân huyện giao Phòng Nội vụ trước ngày 15/3
                Uỷ ban nhân dân""", read(DocxFile.of(body).styles(styles)));
    }

    @Test
    void seesSecrecyWhereverAHeaderPutsIt() {
        String paper = p("UBND HUYỆN AN SƠN") + p("Kết luận") + p("Giao Phòng Nội vụ báo cáo.");
        String box = "<w:p><w:r><w:pict><v:textbox><w:txbxContent>" + p("MẬT")
                + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>";
        assertEquals(Refusal.SECRET, refusal(DocxFile.of(box + paper).bytes()));
        assertEquals(
                Refusal.SECRET, refusal(DocxFile.of(paper).header(p("TỐI MẬT")).bytes()));
        assertEquals(
                Refusal.SECRET,
                refusal(DocxFile.of(
                                table(row(cell("UBND HUYỆN", "TUYỆT MẬT"), cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")))
                                        + paper)
                        .bytes()));
        assertEquals(
                Refusal.SECRET,
                refusal(DocxFile.of("<w:p>" + font(".VnTimeH", "MËt") + "</w:p>" + paper)
                        .bytes()));
        assertEquals(
                Refusal.SECRET,
                assertThrows(
                                NotRead.class,
                                () -> ChildSide.read(
                                        DocxFile.of(p("MẬT") + paper + p("x".repeat(300)))
                                                .bytes(),
                                        100))
                        .why(),
                "secret before all else, even where the text is too long");
    }

    @Test
    void readsWhatPoiWrites() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph title = document.createParagraph();
            title.createRun().setText("THÔNG BÁO");
            BigInteger list = document.createNumbering().addNum(BigInteger.ZERO);
            document.createParagraph().createRun().setText("Danh sách " + list);
            XWPFTable table = document.createTable(2, 3);
            for (int i = 0; i < 6; i++) {
                table.getRow(i / 3).getCell(i % 3).setText("ô " + (i + 1));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            assertEquals(
                    "THÔNG BÁO\nDanh sách " + list + "\nô 1 | ô 2 | ô 3\nô 4 | ô 5 | ô 6", read(bytes.toByteArray()));
        }
    }

    @Test
    void tellsOtherZipsAndHalfFiles() {
        byte[] whole = DocxFile.of(p("chữ ".repeat(3000))).bytes();
        assertEquals(Refusal.DAMAGED, refusal(java.util.Arrays.copyOf(whole, whole.length / 2)));
        assertEquals(Refusal.UNKNOWN_KIND, refusal(DocxFile.zip(java.util.Map.of("a.txt", new byte[] {1, 2, 3}))));
        assertEquals(Refusal.EMPTY, refusal(DocxFile.of(p("")).bytes()));
    }
}
