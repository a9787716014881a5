package vn.dondoc.minutes;

/** Words that only announce a list: {@code một số nội dung sau:}, and where the list begins. */
final class Announcements {
    /** {@code chỉ đạo Sở X và các đơn vị chức năng triển khai một số nội dung sau: }: so many words lead up to the list. */
    private static final int LONGEST_LEAD_UP = 30;

    private final Words words;
    private final Vocabulary say;
    private final int carry1;

    Announcements(Words words, Vocabulary say) {
        this.words = words;
        this.say = say;
        carry1 = words.lexicon().word("thực");
    }

    /** {@code …, trong đó chú trọng thực hiện các nội dung sau}: the announcement at the end is no part of the clause. */
    int cutAnnouncement(int start, int stop) {
        for (int i = Math.max(start + 2, stop - 14); i < stop; i++) {
            if (words.is(i, ',') && say.isThreat(words, i + 1) || say.isOtherwise(words, i)) {
                return i;
            }
            if (i >= Math.max(start + 6, stop - 12) && words.is(i, ',') && say.isWithin(words, i + 1)) {
                for (int k = i; k < stop; k++) {
                    if (words.has(k, Cue.ANNOUNCE)) {
                        return i;
                    }
                }
            }
        }
        return stop;
    }

    /** Behind {@code Các vấn đề trên, }; -1 where the sentence does not begin so. */
    int behindAllAbove(int at, int end) {
        if (!words.has(at, Cue.MANY) || !say.isAllAbove(words, at)) {
            return -1;
        }
        for (int i = at; i < end && i < at + 8; i++) {
            if (words.is(i, ',')) {
                return i + 1;
            }
        }
        return -1;
    }

    /** {@code Thực hiện Chỉ thị …, Sở X có ý kiến như sau:}: announces and orders nothing. */
    boolean isOpeningLine(int from, int to) {
        if (!words.is(to - 1, ':') || !words.is(from, carry1) || to - from < 20) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (words.hasAny(i, Cue.mask(Cue.ORDER, Cue.POLITE)) && !words.hasAny(i, Cue.mask(Cue.NOUN, Cue.ACTION))) {
                return false;
            }
        }
        return words.has(to - 3, Cue.ANNOUNCE) || words.has(to - 2, Cue.ANNOUNCE) || words.has(to - 4, Cue.ANNOUNCE);
    }

    boolean announces(int from, int end) {
        if (from >= end) {
            return true;
        }
        boolean colon = words.is(end, ':') || words.is(end - 1, ':');
        if (colon && say.isByDuty(words, from) && noActions(words.after(from) + 3, end)) {
            return true;
        }
        for (int i = from; i < end && i < from + 14; i++) {
            if (words.has(i, Cue.ANNOUNCE)) {
                int after = words.after(i);
                if (after >= end || colon && end - after < 12 || words.is(after, '.') || words.is(after, ':')) {
                    return true;
                }
            }
        }
        return colon && end - from <= 3;
    }

    /** Behind {@code … một số nội dung như: }: the first word of the list; -1 where none follows in the sentence. */
    int listedInline(int from, int end) {
        for (int i = from; i < end && i < from + LONGEST_LEAD_UP && !words.is(i, ':') && !words.is(i, ';'); i++) {
            if (words.has(i, Cue.ANNOUNCE)) {
                int after = words.after(i);
                while (after < end && after < i + 8 && !words.is(after, ':') && words.isWord(after)) {
                    after++;
                }
                return words.is(after, ':') && after + 3 < end ? after + 1 : -1;
            }
        }
        return -1;
    }

    private boolean noActions(int from, int end) {
        for (int i = from; i < end; i++) {
            if (words.hasAny(i, Cue.mask(Cue.ACTION, Cue.COOP))) {
                return false;
            }
        }
        return true;
    }
}
