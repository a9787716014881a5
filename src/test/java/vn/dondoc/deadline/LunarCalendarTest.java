package vn.dondoc.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {
    private static final TimeZone HANOI = TimeZone.getTimeZone("GMT+7");

    /** Known first days of Tết, among them years in which China's is another day. */
    @ParameterizedTest
    @CsvSource({
        "1968, 1968-01-29", "1985, 1985-01-21", "2007, 2007-02-17", "2021, 2021-02-12", "2022, 2022-02-01",
        "2023, 2023-01-22", "2024, 2024-02-10", "2025, 2025-01-29", "2026, 2026-02-17", "2027, 2027-02-06",
        "2028, 2028-01-26", "2029, 2029-02-13", "2030, 2030-02-02"
    })
    void knowsTheFirstDayOfTet(int year, LocalDate day) {
        assertEquals(day, LunarCalendar.newYear(year));
    }

    @ParameterizedTest
    @CsvSource({"2026, 2026-04-26", "2027, 2027-04-16", "2028, 2028-04-04", "2029, 2029-04-23", "2030, 2030-04-12"})
    void knowsTheDayOfTheKings(int year, LocalDate day) {
        assertEquals(Optional.of(day), LunarCalendar.toSolar(year, 3, 10));
    }

    @Test
    void agreesWithIcuInUtcPlusSevenOnEveryDayFrom2000To2049() {
        ChineseCalendar icu = new VietnameseCalendar();
        int differing = 0;
        for (LocalDate day = LocalDate.of(2000, 2, 5); day.getYear() < 2050; day = day.plusDays(1)) {
            icu.setTimeInMillis(
                    day.atTime(12, 0).toInstant(ZoneOffset.ofHours(7)).toEpochMilli());
            LunarCalendar.LunarDay lunar = LunarCalendar.of(day);
            boolean same = lunar.day() == icu.get(ChineseCalendar.DAY_OF_MONTH)
                    && lunar.month() == icu.get(ChineseCalendar.MONTH) + 1
                    && lunar.leap() == (icu.get(ChineseCalendar.IS_LEAP_MONTH) == 1);
            differing += same ? 0 : 1;
        }
        assertEquals(0, differing);
    }

    /** ICU's calendar reckoned for Hà Nội; the public constructors reckon for Beijing whatever zone they are given. */
    private static final class VietnameseCalendar extends ChineseCalendar {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("deprecation") // the only door to another meridian
        VietnameseCalendar() {
            super(HANOI, ULocale.ROOT, HANOI);
        }
    }

    @Test
    void goesFromEveryDayToTheMoonAndBack() {
        for (LocalDate day = LocalDate.of(1950, 1, 1); day.getYear() < 2100; day = day.plusDays(1)) {
            LunarCalendar.LunarDay lunar = LunarCalendar.of(day);
            assertTrue(lunar.day() >= 1 && lunar.day() <= 30, () -> lunar.toString());
            if (!lunar.leap()) {
                assertEquals(Optional.of(day), LunarCalendar.toSolar(lunar.year(), lunar.month(), lunar.day()));
            }
        }
    }

    @Test
    void hasNoThirtiethInAShortMonth() {
        assertEquals(Optional.empty(), LunarCalendar.toSolar(2024, 12, 30));
        assertEquals(LocalDate.of(2025, 1, 28), LunarCalendar.lastDay(2024, 12));
        assertEquals(Optional.empty(), LunarCalendar.toSolar(2024, 13, 1));
    }
}
