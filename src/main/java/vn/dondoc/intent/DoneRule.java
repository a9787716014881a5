package vn.dondoc.intent;

/**
 * The one rule that must not err: whether a word of finishing in a clause says that the whole is finished, now, by the sender's
 * own knowledge. Everything that could make it less (negation, future, condition, hearsay, a part, a question, an order) is
 * asked first.
 */
final class DoneRule {

    private DoneRule() {}

    /** What the word of finishing at {@code at} says. */
    static Mark read(Clause clause, int at, Setting setting) {
        if (isDeniedBehind(clause, at) && !clause.has(Sense.THANKS)) {
            return Mark.PROGRESS;
        }
        if (clause.hasBefore(at, Sense.THANKS, Sense.INVITE, Sense.COPY)
                || clause.has(Sense.COND) && !isConsequence(clause, at, setting)
                || clause.has(Sense.IDIOM)
                || isOtherDone(clause, setting)
                || isCondition(clause, at, setting)) {
            return Mark.DROPPED;
        }
        if (clause.has(Sense.COND)) {
            return Mark.PROGRESS;
        }
        Phrase last = clause.at(clause.to - 1);
        int surely = clause.word("chu", at + 1);
        boolean sure = surely > 0
                && (clause.at(surely).is(Sense.QUESTION)
                        || clause.at(surely - 1).word.equals("roi"))
                && (clause.endsAt(surely + 1)
                        || clause.at(surely + 1).is(Sense.SELF) && clause.endsAt(surely + 2)); // "xong rồi chứ"
        boolean asked =
                isReally(clause) || sure || clause.hasWord("ha") && clause.endsAt(clause.word("ha", clause.from) + 1);
        if (setting.isLeading() && asked) {
            return Mark.QUESTION; // "xong roi a": à, ạ or anh; a leader rather asks
        }
        if (isAskedBehind(clause, at)) {
            return Mark.QUESTION;
        }
        if (clause.has(Sense.MAYBE)) {
            if (isOwnDoubt(clause, setting)) {
                return Mark.PROGRESS;
            }
            return clause.has(Sense.DAY, Sense.FUTURE, Sense.TODAY) ? Mark.PROGRESS : Mark.DROPPED;
        }
        if (clause.hasBefore(at, Sense.CANNOT)) {
            return Mark.BLOCKED;
        }
        if (isDenied(clause, at, Sense.NOT)) {
            boolean unable = clause.hasAfter(at, Sense.CANNOT)
                    || clause.hasWord("noi")
                    || clause.hasWord("kip")
                    || clause.hasWord("duoc");
            return unable ? Mark.BLOCKED : Mark.PROGRESS;
        }
        boolean given =
                (clause.at(at).word.startsWith("thi ") || clause.at(at).word.startsWith("la "))
                        && clause.hasBefore(at, Sense.LET, Sense.BLOCK, Sense.THING, Sense.ASK);
        if (clause.has(Sense.NOTYET) || given) { // "cho em tiền thì xong rồi"
            return Mark.PROGRESS;
        }
        if (!setting.isLeading()
                && clause.at(at + 1).word.equals("som")
                && clause.at(at + 2).is(Sense.SPAN)) {
            return DoneProof.proves(clause, at, setting) ? Mark.DONE : Mark.UNPROVEN; // "hoàn tất sớm hai hôm"
        }
        if (isOrdered(clause, at, setting)) {
            return Mark.DROPPED;
        }
        if (DoneTime.isToCome(clause, at, setting) || DonePart.isPartly(clause, at) || DonePart.isOther(clause, at)) {
            return Mark.PROGRESS;
        }
        if (Questions.asks(clause)) {
            return Mark.QUESTION;
        }
        return DoneProof.proves(clause, at, setting) ? Mark.DONE : Mark.UNPROVEN;
    }

