package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.testkit.SettableClock;

/** What an office would miss, copied and put back. */
class BackupTest {
    private static final String HASH = "ab".repeat(32);

    @TempDir
    private Path folder;

    private final SettableClock clock = SettableClock.at("2026-03-03T09:00");
    private OfficeData office;
    private Path archive;

    @BeforeEach
    void office() throws IOException {
        office = new OfficeData(folder.resolve("a"));
        archive = folder.resolve("sao-luu.zip");
        try (Books books = office.open()) {
            office.workFor(books);
        }
        Path evidence = office.data.resolve("files/ab/" + HASH);
        Files.createDirectories(evidence.getParent());
        Files.writeString(evidence, "báo");
    }

    private OfficeData restored(Path from) throws IOException {
        OfficeData other = new OfficeData(folder.resolve("b"));
        new Restore(other.environment()).from(from);
        return other;
    }

    @Test
    void putsBackDatabaseEvidenceAndConfiguration() throws IOException {
        Files.writeString(office.config.resolve("dondoc.yml"), "acceptance: true\n");
        try (Books running = office.open()) {
            assertTrue(running.register().chat(OfficeData.CHAT).isPresent());
            new Backup(office.environment(), clock).write(archive);
        }
        OfficeData other = restored(archive);
        try (Books books = other.open()) {
            assertEquals(List.of(), books.register().verify(OfficeData.CHAT));
            assertEquals(3, books.register().chat(OfficeData.CHAT).orElseThrow().lastNumber());
        }
        assertEquals("báo", Files.readString(other.data.resolve("files/ab/" + HASH)));
        assertEquals("acceptance: true\n", Files.readString(other.config.resolve("dondoc.yml")));
        assertFalse(Files.exists(other.data.resolve(".khoi-phuc")));
    }

    @Test
    void saysThatEvidenceIsNoLongerAsItWasHandedIn() {
        String told = new Backup(office.environment(), clock).write(archive);
        assertTrue(told.contains("; 1 tệp minh chứng không còn như lúc nhận"), told);
    }

