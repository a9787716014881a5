package vn.dondoc.deadline;

import java.time.LocalDate;

/**
 * What the words of one point or period of time say, before it is known which year, month or day they mean: slots that the
 * grammar fills, in whatever order the words come. 0, -1 or null stand for "not said".
 */
final class When {
    /** The parts of a month, quarter, year or week. */
    enum Part {
        START,
        MIDDLE,
        END,
        FIRST_HALF,
        SECOND_HALF
    }

    /** What the expression is a whole of, from fine to coarse. */
    enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        /** So many months at the start or the end of a year. */
        MONTHS,
        YEAR
    }

    LocalDate fixed;
    int day;
    int month;
    int year;
    boolean lunar;
    int weekday;
    /** -1 the last such weekday before the reference day. */
    int weekdayShift;

    /** Which weekday or week of a month, {@code thứ hai đầu tiên của tháng 9}; -1 for the last, 0 where not said. */
    int nth;

    Integer weekShift;
    Integer monthShift;
    Integer quarterShift;
    Integer yearShift;
    int quarter;
    Part part;
    Unit unit;
    int months;
    boolean monthsAtEnd;
    Holidays.Rule holiday;
    boolean tet;
    /** The first of January called Tết: before it is on its eve. */
    boolean newYear;
    /** {@code trong ngày}, {@code cuối giờ}: today, where no day is said. */
    boolean today;
    /** The last ({@code -1}) or first day of the period, {@code ngày cuối cùng của tháng}. */
    int edge;

    boolean edgeOfWork;
    int hour = -1;
    int minute;
    int dayPart;
    /** 1 the coming midnight, 2 the coming noon. */
    int named;

    boolean now;
    /** Said in figures that no calendar has: {@code 31/6}. */
    boolean impossible;

    boolean hasClock() {
        return hour >= 0 || named > 0 || now;
    }

    /** Whether a single day is said, by whatever words. */
    boolean hasDay() {
        return fixed != null || day > 0 || weekday > 0 || holiday != null || tet || edge != 0;
    }

    boolean hasMonth() {
        return month > 0 || monthShift != null;
    }

    boolean hasQuarter() {
        return quarter > 0 || quarterShift != null;
    }

    boolean hasYear() {
        return year > 0 || yearShift != null;
    }

    boolean hasPeriod() {
        return unit != null && unit != Unit.DAY;
    }

    /** Whether anything says which days are meant. */
    boolean saysDays() {
        return hasDay() || hasPeriod() || today;
    }

    /** Whether nothing but a part of the day is said. */
    boolean isEmpty() {
        return !saysDays() && !hasClock() && dayPart == 0;
    }

    /** Notes that a unit was said; the finest one is what the expression is a whole of. */
    void says(Unit said) {
        if (unit == null || said.compareTo(unit) < 0) {
            unit = said;
        }
    }

    /** Takes from {@code later} what this one does not say: the month and year of {@code từ 15 đến 20/5/2023}. */
    void inheritFrom(When later, LocalDate laterDay) {
        boolean sameKind = fixed == null && holiday == null && !tet;
        if (!sameKind) {
            return;
        }
        if (day > 0 && !hasMonth() && later.day > 0) {
            month = lunar ? later.month : laterDay.getMonthValue();
            year = laterDay.getYear();
        } else if ((day > 0 || hasMonth() || hasQuarter()) && !hasYear()) {
            year = laterDay.getYear();
        }
        if (weekday > 0 && weekShift == null && day == 0) {
            weekShift = later.weekday > 0 ? later.weekShift : null;
        }
        lunar |= later.lunar && day > 0;
    }
}
