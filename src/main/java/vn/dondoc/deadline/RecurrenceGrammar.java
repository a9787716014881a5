package vn.dondoc.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.StringJoiner;

/** What comes again: {@code hằng tháng}, {@code mỗi thứ Hai}, {@code 6 tháng một lần}, {@code ngày 20 hằng tháng}. */
final class RecurrenceGrammar {
    private static final String[] WEEKDAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    private static final int MOST_WEEKDAYS = 7;

    private final Words words;
    private final Numbers numbers;
    private final TermGrammar terms;
    private final LocalDate today;
    private Period period;

    RecurrenceGrammar(Words words, Numbers numbers, TermGrammar terms, LocalDate today) {
        this.words = words;
        this.numbers = numbers;
        this.terms = terms;
        this.today = today;
    }

    /** Takes a period that was not read but follows from the words. */
    void assume(Period assumed) {
        period = assumed;
    }

    /**
     * Reads {@code hằng tháng}, {@code định kỳ 6 tháng, năm}, {@code 2 tuần một lần}, {@code 2 lần/ngày}, {@code mỗi tuần 2 buổi};
     * of several periods the shortest counts.
     *
     * @return the position after it, or -1
     */
    int read(int at) {
        int end = every(at);
        end = end > 0 ? end : counted(at);
        return end > 0 ? end : times(at);
    }

    private int every(int at) {
        int from = words.isAny(at, Word.PERIODIC, Word.EACH) ? at + 1 : at;
        from = from > at && words.is(from, Word.PERIODIC) ? from + 1 : from;
        boolean every = words.is(from, Word.EVERY) && !words.isWares(from);
        from = every ? from + 1 : from;
        if (from == at) {
            return -1;
        }
        if (!every && words.is(from, Word.EACH)) {
            from++;
        }
        if (words.isSpelt(at, "tung") && words.is(from, Word.DAY)) {
            return -1; // "từng ngày" is "day by day"
        }
        boolean each = words.is(at, Word.EACH);
        int end = unit(from, every || each);
        if (end < 0) {
            return -1;
        }
        return behind(end);
    }

    /** A unit or so many of them, then others in a row: {@code tháng, quý, năm}. */
    private int unit(int at, boolean bareDay) {
        Period first = periodAt(at, bareDay);
        if (first == null) {
            return -1;
        }
        int end = periodEnd;
        period = first;
        for (int more = 0; more < MOST_WEEKDAYS; more++) {
            boolean joined = words.isMark(end, ',') || words.is(end, Word.AND) || words.isSpelt(end, "hoac");
            int next = joined ? end + 1 : end;
            next = words.is(next, Word.EVERY) ? next + 1 : next;
            Period other = joined ? periodAt(next, true) : null;
            if (other == null) {
                break;
            }
            period = other.isShorterThan(period) ? other : period;
            end = periodEnd;
        }
        return end;
    }

    private int periodEnd;

    private Period periodAt(int at, boolean bareDay) {
        if (words.isNumber(at)
                || words.isAny(at, Word.DIGIT, Word.TEN, Word.HALF_OF) && !words.isAny(at, Word.YEAR, Word.QUARTER)) {
            int end = terms.read(at);
            if (end < 0) {
                return null;
            }
            periodEnd = end;
            Period counted = terms.period();
            return counted;
        }
        periodEnd = at + 1;
        boolean numbered = words.isNumber(at + 1) && !words.isTimesAhead(at + 1);
        boolean quarter = words.is(at, Word.QUARTER) && Numbers.roman(words.folded(at + 1)) > 0;
        if (numbered || quarter) {
            return null;
        }
        if (words.isAny(at, Word.DAY, Word.DAY_ON) && bareDay) {
            return Period.days(1);
        }
        if (words.is(at, Word.WEEK)) {
            return Period.weeks(1);
        }
        if (words.is(at, Word.MONTH)) {
            return Period.months(1);
        }
        if (words.is(at, Word.QUARTER)) {
            return Period.months(3);
        }
        return words.is(at, Word.YEAR) ? Period.months(12) : null;
    }

    /** {@code một lần}, {@code /lần}, {@code 2 buổi} behind the period. */
    private int behind(int at) {
        if (words.is(at, Word.ONCE)) {
            return at + 1;
        }
        int number = numbers.read(at);
        boolean times = number > 0 && words.isAny(number, Word.TIMES, Word.HALF_DAY, Word.HOURS);
        if (!times) {
            return at;
        }
        boolean part = words.is(number, Word.HALF_DAY) && words.is(number + 1, Word.DAYPART);
        return number + (part ? 2 : 1);
    }

    /** {@code 6 tháng một lần}, {@code 4 tháng/lần}, {@code một tuần hai lần}. */
    private int counted(int at) {
        if (isUnit(at)) {
            boolean day = words.is(at, Word.DAY);
            int number = numbers.read(at + 1);
            boolean times = number > 0
                    && (words.is(number, Word.TIMES) || words.is(at, Word.WEEK) && words.is(number, Word.HALF_DAY));
            if (times || words.is(at + 1, Word.ONCE) && !day) {
                period = day ? Period.days(1) : periodAt(at, false);
                return period == null ? -1 : times ? number + 1 : at + 2; // "tuần 2 lần", "tháng/lần"
            }
        }
        int end = terms.read(at);
        if (end < 0) {
            return -1;
        }
        Period counted = terms.period();
        if (counted == null) {
            return -1;
        }
        if (words.is(end, Word.ONCE)) {
            period = counted;
            return end + 1;
        }
        int number = numbers.read(end);
        if (number > 0 && words.is(number, Word.TIMES)) {
            period = counted;
            return number + 1;
        }
        return -1;
    }

