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
    /** A day without a year that would be farther off has passed. */
    private static final int MONTHS_AHEAD = 10;

    /** So many words call a paper: {@code Thông báo kết luận này}. */
    private static final int LONGEST_PAPER = 6;

    private final Words words;
    private final Resolver resolver;
    private final Numbers numbers;
    private final PointGrammar points;
    private final TermGrammar terms;
    private final RecurrenceGrammar recurrences;
    private final RangeGrammar ranges;
    private final LocalDate today;

    Grammar(Words words, LocalDateTime now, WorkCalendar calendar) {
        this.words = words;
        this.resolver = new Resolver(now, calendar);
        this.today = now.toLocalDate();
        this.numbers = new Numbers(words);
        this.points = new PointGrammar(words, numbers, today);
        this.terms = new TermGrammar(words, numbers);
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
        found = found != null ? found : term(start, at, prefix);
        found = found != null ? found : point(start, at, prefix);
        return found != null ? found : length(start, at, prefix);
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
        boolean once = words.is(at, Word.PERIODIC) && next == at + 1 && when.quarter > 0; // "đối thoại định kỳ quý II"
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

    // ---- lengths and terms

    private Found term(int start, int at, Prefix prefix) {
        int end = terms.read(at);
        if (end < 0) {
            return null;
        }
        if (terms.isVague()) {
            return Found.nothing(start, end, prefix);
        }
        if (isPoint(at, end, prefix)) {
            return null;
        }
        boolean daysNamed = words.is(end - 1, Word.DAY) && end - 2 == at && words.isNumber(end);
        if (daysNamed) {
            return point(start, end - 1, prefix); // "trong 2 ngày 15 và 16/5"
        }
        Found part = partOfPeriod(start, end, prefix);
        if (part != null) {
            return part;
        }
        Deadline deadline = suffixed(end, prefix);
        if (deadline != null) {
            return new Found(start, suffixEnd, prefix, deadline, sortOfTerm(deadline));
        }
        deadline = unsuffixed(prefix);
        return deadline == null ? null : new Found(start, end, prefix, deadline, Found.Sort.TERM);
    }

    private static Found.Sort sortOfTerm(Deadline deadline) {
        return deadline.kind() == Deadline.Kind.DURATION ? Found.Sort.LENGTH : Found.Sort.TERM;
    }

    /** Whether the length is the beginning of something else: an hour, {@code 20 tháng 10}, {@code 6 tháng đầu năm}. */
    private boolean isPoint(int at, int end, Prefix prefix) {
        int last = end - 1;
        boolean months = words.isAny(last, Word.MONTH, Word.QUARTER);
        if (months) {
            boolean number = words.isNumber(end) || words.is(end, Word.DIGIT) || words.is(end, Word.TEN);
            boolean part = words.isAny(end, Word.START, Word.END);
            boolean year = words.is(end, Word.YEAR) && words.isNumber(end + 1);
            return number || part || year;
        }
        boolean hour = words.isAny(last, Word.HOUR, Word.HOUR_SHORT)
                || words.is(last, Word.HALF_MORE)
                || words.isAny(last, Word.MINUTE, Word.MINUTE_SHORT)
                || words.isNumber(last);
        if (!hour) {
            return false;
        }
        if (words.is(end, Word.NEXT) && prefix.opensTerm()) {
            return false;
        }
        boolean clockFollows = words.isAny(end, Word.DAYPART, Word.NTH, Word.DAY)
                || words.isAny(end, Word.DAYWORD, Word.TOMORROW, Word.MINUS)
                || words.isNumber(end)
                || words.is(end, Word.T)
                || words.isMark(end, ',') && words.isAny(end + 1, Word.DAY, Word.NTH, Word.DAYPART);
        boolean short24 = words.is(last, Word.HOUR_SHORT) && prefix.isAfter() && words.number(at) <= 24;
        return clockFollows || short24;
    }

    /** {@code 10 ngày đầu tháng 6}, {@code 2 tuần cuối năm}. */
    private Found partOfPeriod(int start, int end, Prefix prefix) {
        boolean first = words.isAny(end, Word.START, Word.FIRST_ONE);
        boolean last = words.isAny(end, Word.END, Word.LAST_ONE);
        if (!first && !last) {
            return null;
        }
        When when = new When();
        int period = words.is(end + 1, Word.OF) ? end + 2 : end + 1;
        int after = points.read(period, when, true);
        Days days = after > 0 && !when.hasDay() ? resolver.days(when) : null;
        if (days == null || terms.hasHours()) {
            return null;
        }
        LocalDateTime edge = (first ? days.first() : days.last()).atStartOfDay();
        LocalDate other = (first ? terms.after(edge, resolver.calendar()) : terms.before(edge, resolver.calendar()))
                .toLocalDate();
        Deadline deadline = first
                ? Deadline.between(days.first(), other.minusDays(1), other.minusDays(1))
                : Deadline.between(other.plusDays(1), days.last(), days.last());
        return new Found(start, after, prefix, deadline, Found.Sort.PERIOD);
    }

    private int suffixEnd;

    /** The meaning of a length with the words behind it; null where none of them says from when it counts. */
    private Deadline suffixed(int end, Prefix prefix) {
        LocalDateTime now = resolver.now();
        WorkCalendar calendar = resolver.calendar();
        suffixEnd = end + 1;
        if (words.is(end, Word.MORE)) {
            suffixEnd = sinceEnd(end + 1);
            return terms.isWorking()
                    ? terms.term(sinceDay, now, calendar)
                    : terms.shifted(sinceMoment(), false, calendar);
        }
        int since = sinceWord(end);
        if (since > 0) {
            suffixEnd = since;
            return since(since);
        }
        if (words.is(end, Word.AFTER)) {
            return after(end, prefix);
        }
        if (words.is(end, Word.NEXT) && !isPointAhead(end + 1)) {
            return terms.isWorking() ? terms.term(today, now, calendar) : terms.coming(now, calendar);
        }
        if (words.is(end, Word.BEFORE)) {
            return before(end);
        }
        if (words.isAny(end, Word.LAST, Word.RECENT) || words.is(end, Word.THIS) && !words.isSpeltExactly(end, "này")) {
            return terms.past(now, calendar);
        }
        if (prefix.isAgo()) {
            suffixEnd = end;
            return terms.shifted(now, true, calendar);
        }
        return null;
    }

    private LocalDate sinceDay;

    private LocalDateTime sinceMoment() {
        return sinceDay.equals(today) ? resolver.now() : sinceDay.atStartOfDay();
    }

    /** Reads {@code kể từ D} behind {@code N ngày nữa}; today where it is not there. */
    private int sinceEnd(int at) {
        sinceDay = today;
        int since = sinceWord(at);
        if (since < 0) {
            return at;
        }
        When when = new When();
        int end = points.read(since, when, true);
        Days days = end > 0 ? resolver.days(when) : null;
        if (days == null) {
            return at;
        }
        sinceDay = days.first();
        return end;
    }

    /** Behind {@code kể từ}, {@code tính từ}, {@code từ} with or without a comma; -1 where none stands. */
    private int sinceWord(int at) {
        int word = words.isMark(at, ',') || words.isMark(at, '(') ? at + 1 : at;
        if (words.is(word, Word.FROM_NOW)) {
            return word;
        }
        return words.isAny(word, Word.SINCE, Word.FROM) ? word + 1 : -1;
    }

    /** {@code kể từ ngày D} counts from D, {@code kể từ hôm nay} from today; from an event no day can be known. */
    private Deadline since(int at) {
        if (words.isAny(at, Word.FROM_NOW, Word.NOW) || words.is(at, Word.THIS)) {
            suffixEnd = at + 1;
            return terms.term(today, resolver.now(), resolver.calendar());
        }
        When when = new When();
        TermGrammar length = new TermGrammar(words, numbers);
        int end = points.read(at, when, false);
        Days days = end > 0 && !length.isVague() ? resolver.days(when) : null;
        int signed = days == null ? dayOfThisPaper(at) : -1;
        if (signed > 0) {
            suffixEnd = signed;
            return terms.term(today, resolver.now(), resolver.calendar());
        }
        if (days == null) {
            return Deadline.DURATION;
        }
        suffixEnd = end;
        LocalDate start = days.first();
        boolean begun = !when.hasYear() && start.isAfter(today.plusMonths(MONTHS_AHEAD));
        return terms.term(begun ? start.minusYears(1) : start, resolver.now(), resolver.calendar());
    }

    /** {@code ngày ký}, {@code ngày ban hành thông báo này}: the day of the paper that says so; -1 where another day is meant. */
    private int dayOfThisPaper(int at) {
        int from = words.is(at, Word.DAY) ? at + 1 : at;
        boolean issued = words.isSpelt(from, "ban") && words.isSpelt(from + 1, "hanh");
        int end = words.isSpeltExactly(from, "ký") ? from + 1 : issued ? from + 2 : -1;
        for (int i = end; i > 0 && i < end + LONGEST_PAPER; i++) {
            if (words.isSpeltExactly(i, "này")) {
                return i + 1;
            }
            if (!words.isWord(i)) {
                break;
            }
        }
        return end > 0 && !words.isWord(end) ? end : -1;
    }

    /** {@code 3 ngày sau}, {@code 3 ngày sau ngày 15/3}; behind an event, {@code 3 ngày sau khi ký}, no day can be known. */
    private Deadline after(int at, Prefix prefix) {
        When when = new When();
        int end = points.read(at + 1, when, true);
        Days days = end > 0 && when.hasDay() ? resolver.days(when) : null;
        if (days != null) {
            suffixEnd = end;
            return terms.isWorking()
                    ? terms.term(days.first(), resolver.now(), resolver.calendar())
                    : terms.shifted(days.first().atStartOfDay(), false, resolver.calendar());
        }
        boolean event = words.is(at + 1, Word.WHEN) || words.is(at + 1, Word.DAY) || words.isEventNoun(at + 1);
        boolean named =
                prefix.opensTerm() && words.isWord(at + 1) && !words.isKnown(at + 1); // "trong 30 ngày sau giải ngân"
        if (event || named) {
            return Deadline.DURATION;
        }
        return terms.isWorking()
                ? terms.term(today, resolver.now(), resolver.calendar())
                : terms.shifted(resolver.now(), false, resolver.calendar());
    }

    /** {@code 3 ngày trước}, {@code 3 ngày trước ngày 15/3}. */
    private Deadline before(int at) {
        When when = new When();
        int end = points.read(at + 1, when, true);
        Days days = end > 0 && when.hasDay() ? resolver.days(when) : null;
        if (days != null && (terms.hasHours() && !when.hasClock() || terms.isPartOfYear())) {
            return null; // "xuống dưới 45 phút trước 01/9", "báo cáo 6 tháng trước 24/6": two things beside each other
        }
        if (days != null) {
            suffixEnd = end;
            LocalDateTime from = when.hour >= 0 && when.hour < 24
                    ? days.first().atTime(when.hour, Math.max(0, when.minute))
                    : days.first().atStartOfDay();
            return terms.shifted(from, true, resolver.calendar());
        }
        if (words.is(at + 1, Word.WHEN) || words.is(at + 1, Word.DAY) || words.isEventNoun(at + 1)) {
            return Deadline.DURATION;
        }
        return terms.shifted(resolver.now(), true, resolver.calendar());
    }

    private boolean isPointAhead(int at) {
        return words.isNumber(at) && (words.isMark(at + 1, '/') || words.isAny(at + 1, Word.HOUR, Word.HOUR_SHORT))
                || words.is(at, Word.DAY) && words.isNumber(at + 1)
                || words.is(at, Word.NTH);
    }

    private Deadline unsuffixed(Prefix prefix) {
        LocalDateTime now = resolver.now();
        if (prefix.isAfter() && !terms.isWorking()) {
            return terms.shifted(now, false, resolver.calendar());
        }
        if (prefix.opensTerm() || terms.isWorking() && !prefix.isBefore()) {
            return terms.term(today, now, resolver.calendar());
        }
        return null;
    }

    private Found length(int start, int at, Prefix prefix) {
        int end = terms.read(at);
        boolean length = end > 0 && !words.is(end - 1, Word.YEAR);
        boolean hour = length && words.is(end - 1, Word.HOUR_SHORT);
        if (hour) {
            return Found.nothing(start, end, prefix);
        }
        return length ? new Found(start, end, prefix, Deadline.DURATION, Found.Sort.LENGTH) : null;
    }

    // ---- points

    private Found point(int start, int at, Prefix prefix) {
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
