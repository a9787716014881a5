package vn.dondoc.chat.telegram;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.SendResult;
import vn.dondoc.testkit.FakeTelegram;
import vn.dondoc.testkit.FakeTelegram.Fault;
import vn.dondoc.testkit.SettableClock;

class TelegramChatTest {
    private static final long GROUP = -4001;

    private final FakeTelegram telegram = FakeTelegram.start();
    private final List<Incoming> received = Collections.synchronizedList(new ArrayList<>());
    private final SettableClock clock = SettableClock.at("2026-03-02T08:00");
    private final TelegramChat chat = chat(FakeTelegram.TOKEN);

    private TelegramChat chat(String token) {
        return new TelegramChat(token, Optional.of(telegram.url()), clock, new Random(1), runnable -> {
            Thread thread = new Thread(runnable);
            thread.setDaemon(true);
            return thread;
        });
    }

    @AfterEach
    void close() {
        chat.close();
        telegram.close();
    }

    @Test
    void confirmsOnlyWhatTheListenerKept() {
        AtomicInteger failures = new AtomicInteger(2);
        listen(batch -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("disk full");
            }
            received.addAll(batch);
        });
        telegram.say(GROUP, 2001, "xong ạ");
        await().until(() -> received.size() == 1);
        await().until(() -> telegram.unconfirmed() == 0);
    }

    @Test
    void losesNothingToUpdatesThatCannotBeRead() {
        for (int i = 0; i < 150; i++) {
            telegram.deliver("{\"message\":{\"message_id\":\"x\",\"date\":{},\"chat\":[]}}");
        }
        telegram.deliver("{\"message\":17}");
        telegram.deliver("{\"message\":{\"message_id\":5,\"date\":1,\"chat\":{\"id\":-1,\"type\":\"group\"},"
                + "\"chat_background_set\":{\"type\":{\"type\":\"new_kind\"}}}}");
        telegram.say(GROUP, 2001, "xong ạ");
        listen(received::addAll);
        await().until(() -> received.size() == 1 && telegram.unconfirmed() == 0);
    }

    @Test
    void hearsUpdatesWhoseIdsBeganAnew() {
        listen(received::addAll);
        telegram.say(GROUP, 2001, "một");
        await().until(() -> telegram.unconfirmed() == 0);
        telegram.endPolls();
        telegram.restartIdsAt(41);
        telegram.say(GROUP, 2001, "hai");
        await().until(() -> received.size() == 2);
        assertFalse(received.get(0).key().equals(received.get(1).key()));
    }

    @Test
    void beginsOnceTheTokenIsAccepted() {
        telegram.setToken("other");
        listen(received::addAll);
        telegram.say(GROUP, 2001, "xong ạ");
        await().until(() -> chat.complaint().contains("token"));
        telegram.setToken(FakeTelegram.TOKEN);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> received.size() == 1 && chat.complaint().isEmpty());
        assertEquals("dondoc_bot", chat.username());
        assertTrue(chat.seesEverything(GROUP), "nothing is known of the group");
        chat.administrators(GROUP);
        assertFalse(chat.seesEverything(GROUP), "privacy mode, and the bot is no administrator");
    }

    @Test
    void pollsAnewWhenNoPollWentWellForThreeMinutes() {
        listen(received::addAll);
        await().until(() -> chat.lastPoll().isPresent() && polls() == 1);
        clock.advance(Duration.ofSeconds(190)); // the poll hangs all the while
        await().until(() -> polls() == 2);
        telegram.say(GROUP, 2001, "xong ạ");
        await().until(() -> received.size() == 1);
    }

    private long polls() {
        return telegram.calls().stream()
                .filter(call -> call.method().equals("deleteWebhook"))
                .count();
    }

    @Test
    void hearsThoughItsCommandsCannotBeShown() {
        telegram.setFaults(method -> method.equals("setMyCommands") ? Fault.INTERNAL_ERROR : Fault.NONE);
        chat.publishCommands(List.of(new Chat.Command("xong", "báo hoàn thành")));
        listen(received::addAll);
        telegram.say(GROUP, 2001, "xong ạ");
        await().until(() -> received.size() == 1);
        assertEquals("", chat.complaint(), "nothing that /healthz would call ill");
    }

    @Test
    void learnsTheNumberOfASupergroupFromARefusal() {
        telegram.makeSupergroup(GROUP, -1_004_001);
        assertEquals(new SendResult.Moved(-1_004_001), chat.send(1, say("a")));
    }

    @Test
    void waitsAsLongAsTelegramAsksBetweenPolls() {
        AtomicInteger polls = new AtomicInteger();
        List<Long> at = Collections.synchronizedList(new ArrayList<>());
        telegram.setFaults(method -> {
            if (!method.equals("getUpdates")) {
                return Fault.NONE;
            }
            at.add(System.nanoTime());
            return polls.getAndIncrement() == 0 ? Fault.FLOOD : Fault.NONE;
        });
        listen(received::addAll);
        telegram.say(GROUP, 2001, "xong ạ");
        await().until(() -> received.size() == 1);
        assertTrue(at.get(1) - at.get(0) >= Duration.ofSeconds(1).toNanos());
    }

    @Test
    void stopsWithinSecondsDuringALongPoll() {
        listen(received::addAll);
        await().until(() -> chat.lastPoll().isPresent());
        long before = System.nanoTime();
        chat.close();
        assertTrue(System.nanoTime() - before < Duration.ofSeconds(4).toNanos());
    }

    @Test
    void saysWhatItIsToldWithPlacesInsteadOfMarkup() {
        RichText text = RichText.builder().add("<b> & ").bold("Phòng Nội vụ").build();
        SendResult result = chat.send(
                1,
                new Outgoing.Say(
                        GROUP,
                        OptionalInt.of(7),
                        OptionalLong.of(3),
                        text,
                        List.of(List.of(new Button("✅ Ghi nhận", "d:1"))),
                        List.of()));
        FakeTelegram.Call call = telegram.accepted("sendMessage").get(0);
        assertEquals(new SendResult.Sent(OptionalLong.of(call.messageId())), result);
        assertEquals("<b> & Phòng Nội vụ", call.text());
        assertEquals(7, call.fields().path("message_thread_id").asInt());
        assertEquals(6, call.fields().path("entities").get(0).path("offset").asInt());
        assertTrue(call.fields().path("parse_mode").isMissingNode());
        assertEquals(
                "d:1",
                call.fields()
                        .at("/reply_markup/inline_keyboard/0/0/callback_data")
                        .asText());
    }

    @Test
    void sendsFilesUnderPlainNames() {
        SendResult result = chat.send(
                1,
                new Outgoing.File(
                        GROUP,
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        "nhiem-vu-2022-W09.xlsx",
                        new byte[] {1, 2, 3},
                        false,
                        RichText.plain("Nhiệm vụ tuần 9"),
                        List.of(),
                        List.of()));
        assertInstanceOf(SendResult.Sent.class, result);
        FakeTelegram.Call call = telegram.accepted("sendDocument").get(0);
        assertEquals("Nhiệm vụ tuần 9", call.text());
        assertEquals("nhiem-vu-2022-W09.xlsx", call.fields().path("file_name").asText());
        assertEquals(3, call.fields().path("file_size").asInt());
    }

    @Test
    void takesEveryFaultForWhatItIs() {
        for (Fault fault : Fault.values()) {
            telegram.setFaults(method -> fault);
            SendResult result = chat.send(1, say("a"));
            if (fault == Fault.NONE) {
                assertInstanceOf(SendResult.Sent.class, result, fault.name());
            } else {
                SendResult.Later later = assertInstanceOf(SendResult.Later.class, result, fault.name());
                assertEquals(fault == Fault.FLOOD, later.floodControl(), fault.name());
                assertFalse(later.why().contains("AAFakeToken"), later.why());
            }
        }
    }

    @Test
    void neverSendsTwiceByItselfWhenTheAnswerIsLost() {
        chat.send(1, say("a"));
        telegram.setFaults(method -> Fault.LOST);
        chat.send(2, say("b"));
        assertEquals(List.of("a", "b"), telegram.texts(GROUP));
    }

    @Test
    void bringsFilesFromTheServerThatIsSet(@TempDir Path folder) throws IOException {
        byte[] content = new byte[100_000];
        telegram.putFile("bb", content);
        chat.fetch(file("bb"), folder.resolve("bb"), 200_000);
        assertArrayEquals(content, Files.readAllBytes(folder.resolve("bb")));
        IOException large =
                assertThrows(IOException.class, () -> chat.fetch(file("bb"), folder.resolve("too-large"), 50_000));
        IOException gone =
                assertThrows(IOException.class, () -> chat.fetch(file("gone"), folder.resolve("gone"), 50_000));
        assertFalse((large + " " + gone).contains("AAFakeToken"));
    }

    @Test
    void keepsTheTokenOutOfEveryText() {
        Failures failures = new Failures(FakeTelegram.TOKEN);
        String text = failures.text(new IOException("unexpected end of http://x/bot" + FakeTelegram.TOKEN + "/getMe"));
        assertFalse(text.contains("AAFakeToken"), text);
        assertFalse(new Poller.Bot(FakeTelegram.TOKEN, null, null).toString().contains("AAFakeToken"));
    }

    @Test
    void receivesAThousandInOrder() {
        IntStream.range(0, 1_000).forEach(i -> telegram.say(GROUP, 2001, "tin " + i));
        listen(received::addAll);
        await().until(() -> received.size() == 1_000);
        assertEquals("tin 999", ((Incoming.Message) received.get(999)).text());
    }

    @Test
    void asksForTheAdministratorsOfAGroup() {
        assertEquals(List.of(1002L), chat.administrators(GROUP));
    }

    private void listen(Chat.Listener listener) {
        chat.listen(listener);
    }

    private static Outgoing.Say say(String text) {
        return new Outgoing.Say(
                GROUP, OptionalInt.empty(), OptionalLong.empty(), RichText.plain(text), List.of(), List.of());
    }

    private static Attachment file(String id) {
        return new Attachment(Attachment.Kind.DOCUMENT, id, "bb.docx", 0, Optional.empty());
    }
}
