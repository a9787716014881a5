package vn.dondoc.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.SendResult;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.RecordingChat;
import vn.dondoc.testkit.SettableClock;
import vn.dondoc.testkit.Stores;

class DeliveryTest {
    private static final long GROUP = -4001;
    private static final Consumer<Duration> NO_REST = time -> {
        throw new AssertionError("had to wait for the disk");
    };

    private final SqlStore store = Stores.inMemory();
    private final SettableClock clock = SettableClock.at("2022-03-15T08:00");
    private final RecordingChat chat = new RecordingChat();
    private final Traffic traffic = new Traffic();
    private final OutboxQueue outbox = new OutboxQueue(store, store.outbox(), 100, clock, () -> {});
    private final Echo echo = new Echo();
    private final Inbox<String> inbox = new Inbox<>(store, store.inbox(), store.outbox(), outbox, echo, clock, traffic);
    private long nanos;
    private Sender sender = newSender(Pace.unlimited());

    private Sender newSender(Pace pace) {
        return new Sender(
                store,
                store.outbox(),
                store.inbox(),
                chat,
                pace,
                new Sender.Times(clock, () -> nanos, new Random(1)),
                traffic);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void handlesOnceWhatComesTwice() {
        Incoming.Message hello = message(1, "chào");
        inbox.accept(List.of(hello, hello), NO_REST);
        inbox.accept(List.of(hello), NO_REST);
        drain();
        assertEquals(List.of("chào"), chat.texts(GROUP));
    }

    @Test
    void answersInTheOrderOfTheMessages() {
        inbox.accept(List.of(message(2, "hai"), message(1, "một"), message(3, "ba")), NO_REST);
        drain();
        assertEquals(List.of("hai", "một", "ba"), chat.texts(GROUP));
    }

    @Test
    void setsAsideWhatFailsAgainAndAgainAndGoesOn() {
        inbox.accept(List.of(message(1, "poison"), message(2, "sau")), NO_REST);
        while (inbox.handle(10).worked()) {
            // until nothing waits
        }
        assertEquals(Inbox.ATTEMPTS, echo.poisoned);
        drain();
        assertEquals(List.of("gave up", "sau"), chat.texts(GROUP));
        assertEquals(0, store.inbox().waiting());
    }

    @Test
    void keepsNothingOfAHandlingThatFails() {
        inbox.accept(List.of(message(1, "half")), NO_REST);
        inbox.handleOne();
        assertEquals(0, store.outbox().waiting(), "said something before it failed");
        assertEquals(1, store.inbox().waiting());
    }

    @Test
    void waitsForTheFileOfAMessageAndKeepsTheOrder(@TempDir Path folder) throws Exception {
        byte[] content = "Biên bản".getBytes(StandardCharsets.UTF_8);
        chat.putFile("f", content);
        Attachment file = new Attachment(Attachment.Kind.DOCUMENT, "f", "../../bb.docx", 9, Optional.empty());
        Attachment big = new Attachment(Attachment.Kind.DOCUMENT, "big", "to.docx", 5_000, Optional.empty());
        inbox.accept(List.of(message(1, "kèm tệp").withAttachments(List.of(file, big)), message(2, "sau")), NO_REST);
        assertFalse(inbox.handleOne().worked(), "the file is not there yet");
        StoredFiles files = new StoredFiles(folder);
        Fetcher fetcher = new Fetcher(store.inbox(), chat, echo, files, 1_000, clock);
        assertTrue(fetcher.fetchOne().worked());
        drain();
        assertEquals(List.of("kèm tệp", "sau"), chat.texts(GROUP));
        Attachment stored = echo.seen.get(0).attachments().get(0);
        assertEquals("Biên bản", Files.readString(files.path(stored.sha256().orElseThrow())));
        assertTrue(echo.seen.get(0).attachments().get(1).sha256().isEmpty(), "larger than allowed");
    }

    @Test
    void handlesAMessageWithoutItsFileWhenItCannotBeBrought(@TempDir Path folder) {
        Attachment file = new Attachment(Attachment.Kind.DOCUMENT, "gone", "a.docx", 9, Optional.empty());
        inbox.accept(List.of(message(1, "kèm tệp").withAttachments(List.of(file))), NO_REST);
        Fetcher fetcher = new Fetcher(store.inbox(), chat, echo, new StoredFiles(folder), 1_000, clock);
        for (int i = 0; i < 60; i++) {
            fetcher.fetchOne();
            clock.advance(Duration.ofSeconds(1));
        }
        drain();
        assertEquals(List.of("kèm tệp"), chat.texts(GROUP));
    }

    @Test
    void obeysRetryAfterAlsoAfterARestart() {
        outbox.put(say(GROUP, "a"));
        outbox.put(say(GROUP, "b"));
        outbox.put(say(5, "riêng"));
        chat.answerNext(new SendResult.Later(Duration.ofSeconds(30), true, "429"));
        drainSender();
        assertEquals(List.of(), chat.texts(GROUP));
        assertEquals(List.of("riêng"), chat.texts(5), "another chat does not wait");
        pass(Duration.ofSeconds(20));
        sender = newSender(Pace.unlimited());
        drainSender();
        assertEquals(List.of(), chat.texts(GROUP), "forgotten at the restart");
        pass(Duration.ofSeconds(10));
        drainSender();
        assertEquals(List.of("a", "b"), chat.texts(GROUP));
    }

    @Test
    void aClockThatIsPutBackDoesNotMakeAWaitLonger() {
        outbox.put(say(GROUP, "a"));
        chat.answerNext(new SendResult.Later(Duration.ofSeconds(30), true, "429"));
        drainSender();
        clock.advance(Duration.ofDays(-1));
        sender = newSender(Pace.unlimited());
        drainSender();
        nanos += Duration.ofSeconds(30).toNanos();
        drainSender();
        assertEquals(List.of("a"), chat.texts(GROUP));
    }

    @Test
    void repeatsWhatFailedForTheMomentWithGrowingWaits() {
        outbox.put(say(GROUP, "a"));
        for (int i = 0; i < 8; i++) {
            chat.answerNext(new SendResult.Later(Duration.ZERO, false, "502"));
        }
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sender.sendOne();
            waits.add(sender.sendOne().rest().toMillis());
            pass(Duration.ofSeconds(100));
        }
        assertTrue(waits.get(0) <= 625 && waits.get(3) >= 3_000, waits.toString());
        drainSender();
        assertEquals(List.of("a"), chat.texts(GROUP));
    }

