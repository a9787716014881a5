package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;
import vn.dondoc.text.Tones;
import vn.dondoc.text.WordList;

/**
 * The words that the parser looks for, read from the word lists once: a numbering of all their syllables, and a trie of phrases
 * over the numbers, each phrase with the {@link Cue}s that it gives.
 *
 * <p>There are two: one for text with diacritics, where {@code cần} and {@code căn} differ and the place of the tone mark does
 * not matter ({@code hoà}, {@code hòa}, {@code điạ}, {@code địa}), and one for text typed without, where only folded letters are
 * left. Looking a syllable up makes no object.
 */
final class Lexicon {
    /** The number of every syllable that no list has. */
    static final int UNKNOWN = 0;

    private static final int ROOT = 1;
    private static final int LONGEST_PIECE = 4;
    /** Two syllables that have run together have so many letters. */
    private static final int SHORTEST_PAIR = 4;

    private static final int LONGEST_PAIR = 13;

    /** {@code nghiêng}. */
    private static final int LONGEST_SYLLABLE = 7;

    private final boolean plain;
    private final Vocabulary vocabulary;
    private final String[] keys = new String[4096];
    private int[] slots = new int[16384];
    private int words;
    private final Map<Long, Integer> children = new HashMap<>();
    /** The children of the root, by word: most words begin no phrase. */
    private int[] first = new int[0];
    /** The cues of all phrases that begin with a word: the gate before any phrase is looked for. */
    private long[] begins = new long[4096];
    /** Words without a vowel: abbreviations, or pieces of a torn word. */
    private boolean[] vowelless = new boolean[0];

    /** For each node a bit for each word that goes on from it, many words sharing one: most steps end here. */
    private long[] goesOn = new long[0];

    private long[] edges = new long[0];
    private int[] targets = new int[0];
    private long[] cues = new long[8192];
    private int nodes = ROOT;

    private final Misreadings misreadings;
    private final HeadWords headWords;
    private final Ranks.Names rankNames;

    private Lexicon(boolean plain) {
        this.plain = plain;
        Map<String, List<Cue>> lists = new LinkedHashMap<>();
        for (Cue cue : Cue.values()) {
            lists.computeIfAbsent(cue.list(), list -> new ArrayList<>()).add(cue);
        }
        lists.forEach((list, given) -> {
            for (String line : WordList.read(Lexicon.class, list)) {
                int bar = line.indexOf('|');
                String column = bar < 0 ? "" : column(line, bar);
                long bits = 0;
                for (Cue cue : given) {
                    bits |= cue.column() == null || cue.column().equals(column) ? cue.bit() : 0;
                }
                if (bits != 0) {
                    add((bar < 0 ? line : line.substring(0, bar)).strip(), bits);
                }
            }
        });
        freeze();
        vocabulary = new Vocabulary(this);
        headWords = new HeadWords(this);
        rankNames = new Ranks.Names(this);
        misreadings = plain ? Misreadings.NONE : new Misreadings(this);
    }

    /** What a scanner may have misread; nothing in text typed without diacritics. */
    Misreadings misreadings() {
        return misreadings;
    }

    /** The function words that the grammar names, as numbers of this lexicon. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The function words of a paper's head, as numbers of this lexicon. */
    HeadWords headWords() {
        return headWords;
    }

    /** The words that tell how high somebody stands, as numbers of this lexicon. */
    Ranks.Names rankNames() {
        return rankNames;
    }

    static boolean hasTone(char letter) {
        return Tones.tone(letter) > 0;
    }

    static Lexicon of(boolean accented) {
        return accented ? Accented.LEXICON : Plain.LEXICON;
    }

    /** Made when first asked for, as the other is by texts without diacritics only. */
    private static final class Accented {
        static final Lexicon LEXICON = new Lexicon(false);
    }

    private static final class Plain {
        static final Lexicon LEXICON = new Lexicon(true);
    }

    /** The number of a syllable as it stands in a text; {@link #UNKNOWN} where no list has it. */
    int word(String nfc, int from, int to) {
        return number(look(nfc, from, to));
    }

