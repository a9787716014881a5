package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Cause;
import vn.dondoc.directive.Change;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.Outcome;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.Role;
import vn.dondoc.directive.Status;
import vn.dondoc.store.DatabaseFile;
import vn.dondoc.store.SqlStore;

/**
 * What the first release (schema 4.1) wrote, under this program. {@code release/dondoc-1.0.zip} is a backup that it made while it
 * served an office with acceptance on, {@code dondoc-1.0.jsonl} its export of the same moment. They are never made anew.
 */
class UpgradeTest {
    private static final String EVIDENCE = "f6ae1585a378f37d3b5e0a26e9b988bf5c56334a1c98aef0da3b82f709f1f891";
    private static final long ROOM = 1;

    @TempDir
    private Path folder;

    private OfficeData office;

    @BeforeEach
    void restored() throws IOException {
        office = new OfficeData(folder.resolve("a"));
        new Restore(office.environment()).from(resource("dondoc-1.0.zip"));
    }

    private Path resource(String name) throws IOException {
        try (InputStream in = UpgradeTest.class.getResourceAsStream("release/" + name)) {
            Path file = folder.resolve(name);
            Files.copy(in, file);
            return file;
        }
    }

    private Path export(OfficeData from, String name) {
        Path file = folder.resolve(name);
        try (Books books = from.open()) {
            new Export(RegisterFile.JSONL, Optional.empty(), Optional.empty()).to(file, books);
        }
        return file;
    }

    @Test
    void keepsRegisterHistoryAndEvidence() throws IOException {
        try (Books books = office.open()) {
            assertEquals(List.of(), books.register().verify(ROOM));
            assertEquals(
                    List.of(Status.DONE, Status.OPEN, Status.OPEN, Status.OPEN),
                    books.register().list(Query.of(ROOM, Query.View.ALL, LocalDate.of(2026, 12, 1))).stream()
                            .map(directive -> directive.status())
                            .toList());
            assertEquals(
                    List.of(
                            Change.RECORDED,
                            Change.EXTENSION_ASKED,
                            Change.EXTENDED,
                            Change.COMPLETE,
                            Change.RETURNED,
                            Change.PROGRESS),
                    books.register().history(new DirectiveId(ROOM, 4)).stream()
                            .map(HistoryEntry::change)
                            .toList());
        }
        assertTrue(Files.exists(office.data.resolve("files/f6/" + EVIDENCE)));
        assertTrue(new DataCheck()
                .look(new Check.Scope(office.loaded(), LocalDate.of(2026, 12, 1), true)).stream()
                        .allMatch(Check.Line::good));
    }

    @Test
    void keepsConversationAndReminders() throws SQLException {
        office.open().close();
        assertEquals(
                List.of("messages 19", "reminders 3", "sent 16"),
                List.of(
                        "messages " + count("SELECT count(*) FROM room_message"),
                        "reminders " + count("SELECT count(*) FROM reminder"),
                        "sent " + count("SELECT count(*) FROM outbox WHERE state = 'SENT'")));
        assertEquals(0, count("SELECT count(*) FROM pragma_foreign_key_check"));
    }

    private int count(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + office.data.resolve("dondoc.db"));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            return found.getInt(1);
        }
    }

    @Test
    void goesOnWorkingWhereTheOldOneStopped() {
        Actor leader = new Actor(1001, "Phan Hồng Yến", Optional.empty(), Set.of(Role.LEADER), List.of());
        Actor officer = new Actor(2002, "Phan Quốc Long", Optional.empty(), Set.of(), List.of("NV"));
        DirectiveId four = new DirectiveId(ROOM, 4);
        try (Books books = office.open()) {
            books.store().run(() -> {
                Instant now = Instant.parse("2026-12-01T03:00:00Z");
                assertInstanceOf(
                        Outcome.Changed.class,
                        books.register()
                                .complete(four, Optional.empty(), "", List.of(), new Cause(officer, "n:1", now)));
                assertInstanceOf(
                        Outcome.Changed.class,
                        books.register().accept(four, Optional.empty(), "", new Cause(leader, "n:2", now)));
            });
            assertEquals(List.of(), books.register().verify(ROOM));
            assertEquals(
                    List.of(4),
                    books
                            .register()
                            .list(Query.of(ROOM, Query.View.ALL, LocalDate.of(2026, 12, 1))
                                    .withWords("danh mục hồ sơ"))
                            .stream()
                            .map(directive -> directive.id().number())
                            .toList());
        }
    }

    @Test
    void takesInTheOldExportAsTheOldDatabase() throws IOException {
        OfficeData other = new OfficeData(folder.resolve("b"));
        try (Books books = other.open()) {
            assertEquals(4, new Import(resource("dondoc-1.0.jsonl"), false).into(books).taken);
        }
        assertEquals(-1, Files.mismatch(export(office, "a.jsonl"), export(other, "b.jsonl")));
    }

    @Test
    void tellsBeforeTheUpgradeWhatItWillDo() throws IOException {
        OfficeData old = new OfficeData(folder.resolve("c"));
        try (Archive archive = Archive.open(folder.resolve("dondoc-1.0.zip"))) {
            archive.unpack(old.data.toAbsolutePath());
        }
        Path file = old.data.resolve("dondoc.db");
        assertEquals("4.1", DatabaseFile.look(file, true).version());
        Check.Scope scope = new Check.Scope(old.loaded(), LocalDate.of(2026, 12, 1), false);
        Check.Line line = new DataCheck().look(scope).get(0);
        assertTrue(line.good());
        assertEquals(
                !SqlStore.newestSchema().equals("4.1"),
                line.text().contains("sẽ được nâng lên " + SqlStore.newestSchema()),
                line.text());
        assertEquals("4.1", DatabaseFile.look(file, true).version());
        assertFalse(Files.exists(folder.resolve("dondoc.db")));
    }
}
