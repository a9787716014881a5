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
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final int LONGEST_ASIDE = 30;
    /** A bracket that sets a term has it nearly first: {@code (hạn 1/12)}, {@code (báo cáo kết quả thứ 6)}. */
    private static final int WORDS_OF_ASIDE = 4;

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
        for (FoundDeadline found : parser.find(words.source(), within, ref.atTime(MORNING))) {
            int first = words.at(found.span().start(), from, to);
            int last = words.at(found.span().end() - 1, from, to);
            if (first < to && last < to) {
                boolean binds =
                        found.binds() ? !isIdle(words, found, first, last, from) : isTerm(words, found, from, to);
                (binds ? times : others).add(new Time(first, last + 1, found));
            }
        }
        return new Times(times, others);
    }

    /**
     * Times that only name something: {@code kỷ niệm … Quốc khánh 2/9}, {@code chỉ tiêu … đến năm 2025}, {@code cuối buổi}.
     */
    private static boolean isIdle(Words words, FoundDeadline found, int first, int last, int from) {
        Lexicon lexicon = words.lexicon();
        if (words.is(last, lexicon.word("buổi"))) {
            return true;
        }
        if (words.is(first - 1, lexicon.word("vì")) && words.is(first - 2, lexicon.word("thay"))) {
            return true; // "chậm nhất 30/4 thay vì 15/5"
        }
        if (words.isAny(first - 1, lexicon.words("đón", "mừng", "lễ", "tết", "dịp", "nghỉ"))
                && !words.has(first, Cue.TERM)) {
            return true; // "dọn đường đón 2/9"
        }
        boolean paper = words.is(first, lexicon.word("ngày"))
                && (words.is(first - 1, '-') || words.is(first - 2, '-') && words.isCapital(first - 1));
        if (paper) {
            return true;
        }
        boolean remark = words.is(first - 1, '(') && words.isWord(last + 1) && !words.has(last + 1, Cue.TERM);
        if (remark || isAside(words, first, last, from)) { // "trước thứ 5 (26/3 là thi rồi)"
            return true;
        }
        boolean year = found.deadline().kind() == Deadline.Kind.INTERVAL
                && java.time.temporal.ChronoUnit.DAYS.between(
                                found.deadline().from().get(),
                                found.deadline().to().get())
                        > 360;
        if (isOfEvent(words, first, from) || isOfWorks(words, first, from) || isOfRelief(words, first, from)) {
            return true;
        }
        for (int i = first - 1; i >= from && i > first - 14; i--) {
            if (words.is(i, ',') && words.has(i + 1, Cue.ACTION) && !words.has(i + 1, Cue.NOUN)) {
                return false; // "… đạt mục tiêu đã cam kết, hoàn thành trong quý III"
            }
            if (words.has(i, Cue.IDLE) && (year || !words.has(first, Cue.TERM)) || words.is(i, ';')) {
                return !words.is(i, ';');
            }
        }
        return false;
    }

    /** {@code sự cố ngày 14/3}: the day of what happened. */
    private static boolean isOfEvent(Words words, int first, int from) {
        int in = words.lexicon().word("trong");
        if (words.has(first, Cue.TERM) || words.is(first, in) || words.is(first + 1, in)) {
            return false; // "lập biên bản ngay trong sáng nay"
        }
        for (int i = first - 1; i >= from && i > first - 8 && !words.isMark(i); i--) {
            if (words.longest(i, first, Cue.EVENT.bit()) > 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code tạm dừng đóng bảo hiểm … đến hết tháng 6}, {@code miễn phí … đến hết ngày D}: how long it holds, not by when it is done. */
    private static boolean isOfRelief(Words words, int first, int from) {
        Lexicon lexicon = words.lexicon();
        if (!words.is(first, lexicon.word("đến")) && !words.is(first, lexicon.word("từ"))) {
            return false;
        }
        int[] relief = lexicon.words("miễn", "giảm", "hoãn", "giãn");
        for (int i = first - 1; i >= from && i > first - 24 && !words.is(i, ',') && !words.is(i, ';'); i--) {
            boolean stops =
                    words.is(i, lexicon.word("tạm")) && words.isAny(i + 1, lexicon.words("dừng", "ngừng", "ngưng"));
            if (stops || words.isAny(i, relief) && !words.has(i, Cue.NOUN)) {
                return true;
            }
        }
        return false;
    }

    /** {@code các dự án hoàn thành năm 2025}, {@code các công trình khởi công trong quý II}: the time says which works are meant. */
    private static boolean isOfWorks(Words words, int first, int from) {
        Lexicon lexicon = words.lexicon();
        int verb = words.is(first, lexicon.word("trong")) || !words.is(first - 1, lexicon.word("trong"))
                ? first - 2
                : first - 3;
        boolean turns = words.is(verb, lexicon.word("hoàn")) && words.is(verb + 1, lexicon.word("thành"))
                || words.is(verb, lexicon.word("khởi")) && words.is(verb + 1, lexicon.word("công"))
                || words.is(verb, lexicon.word("khánh")) && words.is(verb + 1, lexicon.word("thành"));
        boolean works = words.is(verb - 1, lexicon.word("án")) || words.is(verb - 1, lexicon.word("trình"));
        return turns && works && verb - 3 >= from && words.has(verb - 3, Cue.MANY);
    }

    /** {@code (Vùng nguy hiểm trong 48 giờ tới …)}, {@code "dự cảm ngày mai"}: said beside the order or quoted in it. */
    private static boolean isAside(Words words, int first, int last, int from) {
        if (words.has(first, Cue.TERM)) {
            return false;
        }
        for (int i = first - 1; i >= from && i > first - LONGEST_ASIDE; i--) {
            if (words.is(i, '"')) {
                return i > from && !words.is(i - 1, ':') && i < first - 1 && closesSoon(words, last + 1);
            }
            if (words.is(i, '(') && first - i > WORDS_OF_ASIDE) {
                return true;
            }
            if (words.is(i, ')') || words.is(i, '(') || words.has(i, Cue.SETS_TIME)) {
                return false;
            }
        }
        return false;
    }

    private static boolean closesSoon(Words words, int at) {
        for (int i = at; i < at + LONGEST_ASIDE / 3; i++) {
            if (words.is(i, '"')) {
                return true;
            }
        }
        return false;
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
        return ends
                && words.has(first, Cue.TERM)
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
