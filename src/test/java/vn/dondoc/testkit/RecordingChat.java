package vn.dondoc.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.SendResult;

/**
 * A chat in memory that remembers what the bot said. Replies of the platform are accepted messages with ids counted from 1001,
 * unless {@link #answerNext} plans another.
 */
public final class RecordingChat implements Chat {
    /** One thing that the platform accepted. */
    public record Sent(long outboxId, Outgoing outgoing, long messageId) {}

    private final List<Sent> sent = new ArrayList<>();
    private final Deque<SendResult> planned = new ArrayDeque<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<Long, List<Long>> administrators = new HashMap<>();
    private boolean privacyMode;
    private boolean sharesGroups = true;
    private long nextMessageId = 1001;
    private Listener listener = received -> {};

    /** The next send gets this answer and is not accepted. */
    public synchronized void answerNext(SendResult result) {
        planned.add(result);
    }

    /** What {@link #fetch} brings for this file id. */
    public synchronized void putFile(String fileId, byte[] content) {
        files.put(fileId, content);
    }

    public synchronized void setAdministrators(long chat, List<Long> people) {
        administrators.put(chat, people);
    }

    /** Whether other bots may be in its groups, as on Telegram. */
    public synchronized void setSharesGroups(boolean shares) {
        sharesGroups = shares;
    }

    /** From now on the bot sees only commands and answers to itself. */
    public synchronized void setPrivacyMode(boolean on) {
        privacyMode = on;
    }

    /** Hands it to whoever listens. */
    public void receive(Incoming... received) {
        listener.accept(List.of(received));
    }

    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The texts said in a chat, in order, edits included. */
    public synchronized List<String> texts(long chat) {
        return sent.stream()
                .filter(one -> one.outgoing().chat() == chat)
                .map(one -> text(one.outgoing()))
                .toList();
    }

    /** What people read of it. */
    public static String text(Outgoing outgoing) {
        if (outgoing instanceof Outgoing.Say say) {
            return say.text().text();
        }
        if (outgoing instanceof Outgoing.Edit edit) {
            return edit.text().text();
        }
        if (outgoing instanceof Outgoing.Answer answer) {
            return answer.text();
        }
        if (outgoing instanceof Outgoing.File file) {
            return file.caption().text();
        }
        return ((Outgoing.React) outgoing).emoji();
    }

    @Override
    public void listen(Listener inbox) {
        listener = inbox;
    }

    @Override
    public synchronized SendResult send(long outboxId, Outgoing outgoing) {
        if (!planned.isEmpty()) {
            return planned.remove();
        }
        long id = nextMessageId++;
        sent.add(new Sent(outboxId, outgoing, id));
        boolean message = outgoing instanceof Outgoing.Say || outgoing instanceof Outgoing.File;
        return new SendResult.Sent(message ? OptionalLong.of(id) : OptionalLong.empty());
    }

    @Override
    public synchronized void fetch(Attachment attachment, Path into, long limit) throws IOException {
        byte[] content = files.get(attachment.fileId());
        if (content == null || content.length > limit) {
            throw new IOException("no file " + attachment.fileId() + " of at most " + limit + " bytes");
        }
        Files.write(into, content);
    }

    @Override
    public synchronized List<Long> administrators(long chat) {
        return administrators.getOrDefault(chat, List.of());
    }

    @Override
    public String username() {
        return "dondoc_bot";
    }

    @Override
    public int textLimit() {
        return 4096;
    }

    @Override
    public boolean seesEverything(long group) {
        return !privacyMode;
    }

    @Override
    public void publishCommands(List<Command> commands) {}

    @Override
    public synchronized boolean sharesGroups() {
        return sharesGroups;
    }

    @Override
    public boolean canReact() {
        return true;
    }

    @Override
    public void close() {
        listener = received -> {};
    }
}
