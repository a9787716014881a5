package vn.dondoc.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** From something to something: {@code từ 15/5 đến 20/5/2023}, {@code 8h - 11h thứ Năm}, {@code từ nay đến cuối năm}. */
final class RangeGrammar {
    private static final int MOST_DAYS = 6;

    private final Words words;
    private final Numbers numbers;
    private final PointGrammar points;
    private final Resolver resolver;

    RangeGrammar(Words words, Numbers numbers, PointGrammar points, Resolver resolver) {
        this.words = words;
        this.numbers = numbers;
        this.points = points;
        this.resolver = resolver;
    }

    private When secondEnd = new When();

    /** The later end of the range that {@link #behind} read last. */
    When second() {
        return secondEnd;
    }

    /** {@code từ nay đến X}: from the reference day; {@code từ nay} alone has no end. */
    Found fromNow(int start) {
        Prefix none = Prefix.none(start);
        Prefix until = Prefix.read(words, start + 1);
        boolean joined = until.end() > start + 1 || words.is(start, Word.FROM_NOW_UNTIL);
        When when = new When();
        int end = joined ? points.read(until.end(), when, true) : -1;
        if (end < 0 || when.impossible) {
            return Found.nothing(start, Math.max(end, start + 1), none);
        }
        Deadline last = resolver.resolve(when, false);
        if (!last.due().isPresent()) {
            return Found.nothing(start, end, none);
        }
        LocalDate today = resolver.today();
        LocalDate due = last.due().get();
        if (due.isBefore(today)) {
            return Found.nothing(start, end, none);
        }
        Deadline deadline = Deadline.between(today, last.to().orElseThrow().toLocalDate(), due);
        return new Found(start, end, until, deadline, Found.Sort.RANGE);
    }

    /** The second end of a range whose first end was read up to {@code end}; null where none follows. */
    Found behind(int start, int end, Prefix prefix, When first) {
        int joint = joint(end);
        if (joint < 0) {
            return list(start, end, prefix, first);
        }
        When second = new When();
        int last = points.read(Prefix.read(words, joint).end(), second, true);
        if (last < 0 || second.impossible || second.isEmpty()) {
            return null;
        }
        Deadline deadline = between(first, second);
        secondEnd = second;
        return deadline == null ? null : new Found(start, last, prefix, deadline, Found.Sort.RANGE);
    }

    /** Days of one month in a row, {@code ngày 15, 16 và 17/5}: from the first to the last. */
    private Found list(int start, int end, Prefix prefix, When first) {
        boolean dayAlone = first.day > 0 && !first.hasMonth() && !first.hasYear() && !first.lunar;
        int at = end;
        for (int days = 0; dayAlone && days < MOST_DAYS; days++) {
            if (!words.isMark(at, ',') && !words.is(at, Word.AND)) {
                return null;
            }
            int next = words.is(at + 1, Word.DAY) ? at + 2 : at + 1;
            When last = new When();
            int after = words.isNumber(next) ? points.read(next, last, true) : -1;
            if (after > 0 && last.day > 0 && last.month > 0 && !last.impossible) {
                Deadline deadline = between(first, last);
                return deadline == null ? null : new Found(start, after, prefix, deadline, Found.Sort.RANGE);
            }
            at = next + 1;
        }
        return null;
    }

    /** {@code từ 12 đến 15/5}, {@code 12-15/5}, {@code từ 8 đến 10 giờ}: the first end is a number alone. */
    Found fromNumber(int start, int at, Prefix prefix) {
        int afterNumber = numbers.read(at);
        int number = numbers.value();
        if (afterNumber < 0 || number > 31 || words.digits(at) > 2) {
            return null;
        }
        int joint = joint(afterNumber);
        if (joint < 0) {
            return null;
        }
        When second = new When();
        int end = points.read(Prefix.read(words, joint).end(), second, true);
        if (end < 0 || second.impossible) {
            return null;
        }
        When first = new When();
        if (second.day > 0 && second.hasMonth()) {
            first.day = number;
            first.lunar = second.lunar;
        } else if (second.hour >= 0 && number <= 24) {
            first.hour = number;
        } else if (second.unit == When.Unit.MONTH
                && second.month > 0
                && number >= 1
                && number <= 12
                && prefix.isFrom()) {
            first.month = number;
            first.says(When.Unit.MONTH);
        } else {
            return null;
        }
        Deadline deadline = between(first, second);
        return deadline == null ? null : new Found(start, end, prefix, deadline, Found.Sort.RANGE);
    }

