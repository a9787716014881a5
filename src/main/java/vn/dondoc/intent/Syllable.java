package vn.dondoc.intent;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One spelling for a syllable with diacritics wherever the tone mark was put: {@code hoà}, {@code hòa} and a tone on the wrong
 * vowel ({@code điạ}) have one key.
 */
final class Syllable {
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

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
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(apart.length());
        int tone = 0;
        for (int i = 0; i < apart.length(); i++) {
            int found = TONES.indexOf(apart.charAt(i));
            if (found >= 0) {
                tone = found + 1;
            } else {
                key.append(apart.charAt(i));
            }
        }
        return key.append(tone).toString();
    }
}
