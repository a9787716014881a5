package vn.dondoc.minutes;

/** What people add to a task in a chat without ordering more: a threat, how it went last time, whose word it is. */
final class TalkAsides {
    private static final int DUTY_WITHIN = 7;
    private static final int LONGEST_REMARK = 7;

    private final Words words;
    private final TalkWords talk;
    private final int[] then;
    private final int[] over;
    private final int[] spans;
    private final int[] ago;

    TalkAsides(Words words, Vocabulary say) {
        this.words = words;
        talk = say.talk();
        Lexicon lexicon = words.lexicon();
        then = lexicon.words("thì", "báo");
        over = lexicon.words("quá", "trễ");
        spans = lexicon.words(
                "lần", "năm", "đợt", "bữa", "kỳ", "hôm", "tuần", "tháng", "đêm", "tối", "sáng", "chiều", "khóa", "vụ");
        ago = lexicon.words("trước", "qua", "ngoái", "rồi");
    }

    /** The end of a task without what a comma adds to it: {@code …, ai vi phạm cắt thi đua}, {@code …, lần trước nộp trễ rồi}. */
    int cut(int start, int stop) {
        for (int i = start + 2; i + 2 < stop; i++) {
            if (words.is(i, ',') && (isThreat(i + 1, stop) || isEarlier(i + 1) || isSettled(i + 1, stop))) {
                return i;
            }
        }
        return stop;
    }

    /** {@code …, nợ 3 bữa rồi}, {@code …, sếp nói rồi}: how things stand, to the end. */
    private boolean isSettled(int at, int stop) {
        if (stop - at > LONGEST_REMARK || !talk.isAlready(words, stop - 1)) {
            return false;
        }
        for (int i = at; i < stop; i++) {
            if (words.is(i, ',') || words.hasAny(i, Cue.mask(Cue.ACTION, Cue.MODAL))) {
                return false;
            }
        }
        return true;
    }

    /** {@code ai vi phạm cắt thi đua}, {@code quá hạn phường cưỡng chế}: nobody is told to do anything. */
    boolean isThreat(int at, int end) {
        boolean late = words.is(at, over[0]) && words.isWord(at + 1) && words.has(at + 1, Cue.TERM)
                || words.is(at, over[1]) && words.has(at + 1, Cue.TERM);
        if (late) {
            return true;
        }
        if (!talk.isWhoever(words, at)) {
            return false;
        }
        for (int i = at + 1; i < end && i < at + DUTY_WITHIN; i++) {
            if (words.has(i, Cue.MODAL) || words.isAny(i, then)) {
                return false;
            }
        }
        return true;
    }

    /** {@code lần trước nộp trễ}, {@code hôm qua thiếu}, {@code năm ngoái bị chê}; not {@code tháng trước ngày 5}. */
    boolean isEarlier(int at) {
        return words.isAny(at, spans)
                && words.isAny(at + 1, ago)
                && (words.isWord(at + 2) || words.is(at + 1, ago[1]))
                && !words.has(at + 2, Cue.TERM)
                && words.longest(at + 2, at + 3, Cue.TIME_GATE.bit()) < 0;
    }
}
