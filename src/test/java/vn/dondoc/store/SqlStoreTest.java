package vn.dondoc.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.Sender;
import vn.dondoc.delivery.InboxStore;
import vn.dondoc.testkit.Stores;

class SqlStoreTest {
    private static final Instant NOW = Instant.parse("2022-03-15T01:00:00Z");
    private static final Sender NGA = new Sender(2001, "Nga <NV>", Optional.of("nga"), false);

    @Test
    void worksTheLogIntoTheFileBesideTheWriter(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("dondoc.db");
        try (SqlStore store = SqlStore.open("jdbc:sqlite:" + file)) {
            store.inbox().moved(-1, -2);
            store.workInLog();
            Path copy = Files.copy(file, folder.resolve("without-the-log.db"));
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + copy);
                    Statement question = other.createStatement()) {
                assertEquals(
                        -2,
                        question.executeQuery("SELECT new_chat FROM chat_move").getInt(1));
            }
        }
    }

    @Test
    void givesBackWhatCameInAsItWas() {
        Place topic = new Place(-4001, Place.Kind.GROUP, "Giao ban", OptionalInt.of(7));
        Attachment photo = new Attachment(Attachment.Kind.PHOTO, "f1", "", 10, Optional.of("ab"));
        List<Incoming> all = List.of(
                new Incoming.Message(
                        "tg:1",
                        topic,
                        NGA,
                        NOW,
                        5,
                        "xong ạ \uD83D\uDE00",
                        Optional.of(new Incoming.Reply(4, OptionalLong.of(9), true, "#1", List.of(photo))),
                        List.of(photo),
                        Optional.of("album"),
                        true,
                        false),
                new Incoming.Press("tg:2", topic, NGA, NOW, 5, "p", "d"),
                new Incoming.Moved("tg:3", topic, NGA, NOW, -100),
                new Incoming.Membership("tg:4", topic, NGA, NOW, Incoming.Membership.Change.RENAMED));
        try (SqlStore store = Stores.inMemory()) {
            assertEquals(4, store.inbox().add(all, NOW, one -> false));
            assertEquals(0, store.inbox().add(all, NOW, one -> false), "the same keys again are the same things again");
            assertEquals(
                    all,
                    store.inbox().toHandle(10).stream()
                            .map(InboxStore.Row::incoming)
                            .toList());
        }
    }

    @Test
    void givesBackWhatGoesOutAsItWas() {
        RichText text = RichText.builder().add("số <1> & ").bold("#1").build();
        List<List<Button>> buttons = List.of(List.of(new Button("✅ Ghi nhận", "d:1:ok")));
        List<Outgoing> all = List.of(
                new Outgoing.Say(1, OptionalInt.of(3), OptionalLong.of(4), text, buttons, List.of("#1")),
                new Outgoing.Edit(1, new Outgoing.Target.Row(1), text, buttons),
                new Outgoing.Edit(1, new Outgoing.Target.Message(8), text, buttons),
                new Outgoing.Answer(1, "p", "đã ghi", true),
                new Outgoing.React(1, 4, "👍"));
        try (SqlStore store = Stores.inMemory()) {
            for (Outgoing one : all) {
                long id = store.outbox().add(one, false, OptionalLong.empty(), NOW);
                assertEquals(one, store.outbox().outgoing(id));
            }
            Outgoing.File file = new Outgoing.File(
                    1,
                    OptionalInt.empty(),
                    OptionalLong.empty(),
                    "bang.xlsx",
                    new byte[] {1, 2},
                    false,
                    text,
                    buttons,
                    List.of());
            long id = store.outbox().add(file, false, OptionalLong.empty(), NOW);
            assertEquals(2, ((Outgoing.File) store.outbox().outgoing(id)).content().length);
        }
    }

    @Test
    void undoesTheInnerStepsAloneWhenTheyThrow() {
        AtomicInteger woken = new AtomicInteger();
        try (SqlStore store = Stores.inMemory()) {
            store.run(() -> {
                say(store, "kept");
                assertThrows(
                        IllegalStateException.class,
                        () -> store.run(() -> {
                            say(store, "dropped");
                            store.afterCommit(woken::incrementAndGet);
                            throw new IllegalStateException();
                        }));
                store.afterCommit(woken::incrementAndGet);
                assertEquals(0, woken.get());
            });
            assertEquals(1, store.outbox().waiting());
            assertEquals(1, woken.get());
        }
    }

    @Test
    void undoesEverythingWhenTheOuterStepsThrow() {
        try (SqlStore store = Stores.inMemory()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> store.run(() -> {
                        store.run(() -> say(store, "a"));
                        throw new IllegalStateException();
                    }));
            assertEquals(0, store.outbox().waiting());
        }
    }

    @Test
    void readersSeeOnlyWhatIsCommitted(@TempDir Path folder) throws InterruptedException {
        try (SqlStore store = SqlStore.open("jdbc:sqlite:" + folder.resolve("dondoc.db"))) {
            store.run(() -> {
                say(store, "a");
                assertEquals(1, store.outbox().waiting());
                long[] seen = new long[1];
                Thread other = new Thread(() -> seen[0] = store.outbox().waiting());
                other.start();
                join(other);
                assertEquals(0, seen[0]);
            });
        }
        try (SqlStore store = SqlStore.open("jdbc:sqlite:" + folder.resolve("dondoc.db"))) {
            assertEquals(1, store.outbox().waiting());
        }
    }

    @Test
    void refusesADatabaseOfANewerProgram(@TempDir Path folder) throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("dondoc.db");
        SqlStore.open(url).close();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO schema_history (installed_rank, version, description, type, script, installed_by,
                        execution_time, success) VALUES (999, '900', 'future', 'SQL', 'V900__future.sql', '', 1, 1)""");
        }
        StoreUnusable refused = assertThrows(StoreUnusable.class, () -> SqlStore.open(url));
        assertTrue(refused.getMessage().contains("newer version of the program (schema 900)"), refused.getMessage());
        assertFalse(refused.getMessage().contains("\n"));
    }

    @Test
    void refusesWhatIsNoDatabase(@TempDir Path folder) {
        StoreUnusable refused = assertThrows(StoreUnusable.class, () -> SqlStore.open("jdbc:sqlite:" + folder));
        assertTrue(refused.getMessage().startsWith("cannot open the database"), refused.getMessage());
        assertThrows(StoreUnusable.class, () -> SqlStore.open("jdbc:oracle:thin:@x"));
    }

    private static void say(SqlStore store, String text) {
        store.outbox()
                .add(
                        new Outgoing.Say(
                                1,
                                OptionalInt.empty(),
                                OptionalLong.empty(),
                                RichText.plain(text),
                                List.of(),
                                List.of()),
                        false,
                        OptionalLong.empty(),
                        NOW);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
