package vn.dondoc.minutes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.deadline.Deadline;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.FoundDeadline;
import vn.dondoc.text.Span;

/** The expressions of time of one block that can bind somebody, as word indices, in text order. */
final class Times {
    /** The start of the working day, from which the hours of the reference day count. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

    /**
     * One expression.
     *
     * @param from first word
     * @param to the word after the last
     */
    record Time(int from, int to, FoundDeadline found) {
        boolean isDated() {
            return found.deadline().due().isPresent();
        }

        /** A whole year. */
        boolean isYear() {
            Deadline deadline = found.deadline();
            return deadline.kind() == Deadline.Kind.INTERVAL
                    && java.time.temporal.ChronoUnit.DAYS.between(
                                    deadline.from().get(), deadline.to().get())
                            > 360;
        }

        /** A quarter or longer. */
        boolean isLong() {
            Deadline deadline = found.deadline();
            return deadline.kind() == Deadline.Kind.INTERVAL
                    && java.time.temporal.ChronoUnit.DAYS.between(
                                    deadline.from().get(), deadline.to().get())
                            > 60;
        }

        boolean isRecurring() {
            return found.role() == FoundDeadline.Role.STANDING
                    || found.deadline().kind() == Deadline.Kind.RECURRING;
        }
    }

    private static final Times NONE = new Times(List.of(), List.of());

    private final List<Time> times;
    private final List<Time> others;

    private Times(List<Time> times, List<Time> others) {
        this.times = times;
        this.others = others;
    }

    /** The gate: a number, or a word with which times without a number begin. */
    private static boolean mayHold(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isNumber(i) || words.longest(i, to, Cue.TIME_GATE.bit()) > 0) {
                return true;
            }
        }
        return false;
    }

    /** A day or recurrence that begins at a word, bound to something or not; null where none does. */
    Time anyAt(int word) {
        int index = firstFrom(others, word);
        boolean other = index < others.size()
                && others.get(index).from() == word
                && others.get(index).isDated();
        return other ? others.get(index) : at(word);
    }

    static Times of(Words words, int from, int to, DeadlineParser parser, LocalDate ref) {
        if (!mayHold(words, from, to)) {
            return NONE;
        }
        List<Time> times = new ArrayList<>();
        List<Time> others = new ArrayList<>();
        Span within = words.span(from, to);
        IdleTimes idle = new IdleTimes(words, from);
        for (FoundDeadline found : parser.find(words.source(), within, ref.atTime(MORNING))) {
            int first = words.at(found.span().start(), from, to);
            int last = words.at(found.span().end() - 1, from, to);
            if (first < to && last < to) {
                boolean binds = found.binds() ? !idle.is(found, first, last) : isTerm(words, found, from, to);
                (binds ? times : others).add(new Time(first, last + 1, found));
            }
        }
        return new Times(times, others);
    }

    /** Words such as {@code trước ngày}, {@code hạn} make a day a term, whatever stands around it. */
    private static boolean isTerm(Words words, FoundDeadline found, int from, int to) {
        int first = words.at(found.span().start(), from, to);
        if (found.role() == FoundDeadline.Role.OTHER) {
            return isPassedTerm(words, found, first, from, to);
        }
        return found.deadline().due().isPresent()
                && (words.has(first, Cue.TERM)
                        || found.role() == FoundDeadline.Role.PERIOD && isMonthOfWork(words, found, first, from));
    }

    /** {@code … trước ngày 15/01/2024.} of a day that is over: stays what it says, for somebody to ask about. */
    private static boolean isPassedTerm(Words words, FoundDeadline found, int first, int from, int to) {
        int behind = words.at(found.span().end() - 1, from, to) + 1;
        boolean ends = behind >= to
                || words.is(behind, ';')
                || words.is(behind, '.')
                || words.is(behind, ',')
                || words.is(behind, words.lexicon().word("để"));
        boolean month = words.is(first, words.lexicon().word("trong"))
                && words.is(first + 1, words.lexicon().word("tháng")); // "trong tháng 3 năm 2019."
        return ends
                && (words.has(first, Cue.TERM) || month)
                && words.hasYear(behind - 1)
                && found.deadline().due().isPresent();
    }

    /** {@code trong sinh hoạt định kỳ tháng 6/2026}, {@code vào tháng 10/2025}: a month in which something happens. */
    private static boolean isMonthOfWork(Words words, FoundDeadline found, int first, int from) {
        Deadline deadline = found.deadline();
        if (deadline.kind() != Deadline.Kind.INTERVAL
                || java.time.temporal.ChronoUnit.DAYS.between(
                                deadline.from().get(), deadline.to().get())
                        > 31) {
            return false;
        }
        int in = words.lexicon().word("trong");
        int at = words.lexicon().word("vào");
        for (int i = first; i >= from && i > first - 8 && !words.is(i, ',') && !words.is(i, ';'); i--) {
            if (words.is(i, in) || words.is(i, at)) {
                return true;
            }
        }
        return false;
    }

    /** The first that has a day or comes again, bound or not; null where there is none. */
    Time any() {
        Time best = null;
        for (List<Time> list : List.of(times, others)) {
            for (Time time : list) {
                if (best == null || time.isDated() && !best.isDated()) {
                    best = time;
                }
            }
        }
        return best;
    }

    /** The expression that begins at a word; null where none does. */
    Time at(int word) {
        int index = firstFrom(times, word);
        return index < times.size() && times.get(index).from() == word ? times.get(index) : null;
    }

    /** Those that lie in a range of words. */
    List<Time> in(int from, int to) {
        int first = firstFrom(times, from);
        int last = first;
        while (last < times.size() && times.get(last).to() <= to) {
            last++;
        }
        return times.subList(first, last);
    }

    /** The index of the first expression that begins at {@code word} or behind it. */
    private static int firstFrom(List<Time> list, int word) {
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list.get(middle).from() < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
