package vn.dondoc.intent;

import java.util.TreeSet;

/**
 * A piece of a message that does one thing: a phrase of the lexicon, a number, a mark.
 *
 * <p>Mutable while the numbers are read ({@link NumberReader}), then left alone.
 */
final class Phrase {
    private static final Senses NUMBER = Senses.of(Sense.COUNT);

    Senses senses;
    /** Its place in the tokens of the text. */
    final int token;

    int tokenEnd;
    /** The word where it is one, else empty. */
    final String word;
    /** What digits say, of a date without its year {@link Setting#day}; -1 where there are none or too many. */
    int number = -1;
    /** Directives named here, with {@link Sense#REF}. */
    TreeSet<Integer> named;
    /** Directives left out here. */
    TreeSet<Integer> leftOut;
    /** Whether the number is only a reason or a place: {@code đã làm trong #19}. */
    boolean aside;

    Phrase(Senses senses, int token, int tokenEnd, String word) {
        this.senses = senses;
        this.token = token;
        this.tokenEnd = tokenEnd;
        this.word = word;
    }

    static Phrase number(int token, int value) {
        Phrase phrase = new Phrase(NUMBER, token, token + 1, "");
        phrase.number = value;
        return phrase;
    }

    boolean is(Sense sense) {
        return senses.contains(sense);
    }

    boolean isAny(Senses of) {
        return senses.meets(of);
    }

    boolean isOneOf(String... words) {
        for (String other : words) {
            if (word.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is {@code đã}; without its diacritics it may be {@code dạ} as well. */
    boolean isDid() {
        return word.equals("da") && is(Sense.ALREADY);
    }

    boolean isNumber() {
        return number >= 0 && is(Sense.COUNT);
    }

    @Override
    public String toString() {
        return senses + (word.isEmpty() ? "" : "'" + word) + (named == null ? "" : named);
    }
}
