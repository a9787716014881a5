package vn.dondoc.deadline;

import java.text.Normalizer;
import java.util.Locale;
import vn.dondoc.text.Fold;

/**
 * How a word is spelt, and whether another writing of the same letters can be meant for it: the tone may stand on another vowel
 * ({@code hoà}, {@code điạ}), and marks may lack, but none may be another.
 */
final class Spelling {
    private static final int TABLE = 0x1F00;
    private static final char[] SHAPE = new char[TABLE];
    private static final byte[] TONE = new byte[TABLE];
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    static {
        for (int c = 0; c < TABLE; c++) {
            String parts = Normalizer.normalize(String.valueOf((char) c).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
            StringBuilder shape = new StringBuilder();
            for (int i = 0; i < parts.length(); i++) {
                int tone = TONES.indexOf(parts.charAt(i));
                if (tone >= 0) {
                    TONE[c] = (byte) (tone + 1);
                } else {
                    shape.append(parts.charAt(i));
                }
            }
            String composed = Normalizer.normalize(shape, Normalizer.Form.NFC);
            SHAPE[c] = composed.length() == 1 ? composed.charAt(0) : (char) c;
        }
    }

    private final char[] shapes;
    private final int tone;

    private Spelling(char[] shapes, int tone) {
        this.shapes = shapes;
        this.tone = tone;
    }

    static Spelling of(String word) {
        char[] shapes = new char[word.length()];
        int tone = 0;
        for (int i = 0; i < shapes.length; i++) {
            char c = word.charAt(i);
            shapes[i] = c < TABLE ? SHAPE[c] : c;
            tone = Math.max(tone, c < TABLE ? TONE[c] : 0);
        }
        return new Spelling(shapes, tone);
    }

    /**
     * Whether the word of the same folding at {@code start} can be meant for this one.
     *
     * @param exact whether it must have all its marks
     */
    boolean fits(String text, int start, boolean exact) {
        int written = 0;
        for (int i = 0; i < shapes.length; i++) {
            char c = text.charAt(start + i);
            char shape = c < TABLE ? SHAPE[c] : c;
            if (c < TABLE && TONE[c] != 0) {
                written = TONE[c];
            }
            if (shape != shapes[i] && (exact || shape != Fold.fold(shapes[i])) && shape >= 'a') {
                return false;
            }
        }
        return written == tone || !exact && written == 0;
    }
}
