package vn.dondoc.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;
import vn.dondoc.text.Tones;

/**
 * Phrases looked up at a word: the longest that begins there. Dashes, {@code &} and {@code và} between its words do not
 * count, neither in the phrase nor in the text, commas only where the phrase has one too; diacritics count where the text has them.
 *
 * <p>The words are numbered and the steps from word to word lie in one flat table, so that 300,000 phrases take a few megabytes
 * and a lookup one probe a word.
 *
 * @param <V> what a phrase stands for
 */
final class Lexicon<V> {
    /** No phrase has more words. */
    static final int LONGEST = 24;

    private final WordNumbers numbers;
    private final List<List<Phrase<V>>> phrasesAt = new ArrayList<>();
    private long[] stepKey = new long[256];
    private int[] stepTo = new int[256];
    private int steps;
    private int nodes = 1;
    /** The first words of all phrases, by number: the gate. */
    private final BitSet firstWords = new BitSet();

    private record Phrase<V>(String[] words, boolean comma, V value) {}

    /**
     * A phrase found.
     *
     * @param end the word after its last
     * @param value what it stands for
     */
    record Match<V>(int end, V value) {}

    Lexicon(WordNumbers numbers) {
        this.numbers = numbers;
        phrasesAt.add(null);
    }

    /** Adds a phrase; one that is there already keeps its value too, the later one is found behind it. */
    void put(String phrase, V value) {
        put(wordsOf(phrase), phrase.indexOf(',') >= 0, value);
    }

    /** As {@link #put(String, Object)}, cut into words already; {@code comma}: commas may stand between them. */
    void put(String[] words, boolean comma, V value) {
        if (words.length == 0 || words.length > LONGEST) {
            return;
        }
        int node = 0;
        for (int i = 0; i < words.length; i++) {
            words[i] = numbers.intern(words[i]);
            int number = numbers.add(Fold.fold(words[i]));
            if (i == 0) {
                firstWords.set(number);
            }
            node = stepOrGrow(node, number);
        }
        List<Phrase<V>> phrases = phrasesAt.get(node);
        if (phrases == null) {
            phrases = new ArrayList<>(1);
            phrasesAt.set(node, phrases);
        }
        Phrase<V> added = new Phrase<>(words, comma, value);
        for (int i = 0; i < phrases.size(); i++) {
            Phrase<V> other = phrases.get(i);
            if (Arrays.equals(other.words, words) && other.value.equals(value)) {
                phrases.set(i, other.comma ? other : added);
                return;
            }
        }
        phrases.add(added);
    }

