package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;

/** Cuts a block into sentences. */
final class Sentences {
    /** Beyond so many words a sentence is cut at the next comma, whatever it looks like; no office writes longer ones. */
    private static final int LONGEST = 500;

    /** What in front of a town's or a locality's abbreviation begins a sentence: the next addressee or the next order. */
    private static final long OPENS = Cue.mask(
            Cue.UNIT,
            Cue.GENERAL,
            Cue.PERSON,
            Cue.MANY,
            Cue.ORDER,
            Cue.POLITE,
            Cue.LINK,
            Cue.TOPIC,
            Cue.ACTION,
            Cue.MODAL);

    private final Words words;
    private final int[] titles;
    private final int[] localities;

    Sentences(Words words) {
        this.words = words;
        titles = new int[] {
            words.lexicon().word("ths"), words.lexicon().word("gs"),
            words.lexicon().word("pgs"), words.lexicon().word("ts"),
            words.lexicon().word("bs")
        };
        localities = new int[] {
            words.lexicon().word("tp"),
            words.lexicon().word("tx"),
            words.lexicon().word("tt")
        };
    }

    /** The sentences of the words {@code [from, to)}, as pairs of first word and the word after the last. */
    List<int[]> split(int from, int to) {
        List<int[]> found = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (i - start > LONGEST && (words.is(i, ';') || words.is(i, ',') || i - start > 2 * LONGEST)) {
                found.add(new int[] {start, i});
                start = i;
            }
            if (ends(i, to)) {
                int end = i + 1;
                while (end < to
                        && (words.is(end, '"')
                                || words.is(end, ')')
                                || words.is(end, '.')
                                || words.is(end, '/') && words.is(end + 1, '.'))) {
                    end++;
                }
                found.add(new int[] {start, end});
                start = end;
                i = end - 1;
            }
        }
        if (start < to) {
            found.add(new int[] {start, to});
        }
        return found;
    }

    private boolean ends(int i, int to) {
        if (!words.isMark(i)) {
            return false;
        }
        boolean dots = words.is(i, '…');
        if ((words.is(i - 1, '.') || words.is(i - 1, '…')) && words.touches(i)) {
            return false; // the first of several dots has decided
        }
        if (!words.is(i, '.') && !words.is(i, '!') && !words.is(i, '?') && !dots) {
            return false;
        }
        int next = i + 1;
        while (next < to && words.is(next, '.')) {
            next++;
        }
        if (next >= to) {
            return true;
        }
        if (words.isNumber(next) && words.touches(next)) {
            return false;
        }
        boolean spaced = !words.touches(next);
        if (words.isWord(next) && !words.isCapital(next) && spaced && !dots && next == i + 1) {
            return !isAbbreviation(i) && !isInitial(i);
        }
        if (dots || next > i + 1) {
            return words.isCapital(next) || words.is(next, '"');
        }
        return words.is(i, '!') || words.is(i, '?') || (spaced ? !isAbbreviation(i) : opensGlued(i, next));
    }

    /** {@code … trong tháng này.Hạn chót}: a missing space; no sentence ends in {@code TP.HCM}, {@code P.Nội vụ}. */
    private boolean opensGlued(int dot, int next) {
        boolean figure = words.isNumber(dot - 1) && (words.isWord(dot - 2) || words.is(dot - 2, '/'));
        if (figure && words.isCapital(next) && !words.isAcronym(next)) {
            return true; // "… trong tháng 6.Đầu năm"
        }
        return words.isCapital(next)
                && !words.isAcronym(next)
                && words.isWord(dot - 1)
                && words.end(dot - 1) - words.start(dot - 1) > 1
                && !words.isCapital(dot - 1)
                && !isOneOf(dot - 1, titles)
                && !isOneOf(dot - 1, localities)
                && !words.has(dot - 1, Cue.PERSON);
    }

    /**
     * {@code P. Nội vụ}, {@code TP. Hồ Chí Minh}, {@code Ông. Hoàng Văn A}, {@code ThS. B}: a dot inside a name; none is in
     * {@code … gói A. Phòng Kế toán …}, where the next addressee or order follows.
     */
    private boolean isAbbreviation(int dot) {
        int before = dot - 1;
        if (!words.isWord(before) || !words.touches(dot) || !words.isCapital(dot + 1)) {
            return false;
        }
        int length = words.end(before) - words.start(before);
        if (words.has(before, Cue.PERSON) && words.isCapital(before) && length <= 4 && words.after(before) == dot) {
            return true;
        }
        boolean glued = words.touches(before) && words.isNumber(before - 1);
        if (!words.isCapital(before) || glued || isNumeral(before)) {
            return false;
        }
        return length == 1 && (words.has(before, Cue.SHORT) || !words.hasAny(dot + 1, OPENS))
                || length <= 3 && isOneOf(before, titles)
                || isOneOf(before, localities) && !words.hasAny(dot + 1, OPENS);
    }

    /** {@code đ/c H. viết biên bản}: somebody whose name is only hinted at. */
    private boolean isInitial(int dot) {
        boolean letter = words.isLetter(dot - 1) && words.isCapital(dot - 1) && words.touches(dot);
        return letter && (words.has(dot - 2, Cue.PERSON) || words.is(dot - 3, '/') && words.has(dot - 4, Cue.PERSON));
    }

    /** {@code cấp V.}, {@code quý II.}: a numeral behind a lower-case word ends a sentence. */
    private boolean isNumeral(int word) {
        for (int k = words.start(word); k < words.end(word); k++) {
            if ("IVX".indexOf(words.source().nfc().charAt(k)) < 0) {
                return false;
            }
        }
        return words.isWord(word - 1) && !words.isCapital(word - 1);
    }

    private boolean isOneOf(int word, int[] list) {
        for (int one : list) {
            if (words.is(word, one)) {
                return true;
            }
        }
        return false;
    }
}
