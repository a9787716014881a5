package vn.dondoc.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A dictionary of phrases, looked up at a token: the longest phrase that begins there. One step a word, whatever the number of
 * phrases.
 *
 * <p>Phrases are given folded or not; they are cut into the same tokens as any text, so {@code "P. Nội vụ"}, {@code "p.noi vu"}
 * and {@code "P.Nội  Vụ"} are one phrase. Filled once, then only read, by any number of threads.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseTable<V> {
    private final Node<V> root = new Node<>();
    private int size;

    /**
     * A phrase found.
     *
     * @param end the token after its last
     * @param value what it stands for
     */
    public record Match<V>(int end, V value) {}

    private static final class Node<V> {
        private Map<String, Node<V>> next;
        private V value;
    }

    /** Adds a phrase; the value that the phrase had before is returned, or null. */
    public V put(String phrase, V value) {
        Tokens tokens = SourceText.of(phrase).tokens();
        if (tokens.count() == 0) {
            throw new IllegalArgumentException("phrase without a token: \"" + phrase + '"');
        }
        Node<V> node = root;
        for (int i = 0; i < tokens.count(); i++) {
            if (node.next == null) {
                node.next = new HashMap<>();
            }
            node = node.next.computeIfAbsent(tokens.folded(i), word -> new Node<>());
        }
        V before = node.value;
        node.value = Objects.requireNonNull(value, "value");
        if (before == null) {
            size++;
        }
        return before;
    }

    public int size() {
        return size;
    }

    /** The longest phrase that begins at {@code token}, or null. */
    public Match<V> longest(Tokens tokens, int token) {
        Node<V> node = root;
        Match<V> best = null;
        for (int i = token; i < tokens.count() && node.next != null; i++) {
            node = node.next.get(tokens.folded(i));
            if (node == null) {
                break;
            }
            if (node.value != null) {
                best = new Match<>(i + 1, node.value);
            }
        }
        return best;
    }

    /** Whether some phrase begins with this folded word: the gate before {@link #longest}. */
    public boolean startsWith(String foldedWord) {
        return root.next != null && root.next.containsKey(foldedWord);
    }

    /** What the whole of {@code phrase} stands for, or null. */
    public V get(String phrase) {
        Tokens tokens = SourceText.of(phrase).tokens();
        Match<V> match = tokens.count() == 0 ? null : longest(tokens, 0);
        return match != null && match.end() == tokens.count() ? match.value() : null;
    }
}
