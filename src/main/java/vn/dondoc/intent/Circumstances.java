package vn.dondoc.intent;

import java.util.Set;
import java.util.regex.Pattern;

/** What a report of finishing may tell beside it: by what paper, after how many rounds, of how many, over which channel. */
final class Circumstances {
    private static final Set<String> ADJUNCT =
            Set.of("theo", "nhu", "dung", "dung theo", "dung nhu", "so voi", "voi", "bang", "toan bo", "tat ca");

    private static final Set<String> CHANNEL = Set.of("qua", "len", "tren", "vao", "bang", "tai", "o");

    private Circumstances() {}

    static boolean isRound(Clause clause, int i) {
        for (int k = i; k >= clause.from && k >= i - 3; k--) {
            if (clause.at(k).word.equals("sau")) {
                return true;
            }
        }
        return false;
    }

    static boolean isCited(Clause clause, int i) {
        return clause.at(i).is(Sense.PAPER)
                && (clause.at(i + 1).is(Sense.OTHERNUMBER)
                        || clause.at(i + 1).word.equals("so")
                                && clause.at(i + 2).is(Sense.OTHERNUMBER));
    }

    /**
     * Stands behind a word that only tells by what paper, in what manner or since when: {@code theo Quyết định 15/QĐ-UBND của
     * huyện}, {@code đúng như kết luận}, {@code sớm hơn kế hoạch}. Numbers of things are no such words: {@code với 3 xã}.
     */
    static boolean isAdjunct(Clause clause, int i, int at) {
        Phrase phrase = clause.at(i);
        boolean noun = phrase.is(Sense.WORD)
                || phrase.is(Sense.PAPER)
                || phrase.is(Sense.THING)
                || phrase.is(Sense.COUNTED)
                || phrase.is(Sense.THIRD)
                || phrase.is(Sense.GIVE)
                || phrase.is(Sense.ORDER)
                || phrase.is(Sense.AGREE)
                || phrase.is(Sense.SIGN)
                || phrase.is(Sense.REASONREF);
        if (!noun || phrase.is(Sense.FUTURE) || phrase.is(Sense.QUESTION)) {
            return false;
        }
        for (int k = i; k > at; k--) {
            Phrase opens = clause.at(k);
            if (opens.is(Sense.COUNT)) {
                return false;
            }
            if (ADJUNCT.contains(opens.word) || opens.is(Sense.EARLY) || opens.word.startsWith("theo ")) {
                return k < i || opens.word.equals("dung") || opens.word.equals("nhu");
            }
        }
        return false;
    }

    /** {@code mục 41 do phòng em chủ trì đã xong}, {@code nhiệm vụ 41 được giao hôm họp giao ban đã xong}. */
    static boolean isDescribed(Clause clause, int i, int at) {
        int ref = clause.first(Sense.REF);
        if (ref < 0
                || i < ref
                || i > at
                || !clause.at(at - 1).isDid() && !clause.at(at - 2).isDid()
                || !DESCRIBES.matcher(clause.at(ref + 1).word).matches()) {
            return false;
        }
        return !clause.at(i).isAny(DoneProof.OPENS);
    }

    private static final Pattern DESCRIBES = Pattern.compile("do|giao|giao cho|duoc giao|ma|cua|trong|tai|o|theo");

    /** {@code việc anh giao}, {@code phần việc được giao}: the directive itself. */
    static boolean isGivenBy(Clause clause, int i) {
        Phrase phrase = clause.at(i);
        return phrase.is(Sense.TRANSFER)
                && phrase.word.startsWith("giao")
                && (clause.at(i - 1).is(Sense.ADDRESS) || clause.at(i - 1).is(Sense.LEADERWORD))
                && clause.hasBefore(i, Sense.NUMBERED);
    }

    /** {@code trồng xong 500 cây theo kế hoạch}: as many as were to be, and no other number beside. */
    static boolean isByPlan(Clause clause, int number) {
        return (clause.at(number + 1).is(Sense.COUNTED) || clause.at(number + 1).is(Sense.WORD))
                && clause.at(number + 2).isOneOf("theo ke hoach", "theo dung ke hoach", "theo yeu cau")
                && (clause.endsAt(number + 3) || clause.at(number + 3).is(Sense.ALREADY))
                && clause.first(Sense.COUNT) == number
                && !clause.has(Sense.PART, Sense.PARTIAL, Sense.REMAIN);
    }

