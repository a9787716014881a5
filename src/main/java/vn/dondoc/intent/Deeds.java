package vn.dondoc.intent;

import java.util.regex.Pattern;

/**
 * Which deed is finished: the verb before the word of finishing ({@code đã lắp xong}, {@code em sửa xong rồi}) and what it was
 * done to ({@code trả xong hồ sơ cho dân}, {@code tổ chức xong hội nghị}).
 *
 * <p>Of a verb that prepares ({@code đo}, {@code họp}, {@code soạn}) nothing is proved, nor where the verb may be a noun: {@code
 * #8 móng xong} is a part.
 */
final class Deeds {
    private static final DeedWords WORDS = new DeedWords();

    private static final Senses VERBAL = Senses.of(
            Sense.GIVE,
            Sense.ACCEPT,
            Sense.TRANSFER,
            Sense.DEED,
            Sense.WORK,
            Sense.HANDIN,
            Sense.WORD,
            Sense.SUBMITTED,
            Sense.SIGN,
            Sense.THING,
            Sense.REDO,
            Sense.AGREE,
            Sense.PAPER);

    private static final Senses OBJECT = Senses.of(
            Sense.WORD,
            Sense.PAPER,
            Sense.COUNTED,
            Sense.THING,
            Sense.THIRD,
            Sense.UNITWORD,
            Sense.LET,
            Sense.WORK,
            Sense.NUMBERED,
            Sense.PARTICLE,
            Sense.MANNER);

    /** What no verb of a finished deed may mean. */
    private static final Senses REOPENS = DoneProof.OPENS.without(Sense.REDO); // "nộp lại xong rồi"

    private static final int LONGEST = 4;
    /** Phrases of a verb and its object before the word of finishing. */
    private static final int MOST = 6;

    /** Before whom it was done to: not to all of them. */
    private static final Pattern SOME = Pattern.compile("(mot|vai|may|it|nua)( .*)?");

    private Deeds() {}

    /** Whether the end of what {@code verb} says is the end of the work: {@code phát}, {@code tiêm}, {@code chi trả}. */
    static boolean handsOut(Phrase verb) {
        return WORDS.delivers(verb.word) && !verb.word.isEmpty() && !verb.isOneOf("to chuc", "mo", "lap", "gui", "nop");
    }

