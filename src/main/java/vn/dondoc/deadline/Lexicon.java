package vn.dondoc.deadline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;
import vn.dondoc.text.WordList;

/** The words and phrases of time, from {@code words.txt}, {@code holidays.txt} and {@code standing.txt}, as one trie over folded words. */
final class Lexicon {
    private static final Meaning[] NOTHING = {};

    static final Lexicon VIETNAMESE = new Lexicon();

    private static final int TABLE = 4096; // four times the first words of all phrases: hardly a probe more than one

    private final Map<String, Node> roots = new HashMap<>();
    private final String[] firstWords = new String[TABLE];
    private final Node[] firstNodes = new Node[TABLE];
    private final List<Holidays.Rule> holidays = new ArrayList<>();

    /**
     * One meaning of a phrase.
     *
     * @param word what it is
     * @param value its number, where it has one
     * @param spelling its words as they are spelt
     * @param strict whether the words must carry their diacritics where the line has any
     * @param marked whether the words cannot be meant in a line without diacritics
     */
    record Meaning(Word word, int value, Spelling[] spelling, boolean strict, boolean marked) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(4);
        private Meaning[] meanings = NOTHING;
        /** The words of {@link #next} by the hash of their chars, about half of the places empty. */
        private String[] words = {};

        private Node[] nodes = {};
        /** A bit for the first letter of each word: the gate before its hash. */
        private long letters;

        void layOut() {
            int size = next.isEmpty() ? 0 : Integer.highestOneBit(next.size()) * 4;
            words = new String[size];
            nodes = new Node[size];
            next.forEach((word, node) -> {
                int at = hash(word, 0, word.length()) & (size - 1);
                while (words[at] != null) {
                    at = (at + 1) & (size - 1);
                }
                words[at] = word;
                nodes[at] = node;
                letters |= 1L << word.charAt(0);
                node.layOut();
            });
        }

        /** The node behind a token that may follow; null where no phrase goes on with it. */
        Node after(Tokens tokens, int token) {
            String folded = tokens.source().folded();
            if ((letters >>> folded.charAt(tokens.start(token)) & 1) == 0) {
                return null;
            }
            int last = words.length - 1;
            int at = hash(folded, tokens.start(token), tokens.end(token)) & last;
            while (words[at] != null) {
                if (tokens.is(token, words[at])) {
                    return nodes[at];
                }
                at = (at + 1) & last;
            }
            return null;
        }
    }

    private Lexicon() {
        for (String line : WordList.read(Lexicon.class, "words.txt")) {
            String[] column = line.split("\\s*\\|\\s*", -1);
            add(column[0], Word.valueOf(column[1]), column.length > 2 ? Integer.parseInt(column[2]) : 0);
        }
        for (String line : WordList.read(Lexicon.class, "holidays.txt")) {
            String[] column = line.split("\\s*\\|\\s*", -1);
            add(column[0], Word.HOLIDAY, holidays.size());
            holidays.add(Holidays.rule(column[1]));
        }
        for (String line : WordList.read(Lexicon.class, "standing.txt")) {
            add(line, Word.STANDING, 0);
        }
        layOut();
    }

    /** Lays the first words out by the hash of their chars, so that a text is looked through without a string for each word. */
    private void layOut() {
        if (roots.size() > TABLE / 4) {
            throw new IllegalStateException("table too small for " + roots.size() + " first words");
        }
        roots.forEach((word, node) -> {
            int at = hash(word, 0, word.length());
            while (firstWords[at] != null) {
                at = (at + 1) & (TABLE - 1);
            }
            firstWords[at] = word;
            firstNodes[at] = node;
            node.layOut();
        });
    }

    private static int hash(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return (hash ^ hash >>> 12) & (TABLE - 1);
    }

    private Node first(Tokens tokens, int token) {
        int at = hash(tokens.source().folded(), tokens.start(token), tokens.end(token));
        while (firstWords[at] != null) {
            if (tokens.is(token, firstWords[at])) {
                return firstNodes[at];
            }
            at = (at + 1) & (TABLE - 1);
        }
        return null;
    }

    Holidays.Rule holiday(int number) {
        return holidays.get(number);
    }

    private void add(String phrase, Word word, int value) {
        boolean marked = phrase.endsWith("!!");
        boolean strict = phrase.endsWith("!") || word == Word.OTHER;
        int bare = phrase.length() - (marked ? 2 : phrase.endsWith("!") ? 1 : 0);
        Tokens tokens = SourceText.of(phrase.substring(0, bare)).tokens();
        Spelling[] spelling = new Spelling[tokens.count()];
        Map<String, Node> level = roots;
        Node node = null;
        for (int i = 0; i < tokens.count(); i++) {
            spelling[i] = Spelling.of(tokens.text(i));
            node = level.computeIfAbsent(tokens.folded(i), w -> new Node());
            level = node.next;
        }
        if (node == null) {
            throw new IllegalStateException("no word in \"" + phrase + '"');
        }
        Meaning[] more = java.util.Arrays.copyOf(node.meanings, node.meanings.length + 1);
        more[more.length - 1] = new Meaning(word, value, spelling, strict, marked);
        node.meanings = more;
    }

    /** The meanings of the longest phrase at a token that has any; {@code spelt} tells how strictly to read. */
    Meaning[] longest(Tokens tokens, int token, int limit, boolean marked) {
        Node node = first(tokens, token);
        Meaning[] best = NOTHING;
        for (int at = token + 1; node != null; at++) {
            Meaning[] here = readable(node.meanings, tokens, token, marked);
            if (here.length > 0) {
                best = here;
            }
            if (at >= limit || node.words.length == 0) {
                break;
            }
            node = node.after(tokens, at);
        }
        return best;
    }

    /** Those meanings whose spelling fits what is written. */
    private static Meaning[] readable(Meaning[] meanings, Tokens tokens, int token, boolean marked) {
        int kept = 0;
        for (Meaning meaning : meanings) {
            if (fits(meaning, tokens, token, marked)) {
                kept++;
            }
        }
        if (kept == meanings.length) {
            return meanings;
        }
        Meaning[] some = new Meaning[kept];
        for (int i = meanings.length - 1; kept > 0; i--) {
            if (fits(meanings[i], tokens, token, marked)) {
                some[--kept] = meanings[i];
            }
        }
        return some;
    }

    private static boolean fits(Meaning meaning, Tokens tokens, int token, boolean marked) {
        if (meaning.marked() && !marked) {
            return false;
        }
        Spelling[] spelling = meaning.spelling();
        boolean exact = meaning.strict() && marked;
        String text = tokens.source().nfc();
        for (int i = 0; i < spelling.length; i++) {
            if (!spelling[i].fits(text, tokens.start(token + i), exact)) {
                return false;
            }
        }
        return true;
    }
}
