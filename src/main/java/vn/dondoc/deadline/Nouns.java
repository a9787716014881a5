package vn.dondoc.deadline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;
import vn.dondoc.text.WordList;

/** Words around an expression that tell what it is, from {@code nouns.txt}: sets of phrases of one to four words. */
final class Nouns {
    static final Nouns COUNTED = read("COUNTED");
    static final Nouns ORDINAL = read("ORDINAL");
    static final Nouns TITLE = read("TITLE");
    static final Nouns GOODS = read("GOODS");
    static final Nouns EVENT = read("EVENT");
    static final Nouns PAPER = read("PAPER");
    static final Nouns RATE = read("RATE");
    static final Nouns PLACE = read("PLACE");
    static final Nouns EFFECT = read("EFFECT");
    static final Nouns SPAN = read("SPAN");
    static final Nouns MEETING = read("MEETING");
    static final Nouns PLAN = read("PLAN");
    static final Nouns DONE = read("DONE");
    static final Nouns PAST = read("PAST");

    private static final int LONGEST = 4;

    private final Map<String, Set<String>> byFolded = new HashMap<>();
    private final Set<String> lastWords = new HashSet<>();
    private final Set<String> firstWords = new HashSet<>();

    private Nouns() {}

    private static Nouns read(String what) {
        Nouns nouns = new Nouns();
        for (String line : WordList.read(Nouns.class, "nouns.txt")) {
            String[] column = line.split("\\s*\\|\\s*", -1);
            if (column[1].equals(what)) {
                nouns.add(column[0]);
            }
        }
        return nouns;
    }

    private void add(String phrase) {
        Tokens tokens = SourceText.of(phrase).tokens();
        StringJoiner spelt = new StringJoiner(" ");
        for (int i = 0; i < tokens.count(); i++) {
            spelt.add(tokens.lower(i));
        }
        String folded = Fold.fold(spelt.toString());
        byFolded.computeIfAbsent(folded, f -> new HashSet<>()).add(spelt.toString());
        firstWords.add(folded.substring(0, firstSpace(folded)));
        lastWords.add(folded.substring(folded.lastIndexOf(' ') + 1));
    }

    private static int firstSpace(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text.length() : space;
    }

    /** Whether one of the nouns ends with this token. */
    boolean endAt(Tokens tokens, int token) {
        if (token < 0 || token >= tokens.count() || !lastWords.contains(tokens.folded(token))) {
            return false;
        }
        for (int length = 1; length <= LONGEST && token - length + 1 >= 0; length++) {
            if (contains(tokens, token - length + 1, token + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the nouns begins with this token. */
    boolean beginAt(Tokens tokens, int token) {
        if (token < 0 || token >= tokens.count() || !firstWords.contains(tokens.folded(token))) {
            return false;
        }
        for (int length = 1; length <= LONGEST && token + length <= tokens.count(); length++) {
            if (contains(tokens, token, token + length)) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(Tokens tokens, int from, int to) {
        StringBuilder folded = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) {
                folded.append(' ');
                lower.append(' ');
            }
            folded.append(tokens.folded(i));
            lower.append(tokens.lower(i));
        }
        Set<String> spellings = byFolded.get(folded.toString());
        if (spellings == null) {
            return false;
        }
        return spellings.contains(lower.toString()) || lower.compareTo(folded) == 0;
    }
}
