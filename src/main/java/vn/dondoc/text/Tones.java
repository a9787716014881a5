package vn.dondoc.text;

import java.text.Normalizer;

/**
 * Tone marks of Vietnamese letters, one look in a table each: {@code ủ} is {@code u} with a tone, {@code ư} a letter of its own.
 */
public final class Tones {
    private static final String MARKS = "\u0300\u0301\u0303\u0309\u0323";
    private static final char[] LETTER = new char[Character.MAX_VALUE + 1];
    private static final byte[] TONE = new byte[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < LETTER.length; c++) {
            LETTER[c] = Character.toLowerCase((char) c);
        }
        // only here do letters with tones stand; to decompose all others too took a tenth of a second at every start
        split(0xC0, 0x250);
        split(0x1E00, 0x1F00);
    }

    private Tones() {}

    private static void split(int from, int to) {
        for (int c = from; c < to; c++) {
            String decomposed = Normalizer.normalize(String.valueOf(LETTER[c]), Normalizer.Form.NFD);
            StringBuilder letter = new StringBuilder();
            for (int i = 0; i < decomposed.length(); i++) {
                int tone = MARKS.indexOf(decomposed.charAt(i)) + 1;
                if (tone > 0) {
                    TONE[c] = (byte) tone;
                } else {
                    letter.append(decomposed.charAt(i));
                }
            }
            String composed = Normalizer.normalize(letter, Normalizer.Form.NFC);
            LETTER[c] = composed.length() == 1 ? composed.charAt(0) : LETTER[c];
        }
    }

    /** The small letter without its tone: {@code ư} of {@code Ự}; any other char as it is in small letters. */
    public static char letter(char c) {
        return LETTER[c];
    }

    /** The tone of an NFC letter, 1 to 5, or 0 where it has none. */
    public static int tone(char c) {
        return TONE[c];
    }

    /** Whether two words have the same letters and the same tone, wherever in the word it is written: {@code uỷ}, {@code ủy}. */
    public static boolean sameLettersAndTone(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int tones = 0;
        for (int i = 0; i < a.length(); i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (LETTER[x] != LETTER[y]) {
                return false;
            }
            tones += TONE[x] - TONE[y];
        }
        return tones == 0;
    }
}
