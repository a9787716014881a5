package vn.dondoc.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What an expression of time means, resolved against a reference day.
 *
 * @param kind what sort of time it is; the time of day is known for {@link Kind#DATETIME} alone
 * @param from first day (at 00:00) or the moment; empty for a length without a start and where no time is named
 * @param to last day (at 00:00), inclusive, or the moment
 * @param due the day by which it must be done, inclusive
 * @param recurrence the rule of a {@link Kind#RECURRING} time; {@code due} is then its first occurrence
 */
public record Deadline(
        Kind kind,
        Optional<LocalDateTime> from,
        Optional<LocalDateTime> to,
        Optional<LocalDate> due,
        Optional<Recurrence> recurrence) {
    /** The sorts of time. */
    public enum Kind {
        /** One day. */
        DATE,
        /** One moment of one day. */
        DATETIME,
        /** Several days in a row. */
        INTERVAL,
        /** A day that comes again and again. */
        RECURRING,
        /** A length whose start cannot be known, {@code 20 phút}. */
        DURATION,
        /** No time at all, or a vague one: {@code sớm}, {@code ngay sau cuộc họp}. */
        NONE
    }

    /** No time. */
    public static final Deadline NONE = without(Kind.NONE);

    /** A length without a start. */
    public static final Deadline DURATION = without(Kind.DURATION);

    public Deadline {
        Objects.requireNonNull(kind, "kind");
        boolean dated = kind != Kind.NONE && kind != Kind.DURATION;
        if (dated != due.isPresent() || dated != from.isPresent() || dated != to.isPresent()) {
            throw new IllegalArgumentException(kind + " from " + from + " to " + to + " due " + due);
        }
        if (dated && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("from " + from.get() + " after " + to.get());
        }
        if (recurrence.isPresent() != (kind == Kind.RECURRING)) {
            throw new IllegalArgumentException(kind + " with recurrence " + recurrence);
        }
    }

    /** One whole day. */
    public static Deadline on(LocalDate day) {
        return dated(Kind.DATE, day.atStartOfDay(), day.atStartOfDay(), day, null);
    }

    /** One moment, due on its day. */
    public static Deadline at(LocalDateTime moment) {
        return dated(Kind.DATETIME, moment, moment, moment.toLocalDate(), null);
    }

    /** The days from {@code first} to {@code last}, due on {@code due}. */
    public static Deadline between(LocalDate first, LocalDate last, LocalDate due) {
        return dated(Kind.INTERVAL, first.atStartOfDay(), last.atStartOfDay(), due, null);
    }

    /** The time from one moment to another. */
    public static Deadline span(LocalDateTime from, LocalDateTime to, LocalDate due) {
        return dated(Kind.INTERVAL, from, to, due, null);
    }

    /** A recurrence whose first occurrence, not before the reference day, is {@code first}. */
    public static Deadline every(Recurrence recurrence, LocalDate first) {
        return dated(Kind.RECURRING, first.atStartOfDay(), first.atStartOfDay(), first, recurrence);
    }

    /** Whether a time is named that says something: anything but {@link Kind#NONE}. */
    public boolean isTime() {
        return kind != Kind.NONE;
    }

    private static Deadline without(Kind kind) {
        return new Deadline(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Deadline dated(
            Kind kind, LocalDateTime from, LocalDateTime to, LocalDate due, Recurrence recurrence) {
        return new Deadline(
                kind, Optional.of(from), Optional.of(to), Optional.of(due), Optional.ofNullable(recurrence));
    }
}
