package vn.dondoc.minutes;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.minutes.MinutesClassifierPieces.Piece;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;

/** What {@link MinutesClassifier} sees of a message: who speaks to whom, what its pieces do, and its words. */
final class MinutesClassifierFeatures {
    /** What can be left out to see what it adds. */
    enum Group {
        WORDS,
        CUES,
        HEAD,
        PIECES,
        DIRECTION
    }

    /** Words beyond these tell nothing more about what kind of message it is. */
    private static final int MOST_TOKENS = 1500;

    /** In a long paper every word occurs somewhere; what it is stands at its head. */
    static final int HEAD_TOKENS = 220;

    private final MinutesClassifierCue.Table table = new MinutesClassifierCue.Table();
    private final Set<Group> groups;

    MinutesClassifierFeatures() {
        this(EnumSet.allOf(Group.class));
    }

    MinutesClassifierFeatures(Set<Group> groups) {
        this.groups = EnumSet.copyOf(groups);
    }

    /** Whether the head says that this is an issued conclusion, whatever its length. */
    boolean isIssuedConclusion(SourceText text) {
        Tokens tokens = text.tokens();
        int count = Math.min(MinutesClassifierHead.ISSUED_TOKENS, tokens.count());
        return MinutesClassifierHead.isIssuedConclusion(tokens, count, table);
    }

    String[] of(SourceText text) {
        Tokens tokens = text.tokens();
        int count = Math.min(MOST_TOKENS, tokens.count());
        MinutesClassifierCue.Marks marks = table.read(tokens, count);
        List<Piece> pieces = MinutesClassifierPieces.of(tokens, count, marks);
        Set<String> features = new LinkedHashSet<>();
        if (groups.contains(Group.WORDS)) {
            words(tokens, count, features);
        }
        if (groups.contains(Group.CUES)) {
            cues(count, marks, features);
        }
        if (groups.contains(Group.HEAD)) {
            MinutesClassifierHead.add(tokens, count, marks, features);
        }
        if (groups.contains(Group.PIECES)) {
            MinutesClassifierActs.add(tokens, pieces, marks, features);
        }
        if (groups.contains(Group.DIRECTION)) {
            new MinutesClassifierDirection(tokens, count, marks).add(pieces, features);
        }
        return features.toArray(String[]::new);
    }

    private static void words(Tokens tokens, int count, Set<String> features) {
        String before = "^";
        int read = Math.min(count, HEAD_TOKENS);
        for (int i = 0; i < read; i++) {
            if (!tokens.isWord(i)) {
                continue;
            }
            String word = tokens.folded(i);
            features.add("w=" + word);
            if (i < 8) {
                features.add("first=" + before + "_" + word);
            }
            before = word;
        }
    }

    private static void cues(int count, MinutesClassifierCue.Marks marks, Set<String> features) {
        int read = Math.min(count, HEAD_TOKENS);
        for (MinutesClassifierCue cue : MinutesClassifierCue.values()) {
            int hits = marks.count(cue, read);
            if (hits > 0) {
                features.add("cue=" + cue);
                features.add("cue=" + cue + bucket(hits));
                if (marks.has(cue, 0, 8)) {
                    features.add("early=" + cue);
                }
            }
        }
        features.add("length" + (count < 12 ? 0 : count < 25 ? 1 : count < 60 ? 2 : 3));
    }

    /** How often, in steps that still tell something. */
    static String bucket(int n) {
        return n == 1 ? "1" : n == 2 ? "2" : n < 5 ? "3" : "5";
    }
}
