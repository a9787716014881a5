package vn.dondoc.minutes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import vn.dondoc.text.Fold;
import vn.dondoc.text.WordList;

/**
 * Words of two syllables that a scanner often misreads: {@code đây mạnh}, {@code Khan trương}, {@code tông hợp}. Such a pair is
 * read as the word only where one of its syllables stands unharmed and the other differs in its marks alone.
 */
final class Misreadings {
    static final Misreadings NONE = new Misreadings();

    /** The folded letters of the pairs as hashes, in order, and the syllables of each. */
    private final long[] hashes;

    private final int[] first;
    private final int[] second;
    /** Pairs that are words of their own, as numbers of the lexicon. */
    private final long[] kept;
    /** The gate: the syllables with which a pair begins, and those with which one ends; one of the two stands unharmed. */
    private final BitSet begins = new BitSet();

    private final BitSet ends = new BitSet();

    private Misreadings() {
        hashes = new long[0];
        first = new int[0];
        second = new int[0];
        kept = new long[0];
    }

    Misreadings(Lexicon lexicon) {
        List<String> lines = WordList.read(Lexicon.class, "misread.txt");
        TreeMap<Long, int[]> pairs = new TreeMap<>();
        long[] own = new long[lines.size()];
        int owned = 0;
        for (String line : lines) {
            String[] columns = line.split("\\|");
            String[] pair = columns[0].strip().split(" ");
            int one = lexicon.word(pair[0]);
            int two = lexicon.word(pair[1]);
            if (one != Lexicon.UNKNOWN && two != Lexicon.UNKNOWN) {
                pairs.put(hash(hash(7, pair[0], 0, pair[0].length()), pair[1], 0, pair[1].length()), new int[] {one, two
                });
            }
            if (columns.length > 1) {
                String[] other = columns[1].strip().split(" ");
                own[owned++] = pair(lexicon.word(other[0]), lexicon.word(other[1]));
            }
        }
        kept = Arrays.copyOf(own, owned);
        hashes = new long[pairs.size()];
        first = new int[hashes.length];
        second = new int[hashes.length];
        int i = 0;
        for (var entry : pairs.entrySet()) {
            hashes[i] = entry.getKey();
            first[i] = entry.getValue()[0];
            second[i] = entry.getValue()[1];
            begins.set(first[i]);
            ends.set(second[i++]);
        }
    }

    /**
     * The word that two syllables of a text stand for.
     *
     * @param one number of the syllable at {@code [from, to)} of the text
     * @param two number of the syllable at {@code [from2, to2)}
     * @return its index; -1 where they are no misread word
     */
    int find(String nfc, int from, int to, int one, int from2, int to2, int two) {
        if (!begins.get(one) && !ends.get(two)) {
            return -1;
        }
        long hash = hash(hash(7, nfc, from, to), nfc, from2, to2);
        int at = Arrays.binarySearch(hashes, hash);
        if (at < 0 || (one == first[at]) == (two == second[at])) {
            return -1;
        }
        long pair = pair(one, two);
        for (long own : kept) {
            if (own == pair) {
                return -1;
            }
        }
        return at;
    }

    int first(int index) {
        return first[index];
    }

    int second(int index) {
        return second[index];
    }

    private static long pair(int one, int two) {
        return (long) one << 32 | two;
    }

    private static long hash(long seed, String text, int from, int to) {
        long hash = 31 * seed + 1;
        for (int i = from; i < to; i++) {
            hash = 1_000_003 * hash + Fold.fold(text.charAt(i));
        }
        return hash;
    }
}
