package vn.dondoc.report;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
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
final class RegisterDocx {
    private static final String MARK = "@@BANG@@";
    private static final int TWIPS_PER_CM = 567;
    /** A4 across with margins of 2 and 1.5 cm leaves 26.2 cm. */
    private static final int TABLE_TWIPS =
            RegisterHead.COLUMNS.stream().mapToInt(RegisterHead.Column::twips).sum();

    /** Lines left free for a signature. */
    private static final int SIGNATURE_LINES = 5;

    private RegisterDocx() {}

    /**
     * Writes the document.
     *
     * @param rows read once, in order
     * @param tally counts by unit
     * @param rating of the period, where there is one
     */
    static void write(
            OutputStream out, RegisterHead head, Iterator<RegisterRow> rows, UnitTally tally, Optional<Rating> rating)
            throws IOException {
        byte[] frame = frame(head, tally);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(frame));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    body(zip, new String(content, StandardCharsets.UTF_8), rows, tally, rating);
                } else {
                    zip.write(content);
                }
                zip.closeEntry();
            }
        }
    }

    private static byte[] frame(RegisterHead head, UnitTally tally) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            CTFonts fonts = CTFonts.Factory.newInstance();
            fonts.setAscii(DocxTable.FONT);
            fonts.setHAnsi(DocxTable.FONT);
            fonts.setCs(DocxTable.FONT);
            document.createStyles().setDefaultFonts(fonts);
            page(document);
            letterhead(document, head);
            line(document, RegisterHead.TITLE, true, ParagraphAlignment.CENTER);
            line(document, head.period(), false, ParagraphAlignment.CENTER);
            line(document, summary(tally.all()), false, ParagraphAlignment.BOTH);
            line(document, MARK, false, ParagraphAlignment.LEFT);
            line(document, closing(head, tally), false, ParagraphAlignment.LEFT);
            document.getParagraphs().get(document.getParagraphs().size() - 1).setKeepNext(true);
            signatures(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static String summary(UnitCounts all) {
        return "Tổng số " + OfficeFormat.number(all.total())
                + " nhiệm vụ (tính theo đơn vị chủ trì; không kể thường xuyên, tạm hoãn, huỷ): hoàn thành đúng hạn "
                + OfficeFormat.number(all.doneInTime()) + ", hoàn thành quá hạn " + OfficeFormat.number(all.doneLate())
                + ", chưa hoàn thành trong hạn " + OfficeFormat.number(all.openInTime()) + ", chưa hoàn thành quá hạn "
                + OfficeFormat.number(all.overdue()) + ". Tỷ lệ hoàn thành "
                + OfficeFormat.percent(all.done(), all.total()) + " (" + OfficeFormat.number(all.done()) + "/"
                + OfficeFormat.number(all.total()) + ").";
    }

    /** Above the signatures, which where a page ends would else stand on one of their own. */
    private static String closing(RegisterHead head, UnitTally tally) {
        return "Biểu này gồm " + OfficeFormat.number(tally.directives()) + " nhiệm vụ, số liệu tính đến ngày "
                + OfficeFormat.date(head.day()) + "./.";
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
        margin.setRight(3 * TWIPS_PER_CM / 2);
        margin.setHeader(TWIPS_PER_CM);
        margin.setFooter(TWIPS_PER_CM);
        // Decree 30: the number stands in the middle of the upper margin and is not shown on the first page
        section.addNewTitlePg();
        XWPFParagraph number = document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                .createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        CTSimpleField field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        XWPFRun shown = new XWPFRun(field.addNewR(), (IRunBody) number);
        shown.setFontFamily(DocxTable.FONT);
        shown.setFontSize(13);
        shown.setText("2");
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

    /** Stays on one page with the places where names will stand. */
    private static void signatures(XWPFDocument document) {
        XWPFTable table = twoColumns(document);
        table.getRow(0).setCantSplitRow(true);
        signature(table.getRow(0).getCell(0), "NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)");
        signature(table.getRow(0).getCell(1), "THỦ TRƯỞNG CƠ QUAN", "(Ký, đóng dấu, ghi rõ họ tên)");
    }

    private static void signature(XWPFTableCell cell, String who, String how) {
        write(cell.getParagraphs().get(0), who, true);
        write(cell.addParagraph(), how, false);
        cell.getParagraphs().get(1).getRuns().forEach(run -> run.setItalic(true));
        for (int line = 0; line < SIGNATURE_LINES; line++) {
            write(cell.addParagraph(), "", false);
        }
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
        run.setFontFamily(DocxTable.FONT);
        run.setFontSize(13);
        run.setBold(bold);
        run.setText(text);
    }

    private static void body(
            OutputStream zip, String xml, Iterator<RegisterRow> rows, UnitTally tally, Optional<Rating> rating)
            throws IOException {
        int mark = xml.indexOf(MARK);
        int from = Math.max(xml.lastIndexOf("<w:p>", mark), xml.lastIndexOf("<w:p ", mark));
        int to = xml.indexOf("</w:p>", mark) + "</w:p>".length();
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        out.write(xml, 0, from);
        register(new DocxTable(out, RegisterHead.COLUMNS), rows);
        byUnit(new DocxTable(out, RegisterHead.BY_UNIT_COLUMNS), tally);
        if (rating.isPresent()) {
            rating(new DocxTable(out, RegisterHead.RATING_COLUMNS), rating.get());
        }
        out.write(xml, to, xml.length() - to);
        out.flush();
    }

    private static void register(DocxTable table, Iterator<RegisterRow> rows) throws IOException {
        table.begin();
        int order = 0;
        while (rows.hasNext()) {
            RegisterRow row = rows.next();
            table.row(
                    Set.of(0, 5, 7),
                    String.valueOf(++order),
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
                    row.note());
        }
        table.end();
    }

    private static void byUnit(DocxTable table, UnitTally tally) throws IOException {
        table.heading(RegisterHead.BY_UNIT_TITLE);
        table.begin();
        int order = 0;
        for (UnitCounts of : tally.counts()) {
            table.row(numbersFrom(2, 11), counts(String.valueOf(++order), of.unit(), of));
        }
        table.total(numbersFrom(2, 11), counts("", RegisterHead.TOTAL, tally.all()));
        table.end();
    }

    private static String[] counts(String order, String unit, UnitCounts of) {
        return new String[] {
            order,
            unit,
            OfficeFormat.number(of.total()),
            OfficeFormat.number(of.done()),
            OfficeFormat.number(of.doneInTime()),
            OfficeFormat.number(of.doneLate()),
            OfficeFormat.number(of.open()),
            OfficeFormat.number(of.openInTime()),
            OfficeFormat.number(of.overdue()),
            OfficeFormat.percent(of.done(), of.total()),
            OfficeFormat.number(of.done()) + "/" + OfficeFormat.number(of.total())
        };
    }

    private static void rating(DocxTable table, Rating rating) throws IOException {
        table.heading(RegisterHead.RATING_TITLE);
        table.begin();
        int order = 0;
        for (Rating.Row of : rating.rows()) {
            table.row(numbersFrom(2, 12), rated(String.valueOf(++order), of));
        }
        table.total(numbersFrom(2, 12), rated("", rating.all()));
        table.end();
    }

    private static String[] rated(String order, Rating.Row of) {
        List<String> texts = new ArrayList<>(List.of(order, of.unit()));
        for (int number : of.numbers()) {
            texts.add(OfficeFormat.number(number));
        }
        return texts.toArray(new String[0]);
    }

    /** The columns that are centred: the order, and numbers. */
    private static Set<Integer> numbersFrom(int first, int end) {
        Set<Integer> columns = new HashSet<>(Set.of(0));
        for (int i = first; i < end; i++) {
            columns.add(i);
        }
        return columns;
    }
}