    /** The words of a phrase in small letters, without what stands between them. */
    static String[] wordsOf(String phrase) {
        Tokens tokens = SourceText.of(phrase).tokens();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            boolean counts = tokens.isWord(i) || tokens.isNumber(i);
            if (counts && joins(tokens, i) && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1) + tokens.lower(i));
            } else if (counts && (words.isEmpty() || !isConnector(tokens.lower(i)))) {
                words.add(tokens.lower(i));
            }
        }
        return words.toArray(String[]::new);
    }

    /** As {@link Words} reads a text: {@code tn&mt} and {@code VH-TT} are one word. */
    private static boolean joins(Tokens tokens, int i) {
        boolean together = i > 1
                && tokens.touchesPrevious(i)
                && tokens.touchesPrevious(i - 1)
                && tokens.isWord(i)
                && tokens.isWord(i - 2)
                && !tokens.is(i - 2, "hdnd")
                && !tokens.is(i - 2, "ubnd");
        boolean letters = together && Words.isCode(tokens.folded(i)) && Words.isCode(tokens.folded(i - 2));
        boolean capitals = together && tokens.isAllCaps(i) && tokens.isAllCaps(i - 2);
        return together && (tokens.is(i - 1, '&') || tokens.is(i - 1, '-') && (letters || capitals));
    }

    private static boolean isConnector(String word) {
        return "và".equals(word);
    }

    /** Whether some phrase begins with this word, diacritics aside: the gate. */
    boolean starts(Words words, int i) {
        return i < words.count() && firstWords.get(words.number(i));
    }

    /** What exactly these words stand for, in small letters and without what stands between them; diacritics where they have any. */
    List<V> exactly(String... words) {
        int node = 0;
        for (String word : words) {
            int number = numbers.of(Fold.fold(word));
            node = number == 0 ? 0 : step(node, number);
            if (node == 0) {
                return List.of();
            }
        }
        List<Phrase<V>> phrases = phrasesAt.get(node);
        if (phrases == null) {
            return List.of();
        }
        return phrases.stream()
                .filter(phrase -> isWritten(words, phrase.words))
                .map(Phrase::value)
                .toList();
    }

    private static boolean isWritten(String[] words, String[] phrase) {
        for (int i = 0; i < words.length; i++) {
            boolean plain = Fold.fold(words[i]).equals(words[i]);
            if (!plain && !Tones.sameLettersAndTone(words[i], phrase[i])) {
                return false;
            }
        }
        return true;
    }

    /** The longest phrase at word {@code i}, or null. */
    Match<V> longest(Words words, int i) {
        List<Match<V>> found = all(words, i);
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    /** All phrases at word {@code i}, the longest last. */
    List<Match<V>> all(Words words, int i) {
        if (!starts(words, i)) {
            return List.of();
        }
        List<Match<V>> found = List.of();
        int node = 0;
        int at = i;
        int[] path = words.path();
        int length = 0;
        boolean comma = false;
        while (at < words.count() && length < LONGEST) {
            int word = node == 0 ? at : skipConnectors(words, at);
            if (word < 0) {
                break;
            }
            comma |= word > at && words.is(at, ',');
            int number = words.number(word);
            node = number == 0 ? 0 : step(node, number);
            if (node == 0) {
                break;
            }
            path[length++] = word;
            List<Phrase<V>> phrases = phrasesAt.get(node);
            if (phrases != null) {
                for (Phrase<V> phrase : phrases) {
                    if ((!comma || phrase.comma) && agrees(words, path, length, phrase.words)) {
                        if (found.isEmpty()) {
                            found = new ArrayList<>(2);
                        }
                        found.add(new Match<>(word + 1, phrase.value));
                    }
                }
            }
            at = word + 1;
        }
        return found;
    }

    /** The next word behind dashes, slashes, ampersands, commas, dots that touch, and {@code và}; -1 where none follows. */
    private static int skipConnectors(Words words, int at) {
        int i = at;
        int skipped = 0;
        while (i < words.count() && skipped < 3) {
            boolean mark = words.is(i, '-') || words.is(i, '&') || words.is(i, ',') || words.is(i, '/');
            boolean dot = words.is(i, '.') && words.touchesPrevious(i);
            boolean and = words.is(i, "và") || words.is(i, "&");
            if (!mark && !dot && !and) {
                break;
            }
            i++;
            skipped++;
        }
        return i < words.count() && !words.isLineEnd(i) ? i : -1;
    }

    /** A slip in one word of a long name is forgiven ({@code huỵện}): the letters are the same, the diacritics are not. */
    private static boolean agrees(Words words, int[] path, int length, String[] phrase) {
        int slips = 0;
        for (int i = 0; i < length; i++) {
            if (!words.agrees(path[i], phrase[i])) {
                slips++;
            }
        }
        return slips == 0 || (slips == 1 && length >= 3 && words.agrees(path[0], phrase[0]));
    }

    private int step(int node, int word) {
        long key = key(node, word);
        int mask = stepKey.length - 1;
        for (int i = slot(key) & mask; stepKey[i] != 0; i = (i + 1) & mask) {
            if (stepKey[i] == key) {
                return stepTo[i];
            }
        }
        return 0;
    }

    private int stepOrGrow(int node, int word) {
        int found = step(node, word);
        if (found != 0) {
            return found;
        }
        if (steps * 2 >= stepKey.length) {
            grow();
        }
        int to = nodes++;
        phrasesAt.add(null);
        insert(key(node, word), to);
        return to;
    }

    private void insert(long key, int to) {
        int mask = stepKey.length - 1;
        int i = slot(key) & mask;
        while (stepKey[i] != 0) {
            i = (i + 1) & mask;
        }
        stepKey[i] = key;
        stepTo[i] = to;
        steps++;
    }

    private void grow() {
        long[] keys = stepKey;
        int[] to = stepTo;
        stepKey = new long[keys.length * 2];
        stepTo = new int[keys.length * 2];
        steps = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                insert(keys[i], to[i]);
            }
        }
    }

    private static long key(int node, int word) {
        return ((long) node << 32) | word;
    }

    private static int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