    @Test
    void aRefusalDoesNotHoldUpTheChat() {
        outbox.put(say(GROUP, "a"));
        outbox.put(say(GROUP, "b"));
        chat.answerNext(new SendResult.Refused("too long", false));
        drainSender();
        assertEquals(List.of("b"), chat.texts(GROUP));
        assertEquals(0, store.outbox().waiting());
    }

    @Test
    void countsWhatMayHaveBeenOnTheWireForThePace() {
        sender = newSender(new Pace(30, 20));
        for (int i = 0; i < 4; i++) {
            outbox.put(say(GROUP, "tin " + i));
        }
        sender.sendOne();
        sender.sendOne();
        sender = newSender(new Pace(30, 20)); // died with the third on the wire, perhaps
        drainSender();
        assertEquals(2, chat.texts(GROUP).size(), "three in three seconds");
        pass(Duration.ofSeconds(4));
        drainSender();
        assertEquals(List.of("tin 0", "tin 1", "tin 2", "tin 3"), chat.texts(GROUP));
    }

    @Test
    void neverSendsMoreThanTwentyAMinuteToAGroup() {
        sender = newSender(new Pace(30, 20));
        for (int i = 0; i < 60; i++) {
            outbox.put(say(GROUP, "tin " + i));
        }
        List<Long> at = new ArrayList<>();
        while (store.outbox().waiting() > 0) {
            Step step = sender.sendOne();
            if (step.worked()) {
                at.add(nanos);
            } else {
                nanos += Math.max(1, step.rest().toNanos());
            }
        }
        for (int i = 20; i < at.size(); i++) {
            assertTrue(at.get(i) - at.get(i - 20) >= Duration.ofMinutes(1).toNanos());
        }
        for (int i = 4; i < at.size(); i++) {
            assertTrue(at.get(i) - at.get(i - 4) >= Duration.ofSeconds(3).toNanos());
        }
    }

    @Test
    void anAnswerToAButtonDoesNotQueueBehindTheChat() {
        sender = newSender(new Pace(30, 20));
        drainSender();
        for (int i = 0; i < 10; i++) {
            outbox.put(say(GROUP, "tin " + i));
        }
        outbox.put(new Outgoing.Answer(GROUP, "p", "đã ghi", false));
        drainSender();
        assertEquals("đã ghi", chat.texts(GROUP).get(chat.texts(GROUP).size() - 1));
        assertEquals(4, chat.texts(GROUP).size());
    }

