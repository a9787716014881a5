package vn.dondoc.chat.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.chat.RoomLog;
import vn.dondoc.chat.RoomMessage;

/**
 * Brings what changes in the rooms to all open pages. One thread reads the changes in the order of their numbers, draws each once
 * and gives it to every stream of its room. A page that was away names the last number that it has seen and gets the rest.
 */
final class EventHub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventHub.class);
    private static final int BATCH = 200;
    /** Who missed more than this loads the page anew. */
    private static final int CATCH_UP = 300;

    private static final int HEARTBEAT_SECONDS = 20;
    static final int MOST_STREAMS = 1_000;
    private static final byte[] HEARTBEAT = ": \n\n".getBytes(UTF_8);

    private final RoomLog log;
    private final Function<RoomMessage, String> drawn;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "web-events"));
    private final Set<Listening> listening = new LinkedHashSet<>();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile int open;
    private long published;

    /**
     * Somebody whose page is open.
     *
     * @param stream to the browser
     * @param room the room on the page; 0 for a page without one
     * @param person who looks at it
     * @param tab random name of the page, for what concerns it alone
     * @param seen number of the last change given to it
     */
    record Listening(EventStream stream, long room, long person, String tab, AtomicLong seen) {}

    EventHub(RoomLog log, Function<RoomMessage, String> drawn) {
        this.log = log;
        this.drawn = drawn;
        this.published = log.lastChange();
        var unused = thread.scheduleWithFixedDelay(
                guarded(this::beat), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Something changed in the rooms. */
    void changed() {
        if (wanted.compareAndSet(false, true)) {
            run(thread, this::publish);
        }
    }

    /** The register of directives may have changed. */
    void registerChanged() {
        run(thread, this::lookAgain);
    }

    /** A page has opened; it has seen everything up to {@code after}. */
    void join(EventStream stream, long room, long person, String tab, long after) {
        run(thread, () -> {
            publish();
            Listening one = new Listening(stream, room, person, tab, new AtomicLong(after));
            listening.add(one);
            open = listening.size();
            catchUp(one, after);
        });
    }

    /** A short notice for one page. */
    void notice(String tab, String text, boolean alert) {
        byte[] event = event(alert ? "alert" : "toast", 0, text);
        run(thread, () -> listening.stream()
                .filter(one -> one.tab().equals(tab))
                .forEach(one -> one.stream().offer(event)));
    }

    /** Cuts the streams of a person whose session has ended. */
    void dismiss(long person) {
        run(thread, () -> listening.stream()
                .filter(one -> one.person() == person)
                .forEach(one -> one.stream().close()));
    }

    int open() {
        return open;
    }

    private void catchUp(Listening one, long after) {
        one.stream().offer(("retry: 2000\n: " + " ".repeat(64) + "\n\n").getBytes(UTF_8));
        if (one.room() == 0) {
            return;
        }
        List<RoomMessage> missed = log.changedAfter(OptionalLong.of(one.room()), after, CATCH_UP + 1);
        boolean foreign = after > log.lastChange(); // a number of another database: the data folder was changed
        if (missed.size() > CATCH_UP || foreign) {
            one.stream().offer(event("reload", 0, "1"));
            return;
        }
        missed.forEach(message -> give(one, message, message(message)));
    }

    private void publish() {
        wanted.set(false);
        boolean spoken = false;
        List<RoomMessage> changes;
        do {
            changes = log.changedAfter(OptionalLong.empty(), published, BATCH);
            for (RoomMessage message : changes) {
                published = message.change();
                if (!listening.isEmpty()) {
                    spread(message);
                }
                spoken |= message.isFromBot();
            }
        } while (changes.size() == BATCH);
        if (spoken) {
            lookAgain(); // whatever changes the register, the bot says so
        }
    }

    private void lookAgain() {
        byte[] event = event("register", 0, "1");
        listening.stream().filter(one -> one.room() == 0).forEach(one -> one.stream()
                .offer(event));
    }

    private void spread(RoomMessage message) {
        byte[] inRoom = message(message);
        byte[] elsewhere = event("elsewhere", 0, message.room() + " " + message.id());
        for (Listening one : listening) {
            if (one.room() == message.room()) {
                give(one, message, inRoom);
            } else if (message.room() == one.person() || message.room() <= Office.FIRST_ROOM) {
                one.stream().offer(elsewhere);
            }
        }
    }

    private static void give(Listening one, RoomMessage message, byte[] event) {
        if (message.change() > one.seen().get()) {
            one.seen().set(message.change());
            one.stream().offer(event);
        }
    }

    private byte[] message(RoomMessage message) {
        return event("message", message.change(), drawn.apply(message));
    }

    static byte[] event(String kind, long id, String data) {
        StringBuilder event = new StringBuilder("event: ").append(kind).append('\n');
        if (id > 0) {
            event.append("id: ").append(id).append('\n');
        }
        data.lines().forEach(line -> event.append("data: ").append(line).append('\n'));
        return event.append('\n').toString().getBytes(UTF_8);
    }

    /** Also publishes, so that what failed once comes with the next beat. */
    private void beat() {
        publish();
        for (Iterator<Listening> each = listening.iterator(); each.hasNext(); ) {
            EventStream stream = each.next().stream();
            stream.offer(HEARTBEAT);
            if (stream.isClosed()) {
                each.remove();
            }
        }
        open = listening.size();
    }

    private static void run(ExecutorService thread, Runnable work) {
        try {
            thread.execute(guarded(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("the pages are closing", e);
        }
    }

    /** An outer loop: whatever happened to one piece of work, the next one is done. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("an event for the open pages was lost; they get it when they connect again", e);
            }
        };
    }

    @Override
    public void close() {
        run(thread, () -> listening.forEach(one -> one.stream().close()));
        thread.shutdown();
    }
}
