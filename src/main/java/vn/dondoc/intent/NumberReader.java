package vn.dondoc.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.dondoc.text.Tokens;

/**
 * Tells what each number of a message is: a percent, a share, a day, an hour, the number of a paper, a count; what is left and
 * stands where a directive is named is a {@link Sense#REF}.
 */
final class NumberReader {
    static final Senses PERCENT = Senses.of(Sense.PERCENT);
    private static final Senses SHARE = Senses.of(Sense.SHARE);
    private static final Senses DATE = Senses.of(Sense.DATE, Sense.DAY);
    private static final Senses DAY = Senses.of(Sense.DAY);
    private static final Senses SPAN = Senses.of(Sense.SPAN);
    private static final Senses LATER = Senses.of(Sense.SPAN, Sense.DAY);
    private static final Senses OTHER = Senses.of(Sense.OTHERNUMBER);
    private static final Set<String> BEFORE_DATE = Set.of(
            "ngay",
            "den",
            "toi",
            "sang",
            "truoc",
            "het",
            "tu",
            "qua",
            "hom",
            "chieu",
            "toi nay",
            "thanh",
            "ngay la",
            "vao",
            "mung",
            "den ngay",
            "cham nhat",
            "muon nhat",
            "han",
            "den het");
    private static final Set<String> PERIOD = Set.of("thang", "quy", "nam", "tuan", "t", "q");
    private static final Set<String> LENGTH =
            Set.of("ngay", "tuan", "thang", "hom", "bua", "buoi", "tieng", "phut", "nam", "quy");

    private final ReferenceReader references = new ReferenceReader();

    void read(List<Phrase> phrases, Tokens tokens) {
        boolean any = false;
        for (Phrase phrase : phrases) {
            any |= phrase.isNumber() || phrase.is(Sense.OTHERNUMBER);
        }
        List<Phrase> out = new ArrayList<>(phrases.size());
        for (int i = 0; i < phrases.size(); ) {
            int worded = WordedNumbers.worded(phrases, i, tokens, out);
            int percent = worded > i ? i : WordedNumbers.wordedPercent(phrases, i, tokens, out);
            if (percent > i) {
                i = percent;
            } else if (worded > i) {
                i = worded;
            } else if (any && phrases.get(i).isNumber()) {
                i = digits(phrases, i, tokens, out);
            } else {
                out.add(phrases.get(i++));
            }
        }
        references.read(out, tokens);
        phrases.clear();
        phrases.addAll(out);
    }

    private static int digits(List<Phrase> in, int i, Tokens tokens, List<Phrase> out) {
        Phrase number = in.get(i);
        int token = number.token;
        Phrase before = out.isEmpty() ? null : out.get(out.size() - 1);
        if (isGlued(tokens, token) && !isRefBefore(before)) {
            return other(in, i, tokens, token, out);
        }
        int range = i + 1 < in.size() && in.get(i + 1).isNumber() ? percent(in, i + 1, tokens) : 0;
        if (range > i + 1 && !isRefBefore(before)) {
            int apart = in.get(i + 1).number - number.number;
            if (apart > 0 && apart <= 10 && number.number >= 5 && !tokens.touchesPrevious(in.get(i + 1).token)) {
                out.add(with(number, PERCENT, in.get(range - 1).tokenEnd));
                return range; // "70 80%": the lower
            }
        }
        int percent = percent(in, i, tokens);
        if (percent > i) {
            out.add(with(number, PERCENT, in.get(percent - 1).tokenEnd));
            return percent;
        }
        int whole = tokens.is(token + 1, "tren") || tokens.is(token + 1, "trong")
                ? tokens.isNumber(token + 2)
                        ? token + 2
                        : tokens.isNumber(token + 4) && tokens.are(token + 2, "tong", "so") ? token + 4 : -1
                : -1;
        if (whole > 0 && !isRefBefore(before)) {
            number.number = number.number >= tokens.number(whole) ? 100 : 0;
            out.add(with(number, SHARE, whole + 1));
            return skip(in, i, whole + 1);
        }
        if (tokens.is(token + 1, '/')
                && !(before != null && before.is(Sense.NUMBERED) && tokens.touchesPrevious(token))) {
            return slashed(in, i, tokens, before, out);
        }
        if ((tokens.is(token + 1, '.') || tokens.is(token + 1, ','))
                && tokens.isNumber(token + 2)
                && tokens.touchesPrevious(token + 1)
                && tokens.touchesPrevious(token + 2)
                && tokens.is(token + 1, '.')) {
            return dotted(in, i, tokens, before, out);
        }
        if (tokens.touchesPrevious(token + 1) && isHour(tokens, token + 1)
                || tokens.is(token + 1, "gio") && !isRefBefore(before)
                || tokens.is(token + 1, ':') && tokens.isNumber(token + 2) && tokens.touchesPrevious(token + 2)) {
            return hour(in, i, tokens, out);
        }
        if (before != null && !before.is(Sense.NUMBERED)) {
            String word = before.word;
            if (PERIOD.contains(word) && !(word.length() == 1 && !tokens.touchesPrevious(token))) {
                out.add(with(number, DAY, number.tokenEnd));
                return i + 1;
            }
            if (word.equals("ngay") || word.equals("mung") || word.equals("mong") || word.endsWith(" ngay")) {
                out.add(with(number, DATE, number.tokenEnd));
                return i + 1;
            }
            boolean weekday = number.number >= 2 && number.number <= 8;
            if (weekday && (word.equals("thu") || word.equals("t") || word.endsWith(" thu"))) {
                out.add(with(number, DAY, number.tokenEnd));
                return i + 1;
            }
        }
        if (i + 1 < in.size()
                && tokens.isWord(token + 1)
                && LENGTH.contains(tokens.folded(token + 1))
                && !isRefBefore(before)) {
            boolean later = tokens.is(token + 2, "nua"); // "3 ngày nữa em nộp"
            out.add(with(number, later ? LATER : SPAN, token + 2));
            return skip(in, i, token + 2);
        }
        out.add(number);
        return i + 1;
    }

