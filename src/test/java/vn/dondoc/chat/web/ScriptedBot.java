package vn.dondoc.chat.web;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;

/** A bot of few words: it offers a draft for every conclusion, and records it when its button is pressed. */
final class ScriptedBot implements Chat.Listener {
    private final Chat chat;
    private final AtomicLong outbox = new AtomicLong();
    final List<Incoming> heard = new CopyOnWriteArrayList<>();

    ScriptedBot(Chat chat, long firstOutboxId) {
        this.chat = chat;
        outbox.set(firstOutboxId);
    }

    @Override
    public void accept(List<Incoming> received) {
        received.forEach(incoming -> {
            heard.add(incoming);
            answer(incoming);
        });
    }

    private void answer(Incoming incoming) {
        if (incoming instanceof Incoming.Message message && message.text().contains("Giao ")) {
            say(
                    message,
                    RichText.builder()
                            .bold("Dự thảo: 1 nhiệm vụ")
                            .line()
                            .add("1. tham mưu kế hoạch tập huấn kỹ năng số\nChủ trì: Phòng Nội vụ · Hạn: 20/3/2026")
                            .build(),
                    List.of(
                            List.of(new Button("✅ Ghi nhận", "draft:1:record")),
                            List.of(new Button("✏️ Sửa", "draft:1:edit"), new Button("🗑 Bỏ", "draft:1:drop"))));
        } else if (incoming instanceof Incoming.Press press) {
            chat.send(
                    outbox.incrementAndGet(),
                    new Outgoing.Edit(
                            press.place().chat(),
                            new Outgoing.Target.Message(press.messageId()),
                            RichText.plain("✅ Đã ghi nhận: #1 tham mưu kế hoạch tập huấn kỹ năng số"),
                            List.of(List.of(new Button("↩️ Hoàn tác", "undo:1")))));
            chat.send(
                    outbox.incrementAndGet(),
                    new Outgoing.Answer(press.place().chat(), press.pressId(), "Đã ghi nhận 1 nhiệm vụ", false));
        } else if (incoming instanceof Incoming.Message message
                && message.text().contains("xong")) {
            chat.send(
                    outbox.incrementAndGet(), new Outgoing.React(message.place().chat(), message.messageId(), "👍"));
        }
    }

    private void say(Incoming.Message to, RichText text, List<List<Button>> buttons) {
        chat.send(
                outbox.incrementAndGet(),
                new Outgoing.Say(
                        to.place().chat(),
                        OptionalInt.empty(),
                        OptionalLong.of(to.messageId()),
                        text,
                        buttons,
                        List.of()));
    }
}
