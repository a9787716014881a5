package vn.dondoc.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only place with threads of its own: each runs one step again and again, rests when the step says so, and is woken when
 * something new lies on disk. What a step throws is logged, and the step tried again after a pause.
 */
public final class Rim implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rim.class);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration LONGEST_AFTER_FAILURE = Duration.ofSeconds(5);

    private final ThreadFactory threads;
    private final Traffic traffic;
    private final List<Thread> running = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long wakes;
    private volatile boolean stopping;

    public Rim(ThreadFactory threads, Traffic traffic) {
        this.threads = threads;
        this.traffic = traffic;
    }

    /** Runs {@code step} in a thread of its own until {@link #close}. */
    public void run(String name, Supplier<Step> step) {
        Thread thread = threads.newThread(() -> loop(name, step));
        thread.setName("dondoc-" + name);
        running.add(thread);
        thread.start();
    }

    /** There may be something to do: called after what is to be done was committed. */
    public void wake() {
        lock.lock();
        try {
            wakes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits, but not past the end of the program.
     *
     * @throws IllegalStateException if the program stops
     */
    public void rest(Duration time) {
        pause(time, -1);
        if (stopping) {
            throw new IllegalStateException("the program stops");
        }
    }

    private void loop(String name, Supplier<Step> step) {
        Duration afterFailure = AFTER_FAILURE;
        boolean complained = false;
        while (!stopping) {
            long seen = wakesSoFar();
            try {
                Step done = step.get();
                afterFailure = AFTER_FAILURE;
                if (complained) {
                    LOG.info("{} works again", name);
                    complained = false;
                }
                if (!done.worked()) {
                    pause(done.rest(), seen);
                }
            } catch (StoreUnavailable e) {
                traffic.storeWaits.increment();
                if (!complained) {
                    LOG.warn("{} waits for the database: {}", name, e.getMessage());
                    complained = true;
                }
                pause(AFTER_FAILURE, -1);
            } catch (Throwable e) { // an outer loop: whatever it was, the next one may be better
                LOG.error("{} failed", name, e);
                pause(afterFailure, -1);
                afterFailure =
                        afterFailure.compareTo(LONGEST_AFTER_FAILURE) < 0 ? afterFailure.multipliedBy(2) : afterFailure;
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

    /** Until the time is over, the program stops, or somebody woke those who rest since {@code seen} (-1: is not woken). */
    private void pause(Duration time, long seen) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && !stopping && (seen < 0 || wakes == seen)) {
                left = changed.awaitNanos(left);
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
            changed.signalAll();
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