    @Test
    void neverTakesTheTokenAlong() throws IOException {
        new Backup(office.environment(), clock).write(archive);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertEquals(
                    List.of("config/units.yml", "dondoc.db", "files/ab/" + HASH, "manifest.json"),
                    zip.stream().map(ZipEntry::getName).sorted().toList());
        }
    }

    @Test
    void refusesWhatIsNoBackupOrOnlyHalfOfOne() throws IOException {
        new Backup(office.environment(), clock).write(archive);
        byte[] whole = Files.readAllBytes(archive);
        Path half = Files.write(folder.resolve("nua.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Path text = Files.writeString(folder.resolve("chu.zip"), "không phải zip");
        Path foreign = rewritten("khac.zip", Map.of("manifest.json", "{\"program\":\"khac\"}"));
        Path forged = rewritten("sua.zip", Map.of("files/ab/" + HASH, "bao"));
        for (Path wrong : List.of(half, text, foreign, forged, folder.resolve("khong-co.zip"))) {
            OfficeData other = new OfficeData(folder.resolve("b"));
            try (Books books = other.open()) {
                other.workFor(books);
            }
            Map<String, Long> before = sizes(other.data);
            CommandFailure told =
                    assertThrows(CommandFailure.class, () -> new Restore(other.environment()).from(wrong));
            assertEquals(1, told.getMessage().lines().count());
            assertEquals(before, sizes(other.data));
        }
    }

    private Path rewritten(String name, Map<String, String> changed) throws IOException {
        Path target = folder.resolve(name);
        try (ZipFile zip = new ZipFile(archive.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        changed.containsKey(entry.getName())
                                ? changed.get(entry.getName()).getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                : zip.getInputStream(entry).readAllBytes());
            }
        }
        return target;
    }

    private static Map<String, Long> sizes(Path data) throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                sizes.put(file.toString(), Files.size(file));
            }
        }
        return sizes;
    }

    @Test
    void refusesADatabaseOfANewerProgram() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + office.data.resolve("dondoc.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO schema_history SELECT 99, '99', description, type, 'V99__later.sql', checksum,"
                            + " installed_by, installed_on, execution_time, success FROM schema_history LIMIT 1");
        }
        new Backup(office.environment(), clock).write(archive);
        CommandFailure told = assertThrows(CommandFailure.class, () -> restored(archive));
        assertTrue(told.getMessage().contains("99"), told.getMessage());
    }

    @Test
    void finishesARestoreThatWasCutOffAfterItsMark() throws IOException {
        new Backup(office.environment(), clock).write(archive);
        OfficeData other = new OfficeData(folder.resolve("b"));
        Files.writeString(other.data.resolve("dondoc.db-wal"), "của cơ sở dữ liệu cũ");
        Path fresh = Files.createDirectories(other.data.resolve(".khoi-phuc/moi"));
        try (Archive opened = Archive.open(archive)) {
            opened.unpack(fresh);
        }
        Files.createFile(other.data.resolve(".khoi-phuc/du-lieu-moi-da-kiem-tra"));
        new Restore(other.environment()).finish();
        try (Books books = other.open()) {
            assertEquals(List.of(), books.register().verify(OfficeData.CHAT));
            assertTrue(books.register().chat(OfficeData.CHAT).isPresent());
        }
        assertFalse(Files.exists(other.data.resolve(".khoi-phuc")));
    }

    @Test
    void forgetsARestoreThatWasCutOffBeforeItsMark() throws IOException {
        Files.createDirectories(office.data.resolve(".khoi-phuc/moi"));
        Files.writeString(office.data.resolve(".khoi-phuc/moi/dondoc.db"), "nửa");
        new Restore(office.environment()).finish();
        try (Books books = office.open()) {
            assertTrue(books.register().chat(OfficeData.CHAT).isPresent());
        }
    }

    @Test
    void keepsTheCopiesOfTheLastNightsAndMakesUpForOneMissed() throws IOException {
        Path copies = Files.createDirectories(office.data.resolve("backup"));
        for (String day : List.of("2026-02-27", "2026-02-28", "2026-03-01")) {
            Path old = Files.writeString(copies.resolve("dondoc-" + day + ".zip"), "cũ");
            Files.setLastModifiedTime(
                    old, java.nio.file.attribute.FileTime.from(clock.instant().minus(Duration.ofDays(3))));
        }
        Files.writeString(copies.resolve("của tôi.zip"), "giữ");
        NightlyBackup nightly =
                new NightlyBackup(office.environment(), new Settings.Backup(LocalTime.of(2, 30), 2), clock, why -> {});
        nightly.run();
        assertEquals(List.of("của tôi.zip", "dondoc-2026-03-01.zip", "dondoc-2026-03-03.zip"), names(copies));
        assertEquals("0 30 2 * * ?", nightly.cron());
    }

    @Test
    void tellsOnceANightWhyThereIsNoCopyAndTriesAgain() throws IOException {
        List<String> told = new ArrayList<>();
        NightlyBackup nightly =
                new NightlyBackup(office.environment(), new Settings.Backup(LocalTime.of(2, 30), 2), clock, told::add);
        Path database = office.data.resolve("dondoc.db");
        byte[] whole = Files.readAllBytes(database);
        Files.writeString(database, "không phải cơ sở dữ liệu");
        nightly.run();
        nightly.run();
        assertEquals(1, told.size());
        assertEquals(List.of("loi-sao-luu.txt"), names(office.data.resolve("backup")));
        assertTrue(
                machine().stream().anyMatch(line -> line.startsWith("✗ sao lưu: bản đêm gần nhất")),
                machine().toString());
        clock.set("2026-03-04T09:00");
        nightly.run();
        assertEquals(2, told.size());
        Files.write(database, whole);
        nightly.run();
        assertEquals(List.of("dondoc-2026-03-04.zip"), names(office.data.resolve("backup")));
        assertEquals(2, told.size());
    }

    private List<String> machine() {
        return new MachineCheck(clock)
                .look(new Check.Scope(office.loaded(), LocalDate.of(2026, 3, 3), false)).stream()
                        .map(Check.Line::toString)
                        .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.map(file -> file.getFileName().toString()).sorted().forEach(names::add);
        }
        return names;
    }

    private List<String> check(boolean deep) {
        return new DataCheck()
                .look(new Check.Scope(office.loaded(), LocalDate.of(2026, 3, 3), deep)).stream()
                        .map(Check.Line::toString)
                        .toList();
    }

    @Test
    void checkFindsEvidenceThatIsMissingOrChanged() throws IOException {
        assertTrue(
                check(false).stream().noneMatch(line -> line.startsWith("✗ ")),
                check(false).toString());
        assertTrue(check(true).stream().anyMatch(line -> line.startsWith("✗ ") && line.contains("báo cáo.pdf")));
        Path evidence = office.data.resolve("files/ab/" + HASH);
        Files.writeString(evidence, "một nội dung khác hẳn, dài hơn tệp đã nhận");
        assertTrue(
                check(false).stream().anyMatch(line -> line.contains("nội dung đã khác lúc nhận: báo cáo.pdf")),
                "the size tells without reading it");
        Files.delete(evidence);
        assertTrue(check(false).stream().anyMatch(line -> line.startsWith("✗ ") && line.contains("thiếu báo cáo.pdf")));
    }

    @Test
    void checkNamesMembersWhomNoGroupHasSeen() {
        assertTrue(check(false).toString().contains("chưa từng lên tiếng trong nhóm: NV: 2001, VP: 2002"));
        try (Books books = office.open()) {
            books.store().roster().see(OfficeData.CHAT, 2001);
        }
        assertTrue(check(false).toString().contains("trong nhóm: VP: 2002"));
    }

    @Test
    void checkFindsARowThatSomebodyChangedByHand() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + office.data.resolve("dondoc.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE directive_history SET by_name = 'ai đó' WHERE number = 2");
        }
        assertTrue(
                check(false).stream().anyMatch(line -> line.startsWith("✗ lịch sử nhóm -4001") && line.contains("#2")));
    }

    @Test
    void checkMakesNoDatabaseWhereNoneIs() throws IOException {
        OfficeData empty = new OfficeData(folder.resolve("c"));
        new DataCheck().look(new Check.Scope(empty.loaded(), LocalDate.of(2026, 3, 3), true));
        assertFalse(Files.exists(empty.data.resolve("dondoc.db")));
    }

    @Test
    void tellsInOneLineWhatIsNoDatabaseOrOnlyHalfOfOne() throws IOException {
        Path database = office.data.resolve("dondoc.db");
        byte[] whole = Files.readAllBytes(database);
        for (byte[] wrong : List.of(
                "không phải cơ sở dữ liệu, mà là một tệp chữ khá dài".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.util.Arrays.copyOf(whole, whole.length / 2))) {
            Files.write(database, wrong);
            CommandFailure told = assertThrows(CommandFailure.class, () -> {
                try (Books books = office.open()) {
                    new Export(RegisterFile.JSONL, java.util.Optional.empty(), java.util.Optional.empty())
                            .to(folder.resolve("so.jsonl"), books);
                }
            });
            assertEquals(
                    "cơ sở dữ liệu " + database + ": không phải cơ sở dữ liệu của Đôn Đốc, hoặc đã hỏng, bị cắt cụt"
                            + " → sửa: khôi phục từ bản sao lưu gần nhất: restore FILE.zip",
                    told.getMessage());
            org.junit.jupiter.api.Assertions.assertArrayEquals(wrong, Files.readAllBytes(database), "left as it was");
        }
    }

    @Test
    void aDatabaseOfAnotherProgramIsToldFromABrokenOneAndLeftAlone() throws IOException, SQLException {
        Path database = office.data.resolve("dondoc.db");
        Files.delete(database);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customer (name TEXT)");
        }
        String told =
                assertThrows(CommandFailure.class, () -> office.open().close()).getMessage();
        assertTrue(told.contains("là của chương trình khác") && told.contains("→ sửa: đặt DONDOC_DATA"), told);
        assertTrue(
                check(false).toString().contains("là của chương trình khác"),
                check(false).toString());
    }

    @Test
    void saysThatEvidenceLacksInTheCopy() throws IOException {
        Files.delete(office.data.resolve("files/ab/" + HASH));
        assertEquals(
                "3 nhiệm vụ; thiếu 1 tệp minh chứng trong thư mục dữ liệu, xem lệnh check",
                new Backup(office.environment(), clock).write(archive));
    }
}
