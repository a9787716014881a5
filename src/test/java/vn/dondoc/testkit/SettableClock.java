package vn.dondoc.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The wall clock of the office, which goes only when it is told to. */
public final class SettableClock extends Clock {
    public static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ZoneId zone;
    private volatile Instant now;

    private SettableClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock in the office's zone that shows {@code local}: {@code 2022-03-15T08:00}. */
    public static SettableClock at(String local) {
        return new SettableClock(LocalDateTime.parse(local).atZone(OFFICE).toInstant(), OFFICE);
    }

    public void set(String local) {
        now = LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    public LocalDateTime local() {
        return LocalDateTime.ofInstant(now, zone);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
