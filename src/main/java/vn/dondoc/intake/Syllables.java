package vn.dondoc.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import vn.dondoc.text.WordList;

/** Tells well-formed Vietnamese syllables from the letter salad that a wrong character set makes. */
final class Syllables {
    private static final Set<String> RIMES = Set.copyOf(WordList.read(Syllables.class, "rimes.txt"));
    /** Longest first, so that {@code ngh} is tried before {@code ng} and {@code n}. */
    private static final String[] INITIALS = {
        "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
        "n", "p", "q", "r", "s", "t", "v", "x", ""
    };
    /** grave, acute, tilde, hook above, dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Syllables() {}

    /** Whether {@code word}, in any case, is spelt as a Vietnamese syllable can be. */
    static boolean isSyllable(String word) {
        if (word.length() > 14) {
            return false;
        }
        String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(parts.length());
        char tone = 0;
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (TONES.indexOf(c) < 0) {
                plain.append(c);
            } else if (tone == 0) {
                tone = c;
            } else {
                return false;
            }
        }
        String toneless = Normalizer.normalize(plain, Normalizer.Form.NFC);
        for (String initial : INITIALS) {
            if (toneless.startsWith(initial)) {
                String rime = toneless.substring(initial.length());
                if (RIMES.contains(rime) && toneFits(rime, tone)) {
                    return true;
                }
            }
        }
        return toneless.equals("gi"); // gì: the initial is the whole syllable
    }

    /** A syllable closed by a stop has the acute or the dot, nothing else. */
    private static boolean toneFits(String rime, char tone) {
        char last = rime.charAt(rime.length() - 1);
        boolean stopped = last == 'c' || last == 'p' || last == 't' || rime.endsWith("ch");
        return !stopped || tone == '\u0301' || tone == '\u0323';
    }

    /**
     * How much of {@code text} reads as Vietnamese.
     *
     * @return words with a letter beyond ASCII that are syllables, and those that are not
     */
    static Score score(String text) {
        return score(text, Integer.MAX_VALUE);
    }

    /** As {@link #score(String)}, of the first {@code enough} words that tell. */
    static Score score(String text, int enough) {
        int good = 0;
        int bad = 0;
        int at = 0;
        while (at < text.length() && good + bad < enough) {
            if (isGap(text.charAt(at))) {
                at++;
                continue;
            }
            int from = at;
            boolean beyondAscii = false;
            while (at < text.length() && !isGap(text.charAt(at))) {
                beyondAscii |= text.charAt(at++) >= 0x80;
            }
            if (beyondAscii) {
                if (isSyllable(text.substring(from, at))) {
                    good++;
                } else {
                    bad++;
                }
            }
        }
        return new Score(good, bad);
    }

    private static boolean isGap(char c) {
        return c < 'A'
                || (c > 'Z' && c < 'a')
                || (c > 'z' && c < 0x80)
                || c == 0xA0
                || "–—…“”‘’•«»\u2011\u200B".indexOf(c) >= 0;
    }

    record Score(int good, int bad) {
        /** Share of syllables among the words that tell; 0 where no word tells. */
        double share() {
            return good + bad == 0 ? 0 : (double) good / (good + bad);
        }

        int words() {
            return good + bad;
        }
    }
}
