package vn.dondoc.intent;

import java.text.Normalizer;

/**
 * One spelling for a syllable with diacritics wherever the tone mark was put: {@code hoà}, {@code hòa} and a tone on the wrong
 * vowel ({@code điạ}) have one key.
 */
final class Syllable {
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** Of each letter below U+1F00 what is left without its tone: the letter, then its hat or horn. */
    private static final String[] LETTER = new String[0x1F00];

    private static final byte[] TONE = new byte[LETTER.length];

    static {
        for (int c = 0; c < LETTER.length; c++) {
            String apart = Normalizer.normalize(String.valueOf(Character.toLowerCase((char) c)), Normalizer.Form.NFD);
            StringBuilder letter = new StringBuilder();
            for (int i = 0; i < apart.length(); i++) {
                int found = TONES.indexOf(apart.charAt(i));
                if (found >= 0) {
                    TONE[c] = (byte) (found + 1);
                } else {
                    letter.append(apart.charAt(i));
                }
            }
            LETTER[c] = letter.toString();
        }
    }

    private Syllable() {}

    /** The letters with hats and horns, then the tone; null for a word without any diacritics. */
    static String key(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 0x80;
        }
        if (plain) {
            return null;
        }
        StringBuilder key = new StringBuilder(word.length() * 2);
        int tone = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < LETTER.length) {
                key.append(LETTER[c]);
                tone = TONE[c] > 0 ? TONE[c] : tone;
            } else {
                key.append(c);
            }
        }
        return key.append(tone).toString();
    }
}
