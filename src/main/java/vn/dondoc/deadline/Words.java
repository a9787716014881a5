package vn.dondoc.deadline;

import java.util.Set;
import vn.dondoc.text.Tokens;

/**
 * A stretch of tokens as words of time: phrases of the lexicon taken together, numbers, marks, and whatever else stands between.
 *
 * <p>Positions outside are no word, number or mark, so that the grammar may look ahead freely.
 */
final class Words {
    private static final Lexicon.Meaning[] NOTHING = {};

    private static final Set<String> PARTICLES = Set.of(
            "nhe", "nha", "a", "nhen", "nghen", "nhi", "di", "thoi", "luon", "roi", "phai", "la", "ha", "hen", "nhee");

    private static final Set<String> NEW_YEAR = Set.of("tet duong lich", "tet duong", "tet tay");

    private final Tokens tokens;
    private final int[] first;
    private final int[] last;
    private final Lexicon.Meaning[][] meanings;
    private final boolean[] marked;
    /** The sorts of words that each can be, a bit for each, two sorts sharing one: the gate before its meanings are asked. */
    private final long[] sorts;

    private int count;

    private Words(Tokens tokens, int most) {
        this.tokens = tokens;
        first = new int[most];
        last = new int[most];
        meanings = new Lexicon.Meaning[most][];
        marked = new boolean[most];
        sorts = new long[most];
    }

    /** The words of the tokens {@code [from, to)}. */
    static Words of(Tokens tokens, int from, int to, Lexicon lexicon) {
        Words words = new Words(tokens, to - from);
        int line = from;
        boolean marked = false;
        for (int at = from; at < to; ) {
            if (at == line) {
                line = endOfLine(tokens, at, to);
                marked = hasMarks(tokens, at, line);
                line = Math.max(line, at + 1);
            }
            if (words.isWrapped(at, to)) {
                at++;
                continue;
            }
            Lexicon.Meaning[] found = tokens.isNumber(at) ? NOTHING : lexicon.longest(tokens, at, line, marked);
            int end = at + (found.length == 0 ? 1 : found[0].spelling().length);
            words.add(at, end, found, marked);
            at = end;
        }
        return words;
    }

    /**
     * Whether a line end only breaks an expression in two: a preposition or unit before it and a figure behind, or a word of time
     * before it and one in small letters behind.
     */
    private boolean isWrapped(int token, int to) {
        if (!tokens.isLineEnd(token) || token + 1 >= to) {
            return false;
        }
        if (tokens.isNumber(token + 1)) {
            return isAny(count - 1, Word.BEFORE, Word.BY, Word.UNTIL)
                    || isAny(count - 1, Word.DAY, Word.MONTH, Word.YEAR)
                    || isAny(count - 1, Word.WHOLE, Word.IN);
        }
        return isKnown(count - 1) && tokens.isWord(token + 1) && !tokens.isCapitalised(token + 1);
    }

    private static int endOfLine(Tokens tokens, int from, int to) {
        int at = from;
        while (at < to && !tokens.isLineEnd(at)) {
            at++;
        }
        return at;
    }

