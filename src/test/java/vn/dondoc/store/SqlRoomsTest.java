package vn.dondoc.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.RoomFile;
import vn.dondoc.chat.RoomLog;
import vn.dondoc.chat.RoomMessage;

/** The conversation on disk. */
class SqlRoomsTest {
    private static final Instant MORNING = Instant.parse("2026-03-18T01:05:00Z");

    private final SqlStore store = SqlStore.open("jdbc:sqlite::memory:");
    private final RoomLog log = store.rooms();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesBackAMessageAsItWasSaid() {
        RoomFile file = new RoomFile(0, "Kế hoạch 31.docx", 20_480, false, "a".repeat(64));
        RoomMessage said = log.post(message(1, 1001, "Giao Phòng Nội vụ").withFiles(List.of(file)));
        assertEquals(Optional.of(said), log.find(said.id()));
        assertEquals("Kế hoạch 31.docx", said.files().get(0).name());
        assertEquals(1, log.file(said.files().get(0).id()).orElseThrow().room());
    }

    @Test
    void saysARowOfTheOutboxOnce() {
        RichText text = RichText.builder().bold("Dự thảo").add(": 1 nhiệm vụ").build();
        RoomMessage draft = RoomMessage.fresh(1, RoomMessage.BOT, "Đôn Đốc", MORNING, text, OptionalLong.empty())
                .with(List.of(List.of(new Button("✅ Ghi nhận", "d:1"))));
        long id = log.say(77, draft);
        assertEquals(id, log.say(77, draft));
        assertEquals(1, log.before(1, Long.MAX_VALUE, 10).size());
        RoomMessage found = log.find(id).orElseThrow();
        assertEquals(text, found.text());
        assertEquals("✅ Ghi nhận", found.buttons().get(0).get(0).label());
    }

    @Test
    void editsWhatTheBotSaidButNotWhatPeopleSaid() {
        long row = log.say(5, message(1, RoomMessage.BOT, "Dự thảo"));
        long mine = log.post(message(1, 1001, "Dự thảo")).id();
        RichText recorded = RichText.plain("Đã ghi nhận: #1");
        assertTrue(log.edit(1, new Outgoing.Target.Row(5), recorded, List.of()));
        assertEquals("Đã ghi nhận: #1", log.find(row).orElseThrow().text().text());
        assertFalse(log.edit(1, new Outgoing.Target.Message(mine), recorded, List.of()));
        assertFalse(log.edit(1, new Outgoing.Target.Row(6), recorded, List.of()));
        assertFalse(log.edit(2, new Outgoing.Target.Row(5), recorded, List.of()), "in another room");
    }

    @Test
    void letsAPersonReviseTheLastMessageAlone() {
        long first = log.post(message(1, 1001, "một")).id();
        long last = log.post(message(1, 1001, "hai")).id();
        log.post(message(1, 2001, "ba"));
        log.post(message(1001, 1001, "riêng"));
        assertTrue(log.revise(first, 1001, "một sửa", MORNING).isEmpty());
        assertTrue(log.revise(last, 2001, "của người khác", MORNING).isEmpty());
        RoomMessage revised = log.revise(last, 1001, "hai sửa", MORNING).orElseThrow();
        assertTrue(revised.change() > revised.id());
    }

    @Test
    void keepsWhatNobodyHasTakenYet() {
        RoomMessage said = log.post(message(1, 1001, "một"));
        log.say(1, message(1, RoomMessage.BOT, "của bot"));
        assertEquals(List.of(said), log.waiting(10));
        log.handed(said.id(), said.change());
        assertEquals(List.of(), log.waiting(10));
        RoomMessage revised = log.revise(said.id(), 1001, "một sửa", MORNING).orElseThrow();
        log.handed(said.id(), said.change());
        assertEquals(List.of(revised), log.waiting(10), "an old version taken does not take the new one");
    }

    @Test
    void tellsWhatChangedSinceInTheOrderOfTheChanges() {
        long first = log.post(message(1, 1001, "một")).id();
        long second = log.post(message(2, 1001, "hai")).id();
        long third = log.post(message(1, 1001, "ba")).id();
        log.react(1, first, "👍");
        assertEquals(List.of(second, third, first), ids(log.changedAfter(OptionalLong.empty(), first, 10)));
        assertEquals(List.of(third, first), ids(log.changedAfter(OptionalLong.of(1), first, 10)));
        assertEquals(Optional.of("👍"), log.find(first).orElseThrow().reaction());
    }

    @Test
    void findsWordsWithoutTheirMarks() {
        long found =
                log.post(message(1, 1001, "Phòng Nội vụ đã hoàn thành 100%")).id();
        log.post(message(2, 1001, "Phòng Nội vụ"));
        assertEquals(List.of(found), ids(log.search(1, "noi vu", 10)));
        assertEquals(List.of(found), ids(log.search(1, "hoan 100%", 10)));
        assertEquals(List.of(), ids(log.search(1, "_oi", 10)));
    }

    @Test
    void givesRoomsIdsThatNoPersonHas() {
        log.nameRoom(1, "UBND huyện");
        long room = log.openRoom("Tổ công tác");
        assertTrue(room < 0);
        assertEquals(
                List.of("UBND huyện", "Tổ công tác"),
                log.rooms().stream().map(RoomLog.Room::title).toList());
    }

    private static List<Long> ids(List<RoomMessage> messages) {
        return messages.stream().map(RoomMessage::id).toList();
    }

    private static RoomMessage message(long room, long author, String text) {
        return RoomMessage.fresh(room, author, "Phan Hồng Yến", MORNING, RichText.plain(text), OptionalLong.empty());
    }
}
