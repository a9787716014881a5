package vn.dondoc.deadline;

/** The small words before a time: {@code chậm nhất là trước}, {@code đến hết}, {@code hạn:}. */
final class Prefix {
    private static final int MOST_WORDS = 8;

    /** {@code trước}. */
    private boolean before;
    /** {@code hạn}, {@code chậm nhất}: words that can only name a deadline. */
    private boolean by;
    /** {@code trong}. */
    private boolean in;
    /** {@code vòng}, {@code thời hạn}, {@code không quá}: a length follows. */
    private boolean within;
    /** {@code đến}, {@code hết}. */
    private boolean until;

    private boolean from;
    private boolean since;
    private boolean after;
    private boolean ago;
    private boolean at;
    private boolean atOnce;
    private int end;

    private Prefix(int end) {
        this.end = end;
    }

    /** The small words from a position on; none is a prefix too. */
    static Prefix read(Words words, int start) {
        Prefix prefix = new Prefix(start);
        for (int i = 0; i < MOST_WORDS && prefix.take(words); i++) {
            prefix.end++;
        }
        return prefix;
    }

    static Prefix none(int at) {
        return new Prefix(at);
    }

    private boolean take(Words words) {
        if (words.is(end, Word.BY)) {
            by = true;
        } else if (words.is(end, Word.BEFORE)) {
            before = true;
        } else if (words.is(end, Word.IN)) {
            in = true;
        } else if (words.isAny(end, Word.WITHIN, Word.NOT_OVER)) {
            within = true;
        } else if (words.is(end, Word.DAYPART) && isDayBehind(words, end + 1)) {
            return false; // "toi nay" without diacritics is tonight
        } else if (words.isAny(end, Word.WHOLE, Word.UNTIL)) {
            until = true;
        } else if (words.is(end, Word.SINCE)) {
            since = true;
        } else if (words.is(end, Word.FROM)) {
            from = true;
        } else if (words.is(end, Word.DIGIT)
                && words.is(end + 1, Word.MONTH)
                && words.isAny(end + 2, Word.START, Word.END)) {
            return false; // "sau thang dau nam" without diacritics is six months
        } else if (words.is(end, Word.AFTER)) {
            after = true;
        } else if (words.is(end, Word.AGO)) {
            ago = true;
        } else if (words.is(end, Word.AT)) {
            at = true;
        } else if (words.is(end, Word.AT_ONCE) && !words.is(end, Word.DAY)) {
            atOnce = true;
        } else {
            return words.is(end, Word.ABOUT) && !words.isDegree(end)
                    || (by || within || until) && (words.is(end, Word.IS) || words.isMark(end, ':'));
        }
        return true;
    }

    private static boolean isDayBehind(Words words, int at) {
        return words.isAny(at, Word.THIS, Word.TOMORROW, Word.DAYWORD)
                || words.isSpelt(at, "qua")
                || words.is(at, Word.NTH);
    }

    /** The position after the small words. */
    int end() {
        return end;
    }

    boolean isBefore() {
        return before && !until;
    }

    /** Whether a length behind these words is a term that runs from now. */
    boolean opensTerm() {
        return in || within || by;
    }

    boolean isFrom() {
        return from || since;
    }

    boolean isAfter() {
        return after;
    }

    boolean isAgo() {
        return ago;
    }

    /** Whether a time behind these words binds: something has to be done by it or in it. */
    boolean binds() {
        return before || by || in || within || until || atOnce || at && !from;
    }

    /** Whether only {@code vào}, {@code lúc} stands there, which names deadlines and past days alike. */
    boolean isOnlyAt() {
        return at && !(before || by || in || within || until || atOnce);
    }

    /** Whether a word stands there that demands, {@code trước}, {@code hạn}, {@code hết}, and not only places in time. */
    boolean demands() {
        return before || by || until;
    }

    boolean isUntil() {
        return until;
    }

    boolean isIn() {
        return in;
    }

    boolean isEmpty() {
        return !binds() && !from && !since && !after && !ago && !at;
    }
}
