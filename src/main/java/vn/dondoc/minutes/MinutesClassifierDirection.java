package vn.dondoc.minutes;

import java.util.List;
import java.util.Set;
import vn.dondoc.minutes.MinutesClassifierPieces.Act;
import vn.dondoc.minutes.MinutesClassifierPieces.Piece;
import vn.dondoc.text.Tokens;

/** Up or down: what parts the same tasks, ordered, from those asked for, asked about or reported. */
final class MinutesClassifierDirection {
    private final Tokens tokens;
    private final int count;
    private final MinutesClassifierCue.Marks marks;

    MinutesClassifierDirection(Tokens tokens, int count, MinutesClassifierCue.Marks marks) {
        this.tokens = tokens;
        this.count = count;
        this.marks = marks;
    }

    void add(List<Piece> pieces, Set<String> features) {
        int asks = 0;
        for (Piece piece : pieces) {
            asks += piece.act() == Act.ASKS ? 1 : 0;
        }
        String many = MinutesClassifierActs.owned(tokens, pieces, marks) > 0 ? "orders" : "none";
        features.add((marks.count(MinutesClassifierCue.UPWARD, MinutesClassifierFeatures.HEAD_TOKENS) > 0 ? "up" : "")
                + (marks.count(MinutesClassifierCue.DOWNWARD, MinutesClassifierFeatures.HEAD_TOKENS) > 0 ? "down" : "")
                + many);
        if (asksUpward()) {
            features.add("asksUpward");
            features.add("asksUpward" + many);
        }
        if (asks > 0) {
            features.add("asks" + Math.min(asks, 2) + many);
        }
        if (count > 0 && tokens.is(count - 1, '?')) {
            features.add("endsAsking");
        }
        features.add("pairs" + Math.min(pairs(), 5));
        int[] ends = politeEnds();
        if (ends[0] > 0) {
            features.add("polite" + many);
        }
        if (ends[1] > 0) {
            features.add("familiar" + many);
        }
        int assigned = 0;
        for (int i = 0; i < count; i++) {
            int to = marks.end(MinutesClassifierCue.ASSIGN, i);
            boolean who = to > 0
                    && (marks.is(MinutesClassifierCue.UNIT, to)
                            || marks.is(MinutesClassifierCue.PERSON, to)
                            || tokens.is(to, "cac"));
            assigned += who ? 1 : 0;
            if (who && marks.has(MinutesClassifierCue.LEADER, Math.max(0, i - 8), i)) {
                features.add("leaderAssignsTo");
            }
        }
        features.add("assignedTo" + Math.min(assigned, 3));
        if (leaderOrders()) {
            features.add("leaderOrders");
            features.add("leaderOrders" + many);
        }
    }

    /** Whether somebody other than a leader asks, and a leader or higher body is asked: {@code đề nghị UBND huyện}. */
    private boolean asksUpward() {
        for (int i = 0; i < count; i++) {
            boolean asks = marks.is(MinutesClassifierCue.REQUEST, i)
                    || tokens.are(i, "de", "nghi")
                    || tokens.are(i, "kinh", "gui");
            if (asks && !marks.has(MinutesClassifierCue.LEADER, Math.max(0, i - 10), i)) {
                int end = Math.max(marks.end(MinutesClassifierCue.REQUEST, i), i + 2);
                for (int k = end; k < Math.min(count, end + 3); k++) {
                    if (marks.is(MinutesClassifierCue.LEADER, k)
                            || tokens.is(k, "ubnd")
                            || tokens.is(k, "huyen")
                            || tokens.is(k, "tinh")
                            || tokens.is(k, "cap") && tokens.is(k + 1, "tren")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** How often a unit or person is followed closely by a verb of action: for messages spoken without any mark. */
    private int pairs() {
        int pairs = 0;
        for (int i = 0; i < count; i++) {
            int end = Math.max(marks.end(MinutesClassifierCue.UNIT, i), marks.end(MinutesClassifierCue.PERSON, i));
            if (end == 0) {
                continue;
            }
            for (int k = end; k < Math.min(count, end + 4); k++) {
                if (marks.is(MinutesClassifierCue.ACTION, k)) {
                    pairs++;
                    i = k;
                    break;
                }
            }
        }
        return pairs;
    }

    /** How many sentences end with {@code ạ}, as one speaks upward, and with {@code nhé}, as to one's own. */
    private int[] politeEnds() {
        int[] ends = new int[2];
        for (int i = 1; i < count; i++) {
            boolean ending = i + 1 == count || !tokens.isWord(i + 1) && !tokens.isNumber(i + 1);
            if (ending && tokens.is(i, 'a') && !tokens.isCapitalised(i)) {
                ends[0]++;
            } else if (ending
                    && (tokens.is(i, "nhe") || tokens.is(i, "nha") || tokens.is(i, "nghen") || tokens.is(i, "nghe"))) {
                ends[1]++;
            }
        }
        return ends;
    }

    /** Whether a leader stands shortly before a word of conclusion or assignment: {@code Giám đốc kết luận}. */
    private boolean leaderOrders() {
        for (int i = 0; i < count; i++) {
            if (marks.is(MinutesClassifierCue.LEADER, i)) {
                int end = Math.min(count, i + 8);
                if (marks.has(MinutesClassifierCue.CONCLUSION, i, end)
                        || marks.has(MinutesClassifierCue.ASSIGN, i, end)) {
                    return true;
                }
            }
        }
        return false;
    }
}
