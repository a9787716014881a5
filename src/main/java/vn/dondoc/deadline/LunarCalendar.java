package vn.dondoc.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Vietnamese lunar calendar: months begin on the day of the new moon in UTC+7, the month of the winter solstice is the
 * eleventh, and a year of thirteen moons repeats the first month without a major solar term.
 *
 * <p>Computed by Hồ Ngọc Đức's method, which follows J. Meeus, <em>Astronomical Algorithms</em> (1998); good for 1900 to 2199.
 */
public final class LunarCalendar {
    private static final double HOURS_OF_ZONE = 7.0;
    private static final double SYNODIC_MONTH = 29.530588853;
    private static final double FIRST_NEW_MOON = 2415021.076998695; // Julian date of the new moon of January 1900
    private static final long EPOCH_AS_JULIAN_DAY = 2440588;

    private static final Map<Integer, long[]> YEARS = new ConcurrentHashMap<>();

    private LunarCalendar() {}

    /**
     * A day of the lunar calendar.
     *
     * @param year the lunar year, named after the solar year in which it begins
     * @param month 1 (Giêng) to 12 (Chạp)
     * @param day 1 to 30
     * @param leap whether the month is the repeated one
     */
    public record LunarDay(int year, int month, int day, boolean leap) {}

    /** The lunar day of a solar day. */
    public static LunarDay of(LocalDate day) {
        for (int year = day.getYear(); ; year--) {
            long[] starts = monthStarts(year);
            if (day.toEpochDay() < starts[1]) {
                continue;
            }
            int leap = (int) starts[0];
            for (int i = starts.length - 2; i >= 1; i--) {
                if (day.toEpochDay() >= starts[i]) {
                    int month = leap > 0 && i > leap ? i - 1 : i;
                    return new LunarDay(
                            year, month, (int) (day.toEpochDay() - starts[i]) + 1, leap > 0 && i == leap + 1);
                }
            }
        }
    }

    /** The solar day of a day in a month that is not a repeated one; empty where the month has no such day. */
    public static Optional<LocalDate> toSolar(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 30) {
            return Optional.empty();
        }
        long[] starts = monthStarts(year);
        int at = starts[0] > 0 && month > starts[0] ? month + 1 : month;
        long found = starts[at] + day - 1;
        return found < starts[at + 1] ? Optional.of(LocalDate.ofEpochDay(found)) : Optional.empty();
    }

    /** The last day of a month that is not a repeated one. */
    public static LocalDate lastDay(int year, int month) {
        return toSolar(year, month, 30).or(() -> toSolar(year, month, 29)).orElseThrow();
    }

    /** The first day of Tết Nguyên đán of a year. */
    public static LocalDate newYear(int year) {
        return LocalDate.ofEpochDay(monthStarts(year)[1]);
    }

    /** At 0 the number of the month that is repeated, or 0; from 1 on the first days of all months, then of the next year. */
    private static long[] monthStarts(int year) {
        return YEARS.computeIfAbsent(year, LunarCalendar::compute);
    }

    private static long[] compute(int year) {
        long eleventhBefore = eleventhMonth(year - 1);
        long eleventh = eleventhMonth(year);
        long next = eleventhMonth(year + 1);
        int leapBefore = leapIndex(eleventhBefore, eleventh);
        int leapAfter = leapIndex(eleventh, next);
        // months are counted from the eleventh: 0 is month 11, 1 is 12, 2 is Giêng; a repeated one shifts what follows
        // it
        int first = leapBefore == 1 || leapBefore == 2 ? 3 : 2;
        int leap = leapBefore > 2 ? leapBefore - 2 : 0;
        int months = 12 + (leap > 0 ? 1 : 0);
        if (leapAfter == 1 || leapAfter == 2) {
            leap = leapAfter == 1 ? 11 : 12;
            months = 13;
        }
        long[] starts = new long[months + 2];
        starts[0] = leap;
        long k = moonNumber(eleventhBefore);
        for (int i = 0; i <= months; i++) {
            starts[i + 1] = newMoonDay(k + first + i) - EPOCH_AS_JULIAN_DAY;
        }
        return starts;
    }

    /** The index, counted from a month 11, of the repeated month before the next month 11; 0 where none is. */
    private static int leapIndex(long eleventh, long nextEleventh) {
        if (nextEleventh - eleventh < 365) {
            return 0;
        }
        long k = moonNumber(eleventh);
        int before = solarTerm(newMoonDay(k + 1));
        for (int i = 2; i < 15; i++) {
            int term = solarTerm(newMoonDay(k + i));
            if (term == before) {
                return i - 1;
            }
            before = term;
        }
        throw new IllegalStateException("no repeated month after Julian day " + eleventh);
    }

    /** The Julian day on which the month of the winter solstice of a year begins. */
    private static long eleventhMonth(int year) {
        long lastDayOfYear = LocalDate.of(year, 12, 31).toEpochDay() + EPOCH_AS_JULIAN_DAY;
        long k = (long) ((lastDayOfYear - FIRST_NEW_MOON) / SYNODIC_MONTH);
        long start = newMoonDay(k);
        return solarTerm(start) >= 9 ? newMoonDay(k - 1) : start;
    }

    private static long moonNumber(long monthStart) {
        return (long) Math.floor(0.5 + (monthStart - FIRST_NEW_MOON) / SYNODIC_MONTH);
    }

    /** The Julian day, in UTC+7, of the {@code k}-th new moon since January 1900. */
    private static long newMoonDay(long k) {
        double t = k / 1236.85;
        double t2 = t * t;
        double t3 = t2 * t;
        double rad = Math.PI / 180;
        double mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3;
        mean += 0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * rad);
        double sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * rad;
        double moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * rad;
        double node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * rad;
        double shift = (0.1734 - 0.000393 * t) * Math.sin(sun) + 0.0021 * Math.sin(2 * sun);
        shift -= 0.4068 * Math.sin(moon) - 0.0161 * Math.sin(2 * moon) + 0.0004 * Math.sin(3 * moon);
        shift += 0.0104 * Math.sin(2 * node) - 0.0051 * Math.sin(sun + moon);
        shift -= 0.0074 * Math.sin(sun - moon) - 0.0004 * Math.sin(2 * node + sun);
        shift -= 0.0004 * Math.sin(2 * node - sun) + 0.0006 * Math.sin(2 * node + moon);
        shift += 0.0010 * Math.sin(2 * node - moon) + 0.0005 * Math.sin(2 * moon + sun);
        double deltaT = t < -11
                ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
                : -0.000278 + 0.000265 * t + 0.000262 * t2;
        return (long) Math.floor(mean + shift - deltaT + 0.5 + HOURS_OF_ZONE / 24);
    }

    /** In which twelfth of its circle, from the spring equinox, the sun stands when a day begins in UTC+7. */
    private static int solarTerm(long julianDay) {
        double t = (julianDay - 0.5 - HOURS_OF_ZONE / 24 - 2451545.0) / 36525;
        double t2 = t * t;
        double rad = Math.PI / 180;
        double anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
        double mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
        double centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly * rad);
        centre += (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly * rad) + 0.000290 * Math.sin(3 * anomaly * rad);
        double apparent = mean + centre - 0.00569 - 0.00478 * Math.sin((125.04 - 1934.136 * t) * rad);
        double circle = apparent * rad - 2 * Math.PI * Math.floor(apparent * rad / (2 * Math.PI));
        return (int) Math.floor(circle / Math.PI * 6);
    }
}
