package vn.dondoc.text;

import java.text.Normalizer;

/**
 * Folding of Vietnamese letters: lower case, no diacritics, {@code đ} as {@code d}, so that {@code PHÒNG NỘI VỤ}, {@code phòng
 * nội vụ} and {@code phong noi vu} are one.
 *
 * <p>One NFC char folds to exactly one char, so a folded text has the offsets of its NFC text. Dashes of any length fold to
 * {@code -}, curly quotes to straight ones, spaces that do not break to a space.
 */
public final class Fold {
    private static final char[] TABLE = table();
    /** No letter of any language bears so many marks. */
    private static final int MOST_MARKS = 500;

    private Fold() {}

    /** The folding of one NFC char. */
    public static char fold(char c) {
        return TABLE[c];
    }

    /** The folding of a text in any normal form; as long as its NFC. */
    public static String fold(String text) {
        String nfc = nfc(text);
        char[] folded = new char[nfc.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[nfc.charAt(i)];
        }
        return new String(folded);
    }

    /** {@code text} in NFC; the same object where it is NFC already. */
    public static String nfc(String text) {
        return isSurelyNfc(text) ? text : normalized(text);
    }

    /** Piece by piece where too many marks stand in a row: to sort them takes the square of their number. */
    private static String normalized(String text) {
        StringBuilder pieces = new StringBuilder();
        int from = 0;
        int marks = 0;
        for (int i = 1; i < text.length(); i++) {
            marks = startsStretch(text, i) ? 0 : marks + 1;
            if (marks == MOST_MARKS) {
                pieces.append(piece(text.substring(from, i)));
                from = i;
                marks = 0;
            }
        }
        return from == 0
                ? piece(text)
                : pieces.append(piece(text.substring(from))).toString();
    }

    private static String piece(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Below U+0300 no char combines with what stands before it; above, letters that are neither marks nor Hangul do not. */
    static boolean startsStretch(String text, int index) {
        char c = text.charAt(index);
        if (c < 0x300) {
            return true;
        }
        if (Character.isLowSurrogate(c)) {
            return false;
        }
        int type = Character.getType(text.codePointAt(index));
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        boolean hangul = c >= 0x1100 && c <= 0x11FF;
        return !mark && !hangul;
    }

    /** A cheap sufficient test: below U+0300 nothing composes, and the precomposed Vietnamese block is NFC as it stands. */
    static boolean isSurelyNfc(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && !(c >= 0x1EA0 && c <= 0x1EF9) && !(c >= 0x2010 && c <= 0x2027)) {
                return false;
            }
        }
        return true;
    }

    private static void foldLatin(char[] table, int from, int to) {
        for (int c = from; c < to; c++) {
            String plain = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFD);
            char first = plain.charAt(0);
            if (first < 0x80 && plain.chars().skip(1).allMatch(Fold::isMark)) {
                table[c] = Character.toLowerCase(first);
            }
        }
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.toLowerCase((char) c);
        }
        // the Latin blocks; no letter of another script folds to an ASCII one
        foldLatin(table, 0xC0, 0x250);
        foldLatin(table, 0x1E00, 0x1F00);
        table['đ'] = 'd';
        table['Đ'] = 'd';
        table['ð'] = 'd'; // typed for đ by old keyboards
        table['Ð'] = 'd';
        for (char dash : "‐‑‒–—―−".toCharArray()) {
            table[dash] = '-';
        }
        for (char quote : "“”„‟".toCharArray()) {
            table[quote] = '"';
        }
        for (char quote : "‘’‚‛".toCharArray()) {
            table[quote] = '\'';
        }
        for (char space : "\u00A0\u2002\u2003\u2007\u2009\u202F\u3000\t".toCharArray()) {
            table[space] = ' ';
        }
        return table;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