    /** {@code Kế hoạch số 15/KH-UBND ngày 10/01/2022}: the day of the paper. */
    private static Senses dated(List<Phrase> out) {
        int last = out.size() - 1;
        boolean paper = last >= 1
                && out.get(last).word.equals("ngay")
                && out.get(last - 1).is(Sense.OTHERNUMBER);
        return paper ? OTHER : DATE;
    }

    private static boolean isRefBefore(Phrase before) {
        return before != null && (before.is(Sense.NUMBERED) || before.word.equals("#") || before.word.equals("so"));
    }

    private static boolean isHour(Tokens tokens, int token) {
        return tokens.is(token, 'h') || tokens.is(token, 'g') || tokens.is(token, 'p');
    }

    /** Letters or digits without a space around: a number plate, a code, a telephone number. */
    private static boolean isGlued(Tokens tokens, int token) {
        boolean long_ = tokens.end(token) - tokens.start(token) >= 5;
        boolean behindLetters = tokens.touchesPrevious(token)
                && tokens.isWord(token - 1)
                && !tokens.is(token - 1, "nv")
                && !tokens.is(token - 1, "t")
                && !tokens.is(token - 1, "q")
                && tokens.folded(token - 1).length() < 3
                && tokens.folded(token - 1).length() > 0;
        boolean beforeCapital = tokens.touchesPrevious(token + 1)
                && token + 1 < tokens.count()
                && tokens.isWord(token + 1)
                && tokens.is(token + 2, '-')
                && tokens.isNumber(token + 3);
        return long_ || behindLetters || beforeCapital;
    }

    /** All that touches: the rest of a telephone number, number plate or paper number. */
    private static int other(List<Phrase> in, int i, Tokens tokens, int token, List<Phrase> out) {
        int end = token + 1;
        while (end < tokens.count() && tokens.touchesPrevious(end) && !tokens.is(end, ',') && !tokens.is(end, '?')) {
            end++;
        }
        out.add(with(in.get(i), OTHER, end));
        return skip(in, i, end);
    }

    private static int percent(List<Phrase> in, int i, Tokens tokens) {
        int at = in.get(i).token + 1;
        if ((tokens.is(at, '.') || tokens.is(at, ',')) && tokens.isNumber(at + 1) && tokens.touchesPrevious(at + 1)) {
            at += 2;
        } else if ((tokens.is(at, '-') || tokens.is(at, "den")) && tokens.isNumber(at + 1)) {
            at += 2;
        }
        if (tokens.is(at, '%')) {
            return skip(in, i, at + 1);
        }
        if (tokens.are(at, "phan", "tram")) {
            return skip(in, i, at + 2);
        }
        if (tokens.is(at, "pt") || tokens.is(at, "percent") || tokens.is(at, "ptram")) {
            return skip(in, i, at + 1);
        }
        return i;
    }