    private static boolean hasMarks(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isWord(i) && tokens.hasDiacritics(i)) {
                return true;
            }
        }
        return false;
    }

    private void add(int from, int to, Lexicon.Meaning[] found, boolean inMarkedLine) {
        marked[count] = inMarkedLine;
        first[count] = from;
        last[count] = to - 1;
        for (Lexicon.Meaning meaning : found) {
            sorts[count] |= 1L << meaning.word().ordinal();
        }
        meanings[count++] = found;
    }

    int count() {
        return count;
    }

    Tokens tokens() {
        return tokens;
    }

    /** The first token of a word. */
    int token(int at) {
        return at < count ? first[at] : count == 0 ? 0 : last[count - 1] + 1;
    }

    int start(int at) {
        return tokens.start(first[at]);
    }

    int end(int at) {
        return tokens.end(last[at]);
    }

    private boolean inside(int at) {
        return at >= 0 && at < count;
    }

    boolean is(int at, Word word) {
        if (inside(at) && (sorts[at] >>> word.ordinal() & 1) != 0) {
            for (Lexicon.Meaning meaning : meanings[at]) {
                if (meaning.word() == word) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the word can stand for this number as {@code word}. */
    boolean is(int at, Word word, int value) {
        if (inside(at) && (sorts[at] >>> word.ordinal() & 1) != 0) {
            for (Lexicon.Meaning meaning : meanings[at]) {
                if (meaning.word() == word && meaning.value() == value) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isAny(int at, Word a, Word b) {
        return is(at, a) || is(at, b);
    }

    boolean isAny(int at, Word a, Word b, Word c) {
        return is(at, a) || is(at, b) || is(at, c);
    }

    /** The number that a word stands for as {@code word}; only where {@link #is} holds. */
    int value(int at, Word word) {
        for (Lexicon.Meaning meaning : meanings[at]) {
            if (meaning.word() == word) {
                return meaning.value();
            }
        }
        throw new IllegalArgumentException(text(at) + " is no " + word);
    }

    /** Whether the lexicon knows the word at all. */
    boolean isKnown(int at) {
        return inside(at) && meanings[at].length > 0;
    }

    boolean isWord(int at) {
        return inside(at) && tokens.isWord(first[at]);
    }

    boolean isMark(int at, char mark) {
        return inside(at) && tokens.is(first[at], mark) && !tokens.isWord(first[at]);
    }

    boolean isSpelt(int at, String folded) {
        return inside(at) && first[at] == last[at] && tokens.is(first[at], folded);
    }

    /** Whether the word is this one with just these diacritics. */
    boolean isSpeltExactly(int at, String word) {
        return inside(at) && first[at] == last[at] && tokens.lower(first[at]).equals(word);
    }

    boolean isNumber(int at) {
        return inside(at) && tokens.isNumber(first[at]);
    }

    /** The value of a number written in digits; -1 for none and for one of more than nine digits. */
    int number(int at) {
        return isNumber(at) ? tokens.number(first[at]) : -1;
    }

    /** How many digits a number is written with; 0 where no number stands. */
    int digits(int at) {
        return isNumber(at) ? tokens.end(first[at]) - tokens.start(first[at]) : 0;
    }

    /** Whether no space stands between the word and the one before it. */
    boolean touchesPrevious(int at) {
        return inside(at) && tokens.touchesPrevious(first[at]);
    }

    boolean isLineEnd(int at) {
        return inside(at) && tokens.isLineEnd(first[at]);
    }

    boolean isCapitalised(int at) {
        return inside(at) && tokens.isCapitalised(first[at]);
    }

    boolean isAllCaps(int at) {
        return inside(at) && tokens.isAllCaps(first[at]);
    }

    String folded(int at) {
        return inside(at) ? tokens.folded(first[at]) : "";
    }

    String text(int at) {
        return inside(at) ? tokens.text(first[at]) : "";
    }

    /** Whether the word is a Roman number in capitals. */
    boolean isAllCapsRoman(int at) {
        return inside(at) && text(at).equals(text(at).toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether a sentence, clause or list item ends with this word; also before the first. */
    boolean isSentenceEnd(int at) {
        if (!inside(at)) {
            return true;
        }
        return isLineEnd(at)
                || isMark(at, '.')
                || isMark(at, ';')
                || isMark(at, ':')
                || isMark(at, '!')
                || isMark(at, '?')
                || isMark(at, '-')
                || isMark(at, '+')
                || isMark(at, '*')
                || isMark(at, ')')
                || isMark(at, '"');
    }

    /** Whether a word that is no time stands here, as in {@code trước ngày bắt đầu khai thác}; the particles at the end of a sentence do not count. */
    boolean isWordFollowing(int at) {
        return isWord(at) && (!isKnown(at) || isAny(at, Word.WORKING, Word.SINCE)) && !PARTICLES.contains(folded(at));
    }

    /** Whether a time of the lexicon may begin here. */
    boolean isKnownTime(int at) {
        return isKnown(at) || isNumber(at);
    }

    boolean isCounted(int at) {
        return inside(at) && Nouns.COUNTED.beginAt(tokens, first[at]);
    }

    boolean isOrdinalNoun(int at) {
        return inside(at) && Nouns.ORDINAL.endAt(tokens, last[at]) && !is(at, Word.PERIODIC); // "định kỳ thứ Hai"
    }

    boolean isTitleOfPerson(int at) {
        return inside(at) && Nouns.TITLE.endAt(tokens, last[at]);
    }

    private boolean isGoods(int at) {
        return inside(at) && Nouns.GOODS.endAt(tokens, last[at]);
    }

    /** {@code bán hàng tuần này}: wares; neither {@code hằng tuần} nor {@code giao ban hàng tuần}. */
    boolean isWares(int at) {
        boolean briefing = isSpelt(at - 1, "ban") && isSpelt(at - 2, "giao");
        return is(at, Word.EVERY) && !isSpeltExactly(at, "hằng") && isGoods(at - 1) && !briefing;
    }

    /** {@code tiến độ}, {@code chế độ}: no {@code độ} that says about when. */
    boolean isDegree(int at) {
        return Nouns.DEGREE.endAt(tokens, token(at));
    }

    boolean isEventNoun(int at) {
        return inside(at) && Nouns.EVENT.beginAt(tokens, first[at]);
    }

    /** Whether so many times or sittings are counted here. */
    boolean isTimesAhead(int number) {
        return isAny(number + 1, Word.TIMES, Word.HALF_DAY, Word.HOURS);
    }

    /** Whether a named day is the solar new year. */
    boolean isTetBegun(int at) {
        return NEW_YEAR.contains(tokens.source().folded().substring(start(at), end(at)));
    }

    /** Whether a report is named, as in {@code báo cáo định kỳ}, which is a kind of report and no order to do it regularly. */
    boolean isReport(int at) {
        return isSpelt(at, "cao") && isSpelt(at - 1, "bao");
    }

    /** Whether some word of the line carries diacritics, so that words without are meant without. */
    boolean isMarked(int at) {
        return marked[at];
    }
}
