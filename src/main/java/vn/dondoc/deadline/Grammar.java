package vn.dondoc.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;

/**
 * The grammar of Vietnamese expressions of time, by hand, from left to right without going back over more than a few words.
 *
 * <pre>
 * expression = prefix* (recurrence | term | point | range | length)
 * range      = "từ"? point ("đến" | "-") prefix* point
 * term       = length ("nữa" | "tới" | "trước" | "kể từ" point)?
 * point      = (hour | part of day | day word | weekday | date | week | month | quarter | year | named day)+
 * </pre>
 */
final class Grammar {
    private static final int[] NO_MORE = {};
    private static final int MOST_FURTHER = 6;

    private final Words words;
    private final Resolver resolver;
    private final PointGrammar points;
    private final LengthGrammar lengths;
    private final RecurrenceGrammar recurrences;
    private final RangeGrammar ranges;

    Grammar(Words words, LocalDateTime now, WorkCalendar calendar) {
        this.words = words;
        this.resolver = new Resolver(now, calendar);
        LocalDate today = now.toLocalDate();
        Numbers numbers = new Numbers(words);
        this.points = new PointGrammar(words, numbers, today);
        TermGrammar terms = new TermGrammar(words, numbers);
        this.lengths = new LengthGrammar(words, resolver, points, terms, this);
        this.recurrences = new RecurrenceGrammar(words, numbers, terms, today);
        this.ranges = new RangeGrammar(words, numbers, points, resolver);
    }

    /** The expression that begins at a word; null where none does. */
    Found at(int start) {
        if (words.isAny(start, Word.FROM_NOW, Word.FROM_NOW_UNTIL)) {
            return ranges.fromNow(start);
        }
        if (words.is(start, Word.VAGUE) || words.is(start, Word.OTHER)) {
            return Found.nothing(start, start + 1, Prefix.none(start));
        }
        Prefix prefix = Prefix.read(words, start);
        int at = prefix.end();
        if (!words.isKnown(at) && !words.isNumber(at)) {
            return null;
        }
        if (words.isAny(at, Word.SOME, Word.SEVERAL) || words.isSpelt(at, "nhieu")) {
            int end = vague(at);
            if (end > 0) {
                return Found.nothing(start, end, prefix);
            }
        }
        Found found = recurring(start, at, prefix);
        found = found != null ? found : lengths.term(start, at, prefix);
        found = found != null ? found : point(start, at, prefix);
        return found != null ? found : lengths.length(start, at, prefix);
    }

    /** {@code vài ngày nữa}, {@code những tuần tới}, {@code các năm qua}: no day. */
    private int vague(int at) {
        boolean unit = words.isAny(at + 1, Word.DAY, Word.DAY_ON, Word.WEEK)
                || words.isAny(at + 1, Word.MONTH, Word.YEAR, Word.QUARTER)
                || words.isAny(at + 1, Word.HOUR, Word.HOURS, Word.MINUTE);
        boolean more =
                words.isAny(at + 2, Word.MORE, Word.NEXT, Word.LAST) || words.isAny(at + 2, Word.THIS, Word.RECENT);
        return unit && (more || words.is(at, Word.SOME) && !words.isAny(at + 2, Word.END, Word.START))
                ? at + (more ? 3 : 2)
                : -1;
    }

    // ---- what comes again

    private Found recurring(int start, int at, Prefix prefix) {
        int end = recurrences.read(at);
        if (end > 0) {
            return withPointBehind(start, end, prefix);
        }
        Found edge = edgeOfEach(start, at, prefix);
        if (edge != null) {
            return edge;
        }
        boolean goods = words.isWares(at) || words.is(at, Word.EVERY) && words.is(at + 1, Word.IN);
        boolean each = (words.isAny(at, Word.EACH, Word.EVERY) || words.is(at, Word.PERIODIC)) && !goods;
        if (!each && !(words.is(at, Word.SEVERAL) && weekdayFollows(at + 1))) {
            return null;
        }
        When when = new When();
        int next = Prefix.read(words, at + 1).end();
        int after = points.read(next, when, true);
        Period period = after > 0 ? periodOf(when) : null;
        boolean round = when.quarter > 0 || when.month > 0 && when.day == 0;
        boolean once = words.is(at, Word.PERIODIC) && next == at + 1 && round; // "đối thoại định kỳ quý II"
        if (period == null || once) {
            return null;
        }
        int[] further = further(after, when);
        int last = further.length > 0 ? furtherEnd : after;
        int every = recurrences.read(last);
        if (every < 0) {
            recurrences.assume(period);
        }
        return recurrence(start, Math.max(every, last), prefix, when, further);
    }

