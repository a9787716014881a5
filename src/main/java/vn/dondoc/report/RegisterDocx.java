package vn.dondoc.report;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.dondoc.text.OfficeFormat;

/**
 * The register as .docx in the dress of Decree 30/2020: landscape A4, Times New Roman 13, state name and motto, numbers of pages,
 * the table's heading on every page, place for the signature.
 *
 * <p>POI holds a document in memory, so it makes the frame only; the table's rows are written as XML into the place of a mark, one
 * after the other, and their number costs no memory.
 */
public final class RegisterDocx {
    private static final String MARK = "@@BANG@@";
    private static final String FONT = "Times New Roman";
    private static final int TWIPS_PER_CM = 567;
    /** A4 across with margins of 2 cm on either side leaves 25.7 cm. */
    private static final int TABLE_TWIPS = 25 * TWIPS_PER_CM + 397;

    private RegisterDocx() {}

    /**
     * Writes the document.
     *
     * @param rows read once, in order
     * @param units counts by unit, for the line above the table
     */
    public static void write(OutputStream out, RegisterHead head, Iterator<RegisterRow> rows, List<UnitCounts> units)
            throws IOException {
        byte[] frame = frame(head, units);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(frame));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    body(zip, new String(content, StandardCharsets.UTF_8), rows);
                } else {
                    zip.write(content);
                }
                zip.closeEntry();
            }
        }
    }

    private static byte[] frame(RegisterHead head, List<UnitCounts> units) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            page(document);
            letterhead(document, head);
            line(document, RegisterHead.TITLE, true, ParagraphAlignment.CENTER);
            line(document, head.period(), false, ParagraphAlignment.CENTER);
            UnitCounts all = units.stream().reduce(new UnitCounts("", 0, 0, 0, 0), UnitCounts::plus);
            line(document, summary(all), false, ParagraphAlignment.BOTH);
            line(document, MARK, false, ParagraphAlignment.LEFT);
            line(document, "", false, ParagraphAlignment.LEFT);
            signatures(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static String summary(UnitCounts all) {
        return "Tổng số " + OfficeFormat.number(all.total()) + " nhiệm vụ: hoàn thành đúng hạn "
                + OfficeFormat.number(all.doneInTime()) + ", hoàn thành quá hạn " + OfficeFormat.number(all.doneLate())
                + ", chưa hoàn thành trong hạn " + OfficeFormat.number(all.openInTime()) + ", chưa hoàn thành quá hạn "
                + OfficeFormat.number(all.overdue()) + ". Tỷ lệ hoàn thành "
                + OfficeFormat.percent(all.done(), all.total()) + " (" + OfficeFormat.number(all.done()) + "/"
                + OfficeFormat.number(all.total()) + ").";
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(16838);
        size.setH(11906);
        var margin = section.addNewPgMar();
        margin.setTop(2 * TWIPS_PER_CM);
        margin.setBottom(2 * TWIPS_PER_CM);
        margin.setLeft(2 * TWIPS_PER_CM);
        margin.setRight(2 * TWIPS_PER_CM);
        margin.setHeader(TWIPS_PER_CM);
        margin.setFooter(TWIPS_PER_CM);
        // Decree 30: the number stands in the middle of the upper margin and is not shown on the first page
        section.addNewTitlePg();
        XWPFParagraph number = document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                .createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.FIRST)
                .createParagraph();
    }

    private static void letterhead(XWPFDocument document, RegisterHead head) {
        XWPFTable table = twoColumns(document);
        XWPFTableCell left = table.getRow(0).getCell(0);
        write(left.getParagraphs().get(0), head.organization().toUpperCase(java.util.Locale.ROOT), true);
        write(left.addParagraph(), "––––––––", false);
        XWPFTableCell right = table.getRow(0).getCell(1);
        write(right.getParagraphs().get(0), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true);
        write(right.addParagraph(), "Độc lập - Tự do - Hạnh phúc", true);
        write(right.addParagraph(), "––––––––––––––––", false);
        XWPFParagraph day = right.addParagraph();
        write(day, longDate(head), false);
        day.getRuns().forEach(run -> run.setItalic(true));
        line(document, "", false, ParagraphAlignment.CENTER);
    }

    private static String longDate(RegisterHead head) {
        String[] parts = OfficeFormat.date(head.day()).split("/");
        return "Ngày " + parts[0] + " tháng " + parts[1] + " năm " + parts[2];
    }

    private static void signatures(XWPFDocument document) {
        XWPFTable table = twoColumns(document);
        write(table.getRow(0).getCell(0).getParagraphs().get(0), "NGƯỜI LẬP BIỂU", true);
        write(table.getRow(0).getCell(0).addParagraph(), "(Ký, ghi rõ họ tên)", false);
        write(table.getRow(0).getCell(1).getParagraphs().get(0), "THỦ TRƯỞNG CƠ QUAN", true);
        write(table.getRow(0).getCell(1).addParagraph(), "(Ký, đóng dấu, ghi rõ họ tên)", false);
    }

    private static XWPFTable twoColumns(XWPFDocument document) {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        CTTblWidth width = table.getCTTbl().getTblPr().isSetTblW()
                ? table.getCTTbl().getTblPr().getTblW()
                : table.getCTTbl().getTblPr().addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(TABLE_TWIPS);
        for (int i = 0; i < 2; i++) {
            table.getRow(0).getCell(i).setWidth(String.valueOf(TABLE_TWIPS / 2));
        }
        return table;
    }

    private static void line(XWPFDocument document, String text, boolean bold, ParagraphAlignment align) {
        XWPFParagraph paragraph = document.createParagraph();
        write(paragraph, text, bold);
        paragraph.setAlignment(align);
        paragraph.setSpacingAfter(60);
    }

    private static void write(XWPFParagraph paragraph, String text, boolean bold) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(13);
        run.setBold(bold);
        run.setText(text);
    }

    private static void body(OutputStream zip, String xml, Iterator<RegisterRow> rows) throws IOException {
        int mark = xml.indexOf(MARK);
        int from = Math.max(xml.lastIndexOf("<w:p>", mark), xml.lastIndexOf("<w:p ", mark));
        int to = xml.indexOf("</w:p>", mark) + "</w:p>".length();
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        out.write(xml, 0, from);
        table(out, rows);
        out.write(xml, to, xml.length() - to);
        out.flush();
    }

    private static void table(Writer out, Iterator<RegisterRow> rows) throws IOException {
        int characters = RegisterHead.COLUMNS.stream()
                .mapToInt(RegisterHead.Column::width)
                .sum();
        int[] widths = RegisterHead.COLUMNS.stream()
                .mapToInt(column -> TABLE_TWIPS * column.width() / characters)
                .toArray();
        out.write("<w:tbl><w:tblPr><w:tblW w:w=\"" + TABLE_TWIPS + "\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.write(
                    "<w:" + side + " w:val=\"" + STBorder.SINGLE + "\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        out.write("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            out.write("<w:gridCol w:w=\"" + width + "\"/>");
        }
        out.write("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < widths.length; i++) {
            cell(out, widths[i], RegisterHead.COLUMNS.get(i).title(), true, true);
        }
        out.write("</w:tr>");
        int order = 0;
        while (rows.hasNext()) {
            row(out, widths, ++order, rows.next());
        }
        out.write("</w:tbl>");
    }

    private static void row(Writer out, int[] widths, int order, RegisterRow row) throws IOException {
        String[] texts = {
            String.valueOf(order),
            row.document(),
            "#" + row.number() + " " + row.text(),
            row.lead(),
            row.coop(),
            row.due().map(OfficeFormat::date).orElse(row.dueNote()),
            row.result(),
            row.doneOn().map(OfficeFormat::date).orElse(""),
            row.state(),
            row.reason(),
            row.proposal(),
            row.note()
        };
        out.write("<w:tr>");
        for (int i = 0; i < texts.length; i++) {
            boolean centred = i == 0 || i == 5 || i == 7;
            cell(out, widths[i], texts[i], false, centred);
        }
        out.write("</w:tr>");
    }

    private static void cell(Writer out, int width, String text, boolean bold, boolean centred) throws IOException {
        out.write("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr><w:p>");
        if (centred) {
            out.write("<w:pPr><w:jc w:val=\"center\"/></w:pPr>");
        }
        out.write("<w:r><w:rPr><w:rFonts w:ascii=\"" + FONT + "\" w:hAnsi=\"" + FONT + "\" w:cs=\"" + FONT + "\"/>"
                + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">");
        escaped(out, text);
        out.write("</w:t></w:r></w:p></w:tc>");
    }

    /** XML 1.0 knows no control characters and no lone surrogates: they are left out, a line end becomes a space. */
    private static void escaped(Writer out, String text) throws IOException {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '\n', '\r', '\t' -> out.write(' ');
                default -> {
                    boolean allowed = c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
                    if (allowed) {
                        out.write(Character.toString(c));
                    }
                }
            }
        }
    }
}
