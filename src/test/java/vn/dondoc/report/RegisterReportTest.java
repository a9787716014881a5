package vn.dondoc.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Cause;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.Role;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.SettableClock;
import vn.dondoc.testkit.Stores;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;

/** The register as offices send it, opened again as they would. */
class RegisterReportTest {
    private static final long CHAT = -4001;
    private static final Actor LEADER =
            new Actor(1001, "Phan Hồng Yến", Optional.empty(), Set.of(Role.LEADER), List.of());
    private static final Actor SECRETARY =
            new Actor(1002, "Lê Thị Hà", Optional.empty(), Set.of(Role.SECRETARY), List.of());
    private static final Organization OFFICE = Organization.named("UBND xã An Sơn")
            .unit(Unit.of("NV", "Phòng Nội vụ"))
            .unit(Unit.of("VP", "Văn phòng"))
            .unit(Unit.of("KT", "Phòng Kinh tế").withMembers(Person.of(7001)))
            .unit(Unit.of("LD", "Phòng Lao động").endingOn(LocalDate.of(2026, 4, 1), "NV"))
            .build();

    private final SettableClock clock = SettableClock.at("2026-03-02T09:00");
    private final SqlStore store = Stores.inMemory();
    private final DirectiveRegister register = new DirectiveRegister(store.directives(), clock, false);
    private int causes;

    @AfterEach
    void close() {
        store.close();
    }

    private Cause by(Actor actor) {
        return new Cause(actor, "t:" + ++causes, clock.instant());
    }

    private void give(String text, String due, String... units) {
        store.run(() -> {
            register.meet(CHAT, "Giao ban");
            List<NewDirective.Lead> leads = Arrays.stream(units)
                    .map(unit -> new NewDirective.Lead(
                            unit, OFFICE.byCode(unit).map(Unit::name).orElse(unit)))
                    .toList();
            register.record(
                    CHAT,
                    List.of(new NewDirective(
                            text,
                            leads,
                            List.of("VP"),
                            Optional.ofNullable(due).map(LocalDate::parse),
                            Optional.empty(),
                            false)),
                    Directive.Source.NONE,
                    register.today(),
                    by(SECRETARY));
        });
    }

    private static DirectiveId id(int number) {
        return new DirectiveId(CHAT, number);
    }

    private void report(int number, String unit) {
        store.run(
                () -> register.complete(id(number), Optional.of(unit), "Báo cáo 45/BC-UBND", List.of(), by(SECRETARY)));
    }

    /** March: one in time, one late with a confirmed cause, one late without, one still open, one of a unit that ends in April. */
    private void march() {
        give("=1+1 rà soát", "2026-03-20", "NV");
        give("lập kế hoạch", "2026-03-10", "NV");
        give("kiểm tra", "2026-03-10", "VP");
        give("tổng hợp", "2026-03-25", "KT", "VP");
        give("chi trả trợ cấp", "2026-03-30", "LD");
        store.run(() -> {
            register.obstacle(id(2), Optional.of("NV"), OptionalInt.empty(), "tỉnh chưa cấp kinh phí", by(SECRETARY));
            register.confirmObjective(id(2), Optional.empty(), by(LEADER));
        });
        clock.set("2026-03-12T09:00");
        report(2, "NV");
        report(3, "VP");
        clock.set("2026-03-16T09:00");
        report(1, "NV");
    }

    private byte[] written(RegisterReport.Format format, Optional<Period> period) throws IOException {
        RegisterReport report = new RegisterReport(register, OFFICE, WorkCalendar.vietnam(), 3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(
                out,
                format,
                report.of(register.chat(CHAT).stream().toList(), period, Optional.empty(), register.today()));
        return out.toByteArray();
    }

    private static List<List<String>> rows(XSSFSheet sheet, int from) {
        DataFormatter shown = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        for (int i = from; i <= sheet.getLastRowNum(); i++) {
            List<String> row = new ArrayList<>();
            sheet.getRow(i).forEach(cell -> row.add(shown.formatCellValue(cell)));
            rows.add(row);
        }
        return rows;
    }

    @Test
    void theRatingCountsConfirmedCausesApart() throws IOException {
        march();
        clock.set("2026-04-02T09:00");
        byte[] book = written(RegisterReport.Format.XLSX, Optional.of(Period.of(YearMonth.of(2026, 3))));
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertEquals(
                    List.of(
                            // assigned, due, brought, reported, accepted, late, days, excused, days excused, returned
                            List.of("1", "Phòng Nội vụ", "2", "2", "0", "2", "2", "1", "2", "1", "2", "0"),
                            List.of("2", "Văn phòng", "2", "2", "0", "1", "1", "2", "8", "0", "0", "0"),
                            List.of("3", "Phòng Kinh tế", "1", "1", "0", "0", "0", "1", "6", "0", "0", "0"),
                            List.of("4", "Phòng Lao động", "1", "1", "0", "0", "0", "1", "1", "0", "0", "0"),
                            List.of("", "Tổng cộng", "6", "6", "0", "3", "3", "5", "17", "1", "2", "0")),
                    rows(read.getSheet("Đánh giá"), 4));
            assertTrue(rows(read.getSheet("Nhiệm vụ"), 4)
                    .get(1)
                    .contains("khách quan: tỉnh chưa cấp kinh phí (Phan Hồng Yến xác nhận)"));
        }
    }