    /** {@code cuối mỗi tháng}, {@code ngày cuối cùng của mỗi quý}, {@code đầu hằng tuần}. */
    private Found edgeOfEach(int start, int at, Prefix prefix) {
        boolean day = words.is(at, Word.DAY);
        int part = day ? at + 1 : at;
        boolean last = words.isAny(part, Word.END, Word.LAST_ONE);
        boolean first = words.isAny(part, Word.START, Word.FIRST_ONE);
        int every = words.is(part + 1, Word.OF) ? part + 2 : part + 1;
        if (!last && !first || !words.isAny(every, Word.EACH, Word.EVERY)) {
            return null;
        }
        int end = recurrences.read(every);
        if (end < 0) {
            return null;
        }
        When when = new When();
        if (day) {
            when.edge = last ? -1 : 1;
        } else {
            when.part = last ? When.Part.END : When.Part.START;
            when.unit = words.is(every + 1, Word.WEEK) ? When.Unit.WEEK : When.Unit.MONTH;
        }
        return recurrence(start, end, prefix, when);
    }

    private boolean weekdayFollows(int at) {
        return words.is(at, Word.NTH)
                || words.is(at, Word.DAY) && words.is(at + 1, Word.NTH)
                || words.isAny(at, Word.DAYPART, Word.HALF_DAY) && words.is(at + 1, Word.NTH)
                || words.is(at, Word.SUNDAY);
    }

    /** How often {@code mỗi} this comes; null where that makes no sense. */
    private static Period periodOf(When when) {
        boolean numbered = when.month > 0 && when.day == 0 && when.edge == 0;
        if (numbered || when.fixed != null || when.hasYear() || when.weekShift != null && when.weekShift != 0) {
            return null;
        }
        if (when.weekday > 0 || when.unit == When.Unit.WEEK) {
            return Period.weeks(1);
        }
        if (when.day > 0) {
            return Period.months(when.month > 0 ? 12 : 1);
        }
        if (when.unit == When.Unit.MONTH) {
            return Period.months(when.month > 0 ? 12 : 1);
        }
        if (when.unit == When.Unit.QUARTER) {
            return Period.months(when.quarter > 0 ? 12 : 3);
        }
        return when.dayPart > 0 || when.hasClock() ? Period.days(1) : null;
    }

    /** {@code hằng tháng vào ngày 25}, {@code hằng tuần, trước 16h thứ Sáu}. */
    private Found withPointBehind(int start, int end, Prefix prefix) {
        int next = words.isMark(end, ',') || words.isMark(end, '(') ? end + 1 : end;
        Prefix inner = Prefix.read(words, next);
        When when = new When();
        int after = inner.end() > next || next == end ? points.read(inner.end(), when, inner.end() > next) : -1;
        if (after > 0 && (when.weekday > 0 || when.day > 0 || when.part != null || when.edge != 0 || when.hasClock())) {
            int[] further = further(after, when);
            Found found = recurrence(start, further.length > 0 ? furtherEnd : after, prefix, when, further);
            if (found != null) {
                return found;
            }
        }
        return new Found(start, end, prefix, recurrences.rule(), Found.Sort.RECURRING);
    }

    private Found recurrence(int start, int end, Prefix prefix, When when, int... further) {
        Deadline deadline = recurrences.rule(when, further);
        return deadline == null ? null : new Found(start, end, prefix, deadline, Found.Sort.RECURRING);
    }

    private int furtherEnd;

    /** More weekdays or days of the month in a row: {@code thứ 2, thứ 5}, {@code ngày 5 và ngày 20}. */
    private int[] further(int from, When when) {
        int[] found = new int[MOST_FURTHER];
        int count = 0;
        furtherEnd = from;
        while (count < MOST_FURTHER) {
            boolean joined = words.isMark(furtherEnd, ',') || words.is(furtherEnd, Word.AND);
            int next = joined ? furtherEnd + 1 : furtherEnd;
            When more = new When();
            int number = words.number(next);
            int end = -1;
            if (joined && when.weekday > 0) {
                boolean bare = number >= 2 && number <= 7;
                end = bare ? next + 1 : points.read(next, more, false);
                more.weekday = bare ? number - 1 : more.weekday;
            } else if (joined && when.day > 0 && !when.hasMonth()) {
                int figure = words.is(next, Word.DAY) ? next + 1 : next;
                more.day = words.number(figure);
                end = more.day >= 1 && more.day <= 31 ? figure + 1 : -1;
            }
            int value = when.weekday > 0 ? more.weekday : more.day;
            if (end < 0 || value < 1) {
                break;
            }
            found[count++] = value;
            furtherEnd = end;
        }
        return Arrays.copyOf(found, count);
    }

