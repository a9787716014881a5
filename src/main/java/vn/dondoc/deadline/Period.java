package vn.dondoc.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * How often something comes again.
 *
 * @param unit the unit counted
 * @param count how many of it, at least 1
 */
record Period(Unit unit, int count) {
    enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    Period {
        if (count < 1) {
            throw new IllegalArgumentException("every " + count + " " + unit);
        }
    }

    static Period days(int count) {
        return new Period(Unit.DAY, count);
    }

    static Period weeks(int count) {
        return new Period(Unit.WEEK, count);
    }

    /** Twelve months are a year. */
    static Period months(int count) {
        return count % 12 == 0 ? new Period(Unit.YEAR, count / 12) : new Period(Unit.MONTH, count);
    }

    /** The rule without a day. */
    String rule() {
        String frequency =
                switch (unit) {
                    case DAY -> "DAILY";
                    case WEEK -> "WEEKLY";
                    case MONTH -> "MONTHLY";
                    case YEAR -> "YEARLY";
                };
        return "FREQ=" + frequency + (count > 1 ? ";INTERVAL=" + count : "");
    }

    boolean isShorterThan(Period other) {
        return roughDays() < other.roughDays();
    }

    private long roughDays() {
        return switch (unit) {
            case DAY -> count;
            case WEEK -> 7L * count;
            case MONTH -> 30L * count;
            case YEAR -> 365L * count;
        };
    }

    /** The day by which the running period's turn is due: its last day, of a week Friday; never before {@code today}. */
    LocalDate runningEnd(LocalDate today) {
        return switch (unit) {
            case DAY -> today;
            case WEEK -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
            case MONTH -> endOfMonths(today);
            case YEAR -> LocalDate.of(today.getYear(), 12, 31);
        };
    }

    private LocalDate endOfMonths(LocalDate today) {
        int end = Math.min(12, ((today.getMonthValue() - 1) / count + 1) * count);
        return YearMonth.of(today.getYear(), Math.max(end, today.getMonthValue()))
                .atEndOfMonth();
    }
}
