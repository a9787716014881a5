package vn.dondoc.text;

import java.text.Normalizer;

/**
 * Tone marks of Vietnamese letters, one look in a table each: {@code ủ} is {@code u} with a tone, {@code ư} a letter of its own.
 */
public final class Tones {
    private static final String MARKS = "\u0300\u0301\u0303\u0309\u0323";
    /** The tone in {@link #letterAndTone}, behind the 16 bits of the letter. */
    public static final int TONE_BITS = 7;
    /** The bit of {@link #letterAndTone} that says that the letter is a capital. */
    public static final int CAPITAL_BIT = 19;

    private static final int[] TABLE = new int[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] = Character.toLowerCase((char) c) | (Character.isUpperCase((char) c) ? 1 << CAPITAL_BIT : 0);
        }
        // only here do letters with tones stand; to decompose all others too took a tenth of a second at every start
        split(0xC0, 0x250);
        split(0x1E00, 0x1F00);
    }

    private Tones() {}

    private static void split(int from, int to) {
        for (int c = from; c < to; c++) {
            String decomposed = Normalizer.normalize(String.valueOf((char) TABLE[c]), Normalizer.Form.NFD);
            StringBuilder letter = new StringBuilder();
            int tone = 0;
            for (int i = 0; i < decomposed.length(); i++) {
                int mark = MARKS.indexOf(decomposed.charAt(i)) + 1;
                if (mark > 0) {
                    tone = mark;
                } else {
                    letter.append(decomposed.charAt(i));
                }
            }
            String composed = Normalizer.normalize(letter, Normalizer.Form.NFC);
            int plain = composed.length() == 1 ? composed.charAt(0) : TABLE[c] & 0xFFFF;
            TABLE[c] = plain | tone << 16 | TABLE[c] & 1 << CAPITAL_BIT;
        }
    }

    /** The small letter without its tone: {@code ư} of {@code Ự}; any other char as it is in small letters. */
    public static char letter(char c) {
        return (char) TABLE[c];
    }

    /** The tone of an NFC letter, 1 to 5, or 0 where it has none. */
    public static int tone(char c) {
        return TABLE[c] >>> 16 & TONE_BITS;
    }

    /** All at one look: {@link #letter} in the lower 16 bits, then {@link #tone} in three, then whether it is a capital. */
    public static int letterAndTone(char c) {
        return TABLE[c];
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
            if (letter(x) != letter(y)) {
                return false;
            }
            tones += tone(x) - tone(y);
        }
        return tones == 0;
    }
}
