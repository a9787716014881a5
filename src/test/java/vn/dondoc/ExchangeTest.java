package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.directive.Change;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.RegisterImport;
import vn.dondoc.directive.Status;
import vn.dondoc.reminder.ReminderPlan;
import vn.dondoc.reminder.ReminderStore;
import vn.dondoc.reminder.Reminders;
import vn.dondoc.report.DossierReader;
import vn.dondoc.report.Period;
import vn.dondoc.store.DatabaseFile;
import vn.dondoc.store.SqlStore;

/** The register leaves one office as a file and enters another. */
class ExchangeTest {
    @TempDir
    private Path folder;

    private OfficeData office;
    private OfficeData other;

    @BeforeEach
    void offices() throws IOException {
        office = new OfficeData(folder.resolve("a"));
        other = new OfficeData(folder.resolve("b"));
    }

    private Path export(OfficeData from, String name) {
        Path file = folder.resolve(name);
        try (Books books = from.open()) {
            new Export(RegisterFile.of(name).orElseThrow(), Optional.empty(), Optional.empty()).to(file, books);
        }
        return file;
    }

    private Import.Tally bring(String lines, boolean merge) throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), lines);
        try (Books books = other.openAlone()) {
            return new Import(file, merge).into(books);
        }
    }

    private Directive found(int number) {
        try (Books books = other.open()) {
            return books.register().find(OfficeData.id(number)).orElseThrow();
        }
    }

    private void work() {
        try (Books books = office.open()) {
            office.workFor(books);
        }
    }

    @Test
    void losesNothingOnItsWayThroughAFile() throws IOException {
        work();
        Path first = export(office, "a.jsonl");
        assertEquals(3, bring(Files.readString(first), false).taken);
        assertEquals(Files.readString(first), Files.readString(export(other, "b.jsonl")));
        try (Books mine = office.open();
                Books theirs = other.open()) {
            for (int number = 1; number <= 3; number++) {
                assertEquals(
                        mine.register().find(OfficeData.id(number)),
                        theirs.register().find(OfficeData.id(number)));
            }
            assertEquals(List.of(), theirs.register().verify(OfficeData.CHAT));
            assertEquals(2, theirs.register().evidence(OfficeData.id(1)).size());
            assertEquals(
                    "Giao ban UBND xã",
                    theirs.register().chat(OfficeData.CHAT).orElseThrow().title());
        }
    }

    @Test
    void findsWhatWasImportedByItsWordsAndGoesOnNumbering() throws IOException {
        List<String> indexes = indexes();
        bring("{\"chat\":-4001,\"number\":7,\"text\":\"sửa chữa đường thôn Đông\",\"lead\":[\"NV\"]}\n", false);
        bring("{\"chat\":-4001,\"number\":6,\"text\":\"sửa chữa cầu\",\"lead\":[\"NV\"]}\n", false);
        assertEquals(indexes, indexes());
        try (Books books = other.open()) {
            var query = vn.dondoc.directive.Query.of(
                            OfficeData.CHAT, vn.dondoc.directive.Query.View.ALL, LocalDate.of(2026, 3, 2))
                    .withWords("duong thon dong");
            assertEquals(1, books.register().list(query).size());
            other.workFor(books);
            assertTrue(books.register().find(OfficeData.id(8)).isPresent());
            assertEquals(List.of(), books.register().verify(OfficeData.CHAT));
        }
    }

    /** That were dropped and made anew. */
    private List<String> indexes() {
        other.open().close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other.data.resolve("dondoc.db"));
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT sql FROM sqlite_master WHERE type = 'index' ORDER BY name")) {
            List<String> all = new ArrayList<>();
            while (found.next()) {
                all.add(String.valueOf(found.getString(1)));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCrashInTheMidstLeavesWhatWasBefore() throws IOException {
        bring(lines(1, 3), false);
        Path crashed = Files.createDirectories(folder.resolve("crashed"));
        try (Books books = other.openAlone()) {
            books.store().run(() -> {
                RegisterImport half = new RegisterImport(books.store().directives(), books.clock(), false);
                DossierReader reader = new DossierReader(books.register().today(), code -> Optional.empty());
                lines(4, 1_800).lines().forEach(line -> {
                    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                    half.add(((DossierReader.Line.Read) reader.read(bytes, bytes.length)).dossier());
                });
                copy(other.data, crashed); // as kill -9 leaves the files, what was written of the new included
            });
        }
        Path database = crashed.resolve("dondoc.db");
        assertTrue(Files.size(database) > 1 << 20, "nothing had been written yet");
        try (SqlStore store = SqlStore.open("jdbc:sqlite:" + database)) {
            assertEquals(
                    3, store.directives().chat(OfficeData.CHAT).orElseThrow().lastNumber());
            assertTrue(store.directives().find(OfficeData.id(3)).isPresent());
            assertTrue(store.directives().find(OfficeData.id(4)).isEmpty());
        }
        assertEquals(List.of(), DatabaseFile.look(database, true).faults());
    }

    /** So long that a few thousand are more than what is kept in memory. */
    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "{\"chat\":-4001,\"number\":" + number
                        + ",\"text\":\"rà soát\",\"lead\":[\"NV\"],\"source\":{\"title\":\"" + "TB 12 ".repeat(4_000)
                        + "\"}}")
                .collect(Collectors.joining("\n"));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.copy(each, to.resolve(each.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void needsTheFirstFourKeysAlone() throws IOException {
        bring("\uFEFF{\"chat\":-4001,\"number\":1,\"text\":\"lập kế hoạch\",\"lead\":[\"NV\"]}\r\n\r\n", false);
        Directive directive = found(1);
        assertEquals(Status.OPEN, directive.status());
        assertEquals("Phòng Nội vụ", directive.lead().get(0).name());
        try (Books books = other.open()) {
            List<HistoryEntry> history = books.register().history(OfficeData.id(1));
            assertEquals(
                    List.of(Change.RECORDED),
                    history.stream().map(HistoryEntry::change).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"chat":-4001,"number":2,"text":"b"}                                             | lead: thiếu
            {"chat":-4001,"number":0,"text":"b","lead":["NV"]}                               | number: phải từ 1
            {"chat":-4001,"number":"2","text":"b","lead":["NV"]}                             | number: phải là số nguyên
            {"chat":-4001,"number":2,"text":" ","lead":["NV"]}                               | text: để trống
            {"chat":-4001,"number":2,"text":"b","lead":["NV","NV"]}                          | lead: phải là danh sách
            {"chat":-4001,"number":2,"text":"b","lead":["NV"],"due":"2026-02-30"}            | due: "2026-02-30" không phải ngày
            {"chat":-4001,"number":2,"text":"b","lead":["NV"],"duee":"2026-02-03"}           | duee: không có khóa này
            {"chat":-4001,"number":2,"text":"b","lead":["NV"],"status":"XONG"}               | status: "XONG" không phải
            {"chat":-4001,"number":2,"text":"b","lead":["NV"],"recurrence":"FREQ=X"}         | recurrence: "FREQ=X"
            {"chat":-4001,"number":2,"text":"b","lead":["NV"],"units":{"VP":{}}}             | units.VP: đơn vị này không có trong lead
            {"chat":-4001,"number":2,"text":"b","lead":["NV"],"status":"DONE","units":{"NV":{"status":"OPEN"}}} | status: không khớp
            {"chat":-4001,"number":2,"text":"b","lead":["NV"],"history":[{"at":"hôm qua"}]}  | history[0].at: "hôm qua" không phải
            {"chat":-4001,"number":2,"text":"b","lead":["NV"],"history":[{"at":"2026-03-01T08:00:00+07:00","change":"changed","deltas":[["due",null,"2026-03-01"]]}]} | history: lịch sử của số 2
            {"chat":-4001,"number":2,"text":"b","lead":["NV"],"history":[{"at":"2026-03-01T08:00:00Z","change":"progress","cause":"import:1"},{"at":"2026-03-01T09:00:00Z","change":"progress"}]} | history: có hai dòng
            {"chat":-4001,"number":1,"text":"b","lead":["NV"]}                               | number: số 1 đã có
            {"chat":-4001,"number":2,"text":"b","lead":["NV"],"text":"c"}                    | có khóa ghi hai lần
            {"chat":-4001,"number":2,"text":"b","le                                          | dòng bị cắt giữa chừng
            [1]                                                                              | không phải một đối tượng
            PK                                                                               | không phải JSON
            """)
    void namesTheWrongLineAndTakesNothing(String line, String problem) {
        String good = "{\"chat\":-4001,\"number\":1,\"text\":\"a\",\"lead\":[\"NV\"]}\n";
        CommandFailure told = assertThrows(CommandFailure.class, () -> bring(good + line, false));
        assertTrue(told.getMessage().contains("dòng 2"), told.getMessage());
        assertTrue(told.getMessage().contains(problem), told.getMessage());
        assertTrue(told.getMessage().lines().count() == 1, told.getMessage());
        try (Books books = other.open()) {
            assertEquals(List.of(), books.register().chats());
        }
    }

    @Test
    void refusesBytesThatAreNoUtf8() throws IOException {
        Path file = folder.resolve("tcvn.jsonl");
        byte[] line =
                "{\"chat\":1,\"number\":1,\"text\":\"\u00e8a\",\"lead\":[]}".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, line);
        try (Books books = other.open()) {
            CommandFailure told = assertThrows(CommandFailure.class, () -> new Import(file, false).into(books));
            assertTrue(told.getMessage().contains("dòng 1"), told.getMessage());
        }
    }

    @Test
    void mergesByRowsOfHistoryAndDeletesNone() throws IOException {
        bring("{\"chat\":-4001,\"number\":1,\"text\":\"a\",\"lead\":[\"NV\"]}", false);
        Import.Tally tally =
                bring("{\"chat\":-4001,\"number\":1,\"text\":\"b\",\"lead\":[\"NV\"],\"due\":\"2026-12-01\"}", true);
        assertEquals(1, tally.merged);
        assertEquals("b", found(1).text());
        try (Books books = other.open()) {
            List<HistoryEntry> history = books.register().history(OfficeData.id(1));
            assertEquals(
                    List.of(Change.RECORDED, Change.CHANGED),
                    history.stream().map(HistoryEntry::change).toList());
            assertEquals(List.of(), books.register().verify(OfficeData.CHAT));
        }
    }

    @Test
    void mergesTheSameFileWithoutAnyChange() throws IOException {
        work();
        String lines = Files.readString(export(office, "a.jsonl"));
        bring(lines, false);
        assertEquals(3, bring(lines, true).same);
        assertEquals(lines, Files.readString(export(other, "b.jsonl")));
    }

    @Test
    void goesOnWithAHistoryThatGrewElsewhere() throws IOException {
        try (Books books = office.open()) {
            office.workFor(books);
            bring(Files.readString(export(office, "a.jsonl")), false);
            books.store().run(() -> books.register()
                    .reopen(
                            OfficeData.id(3),
                            Optional.empty(),
                            "cần làm lại",
                            new vn.dondoc.directive.Cause(
                                    new vn.dondoc.directive.Actor(
                                            1,
                                            "Thư",
                                            Optional.empty(),
                                            java.util.Set.of(vn.dondoc.directive.Role.SECRETARY),
                                            List.of()),
                                    "t:90",
                                    java.time.Instant.parse("2026-03-03T01:00:00Z"))));
        }
        String grown = Files.readString(export(office, "c.jsonl"));
        assertEquals(1, bring(grown, true).merged);
        assertEquals(grown, Files.readString(export(other, "d.jsonl")));
    }

    @Test
    void leavesTheFileOfBeforeWhereThereIsNoPlaceForANewOne() {
        work();
        try (Books books = office.open()) {
            CommandFailure told = assertThrows(
                    CommandFailure.class, () -> new Export(RegisterFile.JSONL, Optional.empty(), Optional.empty())
                            .to(folder.resolve("khong/co/a.jsonl"), books));
            assertTrue(told.getMessage().contains("không có thư mục đó"), told.getMessage());
        }
    }

    @Test
    void writesAMonthAsSheetAndAsPaper() throws IOException {
        work();
        try (Books books = office.open()) {
            for (RegisterFile form : RegisterFile.values()) {
                Path file = folder.resolve("thang." + form);
                assertEquals(
                        3,
                        new Export(form, Optional.of(OfficeData.CHAT), Optional.of(Period.of(YearMonth.of(2026, 3))))
                                .to(file, books));
                assertTrue(Files.size(file) > 500);
                assertEquals(
                        0,
                        new Export(form, Optional.empty(), Optional.of(Period.of(YearMonth.of(2026, 1))))
                                .to(file, books));
            }
        }
    }

    @Test
    void importedItemsAreRemindedOfByTheProgramThatServes() throws IOException {
        bring("{\"chat\":-4001,\"number\":1,\"text\":\"rà soát\",\"lead\":[\"NV\"],\"due\":\"2030-03-20\"}", false);
        try (Books serving = other.open()) {
            ReminderStore rows = serving.store().reminders();
            Reminders reminders = new Reminders(
                    new ReminderPlan(
                            ZoneId.of("Asia/Ho_Chi_Minh"),
                            LocalTime.of(8, 0),
                            List.of(0),
                            1,
                            Optional.empty(),
                            3,
                            ReminderPlan.Target.GROUP,
                            other.loaded().settings().quietHours(),
                            DayOfWeek.FRIDAY,
                            LocalTime.of(16, 0)),
                    serving.calendar(),
                    rows,
                    serving.register(),
                    new Reminders.People(List::of, unit -> List.of(), List::of),
                    new Reminders.Delivery(serving.store(), outgoing -> 1, serving.clock()));
            assertTrue(reminders.catchUp());
            assertTrue(rows.anyDue(LocalDate.of(2030, 3, 20), LocalTime.of(8, 0)));
            assertFalse(reminders.catchUp());
            bring("{\"chat\":-4001,\"number\":1,\"text\":\"rà soát\",\"lead\":[\"NV\"],\"due\":\"2030-03-12\"}", true);
            assertTrue(reminders.catchUp());
            assertTrue(rows.anyDue(LocalDate.of(2030, 3, 12), LocalTime.of(8, 0)));
        }
    }
}