    private static int slashed(List<Phrase> in, int i, Tokens tokens, Phrase before, List<Phrase> out) {
        Phrase number = in.get(i);
        int token = number.token;
        if (!tokens.isNumber(token + 2)) {
            return other(in, i, tokens, token, out);
        }
        int first = number.number;
        int second = tokens.number(token + 2);
        if (tokens.is(token + 3, '/') && tokens.touchesPrevious(token + 3)) {
            if (!tokens.isNumber(token + 4)) {
                return other(in, i, tokens, token, out);
            }
            out.add(with(number, dated(out), token + 5));
            return skip(in, i, token + 5);
        }
        boolean day = first >= 1 && first <= 31 && second >= 1 && second <= 12;
        int next = skip(in, i, token + 3);
        boolean counts = next < in.size()
                && (in.get(next).is(Sense.COUNTED) || in.get(next).is(Sense.WORD) && tokens.isWord(in.get(next).token));
        counts |= next < in.size()
                && first <= second
                && in.get(next).isOneOf("phuong", "xa", "thon", "truong", "to", "ap", "khoa", "don vi", "chi bo")
                && !(next + 1 < in.size()
                        && in.get(next + 1).isOneOf("em", "minh", "toi", "tui", "e")); // "4/7 phường đã nộp"
        boolean dayWord = before != null
                && (BEFORE_DATE.contains(before.word)
                        || before.is(Sense.DAY)
                        || before.word.endsWith(" den")
                        || before.word.endsWith(" truoc")
                        || before.word.endsWith(" ngay")
                        || before.is(Sense.DATE));
        boolean reached = before != null
                && (before.is(Sense.DONE)
                        || before.is(Sense.ONGOING)
                        || before.is(Sense.STEP)
                        || before.word.equals("duoc")
                        || before.word.equals("moi")
                        || before.word.equals("dat"));
        boolean about = before != null
                && before.isOneOf("hon", "khoang", "tam", "chung", "gan", "ngot", "qua", "co", "hon duoc")
                && first < second;
        boolean step = before != null && before.isOneOf("buoc", "giai doan", "phan", "chang", "khau");
        boolean share = !day
                || step && first <= second
                || !dayWord && (counts || about || reached && !before.is(Sense.STEP) || reached && first <= second);
        Phrase phrase = with(number, share ? SHARE : dated(out), token + 3);
        // a share of the whole is no share
        phrase.number = share ? (first >= second ? 100 : 0) : Setting.day(second, first);
        out.add(phrase);
        return next;
    }

    private static int dotted(List<Phrase> in, int i, Tokens tokens, Phrase before, List<Phrase> out) {
        Phrase number = in.get(i);
        int end = number.token + 3;
        while (tokens.is(end, '.') && tokens.isNumber(end + 1) && tokens.touchesPrevious(end + 1)) {
            end += 2;
        }
        int second = tokens.number(number.token + 2);
        boolean digits = tokens.end(number.token + 2) - tokens.start(number.token + 2) <= 2;
        boolean day = number.number >= 1
                && number.number <= 31
                && second >= 1
                && second <= 12
                && digits
                && !isRefBefore(before);
        if (isRefBefore(before)) {
            out.add(number);
            return skip(in, i, end);
        }
        out.add(with(number, day ? DATE : OTHER, end));
        return skip(in, i, end);
    }

    private static int hour(List<Phrase> in, int i, Tokens tokens, List<Phrase> out) {
        int end = in.get(i).token + 2;
        if (tokens.isNumber(end) && tokens.touchesPrevious(end)) {
            end++;
        }
        out.add(with(in.get(i), OTHER, end));
        return skip(in, i, end);
    }

    static Phrase with(Phrase number, Senses senses, int tokenEnd) {
        number.senses = senses;
        number.tokenEnd = tokenEnd;
        return number;
    }

    static int skip(List<Phrase> in, int i, int token) {
        int next = i + 1;
        while (next < in.size() && in.get(next).token < token) {
            next++;
        }
        return next;
    }

    static TreeSet<Integer> range(int first, int last) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int n = first; n <= last; n++) {
            numbers.add(n);
        }
        return numbers;
    }
}
