package vn.dondoc.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only place with threads of its own, in crews: each thread of a crew runs the crew's step again and again, rests when the step
 * says so, and is woken when something new for it lies on disk. What a step throws is logged, and the step tried again after a pause.
 */
public final class Rim implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rim.class);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration LONGEST_AFTER_FAILURE = Duration.ofSeconds(5);

    private final ThreadFactory threads;
    private final Traffic traffic;
    private final List<Thread> running = new ArrayList<>();
    private final List<Condition> resting = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopped;
    private volatile boolean stopping;

    public Rim(ThreadFactory threads, Traffic traffic) {
        this.threads = threads;
        this.traffic = traffic;
        this.stopped = condition();
    }

    /** A crew that as yet has nobody and nothing to do. */
    public Crew crew(String name) {
        return new Crew(name);
    }

    private Condition condition() {
        Condition condition = lock.newCondition();
        resting.add(condition);
        return condition;
    }

    /** Threads with the same step. */
    public final class Crew {
        private final String name;
        private final Condition wanted = condition();
        private long wakes;

        private Crew(String name) {
            this.name = name;
        }

        /** Runs {@code step} in so many threads of their own until the rim is closed. */
        public void run(int size, Supplier<Step> step) {
            for (int number = 1; number <= size; number++) {
                String one = size == 1 ? name : name + "-" + number;
                Thread thread = threads.newThread(() -> loop(one, step));
                thread.setName("dondoc-" + one);
                running.add(thread);
                thread.start();
            }
        }

        /**
         * There may be something to do: called after what is to be done was committed. Wakes one, for most often it is one thing; a
         * step that sees more wakes the next.
         */
        public void wake() {
            lock.lock();
            try {
                wakes++;
                wanted.signal();
            } finally {
                lock.unlock();
            }
        }

        private void loop(String one, Supplier<Step> step) {
            Duration afterFailure = AFTER_FAILURE;
            boolean complained = false;
            while (!stopping) {
                long seen = wakesSoFar();
                try {
                    Step done = step.get();
                    afterFailure = AFTER_FAILURE;
                    if (complained) {
                        LOG.info("{} works again", one);
                        complained = false;
                    }
                    if (!done.worked()) {
                        pause(done.rest(), wanted, () -> wakes != seen);
                    }
                } catch (StoreUnavailable e) {
                    traffic.storeWaits.increment();
                    if (!complained) {
                        LOG.warn("{} waits for the database: {}", one, e.getMessage());
                        complained = true;
                    }
                    pause(AFTER_FAILURE, stopped, () -> false);
                } catch (Throwable e) { // an outer loop: whatever it was, the next one may be better
                    LOG.error("{} failed", one, e);
                    pause(afterFailure, stopped, () -> false);
                    afterFailure = afterFailure.compareTo(LONGEST_AFTER_FAILURE) < 0
                            ? afterFailure.multipliedBy(2)
                            : afterFailure;
                }
            }
        }

        private long wakesSoFar() {
            lock.lock();
            try {
                return wakes;
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Waits, but not past the end of the program.
     *
     * @throws IllegalStateException if the program stops
     */
    public void rest(Duration time) {
        pause(time, stopped, () -> false);
        if (stopping) {
            throw new IllegalStateException("the program stops");
        }
    }

    /** Until the time is over, the program stops, or what {@code wanted} is signalled for holds. */
    private void pause(Duration time, Condition wanted, BooleanSupplier over) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && !stopping && !over.getAsBoolean()) {
                left = wanted.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            stopping = true; // only close() interrupts
        } finally {
            lock.unlock();
        }
    }

    /** From now on no step begins anew; what one is at may end. Whoever rests is woken. */
    public void stop() {
        lock.lock();
        try {
            stopping = true;
            resting.forEach(Condition::signalAll);
        } finally {
            lock.unlock();
        }
    }

    /** Lets every step end what it is at, for eight seconds at most. What then is not done waits on disk. */
    @Override
    public void close() {
        stop();
        long deadline = TimeUnit.SECONDS.toNanos(8) / Math.max(1, running.size());
        for (Thread thread : running) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline)));
                if (thread.isAlive()) {
                    LOG.warn("{} does not end in time", thread.getName());
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
