package vn.dondoc.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.SettableClock;

class TimetableTest {
    private static final Duration SHORT = Duration.ofMillis(10);
    private static final int LONG_SECONDS = 20;

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(LONG_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void runsAStepAgainAndAgainThoughItFailsAndNeverTwiceAtOnce() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(5);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Timetable timetable = new Timetable(Clock.systemUTC())) {
            timetable.every(SHORT, "step", () -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                runs.countDown();
                atOnce.decrementAndGet();
                throw new IllegalStateException("a step that fails, so that the log shows it");
            });
            timetable.start();
            await(runs);
        }
        assertEquals(1, most.get());
    }

    @Test
    void runsAtTheTimesOfACronExpression() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(1);
        try (Timetable timetable = new Timetable(Clock.systemUTC())) {
            timetable.cron("* * * * * ?", "second", runs::countDown).start();
            await(runs);
        }
    }

    @Test
    void goesOnWhenTheClockIsSetBack() throws InterruptedException {
        SettableClock clock = SettableClock.at("2026-03-02T08:00");
        clock.set(Instant.now(Clock.systemUTC()).plus(Duration.ofHours(1)));
        CountDownLatch runs = new CountDownLatch(2);
        try (Timetable timetable = new Timetable(clock)) {
            timetable.every(SHORT, "step", runs::countDown).start();
            // what it waits for is an hour off; Quartz looks at the machine's clock, which shows an hour less now
            clock.set(Instant.now(Clock.systemUTC()));
            timetable.look();
            await(runs);
        }
    }

    @Test
    void endsWhatRunsAndBeginsNothingAfterItIsClosed() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Timetable timetable = new Timetable(Clock.systemUTC());
        timetable
                .every(SHORT, "step", () -> {
                    begun.countDown();
                    try {
                        await(closing);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    ended.incrementAndGet();
                })
                .start();
        await(begun);
        closing.countDown();
        timetable.close();
        int after = ended.get();
        assertTrue(after > 0);
        timetable.look();
        assertEquals(after, ended.get());
    }
}
