package vn.dondoc.unit;

import java.text.Normalizer;

/** Tone marks of Vietnamese letters, one table look each: {@code ủ} is {@code u} with a tone, {@code ư} a letter of its own. */
final class Marks {
    private static final int LAST = 0x1F00;
    private static final char[] LETTER = new char[LAST];
    private static final byte[] TONE = new byte[LAST];

    static {
        for (char c = 0; c < LAST; c++) {
            LETTER[c] = c;
            if (c < 0xC0) {
                continue;
            }
            String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            StringBuilder letter = new StringBuilder();
            for (int i = 0; i < decomposed.length(); i++) {
                int tone = "\u0300\u0301\u0303\u0309\u0323".indexOf(decomposed.charAt(i)) + 1;
                if (tone > 0) {
                    TONE[c] = (byte) tone;
                } else {
                    letter.append(decomposed.charAt(i));
                }
            }
            String composed = Normalizer.normalize(letter, Normalizer.Form.NFC);
            LETTER[c] = composed.length() == 1 ? composed.charAt(0) : c;
        }
    }

    private Marks() {}

    /** Whether two words have the same letters and the same tone, wherever in the word it is written: {@code uỷ}, {@code ủy}. */
    static boolean sameLettersAndTone(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int tones = 0;
        for (int i = 0; i < a.length(); i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x == y) {
                continue;
            }
            if (x >= LAST || y >= LAST || LETTER[x] != LETTER[y]) {
                return false;
            }
            tones += TONE[x] - TONE[y];
        }
        return tones == 0;
    }
}