    /** {@code ăn xong}; {@code tập huấn xong} only where no directive is spoken of. */
    static boolean isOtherDone(Clause clause, Setting setting) {
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.OTHERDONE) && !(phrase.is(Sense.DONE) && setting.concerns())) {
                return true;
            }
        }
        return false;
    }

    /** {@code xong roi a em}: à, ạ or anh. */
    private static boolean isReally(Clause clause) {
        for (int i = clause.from + 1; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.word.equals("a") && phrase.is(Sense.ADDRESS) && clause.endsAt(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** {@code tưởng xong rồi}, {@code chưa chắc xong kịp}: it is not finished. */
    private static boolean isOwnDoubt(Clause clause, Setting setting) {
        String doubt = clause.at(clause.first(Sense.MAYBE)).word;
        boolean unfinished = doubt.startsWith("tuong")
                || doubt.startsWith("cu tuong")
                || doubt.startsWith("ngo")
                || doubt.startsWith("le ra")
                || doubt.startsWith("dang ")
                || doubt.startsWith("chua chac")
                || doubt.startsWith("khong chac")
                || (doubt.equals("khong biet") || doubt.equals("chua biet"))
                        && Questions.isTimeAsked(clause.at(clause.first(Sense.MAYBE) + 1).word);
        return unfinished
                && !setting.isLeading()
                && setting.concerns()
                && !clause.has(Sense.THIRD)
                && !clause.hasWord("chu");
    }

    /** {@code nếu thuận lợi thì thứ sáu xong}: a promise with a condition, of the unit itself. */
    private static boolean isConsequence(Clause clause, int at, Setting setting) {
        if (clause.at(at).word.startsWith("thi ")) {
            return !setting.isLeading() && setting.concerns(); // "giá mà có thêm người thì xong rồi"
        }
        int then = clause.word("thi", clause.first(Sense.COND) + 1);
        return !setting.isLeading()
                && then > 0
                && then < at
                && (clause.has(Sense.DAY, Sense.FUTURE, Sense.TODAY)
                        || clause.at(then + 1).word.equals("da")); // "nếu không mưa thì đã xong"
    }

    /** {@code xong thì báo}, {@code xong #26 thì báo}. */
    private static boolean isCondition(Clause clause, int at, Setting setting) {
        int then = clause.word("thi", at + 1);
        if (then > 0
                && clause.at(then - 1).word.equals("roi")
                && clause.hasAfter(then, Sense.SELF, Sense.REPORT, Sense.FUTURE)) {
            return true; // "phát đủ cho 11 thôn rồi thì em báo"
        }
        int only = clause.word("moi", at + 1);
        if (only > 0 && clause.at(only - 1).word.equals("roi") && !clause.endsAt(only + 1)) {
            return true; // "kiểm kê xong rồi mới báo"
        }
        for (int i = at + 1; i < clause.to && i <= at + 3; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.word.equals("thi") || phrase.word.equals("la") && !clause.endsAt(i + 1)) {
                return true;
            }
            // "xong #6 nhớ gửi minh chứng", "xong #6 em gửi ngay"
            boolean first = at == clause.from && !clause.has(Sense.ALREADY);
            if (first
                    && setting.isLeading()
                    && (phrase.is(Sense.REPORT) || phrase.is(Sense.HANDIN) || phrase.is(Sense.SAY))) {
                return true;
            }
            if (first
                    && (phrase.is(Sense.ORDER) && !clause.at(i + 1).is(Sense.SPAN)
                            || phrase.is(Sense.ASK)
                            || phrase.is(Sense.SELF)
                                    && clause.hasAfter(i, Sense.HANDIN, Sense.REPORT)
                                    && !isHandedOver(clause, at, i))) {
                return true;
            }
            if (!phrase.is(Sense.REF)
                    && !phrase.is(Sense.ALREADY)
                    && !phrase.word.equals("cai")
                    && !phrase.is(Sense.NUMBERED)) {
                return false;
            }
        }
        return false;
    }

    /** {@code minh chứng mục 9 tụi con gởi}: nothing said behind it. */
    private static boolean isHandedOver(Clause clause, int at, int self) {
        return clause.at(at).is(Sense.PRODUCT) && clause.at(self + 1).is(Sense.HANDIN) && clause.endsAt(self + 2);
    }

    static boolean isDenied(Clause clause, int at, Sense denial) {
        for (int i = at - 1; i >= clause.from; i--) {
            Phrase phrase = clause.at(i);
            if (phrase.is(denial)) {
                return true;
            }
            if (phrase.is(Sense.DONE) || phrase.is(Sense.EARLY)) {
                return false;
            }
        }
        return false;
    }

    /** {@code đã xong đâu}, {@code đã xong hết các thôn đâu}. */
    private static boolean isDeniedBehind(Clause clause, int at) {
        for (int i = at + 1; i < clause.to; i++) {
            if (clause.at(i).word.equals("dau")
                    && (i <= at + 3 || clause.endsAt(i + 1) && !isDenied(clause, at, Sense.NOT))) {
                return true;
            }
        }
        return false;
    }

    /** {@code xong chưa}, {@code xong rồi à}, {@code xong không em}. */
    private static boolean isAskedBehind(Clause clause, int at) {
        for (int i = at + 1; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            boolean yet = phrase.is(Sense.NOTYET) && phrase.word.equals("chua");
            if (yet && (i == at + 1 || clause.endsAt(i + 1))) {
                return true;
            }
            boolean not = phrase.is(Sense.NOT) && phrase.word.equals("khong");
            if (not && clause.endsAt(i + 1)) {
                return true;
            }
            if (phrase.is(Sense.BUT)) {
                break;
            }
        }
        return Questions.asks(clause) && !clause.hasBefore(at, Sense.NOTYET, Sense.NOT);
    }

    private static boolean isOrdered(Clause clause, int at, Setting setting) {
        if (!setting.isLeading()) {
            if (clause.at(at - 1).isDid()) {
                return false;
            }
            for (int i = clause.from; i < at; i++) {
                Phrase phrase = clause.at(i);
                if (phrase.is(Sense.ORDER)
                                && (phrase.word.startsWith("cac ")
                                        || phrase.word.equals("yeu cau")
                                        || phrase.word.startsWith("giao")
                                                && !clause.at(i - 1).word.equals("duoc")
                                                && !clause.at(i - 1).is(Sense.ADDRESS))
                        || phrase.is(Sense.ASK)
                                && phrase.word.contains("de nghi")
                                && clause.hasAfter(i, Sense.UNITWORD, Sense.THIRD)
                                && !clause.hasBefore(at, Sense.SELF)) {
                    return true;
                }
            }
            return false;
        }
        int then = clause.next(Sense.ALREADY, at);
        // "xong #14 rồi báo cáo": rồi is "then"
        boolean sequel = then >= 0
                && (clause.hasAfter(then, Sense.REPORT, Sense.HANDIN, Sense.SAY)
                        || clause.at(then + 1).is(Sense.WORK) && !DonePart.isAdverbial(clause.at(then + 1)))
                && !clause.hasDid();
        boolean just = clause.at(at - 1).is(Sense.HANDIN) && clause.at(at - 2).isOneOf("vua", "vua moi");
        boolean already = clause.hasDid() || then >= 0 && !sequel || clause.has(Sense.YESTERDAY) || just;
        if (clause.hasBefore(at, Sense.ORDER) && !already) {
            return true;
        }
        if (!already && clause.at(clause.from).word.equals("co") && !clause.questionMark) {
            return true; // "co xong som nha em": "cố" without its diacritics
        }
        boolean head = at == clause.from && !clause.at(at + 1).is(Sense.ALREADY)
                || at == clause.from + 1 && clause.at(clause.from).is(Sense.BUT);
        if (head && !already && clause.at(at + 1).is(Sense.REF)) {
            return true; // "cố mà hoàn thành #4"
        }
        boolean told = clause.hasBefore(at, Sense.REF, Sense.SELF);
        if (!already && !told && clause.hasBefore(at, Sense.UNITWORD, Sense.THIRD) && clause.hasAfter(at, Sense.REF)) {
            return true; // "Phòng Nội vụ hoàn thành #14"
        }
        if (at == clause.from && !clause.hasDid() && clause.hasWord("di")) {
            return true; // "hoàn thành #27 đi rồi về"
        }
        if (clause.hasBefore(at, Sense.ASK, Sense.LET, Sense.FUTURE, Sense.TRANSFER)) {
            return true;
        }
        return !already && !setting.concerns()
                || !already
                        && clause.has(Sense.PARTICLE)
                        && clause.at(clause.to - 1).isOneOf("nhe", "nha", "di", "nghen", "nhe ca", "nghe");
    }
}
