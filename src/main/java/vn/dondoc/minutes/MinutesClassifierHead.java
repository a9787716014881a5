package vn.dondoc.minutes;

import java.util.Set;
import vn.dondoc.text.Tokens;

/** How a message opens: who says what to whom before the first colon, and as what kind of paper. */
final class MinutesClassifierHead {
    static final int ISSUED_TOKENS = 400;

    /** Of whom and what the opening words speak, in this order of looking. */
    private static final MinutesClassifierCue[] OPENING = {
        MinutesClassifierCue.DRAFT,
        MinutesClassifierCue.REQUEST,
        MinutesClassifierCue.UPWARD,
        MinutesClassifierCue.REMIND,
        MinutesClassifierCue.INVITE,
        MinutesClassifierCue.SEND,
        MinutesClassifierCue.REPORT,
        MinutesClassifierCue.ASKING,
        MinutesClassifierCue.SCHEDULE,
        MinutesClassifierCue.PLAN,
        MinutesClassifierCue.HOWTO,
        MinutesClassifierCue.SOCIAL,
        MinutesClassifierCue.LEADER,
        MinutesClassifierCue.CONCLUSION,
        MinutesClassifierCue.ASSIGN,
        MinutesClassifierCue.DOWNWARD,
        MinutesClassifierCue.SELF,
        MinutesClassifierCue.UNIT,
        MinutesClassifierCue.PERSON,
        MinutesClassifierCue.PAST
    };

    private MinutesClassifierHead() {}

    /** Who says what to whom in the words before the first colon, line end or full stop. */
    static void add(Tokens tokens, int count, MinutesClassifierCue.Marks marks, Set<String> features) {
        int end = 0;
        while (end < Math.min(count, 40)
                && !(end >= 2 && (tokens.is(end, ':') || tokens.isLineEnd(end) || tokens.is(end, '?')))
                && !(end >= 6 && tokens.is(end, '.'))) {
            end++;
        }
        String before = "^";
        for (int i = 0; i < end; i++) {
            for (MinutesClassifierCue cue : OPENING) {
                if (marks.is(cue, i)) {
                    features.add("head=" + cue);
                    before = cue.name();
                    break;
                }
            }
        }
        paper(tokens, count, marks, features);
        features.add("headend=" + before + (tokens.is(end, ':') ? ":" : tokens.isLineEnd(end) ? "/" : "."));
    }

    /** The kind of paper, where it stands at the head of one of the first lines, and what its columns are. */
    private static void paper(Tokens tokens, int count, MinutesClassifierCue.Marks marks, Set<String> features) {
        int lines = 0;
        int bars = 0;
        for (int i = 0; i < count; i++) {
            bars += tokens.is(i, '|') ? 1 : 0;
            if (i > 0 && !tokens.isLineEnd(i - 1)) {
                continue;
            }
            lines++;
            if (lines <= 7 && (tokens.isAllCaps(i) || i == 0)) {
                for (MinutesClassifierCue kind :
                        new MinutesClassifierCue[] {MinutesClassifierCue.KIND_OTHER, MinutesClassifierCue.KIND_MINUTES
                        }) {
                    if (marks.is(kind, i)) {
                        features.add("kind=" + kind);
                        features.add("kind=" + kind + (tokens.isAllCaps(i) ? "capitals" : "small"));
                    }
                }
            }
        }
        if (bars >= 4) {
            features.add("table="
                    + (marks.has(MinutesClassifierCue.STATE_COLUMN, 0, Math.min(count, 40)) ? "state" : "tasks"));
        }
        features.add("lines" + Math.min(lines, 4));
    }

    /**
     * Whether {@code THÔNG BÁO … Kết luận của …} or {@code kết luận như sau} stands under the head of an issued paper, and no other
     * kind of paper before it: a report on a conclusion names it too.
     */
    static boolean isIssuedConclusion(Tokens tokens, int count, MinutesClassifierCue.Table table) {
        MinutesClassifierCue.Marks marks = null;
        boolean headed = false;
        for (int i = 0; i < count; i++) {
            headed |= tokens.are(i, "cong", "hoa", "xa", "hoi")
                    || tokens.are(i, "so", ":")
                    || tokens.are(i, "so") && tokens.isNumber(i + 1);
            if (!headed) {
                continue;
            }
            if (tokens.isLineEnd(i - 1)) {
                marks = marks == null ? table.read(tokens, count) : marks;
                if (tokens.isAllCaps(i) && marks.is(MinutesClassifierCue.KIND_OTHER, i)) {
                    return false;
                }
                if (tokens.are(i, "thong", "bao") && announcesConclusion(tokens, i + 2, Math.min(count, i + 12))) {
                    return true;
                }
            }
            if (tokens.are(i, "ket", "luan", "nhu", "sau") || tokens.are(i, "ket", "luan", ":")) {
                return true;
            }
        }
        return false;
    }

    private static boolean announcesConclusion(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.are(i, "ket", "luan") || tokens.are(i, "y", "kien", "chi", "dao")) {
                return true;
            }
        }
        return false;
    }
}
