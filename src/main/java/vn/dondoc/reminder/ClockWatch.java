package vn.dondoc.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** Notices how far the wall clock was set, by a clock that nobody sets. One thread. */
final class ClockWatch {
    private final Clock wall;
    private final LongSupplier nanos;
    private Instant lastWall;
    private long lastNanos;

    /** @param nanos such as {@link System#nanoTime}, which goes on at the pace of time whatever the wall clock does */
    ClockWatch(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        lastWall = wall.instant();
        lastNanos = nanos.getAsLong();
    }

    /** How far the wall clock was set since the look before; negative where it was set back, about zero where it just went. */
    Duration jumped() {
        Instant now = wall.instant();
        long nanosNow = nanos.getAsLong();
        Duration jumped = Duration.between(lastWall, now).minusNanos(nanosNow - lastNanos);
        lastWall = now;
        lastNanos = nanosNow;
        return jumped;
    }
}