    /** The number of what {@link #look} has found. */
    static int number(long looked) {
        return (int) looked & 0xFFFF;
    }

    /** How many capitals {@link #look} has found. */
    static int capitals(long looked) {
        return (int) (looked >>> 32);
    }

    /** One look at the letters of a syllable: its {@link #number} and its {@link #capitals}. */
    long look(String nfc, int from, int to) {
        int hash = 7;
        int tone = 0;
        int capitals = 0;
        for (int i = from; i < to; i++) {
            char c = nfc.charAt(i);
            int letter = Tones.letterAndTone(c);
            hash = 31 * hash + (plain ? Fold.fold(c) : (char) letter);
            tone = Math.max(tone, letter >>> 16 & Tones.TONE_BITS);
            capitals += letter >>> Tones.CAPITAL_BIT;
        }
        return (long) capitals << 32 | numberOf(nfc, from, to, hash, tone);
    }

    private int numberOf(String nfc, int from, int to, int hash, int tone) {
        int slot = slot(plain ? hash : 31 * hash + tone);
        while (slots[slot] != 0) {
            if (same(keys[slots[slot]], nfc, from, to, tone)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return UNKNOWN;
    }

    /** Whether it looks words up without their diacritics, as a text is written that has none. */
    boolean isPlain() {
        return plain;
    }

    /**
     * Whether some letters, at most four, cannot be a syllable of the lists: unknown, or without a vowel.
     *
     * @param word their number as {@link #word(String, int, int)} gives it
     */
    boolean isPiece(int word, int length) {
        return !plain && length <= LONGEST_PIECE && (word == UNKNOWN || vowelless[word]);
    }

    /** The number of a syllable that a page has torn in two; {@link #UNKNOWN} where the two make none. */
    int torn(String nfc, int from, int to, int from2, int to2) {
        if (to - from + to2 - from2 > LONGEST_SYLLABLE) {
            return UNKNOWN;
        }
        StringBuilder whole = new StringBuilder(to - from + to2 - from2);
        whole.append(nfc, from, to).append(nfc, from2, to2);
        return word(whole.toString(), 0, whole.length());
    }

    /**
     * Where the second of two syllables begins that a page has run together ({@code cầuthực}): letters with two groups of vowels, parted
     * so that the lists know both halves, or where small letters and capitals meet ({@code trườngTHPT}, {@code UBNDtỉnh}); -1 where
     * they are one word or make no two.
     */
    int runTogether(String nfc, int from, int to) {
        if (plain || to - from < SHORTEST_PAIR || to - from > LONGEST_PAIR) {
            return -1;
        }
        int groups = 0;
        int behindFirst = from;
        int second = from;
        boolean marked = false;
        for (int i = from; i < to; i++) {
            boolean begins = isVowel(nfc.charAt(i)) && (i == from || !isVowel(nfc.charAt(i - 1)));
            groups += begins ? 1 : 0;
            behindFirst = groups == 1 && isVowel(nfc.charAt(i)) ? i + 1 : behindFirst;
            second = groups == 2 && begins ? i : second;
            marked |= nfc.charAt(i) > 0x7F;
            boolean meet = i > from + 1
                    && i + 1 < to
                    && Character.isUpperCase(nfc.charAt(i)) != Character.isUpperCase(nfc.charAt(i - 1));
            boolean known = meet
                    && (Character.isUpperCase(nfc.charAt(i))
                            ? word(nfc, from, i) != UNKNOWN
                            : Character.isUpperCase(nfc.charAt(i - 2)) && word(nfc, i, to) != UNKNOWN);
            if (known) {
                return i;
            }
        }
        for (int i = second; groups == 2 && marked && i >= behindFirst; i--) {
            if (word(nfc, from, i) != UNKNOWN && word(nfc, i, to) != UNKNOWN) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(Fold.fold(letter)) >= 0;
    }

    /** The number of a syllable, which one of the lists must have: else the grammar would look for what it never finds. */
    int word(String syllable) {
        int known = word(syllable, 0, syllable.length());
        if (known == UNKNOWN) {
            throw new IllegalArgumentException("in no list of words: " + syllable);
        }
        return known;
    }

    /** The numbers of several words. */
    int[] words(String... syllables) {
        int[] found = new int[syllables.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = word(syllables[i]);
        }
        return found;
    }

    /** The child of a node of the trie, 0 where there is none; the walk begins at {@link #root()}. */
    int step(int node, int word) {
        if (node == ROOT) {
            return first[word];
        }
        if ((goesOn[node] >>> word & 1) == 0) {
            return 0;
        }
        long edge = (long) node << 32 | word;
        int at = (int) ((edge * 0x9E3779B97F4A7C15L) >>> 40) & edges.length - 1;
        while (edges[at] != 0) {
            if (edges[at] == edge) {
                return targets[at];
            }
            at = at + 1 & edges.length - 1;
        }
        return 0;
    }

    int root() {
        return ROOT;
    }

    /** The cues of all phrases that begin with a word, whatever their length. */
    long begins(int word) {
        return begins[word];
    }

    /** The cues of the phrase that ends at a node; 0 where none ends. */
    long cues(int node) {
        return cues[node];
    }

    private boolean same(String key, String nfc, int from, int to, int tone) {
        int length = to - from;
        if (key.length() != length + (plain ? 0 : 1)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = nfc.charAt(from + i);
            if (key.charAt(i) != (plain ? Fold.fold(c) : Tones.letter(c))) {
                return false;
            }
        }
        return plain || key.charAt(length) == '0' + tone;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & slots.length - 1;
    }

    /** The second column of a line. */
    private static String column(String line, int bar) {
        int end = line.indexOf('|', bar + 1);
        return line.substring(bar + 1, end < 0 ? line.length() : end).strip();
    }

    private void add(String phrase, long bits) {
        Tokens tokens = SourceText.of(phrase).tokens();
        int node = ROOT;
        for (int i = 0; i < tokens.count(); i++) {
            int word = number(tokens.text(i));
            node = children.computeIfAbsent((long) node << 32 | word, edge -> ++nodes);
        }
        if (nodes >= cues.length - 1) {
            cues = Arrays.copyOf(cues, cues.length * 2);
        }
        cues[node] |= bits;
        begins[number(tokens.text(0))] |= bits;
    }

    private int number(String syllable) {
        int known = word(syllable, 0, syllable.length());
        if (known != UNKNOWN) {
            return known;
        }
        int hash = 7;
        int tone = 0;
        StringBuilder key = new StringBuilder();
        for (char c : syllable.toCharArray()) {
            char letter = plain ? Fold.fold(c) : Tones.letter(c);
            hash = 31 * hash + letter;
            tone = Math.max(tone, Tones.tone(c));
            key.append(letter);
        }
        if (!plain) {
            hash = 31 * hash + tone;
            key.append((char) ('0' + tone));
        }
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        if (++words >= keys.length) {
            throw new IllegalStateException("more than " + keys.length + " syllables in the word lists");
        }
        slots[slot] = words;
        keys[words] = key.toString();
        return words;
    }

    private void freeze() {
        int size = Integer.highestOneBit(children.size()) * 4;
        edges = new long[size];
        targets = new int[size];
        first = new int[words + 1];
        begins = Arrays.copyOf(begins, words + 1);
        vowelless = new boolean[words + 1];
        for (int i = 1; i <= words; i++) {
            vowelless[i] = keys[i].chars().noneMatch(c -> "aăâeêioôơuưy".indexOf(c) >= 0);
        }
        goesOn = new long[nodes + 1];
        children.forEach((edge, target) -> {
            goesOn[(int) (edge >>> 32)] |= 1L << (int) (edge & 0x3F);
            if (edge >>> 32 == ROOT) {
                first[(int) (edge & 0xFFFFFFFFL)] = target;
            }
            int at = (int) ((edge * 0x9E3779B97F4A7C15L) >>> 40) & size - 1;
            while (edges[at] != 0) {
                at = at + 1 & size - 1;
            }
            edges[at] = edge;
            targets[at] = target;
        });
        children.clear();
        cues = Arrays.copyOf(cues, nodes + 1);
    }
}
