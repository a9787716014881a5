package vn.dondoc.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The threads of the program: who is woken by what, and how they end. */
class RimTest {
    /** Less than a step without work rests by itself. */
    private static final Duration WOKEN = Step.IDLE.rest().minusSeconds(2);

    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final Rim rim = new Rim(this::thread, new Traffic());

    private Thread thread(Runnable task) {
        Thread thread = new Thread(task);
        threads.add(thread);
        return thread;
    }

    private void awaitRest() {
        await().until(() -> threads.stream().allMatch(one -> one.getState() == Thread.State.TIMED_WAITING));
    }

    @AfterEach
    void close() {
        rim.close();
    }

    private static Supplier<Step> taking(Queue<String> from, Consumer<String> then) {
        return () -> {
            String one = from.poll();
            if (one == null) {
                return Step.IDLE;
            }
            then.accept(one);
            return Step.WORKED;
        };
    }

    @Test
    void aFileThatWasFetchedDoesNotWaitForTheNextLook() {
        Queue<String> toFetch = new ConcurrentLinkedQueue<>();
        Queue<String> toHandle = new ConcurrentLinkedQueue<>();
        Queue<String> handled = new ConcurrentLinkedQueue<>();
        Rim.Crew fetchers = rim.crew("fetch");
        Rim.Crew handlers = rim.crew("handle");
        handlers.run(1, taking(toHandle, handled::add));
        fetchers.run(1, taking(toFetch, file -> {
            toHandle.add(file);
            handlers.wake();
        }));
        awaitRest();
        toFetch.add("bien-ban.docx");
        fetchers.wake();
        await().atMost(WOKEN).until(() -> handled.contains("bien-ban.docx"));
    }

    @Test
    void oneOfACrewIsWokenAndWakesTheNext() {
        Queue<String> calls = new ConcurrentLinkedQueue<>();
        Set<Thread> at = ConcurrentHashMap.newKeySet();
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch answered = new CountDownLatch(1);
        Rim.Crew senders = rim.crew("send");
        senders.run(3, () -> {
            looks.incrementAndGet();
            return taking(calls, call -> {
                        at.add(Thread.currentThread());
                        if (!calls.isEmpty()) {
                            senders.wake();
                        }
                        waitFor(answered);
                    })
                    .get();
        });
        awaitRest();
        calls.add("a");
        calls.add("b");
        senders.wake();
        await().atMost(WOKEN).until(() -> at.size() == 2);
        assertEquals(5, looks.get(), "the third sleeps on");
        answered.countDown();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void stopsAtOnceWhoeverRests() {
        Rim.Crew senders = rim.crew("send");
        senders.run(2, () -> Step.IDLE);
        long begin = System.nanoTime();
        rim.close();
        assertTrue(System.nanoTime() - begin < WOKEN.toNanos());
        assertThrows(IllegalStateException.class, () -> rim.rest(Duration.ofMinutes(1)));
    }
}