    /** {@code tiêm xong hết cho các cháu}: the word of finishing says that all of them are meant. */
    static boolean isRecipient(Clause clause, int at) {
        return clause.at(at).word.endsWith(" het")
                || clause.at(at).word.endsWith(" ca")
                || clause.at(at + 1).isOneOf("het", "ca", "day du", "du");
    }

    private static final Senses REOPENS = Senses.of(
            Sense.SUBMITTED,
            Sense.SIGN,
            Sense.WAIT,
            Sense.SAY,
            Sense.STEP,
            Sense.TRANSFER,
            Sense.QUESTION,
            Sense.HEARSAY,
            Sense.EXCEPT,
            Sense.CORRECT,
            Sense.IDIOM);

    /** {@code đã làm xong và lưu hồ sơ rồi}: what is over too. */
    static boolean isAlsoDone(Clause clause, int i, int at) {
        int and = clause.word("va", at + 1);
        if (and < 0 || i <= and || and > at + 2 || !clause.hasDid()) {
            return false;
        }
        int last = clause.last(Sense.ALREADY);
        if (last < and || !clause.at(last).word.equals("roi")) {
            return false;
        }
        for (int k = and + 1; k < clause.to; k++) {
            if (clause.at(k).isAny(DoneProof.OPENS) || clause.at(k).isAny(REOPENS)) {
                return false;
            }
        }
        return true;
    }

    /** {@code triển khai xong mục 14 tới toàn thể giáo viên}: to all of them. */
    static boolean isReached(Clause clause, int i, int at) {
        for (int k = i; k > at && k >= i - 3; k--) {
            if (clause.at(k).isOneOf("toan the", "toan bo", "tat ca")
                    && clause.at(k - 1).isOneOf("toi", "den", "cho")) {
                return !clause.at(i).isAny(DoneProof.OPENS);
            }
        }
        return clause.at(i).isOneOf("toi", "den") && clause.at(i + 1).isOneOf("toan the", "toan bo", "tat ca");
    }

    /** {@code cả 5 xã}, {@code 2 việc là 3 và 5}, {@code hôm 4/3}, {@code tổ 3 thôn 5}: no part of a whole. */
    static boolean isWholeCount(Clause clause, int i) {
        Phrase before = clause.at(i - 1);
        Phrase behind = clause.at(i + 1);
        boolean paper = clause.at(i).is(Sense.PAPER) && !before.is(Sense.COUNT) && clause.has(Sense.DEED, Sense.HANDIN);
        boolean place = clause.at(clause.from).is(Sense.PRODUCT)
                && !clause.at(i - 2).is(Sense.COUNT)
                && (isPlace(before) || isPlace(clause.at(i)) && behind.is(Sense.COUNT)); // "nhà văn hoá xóm 4"
        return paper
                || place
                || DonePart.isAll(before.word)
                || before.is(Sense.SHARE) && before.number >= 100
                || clause.at(i).isOneOf("cong trinh", "du an", "file", "cong viec") && !before.is(Sense.COUNT)
                || DonePart.isAll(clause.at(i - 2).word)
                || before.word.endsWith(" het")
                || before.is(Sense.COUNT) && clause.at(i - 2).word.endsWith(" het")
                || behind.is(Sense.DATE)
                || behind.is(Sense.DAY)
                || clause.at(i).is(Sense.COUNT)
                        && (before.is(Sense.UNITWORD) || before.is(Sense.YESTERDAY) || behind.is(Sense.NUMBERED))
                || behind.is(Sense.REF);
    }

    private static boolean isPlace(Phrase phrase) {
        return phrase.isOneOf("thon", "xom", "ap", "khu pho", "to dan pho", "khu");
    }

    /** {@code qua trục}, {@code lên hệ thống}: where it was handed in. */
    static boolean isChannel(Clause clause, int i) {
        return CHANNEL.contains(clause.at(i - 1).word) && clause.has(Sense.ALREADY, Sense.HANDIN);
    }
}
