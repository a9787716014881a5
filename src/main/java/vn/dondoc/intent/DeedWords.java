package vn.dondoc.intent;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.dondoc.text.Fold;
import vn.dondoc.text.WordList;

/** The verbs of {@code deeds.txt} and what they are done to, without diacritics as phrases have them. */
final class DeedWords {
    private enum Kind {
        DELIVERS,
        CLOSES,
        PLAIN,
        PREPARES,
        GENERAL,
        STEP,
        WORKS
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    DeedWords() {
        Set<String> kind = Set.of();
        for (String line : WordList.read(DeedWords.class, "deeds.txt")) {
            if (line.startsWith("[")) {
                kind = words.computeIfAbsent(Kind.valueOf(line.substring(1, line.length() - 1)), k -> new HashSet<>());
                continue;
            }
            for (String word : line.split(",")) {
                kind.add(Fold.fold(word.strip()));
            }
        }
    }

    /** Whether the end of this verb is the end of the work, with what it is done to. */
    boolean delivers(String verb) {
        return words.get(Kind.DELIVERS).contains(verb);
    }

    /** Whether its end is the end of the work unless it is done to what is only a step. */
    boolean closes(String verb) {
        return delivers(verb) || words.get(Kind.CLOSES).contains(verb);
    }

    /** Whether the verb alone, without an object, is the whole of a small work. */
    boolean plain(String verb) {
        return words.get(Kind.PLAIN).contains(verb);
    }

    /** Whether the verb only prepares; its object may be written in one phrase with it. */
    boolean prepares(String verb) {
        Set<String> verbs = words.get(Kind.PREPARES);
        for (int end = verb.length(); end > 0; end = verb.lastIndexOf(' ', end - 1)) {
            if (verbs.contains(verb.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the verb says nothing of what was done; it may stand behind another word in one phrase. */
    boolean saysNothing(String verb) {
        for (String general : words.get(Kind.GENERAL)) {
            if (verb.endsWith(general)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the noun is what stands there when it is built or mended. */
    boolean works(String noun) {
        return words.get(Kind.WORKS).contains(noun);
    }

    /** Whether the noun is made or got on the way to the whole. */
    boolean step(String noun) {
        return words.get(Kind.STEP).contains(noun);
    }
}
