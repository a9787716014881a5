package vn.dondoc.testkit.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import vn.dondoc.testkit.SettableClock;

/** A wall clock that jumps and a steady one that does not. */
final class SimulatedTime extends Clock {
    private Instant wall = Instant.parse("2022-03-14T01:00:00Z");
    private long nanos;
    private int jumps;
    private int crashes;

    void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    void jump(Duration by) {
        wall = wall.plus(by);
        jumps++;
    }

    void crashed() {
        crashes++;
    }

    int jumps() {
        return jumps;
    }

    int crashes() {
        return crashes;
    }

    long nanos() {
        return nanos;
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
