package vn.dondoc.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Finds the days that a {@link When} means, seen from a reference moment. */
final class Resolver {
    private static final int YEARS_TO_TRY = 8; // 29/2 comes at least every eighth year

    private final LocalDateTime now;
    private final LocalDate today;
    private final WorkCalendar calendar;

    Resolver(LocalDateTime now, WorkCalendar calendar) {
        this.now = now;
        this.today = now.toLocalDate();
        this.calendar = calendar;
    }

    LocalDate today() {
        return today;
    }

    LocalDateTime now() {
        return now;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    /**
     * The meaning of a point or period.
     *
     * @param before whether {@code trước} stands before it: then a whole month, quarter, year or Tết means the day before it
     */
    Deadline resolve(When when, boolean before) {
        if (when.impossible) {
            return Deadline.NONE;
        }
        if (when.now) {
            return Deadline.at(now);
        }
        if (!when.saysDays()) {
            return hourAlone(when);
        }
        Days days = days(when);
        if (days == null) {
            return Deadline.NONE;
        }
        if (before && isWhole(when)) {
            return Deadline.on(dayBefore(when, days));
        }
        if (days.isOne() || when.unit == When.Unit.DAY) {
            return when.hasClock() ? Deadline.at(Clocks.on(days.first(), when)) : Deadline.on(days.first());
        }
        return Deadline.between(days.first(), days.last(), days.due());
    }

    private Deadline hourAlone(When when) {
        if (!when.hasClock()) {
            return Deadline.on(today);
        }
        if (when.named == 1) {
            return Deadline.at(today.plusDays(1).atStartOfDay());
        }
        LocalDateTime at = Clocks.on(today, when);
        return Deadline.at(at.isBefore(now) ? Clocks.on(today.plusDays(1), when) : at);
    }

    private static boolean isWhole(When when) {
        boolean whole = when.unit == When.Unit.WEEK
                || when.unit == When.Unit.MONTH
                || when.unit == When.Unit.QUARTER
                || when.unit == When.Unit.YEAR;
        return when.part == null
                && !when.hasClock()
                && (when.tet && when.day == 0 || when.newYear && when.day == 0 || whole && !when.hasDay());
    }

    /** The day before the days start; a year later where it is past and no year was said. */
    private LocalDate dayBefore(When when, Days days) {
        LocalDate day = days.first().minusDays(1);
        boolean yearOpen = !when.hasYear() && when.monthShift == null && when.quarterShift == null;
        if (!day.isBefore(today) || !yearOpen || when.weekShift != null) {
            return day;
        }
        if (when.tet) {
            return LunarCalendar.newYear(days.first().getYear() + 1).minusDays(1);
        }
        return days.first().plusYears(1).minusDays(1);
    }

    /** The days meant; null where the calendar has none such. */
    Days days(When when) {
        if (when.fixed != null) {
            return Days.on(when.fixed);
        }
        if (when.tet) {
            return one(tetDay(when));
        }
        if (when.edge != 0) {
            return edge(when);
        }
        if (when.day > 0) {
            return one(when.lunar ? LunarDates.day(when, today) : solarDay(when));
        }
        if (when.holiday != null) {
            return one(holiday(when));
        }
        if (when.weekday > 0) {
            return Days.on(weekday(when));
        }
        if (when.unit == null || when.unit == When.Unit.DAY) {
            return when.today ? Days.on(today) : null;
        }
        return switch (when.unit) {
            case DAY -> Days.on(today);
            case WEEK -> week(when);
            case MONTH -> when.lunar ? LunarDates.month(when, today) : month(when);
            case QUARTER -> quarter(when);
            case YEAR -> year(when);
            case MONTHS -> months(when);
        };
    }

    private static Days one(Optional<LocalDate> day) {
        return day.map(Days::on).orElse(null);
    }

    private int yearOr(When when, int otherwise) {
        if (when.year > 0) {
            return when.year;
        }
        return when.yearShift != null ? today.getYear() + when.yearShift : otherwise;
    }

    private Optional<LocalDate> solarDay(When when) {
        if (when.monthShift != null) {
            YearMonth month = YearMonth.from(today).plusMonths(when.monthShift);
            return dayOf(month.getYear(), month.getMonthValue(), when.day);
        }
        if (when.month > 0 && when.hasYear()) {
            return dayOf(yearOr(when, 0), when.month, when.day);
        }
        if (when.month > 0) {
            for (int year = today.getYear(); year <= today.getYear() + YEARS_TO_TRY; year++) {
                Optional<LocalDate> day = dayOf(year, when.month, when.day);
                if (day.isPresent() && !day.get().isBefore(today)) {
                    return day;
                }
            }
            return Optional.empty();
        }
        if (when.hasYear() || when.day > 31) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(today);
        while (month.lengthOfMonth() < when.day || month.atDay(when.day).isBefore(today)) {
            month = month.plusMonths(1);
        }
        return Optional.of(month.atDay(when.day));
    }

    private static Optional<LocalDate> dayOf(int year, int month, int day) {
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private LocalDate weekday(When when) {
        DayOfWeek weekday = DayOfWeek.of(when.weekday);
        if (when.nth != 0 && when.hasMonth()) {
            return monthOf(when).atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(when.nth, weekday));
        }
        if (when.weekShift != null) {
            return monday(when.weekShift).plusDays(when.weekday - 1L);
        }
        if (when.hasMonth() || when.hasYear()) {
            Days period = when.hasMonth() ? month(when) : year(when);
            if (period != null && period.last().isAfter(today)) {
                LocalDate from = period.first().isAfter(today) ? period.first() : today.plusDays(1);
                return from.with(TemporalAdjusters.nextOrSame(weekday));
            }
        }
        return when.weekdayShift < 0
                ? today.with(TemporalAdjusters.previous(weekday))
                : today.with(TemporalAdjusters.next(weekday));
    }

    private LocalDate monday(int weekShift) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weekShift);
    }

    /** The month said, this year's or the next one's where no year was. */
    private YearMonth monthOf(When when) {
        if (when.monthShift != null) {
            return YearMonth.from(today).plusMonths(when.monthShift);
        }
        int year = today.getYear() + (when.month < today.getMonthValue() ? 1 : 0);
        return YearMonth.of(yearOr(when, year), when.month);
    }

    private Days week(When when) {
        if (when.nth != 0 && when.hasMonth()) {
            YearMonth month = monthOf(when);
            LocalDate day = when.nth < 0 ? month.atEndOfMonth() : month.atDay(1).plusWeeks(when.nth - 1L);
            return Days.week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        }
        if (when.part == null) {
            return Days.week(monday(when.weekShift == null ? 0 : when.weekShift));
        }
        int day =
                switch (when.part) {
                    case START, FIRST_HALF -> 0;
                    case MIDDLE -> 2;
                    case END, SECOND_HALF -> 4;
                };
        if (when.weekShift != null) {
            return Days.on(monday(when.weekShift).plusDays(day));
        }
        LocalDate found = monday(0).plusDays(day);
        return Days.on(found.isBefore(today) ? found.plusWeeks(1) : found);
    }

    private Days month(When when) {
        if (when.hasMonth()) {
            return partOfMonth(monthOf(when), when.part);
        }
        Days part = partOfMonth(YearMonth.from(today), when.part);
        return part.last().isBefore(today) ? partOfMonth(YearMonth.from(today).plusMonths(1), when.part) : part;
    }

    static Days partOfMonth(YearMonth month, When.Part part) {
        int end = month.lengthOfMonth();
        if (part == null) {
            return Days.between(month.atDay(1), month.atDay(end));
        }
        return switch (part) {
            case START -> Days.between(month.atDay(1), month.atDay(10));
            case MIDDLE -> Days.between(month.atDay(11), month.atDay(20));
            case END -> Days.between(month.atDay(21), month.atDay(end));
            case FIRST_HALF -> Days.between(month.atDay(1), month.atDay(15));
            case SECOND_HALF -> Days.between(month.atDay(16), month.atDay(end));
        };
    }

    private Days quarter(When when) {
        int running = (today.getMonthValue() - 1) / 3 + 1;
        YearMonth first;
        if (when.quarterShift != null) {
            first = YearMonth.of(today.getYear(), running * 3 - 2).plusMonths(3L * when.quarterShift);
        } else if (when.quarter > 0) {
            int year = yearOr(when, today.getYear() + (when.quarter < running ? 1 : 0));
            first = YearMonth.of(year, when.quarter * 3 - 2);
        } else {
            first = YearMonth.of(today.getYear(), running * 3 - 2);
            Days part = monthsOf(first, when.part);
            return part.last().isBefore(today) ? monthsOf(first.plusMonths(3), when.part) : part;
        }
        return monthsOf(first, when.part);
    }

    /** A quarter that begins with {@code first}, or its first, second or last month. */
    private static Days monthsOf(YearMonth first, When.Part part) {
        if (part == null) {
            return Days.between(first.atDay(1), first.plusMonths(2).atEndOfMonth());
        }
        YearMonth month =
                switch (part) {
                    case START, FIRST_HALF -> first;
                    case MIDDLE -> first.plusMonths(1);
                    case END, SECOND_HALF -> first.plusMonths(2);
                };
        return Days.between(month.atDay(1), month.atEndOfMonth());
    }

    private Days year(When when) {
        int year = yearOr(when, today.getYear());
        if (when.lunar) {
            return Days.between(
                    LunarCalendar.newYear(year), LunarCalendar.newYear(year + 1).minusDays(1));
        }
        Days days = partOfYear(year, when.part);
        return !when.hasYear() && days.last().isBefore(today) ? partOfYear(year + 1, when.part) : days;
    }

    private static Days partOfYear(int year, When.Part part) {
        if (part == null) {
            return Days.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        return switch (part) {
            case START -> partOfMonth(YearMonth.of(year, 1), null);
            case MIDDLE -> partOfMonth(YearMonth.of(year, 6), null);
            case END -> partOfMonth(YearMonth.of(year, 12), null);
            case FIRST_HALF -> Days.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30));
            case SECOND_HALF -> Days.between(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31));
        };
    }

    /** So many months at the start or the end of the year; of the next one where they are over and no year was said. */
    private Days months(When when) {
        int year = yearOr(when, today.getYear());
        Days days = months(year, when);
        return !when.hasYear() && days.last().isBefore(today) ? months(year + 1, when) : days;
    }

    private static Days months(int year, When when) {
        YearMonth first = YearMonth.of(year, when.monthsAtEnd ? 13 - when.months : 1);
        return Days.between(first.atDay(1), first.plusMonths(when.months - 1L).atEndOfMonth());
    }

    private Days edge(When when) {
        When period = new When();
        period.month = when.month;
        period.year = when.year;
        period.monthShift = when.monthShift;
        period.yearShift = when.yearShift;
        period.quarter = when.quarter;
        period.quarterShift = when.quarterShift;
        period.weekShift = when.weekShift;
        period.unit = when.unit == null || when.unit == When.Unit.DAY ? When.Unit.MONTH : when.unit;
        Days days = days(period);
        LocalDate day = when.edge < 0 ? days.last() : days.first();
        if (period.unit == When.Unit.WEEK && when.edge < 0) {
            day = days.due();
        }
        if (when.edgeOfWork) {
            day = when.edge < 0 ? calendar.previousWorkingDayOnOrBefore(day) : calendar.nextWorkingDayOnOrAfter(day);
        }
        return Days.on(day);
    }

    private Optional<LocalDate> holiday(When when) {
        if (when.hasYear()) {
            return when.holiday.in(yearOr(when, 0));
        }
        for (int year = today.getYear(); year <= today.getYear() + 1; year++) {
            Optional<LocalDate> day = when.holiday.in(year);
            if (day.isPresent() && !day.get().isBefore(today)) {
                return day;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> tetDay(When when) {
        if (when.hasYear()) {
            return LunarDates.tet(yearOr(when, 0), when.day);
        }
        Optional<LocalDate> thisYear = LunarDates.tet(today.getYear(), when.day);
        return thisYear.isPresent() && !thisYear.get().isBefore(today)
                ? thisYear
                : LunarDates.tet(today.getYear() + 1, when.day);
    }
}
