package vn.dondoc.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Incoming;

/**
 * Takes what comes in: first onto the disk, then, one by one and in order, to the handler. Each is handled once: its changes, its
 * answers and its mark are one transaction.
 *
 * @param <P> what the handler's preparation makes
 */
public final class Inbox<P> {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    /** A failure that comes back so often lies in the message, not in the moment. */
    static final int ATTEMPTS = 3;

    private static final Duration DISK_PATIENCE = Duration.ofMillis(500);

    private final Work work;
    private final InboxStore store;
    private final OutboxStore outboxStore;
    private final Outbox outbox;
    private final Handler<P> handler;
    private final Clock clock;
    private final Traffic traffic;

    public Inbox(
            Work work,
            InboxStore store,
            OutboxStore outboxStore,
            Outbox outbox,
            Handler<P> handler,
            Clock clock,
            Traffic traffic) {
        this.work = work;
        this.store = store;
        this.outboxStore = outboxStore;
        this.outbox = outbox;
        this.handler = handler;
        this.clock = clock;
        this.traffic = traffic;
    }

    /**
     * Puts what was received on disk; what is there already is left alone. Returns once it is there.
     *
     * @param rest waits; what it throws ends the attempts (the program stops), and nothing of {@code received} is lost since the
     *     platform was told nothing
     */
    public void accept(List<Incoming> received, Consumer<Duration> rest) {
        boolean complained = false;
        while (true) {
            try {
                int added = work.inTransaction(() -> store.add(received, clock.instant(), this::needsFiles));
                traffic.updates.increment(added);
                return;
            } catch (StoreUnavailable e) {
                traffic.storeWaits.increment();
                if (!complained) {
                    LOG.warn("cannot write what came in, trying again: {}", e.getMessage());
                    complained = true;
                }
                rest.accept(DISK_PATIENCE);
            }
        }
    }

    private boolean needsFiles(Incoming incoming) {
        return incoming instanceof Incoming.Message message
                && (message.attachments().stream().anyMatch(file -> needed(message, file, false))
                        || message.replyTo().stream()
                                .flatMap(reply -> reply.attachments().stream())
                                .anyMatch(file -> needed(message, file, true)));
    }

    private boolean needed(Incoming.Message message, Attachment file, boolean ofReply) {
        return file.sha256().isEmpty() && handler.wants(message, file, ofReply);
    }

    /** Handles the first that waits. */
    public Step handleOne() {
        return handle(1);
    }

    /**
     * Handles up to {@code atMost} in one transaction, each standing or falling alone.
     *
     * @throws StoreUnavailable if the database is not ready; nothing was changed and no failure is counted
     */
    public Step handle(int atMost) {
        List<InboxStore.Row> rows = store.toHandle(atMost);
        if (rows.isEmpty()) {
            return Step.IDLE;
        }
        List<Prepared<P>> ready = new ArrayList<>(rows.size());
        for (InboxStore.Row row : rows) {
            Prepared<P> prepared = prepared(row);
            ready.add(prepared);
            if (prepared.failure() != null) {
                break;
            }
        }
        Prepared<P> failed = work.inTransaction(() -> handleAll(ready));
        if (failed != null) {
            countFailure(failed);
        }
        return Step.WORKED;
    }

    private Prepared<P> prepared(InboxStore.Row row) {
        try {
            return new Prepared<>(row, handler.prepare(row.incoming()), null);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Prepared<>(row, null, e); // a document may be made to do this; the program goes on
        }
    }

    /** Returns the one that failed, the rest of the batch then stays for the next step, in its order; null for none. */
    private Prepared<P> handleAll(List<Prepared<P>> ready) {
        for (Prepared<P> one : ready) {
            if (one.failure() != null) {
                return one;
            }
            try {
                work.run(() -> handle(one));
            } catch (StoreUnavailable e) {
                throw e;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                return new Prepared<>(one.row(), null, e);
            }
            work.afterCommit(traffic.handled::increment);
        }
        return null;
    }

    private void handle(Prepared<P> one) {
        Incoming incoming = one.row().incoming();
        if (incoming instanceof Incoming.Moved moved) {
            if (store.moved(moved.place().chat(), moved.newChat())) {
                outboxStore.move(moved.place().chat(), moved.newChat());
                handler.handle(moved, one.value(), outbox);
            } // else Telegram said it a second time, in the other chat
        } else {
            handler.handle(inPlaceOfToday(incoming), one.value(), outbox);
            Incoming kept = handler.kept(incoming, one.value());
            if (!kept.equals(incoming)) {
                store.replace(one.row().id(), kept);
            }
        }
        store.handled(one.row().id(), clock.instant());
    }

    private Incoming inPlaceOfToday(Incoming incoming) {
        long chat = incoming.place().chat();
        long today = store.today(chat);
        return today == chat ? incoming : incoming.in(incoming.place().movedTo(today));
    }

    private void countFailure(Prepared<P> failed) {
        InboxStore.Row row = failed.row();
        traffic.failed.increment();
        if (row.attempts() + 1 < ATTEMPTS) {
            work.run(() -> store.failed(row.id()));
            return;
        }
        traffic.setAside.increment();
        LOG.error(
                "set aside {} of chat {} after {} attempts: {}",
                row.incoming().key(),
                chat(row),
                ATTEMPTS,
                quiet(failed.failure()));
        work.run(() -> {
            store.failed(row.id());
            store.setAside(row.id(), failed.failure().getClass().getSimpleName(), clock.instant());
            try {
                work.run(() -> handler.gaveUp(row.incoming(), outbox));
            } catch (StoreUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("cannot tell chat {} that a message was set aside: {}", chat(row), quiet(e));
            }
        });
    }

    private static long chat(InboxStore.Row row) {
        return row.incoming().place().chat();
    }

    /** The failure without its message, in which words of people may stand, and where it happened. */
    private static String quiet(Throwable failure) {
        String where = Arrays.stream(failure.getStackTrace())
                .limit(6)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        return failure.getClass().getName() + " at " + where;
    }

    /** A row and what its preparation made, or why that failed. */
    private record Prepared<P>(InboxStore.Row row, P value, Throwable failure) {}
}
