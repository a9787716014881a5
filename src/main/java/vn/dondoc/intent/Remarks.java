package vn.dondoc.intent;

import java.util.regex.Pattern;

/** What else a message says beside the report that something is finished, and whether that report stands all the same. */
final class Remarks {
    static final Pattern ABOUT = Pattern.compile(
            "ban|ban chinh|ban goc|ban luu|ho so|tai lieu|giay to|file|san pham|so lieu|anh|hinh|van ban|ket qua|dan|ba con|nguoi dan");

    private static final Pattern FAILURE = Pattern.compile("toang|toi|be|vo|hong|tieu|bo tay|chiu thua|vo tran|be hen");

    private static final Pattern STILL_SHOWN = Pattern.compile("van (bao|hien|ghi|do).*");

    /** What is no plain remark in a clause that follows. */
    private static final Senses REOPENS = Senses.of(
            Sense.EXCEPT,
            Sense.CORRECT,
            Sense.SUBMITTED,
            Sense.PROGRESSREPORT,
            Sense.CAUSE,
            Sense.STEP,
            Sense.CANCEL,
            Sense.REASSIGN,
            Sense.WILLDONE,
            Sense.START,
            Sense.SAY,
            Sense.OTHERDONE,
            Sense.IDIOM,
            Sense.NOW,
            Sense.QUOTED);

    private Remarks() {}

