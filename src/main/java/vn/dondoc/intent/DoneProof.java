package vn.dondoc.intent;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The second lock on {@code done}: {@link DoneRule} asks whether anything in a clause speaks against it, this one whether the
 * message proves it. Every phrase beside the word of finishing must have a place in a sentence that reports the whole as
 * finished, and what else the message says must leave that standing. A word that nobody knows proves nothing: then a person is
 * asked.
 */
final class DoneProof {
    /** What may stand anywhere beside the word of finishing. */
    private static final Senses HARMLESS = Senses.of(
            Sense.PARTICLE,
            Sense.ADDRESS,
            Sense.SELF,
            Sense.YES,
            Sense.REF,
            Sense.STOP,
            Sense.COMMA,
            Sense.COLON,
            Sense.TICK,
            Sense.THUMB,
            Sense.ALREADY,
            Sense.UNITWORD,
            Sense.LEADERWORD,
            Sense.REPORT,
            Sense.WORK,
            Sense.NUMBERED,
            Sense.YESTERDAY,
            Sense.PAST,
            Sense.EARLY,
            Sense.LATE,
            Sense.CONCESSIVE,
            Sense.NOW,
            Sense.TODAY,
            Sense.OTHERNUMBER,
            Sense.PRODUCT,
            Sense.HANDIN,
            Sense.DONE,
            Sense.DEED,
            Sense.APOLOGY,
            Sense.DATE,
            Sense.DAY,
            Sense.PAPERCOPY,
            Sense.QUOTED,
            Sense.ACCEPT,
            Sense.MANNER);

    static final Set<String> SMALL_WORDS = Set.of(
            "cho", "ve", "len", "vao", "tren", "qua", "tai", "theo", "va", "cua", "den", "tu", "o", "bang", "cung", "-",
            "(", ")", "&", "+", "=", ">", "→", "#", "[", "]", "so", "som", "nhanh", "tat ca", "nhu", "don vi", "gui");

    private static final Pattern AGREES = Pattern.compile("(da )?(ok|vang|ro|u|duoc).*");

    private DoneProof() {}

    /** Whether the clause with a word of finishing at {@code at} reports the whole as finished and nothing else. */
    static boolean proves(Clause clause, int at, Setting setting) {
        for (int i = clause.from; i < clause.to; i++) {
            if (i != at && !explains(clause, i, at, setting)) {
                return false;
            }
        }
        return true;
    }

