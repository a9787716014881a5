package vn.dondoc.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days off that the law gives for any year (Labour Code 2019, article 112; Vietnam Culture Day since 2026), with the days in
 * lieu of those that fall on a weekend.
 *
 * <p>Where the law leaves a choice, it is made as the Government has made it every year since 2021: so that the days off lie
 * together.
 */
final class LegalHolidays {
    private static final int FIRST_CULTURE_DAY = 2026;

    private LegalHolidays() {}

    static Set<LocalDate> daysOff(int year) {
        Set<LocalDate> off = new TreeSet<>();
        off.add(LocalDate.of(year, Month.JANUARY, 1));
        off.addAll(tet(LunarCalendar.newYear(year)));
        LunarCalendar.toSolar(year, 3, 10).ifPresent(off::add);
        off.add(LocalDate.of(year, Month.APRIL, 30));
        off.add(LocalDate.of(year, Month.MAY, 1));
        off.addAll(nationalDay(LocalDate.of(year, Month.SEPTEMBER, 2)));
        if (year >= FIRST_CULTURE_DAY) {
            off.add(LocalDate.of(year, Month.NOVEMBER, 24));
        }
        addDaysInLieu(off);
        return Set.copyOf(off);
    }

    /** Five days: from the eve where New Year is a Tuesday (a whole week then), else from two days before. */
    private static List<LocalDate> tet(LocalDate newYear) {
        LocalDate first = newYear.minusDays(newYear.getDayOfWeek() == DayOfWeek.TUESDAY ? 1 : 2);
        return first.datesUntil(first.plusDays(5)).toList();
    }

    /** The day and one beside it: the day before where that joins it to the weekend before. */
    private static List<LocalDate> nationalDay(LocalDate day) {
        boolean after =
                switch (day.getDayOfWeek()) {
                    case SUNDAY, MONDAY, THURSDAY -> true;
                    case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> false;
                };
        return List.of(day, day.plusDays(after ? 1 : -1));
    }

    private static void addDaysInLieu(Set<LocalDate> off) {
        for (LocalDate day : List.copyOf(off)) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate inLieu = day.plusDays(1);
                while (inLieu.getDayOfWeek() == DayOfWeek.SATURDAY
                        || inLieu.getDayOfWeek() == DayOfWeek.SUNDAY
                        || off.contains(inLieu)) {
                    inLieu = inLieu.plusDays(1);
                }
                off.add(inLieu);
            }
        }
    }
}
