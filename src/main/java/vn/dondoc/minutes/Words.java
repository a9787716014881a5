package vn.dondoc.minutes;

import java.util.Arrays;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;
import vn.dondoc.text.Tokens;

/**
 * The tokens of a text in reading order, without line ends, page numbers and list marks, each with its number in the
 * {@link Lexicon} and the cues of the longest phrase that begins at it. Filled by {@link Layout}; then {@link #findCues()} makes
 * the one pass over the text that all gates look at.
 */
final class Words {
    /** Cues that stand for nothing by themselves, so that longer phrases do not hide shorter ones. */
    private static final long QUIET = Cue.mask(
            Cue.FUNCTION,
            Cue.SURNAME,
            Cue.PURPOSE,
            Cue.COLUMN,
            Cue.OPEN_NAME,
            Cue.STANDING,
            Cue.TIME_GATE,
            Cue.THING,
            Cue.EVENT,
            Cue.CHAT_NAME,
            Cue.GIVEN_NAME);

    private static final byte WORD = 0;
    private static final byte NUMBER = 1;
    private static final byte MARK = 2;

    private final SourceText source;
    private final Lexicon lexicon;
    private final int above;
    private int[] start;
    private int[] end;
    private int[] word;
    private byte[] kind;
    private byte[] letterCase;
    /** A token of one char, folded; 0 for longer ones. */
    private char[] single;

    private long[] cues = new long[0];
    private short[] length = new short[0];
    private int count;

    /** @param capacity how many words will be added, about */
    Words(SourceText source, Lexicon lexicon, int capacity) {
        this.source = source;
        this.lexicon = lexicon;
        above = lexicon.word("trên");
        int size = Math.max(16, capacity);
        start = new int[size];
        end = new int[size];
        word = new int[size];
        kind = new byte[size];
        letterCase = new byte[size];
        single = new char[size];
    }

    /** Adds a token; a piece of a word that a page has torn apart ({@code c ần}) is joined to the piece before it. */
    void add(Tokens tokens, int token) {
        String nfc = source.nfc();
        long looked = lexicon.look(nfc, tokens.start(token), tokens.end(token));
        int number = Lexicon.number(looked);
        if (tokens.isWord(token) && joinsTornWord(tokens, token, number)) {
            return;
        }
        int from = tokens.start(token);
        int to = tokens.end(token);
        byte sort = tokens.isWord(token) ? WORD : tokens.isNumber(token) ? NUMBER : MARK;
        int second = sort == WORD && number == Lexicon.UNKNOWN ? lexicon.runTogether(nfc, from, to) : -1;
        if (second > 0) {
            add(from, second, sort, lexicon.look(nfc, from, second));
            add(second, to, sort, lexicon.look(nfc, second, to));
            return;
        }
        add(from, to, sort, looked);
    }

    private void add(int from, int to, byte sort, long looked) {
        if (count == start.length) {
            int grown = count * 2;
            start = Arrays.copyOf(start, grown);
            end = Arrays.copyOf(end, grown);
            word = Arrays.copyOf(word, grown);
            kind = Arrays.copyOf(kind, grown);
            letterCase = Arrays.copyOf(letterCase, grown);
            single = Arrays.copyOf(single, grown);
        }
        start[count] = from;
        end[count] = to;
        word[count] = Lexicon.number(looked);
        single[count] = to - from == 1 ? source.folded().charAt(from) : 0;
        kind[count] = sort;
        if (sort == WORD) {
            int upper = Lexicon.capitals(looked);
            boolean first = upper > 0 && Character.isUpperCase(source.nfc().charAt(from));
            letterCase[count] = (byte) (upper == to - from ? 2 : first || upper > 1 ? 1 : 0);
        }
        count++;
    }

    private boolean joinsTornWord(Tokens tokens, int token, int number) {
        int last = count - 1;
        if (last < 0 || kind[last] != WORD || tokens.start(token) != end[last] + 1) {
            return false;
        }
        String nfc = source.nfc();
        if (nfc.charAt(end[last]) != ' ' || !Character.isLowerCase(nfc.charAt(tokens.start(token)))) {
            return false;
        }
        boolean piece = lexicon.isPiece(word[last], end[last] - start[last])
                || lexicon.isPiece(number, tokens.end(token) - tokens.start(token));
        if (!piece) {
            return false;
        }
        int whole = lexicon.torn(nfc, start[last], end[last], tokens.start(token), tokens.end(token));
        if (whole == Lexicon.UNKNOWN) {
            return false;
        }
        word[last] = whole;
        end[last] = tokens.end(token);
        single[last] = 0;
        return true;
    }

