package vn.dondoc.deadline;

import java.time.LocalDate;
import java.util.Optional;

/** The lunar half of {@link Resolver}. */
final class LunarDates {
    private static final int LONGEST_WAIT = 62; // a 30th may lack in one month, not in two running
    private static final int EVES = 20; // 23 to 30 Tết are days before it

    private LunarDates() {}

    /** A day of Tết: the first where {@code day} is 0, one of the old year from the twentieth on. */
    static Optional<LocalDate> tet(int year, int day) {
        if (day <= EVES) {
            return LunarCalendar.toSolar(year, 1, Math.max(1, day));
        }
        LocalDate eve = LunarCalendar.lastDay(year - 1, 12);
        return day >= 30 ? Optional.of(eve) : LunarCalendar.toSolar(year - 1, 12, day);
    }

    static Optional<LocalDate> day(When when, LocalDate today) {
        if (when.monthShift != null) {
            return dayOfShiftedMonth(when, today);
        }
        if (when.month == 0) {
            return nextDay(when.day, today);
        }
        if (when.hasYear()) {
            int year = when.year > 0 ? when.year : lunarYear(today) + when.yearShift;
            return LunarCalendar.toSolar(year, when.month, when.day);
        }
        for (int year = today.getYear() - 1; year <= today.getYear() + 2; year++) {
            Optional<LocalDate> day = LunarCalendar.toSolar(year, when.month, when.day);
            if (day.isPresent() && !day.get().isBefore(today)) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static int lunarYear(LocalDate today) {
        return LunarCalendar.of(today).year();
    }

    private static Optional<LocalDate> nextDay(int day, LocalDate from) {
        return from.datesUntil(from.plusDays(LONGEST_WAIT))
                .filter(at -> LunarCalendar.of(at).day() == day)
                .findFirst();
    }

    private static Optional<LocalDate> dayOfShiftedMonth(When when, LocalDate today) {
        LocalDate first = today.minusDays(LunarCalendar.of(today).day() - 1L);
        for (int left = when.monthShift; left > 0; left--) {
            first = nextDay(1, first.plusDays(1)).orElseThrow();
        }
        LocalDate day = first.plusDays(when.day - 1L);
        return LunarCalendar.of(day).day() == when.day ? Optional.of(day) : Optional.empty();
    }

    /** A whole lunar month or its first, second or last ten days. */
    static Days month(When when, LocalDate today) {
        if (when.month == 0) {
            return null;
        }
        int year = when.year > 0 ? when.year : today.getYear() - 1;
        if (when.year == 0 && when.yearShift != null) {
            year = lunarYear(today) + when.yearShift;
        }
        while (!when.hasYear() && LunarCalendar.lastDay(year, when.month).isBefore(today)) {
            year++;
        }
        LocalDate first = LunarCalendar.toSolar(year, when.month, 1).orElseThrow();
        LocalDate last = LunarCalendar.lastDay(year, when.month);
        if (when.part == null) {
            return Days.between(first, last);
        }
        return switch (when.part) {
            case START -> Days.between(first, first.plusDays(9));
            case MIDDLE -> Days.between(first.plusDays(10), first.plusDays(19));
            case END -> Days.between(first.plusDays(20), last);
            case FIRST_HALF -> Days.between(first, first.plusDays(14));
            case SECOND_HALF -> Days.between(first.plusDays(15), last);
        };
    }
}
