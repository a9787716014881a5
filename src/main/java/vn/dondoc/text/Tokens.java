package vn.dondoc.text;

import java.util.Arrays;

/**
 * The words, numbers and marks of a {@link SourceText}, in order, as parallel arrays; spaces are not tokens, line ends are.
 *
 * <p>A {@link Kind#WORD} is a run of letters (with {@code đ}, marks left over from odd input, and surrogate pairs of letters), a
 * {@link Kind#NUMBER} a run of ASCII digits, so {@code 16h45} is three tokens and {@code QĐ-UBND} three; every other char is a
 * {@link Kind#MARK} of its own (a surrogate pair is one). Offsets are NFC offsets of the source.
 */
public final class Tokens {
    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK,
        LINE_END
    }

    private static final Kind[] KINDS = Kind.values();

    private final SourceText source;
    private final String folded;
    private int[] start;
    private int[] end;
    private byte[] kind;
    private int count;
    private final String[] foldedWord;
    private final String[] lowerWord;

    private Tokens(SourceText source) {
        this.source = source;
        this.folded = source.folded();
        int about = source.length() / 4 + 16; // a word and the space behind it take four to five chars
        start = new int[about];
        end = new int[about];
        kind = new byte[about];
        split();
        foldedWord = new String[count];
        lowerWord = new String[count];
    }

    static Tokens of(SourceText source) {
        return new Tokens(source);
    }

    public SourceText source() {
        return source;
    }

    public int count() {
        return count;
    }

    public int start(int token) {
        return start[token];
    }

    public int end(int token) {
        return end[token];
    }

    public Span span(int token) {
        return new Span(start[token], end[token]);
    }

    /** The span from the start of token {@code from} to the end of token {@code to - 1}. */
    public Span span(int from, int to) {
        return new Span(start[from], end[to - 1]);
    }

    public Kind kind(int token) {
        return KINDS[kind[token]];
    }

    public boolean isWord(int token) {
        return token >= 0 && token < count && kind[token] == 0;
    }

    public boolean isNumber(int token) {
        return token >= 0 && token < count && kind[token] == 1;
    }

    public boolean isLineEnd(int token) {
        return token >= 0 && token < count && kind[token] == 3;
    }

    /** Whether token {@code token} is this single char after folding; false outside the text. */
    public boolean is(int token, char foldedChar) {
        return token >= 0
                && token < count
                && end[token] - start[token] == 1
                && folded.charAt(start[token]) == foldedChar;
    }

    /** Whether token {@code token} folds to {@code word}; false outside the text. */
    public boolean is(int token, String word) {
        return token >= 0
                && token < count
                && end[token] - start[token] == word.length()
                && folded.startsWith(word, start[token]);
    }

    /** Whether the tokens from {@code token} on fold to these words, one each. */
    public boolean are(int token, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!is(token + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The token folded: {@code phong} for {@code Phòng}. */
    public String folded(int token) {
        String word = foldedWord[token];
        if (word == null) {
            word = folded.substring(start[token], end[token]);
            foldedWord[token] = word;
        }
        return word;
    }

    /** The token in lower case with its diacritics: {@code phòng} for {@code Phòng}. */
    public String lower(int token) {
        String word = lowerWord[token];
        if (word == null) {
            word = source.nfc().substring(start[token], end[token]).toLowerCase(java.util.Locale.ROOT);
            lowerWord[token] = word;
        }
        return word;
    }

    /** The token as written, in NFC. */
    public String text(int token) {
        return source.nfc().substring(start[token], end[token]);
    }

    /** The value of a number of at most nine digits; -1 for a longer one. */
    public int number(int token) {
        if (end[token] - start[token] > 9) {
            return -1;
        }
        int value = 0;
        for (int i = start[token]; i < end[token]; i++) {
            value = value * 10 + (folded.charAt(i) - '0');
        }
        return value;
    }

    /** Whether no space stands between the token and the one before it. */
    public boolean touchesPrevious(int token) {
        return token > 0 && end[token - 1] == start[token];
    }

    /** Whether the token begins with a capital letter. */
    public boolean isCapitalised(int token) {
        return Character.isUpperCase(source.nfc().charAt(start[token]));
    }

    /** Whether the token has at least two letters and all are capitals. */
    public boolean isAllCaps(int token) {
        if (kind[token] != 0 || end[token] - start[token] < 2) {
            return false;
        }
        for (int i = start[token]; i < end[token]; i++) {
            if (!Character.isUpperCase(source.nfc().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the token is spelt with at least one diacritic or {@code đ}. */
    public boolean hasDiacritics(int token) {
        for (int i = start[token]; i < end[token]; i++) {
            char c = source.nfc().charAt(i);
            if (c >= 0x80 && Fold.fold(c) < 0x80) {
                return true;
            }
        }
        return false;
    }

    /** The first token that ends after {@code nfcOffset}; {@link #count()} where there is none. */
    public int at(int nfcOffset) {
        int found = Arrays.binarySearch(end, 0, count, nfcOffset + 1);
        return found >= 0 ? found : -found - 1;
    }

    private void split() {
        String nfc = source.nfc();
        int length = nfc.length();
        int i = 0;
        while (i < length) {
            char f = folded.charAt(i);
            if (f >= 'a' && f <= 'z') {
                int from = i;
                do {
                    i++;
                } while (i < length && isLetter(nfc, i));
                add(from, i, 0);
            } else if (f >= '0' && f <= '9') {
                int from = i;
                do {
                    i++;
                } while (i < length && folded.charAt(i) >= '0' && folded.charAt(i) <= '9');
                add(from, i, 1);
            } else if (f == '\n' || f == '\r' || f == '\u2028' || f == '\u2029') {
                int from = i++;
                if (f == '\r' && i < length && nfc.charAt(i) == '\n') {
                    i++;
                }
                add(from, i, 3);
            } else if (Character.isWhitespace(f) || Character.isSpaceChar(f) || f == '\u200B' || f == '\uFEFF') {
                i++;
            } else {
                int from = i;
                if (isLetter(nfc, i)) {
                    do {
                        i++;
                    } while (i < length && isLetter(nfc, i));
                    add(from, i, 0);
                } else {
                    i += Character.isHighSurrogate(f) && i + 1 < length && Character.isLowSurrogate(nfc.charAt(i + 1))
                            ? 2
                            : 1;
                    add(from, i, 2);
                }
            }
        }
    }

    private boolean isLetter(String nfc, int index) {
        char f = folded.charAt(index);
        if (f < 0x80) {
            return f >= 'a' && f <= 'z';
        }
        if (Character.isLowSurrogate(f) && index > 0 && Character.isHighSurrogate(nfc.charAt(index - 1))) {
            return Character.isLetter(nfc.codePointAt(index - 1));
        }
        int type = Character.getType(Character.isHighSurrogate(f) ? nfc.codePointAt(index) : f);
        return type == Character.LOWERCASE_LETTER
                || type == Character.UPPERCASE_LETTER
                || type == Character.OTHER_LETTER
                || type == Character.TITLECASE_LETTER
                || type == Character.MODIFIER_LETTER
                || type == Character.NON_SPACING_MARK;
    }

    private void add(int from, int to, int tokenKind) {
        if (count == start.length) {
            int grown = count * 2;
            start = Arrays.copyOf(start, grown);
            end = Arrays.copyOf(end, grown);
            kind = Arrays.copyOf(kind, grown);
        }
        start[count] = from;
        end[count] = to;
        kind[count++] = (byte) tokenKind;
    }
}
