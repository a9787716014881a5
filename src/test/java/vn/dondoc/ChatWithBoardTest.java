package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.SendResult;
import vn.dondoc.chat.web.Office;
import vn.dondoc.chat.web.Probes;
import vn.dondoc.chat.web.WebChat;
import vn.dondoc.chat.web.WebSettings;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.RecordingChat;
import vn.dondoc.testkit.SettableClock;
import vn.dondoc.testkit.Stores;

/** An office on Telegram whose leader decides on the board in the browser. */
class ChatWithBoardTest {
    private static final long GROUP = -4001;

    @TempDir
    Path folder;

    @Test
    void theNoticeAfterAPressGoesWhereItWasPressed() {
        try (SqlStore store = Stores.inMemory()) {
            RecordingChat telegram = new RecordingChat();
            ChatWithBoard chat = new ChatWithBoard(telegram, board(store));
            Outgoing said = new Outgoing.Say(
                    GROUP,
                    OptionalInt.empty(),
                    OptionalLong.empty(),
                    RichText.plain("✅ #1 gia hạn đến 20/3/2026"),
                    List.of(),
                    List.of());
            Outgoing onTelegram = new Outgoing.Answer(GROUP, "4382bfdwdsb323b2d9", "Đã đồng ý", false);
            Outgoing onBoard = new Outgoing.Answer(GROUP, "web:3.tab1", "Đã đồng ý", false);
            assertInstanceOf(SendResult.Sent.class, chat.send(1, said));
            assertInstanceOf(SendResult.Sent.class, chat.send(2, onTelegram));
            assertInstanceOf(SendResult.Sent.class, chat.send(3, onBoard), "Telegram would refuse it: no such press");
            assertEquals(
                    List.of(said, onTelegram),
                    telegram.sent().stream().map(RecordingChat.Sent::outgoing).toList());
        }
    }

    private WebChat board(SqlStore store) {
        SettableClock clock = SettableClock.at("2026-03-10T08:00");
        return new WebChat(
                WebSettings.local(0, folder),
                new Office(() -> "UBND huyện", List::of, Map::of, code -> Optional.empty()),
                new Probes(() -> new Probes.Health(true, Map.of()), () -> ""),
                store.rooms(),
                store.signIns(),
                clock,
                new SecureRandom());
    }
}
