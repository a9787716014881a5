package vn.dondoc.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Lengths, and the terms that they make with the words around them: {@code trong 3 ngày kể từ ngày 5/3}, {@code 2 tuần nữa}. */
final class LengthGrammar {
    /** So many words call a paper: {@code Thông báo kết luận này}. */
    private static final int LONGEST_PAPER = 6;
    /** A day without a year that would be farther off has passed. */
    private static final int MONTHS_AHEAD = 10;

    private final Words words;
    private final Resolver resolver;
    private final PointGrammar points;
    private final TermGrammar terms;
    private final Grammar whole;
    private final LocalDate today;

    LengthGrammar(Words words, Resolver resolver, PointGrammar points, TermGrammar terms, Grammar whole) {
        this.words = words;
        this.resolver = resolver;
        this.points = points;
        this.terms = terms;
        this.whole = whole;
        today = resolver.now().toLocalDate();
    }

    Found term(int start, int at, Prefix prefix) {
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
            return whole.point(start, end - 1, prefix); // "trong 2 ngày 15 và 16/5"
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
        int end = points.read(at, when, false);
        Days days = end > 0 ? resolver.days(when) : null;
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

    Found length(int start, int at, Prefix prefix) {
        int end = terms.read(at);
        boolean length = end > 0 && !words.is(end - 1, Word.YEAR);
        boolean hour = length && words.is(end - 1, Word.HOUR_SHORT);
        if (hour) {
            return Found.nothing(start, end, prefix);
        }
        return length ? new Found(start, end, prefix, Deadline.DURATION, Found.Sort.LENGTH) : null;
    }
}