    // ---- points

    Found point(int start, int at, Prefix prefix) {
        When when = new When();
        boolean announced = at > start;
        int end = points.read(at, when, announced);
        if (end < 0) {
            return when.impossible ? Found.nothing(start, at + 1, prefix) : ranges.fromNumber(start, at, prefix);
        }
        if (when.impossible) {
            return Found.nothing(start, end, prefix);
        }
        Found recurring = recurrenceBehind(start, end, prefix, when);
        if (recurring != null) {
            return recurring;
        }
        end = hourOfRange(end, when);
        Found range = ranges.behind(start, end, prefix, when);
        if (range != null) {
            Found every = everyBehind(start, range.to(), prefix, ranges.second(), NO_MORE);
            return every != null ? every : range;
        }
        if (!when.saysDays() && !when.hasClock()) {
            Deadline today = resolver.resolve(when, false);
            return new Found(start, end, prefix, today, Found.Sort.PART_OF_DAY);
        }
        Deadline deadline = resolver.resolve(when, prefix.isBefore());
        if (deadline.kind() == Deadline.Kind.NONE) {
            return Found.nothing(start, end, prefix);
        }
        return new Found(start, end, prefix, deadline, sort(when));
    }

    /** {@code thứ 5 từ 9h đến 11h}: the first hour belongs to the day before it. */
    private int hourOfRange(int end, When when) {
        int from = words.isMark(end, ',') ? end + 1 : end;
        if (!words.is(from, Word.FROM) || when.hasClock() || !when.saysDays()) {
            return end;
        }
        When hour = new When();
        int after = points.read(from + 1, hour, false);
        if (after < 0 || hour.hour < 0 || hour.saysDays()) {
            return end;
        }
        when.hour = hour.hour;
        when.minute = hour.minute;
        when.dayPart = hour.dayPart;
        return after;
    }

    private static Found.Sort sort(When when) {
        if (when.tet || when.holiday != null && when.day == 0) {
            return Found.Sort.HOLIDAY;
        }
        boolean period = when.hasPeriod() && !when.hasDay();
        return period ? Found.Sort.PERIOD : Found.Sort.DAY;
    }

    /** {@code ngày 20 hằng tháng}, {@code thứ 2, thứ 5 hằng tuần}, {@code ngày 20 của tháng cuối quý}. */
    private Found recurrenceBehind(int start, int end, Prefix prefix, When when) {
        boolean ofEveryQuarter =
                when.day > 0 && when.part != null && Integer.valueOf(0).equals(when.quarterShift);
        if (ofEveryQuarter) {
            recurrences.assume(Period.months(3));
            return recurrence(start, end, prefix, when);
        }
        int[] further = further(end, when);
        Found found = further.length == 0 ? null : everyBehind(start, furtherEnd, prefix, when, further);
        found = found != null ? found : everyBehind(start, end, prefix, when, NO_MORE);
        return found != null ? found : twoInEveryPeriod(start, end, prefix, when);
    }

    /**
     * {@code ngày 30 tháng 6 và 31 tháng 12 hằng năm}, {@code 06 giờ và 16 giờ hằng ngày}: the first of them stands for both.
     */
    private Found twoInEveryPeriod(int start, int end, Prefix prefix, When when) {
        boolean joined = words.isMark(end, ',') || words.is(end, Word.AND);
        boolean day = when.day > 0 && when.month > 0;
        if (!joined || !day && !isHourAlone(when)) {
            return null;
        }
        When second = new When();
        int after = points.read(Prefix.read(words, end + 1).end(), second, true);
        boolean alike = after > 0 && (day ? second.day > 0 && second.month > 0 : isHourAlone(second));
        return alike ? everyBehind(start, after, prefix, when, NO_MORE) : null;
    }

    private static boolean isHourAlone(When when) {
        return when.hour >= 0 && !when.hasDay() && !when.hasPeriod();
    }

    private Found everyBehind(int start, int end, Prefix prefix, When when, int... further) {
        boolean joined = words.isMark(end, ',') || words.isMark(end, '(') || words.is(end, Word.OF);
        int every = joined ? end + 1 : end;
        if (!words.isAny(every, Word.EVERY, Word.EACH, Word.PERIODIC)) {
            return null;
        }
        int after = recurrences.read(every);
        if (after < 0) {
            return null;
        }
        boolean closed = words.isMark(end, '(') && words.isMark(after, ')');
        return recurrence(start, closed ? after + 1 : after, prefix, when, further);
    }
}
