package vn.dondoc.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Lengths of time and the terms counted by them: {@code 5 ngày làm việc}, {@code 2 tuần nữa}, {@code trong 36 giờ}. */
final class TermGrammar {
    private static final int LONGEST = 3000;
    private static final int MOST_PARTS = 4;

    private final Words words;
    private final Numbers numbers;

    private int months;
    private int days;
    private long minutes;
    private boolean working;
    private boolean some;

    TermGrammar(Words words, Numbers numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /** Whether the length read last counts working days. */
    boolean isWorking() {
        return working;
    }

    /** Whether the length read last is vague, {@code vài ngày}. */
    boolean isVague() {
        return some;
    }

    /** Six or nine months: what reports are about. */
    boolean isPartOfYear() {
        return (months == 6 || months == 9) && days == 0 && minutes == 0;
    }

    boolean hasHours() {
        return minutes > 0;
    }

    /** Reads a length of time; returns the position after it, or -1. */
    int read(int at) {
        months = 0;
        days = 0;
        minutes = 0;
        working = false;
        some = false;
        int end = -1;
        int next = at;
        for (int part = 0; part < MOST_PARTS; part++) {
            int after = one(next, part > 0);
            if (after < 0) {
                break;
            }
            end = after;
            next = words.isMark(after, ',') ? after + 1 : after;
        }
        return end;
    }

    private int one(int at, boolean further) {
        boolean half = words.is(at, Word.HALF_OF) && isUnit(at + 1);
        if (half) {
            return add(at + 1, at + 2, 0, true);
        }
        if (words.is(at, Word.SOME) && isUnit(at + 1)) {
            some = true;
            return at + 2;
        }
        int unit = numbers.read(at);
        if (further && !isFiner(unit)) {
            return -1;
        }
        if (unit < 0 || numbers.value() > LONGEST || further && !words.isNumber(at)) {
            return -1;
        }
        int count = numbers.value();
        boolean range = words.isMark(unit, '-') || words.is(unit, Word.UNTIL);
        if (range && numbers.read(unit + 1) > 0 && numbers.value() > count && numbers.value() <= LONGEST) {
            int after = numbers.read(unit + 1);
            if (isUnit(after)) {
                count = numbers.value();
                unit = after;
            }
        }
        boolean fraction = words.isMark(unit, ',') && words.isSpelt(unit + 1, "5") && isUnit(unit + 2);
        if (fraction) {
            return add(unit + 2, unit + 3, count, true);
        }
        if (words.is(unit, Word.HALF_MORE) && isUnit(unit + 1)) {
            return add(unit + 1, unit + 2, count, true);
        }
        if (!isUnit(unit)) {
            return -1;
        }
        boolean rest = words.is(unit + 1, Word.HALF_MORE);
        return add(unit, unit + (rest ? 2 : 1), count, rest);
    }

    /** Whether a unit may follow those read: {@code 1 năm 2 tháng}, not {@code 2 tháng 1 năm}. */
    private boolean isFiner(int unit) {
        if (words.is(unit, Word.YEAR) || words.is(unit, Word.QUARTER)) {
            return false;
        }
        if (words.is(unit, Word.MONTH)) {
            return days == 0 && minutes == 0 && months % 12 == 0;
        }
        boolean day = words.isAny(unit, Word.DAY, Word.DAY_ON, Word.WEEK);
        return !day || minutes == 0;
    }

    private boolean isUnit(int at) {
        return words.isAny(at, Word.DAY, Word.DAY_ON, Word.WEEK)
                || words.isAny(at, Word.MONTH, Word.QUARTER, Word.YEAR)
                || words.isAny(at, Word.HOUR, Word.HOUR_SHORT, Word.HOURS)
                || words.isAny(at, Word.MINUTE, Word.MINUTE_SHORT)
                || words.is(at, Word.SECOND);
    }

    /** Adds {@code count} units, and half a one where {@code half}. */
    private int add(int unit, int end, int count, boolean half) {
        if (words.isAny(unit, Word.DAY, Word.DAY_ON)) {
            days += count;
            minutes += half ? 12 * 60 : 0;
            return workingDays(end);
        }
        if (words.is(unit, Word.WEEK)) {
            days += count * 7 + (half ? 4 : 0);
            return workingWeeks(end, count);
        }
        if (words.is(unit, Word.MONTH)) {
            months += count;
            days += half ? 15 : 0;
        } else if (words.is(unit, Word.QUARTER)) {
            months += count * 3;
        } else if (words.is(unit, Word.YEAR)) {
            months += count * 12 + (half ? 6 : 0);
        } else if (words.isAny(unit, Word.HOUR, Word.HOUR_SHORT, Word.HOURS)) {
            minutes += count * 60L + (half ? 30 : 0);
        } else if (words.isAny(unit, Word.MINUTE, Word.MINUTE_SHORT)) {
            minutes += count;
        } else {
            minutes += Math.max(1, count / 60);
        }
        return end;
    }

    private int workingDays(int at) {
        boolean bracket = words.isMark(at, '(') && words.is(at + 1, Word.WORKING);
        int word = bracket ? at + 1 : at;
        if (!words.is(word, Word.WORKING)) {
            return at;
        }
        working = true;
        return word + 1 + (bracket && words.isMark(word + 1, ')') ? 1 : 0);
    }

    private int workingWeeks(int at, int count) {
        if (!words.is(at, Word.WORKING)) {
            return at;
        }
        working = true;
        days = count * 5;
        return at + 1;
    }

    /** The day, or for hours the moment, so long after {@code start}; working days are counted as such. */
    LocalDateTime after(LocalDateTime start, WorkCalendar calendar) {
        if (working) {
            return calendar.plusWorkingDays(start.toLocalDate(), days).atTime(start.toLocalTime());
        }
        return start.plusMonths(months).plusDays(days).plusMinutes(minutes);
    }

    LocalDateTime before(LocalDateTime start, WorkCalendar calendar) {
        if (working) {
            return calendar.plusWorkingDays(start.toLocalDate(), -days).atTime(start.toLocalTime());
        }
        return start.minusMonths(months).minusDays(days).minusMinutes(minutes);
    }

    /** The term of this length whose first day is the day after {@code start}; a last day off moves to the next working day. */
    Deadline term(LocalDate start, LocalDateTime now, WorkCalendar calendar) {
        if (hasHours() && !working) {
            LocalDateTime from = start.equals(now.toLocalDate()) ? now : start.atStartOfDay();
            return Deadline.at(after(from, calendar));
        }
        LocalDate last = after(start.atStartOfDay(), calendar).toLocalDate();
        LocalDate due = working ? last : calendar.nextWorkingDayOnOrAfter(last);
        LocalDate first = start.plusDays(1);
        return due.isBefore(first) ? Deadline.on(due) : Deadline.between(first, due, due);
    }

    /** The days up to so long after {@code today}, not moved. */
    Deadline coming(LocalDateTime now, WorkCalendar calendar) {
        if (hasHours()) {
            return Deadline.at(after(now, calendar));
        }
        LocalDate last = after(now, calendar).toLocalDate();
        LocalDate first = now.toLocalDate().plusDays(1);
        return last.isBefore(first) ? Deadline.on(last) : Deadline.between(first, last, last);
    }

    /** The days of this length that end with yesterday. */
    Deadline past(LocalDateTime now, WorkCalendar calendar) {
        if (hasHours()) {
            return Deadline.at(before(now, calendar));
        }
        LocalDate first = before(now, calendar).toLocalDate();
        LocalDate last = now.toLocalDate().minusDays(1);
        return first.isAfter(last) ? Deadline.on(first) : Deadline.between(first, last, last);
    }

    /** The day so long from {@code now}, a moment where hours are counted. */
    Deadline shifted(LocalDateTime now, boolean back, WorkCalendar calendar) {
        LocalDateTime at = back ? before(now, calendar) : after(now, calendar);
        return hasHours() ? Deadline.at(at) : Deadline.on(at.toLocalDate());
    }

    /** How many of a unit recur, as an RRULE's period; what comes every few hours comes every day. */
    Period period() {
        if (days + months == 0) {
            return minutes > 0 ? Period.days(1) : null;
        }
        if (minutes > 0) {
            return null;
        }
        if (months > 0) {
            return days == 0 ? Period.months(months) : null;
        }
        return days % 7 == 0 ? Period.weeks(days / 7) : Period.days(days);
    }
}