    /** {@code đã phát đủ cho 11 thôn}, {@code tiêm đủ 100% trẻ trong danh sách}: all of those for whom it was. */
    static boolean isFull(Clause clause, int at) {
        Phrase deed = clause.at(at);
        if (!deed.is(Sense.DEED) || !deed.word.endsWith(" du")) {
            return false;
        }
        for (int i = at + 1; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            boolean some = SOME.matcher(phrase.word).matches() || phrase.is(Sense.COUNT) && phrase.number == 1;
            if (some || phrase.word.equals("thi")) {
                return false; // "em mà phát đủ rồi thì đã báo"
            }
            boolean less =
                    phrase.is(Sense.PERCENT) && phrase.number < 100 || phrase.is(Sense.SHARE) && phrase.number < 100;
            if (less || phrase.isAny(DoneProof.OPENS) && !phrase.is(Sense.COUNT) && !isWhole(phrase)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(Phrase phrase) {
        return (phrase.is(Sense.PERCENT) || phrase.is(Sense.SHARE)) && phrase.number >= 100;
    }

    /** Whether the phrase at {@code i} belongs to the verb of which the word of finishing at {@code at} tells the end. */
    static boolean isVerb(Clause clause, int i, int at, Setting setting) {
        if (i >= at || i < at - MOST || !setting.concerns() || !clause.at(at).is(Sense.DONE)) {
            return false;
        }
        if (isSeparated(clause, i, at)) {
            return true;
        }
        int from = at;
        while (from > clause.from && from > at - LONGEST && isVerbal(clause.at(from - 1))) {
            from--;
        }
        if (i < from || from == at) {
            return false;
        }
        Phrase before = clause.at(from - 1);
        boolean told = before.isDid()
                || before.is(Sense.SELF)
                || before.is(Sense.YESTERDAY)
                || clause.at(from).is(Sense.WORK) && before.is(Sense.REF);
        boolean sure = before.isDid()
                || clause.hasAfter(at, Sense.ALREADY)
                || clause.at(at).word.endsWith(" roi");
        Phrase verb = clause.at(from);
        if (from == at - 1 && WORDS.plain(verb.word) && !(verb.word.equals("ky") && !isAll(clause, at))) {
            return told || before.is(Sense.REF) || from == clause.from && sure;
        }
        if (WORDS.prepares(verb.word)) {
            return false;
        }
        if (verb.is(Sense.SIGN) && !verb.is(Sense.DEED) && !before.is(Sense.SELF)) {
            return false; // "đã thẩm định xong": by whom
        }
        return told && sure;
    }

    /** {@code tiêm vắc xin cho học sinh xong rồi}: what it was done to stands between the verb and the word of finishing. */
    private static boolean isSeparated(Clause clause, int i, int at) {
        int verb = at - 1;
        while (verb > clause.from && verb >= at - MOST && !WORDS.closes(clause.at(verb).word)) {
            verb--;
        }
        Phrase before = clause.at(verb - 1);
        boolean told = verb == clause.from
                || before.isDid()
                || before.is(Sense.SELF)
                || before.is(Sense.REF)
                || before.is(Sense.YES)
                || before.is(Sense.UNITWORD);
        boolean sure = before.isDid()
                || clause.hasAfter(at, Sense.ALREADY)
                || clause.at(at).word.endsWith(" roi");
        if (i < verb || !WORDS.closes(clause.at(verb).word) || !told || !sure || clause.hasWord("moi")) {
            return false;
        }
        for (int k = verb + 1; k < at; k++) {
            Phrase phrase = clause.at(k);
            if (!phrase.isAny(OBJECT) || phrase.isAny(DoneProof.OPENS) || WORDS.step(phrase.word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAll(Clause clause, int at) {
        return clause.at(at).word.endsWith(" het")
                || clause.at(at).word.endsWith(" ca")
                || clause.at(at + 1).isOneOf("het", "ca");
    }

    private static boolean isVerbal(Phrase phrase) {
        if (phrase.is(Sense.WORD) && (phrase.word.length() < 2 || !Character.isLetter(phrase.word.charAt(0)))) {
            return false;
        }
        return opensNothing(phrase) && phrase.isAny(VERBAL) && !phrase.is(Sense.SELF);
    }

    private static boolean opensNothing(Phrase phrase) {
        boolean repair = phrase.word.equals("sua") || phrase.is(Sense.TRANSFER) && phrase.word.startsWith("de");
        return repair || !phrase.isAny(REOPENS);
    }

    /**
     * Whether the verb before the word of finishing at {@code at} hands something over or sets it up for good, or is another verb
     * of work said to be over, done to what is no mere step of it.
     */
    static boolean delivers(Clause clause, int at) {
        boolean all = clause.hasWord("toan bo") || clause.hasWord("tat ca");
        for (int i = at + 1; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            boolean number = phrase.is(Sense.COUNT) || phrase.is(Sense.SHARE) || phrase.is(Sense.PERCENT);
            if (phrase.isOneOf("mot", "vai", "may", "nua") && !all) {
                return false; // "kiểm kê xong một kho"
            }
            if (number
                    && !all
                    && !Circumstances.isByPlan(clause, i)
                    && !DonePart.isAll(clause.at(i - 1).word)
                    && phrase.number != 100) {
                return false;
            }
        }
        String end = clause.at(at).word;
        boolean settled = (end.startsWith("xu ly ") || end.startsWith("giai quyet "))
                && clause.at(at - 1).isDid();
        return settled || WORDS.delivers(clause.at(at - 1).word) || isOver(clause, at);
    }

    /** {@code đã dựng xong cột cờ}, {@code sửa xong cái mái rồi}; not {@code đã đổ xong móng}, {@code làm xong danh sách rồi}. */
    private static boolean isOver(Clause clause, int at) {
        int from = at;
        while (from > clause.from && from > at - LONGEST && isVerbal(clause.at(from - 1))) {
            from--;
        }
        Phrase before = clause.at(from - 1);
        boolean built = from == clause.from && WORDS.works(clause.at(at + 1).word); // "sửa xong cầu rồi"
        boolean told = before.isDid() || before.is(Sense.SELF) || before.is(Sense.REF) || built;
        boolean sure = before.isDid() || clause.hasAfter(at, Sense.ALREADY);
        boolean general = WORDS.saysNothing(clause.at(at - 1).word) && !WORDS.works(clause.at(at + 1).word);
        if (from == at || !told || !sure || general) {
            return false;
        }
        if (WORDS.prepares(clause.at(from).word) && !clause.at(from).is(Sense.GIVE)) {
            return false;
        }
        for (int i = at + 1; i < clause.to; i++) {
            if (WORDS.step(clause.at(i).word) || isOrdinal(clause.at(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code sửa xong cái mái đầu rồi}: one of several. */
    private static boolean isOrdinal(Phrase phrase) {
        return phrase.isOneOf("thu", "dau", "dau tien", "thu nhat", "dot dau", "cai dau");
    }

    /** Whether the phrase at {@code i}, behind the word of finishing at {@code at}, is what the deed was done to. */
    static boolean isObject(Clause clause, int i, int at, Setting setting) {
        boolean separated = i > at && isSeparated(clause, at - 1, at);
        if (i <= at || !setting.concerns() || !separated && !delivers(clause, at)) {
            return false;
        }
        for (int k = at + 1; k <= i; k++) {
            Phrase phrase = clause.at(k);
            if (isOrdinal(phrase) || separated && phrase.isOneOf("mot", "vai", "may", "nua")) {
                return false; // "kiểm kê xong một kho"
            }
            boolean object = phrase.isAny(OBJECT) && !phrase.isAny(DoneProof.OPENS);
            object |=
                    phrase.isOneOf("kien nghi", "de xuat", "de nghi") || phrase.is(Sense.COUNT) && delivers(clause, at);
            if (!object && !phrase.is(Sense.REF) && !DoneProof.isHarmless(phrase)) {
                return false;
            }
        }
        return true;
    }
}