    /** Behind the word or dash between the ends; -1 where none stands. */
    private int joint(int at) {
        if (words.isMark(at, '-') || words.isMark(at, '~') || words.isMark(at, '→')) {
            return at + 1;
        }
        int from = words.isMark(at, ',') ? at + 1 : at;
        return words.is(from, Word.UNTIL) || words.is(from, Word.WHOLE) ? from + 1 : -1;
    }

    private Deadline between(When first, When second) {
        if (first.hasClock() && !first.saysDays() && second.hasClock()) {
            return hours(first, second);
        }
        if (second.hasClock() && !second.saysDays()) {
            return first.hasClock() ? hoursOfFirst(first, second) : null;
        }
        if (!first.saysDays() || !second.saysDays()) {
            return null;
        }
        Deadline last = resolver.resolve(second, false);
        if (last.due().isEmpty()) {
            return null;
        }
        Deadline start = start(first, second, last);
        if (start == null || start.from().orElseThrow().isAfter(last.to().orElseThrow())) {
            return null;
        }
        return Deadline.span(start.from().get(), last.to().get(), last.due().get());
    }

    /** The first end, with the month and year of the second where it has none; a year earlier where it would come later. */
    private Deadline start(When first, When second, Deadline last) {
        LocalDate end = last.to().orElseThrow().toLocalDate();
        boolean ownYear = first.hasYear();
        if (second.weekday > 0 && first.weekday > 0 && second.weekShift == null && first.day == 0) {
            return weekdayBefore(first, end);
        }
        first.inheritFrom(second, end);
        Deadline start = resolver.resolve(first, false);
        if (start.due().isEmpty()) {
            return null;
        }
        if (start.from().orElseThrow().toLocalDate().isAfter(end) && !ownYear && first.year > 0) {
            first.year--;
            start = resolver.resolve(first, false);
        }
        return start.due().isEmpty() ? null : start;
    }

    private static Deadline weekdayBefore(When first, LocalDate end) {
        int back = (end.getDayOfWeek().getValue() - first.weekday + 7) % 7;
        return Deadline.on(end.minusDays(back));
    }

    /** Two hours of one day. */
    private Deadline hours(When first, When second) {
        Deadline last = resolver.resolve(second, false);
        if (last.kind() != Deadline.Kind.DATETIME) {
            return null;
        }
        boolean today = !second.saysDays() && first.dayPart == second.dayPart;
        LocalDate day = (today ? resolver.resolve(first, false) : last).due().orElseThrow();
        if (first.dayPart == 0 && first.hour <= second.hour) {
            first.dayPart = second.dayPart;
        }
        LocalDateTime from = Clocks.on(day, first);
        LocalDateTime to = Clocks.on(day, second);
        boolean noonBetween = from.isAfter(to) && second.dayPart == 0 && second.hour < 12;
        return hours(from, noonBetween ? to.plusHours(12) : to, day);
    }

    private Deadline hoursOfFirst(When first, When second) {
        Deadline start = resolver.resolve(first, false);
        if (start.kind() != Deadline.Kind.DATETIME) {
            return null;
        }
        LocalDate day = start.due().orElseThrow();
        if (second.dayPart == 0) {
            second.dayPart = first.dayPart;
        }
        return hours(start.from().orElseThrow(), Clocks.on(day, second), day);
    }

    private static Deadline hours(LocalDateTime from, LocalDateTime to, LocalDate day) {
        return from.isAfter(to) ? null : Deadline.span(from, to, day);
    }
}
