package vn.dondoc.testkit.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.dondoc.testkit.SettableClock;

/** A wall clock in the office's zone that jumps, and a steady one that does not. */
public final class SimulatedTime extends Clock {
    private Instant wall;
    private long nanos;
    private int jumps;
    private int crashes;

    /** Begins at a time of the office, {@code 2026-03-02T07:00}. */
    public SimulatedTime(String local) {
        wall = LocalDateTime.parse(local).atZone(SettableClock.OFFICE).toInstant();
    }

    public void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    public void jump(Duration by) {
        wall = wall.plus(by);
        jumps++;
    }

    public void crashed() {
        crashes++;
    }

    int jumps() {
        return jumps;
    }

    int crashes() {
        return crashes;
    }

    public long nanos() {
        return nanos;
    }

    public LocalDateTime local() {
        return LocalDateTime.ofInstant(wall, SettableClock.OFFICE);
    }

    @Override
    public ZoneId getZone() {
        return SettableClock.OFFICE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return wall;
    }
}