    @Test
    void everythingFollowsAGroupIntoItsSupergroup() {
        outbox.put(say(GROUP, "đang chờ"));
        outbox.put(say(GROUP, "sau"));
        chat.answerNext(new SendResult.Moved(-1001));
        inbox.accept(List.of(message(1, "trước khi chuyển")), NO_REST);
        drain();
        assertEquals(List.of(), chat.texts(GROUP));
        assertEquals(List.of("đang chờ", "sau", "trước khi chuyển", "moved"), chat.texts(-1001));
        inbox.accept(
                List.of(new Incoming.Moved("tg:9", place(GROUP), person(), clock.instant(), -1001), message(2, "muộn")),
                NO_REST);
        drain();
        assertEquals("muộn", chat.texts(-1001).get(4), "the second word of the move is no second move");
    }

    @Test
    void cutsALongTextAtLineEndsAndFindsItAgainByEachPiece() {
        String line = "Phòng Nội vụ chủ trì tham mưu kế hoạch;";
        long last = outbox.put(new Outgoing.Say(
                GROUP,
                OptionalInt.empty(),
                OptionalLong.empty(),
                RichText.plain((line + "\n").repeat(5).strip()),
                List.of(),
                List.of("#7")));
        drainSender();
        assertEquals(List.of(line + "\n" + line, line + "\n" + line, line), chat.texts(GROUP));
        for (RecordingChat.Sent piece : chat.sent()) {
            assertEquals(List.of("#7"), outbox.aboutMessage(GROUP, piece.messageId()));
        }
        outbox.put(new Outgoing.Edit(GROUP, new Outgoing.Target.Row(last), RichText.plain("ngắn"), List.of()));
        drainSender();
        assertEquals(List.of("⤵", "⤵", "ngắn"), chat.texts(GROUP).subList(3, 6));
        outbox.put(new Outgoing.Edit(
                GROUP,
                new Outgoing.Target.Message(1003),
                RichText.plain((line + "\n").repeat(7).strip()),
                List.of()));
        drainSender();
        assertEquals(10, chat.sent().size());
        assertTrue(chat.sent().get(9).outgoing() instanceof Outgoing.Say);
        assertEquals(
                List.of("#7"), outbox.aboutMessage(GROUP, chat.sent().get(9).messageId()));
    }

    private void drain() {
        while (inbox.handleOne().worked() | sender.sendOne().worked()) {
            // until nothing waits
        }
    }

    private void drainSender() {
        while (sender.sendOne().worked()) {
            // until nothing may be sent now
        }
    }

    private void pass(Duration time) {
        clock.advance(time);
        nanos += time.toNanos();
    }

    private static Outgoing.Say say(long chat, String text) {
        return new Outgoing.Say(
                chat, OptionalInt.empty(), OptionalLong.empty(), RichText.plain(text), List.of(), List.of());
    }

    private Incoming.Message message(int number, String text) {
        return new Incoming.Message(
                "tg:" + number,
                place(GROUP),
                person(),
                clock.instant(),
                number,
                text,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                false);
    }

    private static Place place(long chat) {
        return new Place(chat, Place.Kind.GROUP, "Giao ban", OptionalInt.empty());
    }

    private static vn.dondoc.chat.Sender person() {
        return new vn.dondoc.chat.Sender(2001, "Nga", Optional.empty(), false);
    }

    /** Says in the chat what it was told. */
    private static final class Echo implements Handler<String> {
        private final List<Incoming.Message> seen = new ArrayList<>();
        private int poisoned;

        @Override
        public String prepare(Incoming incoming) {
            return incoming instanceof Incoming.Message message ? message.text() : "moved";
        }

        @Override
        public void handle(Incoming incoming, String text, Outbox outbox) {
            if (incoming instanceof Incoming.Message message) {
                seen.add(message);
            }
            if (text.equals("poison")) {
                poisoned++;
                throw new IllegalStateException(text);
            }
            long chat = incoming instanceof Incoming.Moved moved
                    ? moved.newChat()
                    : incoming.place().chat();
            outbox.put(say(chat, text));
            if (text.equals("half")) {
                throw new IllegalStateException(text);
            }
        }

        @Override
        public void gaveUp(Incoming incoming, Outbox outbox) {
            outbox.put(say(incoming.place().chat(), "gave up"));
        }
    }
}
