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
        return isSurelyNfc(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
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
