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
    private static final Map<String, Nouns> ALL = readAll();

    static final Nouns COUNTED = of("COUNTED");
    static final Nouns ORDINAL = of("ORDINAL");
    static final Nouns TITLE = of("TITLE");
    static final Nouns GOODS = of("GOODS");
    static final Nouns EVENT = of("EVENT");
    static final Nouns PAPER = of("PAPER");
    static final Nouns SIGNING = of("SIGNING");
    static final Nouns RATE = of("RATE");
    static final Nouns PLACE = of("PLACE");
    static final Nouns EFFECT = of("EFFECT");
    static final Nouns SPAN = of("SPAN");
    static final Nouns MEETING = of("MEETING");
    static final Nouns PLAN = of("PLAN");
    static final Nouns SITTING = of("SITTING");
    static final Nouns DEGREE = of("DEGREE");
    static final Nouns DONE = of("DONE");
    static final Nouns PAST = of("PAST");

    private static final int LONGEST = 4;

    private final Map<String, Set<String>> byFolded = new HashMap<>();
    private final Set<String> lastWords = new HashSet<>();
    private final Set<String> firstWords = new HashSet<>();

    private Nouns() {}

    private static Nouns of(String what) {
        Nouns nouns = ALL.get(what);
        if (nouns == null) {
            throw new IllegalStateException("no " + what + " in nouns.txt");
        }
        return nouns;
    }

    private static Map<String, Nouns> readAll() {
        Map<String, Nouns> all = new HashMap<>();
        for (String line : WordList.read(Nouns.class, "nouns.txt")) {
            int bar = line.indexOf('|');
            all.computeIfAbsent(line.substring(bar + 1).strip(), what -> new Nouns())
                    .add(line.substring(0, bar).strip());
        }
        return all;
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
