package vn.dondoc.intent;

import java.util.EnumSet;

/** What one clause of a leader says, or of the secretary who passes his word on. */
final class LeaderReading {
    /** What a leader may want to see. */
    private static final Senses SHOWN = Senses.of(
            Sense.REPORT, Sense.PRODUCT, Sense.PAPER, Sense.WORK, Sense.PROGRESSREPORT, Sense.REF, Sense.COUNTED);

    private LeaderReading() {}

    static EnumSet<Mark> read(Clause clause, Setting setting) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        boolean passedOn = setting.role() == SenderRole.SECRETARY && (clause.has(Sense.LEADERWORD) || passesOn(clause));
        if (!passedOn && Hearsay.is(clause, setting)) {
            boolean asked = clause.at(clause.last(Sense.QUESTION)).isOneOf("phai khong", "dung khong");
            if ((asked || clause.questionMark) && setting.concerns()) {
                marks.add(Mark.QUESTION); // "nghe nói xong rồi phải không em"
                return marks;
            }
            marks.add(Mark.DROPPED);
            return marks;
        }
        int really = clause.word("ha", clause.from);
        boolean asks = Questions.asks(clause)
                || really > 0 && clause.endsAt(really + 1) && clause.has(Sense.DONE, Sense.NOTYET);
        int where = clause.word("dau", clause.from);
        asks |= setting.answers()
                && where >= 0
                && clause.endsAt(where + 1)
                && where <= clause.from + 2
                && (where == clause.from || clause.at(where - 1).isAny(SHOWN)); // "báo cáo đâu"
        asks &= clause.questionMark
                || !clause.at(clause.from).isOneOf("yeu cau", "de nghi"); // "… đơn vị nào chưa xong"
        boolean thanks = clause.has(Sense.THANKS) && clause.first(Sense.THANKS) <= clause.from + 1;
        boolean warns = clause.at(clause.from).isOneOf("dung", "cho")
                && clause.at(clause.from).is(Sense.NOT)
                && clause.at(clause.from + 1).is(Sense.REPORT);
        if (warns || clause.has(Sense.COND) && !asks || thanks || clause.has(Sense.INVITE)) {
            marks.add(Mark.DROPPED);
            return marks;
        }
        int hand = clause.first(Sense.HANDIN);
        if (hand > clause.from
                && clause.at(hand - 1).is(Sense.SELF)
                && clause.at(hand + 1).isOneOf("giup", "ho", "cho", "gium")
                && clause.at(hand + 2).is(Sense.ADDRESS)
                && !clause.has(Sense.ALREADY)) {
            marks.add(Mark.DROPPED); // "em gửi giúp chị bản word": an order
            return marks;
        }
        if (cancels(clause, asks)) {
            marks.add(Mark.CANCEL);
        }
        boolean refuses = refuses(clause, asks);
        if (reassigns(clause, asks, refuses) || setting.answers() && !asks && isHandedOver(clause)) {
            marks.add(Mark.REASSIGN);
        }
        boolean bare = clause.at(clause.from).is(Sense.REFUSE) && clause.endsAt(clause.from + 1);
        boolean refused = refuses && (setting.concerns() || clause.has(Sense.EXTEND) || bare);
        if (Grants.are(clause, asks, refused, setting)) {
            marks.add(Mark.APPROVE);
        }
        if (refused) {
            marks.add(Mark.REJECT);
        }
        boolean notYet = setting.answers()
                && clause.at(clause.from).word.equals("chua duoc")
                && clause.endsAt(clause.from + 1)
                && !asks;
        notYet |= clause.at(clause.from).is(Sense.REF)
                && clause.at(clause.from + 1).word.equals("chua duoc")
                && clause.endsAt(clause.from + 2)
                && !asks; // "7 chưa được"
        boolean refusal = passedOn && clause.at(clause.first(Sense.SAY) + 1).isOneOf("chua duoc", "chua dat");
        if (notYet || refusal || redo(clause, setting)) {
            marks.add(Mark.REJECT);
        }
        for (int i = clause.from; i < clause.to; i++) {
            if (clause.at(i).is(Sense.DONE) || isSeenHandedIn(clause, i, setting)) {
                Mark mark = DoneRule.read(clause, i, setting);
                if (mark == Mark.DONE || mark == Mark.QUESTION) {
                    marks.add(mark);
                }
            }
        }
        if (asks || clause.has(Sense.PROGRESSREPORT) && clause.has(Sense.REF) && onlyAsked(clause)) {
            marks.add(Mark.QUESTION);
        }
        if (!asks && relaysProgress(clause, setting)) {
            marks.add(Mark.PROGRESS);
        }
        int ack = clause.first(Sense.ACK);
        if (ack >= 0
                && !clause.hasBefore(ack, Sense.NOT, Sense.NOTYET, Sense.ORDER, Sense.FUTURE)
                && !clause.has(Sense.PRODUCT)
                && clause.endsAt(ack + 1)
                && !clause.hasAfter(ack, Sense.REPORT, Sense.UNITWORD, Sense.HANDIN, Sense.WORD)) {
            marks.add(Mark.ACKNOWLEDGE);
        }
        return marks;
    }

    /** {@code Trạm Y tế vừa nộp báo cáo kết quả #8}: told by who got it. */
    private static boolean isSeenHandedIn(Clause clause, int product, Setting setting) {
        int verb = product - 1;
        return clause.at(product).is(Sense.PRODUCT)
                && clause.at(verb).is(Sense.HANDIN)
                && clause.at(verb - 1).isOneOf("da", "vua", "vua moi")
                && clause.hasBefore(verb, Sense.UNITWORD)
                && clause.at(product + 1).is(Sense.REF)
                && clause.endsAt(product + 2)
                && setting.concerns();
    }

    /** {@code #2 mới được 50%}: how far a unit is, in the words of who asked it. */
    private static boolean relaysProgress(Clause clause, Setting setting) {
        int part = clause.first(Sense.PERCENT);
        return part >= 0
                && clause.at(part).number < 100
                && setting.concerns()
                && !clause.has(
                        Sense.ORDER,
                        Sense.FUTURE,
                        Sense.NOT,
                        Sense.COND,
                        Sense.EXTEND,
                        Sense.DAY,
                        Sense.LET,
                        Sense.REDO);
    }

    /** {@code Anh Khánh bảo đổi chủ trì #44}: a decision in another's words. */
    private static boolean passesOn(Clause clause) {
        int say = clause.first(Sense.SAY);
        for (int i = clause.from; say < 0 && i < clause.to; i++) {
            say = clause.at(i).isOneOf("chi dao", "yeu cau", "quyet dinh") ? i : -1;
        }
        return say > clause.from
                        && clause.at(clause.from).is(Sense.ADDRESS)
                        && !clause.hasBefore(say, Sense.THIRD, Sense.UNITWORD)
                        && clause.hasAfter(
                                say,
                                Sense.REASSIGN,
                                Sense.TRANSFER,
                                Sense.CANCEL,
                                Sense.AGREE,
                                Sense.REFUSE,
                                Sense.EXTEND,
                                Sense.REDO)
                || say > clause.from
                        && clause.at(clause.from).is(Sense.ADDRESS)
                        && clause.at(say + 1).isOneOf("chua duoc", "chua dat") // "anh Phúc bảo chưa được"
                || say > clause.from && clause.at(clause.from).is(Sense.ADDRESS) && isCarried(clause);
    }

    /** {@code tiến độ #24}: no verb, so the number is all that is asked. */
    private static boolean onlyAsked(Clause clause) {
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (!phrase.is(Sense.PROGRESSREPORT)
                    && !phrase.is(Sense.REF)
                    && !phrase.is(Sense.PARTICLE)
                    && !phrase.is(Sense.ADDRESS)) {
                return false;
            }
        }
        return true;
    }

    static boolean isNegated(Clause clause, int at) {
        for (int i = at - 1; i >= clause.from && i >= at - 4; i--) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.NOT)
                    || phrase.is(Sense.NOTYET) && !clause.at(i - 1).is(Sense.DONE)
                    || phrase.is(Sense.REFUSE)
                    || phrase.is(Sense.CANNOT)) {
                return true;
            }
        }
        return false;
    }

    private static boolean cancels(Clause clause, boolean asks) {
        if (!asks && Clause.isGivenUp(clause)) {
            return true;
        }
        int at = clause.first(Sense.CANCEL);
        boolean drawnOff = clause.at(at).word.equals("rut")
                && (clause.at(at + 1).is(Sense.UNITWORD)
                        || clause.at(at + 1).is(Sense.SELF)
                        || clause.at(at - 1).is(Sense.SELF)
                                && clause.endsAt(at + 1)); // "rút đội em ra", "phòng em rút"
        boolean needless =
                clause.at(at).word.startsWith("thoi khoi") && clause.at(at + 1).is(Sense.ASK);
        return at >= 0
                && !needless // "thôi khỏi xin"
                && !drawnOff
                && !isNegated(clause, at)
                && !asks
                && !clause.has(Sense.IDIOM)
                && !clause.hasBefore(at, Sense.ALREADY);
    }

    private static boolean reassigns(Clause clause, boolean asks, boolean refuses) {
        if (asks || refuses) {
            return false;
        }
        int at = clause.first(Sense.REASSIGN);
        if (at >= 0
                && !isNegated(clause, at)
                && !clause.at(at).word.startsWith("tra lai")
                && !clause.has(Sense.IDIOM)) {
            return true;
        }
        int transfer = clause.first(Sense.TRANSFER);
        boolean unit = clause.has(Sense.UNITWORD, Sense.THIRD);
        if (transfer >= 0 && !isNegated(clause, transfer) && !clause.has(Sense.IDIOM)) {
            String word = clause.at(transfer).word;
            boolean to = clause.hasAfter(transfer, Sense.UNITWORD, Sense.THIRD);
            boolean paper = clause.has(Sense.SIGN) || clause.at(transfer - 1).is(Sense.ALREADY);
            if ((word.startsWith("chuyen") || word.startsWith("doi")) && to && !paper) {
                return true;
            }
            int ref = clause.next(Sense.REF, transfer);
            if (word.startsWith("giao")
                    && clause.at(clause.next(Sense.THIRD, transfer)).word.startsWith("cac ")) {
                return false; // "giao #30 cho các thôn thực hiện": an order to all
            }
            if (to && ref == transfer + 1 && clause.hasAfter(ref, Sense.UNITWORD, Sense.THIRD)) {
                return true;
            }
            boolean works = clause.hasWord("lam")
                    || clause.hasWord("chu tri")
                    || clause.hasWord("tri")
                    || clause.hasWord("thuc hien");
            if (word.startsWith("giao")
                    && to
                    && works
                    && (clause.hasBefore(transfer, Sense.REF)
                            || clause.isBehind(Sense.COLON) && transfer == clause.from)
                    && !clause.has(Sense.DAY)) {
                return true;
            }
            if ((word.startsWith("de") || word.startsWith("dua")) && to && clause.hasWord("lam")) {
                return true;
            }
        }
        if (isCarried(clause)) {
            return true;
        }
        int instead = clause.first(Sense.INSTEAD);
        return instead >= 0 && unit && !isNegated(clause, instead);
    }

    /** {@code giao Tư pháp}, {@code giao đội 2}: nothing else, in answer to a directive. */
    private static boolean isHandedOver(Clause clause) {
        Phrase unit = clause.at(clause.from + 1);
        int last = clause.at(clause.from + 2).is(Sense.COUNT)
                        || clause.at(clause.from + 2).is(Sense.UNITWORD)
                ? clause.from + 3
                : clause.from + 2;
        return clause.at(clause.from).isOneOf("giao", "giao cho", "chuyen", "chuyen cho")
                && unit.is(Sense.UNITWORD)
                && clause.endsAt(clause.at(last).isOneOf("lam", "chu tri", "thuc hien", "xu ly") ? last + 1 : last);
    }

    /** {@code đưa việc 7 qua bên Đoàn xã}. */
    private static boolean isCarried(Clause clause) {
        int at = clause.word("dua", clause.from);
        return at >= 0
                && clause.at(at + 1).is(Sense.REF)
                && clause.at(at + 2).isOneOf("qua", "sang", "ve")
                && (clause.at(at + 3).is(Sense.UNITWORD) || clause.at(at + 3).is(Sense.THIRD))
                && !clause.hasBefore(at, Sense.NOT, Sense.NOTYET);
    }

    private static boolean refuses(Clause clause, boolean asks) {
        int at = clause.first(Sense.REFUSE);
        if (at >= 0) {
            return !asks || clause.has(Sense.REDO);
        }
        for (Sense sense : new Sense[] {Sense.AGREE, Sense.ACCEPT, Sense.EXTEND, Sense.LATE, Sense.LET}) {
            int agreed = clause.first(sense);
            if (agreed >= 0 && isNegated(clause, agreed) && !asks) {
                return true;
            }
        }
        int transfer = clause.first(Sense.TRANSFER);
        if (transfer >= 0 && isNegated(clause, transfer) && !asks) {
            return true;
        }
        Phrase start = clause.at(clause.from);
        return start.is(Sense.NOT) && clause.endsAt(clause.from + 1) && !asks;
    }

    private static boolean redo(Clause clause, Setting setting) {
        int at = clause.first(Sense.REDO);
        if (at < 0 || !setting.concerns() || isNegated(clause, at)) {
            return false;
        }
        String word = clause.at(at).word;
        if (clause.at(at).is(Sense.HANDIN) && clause.at(at - 1).is(Sense.SELF)) {
            return false; // "em gửi lại danh sách": the sender himself
        }
        return !Questions.asks(clause) || word.startsWith("lam lai") || word.startsWith("tra lai");
    }
}
