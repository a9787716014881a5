package vn.dondoc.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.SendResult;

/**
 * Takes from the outbox what may be sent and sends it: claim, call, note. In a chat one after the other; answers to buttons past
 * that order, since they expire. Several threads may run the step; none sends into a lane in which another is at work.
 */
public final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    /** As long as the longest stretch that the pace counts. */
    private static final Duration PACE_MEMORY = Duration.ofSeconds(61);
    /** So often in vain, while others went through, and the fault is in the message. */
    private static final int ATTEMPTS = 15;

    private final Work work;
    private final OutboxStore store;
    private final InboxStore inbox;
    private final Chat chat;
    private final Pace pace;
    private final Traffic traffic;
    private final Times times;

    private final Set<Lane> busy = new HashSet<>();
    private final Map<Lane, Wait> waits = new HashMap<>();
    private final Map<Long, Long> pausedUntil = new HashMap<>();
    private final Deque<Outcome> unnoted = new ArrayDeque<>();
    private boolean started;
    private long successes;

    /**
     * Where times come from.
     *
     * @param clock of the wall, for what is written down; it may jump
     * @param nanos never jumps
     * @param random for the spread of repeated attempts
     */
    public record Times(Clock clock, LongSupplier nanos, RandomGenerator random) {}

    public Sender(Work work, OutboxStore store, InboxStore inbox, Chat chat, Pace pace, Times times, Traffic traffic) {
        this.work = work;
        this.store = store;
        this.inbox = inbox;
        this.chat = chat;
        this.pace = pace;
        this.times = times;
        this.traffic = traffic;
    }

    /** {@link #sendOne(Runnable)} by whoever sends alone. */
    public Step sendOne() {
        return sendOne(() -> {});
    }

    /**
     * Sends the first thing that may be sent now.
     *
     * @param more run before the call where another thread could send something beside it
     * @throws StoreUnavailable if the database is not ready; what was sent but not noted is noted by the next step before anything
     *     else of its chat is sent
     */
    public Step sendOne(Runnable more) {
        noteAll();
        Claim claim;
        synchronized (this) {
            start();
            claim = claim();
            if (claim.head == null) {
                return Step.resting(Duration.ofNanos(claim.waitNanos));
            }
            busy.add(claim.lane());
        }
        if (claim.more) {
            more.run();
        }
        Outcome outcome;
        try {
            outcome = send(claim.head);
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                busy.remove(claim.lane());
            }
            throw e;
        }
        synchronized (this) {
            unnoted.add(outcome);
        }
        noteAll();
        return Step.WORKED;
    }

    /** What a program that died was about to send goes once more, and what it had to wait for is waited for. */
    private void start() {
        if (started) {
            return;
        }
        int again = work.inTransaction(store::resume);
        if (again > 0) {
            LOG.info("{} messages that were on their way are sent again", again);
        }
        Instant now = times.clock.instant();
        for (OutboxStore.Recent recent : store.recent(now.minus(PACE_MEMORY), now)) {
            long ago = Math.max(0, Duration.between(recent.at(), now).toNanos());
            pace.take(recent.chat(), recent.prompt(), nanos() - ago);
        }
        for (OutboxStore.Pause pause : store.pauses()) {
            pausedUntil.put(
                    pause.chat(),
                    nanos() + rest(pause.setAt(), pause.until(), now).toNanos());
        }
        for (OutboxStore.Head head : store.heads()) {
            pace.take(head.chat(), head.prompt(), nanos()); // it may have been on the wire at the end
            if (head.notBefore().isPresent() && head.setAt().isPresent()) {
                long rest =
                        rest(head.setAt().get(), head.notBefore().get(), now).toNanos();
                waits.put(Lane.of(head), new Wait(head.id(), nanos() + rest, successes));
            }
        }
        started = true;
    }

    /** What is left of a wait; never more than it was, though the clock was put back in between. */
    private static Duration rest(Instant setAt, Instant until, Instant now) {
        Duration whole = Duration.between(setAt, until);
        Duration left = Duration.between(now, until);
        return left.isNegative() ? Duration.ZERO : left.compareTo(whole) > 0 ? whole : left;
    }

    private Claim claim() {
        long now = nanos();
        long shortest = Step.IDLE.rest().toNanos();
        OutboxStore.Head first = null;
        for (OutboxStore.Head head : store.heads()) {
            Lane lane = Lane.of(head);
            if (busy.contains(lane)) {
                continue;
            }
            long wait = Math.max(waitNanos(head, lane, now), pace.waitNanos(head.chat(), head.prompt(), now));
            if (wait == 0 && first != null) {
                return new Claim(first, true, 0);
            }
            if (wait == 0) {
                pace.take(head.chat(), head.prompt(), now);
                first = head;
            }
            shortest = Math.min(shortest, wait);
        }
        return new Claim(first, false, shortest);
    }

    private long waitNanos(OutboxStore.Head head, Lane lane, long now) {
        Wait wait = waits.get(lane);
        long own = wait != null && wait.id == head.id() ? wait.until - now : 0;
        long paused = head.prompt() ? 0 : pausedUntil.getOrDefault(head.chat(), now) - now;
        return Math.max(0, Math.max(own, paused));
    }

    private Outcome send(OutboxStore.Head head) {
        Outgoing outgoing = store.outgoing(head.id());
        if (outgoing.chat() != head.chat()) {
            outgoing = Redirect.to(head.chat(), outgoing);
        }
        if (outgoing instanceof Outgoing.Edit edit && edit.target() instanceof Outgoing.Target.Row row) {
            OptionalLong message = store.messageId(row.outboxId());
            if (message.isEmpty()) {
                return new Outcome(head, new SendResult.Refused("the message to change was never sent", false));
            }
            outgoing = new Outgoing.Edit(
                    edit.chat(), new Outgoing.Target.Message(message.getAsLong()), edit.text(), edit.buttons());
        }
        return new Outcome(head, chat.send(head.id(), outgoing));
    }

    /**
     * Writes down what became of everything that was sent, what several threads have sent meanwhile in one commit; in memory it
     * stays until that is done. That something is about to be sent is not written down: a program that died sends the head of
     * each lane once more either way, and a commit more for each message halves the speed.
     */
    private synchronized void noteAll() {
        if (unnoted.isEmpty()) {
            return;
        }
        List<Outcome> outcomes = List.copyOf(unnoted);
        work.run(() -> outcomes.forEach(this::note));
        for (Outcome outcome : outcomes) {
            unnoted.remove();
            busy.remove(Lane.of(outcome.head));
        }
    }

    private void note(Outcome outcome) {
        Instant now = times.clock.instant();
        OutboxStore.Head head = outcome.head;
        if (outcome.result instanceof SendResult.Sent sent) {
            store.sent(head.id(), sent.messageId(), now);
            successes++;
            waits.remove(Lane.of(head));
            work.afterCommit(traffic.sent::increment);
        } else if (outcome.result instanceof SendResult.Refused refused) {
            bury(head, refused.why(), now);
        } else if (outcome.result instanceof SendResult.Moved moved) {
            move(head, moved.newChat(), now);
        } else if (outcome.result instanceof SendResult.Later later) {
            postpone(head, later, now);
        }
    }

    private void bury(OutboxStore.Head head, String why, Instant now) {
        store.dead(head.id(), why, now);
        waits.remove(Lane.of(head));
        work.afterCommit(traffic.refused::increment);
        LOG.warn("outgoing {} to chat {} is given up: {}", head.id(), head.chat(), why);
    }

    private void move(OutboxStore.Head head, long newChat, Instant now) {
        store.later(head.id(), now, now, "the chat became " + newChat);
        store.move(head.chat(), newChat);
        Place old = new Place(head.chat(), Place.Kind.GROUP, "", OptionalInt.empty());
        vn.dondoc.chat.Sender nobody = new vn.dondoc.chat.Sender(0, "", Optional.empty(), false);
        String key = "moved:" + head.chat() + ":" + newChat;
        inbox.add(List.of(new Incoming.Moved(key, old, nobody, now, newChat)), now, one -> false);
    }

    private void postpone(OutboxStore.Head head, SendResult.Later later, Instant now) {
        Lane lane = Lane.of(head);
        Wait before = waits.get(lane);
        long successesAtFirst = before != null && before.id == head.id() ? before.successesAtFirst : successes;
        if (!later.floodControl() && head.attempts() + 1 >= ATTEMPTS && successes - successesAtFirst >= ATTEMPTS) {
            bury(head, "tried " + (head.attempts() + 1) + " times: " + later.why(), now);
            return;
        }
        Duration wait = later.floodControl() ? later.delay() : longer(later.delay(), growing(head.attempts()));
        store.later(head.id(), now, now.plus(wait), later.why());
        waits.put(lane, new Wait(head.id(), nanos() + wait.toNanos(), successesAtFirst));
        work.afterCommit(traffic.delayed::increment);
        if (later.floodControl()) {
            work.afterCommit(traffic.floods::increment);
            if (!head.prompt()) {
                store.pause(new OutboxStore.Pause(head.chat(), now, now.plus(wait)));
                pausedUntil.put(head.chat(), nanos() + wait.toNanos());
            }
        }
    }

    /** Half a second, doubled each time up to a minute, give or take a quarter. */
    private Duration growing(int attempts) {
        long millis = Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.min(attempts, 10));
        return Duration.ofMillis((long) (millis * (0.75 + 0.5 * times.random.nextDouble())));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private long nanos() {
        return times.nanos.getAsLong();
    }

    /** What is sent one after the other: a chat, or a single answer to a button. */
    private record Lane(boolean prompt, long id) {
        static Lane of(OutboxStore.Head head) {
            return new Lane(head.prompt(), head.prompt() ? head.id() : head.chat());
        }
    }

    /** Until when the head of a lane waits, and how many others had gone through when it failed first. */
    private record Wait(long id, long until, long successesAtFirst) {}

    /** What to send, and whether there is another that could go now; or, without a head, how long until there is one. */
    private record Claim(OutboxStore.Head head, boolean more, long waitNanos) {
        Lane lane() {
            return Lane.of(head);
        }
    }

    private record Outcome(OutboxStore.Head head, SendResult result) {}
}
