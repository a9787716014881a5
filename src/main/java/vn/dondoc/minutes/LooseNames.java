package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;

/** Names of addressees that go on beyond their grammar, up to the verb: {@code các đơn vị khai thác khoáng sản}. */
final class LooseNames {
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.MANNER, Cue.MODAL, Cue.COOP);
    private static final int LONGEST_RELATIVE = 24;
    private static final int LONGEST_CHARGE = 9;

    private final Words words;
    private final Mentions mentions;
    private final Vocabulary say;
    private final int[] inCharge;

    LooseNames(Phrases phrases) {
        words = phrases.words();
        mentions = phrases.mentions();
        say = phrases.say();
        inCharge = words.lexicon().words("phụ", "trách");
    }

    /**
     * Where a name ends that goes on beyond its grammar: {@code các tổ chức có hoạt động liên quan … trên địa bàn} before
     * {@code thực hiện}; {@code after} where it does not go on.
     */
    int looseEnd(List<Mention> who, int after, int end, Scene scene, Times times) {
        boolean relative = words.has(after, Cue.RELATIVE)
                && !words.has(after, Cue.MODAL)
                && !isOwnVerb(who.get(who.size() - 1), after)
                && !(scene.talk && words.hasAny(after, Cue.mask(Cue.VERB, Cue.ACTION)))
                && !(scene.talk
                        && words.has(after, Cue.PAST)
                        && !who.get(who.size() - 1).group());
        relative |= who.get(who.size() - 1).group() && say.isPassive(words, after) && isGiven(words.after(after), end);
        boolean lower = words.isWord(after)
                && !words.hasAny(
                        after,
                        ACTS
                                | Cue.mask(
                                        Cue.PAST,
                                        Cue.FUTURE,
                                        Cue.SAY,
                                        Cue.VERB,
                                        Cue.LINK,
                                        Cue.TOPIC,
                                        Cue.WEAK,
                                        Cue.ORDER,
                                        Cue.POLITE,
                                        Cue.WISH,
                                        Cue.ALSO,
                                        Cue.MANY));
        Mention last = who.get(who.size() - 1);
        int charge = words.isPair(after, inCharge) && (last.person() || last.group()) ? inChargeEnd(after, end) : after;
        if (charge > after) {
            return charge;
        }
        int excepted = last.group() ? exceptedEnd(after, end) : after;
        if (excepted > after) {
            return excepted;
        }
        if (scene.talk) {
            int talked = talkedEnd(last, after, end, times);
            if (talked > after) {
                return talked;
            }
        }
        int charged = last.group() ? chargedEnd(after, end) : after;
        if (charged > after) {
            return charged;
        }
        int nominal = nominalEnd(last, after, end);
        if (nominal > after) {
            return nominal;
        }
        int tilling = !scene.talk && (last.group() || last.person()) ? tillingEnd(after, end) : after;
        if (tilling > after) {
            return tilling;
        }
        int bound = words.after(after);
        if (words.hasAny(after, Cue.mask(Cue.ACTION, Cue.VERB))
                && !words.has(after, Cue.MODAL)
                && words.has(bound, Cue.MODAL)
                && bound < end
                && (last.group() || words.has(last.from(), Cue.GENERAL))) {
            return bound; // "Nhà thầu bảo trì" before "phải"
        }
        if (words.has(last.from(), Cue.GENERAL) && words.has(after, Cue.MANY)) {
            int owner = ownerEnd(after, end);
            if (owner > after) {
                return owner;
            }
        }
        if (!relative && mentions.isComplete(last)) {
            return lowerTail(last, after, end);
        }
        if (!(relative && (last.group() || last.to() - last.from() > 1)) && !(lower && last.sure())
                || times.at(after) != null) {
            return after;
        }
        int limit = relative ? LONGEST_RELATIVE : 8;
        if (relative && words.has(after, Cue.PAST) && last.group()) {
            int bidden = biddenEnd(after, Math.min(end, after + 12));
            if (bidden > after) {
                return bidden;
            }
        }
        for (int i = relative ? words.after(after) : after; i < end && i <= after + limit; i++) {
            if (words.is(i, ';')
                    || words.is(i, ':')
                    || words.is(i, '.')
                    || words.is(i, ',') && !relative
                    || words.hasAny(i, Cue.mask(Cue.SAY, Cue.LINK)) && !words.has(i, Cue.ACTION)) {
                return after;
            }
            boolean verb = words.has(i, Cue.VERB)
                    && (say.isSending(words, i) || words.hasAny(words.after(i), Cue.mask(Cue.NOMINAL, Cue.ACTION)));
            if (relative && last.group() && i > after + 2 && verb && !words.isCapital(i)) {
                return i;
            }
            if (words.hasAny(i, Cue.mask(Cue.ACTION, Cue.MODAL, Cue.MANNER, Cue.COOP))
                    && !words.isCapital(i)
                    && !(relative
                            && (say.isOwn(words, i) || say.isPastBefore(words, i - 1) && !words.has(i, Cue.MODAL)))) {
                return words.is(i - 1, ',') ? i - 1 : i;
            }
        }
        return after;
    }

    /** {@code Cục Thống kê sử dụng bộ dữ liệu …}: behind the whole name of one unit such a verb is what it has to do. */
    private boolean isOwnVerb(Mention last, int after) {
        return !last.group()
                && last.sure()
                && words.has(after, Cue.ACTION)
                && words.has(after, Cue.NOMINAL)
                && !words.has(last.from(), Cue.GENERAL)
                && !words.has(words.after(after), Cue.NOMINAL);
    }

    /** {@code 12 đơn vị chưa nộp báo cáo} before {@code khẩn trương}: up to the word of manner or duty; {@code after} where none is. */
    private int biddenEnd(int after, int limit) {
        for (int i = after + 1; i < limit && (words.isWord(i) || words.isNumber(i)); i++) {
            if (words.hasAny(i, Cue.mask(Cue.MANNER, Cue.MODAL)) && !words.hasAny(i, Cue.mask(Cue.ACTION, Cue.PAST))) {
                return i;
            }
        }
        return after;
    }

    /** {@code Đảng viên phụ trách hộ} before {@code nắm tình hình}; {@code after} where no second verb follows before a comma. */
    private int inChargeEnd(int after, int end) {
        for (int i = after + 2; i < end && i < after + LONGEST_CHARGE && (words.isWord(i) || words.isNumber(i)); i++) {
            if (words.hasAny(i, ACTS | Cue.VERB.bit()) && !words.isCapital(i) && !words.has(i, Cue.NOUN)) {
                return i;
            }
        }
        return after;
    }

    /** {@code Các thôn ven sông (trừ thôn Hạ đã xong)} before a verb; {@code after} where no such bracket follows. */
    private int exceptedEnd(int after, int end) {
        int open = after;
        while (open < end && open < after + 5 && words.isWord(open)) {
            open++;
        }
        if (!words.is(open, '(') || words.hasAny(after, ACTS)) {
            return after;
        }
        for (int i = open + 1; i < end && i < open + 14; i++) {
            if (words.is(i, ')')) {
                return words.hasAny(i + 1, ACTS | Cue.VERB.bit()) ? i + 1 : after;
            }
        }
        return after;
    }

    /** {@code được giao rừng}, {@code được giao chỉ tiêu}: behind the passive a thing, nothing to do. */
    private boolean isGiven(int at, int end) {
        return at < end && words.isWord(at) && !words.hasAny(at, ACTS | Cue.mask(Cue.VERB, Cue.NOMINAL, Cue.PAST));
    }

    /** {@code các cơ quan được giao chủ trì nhiệm vụ tại Kế hoạch này} before {@code có trách nhiệm}; {@code after} where it is not. */
    private int chargedEnd(int after, int end) {
        if (!words.has(after, Cue.MODAL) || !say.isPassive(words, after)) {
            return after;
        }
        for (int i = words.after(after); i < end && i < after + 18 && (words.isWord(i) || words.isNumber(i)); i++) {
            boolean firm = words.has(i, Cue.MODAL)
                    || i > words.after(after) + 1
                            && words.has(i, Cue.MANNER)
                            && !words.has(i, Cue.ACTION)
                            && words.has(words.after(i), Cue.ACTION);
            if (firm && words.isWord(words.after(i))) {
                return i;
            }
        }
        return after;
    }

    /**
     * {@code các xã nuôi tôm ven biển} before {@code khẩn trương rà soát}, {@code chỉ đạo}: what those do who are meant, with a thing and
     * nobody as its object, before the word that urges; {@code after} where it is not so.
     */
    private int tillingEnd(int after, int end) {
        boolean does = words.has(after, Cue.VERB)
                && !words.isCapital(after)
                && !words.hasAny(
                        after,
                        Cue.mask(
                                Cue.MANNER, Cue.MODAL, Cue.COOP, Cue.PAST, Cue.FUTURE, Cue.SAY, Cue.NOUN, Cue.FUNCTION))
                && words.isWord(words.after(after))
                && !words.hasAny(words.after(after), ACTS | Cue.mask(Cue.MANY, Cue.VERB));
        if (!does
                || mentions.read(words.after(after), end) != null
                || mentions.readFolk(words.after(after), end) != null) {
            return after;
        }
        for (int i = words.after(after) + 1; i < end && i < after + 11 && words.isWord(i); i++) {
            boolean urges = words.hasAny(i, Cue.mask(Cue.MANNER, Cue.STANDING))
                    && words.hasAny(words.after(i), Cue.mask(Cue.ACTION, Cue.MANNER));
            boolean directs = words.has(i, Cue.ORDER) && words.has(i, Cue.ACTION);
            if ((urges || directs || words.has(i, Cue.MODAL)) && !words.isCapital(i)) {
                return i;
            }
        }
        return after;
    }

    /** {@code Chủ đầu tư các dự án ven biển} before a verb: whose he is; {@code after} where no thing and no verb follow. */
    private int ownerEnd(int after, int end) {
        int thing = words.longest(words.after(after), end, Cue.THING.bit());
        for (int i = thing; thing > 0 && i < end && i < after + 9 && words.isWord(i); i++) {
            if (words.hasAny(i, ACTS) && !words.isCapital(i)) {
                return i;
            }
        }
        return after;
    }

    /** {@code bộ phận y tế học đường} before a verb or a colon: a name in small letters goes on in small letters. */
    private int lowerTail(Mention last, int after, int end) {
        if (last.group() || words.isCapital(after - 1)) {
            return after;
        }
        int i = after;
        while (i < end && i < after + 3 && words.isWord(i) && !words.isCapital(i) && words.cues(i) == 0) {
            i++;
        }
        boolean ends = i > after && i < end && (words.is(i, ':') || words.hasAny(i, ACTS));
        return ends ? i : after;
    }

    /**
     * {@code Đội cốp pha} before {@code tháo}, {@code Chú Bảy sắt} before {@code đặt}, {@code Tổ sơ chế} before a colon: in a chat a
     * name may be any few words up to the verb.
     */
    private int talkedEnd(Mention last, int after, int end, Times times) {
        boolean ofMany = words.has(after, Cue.MANY)
                && !(say.talk().isSelf(words, after + 1)
                        && words.hasAny(after + 2, ACTS | Cue.VERB.bit())); // "hai em làm …"
        Mention whose = ofMany ? mentions.read(after, end) : null;
        if (whose != null && !last.group() && words.hasAny(whose.to(), ACTS | Cue.VERB.bit())) {
            return whose.to(); // "LCĐ các khoa" before "gửi"
        }
        for (int i = after + 2; whose == null && ofMany && last.person() && i < after + 5; i++) {
            if (i < end && words.hasAny(i, ACTS | Cue.VERB.bit())) {
                return i; // "Tổ trưởng các ca" before "điểm danh"
            }
        }
        if (mentions.isComplete(last) && !last.person()
                || last.to() == last.from() + 1 && say.talk().isHeadOfThings(words, last.from())) {
            return after;
        }
        int number = after;
        for (int i = after; i < end && i < after + 5; i++) {
            if (words.is(i, ':') && i > after) {
                return i;
            }
            if (say.isDoneWord(words, i)) {
                return after; // "Các chi hội sinh hoạt xong gửi biên bản": a verb before it
            }
            boolean verb = words.hasAny(i, ACTS | Cue.VERB.bit()) && !words.isCapital(i);
            if (verb && words.isSame(i, i + 1)) {
                return i + 1; // "anh Năm máy cày" before "cày xong"
            }
            boolean syllable =
                    words.has(i, Cue.VERB) && words.hasAny(i + 1, Cue.mask(Cue.VERB, Cue.ACTION)) && i > after;
            if (verb && !(syllable && words.after(i) == i + 1 && !words.has(i, Cue.ACTION))) {
                return i;
            }
            boolean numbered = i > after && words.isNumber(i) && words.isWord(i + 1) && !words.touches(i + 1);
            if (i > after && words.isNumber(i) && words.is(i + 1, '-') && words.isNumber(i + 2)) {
                i += 2; // "Tổ chuồng 1-3" before "rải"
                continue;
            }
            boolean ordinal = numbered && i == after + 1 && words.end(i) - words.start(i) < 3;
            number = ordinal && !say.talk().isState(words, after) ? i + 1 : number;
            boolean goesOn = words.is(i, '@')
                    || numbered // "đội đất 1" before "lui máy"
                    || words.isWord(i)
                            && times.at(i) == null
                            && !words.hasAny(
                                    i,
                                    Cue.mask(
                                            Cue.PAST,
                                            Cue.FUTURE,
                                            Cue.SAY,
                                            Cue.LINK,
                                            Cue.TOPIC,
                                            Cue.WEAK,
                                            Cue.ORDER,
                                            Cue.POLITE,
                                            Cue.WISH,
                                            Cue.ALSO,
                                            Cue.MANY,
                                            Cue.PARTICLE));
            if (!goesOn) {
                break;
            }
        }
        return number; // "đội lò 2" before "hạ nhiệt", which no list knows
    }

    /** {@code các đơn vị khai thác khoáng sản} before {@code nghiêm túc}, {@code cơ quan soạn thảo} before {@code tiếp thu}. */
    private int nominalEnd(Mention last, int after, int end) {
        boolean noun = words.has(after, Cue.NOUN) && words.longest(after, end, Cue.NOMINAL.bit()) > 0;
        if (!words.has(after, Cue.NOMINAL) && !noun) {
            return after;
        }
        int i = words.after(after); // behind "quản lý", "quản lý nhà nước"
        if (say.isWell(words, i)) {
            return after; // "quản lý chặt chẽ": the verb
        }
        if (!last.group() && !words.has(last.from(), Cue.GENERAL)) {
            boolean two = words.has(last.from(), Cue.UNIT)
                    && mentions.isComplete(last)
                    && words.has(i, Cue.ACTION)
                    && !words.has(i, Cue.NOMINAL)
                    && words.has(after, Cue.NAME_WORD)
                    && !say.isReviewing(words, after);
            return two ? i : after; // "Phòng Kỹ thuật khai thác" before "kiểm tra"
        }

        while (words.is(i, ',') && words.has(i + 1, Cue.NOMINAL)) {
            i = words.after(i + 1);
        }
        int from = i;
        boolean placed = noun;
        while (i < end && i < from + 9) {
            if (noun && say.isByDuty(words, i)) {
                return i;
            }
            if (words.is(i, ',') || words.is(i, ';') || words.is(i, ':')) {
                return after;
            }
            if (say.isOnTheSpot(words, i)) {
                placed = true;
            }
            boolean acts = (words.hasAny(i, Cue.mask(Cue.MANNER, Cue.MODAL, Cue.COOP)) || words.has(i, Cue.ACTION))
                    && !say.isNotYet(words, i - 1);
            if (acts) {
                boolean firm = i == from && words.has(i, Cue.ACTION)
                        || words.hasAny(i, Cue.mask(Cue.MANNER, Cue.MODAL))
                        || placed;
                return firm ? i : after;
            }
            i++;
        }
        return after;
    }

    static List<Mention> withLooseEnd(List<Mention> who, int loose) {
        Mention last = who.get(who.size() - 1);
        List<Mention> lead = new ArrayList<>(who.subList(0, who.size() - 1));
        lead.add(new Mention(last.from(), loose, last.group(), last.person(), false));
        return lead;
    }
}
