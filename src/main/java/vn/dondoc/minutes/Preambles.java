package vn.dondoc.minutes;

/**
 * The words in a chat that only lead up to the tasks: {@code GĐ kết luận họp QLCL như sau: …}, {@code Thầy HT nhắc lại sau họp: …},
 * {@code A chủ nói vầy: …}. Whoever is named in them speaks, and has nothing to do.
 */
final class Preambles {
    private static final int LONGEST = 20;
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.MODAL, Cue.COOP);

    private final Words words;
    private final TalkWords talk;
    private final int[] announces;
    private final int[] ways;
    private final int[] notes;
    private final int[] bids;
    private final int[] people;

    Preambles(Words words, Vocabulary say) {
        this.words = words;
        talk = say.talk();
        Lexicon lexicon = words.lexicon();
        announces = lexicon.words(
                "họp", "kết", "kl", "thông", "nhắc", "dặn", "nói", "phân", "chốt", "thống", "ghi", "tóm", "chỉ", "quán",
                "hội", "giao", "bàn", "kq", "plan");
        ways = lexicon.words("sau", "vầy", "vậy", "đây");
        bids = lexicon.words("dặn", "nhờ", "nhắc", "bảo");
        notes = lexicon.words("lưu", "chú", "để");
        people = lexicon.words("bà", "dân", "anh", "chị", "em", "thợ", "các", "học", "công");
    }

    /** Behind the colon of the words that lead up; -1 where the text begins with anything else. */
    int behind(int from, int to) {
        int colon = colon(from, to);
        return colon > from + 1 && announces(from, colon) && isTold(colon + 1, to) ? colon + 1 : -1;
    }

    /** {@code Chị dặn nè: …}: somebody is going to be told what to do. */
    boolean bids(int from, int colon) {
        for (int i = from; i < colon; i++) {
            if (words.isAny(i, bids)) {
                return true;
            }
        }
        return false;
    }

    private int colon(int from, int to) {
        for (int i = from; i < to && i < from + LONGEST; i++) {
            if (words.is(i, ':') && !words.isNumber(i + 1)) {
                return i;
            }
            if (words.is(i, ';') || words.is(i, '.') && !words.touches(i + 1) || words.is(i, '>')) {
                return -1;
            }
        }
        return -1;
    }

    private boolean announces(int from, int colon) {
        boolean found = false;
        boolean way = words.isAny(colon - 1, ways);
        for (int i = from; i < colon; i = Math.max(i + 1, words.after(i))) {
            boolean note = words.isAny(i, notes) && talk.isAttention(words, i);
            boolean small = !words.isCapital(i) || i == from || words.isAcronym(i); // no "Ban Chỉ đạo"
            boolean one = small && words.isAny(i, announces) || note && i + 3 < colon;
            found |= one;
            if (!one && !note && words.hasAny(i, ACTS) && !words.has(i, Cue.NOUN)
                    || words.isAny(i + 1, people) && one) {
                return false;
            }
        }
        return found || way;
    }

    /** More than a name and a day behind the colon, which would be whoever has to do what stands before it; or a list below. */
    private boolean isTold(int at, int to) {
        for (int i = at + 1; i < to; i++) {
            if (words.hasAny(i, Cue.mask(Cue.ACTION, Cue.VERB))) {
                return true;
            }
        }
        return at >= to || to - at > 6;
    }
}
