package vn.dondoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.SendResult;
import vn.dondoc.testkit.BareTelegram;
import vn.dondoc.testkit.RecordingChat;

/** The platform: what was said there, message by message, and what waits to be polled. */
final class CrashPlatform extends BareTelegram {
    static final long GROUP = -101;

    private final List<Incoming> waiting = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();
    private final Map<Long, Long> lastOf = new HashMap<>();
    private long chat = GROUP;
    private long next = 100;

    private record Heard(long chat, long outboxId, long message, String text, List<Button> buttons) {}

    CrashPlatform() {}

    CrashPlatform(CrashPlatform other) {
        waiting.addAll(other.waiting);
        heard.addAll(other.heard);
        lastOf.putAll(other.lastOf);
        chat = other.chat;
        next = other.next;
    }

    /** The group as it is called today. */
    long chat() {
        return chat;
    }

    /** From now on the group goes by another number. */
    void move(long newChat) {
        chat = newChat;
    }

    /** The next number for a message or an update. */
    long next() {
        return next;
    }

    long takeNext() {
        return next++;
    }

    /** The message that this person wrote last. */
    long lastOf(long person) {
        return lastOf.get(person);
    }

    void wrote(long person, long message) {
        lastOf.put(person, message);
    }

    void receive(Incoming incoming) {
        waiting.add(incoming);
    }

    /** What was not confirmed yet. */
    List<Incoming> waiting() {
        return List.copyOf(waiting);
    }

    void confirmAll() {
        waiting.clear();
    }

    Map.Entry<Long, Button> newest(String label) {
        for (int i = heard.size() - 1; i >= 0; i--) {
            Heard one = heard.get(i);
            for (Button button : one.buttons) {
                if (button.label().startsWith(label)) {
                    return Map.entry(one.message, button);
                }
            }
        }
        throw new AssertionError("no button " + label + " in " + heard);
    }

    /** Each thing once: what a crash between send and note repeats stands right behind the first. */
    List<String> conversation() {
        List<String> lines = new ArrayList<>();
        long before = -1;
        for (Heard one : heard) {
            if (one.outboxId != before) {
                lines.add("said " + one.chat + " " + one.text);
            }
            before = one.outboxId;
        }
        return lines;
    }

    @Override
    public SendResult send(long outboxId, Outgoing outgoing) {
        if (chat != GROUP && outgoing.chat() == GROUP) {
            return new SendResult.Moved(chat);
        }
        heard.add(new Heard(
                outgoing.chat(), outboxId, 50_000 + outboxId, RecordingChat.text(outgoing), buttons(outgoing)));
        boolean message = outgoing instanceof Outgoing.Say || outgoing instanceof Outgoing.File;
        return new SendResult.Sent(message ? OptionalLong.of(50_000 + outboxId) : OptionalLong.empty());
    }

    @Override
    public void fetch(Attachment attachment, Path into, long limit) throws IOException {
        Files.writeString(into, "photo");
    }
}
