package vn.dondoc.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;

/**
 * A dictionary of phrases with diacritics: a word typed without any matches in a message typed without, a word typed with them
 * only where they agree, so that {@code cho} in {@code cho #10 đến 25/3} is not {@code chờ}.
 *
 * <p>Filled once, then read by any number of threads; one step a word, whatever the number of phrases.
 *
 * @param <V> what a phrase stands for
 */
final class AccentTable<V> {
    private final Node<V> root = new Node<>();
    private final BinaryOperator<V> both;

    /** @param both joins what two phrases stand for that cannot be told apart */
    AccentTable(BinaryOperator<V> both) {
        this.both = both;
    }

    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>();
        private final List<Entry<V>> entries = new ArrayList<>();
        private V folded;
    }

    private static final class Entry<V> {
        private final String[] keys;
        private final boolean accentedOnly;
        private V value;
        private boolean plain = true;

        private Entry(String[] keys, V value, boolean accentedOnly) {
            this.keys = keys;
            this.value = value;
            this.accentedOnly = accentedOnly;
            for (String key : keys) {
                plain &= key == null;
            }
        }
    }

    /** A phrase found: the word after its last, and what it stands for. */
    record Match<V>(int end, V value) {}

    void put(String phrase, V value) {
        put(phrase, value, false);
    }

    /** @param accentedOnly whether a message typed without diacritics never means this phrase */
    void put(String phrase, V value, boolean accentedOnly) {
        Tokens tokens = SourceText.of(phrase).tokens();
        if (tokens.count() == 0) {
            throw new IllegalArgumentException("phrase without a word: \"" + phrase + '"');
        }
        Node<V> node = root;
        String[] keys = new String[tokens.count()];
        for (int i = 0; i < keys.length; i++) {
            node = node.next.computeIfAbsent(tokens.folded(i), word -> new Node<>());
            keys[i] = Syllable.key(tokens.lower(i));
        }
        for (Entry<V> entry : node.entries) {
            if (java.util.Arrays.equals(entry.keys, keys)) {
                entry.value = both.apply(entry.value, value);
                node.folded = folded(node.entries);
                return;
            }
        }
        node.entries.add(new Entry<>(keys, value, accentedOnly));
        node.folded = folded(node.entries);
    }

    /** What the letters alone stand for: the phrase that is written so, else all that fold to it. */
    private V folded(List<Entry<V>> entries) {
        V all = null;
        for (Entry<V> entry : entries) {
            if (entry.plain) {
                return entry.value;
            }
            if (entry.accentedOnly) {
                continue;
            }
            all = all == null ? entry.value : both.apply(all, entry.value);
        }
        return all;
    }

    /** The longest phrase that begins at word {@code at}, or null. */
    Match<V> longest(Words words, int at) {
        Node<V> node = root;
        Match<V> best = null;
        boolean bare = true;
        for (int i = at; i < words.count(); i++) {
            node = node.next.get(words.folded(i));
            if (node == null) {
                break;
            }
            bare &= words.key(i) == null;
            if (!node.entries.isEmpty()) {
                V value = value(node, words, at, i + 1, bare);
                if (value != null) {
                    best = new Match<>(i + 1, value);
                }
            }
        }
        return best;
    }

    private V value(Node<V> node, Words words, int from, int to, boolean bare) {
        if (words.isTypedBare()) {
            // null where only accented phrases are written so
            return bare ? node.folded : partlyKnown(node.entries, words, from, to);
        }
        for (Entry<V> entry : node.entries) {
            if (agrees(entry.keys, words, from, to)) {
                return entry.value;
            }
        }
        return null;
    }

    /** Typed without diacritics, but of some words the context told which they are. */
    private V partlyKnown(List<Entry<V>> entries, Words words, int from, int to) {
        V all = null;
        for (Entry<V> entry : entries) {
            boolean fits = true;
            for (int i = from; i < to && fits; i++) {
                String known = words.key(i);
                String asked = entry.keys[i - from];
                fits = known == null
                        ? asked == null || !entry.accentedOnly
                        : known.equals(asked == null ? Words.PLAIN : asked);
            }
            if (fits) {
                all = all == null ? entry.value : both.apply(all, entry.value);
            }
        }
        return all;
    }

    private boolean agrees(String[] keys, Words words, int from, int to) {
        boolean bare = true;
        int accented = 0;
        for (int i = from; i < to && bare; i++) {
            bare = words.key(i) == null;
            accented += keys[i - from] == null ? 0 : 1;
        }
        // of one accented syllable ("chờ anh") the bare form is too often another phrase ("cho anh")
        if (bare && accented > 1) {
            // a whole phrase without diacritics among words with them is haste
            return true;
        }
        for (int i = from; i < to; i++) {
            String typed = words.key(i);
            String asked = keys[i - from];
            if (typed == null ? asked != null : !typed.equals(asked)) {
                return false;
            }
        }
        return true;
    }
}
