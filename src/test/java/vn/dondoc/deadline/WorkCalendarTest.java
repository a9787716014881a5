package vn.dondoc.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    @ParameterizedTest
    @CsvSource({
        "2023-05-02, false", "2023-05-03, false", "2023-05-04, true", "2024-04-29, false", "2024-05-04, true",
        "2025-04-26, true", "2025-05-02, false", "2026-02-16, false", "2026-02-20, false", "2026-02-23, true",
        "2026-04-27, false", "2026-08-22, true", "2026-08-31, false", "2026-09-01, false", "2026-09-03, true",
        "2026-11-24, false", "2025-11-24, true", "2023-05-06, false"
    })
    void knowsDaysOffAndWorkedSaturdays(LocalDate day, boolean worked) {
        assertEquals(worked, calendar.isWorkingDay(day));
    }

    /** Weekdays off, by the law alone, in years not announced. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027 | 2027-01-01 2027-02-04 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-04-16 2027-04-30 2027-05-03 2027-09-02 2027-09-03 2027-11-24
            2028 | 2028-01-03 2028-01-24 2028-01-25 2028-01-26 2028-01-27 2028-01-28 2028-04-04 2028-05-01 2028-05-02 2028-09-01 2028-09-04 2028-11-24
            2030 | 2030-01-01 2030-01-31 2030-02-01 2030-02-04 2030-02-05 2030-02-06 2030-04-12 2030-04-30 2030-05-01 2030-09-02 2030-09-03 2030-11-25
            """)
    void computesTheDaysOffOfTheLaw(int year, String days) {
        String off = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() < 6 && !calendar.isWorkingDay(day))
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));
        assertEquals(days, off);
    }

    /** The choices that the law leaves were made in the announced years as the computation makes them. */
    @Test
    void theLawAgreesWithTheAnnouncementsApartFromSwaps() {
        Set<LocalDate> swaps = Set.of(LocalDate.of(2024, 4, 29), LocalDate.of(2025, 5, 2), LocalDate.of(2026, 8, 31));
        for (int year = 2021; year <= 2026; year++) {
            List<LocalDate> announced = weekdaysOff(AnnouncedDays.read().daysOff(year));
            List<LocalDate> law = weekdaysOff(LegalHolidays.daysOff(year));
            assertEquals(announced.stream().filter(day -> !swaps.contains(day)).toList(), law, "year " + year);
        }
    }

    private static List<LocalDate> weekdaysOff(Set<LocalDate> days) {
        return days.stream()
                .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                .sorted()
                .toList();
    }

    @Test
    void saysWhichYearsAreAnnounced() {
        assertTrue(calendar.hasAnnouncedSwaps(2026));
        assertFalse(calendar.hasAnnouncedSwaps(2027));
    }

    @Test
    void countsWorkingDaysOverTheHolidays() {
        LocalDate friday = LocalDate.of(2023, 4, 28);
        assertEquals(LocalDate.of(2023, 5, 5), calendar.plusWorkingDays(friday, 2));
        assertEquals(friday, calendar.plusWorkingDays(LocalDate.of(2023, 5, 5), -2));
        assertEquals(friday, calendar.plusWorkingDays(friday, 0));
        assertEquals(2, calendar.workingDaysBetween(friday, LocalDate.of(2023, 5, 5)));
        assertEquals(-2, calendar.workingDaysBetween(LocalDate.of(2023, 5, 5), friday));
        assertEquals(LocalDate.of(2023, 5, 4), calendar.nextWorkingDayOnOrAfter(LocalDate.of(2023, 4, 29)));
        assertEquals(friday, calendar.previousWorkingDayOnOrBefore(LocalDate.of(2023, 5, 3)));
        assertThrows(IllegalArgumentException.class, () -> calendar.plusWorkingDays(friday, Integer.MIN_VALUE));
    }

    @Test
    void anOfficeAddsItsOwnDays() {
        LocalDate off = LocalDate.of(2026, 3, 2);
        LocalDate worked = LocalDate.of(2026, 3, 7);
        WorkCalendar own = calendar.with(Set.of(off), Set.of(worked));
        assertFalse(own.isWorkingDay(off));
        assertTrue(own.isWorkingDay(worked));
        assertTrue(calendar.isWorkingDay(off));
        assertTrue(own.with(Set.of(), Set.of(off)).isWorkingDay(off));
    }

    @Test
    void findsTheNextWorkingMorning() {
        LocalTime eight = LocalTime.of(8, 0);
        assertEquals(
                LocalDateTime.of(2026, 2, 23, 8, 0),
                calendar.nextWorkingMorning(LocalDateTime.of(2026, 2, 13, 9, 0), eight));
        assertEquals(
                LocalDateTime.of(2026, 3, 3, 8, 0),
                calendar.nextWorkingMorning(LocalDateTime.of(2026, 3, 3, 8, 0), eight));
    }

    @Test
    void quietHoursRunOverMidnight() {
        QuietHours night = new QuietHours(LocalTime.of(18, 0), LocalTime.of(7, 0));
        assertTrue(night.contains(LocalTime.of(23, 0)));
        assertTrue(night.contains(LocalTime.of(6, 59)));
        assertFalse(night.contains(LocalTime.of(7, 0)));
        assertEquals(LocalDateTime.of(2026, 3, 4, 7, 0), night.after(LocalDateTime.of(2026, 3, 3, 19, 0)));
        assertEquals(LocalDateTime.of(2026, 3, 3, 7, 0), night.after(LocalDateTime.of(2026, 3, 3, 5, 0)));
        assertEquals(LocalDateTime.of(2026, 3, 3, 9, 0), night.after(LocalDateTime.of(2026, 3, 3, 9, 0)));
        QuietHours none = new QuietHours(LocalTime.NOON, LocalTime.NOON);
        assertFalse(none.contains(LocalTime.NOON));
    }

    @Property(tries = 300)
    void goingForthAndBackAgreesWithCounting(
            @ForAll @IntRange(min = 0, max = 3600) int offset, @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate day = LocalDate.of(2021, 1, 1).plusDays(offset);
        LocalDate later = calendar.plusWorkingDays(day, count);
        assertTrue(calendar.isWorkingDay(later));
        assertEquals(count, calendar.workingDaysBetween(day, later));
    }
}
