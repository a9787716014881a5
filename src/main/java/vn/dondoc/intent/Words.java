package vn.dondoc.intent;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.text.Fold;
import vn.dondoc.text.Tokens;

/** The words of a message, one item a token, with the abbreviations of the chat written out and letters drawn out cut short. */
final class Words {
    /** The key of a word that is known to have no diacritics, in a message typed without any. */
    static final String PLAIN = "";

    private final List<String> folded = new ArrayList<>();
    private final List<String> key = new ArrayList<>();
    private final List<Integer> token = new ArrayList<>();
    private final Tokens tokens;
    private final boolean typedBare;

    /** The tokens themselves, nothing written out; {@code from} the first, {@code to} one past the last. */
    Words(Tokens tokens, int from, int to) {
        this.tokens = tokens;
        int accented = 0;
        int bare = 0;
        for (int i = from; i < to; i++) {
            String word = tokens.folded(i);
            if (tokens.isWord(i) && !Character.isLetter(word.codePointAt(0))) {
                continue; // what is left of an emoji, such as U+FE0F
            }
            String accents = tokens.isWord(i) ? Syllable.key(cutShort(tokens.lower(i))) : null;
            add(tokens.isWord(i) ? cutShort(word) : word, accents, i);
            // "ạ" alone behind words without any diacritics does not make them words with
            if (accents != null && tokens.end(i) - tokens.start(i) > 1) {
                accented++;
            } else if (tokens.isWord(i)) {
                bare++;
            }
        }
        typedBare = accented * 5 < bare;
    }

    private Words(Words typed) {
        this.tokens = typed.tokens;
        this.typedBare = typed.typedBare;
    }

    /** In a message typed without diacritics: those that the neighbours tell. */
    Words restored(Diacritics diacritics) {
        Words out = new Words(this);
        for (int i = 0; i < count(); i++) {
            String known = isWord(i) && key.get(i) == null ? diacritics.of(this, i) : key.get(i);
            out.add(folded.get(i), known, token.get(i));
        }
        return out;
    }

    /**
     * These words with what {@code table} knows written out, as far as it is no number's measure; added words point to the token
     * that they stand for.
     */
    Words writtenOut(AccentTable<List<String>> table) {
        Words out = null; // most messages need nothing written out
        for (int i = 0; i < count(); ) {
            AccentTable.Match<List<String>> match = isWord(i) ? table.longest(this, i) : null;
            if (match == null || isNumberBehind(i)) {
                if (out == null) {
                    i++;
                    continue;
                }
                out.add(folded.get(i), key.get(i), token.get(i));
                i++;
            } else {
                int at = i;
                out = out == null ? first(i) : out;
                for (String word : match.value()) {
                    String accents = Syllable.key(word);
                    out.add(Fold.fold(word), accents == null && typedBare ? PLAIN : accents, token.get(at));
                    at = Math.min(at + 1, match.end() - 1);
                }
                i = match.end();
            }
        }
        return out == null ? this : out;
    }

    /** The first words, to be gone on with. */
    private Words first(int words) {
        Words out = new Words(this);
        for (int i = 0; i < words; i++) {
            out.add(folded.get(i), key.get(i), token.get(i));
        }
        return out;
    }

    /** A letter that touches a number before it is a measure: {@code 20k}, {@code 5e}. */
    private boolean isNumberBehind(int i) {
        return folded.get(i).length() == 1
                && i > 0
                && tokens.isNumber(token.get(i) - 1)
                && tokens.touchesPrevious(token.get(i));
    }

    private void add(String word, String accents, int at) {
        folded.add(word);
        key.add(accents);
        token.add(at);
    }

    int count() {
        return folded.size();
    }

    String folded(int word) {
        return folded.get(word);
    }

    /** The diacritics of a word; null where it was typed without. */
    String key(int word) {
        return key.get(word);
    }

    /** The token of the text that a word stands for. */
    int token(int word) {
        return token.get(word);
    }

    Tokens tokens() {
        return tokens;
    }

    boolean isWord(int word) {
        return tokens.isWord(token.get(word));
    }

    /** Whether the message as a whole was typed without diacritics. */
    boolean isTypedBare() {
        return typedBare;
    }

    /** {@code rồiiii} and {@code okkk} with one letter where three or more stand. */
    private static String cutShort(String word) {
        int length = word.length();
        for (int i = 2; i < length; i++) {
            if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
                StringBuilder cut = new StringBuilder(length);
                for (int k = 0; k < length; ) {
                    int end = k + 1;
                    while (end < length && word.charAt(end) == word.charAt(k)) {
                        end++;
                    }
                    cut.append(word, k, end - k > 2 ? k + 1 : end);
                    k = end;
                }
                return cut.toString();
            }
        }
        return word;
    }
}