    /** {@code 2 lần/ngày}, {@code 04 lần mỗi năm}, {@code hai lần một tuần}. */
    private int times(int at) {
        int times = numbers.read(at);
        int count = numbers.value();
        if (times < 0 || !words.isAny(times, Word.TIMES, Word.HALF_DAY)) {
            return -1;
        }
        int from = times + 1;
        boolean joined =
                words.isMark(from, '/') || words.isAny(from, Word.EACH, Word.EVERY) || words.isSpelt(from, "trong");
        boolean one = words.is(from, Word.DIGIT) && words.value(from, Word.DIGIT) == 1;
        if (!joined && !one) {
            return -1;
        }
        from++;
        from = words.is(from, Word.DIGIT) && isUnit(from + 1) ? from + 1 : from;
        Period whole = isUnit(from) ? periodAt(from, true) : null;
        if (whole == null) {
            return -1;
        }
        boolean spread = whole.equals(Period.months(12)) && count > 1 && 12 % count == 0;
        period = spread ? Period.months(12 / count) : whole;
        return periodEnd;
    }

    private boolean isUnit(int at) {
        return words.isAny(at, Word.DAY, Word.WEEK, Word.MONTH) || words.isAny(at, Word.QUARTER, Word.YEAR);
    }

    /** The rule of {@code when} in every period, with further days of the month or week; null where they do not go together. */
    Deadline rule(When when, int... further) {
        String days = days(when, further);
        boolean daysOfMonthInWeeks = days != null && period.unit() == Period.Unit.WEEK && days.contains("BYMONTHDAY");
        if (days == null || daysOfMonthInWeeks) {
            return null;
        }
        Recurrence recurrence = Recurrence.of(period.rule() + days);
        if (days.isEmpty()) {
            return Deadline.every(recurrence, period.runningEnd(today));
        }
        return Deadline.every(recurrence, recurrence.nextOnOrAfter(today, anchor(when)));
    }

    Deadline rule() {
        return Deadline.every(Recurrence.of(period.rule()), period.runningEnd(today));
    }

    /** Where the series starts: in the last month of a running quarter, so that its phase is the quarter's. */
    private LocalDate anchor(When when) {
        if (period.unit() != Period.Unit.MONTH || period.count() == 1) {
            return today;
        }
        LocalDate end = period.runningEnd(today);
        boolean past =
                when.day > 0 && YearMonth.from(end).equals(YearMonth.from(today)) && when.day < today.getDayOfMonth();
        LocalDate first = end.withDayOfMonth(1);
        return past ? first.plusMonths(period.count()) : first;
    }

    private String days(When when, int[] further) {
        if (when.fixed != null || when.lunar || when.tet || when.impossible) {
            return null;
        }
        if (when.weekday > 0) {
            StringJoiner joiner = new StringJoiner(",", ";BYDAY=", "");
            joiner.add(WEEKDAYS[when.weekday - 1]);
            for (int day : further) {
                joiner.add(WEEKDAYS[day - 1]);
            }
            return joiner.toString();
        }
        if (when.day > 0) {
            StringBuilder rule = new StringBuilder();
            if (period.unit() == Period.Unit.YEAR || period.unit() == Period.Unit.MONTH && when.month > 0) {
                if (when.month == 0) {
                    return null;
                }
                period = Period.months(12);
                rule.append(";BYMONTH=").append(when.month);
            }
            rule.append(";BYMONTHDAY=").append(when.day);
            for (int day : further) {
                rule.append(',').append(day);
            }
            return rule.toString();
        }
        return period.unit() == Period.Unit.YEAR ? daysOfYear(when) : daysOfMonth(when);
    }

    private static String daysOfYear(When when) {
        int month = when.month;
        if (when.quarter > 0) {
            month = when.quarter * 3;
        } else if (when.unit == When.Unit.YEAR && when.part == When.Part.END) {
            month = 12;
        } else if (when.unit == When.Unit.MONTHS) {
            month = when.monthsAtEnd ? 12 : when.months;
        } else if (when.holiday != null) {
            LocalDate day = when.holiday.in(2024).orElseThrow();
            return ";BYMONTH=" + day.getMonthValue() + ";BYMONTHDAY=" + day.getDayOfMonth();
        }
        return month == 0 ? "" : ";BYMONTH=" + month + ";BYMONTHDAY=-1";
    }

    private static String daysOfMonth(When when) {
        if (when.edge != 0) {
            return ";BYMONTHDAY=" + (when.edge < 0 ? -1 : 1);
        }
        if (when.part == null) {
            return "";
        }
        return when.unit == When.Unit.WEEK ? daysOfWeek(when.part) : ";BYMONTHDAY=" + lastDay(when.part);
    }

    private static String daysOfWeek(When.Part part) {
        return switch (part) {
            case START, FIRST_HALF -> ";BYDAY=MO";
            case MIDDLE -> ";BYDAY=WE";
            case END, SECOND_HALF -> ";BYDAY=FR";
        };
    }

    private static int lastDay(When.Part part) {
        return switch (part) {
            case START -> 10;
            case MIDDLE -> 20;
            case FIRST_HALF -> 15;
            case END, SECOND_HALF -> -1;
        };
    }
}