    @Test
    void whatIsLateGoesOnCountingInTheMonthsAfter() throws IOException {
        march();
        clock.set("2026-04-10T09:00");
        report(4, "KT");
        clock.set("2026-05-04T09:00");
        for (int month : List.of(4, 5)) {
            byte[] book = written(RegisterReport.Format.XLSX, Optional.of(Period.of(YearMonth.of(2026, month))));
            try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
                List<List<String>> units = rows(read.getSheet("Đánh giá"), 4);
                List<String> kt = units.get(2);
                List<String> vp = units.get(1);
                assertEquals(
                        month == 4 // 16 days late on 10 April, on the last day of April 36, on 4 May 40
                                ? List.of("1", "1", "1", "16", "1", "36")
                                : List.of("0", "0", "0", "0", "1", "40"),
                        List.of(kt.get(4), kt.get(5), kt.get(7), kt.get(8), vp.get(4), vp.get(8)));
                assertEquals(3, rows(read.getSheet("Nhiệm vụ"), 4).size(), "two of number 4, and number 5");
            }
        }
    }

    @Test
    void aResultThatWasSentBackCountsInTheMonthInWhichItWas() throws IOException {
        DirectiveRegister strict = new DirectiveRegister(store.directives(), clock, true);
        give("lập kế hoạch", "2026-03-30", "NV");
        clock.set("2026-03-27T09:00");
        store.run(() -> strict.complete(id(1), Optional.of("NV"), "BC 1", List.of(), by(SECRETARY)));
        clock.set("2026-04-02T09:00");
        store.run(() -> strict.sendBack(id(1), Optional.of("NV"), "thiếu phụ lục", by(LEADER)));
        clock.set("2026-05-04T09:00");
        for (int month : List.of(3, 4)) {
            byte[] book = written(RegisterReport.Format.XLSX, Optional.of(Period.of(YearMonth.of(2026, month))));
            try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
                List<String> row = rows(read.getSheet("Đánh giá"), 4).get(0);
                assertEquals(month == 3 ? "0" : "1", row.get(row.size() - 1), "month " + month);
            }
        }
    }

    @Test
    void mergedUnitsAddUpAndDaysGoneByKeepTheirNames() throws IOException {
        march();
        clock.set("2026-04-02T09:00");
        store.run(() -> register.handOver(id(5), "LD", new NewDirective.Lead("NV", "Phòng Nội vụ"), by(SECRETARY)));
        try (XSSFWorkbook now =
                new XSSFWorkbook(new ByteArrayInputStream(written(RegisterReport.Format.XLSX, Optional.empty())))) {
            List<List<String>> units = rows(now.getSheet("Theo đơn vị"), 4);
            assertEquals(
                    List.of("1", "Phòng Nội vụ", "3", "2", "1", "1", "1", "0", "1"),
                    units.get(0).subList(0, 9));
            assertEquals(4, units.size(), "three units and the total: the one that ended has no row of its own");
            assertEquals("6", units.get(3).get(2));
        }
        Optional<Period> march = Optional.of(Period.of(YearMonth.of(2026, 3)));
        try (XSSFWorkbook then =
                new XSSFWorkbook(new ByteArrayInputStream(written(RegisterReport.Format.XLSX, march)))) {
            List<List<String>> units = rows(then.getSheet("Theo đơn vị"), 4);
            assertEquals("2", units.get(0).get(2));
            assertEquals(List.of("4", "Phòng Lao động", "1"), units.get(3).subList(0, 3));
            assertEquals(
                    "Phòng Lao động", rows(then.getSheet("Nhiệm vụ"), 4).get(5).get(3));
            assertEquals("6", units.get(4).get(2), "the total is the same");
        }
    }

    @Test
    void aReportOfOneUnitTellsOfItsPartsAndOfWhatItsPeopleLeadByName() throws IOException {
        march();
        give("gặp tỉnh", "2026-03-27", "@7001");
        RegisterReport report = new RegisterReport(register, OFFICE, WorkCalendar.vietnam(), 3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegisterReport.Content content = report.of(
                register.chat(CHAT).stream().toList(),
                Optional.of(Period.of(YearMonth.of(2026, 3))),
                Optional.of("KT"),
                register.today());
        assertEquals("Phòng Kinh tế, tháng 3/2026", content.heading());
        LocalDate later = LocalDate.of(2026, 5, 4);
        assertEquals(
                "Phòng Nội vụ, tính đến ngày 04/5/2026",
                report.of(List.of(), Optional.empty(), Optional.of("LD"), later).heading(),
                "the one that took over");
        assertEquals(2, report.write(out, RegisterReport.Format.XLSX, content));
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(
                    List.of("Phòng Kinh tế", "@7001"),
                    rows(read.getSheet("Nhiệm vụ"), 4).stream()
                            .map(row -> row.get(3))
                            .toList());
            List<List<String>> units = rows(read.getSheet("Theo đơn vị"), 4);
            assertEquals(List.of("1", "Phòng Kinh tế", "2"), units.get(0).subList(0, 3));
            assertEquals(List.of("", "Tổng cộng", "2"), units.get(1).subList(0, 3));
            assertEquals(
                    List.of("1", "Phòng Kinh tế", "2", "2"),
                    rows(read.getSheet("Đánh giá"), 4).get(0).subList(0, 4));
        }
    }

    @Test
    void aSheetHoldsRealDatesAndNumbersAndNoFormulas() throws IOException {
        march();
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(written(RegisterReport.Format.XLSX, Optional.empty())))) {
            XSSFSheet sheet = book.getSheet("Nhiệm vụ");
            var first = sheet.getRow(4);
            assertEquals("#1 =1+1 rà soát", first.getCell(2).getStringCellValue());
            assertEquals(CellType.NUMERIC, first.getCell(0).getCellType());
            assertTrue(DateUtil.isCellDateFormatted(first.getCell(5)));
            assertEquals(
                    LocalDate.of(2026, 3, 20),
                    first.getCell(5).getLocalDateTimeCellValue().toLocalDate());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertEquals(4, sheet.getPaneInformation().getHorizontalSplitTopRow());
            assertEquals("A4:L10", sheet.getCTWorksheet().getAutoFilter().getRef());
            assertEquals(3, sheet.getRepeatingRows().getFirstRow());
            for (XSSFSheet each : List.of(sheet, book.getSheet("Theo đơn vị"))) {
                each.forEach(row -> row.forEach(cell -> assertTrue(cell.getCellType() != CellType.FORMULA)));
            }
        }
    }

    @Test
    void aPaperIsDressedAsDecree30Asks() throws IOException {
        march();
        clock.set("2026-04-02T09:00");
        byte[] paper = written(
                RegisterReport.Format.DOCX,
                Optional.of(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31))));
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(paper))) {
            var section = read.getDocument().getBody().getSectPr();
            assertEquals(STPageOrientation.LANDSCAPE, section.getPgSz().getOrient());
            assertTrue(section.isSetTitlePg(), "no number on the first page");
            List<XWPFTable> tables = read.getTables();
            assertEquals(5, tables.size(), "letterhead, register, by unit, rating, signatures");
            assertTrue(tables.get(0).getText().startsWith("UBND XÃ AN SƠN"));
            assertTrue(tables.get(0).getText().contains("Ngày 02 tháng 4 năm 2026"));
            for (XWPFTable table : tables.subList(1, 4)) {
                assertTrue(table.getRow(0).isRepeatHeader());
                int width = table.getCTTbl().getTblGrid().getGridColList().stream()
                        .mapToInt(column -> ((Number) column.getW()).intValue())
                        .sum();
                assertEquals(14_850, width, "margins of 2 and 1.5 cm");
                var run = table.getRow(1)
                        .getCell(1)
                        .getParagraphs()
                        .get(0)
                        .getRuns()
                        .get(0);
                assertEquals("Times New Roman", run.getFontFamily());
                assertEquals(13.0, run.getFontSizeAsDouble());
            }
            assertTrue(read.getParagraphs().stream()
                    .anyMatch(line -> line.getText().equals("Quý I/2026")));
            assertTrue(tables.get(4).getText().contains("THỦ TRƯỞNG CƠ QUAN"));
            assertEquals("Tổng cộng", tables.get(3).getRow(5).getCell(1).getText());
        }
    }

    @Test
    void aPeriodIsCalledAsPeopleCallIt() {
        assertEquals("Tháng 2/2026", Period.of(YearMonth.of(2026, 2)).shown());
        assertEquals("Quý IV/2026", new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)).shown());
        assertEquals("Năm 2026", new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).shown());
        assertEquals(
                "Từ 05/3/2026 đến 20/3/2026", new Period(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 20)).shown());
    }
}
