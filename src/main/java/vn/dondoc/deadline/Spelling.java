package vn.dondoc.deadline;

import vn.dondoc.text.Fold;
import vn.dondoc.text.Tones;

/**
 * How a word is spelt, and whether another writing of the same letters can be meant for it: the tone may stand on another vowel
 * ({@code hoà}, {@code điạ}), and marks may lack, but none may be another.
 */
final class Spelling {
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
            shapes[i] = Tones.letter(c);
            tone = Math.max(tone, Tones.tone(c));
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
            char shape = Tones.letter(c);
            if (Tones.tone(c) != 0) {
                written = Tones.tone(c);
            }
            if (shape != shapes[i] && (exact || shape != Fold.fold(shapes[i])) && shape >= 'a') {
                return false;
            }
        }
        return written == tone || !exact && written == 0;
    }
}