    private static boolean explains(Clause clause, int i, int at, Setting setting) {
        Phrase phrase = clause.at(i);
        int finished = clause.at(at).is(Sense.DEED) ? clause.next(Sense.DONE, at) : at;
        boolean ends = clause.at(at).is(Sense.DONE) || finished > at;
        if (phrase.is(Sense.SELF)
                && i > finished
                && ends
                && !ProofWords.endsPolitely(clause, i + 1)
                && !ProofWords.isHandedIn(clause, i, finished)) {
            return false; // "xong em báo anh", "xong rồi em gửi sau": what comes then
        }
        if (i == at - 1
                && phrase.word.equals("bao")
                && clause.at(clause.to - 1).word.equals("qua")) {
            return false; // "em báo xong sớm quá": said so, which proves nothing
        }
        if (phrase.word.equals("co") && i < at) {
            if (clause.at(at).is(Sense.PRODUCT) && i == at - 1) {
                return clause.at(i - 1).isDid(); // "đã có biên bản nghiệm thu"
            }
            return clause.at(at).isOneOf("quyet dinh", "nghi quyet") && i == at - 1; // "em co xong": "cố", "có" or "cô"
        }
        if (phrase.isOneOf("ke hoach", "de an", "phuong an", "lo trinh")
                && i == at - 1
                && clause.at(i - 1).isOneOf("len", "lap", "co", "soan", "xay dung", "viet", "ve")) {
            return false; // "đã lên kế hoạch hoàn thành"
        }
        if (phrase.word.equals("mai")
                && phrase.is(Sense.WORD)
                && i < at
                && !clause.at(i + 1).word.startsWith("cung")) {
            return false; // "em mai thi cong xong": mãi or mai
        }
        if (phrase.is(Sense.LATE)
                && clause.at(i + 1).is(Sense.HANDIN)
                && !clause.hasDid()
                && !clause.has(Sense.ALREADY)) {
            return false; // "phòng chậm nộp báo cáo kết quả"
        }
        if (phrase.is(Sense.WORK)
                && i > at
                && clause.at(i - 1).word.equals("roi")
                && !phrase.is(Sense.DEED)
                && !DonePart.isAdverbial(phrase)) {
            return false; // "xong việc này rồi làm việc kia"
        }
        boolean thing = i == at + 1
                && !clause.at(at).is(Sense.HANDIN)
                && !phrase.word.equals("so")
                && (phrase.is(Sense.UNITWORD) || phrase.is(Sense.THIRD))
                && !phrase.is(Sense.SELF); // "hoan thanh ban ve": some other thing
        if (!thing && (isHarmless(phrase) || SMALL_WORDS.contains(phrase.word))
                || Deeds.isVerb(clause, i, at, setting)
                || Deeds.isObject(clause, i, at, setting)) {
            return true;
        }
        if (thing) {
            return false;
        }
        if (i > at && Deeds.isFull(clause, at)) {
            return true;
        }
        if (phrase.word.equals("thay") && setting.isLeading()) {
            return clause.at(i - 1).is(Sense.SELF) && i < at; // "tôi thấy bên Địa chính làm xong rồi"
        }
        if (i == at - 1 && phrase.word.equals("moi lam")
                || phrase.word.equals("mat") && clause.at(i + 1).is(Sense.SPAN)) {
            return true; // "mất 3 ngày mới làm xong"
        }
        if (i == clause.from && phrase.isOneOf("chieu", "sang", "trua") && clause.hasAfter(at, Sense.ALREADY)) {
            return true; // "sáng còn dở, chiều xong rồi"
        }
        if (i > at && ProofWords.isAhead(clause, i) && clause.hasDid()) {
            return true; // "đã hoàn thành nhiệm vụ trước 5 ngày"
        }
        if (Circumstances.isAdjunct(clause, i, at)
                || Circumstances.isGivenBy(clause, i)
                || Circumstances.isReached(clause, i, at)
                || Circumstances.isAlsoDone(clause, i, at)
                || Circumstances.isDescribed(clause, i, at)) {
            return true;
        }
        if (phrase.word.equals("sua")) {
            return i == at - 1 && clause.at(i - 1).isDid()
                    || Circumstances.isRound(clause, i); // "đã sửa xong", "sau 2 lần sửa"
        }
        if (phrase.is(Sense.REDO)) {
            return phrase.isOneOf("nop lai", "gui lai", "trinh lai") && clause.hasAfter(i, Sense.ALREADY)
                    || i < at && clause.hasBefore(i, Sense.ALREADY) && clause.hasDid(); // "đã chỉnh sửa và hoàn thành"
        }
        boolean excused = clause.hasWord("som")
                || clause.at(i - 1).word.equals("mat")
                || clause.has(Sense.LATE, Sense.EARLY, Sense.CONCESSIVE);
        if (phrase.is(Sense.SPAN) || phrase.is(Sense.CAUSE) || phrase.is(Sense.BLOCK) || phrase.is(Sense.BUSY)) {
            return excused || Obstacles.isAtLast(clause, i);
        }
        if (phrase.is(Sense.PERCENT) || phrase.is(Sense.SHARE)) {
            return phrase.number >= 100 || clause.isExcess(i);
        }
        if (phrase.is(Sense.SAY)) {
            boolean announces = phrase.word.equals("thong bao")
                    && i == clause.from
                    && (clause.at(i + 1).word.equals("voi") || clause.at(i + 1).is(Sense.ADDRESS));
            return announces
                    || phrase.is(Sense.PAPER) && clause.at(i + 1).is(Sense.PRODUCT) // "thông báo kết quả thực hiện"
                    || i < at && clause.hasBefore(i, Sense.SELF);
        }
        if (Circumstances.isCited(clause, i)) {
            return true;
        }
        if (phrase.word.equals("sau") && clause.at(i + 1).is(Sense.COUNT)
                || i < at && clause.at(at - 1).isDid() && Circumstances.isRound(clause, i)) {
            return true; // "sau 2 lần sửa thì đã hoàn thành"
        }
        if ((phrase.is(Sense.COUNTED) || phrase.is(Sense.THING)) && i < at && ProofWords.isTopic(clause, i)) {
            return true; // "lớp tập huấn #25"
        }
        if ((phrase.is(Sense.COUNTED) || phrase.is(Sense.PAPER))
                && i < at
                && clause.at(i + 1).is(Sense.SELF)) {
            return true; // "ở xóm tôi"
        }
        if (phrase.is(Sense.COUNT) || phrase.is(Sense.COUNTED)) {
            boolean numbered = setting.hasFile()
                    && i == clause.from + 1
                    && clause.at(i - 1).is(Sense.PAPER);
            return numbered || excused || Circumstances.isWholeCount(clause, i) || clause.has(Sense.PERCENT);
        }
        if (phrase.is(Sense.REASSIGN)) {
            return phrase.word.equals("viec nay ben") && clause.at(i + 1).is(Sense.SELF);
        }
        if (phrase.is(Sense.ORDER) && phrase.word.startsWith("cac ")) {
            return i > at
                    && clause.at(i - 1).is(Sense.LET)
                    && (Circumstances.isRecipient(clause, at)
                            || clause.at(i + 1).isOneOf("het", "ca", "day du", "du"));
        }
        if (phrase.is(Sense.ORDER) && phrase.word.startsWith("cho ")) {
            return (clause.hasDid() || clause.hasWord("roi"))
                    && clause.at(at).is(Sense.PRODUCT)
                    && clause.hasBefore(i, Sense.HANDIN);
        }
        if (phrase.is(Sense.CORRECT)) {
            return i == clause.from && phrase.word.equals("cap nhat lai"); // "cập nhật lại giúp em việc 8 đã xong"
        }
        if (phrase.word.equals("rieng")) {
            return clause.at(i + 1).is(Sense.REF); // not "riêng em xong rồi"
        }
        if (phrase.is(Sense.BUT)) {
            return i == clause.from || clause.endsAt(i + 1);
        }
        if (phrase.is(Sense.QUESTION)) {
            return phrase.word.equals("a") && (i == clause.from || clause.endsAt(i + 1));
        }
        if (phrase.is(Sense.TRANSFER)) {
            return clause.at(i - 1).word.equals("duoc")
                    || i < at && clause.at(i - 1).is(Sense.ADDRESS);
        }
        if (phrase.is(Sense.ASK) && clause.at(i + 1).is(Sense.HANDIN) && clause.has(Sense.PRODUCT)) {
            return !phrase.word.equals("muon"); // "xin nộp báo cáo kết quả"
        }
        if (phrase.is(Sense.THANKS) || phrase.is(Sense.ASK) || phrase.is(Sense.SIGN)) {
            return i > at || clause.at(i - 1).isDid();
        }
        if (phrase.is(Sense.ACK)) {
            return AGREES.matcher(phrase.word).matches() // not "đã nghe", "đã thấy"
                    || i > at
                            && clause.at(i - 1).is(Sense.ASK)
                            && phrase.word.equals("ghi nhan"); // "mong anh ghi nhận"
        }
        if (phrase.is(Sense.REASONREF)) {
            if (phrase.word.equals("trong") && clause.at(i + 1).is(Sense.YESTERDAY)) {
                return true;
            }
            return clause.at(i - 1).is(Sense.ADDRESS) && clause.endsAt(i + 1); // "anh Sau"
        }
        if (phrase.is(Sense.HEARSAY)) {
            return phrase.word.startsWith("nghe") && clause.endsAt(i + 1); // "xong rồi nghe anh"
        }
        if (phrase.is(Sense.PAPER) || phrase.is(Sense.THING)) {
            return phrase.is(Sense.PAPER) && i < at
                    || clause.at(i + 1).word.startsWith("kem")
                            && clause.at(i - 1).word.equals("co") // "(có biên bản kèm)"
                    || clause.at(i + 1).is(Sense.OTHERNUMBER)
                    || clause.hasAfter(i, Sense.OTHERNUMBER, Sense.REF)
                    || clause.at(i + 1).is(Sense.DATE)
                    || clause.at(i - 1).is(Sense.DEED)
                    || Circumstances.isChannel(clause, i);
        }
        if (phrase.word.equals("ra")) {
            return clause.hasBefore(i, Sense.EXCEPT) && clause.at(i - 1).is(Sense.REF); // "trừ #16 ra"
        }
        if (phrase.word.equals("con") && i == clause.from) {
            return clause.at(i + 1).is(Sense.REF); // "còn #36 cũng xong luôn"
        }
        if (phrase.is(Sense.EXCEPT)) {
            return clause.at(i + 1).is(Sense.REF) && !clause.at(i + 1).leftOut.isEmpty();
        }
        if (phrase.is(Sense.THIRD)) {
            boolean named = i == clause.from
                    && at == i + 1
                    && phrase.word.startsWith("ben ")
                    && clause.at(at + 1).is(Sense.REF)
                    && clause.at(at + 2).word.equals("tu")
                    && setting.isPast(clause.at(at + 3).number); // "bên Công an hoàn thành chỉ đạo số 5 từ 28/2"
            return named
                    || clause.at(i - 1).isOneOf("tat ca", "toan bo")
                    || clause.at(i - 1).word.equals("cho")
                            && clause.at(i - 2).is(Sense.HANDIN)
                            && clause.at(i + 1).is(Sense.UNITWORD)
                    || clause.at(i - 1).is(Sense.HANDIN)
                            && !clause.hasAfter(i, Sense.SIGN)
                            && (clause.has(Sense.OTHERNUMBER) || clause.hasAfter(i, Sense.ALREADY) || clause.hasDid())
                    || setting.isLeading()
                    || setting.role() == SenderRole.OUTSIDER
                    || clause.at(i + 1).is(Sense.SELF)
                    || clause.hasBefore(i, Sense.SELF);
        }
        if (phrase.word.equals("co")) {
            boolean signed = clause.at(at).is(Sense.PRODUCT) && clause.at(i + 1).isOneOf("dau", "chu ky");
            return signed
                    || clause.at(i + 1).is(Sense.PAPER)
                    || clause.at(i + 1).is(Sense.PRODUCT); // "có báo cáo gửi kèm"
        }
        if (phrase.word.equals("kip")) {
            return i == at + 1; // "xong kịp"
        }
        if (phrase.is(Sense.WORD) && i < at && clause.at(at - 1).is(Sense.CONCESSIVE)) {
            return true; // "chạy đôn chạy đáo mãi rồi cũng xong"
        }
        return phrase.is(Sense.WORD) && ProofWords.isNameOrTopic(clause, i, at);
    }

    /** What would open again what was said to be finished. */
    static final Senses OPENS = Senses.of(
            Sense.NOT,
            Sense.NOTYET,
            Sense.REMAIN,
            Sense.ONGOING,
            Sense.FUTURE,
            Sense.WAIT,
            Sense.WAITOTHER,
            Sense.WAITSIGN,
            Sense.PARTIAL,
            Sense.PART,
            Sense.BLOCK,
            Sense.CANNOT,
            Sense.REDO,
            Sense.REFUSE,
            Sense.MAYBE,
            Sense.HEARSAY,
            Sense.COND,
            Sense.DRAFT,
            Sense.EXTEND,
            Sense.MORE,
            Sense.SHARE,
            Sense.PERCENT,
            Sense.DAY,
            Sense.TODAY,
            Sense.COUNT,
            Sense.BUT);

    static boolean isHarmless(Phrase phrase) {
        return phrase.isAny(HARMLESS);
    }
}
