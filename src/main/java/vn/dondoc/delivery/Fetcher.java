package vn.dondoc.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;

/** Brings the files of messages into the data folder, so that handling a message never waits for the network. */
public final class Fetcher {
    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);
    /** Then the message is handled without its file. */
    static final int ATTEMPTS = 4;

    private final InboxStore store;
    private final Chat chat;
    private final Handler<?> handler;
    private final StoredFiles files;
    private final long limit;
    private final Clock clock;

    /** @param limit of one file in bytes; a larger one is not fetched */
    public Fetcher(InboxStore store, Chat chat, Handler<?> handler, StoredFiles files, long limit, Clock clock) {
        this.store = store;
        this.chat = chat;
        this.handler = handler;
        this.files = files;
        this.limit = limit;
        this.clock = clock;
    }

    /** Whether there may be a file to bring. */
    public static boolean concerns(Incoming incoming) {
        return incoming instanceof Incoming.Message message
                && (!message.attachments().isEmpty()
                        || message.replyTo().stream()
                                .anyMatch(reply -> !reply.attachments().isEmpty()));
    }

    /** {@link #fetchOne(Runnable)} by whoever handles messages, too. */
    public Step fetchOne() {
        return fetchOne(() -> {});
    }

    /**
     * Brings the files of the first message that waits for them; without them after four vain attempts in half a minute.
     *
     * @param ready run when a message need not wait any longer
     */
    public Step fetchOne(Runnable ready) {
        Instant now = clock.instant();
        Optional<InboxStore.Row> found = store.toFetch(now);
        if (found.isEmpty()) {
            return store.nextFetch()
                    .map(next -> Step.resting(atLeastZero(Duration.between(now, next))))
                    .orElse(Step.IDLE);
        }
        InboxStore.Row row = found.get();
        Incoming.Message message = (Incoming.Message) row.incoming();
        try {
            store.ready(row.id(), fetched(row.id(), message));
            ready.run();
        } catch (IOException e) {
            if (row.attempts() + 1 < ATTEMPTS) {
                store.fetchLater(row.id(), now.plus(Duration.ofSeconds(2L << row.attempts())));
            } else {
                LOG.warn("a file of {} could not be fetched: {}", message.key(), e.getMessage());
                store.ready(row.id(), message);
                ready.run();
            }
        }
        return Step.WORKED;
    }

    private static Duration atLeastZero(Duration wait) {
        return wait.isNegative() ? Duration.ofMillis(100) : wait;
    }

    private Incoming.Message fetched(long row, Incoming.Message message) throws IOException {
        Incoming.Message done = message.withAttachments(fetched(row, message, message.attachments(), false));
        if (message.replyTo().isEmpty()) {
            return done;
        }
        Incoming.Reply reply = message.replyTo().get();
        return done.withReply(reply.withAttachments(fetched(row, message, reply.attachments(), true)));
    }

    private List<Attachment> fetched(long row, Incoming.Message message, List<Attachment> wanted, boolean ofReply)
            throws IOException {
        List<Attachment> done = new ArrayList<>();
        for (Attachment file : wanted) {
            boolean fetch = file.sha256().isEmpty() && file.size() <= limit && handler.wants(message, file, ofReply);
            done.add(fetch ? fetched(row, file) : file);
        }
        return done;
    }

    private Attachment fetched(long row, Attachment file) throws IOException {
        Path arriving = files.arriving("row-" + row);
        chat.fetch(file, arriving, limit);
        long size = Files.size(arriving);
        return file.fetched(files.keep(arriving), size);
    }
}
