package vn.dondoc.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Named days: how each year's day is found. */
final class Holidays {
    private Holidays() {}

    /** The day of a year. */
    @FunctionalInterface
    interface Rule {
        /** Empty where the year has no such day. */
        Optional<LocalDate> in(int year);
    }

    /** A rule as {@code holidays.txt} writes it. */
    static Rule rule(String text) {
        String[] words = text.split("\\s+", -1);
        if (text.equals("lunar eve")) {
            return year -> Optional.of(LunarCalendar.newYear(year).minusDays(1));
        }
        if (words[0].equals("nth")) {
            int n = Integer.parseInt(words[1]);
            DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(words[2]));
            int month = Integer.parseInt(words[3]);
            return year ->
                    Optional.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, weekday)));
        }
        boolean lunar = words[0].equals("lunar");
        String[] dayAndMonth = words[lunar ? 1 : 0].split("/", -1);
        int day = Integer.parseInt(dayAndMonth[0]);
        int month = Integer.parseInt(dayAndMonth[1]);
        return lunar
                ? year -> LunarCalendar.toSolar(year, month, day)
                : year -> Optional.of(LocalDate.of(year, month, day));
    }
}