    /** {@code đây mạnh}, {@code Khan trương}: what a scanner has misread gets the numbers of what it stands for. */
    private void readMisread() {
        Misreadings misreadings = lexicon.misreadings();
        for (int i = 0; i + 1 < count; i++) {
            if (kind[i] != WORD || kind[i + 1] != WORD) {
                continue;
            }
            int found =
                    misreadings.find(source.nfc(), start[i], end[i], word[i], start[i + 1], end[i + 1], word[i + 1]);
            if (found >= 0) {
                word[i] = misreadings.first(found);
                word[i + 1] = misreadings.second(found);
            }
        }
    }

    /** One pass: the longest phrase at every word; words inside a shielding phrase give no cue. */
    void findCues() {
        readMisread();
        cues = new long[count + 1];
        length = new short[count + 1];
        int shieldedTo = 0;
        for (int i = 0; i < count; i++) {
            if (word[i] == Lexicon.UNKNOWN || i < shieldedTo) {
                length[i] = 1;
                continue;
            }
            int node = lexicon.root();
            length[i] = 1;
            for (int j = i; j < count && word[j] != Lexicon.UNKNOWN; j++) {
                node = lexicon.step(node, word[j]);
                if (node == 0) {
                    break;
                }
                if ((lexicon.cues(node) & ~QUIET) != 0 && !namesSomebody(i, j, lexicon.cues(node))) {
                    cues[i] = lexicon.cues(node);
                    length[i] = (short) (j + 1 - i);
                }
            }
            if ((cues[i] & Cue.NOUN.bit()) != 0) {
                shieldedTo = i + length[i];
            }
        }
    }

    /**
     * {@code Giao Ban Xây dựng Đảng} is no {@code giao ban}, {@code các cấp ủy} not {@code các cấp}: a shielding phrase has no
     * capital inside, nor does a group of units begin in it.
     */
    private boolean namesSomebody(int from, int last, long found) {
        if ((found & Cue.NOUN.bit()) == 0 || letterCase[from] == 2) {
            return false;
        }
        for (int k = from + 1; k <= last; k++) {
            if (kind[k] == WORD && letterCase[k] == 1) {
                return true;
            }
        }
        if (word[last] == above && longest(last, count, Cue.TOPIC.bit()) > last + 1) {
            return true; // "yêu cầu trên cơ sở …", not "yêu cầu trên"
        }
        boolean several = longest(from, from + 1, Cue.MANY.bit()) > 0;
        return several && longest(last, count, Cue.mask(Cue.UNIT, Cue.GENERAL)) > last + 1; // "các cấp ủy"
    }

    /** The end of the longest phrase at {@code i} that gives one of these cues; -1 where there is none. */
    int longest(int i, int limit, long mask) {
        if (i >= limit || (lexicon.begins(word[i]) & mask) == 0) {
            return -1;
        }
        int node = lexicon.root();
        int found = -1;
        for (int j = i; j < limit && word[j] != Lexicon.UNKNOWN; j++) {
            node = lexicon.step(node, word[j]);
            if (node == 0) {
                break;
            }
            if ((lexicon.cues(node) & mask) != 0) {
                found = j + 1;
            }
        }
        return found;
    }

    int count() {
        return count;
    }

