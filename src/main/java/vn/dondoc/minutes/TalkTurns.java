package vn.dondoc.minutes;

import java.util.List;

/**
 * The turns of speech by which people in a chat hand out tasks or do not: a condition between a name and {@code thì}, a role with its
 * holder in brackets, somebody left to others, what has been settled already, pleas and threats.
 */
final class TalkTurns {
    private static final int LONGEST_CONDITION = 10;
    private static final int LONGEST_ROLE = 4;
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.VERB, Cue.MANNER, Cue.MODAL, Cue.COOP);

    private static final long TOLD = Cue.mask(Cue.PAST, Cue.FUTURE, Cue.SAY);

    private final Words words;
    private final Mentions mentions;
    private final TalkWords talk;
    private final int then;
    private final int enough;
    private final int[] conditions;
    private final int[] each;
    private final int[] exclaims;
    private final int[] many;
    private final int[] people;
    private final int[] already;
    private final int[] known;
    private final int meeting;
    private final int[] again;
    private final int beg;
    private final int[] toThem;
    private final int[] pleas;
    private final int[] pleasSecond;
    private final int oneself;
    private final int praises;
    private final int[] blames;

    TalkTurns(Words words, Mentions mentions, Vocabulary say) {
        this.words = words;
        this.mentions = mentions;
        talk = say.talk();
        Lexicon lexicon = words.lexicon();
        then = lexicon.word("thì");
        enough = lexicon.word("thôi");
        conditions =
                lexicon.words("muốn", "còn", "chưa", "cần", "có", "bị", "mà", "nếu", "hết", "thiếu", "vướng", "bận");
        many = lexicon.words("các", "những", "tất");
        exclaims = lexicon.words("quá", "lắm", "ghê", "vậy", "thế", "rồi");
        each = lexicon.words("mỗi", "từng");
        people = lexicon.words(
                "bạn", "người", "đứa", "anh", "chị", "em", "c", "chí", "nhà", "hộ", "đơn", "phòng", "tổ", "lớp",
                "thôn");
        already = lexicon.words("rồi", "r");
        praises = lexicon.word("khen");
        toThem = lexicon.words("mời", "gọi", "nhắc", "phạt", "xử", "lập");
        known = lexicon.words("thông", "báo");
        meeting = lexicon.word("họp");
        again = lexicon.words("lại", "giúp", "ngay");
        beg = lexicon.word("xin");
        pleas = lexicon.words("thông", "hiểu", "thứ", "bỏ", "lượng", "chia", "ghi");
        pleasSecond = lexicon.words("cảm", "cho", "lỗi", "qua", "thứ", "sẻ", "nhận");
        oneself = lexicon.word("tự");
        blames = lexicon.words("kiểm", "chịu", "bỏ");
    }

    /**
     * {@code Lễ tân muốn đổi ca thì báo Quỳnh}: behind the {@code thì} of a condition; -1 where none follows the name, 0 where nothing
     * is to be done, {@code anh Tú muốn nuôi gà thì thôi}.
     */
    int behindCondition(int after, int end) {
        if (!words.isAny(after, conditions)) {
            return -1;
        }
        for (int i = after + 1; i < end && i < after + LONGEST_CONDITION; i++) {
            if (words.is(i, then)) {
                if (words.is(i + 1, enough) || hasAlready(i + 1, end)) {
                    return 0;
                }
                return i + 1 < end && words.hasAny(i + 1, ACTS) && !talk.isSelf(words, i + 1) ? i + 1 : -1;
            }
            if (!words.isWord(i) && !words.isNumber(i)) {
                break;
            }
        }
        return words.is(after, conditions[0]) ? 0 : -1; // "chị Lan muốn đổi ca": a wish
    }

    /** {@code An toàn (Huy) kiểm tra}: a role in small letters and who holds it; null where it is not so. */
    Mention role(int at, int end) {
        int open = at;
        while (open < end && open < at + LONGEST_ROLE && words.isWord(open)) {
            open++;
        }
        int close =
                talk.isSelf(words, open + 1) && words.isCapital(open + 2) ? open + 2 : open + 1; // "thú y (chú Sáu)"
        while (close < end && close < open + 4 && (words.isGivenName(close) || words.isCapital(close))) {
            close++;
        }
        boolean held = open > at
                && words.is(open, '(')
                && close > open + 1
                && words.is(close, ')')
                && (words.hasAny(close + 1, ACTS) || words.is(close + 1, ':'));
        return held ? new Mention(at, close + 1, false, true, true) : null;
    }

    /** {@code Các hàng quán} before {@code ký cam kết}: people of whom no list knows; null where no verb follows soon. */
    Mention unknownMany(int at, int end) {
        int first = words.isAny(at, many) ? words.after(at) : end;
        for (int i = first; i < end && i < first + LONGEST_ROLE; i++) {
            boolean weak = !words.has(i, Cue.ACTION) && words.hasAny(words.after(i) + 1, Cue.ACTION.bit());
            boolean acts = words.hasAny(i, ACTS) && !words.hasAny(i, Cue.mask(Cue.NOUN, Cue.PAST));
            if (i > first && acts && !weak && i + 1 < end) {
                return new Mention(at, i, true, false, false);
            }
            if (!words.isWord(i) || words.hasAny(i, TOLD) || words.longest(i, end, Cue.THING.bit()) > 0) {
                return null;
            }
        }
        return null;
    }

    /** {@code PKH: mỗi bạn chốt thêm 2 hợp đồng}: each of those named before. */
    boolean isEachOfThem(List<Mention> who) {
        int from = who.get(0).from();
        return words.isAny(from, each) && words.isAny(from + 1, people);
    }

    /** {@code … quá}, {@code … lắm}: how something is. */
    boolean isExclaiming(int i) {
        return words.isAny(i, exclaims);
    }

    /** {@code mời}, {@code gọi}, {@code nhắc}: done to whoever it may be by the one before. */
    boolean isDoneToThem(int i) {
        return words.isAny(i, toThem);
    }

    /** {@code họp}, as in {@code BB họp 5/3}. */
    boolean isMeeting(int i) {
        return words.is(i, meeting);
    }

    /** {@code thông báo sau họp}, {@code thông báo kết quả cuộc họp}: what follows is what was decided. */
    boolean isAnnouncingMeeting(int at, int end) {
        boolean makesKnown = words.is(at, known[0]) && words.is(at + 1, known[1]);
        for (int i = at + 2; makesKnown && i < end && i < at + 6; i++) {
            if (words.is(i, meeting)) {
                return true;
            }
        }
        return false;
    }

    /** {@code thì chị trình phòng rồi}, {@code nhờ chú Hòa chạy thế rồi}: it has been seen to. */
    boolean isSettled(int from, int end) {
        for (int i = from; i < end; i++) {
            if (words.is(i, then) && (talk.isSelf(words, i + 1) || words.isLetter(i + 1))) {
                return hasAlready(i + 2, end);
            }
        }
        return false;
    }

    private boolean hasAlready(int from, int end) {
        for (int i = from; i < end && i < from + 8; i++) {
            if (words.isAny(i, already) && (i + 1 >= end || !words.isWord(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code thông cảm}, {@code bỏ qua}, {@code tự kiểm điểm}: asked for in politeness, or threatened with. */
    boolean isPlea(int at) {
        if (words.is(at, praises)) {
            return true; // "CT khen bộ phận chứng thực"
        }
        int i = words.is(at, beg) ? at + 1 : at;
        for (int k = 0; k < pleas.length; k++) {
            if (words.is(i, pleas[k]) && words.is(i + 1, pleasSecond[k])) {
                return true;
            }
        }
        return words.is(i, oneself) && words.isAny(i + 1, blames);
    }

    /**
     * Where a clause begins whose verb has no object: with the thing before the colon, {@code Quy chế thi đua: Phòng Nội vụ hoàn chỉnh};
     * else at its verb.
     *
     * @param from the beginning of its sentence
     */
    int thingAbove(int from, Opening opening, int stop) {
        int colon = opening.lead.isEmpty() ? -1 : opening.lead.get(0).from() - 1;
        int end = stop > 0 && words.is(stop - 1, ',') ? stop - 1 : stop;
        boolean thing = colon > from
                && colon < opening.content
                && words.is(colon, ':')
                && isThingAlone(from, colon)
                && isWithoutObject(opening.content, end);
        return thing ? from : opening.content;
    }

    /** Words before a colon that name nobody: {@code Lịch tiếp công dân: …}. */
    boolean isThingAlone(int from, int mark) {
        for (int i = from; i < mark; i++) {
            if (!words.isWord(i) && !words.isNumber(i) && !words.is(i, '/')
                    || words.hasAny(i, Cue.mask(Cue.ORDER, Cue.POLITE, Cue.TERM))
                    || talk.isHoldingMeeting(words, i)) {
                return false;
            }
        }
        List<Mention> who = mentions.readList(from, mark, true);
        return mark > from + 1 && who.isEmpty();
    }

    /** {@code hoàn chỉnh}, {@code thông báo công khai}: a verb, and how it is done. */
    boolean isWithoutObject(int verb, int end) {
        if (verb >= end || !words.hasAny(verb, Cue.mask(Cue.ACTION, Cue.VERB))) {
            return false;
        }
        int rest = words.after(verb);
        boolean manner = words.isAny(rest, again) || words.hasAny(rest, Cue.mask(Cue.MANNER, Cue.ACTION));
        return rest >= end || manner && words.after(rest) >= end;
    }
}