    /**
     * Whether a clause beside the report of finishing leaves it standing. What stands before it may be almost anything that is
     * no doubt, no condition and nobody else's word; what follows must be a question, a request, thanks, another finished deed or
     * known words that open nothing.
     */
    static boolean leavesStanding(Clause clause, boolean before) {
        if (before && isMistaken(clause)) {
            return true;
        }
        if (!before
                && (Asides.isOfSystem(clause)
                        || Asides.isSaidBefore(clause)
                        || Asides.isKept(clause)
                        || Asides.isAbsence(clause))) {
            return true;
        }
        if (!before && (clause.at(clause.first(Sense.IDIOM)).word.startsWith("xong") || isQualified(clause))) {
            return false; // "xong rồi đấy, xong đời tôi rồi", "hoàn thành rồi… trong giấc mơ"
        }
        boolean other = clause.has(Sense.OTHERDONE) && !clause.has(Sense.DONE);
        if (other || clause.has(Sense.MAYBE, Sense.HEARSAY, Sense.QUOTED)) {
            return !clause.has(Sense.HEARSAY) && Questions.asks(clause) && !before;
        }
        String first = clause.at(clause.from).word;
        if (before && (first.equals("ai") && clause.has(Sense.SAY) || first.startsWith("sao") || first.equals("dau"))) {
            return true; // "ai bảo chưa xong", "sao còn nhắc", "đâu phải chưa làm"
        }
        if (before) {
            boolean paper = false;
            for (int i = clause.from; i < clause.to; i++) {
                paper |= Hearsay.isPaper(clause, i);
            }
            int remain = clause.first(Sense.REMAIN);
            return !clause.has(Sense.COND, Sense.FUTURE, Sense.WILLDONE)
                            && (paper || !clause.has(Sense.SAY))
                            && (remain < 0 || clause.hasBefore(remain, Sense.NOT))
                    || first.equals("truoc")
                    || clause.hasWord("oan") // "nói không xong là oan cho em"
                    || clause.has(Sense.PAST, Sense.EARLY, Sense.CONCESSIVE);
        }
        if (clause.has(Sense.PAPERCOPY) && (clause.has(Sense.PART, Sense.STEP) || clause.hasWord("not"))) {
            return false; // "mai em gửi bản có dấu và làm nốt phần cuối"
        }
        if (Questions.asks(clause) || clause.has(Sense.THANKS, Sense.APOLOGY, Sense.PAPERCOPY, Sense.DONE)) {
            return true;
        }
        Phrase start = clause.at(clause.from);
        if (isOffer(clause)) {
            return true;
        }
        if (clause.has(Sense.BUSY) && clause.has(Sense.REPORT)) {
            return true; // "em quên chưa báo"
        }
        if (start.is(Sense.NOT) && !clause.has(Sense.REMAIN)
                || clause.at(clause.from + 1).is(Sense.NOT) && start.is(Sense.BUT)) {
            return true;
        }
        if (isReminder(clause)) {
            return true;
        }
        if (start.is(Sense.BUT) && clause.endsAt(clause.from + 1)
                || start.is(Sense.EARLY) && !clause.has(Sense.NOTYET)) {
            return true;
        }
        if (start.is(Sense.REMAIN) && isTimeLeft(clause)) {
            return true;
        }
        if (isEarlyAll(clause)) {
            return true;
        }
        if (goesOn(clause) || isToldByOther(clause)) {
            return false;
        }
        if (Asides.isSum(clause) || clause.at(clause.from).word.endsWith(" ranh")) { // "bữa nào rảnh anh ghé coi"
            return true;
        }
        if (clause.has(Sense.REMAIN, Sense.NOTYET, Sense.PART, Sense.MORE, Sense.CORRECT)
                || clause.hasWord("mai moi") // "mãi mới", or "mai mới" without its diacritics
                || clause.has(Sense.DAY) && clause.hasWord("moi")) {
            return false;
        }
        if (clause.hasDid() || clause.has(Sense.ALREADY, Sense.PRODUCT)) {
            return !clause.at(clause.from).is(Sense.BUT) || clause.has(Sense.LATE, Sense.EARLY);
        }
        if (clause.has(Sense.HANDIN)
                && !clause.has(Sense.FUTURE)
                && !clause.has(Sense.DAY, Sense.TODAY)
                && !isOthers(clause)) {
            return true; // "em gửi chị lưu"
        }
        if (start.is(Sense.INVITE)
                || start.is(Sense.ADDRESS)
                || start.is(Sense.ASK)
                || start.is(Sense.REPORT)
                || start.is(Sense.NOT)) {
            return true;
        }
        if (clause.has(Sense.LATE, Sense.EARLY, Sense.CONCESSIVE, Sense.BUSY) || tellsOfProduct(clause)) {
            return true;
        }
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            boolean known = DoneProof.isHarmless(phrase)
                    || phrase.is(Sense.ASK)
                    || phrase.is(Sense.EXCEPT) && !clause.leftOut.isEmpty()
                    || phrase.is(Sense.THING)
                    || phrase.is(Sense.SPAN) && clause.hasWord("som")
                    || phrase.is(Sense.PERCENT) && phrase.number >= 100
                    || phrase.is(Sense.PAPER)
                    || phrase.is(Sense.SIGN)
                    || phrase.word.equals("ho so")
                    || phrase.word.equals("co") && clause.at(i + 1).is(Sense.SIGN) // "có dấu"
                    || phrase.word.equals("file")
                    || clause.has(Sense.PERCENT) && phrase.is(Sense.COUNTED)
                    || phrase.is(Sense.COUNT) && clause.at(i - 1).is(Sense.UNITWORD);
            boolean plain = !phrase.isAny(DoneProof.OPENS) && !phrase.isAny(REOPENS);
            if (!known && !plain && !DoneProof.SMALL_WORDS.contains(phrase.word)) {
                return false;
            }
        }
        boolean others = (start.is(Sense.THIRD) || start.is(Sense.UNITWORD))
                && !start.is(Sense.SELF)
                && !clause.has(Sense.WORK, Sense.MANNER, Sense.REPORT, Sense.ASK);
        return !clause.has(Sense.NOW) && !others;
    }

    /** Goes on with the report, by words that nobody knows: in what sense it is finished. */
    private static boolean isQualified(Clause clause) {
        if (!clause.at(clause.from).isOneOf("trong", "tren", "bang", "kieu", "theo kieu", "nho trong")
                || clause.has(Sense.YESTERDAY, Sense.SPAN)) {
            return false;
        }
        for (int i = clause.from + 1; i < clause.to; i++) {
            if (clause.at(i).is(Sense.WORD)) {
                return true;
            }
        }
        return false;
    }

    /** {@code tưởng không kịp mà xong rồi}. */
    private static boolean isMistaken(Clause clause) {
        int at = clause.first(Sense.MAYBE);
        return at >= 0
                && clause.at(at).word.endsWith("tuong")
                && (clause.hasAfter(at, Sense.NOT, Sense.NOTYET, Sense.CANNOT, Sense.LATE)
                        || FAILURE.matcher(clause.at(at + 1).word).matches())
                && !clause.has(Sense.HEARSAY, Sense.THIRD);
    }

    /** {@code hồ sơ để phòng kế toán}, {@code bản lưu ở văn thư}, {@code dân đồng tình}: where it is, how it was taken. */
    private static boolean tellsOfProduct(Clause clause) {
        int from = clause.from;
        if (clause.at(from).word.equals("co") && clause.at(from + 1).word.equals("so")) {
            return clause.at(from + 2).isOneOf("den", "di") && clause.endsAt(from + 4); // "có số đến 88"
        }
        if (!ABOUT.matcher(clause.at(from).word).matches()) {
            return false;
        }
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            boolean kept = phrase.word.equals("de"); // "để ở"
            if (!kept && phrase.isAny(DoneProof.OPENS)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOthers(Clause clause) {
        for (int i = clause.from; i < clause.to; i++) {
            // "em gửi anh ảnh": the photo
            if (clause.at(i).is(Sense.THIRD) && !clause.at(i).word.equals("anh ay")) {
                return true;
            }
        }
        return false;
    }

    /** {@code anh Nam làm nốt}, {@code số liệu nhập sau}, {@code gửi huyện thẩm định}, {@code sếp sửa vài chỗ}: it is not over. */
    private static boolean goesOn(Clause clause) {
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            boolean picture = clause.at(clause.from).isOneOf("hinh", "hinh anh", "hinh chup", "clip", "video");
            boolean later = phrase.word.equals("sau") && clause.endsAt(i + 1) && i > clause.from && !picture;
            boolean rest = phrase.isOneOf("not", "tiep", "lam tiep", "lam them", "them", "sua", "ra", "chinh")
                    && i > clause.from;
            if (later || rest && !clause.hasDid() && !clause.has(Sense.ALREADY)) {
                return true;
            }
        }
        boolean reviewed = clause.has(Sense.SIGN)
                && (clause.hasWord("gui") || clause.has(Sense.TRANSFER))
                && !clause.has(Sense.DEED, Sense.PRODUCT);
        return reviewed || clause.has(Sense.DAY) && !clause.has(Sense.YESTERDAY, Sense.HANDIN, Sense.PAPERCOPY);
    }

    /** {@code xong rồi, anh Ba nói vậy}; not {@code anh nhắn kế toán giúp em}. */
    private static boolean isToldByOther(Clause clause) {
        int say = clause.first(Sense.SAY);
        return say > clause.from
                && !clause.at(say).word.startsWith("thong ")
                && clause.hasBefore(say, Sense.ADDRESS, Sense.THIRD, Sense.UNITWORD, Sense.LEADERWORD)
                && !clause.hasBefore(say, Sense.SELF)
                && !clause.hasWord("giup")
                && !clause.hasWord("ho")
                && !clause.hasWord("nhe");
    }

    /** {@code hạn tới cuối tháng lận}, {@code mà em làm sớm}: how much earlier. */
    private static boolean isEarlyAll(Clause clause) {
        if (clause.has(Sense.NOT, Sense.NOTYET, Sense.FUTURE, Sense.EXTEND, Sense.MORE, Sense.REMAIN, Sense.ASK)) {
            return false;
        }
        int early = clause.word("lam", clause.from);
        boolean due = clause.at(clause.from).word.equals("han") && clause.has(Sense.DAY);
        return due && !clause.has(Sense.SELF, Sense.DONE)
                || early > clause.from
                        && clause.at(early - 1).is(Sense.SELF)
                        && clause.at(early + 1).word.equals("som")
                        && clause.endsAt(early + 2)
                        && !clause.has(Sense.DAY, Sense.TODAY);
    }

    /** {@code còn 3 ngày mới đến hạn}. */
    static boolean isTimeLeft(Clause clause) {
        int early = clause.first(Sense.EARLY);
        return early >= 0 && clause.at(early).word.startsWith("moi ");
    }

    /** {@code có gì anh nhắn em bổ sung nhé}: at the other's service. */
    private static boolean isOffer(Clause clause) {
        int gi = clause.word("gi", clause.from);
        return gi >= 0
                && gi <= clause.from + 2
                && clause.at(gi - 1).isOneOf("co", "can", "thieu", "sai")
                && clause.hasAfter(gi, Sense.ADDRESS, Sense.LEADERWORD)
                && clause.hasAfter(gi, Sense.SAY, Sense.REPORT, Sense.REDO)
                && !clause.has(Sense.DAY, Sense.NOTYET);
    }

    /** {@code mà bot cứ nhắc}. */
    private static boolean isReminder(Clause clause) {
        for (int i = clause.from; i < clause.to; i++) {
            if (STILL_SHOWN.matcher(clause.at(i).word).matches()
                    || clause.at(i).word.endsWith("nhac")
                    || clause.at(i).word.endsWith("nhac nho")) {
                return !clause.has(Sense.NOTYET, Sense.REMAIN);
            }
        }
        return false;
    }
}