    SourceText source() {
        return source;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    int start(int i) {
        return start[i];
    }

    int end(int i) {
        return end[i];
    }

    long cues(int i) {
        return cues[i];
    }

    /** Whether the longest phrase at {@code i} gives this cue. */
    boolean has(int i, Cue cue) {
        return i >= 0 && i < count && (cues[i] & cue.bit()) != 0;
    }

    boolean hasAny(int i, long mask) {
        return i < count && (cues[i] & mask) != 0;
    }

    /** The word after the longest phrase at {@code i}. */
    int after(int i) {
        return i + Math.max(1, length[i]);
    }

    boolean isWord(int i) {
        return i >= 0 && i < count && kind[i] == WORD;
    }

    boolean isNumber(int i) {
        return i >= 0 && i < count && kind[i] == NUMBER;
    }

    boolean isMark(int i) {
        return i >= 0 && i < count && kind[i] == MARK;
    }

    /** The name of a person with a capital, one syllable of it. */
    boolean isGivenName(int i) {
        return isCapital(i) && !isAcronym(i) && longest(i, i + 1, Cue.GIVEN_NAME.bit()) > 0;
    }

    /** One letter. */
    boolean isLetter(int i) {
        return isWord(i) && end[i] - start[i] == 1;
    }

    /** Four figures. */
    boolean hasYear(int i) {
        return isNumber(i) && end[i] - start[i] == 4;
    }

    /** A family name with a capital. */
    boolean isSurname(int i) {
        return isCapital(i) && longest(i, i + 1, Cue.SURNAME.bit()) > 0;
    }

    /** Whether the word opens a line, an item or a sentence, where a capital tells nothing. */
    boolean opensLine(int i) {
        if (i == 0 || is(i - 1, '.') || is(i - 1, ';') || is(i - 1, ':')) {
            return true;
        }
        for (int k = end[i - 1]; k < start[i]; k++) {
            char gap = source.nfc().charAt(k);
            if (gap == '\n' || gap == '-') {
                return true; // a dash that is no word was the mark of an item
            }
        }
        return false;
    }

    /** Whether the word is the first of its line. */
    boolean opensRow(int i) {
        for (int k = i == 0 ? 0 : end[i - 1]; k < start[i]; k++) {
            if (source.nfc().charAt(k) == '\n') {
                return true;
            }
        }
        return i == 0;
    }

    /** Begins with a capital, or has two of them ({@code TP}, {@code PTNTs}). */
    boolean isCapital(int i) {
        return isWord(i) && letterCase[i] > 0;
    }

    /** Whether a tone mark stands in the word: a syllable in capitals, no abbreviation. */
    boolean hasTone(int i) {
        for (int k = start[i]; k < end[i]; k++) {
            if (Lexicon.hasTone(source.nfc().charAt(k))) {
                return true;
            }
        }
        return false;
    }

    /** Two letters or more, all capitals. */
    boolean isAcronym(int i) {
        return isWord(i) && letterCase[i] == 2 && end[i] - start[i] > 1;
    }

    boolean is(int i, int number) {
        return i >= 0 && i < count && word[i] == number && number != Lexicon.UNKNOWN;
    }

    /** Whether the same word that a list knows stands at both. */
    boolean isSame(int i, int k) {
        return i < count && k < count && is(k, word[i]);
    }

    /** Whether one of several words stands there. */
    boolean isAny(int i, int[] these) {
        for (int one : these) {
            if (is(i, one)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two words stand there, one behind the other. */
    boolean isPair(int i, int[] pair) {
        return is(i, pair[0]) && is(i + 1, pair[1]);
    }

    /** Whether no white space but single spaces between words stands there, as nearly everywhere. */
    private static boolean isOneLine(String nfc, int from, int to) {
        boolean space = true;
        for (int i = from; i < to; i++) {
            char c = nfc.charAt(i);
            boolean blank = c == ' ';
            if (c < ' ' || c == '\u00A0' || c == '\u2028' || c == '\u2029' || blank && space) {
                return false;
            }
            space = blank;
        }
        return !space;
    }

    /** Whether word {@code i} is this mark, dashes and quotes of all sorts being one. */
    boolean is(int i, char mark) {
        return i >= 0 && i < count && single[i] == mark;
    }

    char first(int i) {
        return source.folded().charAt(start[i]);
    }

    /** Whether no space stands before word {@code i}. */
    boolean touches(int i) {
        return i > 0 && i < count && end[i - 1] == start[i];
    }

    Span span(int from, int to) {
        return new Span(start[from], end[to - 1]);
    }

    /** The first word that ends after an NFC offset, from {@code from} on, at most {@code to}. */
    int at(int nfcOffset, int from, int to) {
        int found = Arrays.binarySearch(end, from, to, nfcOffset + 1);
        return found >= 0 ? found : -found - 1;
    }

    /** The words from {@code from} to {@code to} as one line in NFC, white space as single spaces. */
    String text(int from, int to) {
        return line(source.nfc(), start[from], end[to - 1]);
    }

    static String line(String nfc, int from, int to) {
        if (isOneLine(nfc, from, to)) {
            return nfc.substring(from, to);
        }
        StringBuilder line = new StringBuilder(to - from);
        boolean space = false;
        for (int i = from; i < to; i++) {
            char c = nfc.charAt(i);
            if (c <= ' ' || c == '\u00A0' || c == '\u2028' || c == '\u2029') {
                space = line.length() > 0;
            } else {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }
}
