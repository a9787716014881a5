package vn.dondoc.minutes;

import vn.dondoc.text.Tokens;

/** Who is named at a place: a unit, a person, or words that look like a person's name. */
final class MinutesClassifierNames {
    private static final MinutesClassifierCue[] NOT_IN_NAMES = {
        MinutesClassifierCue.ACTION,
        MinutesClassifierCue.ASSIGN,
        MinutesClassifierCue.CONCLUSION,
        MinutesClassifierCue.LEADER,
        MinutesClassifierCue.META,
        MinutesClassifierCue.REPORT,
        MinutesClassifierCue.INVITE,
        MinutesClassifierCue.SCHEDULE,
        MinutesClassifierCue.PLAN,
        MinutesClassifierCue.HOWTO,
        MinutesClassifierCue.REQUEST,
        MinutesClassifierCue.REMIND,
        MinutesClassifierCue.SOCIAL
    };

    private final Tokens tokens;
    private final MinutesClassifierCue.Marks marks;

    MinutesClassifierNames(Tokens tokens, MinutesClassifierCue.Marks marks) {
        this.tokens = tokens;
        this.marks = marks;
    }

    int nameEnd(int at) {
        int end = Math.max(marks.end(MinutesClassifierCue.UNIT, at), marks.end(MinutesClassifierCue.PERSON, at));
        end = Math.max(end, at + 1);
        // "Tổ dân phố 2, 3, 8" and "10A2" are names too
        while (tokens.isNumber(end) && tokens.is(end + 1, ',') && tokens.isNumber(end + 2)) {
            end += 2;
        }
        return end;
    }

    boolean isNamed(int at) {
        if (tokens.is(at, '@')) {
            return true;
        }
        if (tokens.isNumber(at)
                && tokens.isWord(at + 1)
                && tokens.touchesPrevious(at + 1)
                && tokens.isAllCaps(at + 1)) {
            return true;
        }
        if (!tokens.isWord(at)) {
            return false;
        }
        return marks.is(MinutesClassifierCue.UNIT, at)
                || tokens.is(at, "cac") && marks.is(MinutesClassifierCue.UNIT, at + 1)
                || marks.is(MinutesClassifierCue.PERSON, at)
                || isPeople(at)
                || tokens.isAllCaps(at) && tokens.folded(at).length() <= 6 && !isCue(at);
    }

    /** {@code Hùng mua}, {@code Tám với Hòa sang}: names of which no group knows the first, then a verb of action. */
    private boolean isPeople(int at) {
        if (!tokens.isCapitalised(at) || tokens.isAllCaps(at) || isCue(at)) {
            return false;
        }
        int i = at + 1;
        while (i < at + 6
                && tokens.isWord(i)
                && (tokens.isCapitalised(i) && !tokens.isAllCaps(i)
                        || tokens.is(i, "voi")
                        || tokens.is(i, "va")
                        || tokens.is(i, "cung"))) {
            i++;
        }
        return marks.is(MinutesClassifierCue.ACTION, i);
    }

    /** One to three words that no group knows, as a person's name is written. */
    boolean isBareName(int at, int to) {
        int words = 0;
        for (int i = at; i < to && tokens.isWord(i) && words < 4; i++) {
            if (isCue(i) || !tokens.isCapitalised(i)) {
                return false;
            }
            words++;
        }
        return words > 0 && words <= 3 && at + words == to;
    }

    boolean isCue(int at) {
        for (MinutesClassifierCue cue : NOT_IN_NAMES) {
            if (marks.is(cue, at)) {
                return true;
            }
        }
        return false;
    }
}
