package vn.dondoc.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.dondoc.text.OfficeFormat;

/**
 * The register as .xlsx: a sheet of all rows, one by unit, one for the rating; real dates and numbers, filters, frozen heading, set
 * up for landscape A4. Written row by row, so its length costs no memory.
 */
final class RegisterXlsx {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int HEADING_ROW = 3;
    private static final double SIDE_MARGIN_INCHES = 0.4;
    private static final float POINTS_A_LINE = 16f;
    /** Excel's rows are at most 409 points high. */
    private static final int MOST_LINES = 25;
    /** A sheet has 1,048,576 rows; a longer register goes on in a further one. */
    private static final int MOST_ROWS = 1_000_000;

    private RegisterXlsx() {}

    /**
     * Writes the book.
     *
     * @param rows read once, in order
     * @param tally counts by unit
     * @param rating of the period, where there is one
     */
    static void write(
            OutputStream out, RegisterHead head, Iterator<RegisterRow> rows, UnitTally tally, Optional<Rating> rating)
            throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            book.setCompressTempFiles(true);
            Styles styles = new Styles(book);
            int order = register(book.createSheet("Nhiệm vụ"), styles, head, rows, 0);
            for (int sheet = 2; rows.hasNext(); sheet++) {
                order = register(book.createSheet("Nhiệm vụ " + sheet), styles, head, rows, order);
            }
            byUnit(book.createSheet("Theo đơn vị"), styles, head, tally);
            rating.ifPresent(of -> rating(book.createSheet("Đánh giá"), styles, head, of));
            book.write(out);
        }
    }

    /** Writes as many rows as a sheet takes; returns how many there are so far. */
    private static int register(
            SXSSFSheet sheet, Styles styles, RegisterHead head, Iterator<RegisterRow> rows, int before) {
        heading(sheet, styles, head, RegisterHead.TITLE, RegisterHead.COLUMNS);
        int at = HEADING_ROW;
        while (rows.hasNext() && at < HEADING_ROW + MOST_ROWS) {
            row(sheet.createRow(++at), styles, before + at - HEADING_ROW, rows.next());
        }
        finish(sheet, at, RegisterHead.COLUMNS.size());
        return before + at - HEADING_ROW;
    }

    private static void row(Row row, Styles styles, int order, RegisterRow of) {
        number(row, 0, order, styles.number);
        text(row, 1, of.document(), styles);
        text(row, 2, "#" + of.number() + " " + of.text(), styles);
        text(row, 3, of.lead(), styles);
        text(row, 4, of.coop(), styles);
        date(row, 5, of.due(), of.dueNote(), styles);
        text(row, 6, of.result(), styles);
        date(row, 7, of.doneOn(), "", styles);
        text(row, 8, of.state(), styles);
        text(row, 9, of.reason(), styles);
        text(row, 10, of.proposal(), styles);
        text(row, 11, of.note(), styles);
        String[] texts = {
            "",
            of.document(),
            "#" + of.number() + " " + of.text(),
            of.lead(),
            of.coop(),
            of.dueNote(),
            of.result(),
            "",
            of.state(),
            of.reason(),
            of.proposal(),
            of.note()
        };
        fit(row, texts);
    }

    /** A streamed sheet knows no automatic heights: the tallest wrapped cell decides. */
    private static void fit(Row row, String[] texts) {
        int lines = 1;
        for (int i = 0; i < texts.length; i++) {
            int width = RegisterHead.COLUMNS.get(i).width();
            lines = Math.max(lines, (texts[i].length() + width - 1) / width);
        }
        row.setHeightInPoints(Math.min(lines, MOST_LINES) * POINTS_A_LINE + 2);
    }

    private static void byUnit(SXSSFSheet sheet, Styles styles, RegisterHead head, UnitTally tally) {
        heading(sheet, styles, head, RegisterHead.BY_UNIT_TITLE, RegisterHead.BY_UNIT_COLUMNS);
        int at = HEADING_ROW;
        for (UnitCounts unit : tally.counts()) {
            counts(sheet.createRow(++at), styles, Optional.of(at - HEADING_ROW), unit.unit(), unit);
        }
        counts(sheet.createRow(at + 1), styles, Optional.empty(), RegisterHead.TOTAL, tally.all());
        finish(sheet, at, RegisterHead.BY_UNIT_COLUMNS.size());
    }

    private static void counts(Row row, Styles styles, Optional<Integer> order, String unit, UnitCounts of) {
        CellStyle numberStyle = order.isPresent() ? styles.number : styles.total;
        start(row, styles, order, unit);
        int[] numbers = {of.total(), of.done(), of.doneInTime(), of.doneLate(), of.open(), of.openInTime(), of.overdue()
        };
        for (int i = 0; i < numbers.length; i++) {
            number(row, 2 + i, numbers[i], numberStyle);
        }
        Cell rate = row.createCell(9);
        rate.setCellStyle(order.isPresent() ? styles.percent : styles.totalPercent);
        if (of.total() > 0) {
            rate.setCellValue((double) of.done() / of.total());
        }
        text(row, 10, of.done() + "/" + of.total(), order.isPresent() ? styles.centre : styles.total);
    }

    private static void rating(SXSSFSheet sheet, Styles styles, RegisterHead head, Rating rating) {
        heading(sheet, styles, head, RegisterHead.RATING_TITLE, RegisterHead.RATING_COLUMNS);
        int at = HEADING_ROW;
        for (Rating.Row of : rating.rows()) {
            rated(sheet.createRow(++at), styles, Optional.of(at - HEADING_ROW), of);
        }
        rated(sheet.createRow(at + 1), styles, Optional.empty(), rating.all());
        finish(sheet, at, RegisterHead.RATING_COLUMNS.size());
    }

    private static void rated(Row row, Styles styles, Optional<Integer> order, Rating.Row of) {
        start(row, styles, order, of.unit());
        int[] numbers = of.numbers();
        for (int i = 0; i < numbers.length; i++) {
            number(row, 2 + i, numbers[i], order.isPresent() ? styles.number : styles.total);
        }
    }

    private static void start(Row row, Styles styles, Optional<Integer> order, String unit) {
        order.ifPresentOrElse(number -> number(row, 0, number, styles.number), () -> text(row, 0, "", styles.total));
        if (order.isPresent()) {
            text(row, 1, unit, styles);
        } else {
            text(row, 1, unit, styles.total);
        }
    }

    private static void heading(
            SXSSFSheet sheet, Styles styles, RegisterHead head, String title, List<RegisterHead.Column> columns) {
        text(sheet.createRow(0), 0, head.organization(), styles.title);
        text(sheet.createRow(1), 0, title, styles.title);
        text(sheet.createRow(2), 0, head.period() + " (lập ngày " + OfficeFormat.date(head.day()) + ")", styles.period);
        for (int row = 0; row < HEADING_ROW; row++) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns.size() - 1));
        }
        Row titles = sheet.createRow(HEADING_ROW);
        titles.setHeightInPoints(3 * POINTS_A_LINE);
        for (int i = 0; i < columns.size(); i++) {
            text(titles, i, columns.get(i).title(), styles.heading);
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
    }

    private static void finish(SXSSFSheet sheet, int lastRow, int columns) {
        sheet.setAutoFilter(new CellRangeAddress(HEADING_ROW, Math.max(lastRow, HEADING_ROW), 0, columns - 1));
        sheet.createFreezePane(0, HEADING_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADING_ROW, HEADING_ROW, 0, columns - 1));
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN_INCHES);
        sheet.getFooter().setCenter("Trang &P/&N");
    }

    private static void text(Row row, int column, String value, Styles styles) {
        // a text that looks like a formula stays text also after it was edited in the sheet
        boolean formulaLike = !value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0;
        text(row, column, value, formulaLike ? styles.quoted : styles.text);
    }

    private static void text(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(value.length() > 32_000 ? value.substring(0, 32_000) + "…" : value);
    }

    private static void number(Row row, int column, int value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private static void date(Row row, int column, Optional<LocalDate> day, String note, Styles styles) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.date);
        day.ifPresentOrElse(cell::setCellValue, () -> cell.setCellValue(note));
    }

    private static final class Styles {
        private final CellStyle title;
        private final CellStyle period;
        private final CellStyle heading;
        private final CellStyle text;
        private final CellStyle quoted;
        private final CellStyle number;
        private final CellStyle date;
        private final CellStyle percent;
        private final CellStyle total;
        private final CellStyle centre;
        private final CellStyle totalPercent;

        private Styles(SXSSFWorkbook book) {
            title = centred(book, true, false);
            period = centred(book, false, false);
            heading = centred(book, true, true);
            text = cell(book, HorizontalAlignment.LEFT);
            quoted = cell(book, HorizontalAlignment.LEFT);
            quoted.setQuotePrefixed(true);
            number = cell(book, HorizontalAlignment.CENTER);
            number.setDataFormat(book.createDataFormat().getFormat("#,##0"));
            date = cell(book, HorizontalAlignment.CENTER);
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            percent = cell(book, HorizontalAlignment.CENTER);
            percent.setDataFormat(book.createDataFormat().getFormat("0.00%"));
            total = centred(book, true, true);
            total.setDataFormat(number.getDataFormat());
            centre = cell(book, HorizontalAlignment.CENTER);
            totalPercent = centred(book, true, true);
            totalPercent.setDataFormat(percent.getDataFormat());
        }

        private static CellStyle cell(SXSSFWorkbook book, HorizontalAlignment align) {
            CellStyle style = book.createCellStyle();
            style.setFont(font(book, false));
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setAlignment(align);
            border(style);
            return style;
        }

        private static CellStyle centred(SXSSFWorkbook book, boolean bold, boolean bordered) {
            CellStyle style = book.createCellStyle();
            style.setFont(font(book, bold));
            style.setWrapText(true);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            if (bordered) {
                border(style);
            }
            return style;
        }

        private static Font font(SXSSFWorkbook book, boolean bold) {
            Font font = book.createFont();
            font.setFontName("Times New Roman");
            font.setFontHeightInPoints((short) 12);
            font.setBold(bold);
            return font;
        }

        private static void border(CellStyle style) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
    }
}
