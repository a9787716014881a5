package vn.dondoc.intent;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which deed is finished: the verb before the word of finishing ({@code đã lắp xong}, {@code em sửa xong rồi}) and what it was
 * done to ({@code trả xong hồ sơ cho dân}, {@code tổ chức xong hội nghị}).
 *
 * <p>Of a verb that prepares ({@code đo}, {@code họp}, {@code soạn}) nothing is proved, nor where the verb may be a noun: {@code
 * #8 móng xong} is a part.
 */
final class Deeds {
    /** Verbs whose end is the end of the work, with what they are done to. */
    private static final Set<String> DELIVERS = Set.of(
            "tra",
            "tra loi",
            "da khac phuc",
            "chi tra",
            "cap",
            "cap phat",
            "phat",
            "phat hanh",
            "ban hanh",
            "trao",
            "tang",
            "lap",
            "lap dat",
            "trong",
            "tiem",
            "phun",
            "niem yet",
            "dan",
            "treo",
            "cong bo",
            "cong khai",
            "to chuc",
            "mo",
            "ban giao",
            "thanh toan",
            "quyet toan",
            "giai ngan",
            "thao do",
            "di doi",
            "nao vet",
            "son",
            "tap huan",
            "khen thuong",
            "chuyen tra",
            "giai quyet",
            "xu ly",
            "khac phuc",
            "thao go",
            "gui",
            "nop",
            "gui tra",
            "dang tai",
            "kien toan",
            "sap xep");

    private static final Pattern PREPARES =
            Pattern.compile("(viet|ve|thao|soan|phac|tinh|do|hop|len|lap|danh|go|gom|xin|moi|tham"
                    + "|khao|nghien|hoc|doc|nghe|an|uong|nhau|ngu|tam|xem|chup|hen|lien|mua|chon|tim|dat|thue|bao|noi|goi|co|doi"
                    + "|rao|nhap|in|phan cong|tra cuu|thu thap|chup|photo|ke|tuyen)( .*)?");

    /** Verbs that say nothing of what was done: then the object tells, and it may be a step. */
    private static final Pattern GENERAL =
            Pattern.compile(".*(lam|thuc hien|trien khai|tien hanh|ra soat|khao sat|tong hop|thong ke|xay dung"
                    + "|tham muu|hoan thanh|chuan bi|nhap lieu|doi chieu|xac minh|kiem tra)");

    /** What is made on the way. */
    private static final Set<String> STEPS = Set.of(
            "mong",
            "khung",
            "tru",
            "coc",
            "nen",
            "vat tu",
            "vat lieu",
            "nhan su",
            "cong van",
            "dai bieu",
            "tai lieu",
            "phieu",
            "bang",
            "bieu",
            "danh sach",
            "so lieu",
            "ho so",
            "du toan",
            "ke hoach",
            "de cuong",
            "ban ve",
            "thiet ke",
            "hop dong",
            "mau",
            "kich ban",
            "giay moi",
            "thu moi",
            "van ban",
            "to trinh",
            "khao sat",
            "du thao",
            "don vi",
            "thong tin",
            "y kien",
            "bao gia",
            "hoi truong",
            "ve",
            "danh",
            "sach",
            "thao",
            "hang muc",
            "nha thau",
            "cau truc",
            "chi tiet",
            "du lieu",
            "kinh phi",
            "tien",
            "von",
            "luong",
            "thu tuc",
            "giay to",
            "giay",
            "hoa don",
            "chung tu");

    private static final Set<String> PLAIN =
            Set.of("lap", "sua", "tra", "cap", "phat", "thu", "giao", "nop", "chot", "ky", "mo", "don");

    private static final EnumSet<Sense> VERBAL = EnumSet.of(
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

    private static final EnumSet<Sense> OBJECT = EnumSet.of(
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
    private static final EnumSet<Sense> REOPENS = EnumSet.copyOf(DoneProof.OPENS);

    static {
        REOPENS.remove(Sense.REDO); // "nộp lại xong rồi"
    }

    private static final int LONGEST = 4;

    private Deeds() {}

    /** Whether the phrase at {@code i} belongs to the verb of which the word of finishing at {@code at} tells the end. */
    static boolean isVerb(Clause clause, int i, int at, Setting setting) {
        if (i >= at || i < at - LONGEST || !setting.concerns() || !clause.at(at).is(Sense.DONE)) {
            return false;
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
        if (from == at - 1 && PLAIN.contains(verb.word) && !(verb.word.equals("ky") && !isAll(clause, at))) {
            return told || before.is(Sense.REF) || from == clause.from && sure;
        }
        if (PREPARES.matcher(verb.word).matches()) {
            return false;
        }
        if (verb.is(Sense.SIGN) && !verb.is(Sense.DEED) && !before.is(Sense.SELF)) {
            return false; // "đã thẩm định xong": by whom
        }
        return told && sure;
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
            if (number && !all && !DonePart.isAll(clause.at(i - 1).word) && phrase.number != 100) {
                return false;
            }
        }
        return DELIVERS.contains(clause.at(at - 1).word) || isOver(clause, at);
    }

    /** {@code đã dựng xong cột cờ}, {@code sửa xong cái mái rồi}; not {@code đã đổ xong móng}, {@code làm xong danh sách rồi}. */
    private static boolean isOver(Clause clause, int at) {
        int from = at;
        while (from > clause.from && from > at - LONGEST && isVerbal(clause.at(from - 1))) {
            from--;
        }
        Phrase before = clause.at(from - 1);
        boolean told = before.isDid() || before.is(Sense.SELF) || before.is(Sense.REF);
        boolean sure = before.isDid() || clause.hasAfter(at, Sense.ALREADY);
        if (from == at
                || !told
                || !sure
                || GENERAL.matcher(clause.at(at - 1).word).matches()) {
            return false;
        }
        if (PREPARES.matcher(clause.at(from).word).matches() && !clause.at(from).is(Sense.GIVE)) {
            return false;
        }
        for (int i = at + 1; i < clause.to; i++) {
            if (STEPS.contains(clause.at(i).word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the phrase at {@code i}, behind the word of finishing at {@code at}, is what the deed was done to. */
    static boolean isObject(Clause clause, int i, int at, Setting setting) {
        if (i <= at || !setting.concerns() || !delivers(clause, at)) {
            return false;
        }
        for (int k = at + 1; k <= i; k++) {
            Phrase phrase = clause.at(k);
            boolean object = phrase.isAny(OBJECT) && !phrase.isAny(DoneProof.OPENS);
            object |= phrase.isOneOf("kien nghi", "de xuat", "de nghi") || phrase.is(Sense.COUNT);
            if (!object && !phrase.is(Sense.REF) && !DoneProof.isHarmless(phrase)) {
                return false;
            }
        }
        return true;
    }
}
