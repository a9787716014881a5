package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.desk.Room.GROUP;
import static vn.dondoc.desk.Room.LEADER;
import static vn.dondoc.desk.Room.NV;
import static vn.dondoc.desk.Room.SECRETARY;
import static vn.dondoc.desk.Room.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Sender;
import vn.dondoc.directive.Status;

/** What Telegram does to a group: plain messages kept from the bot, and answers that come days late. */
class TelegramGroupTest {
    private final Room room = new Room();
    private long keys = 9_000;

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void tellsTheSecretaryThatPrivacyModeHidesPlainMessages() {
        room.chat.setPrivacyMode(true);
        assertTrue(text(added(Incoming.Membership.Change.ADDED)).contains("/setprivacy"));
        room.chat.setPrivacyMode(false);
        List<Outgoing> asAdministrator = added(Incoming.Membership.Change.ADDED_AS_ADMIN);
        assertTrue(text(asAdministrator).startsWith("👋"));
        assertFalse(text(asAdministrator).contains("/setprivacy"));
    }

    @Test
    void tellsItOnceInAGroupThatItFindsItselfIn() {
        room.chat.setPrivacyMode(true);
        List<Outgoing> first = room.says(SECRETARY, "/nhiemvu");
        assertTrue(text(first.subList(first.size() - 1, first.size())).contains("/setprivacy"), text(first));
        assertFalse(text(room.says(SECRETARY, "/nhiemvu")).contains("/setprivacy"));
    }

    @Test
    void saysNothingOfItWhereAPlainMessageComesIn() {
        room.chat.setPrivacyMode(true);
        assertEquals(List.of(), room.says(NV, "chào cả nhà"));
        assertFalse(text(room.says(NV, "/nhiemvu")).contains("/setprivacy"));
    }

    @Test
    void leavesTheSmallTalkOfThePastUnanswered() {
        room.given("2026-03-10", "NV");
        assertFalse(room.says(NV, "#1 đến đâu rồi?").isEmpty());
        Instant written = room.clock.instant();
        room.clock.advance(Duration.ofDays(3));
        assertEquals(List.of(), late(NV, "#1 đến đâu rồi?", written));
        assertEquals(List.of(), late(NV, "#1 đã nhận ạ", written));
    }

    @Test
    void recordsConclusionsAndCompletionsOfThePast() {
        room.given("2026-03-10", "NV");
        Instant written = room.clock.instant();
        room.clock.advance(Duration.ofDays(3));
        assertTrue(text(late(NV, "nhiệm vụ số 1 xong rồi ạ", written)).contains("#1"));
        assertEquals(Status.DONE, room.now(1).status());
        assertEquals(
                "2026-03-02",
                room.now(1).part("NV").orElseThrow().reportedOn().orElseThrow().toString(),
                "on the day on which it was said");
        List<Outgoing> draft = late(
                LEADER,
                "Kết luận giao ban:\n1. Giao Phòng Nội vụ tham mưu kế hoạch tập huấn, xong trước 20/3/2026.\n"
                        + "2. Phòng Tư pháp rà soát văn bản, báo cáo trước 25/3/2026.",
                written);
        assertTrue(text(draft).contains("Dự thảo"), text(draft));
    }

    private List<Outgoing> added(Incoming.Membership.Change change) {
        return room.take(new Incoming.Membership("t:" + ++keys, room.group(), SECRETARY, room.clock.instant(), change));
    }

    private List<Outgoing> late(Sender who, String words, Instant written) {
        return room.take(new Incoming.Message(
                "t:" + ++keys,
                room.group(GROUP),
                who,
                written,
                keys,
                words,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                false));
    }
}
