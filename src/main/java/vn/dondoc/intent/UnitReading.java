package vn.dondoc.intent;

import java.util.EnumSet;
import java.util.Set;

/** What one clause of somebody who answers for a unit says. */
final class UnitReading {
    private static final Senses OTHERS = Senses.of(Sense.THIRD, Sense.UNITWORD);
    private static final Set<String> HELP = Set.of("giup", "ho", "gium", "cho");

    private UnitReading() {}

    static EnumSet<Mark> read(Clause clause, Setting setting) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        if (Hearsay.is(clause, setting) || clause.has(Sense.COPY) && clause.sentenceStart) {
            marks.add(Mark.DROPPED);
            return marks;
        }
        String first = clause.at(clause.from).word;
        if (clause.at(clause.from).is(Sense.ORDER)
                && (first.startsWith("de nghi cac") || first.startsWith("yeu cau cac"))) {
            marks.add(Mark.DROPPED); // "đề nghị các thôn nộp danh sách": what others shall do
            return marks;
        }
        boolean asks = Questions.asks(clause) && !isOnly(clause);
        boolean condition = clause.has(Sense.COND);
        boolean request = isRequest(clause);
        if (cancels(clause, asks, request)) {
            marks.add(Mark.CANCEL);
        }
        if (reassigns(clause, asks, setting)) {
            marks.add(Mark.REASSIGN);
        }
        if (!marks.contains(Mark.REASSIGN) && ExtensionRequest.extendsTerm(clause, asks)) {
            marks.add(condition ? Mark.PROGRESS : Mark.EXTENSION);
        }
        HandingIn.finishes(clause, setting, marks);
        boolean past = clause.has(Sense.PAST)
                || clause.has(Sense.CONCESSIVE)
                || clause.at(clause.from).word.equals("truoc");
        if (Obstacles.blocks(clause, asks)) {
            boolean unable = clause.has(Sense.CANNOT) && clause.first(Sense.CANNOT) < clause.first(Sense.COND);
            marks.add(condition && !unable ? Mark.PROGRESS : past ? Mark.EXCUSED : Mark.BLOCKED);
        }
        if (Advance.isGeneral(clause)) {
            marks.add(Mark.START);
            boolean promise = clause.at(clause.from).is(Sense.YES)
                    && clause.at(clause.first(Sense.START)).word.startsWith("se ");
            if (!promise) { // "dạ em sẽ hoàn thành" takes it on
                marks.add(Mark.WEAK_PROGRESS);
            }
        } else if (Advance.is(clause, setting, asks)) {
            marks.add(past && !clause.has(Sense.DAY) ? Mark.EXCUSED : Mark.PROGRESS);
        }
        if (asks) {
            marks.add(Mark.QUESTION);
        }
        acknowledges(clause, setting, marks);
        int wrong = clause.last(Sense.CORRECT);
        String taken = clause.at(wrong - 1).word;
        boolean ended = taken.startsWith("xong") || taken.startsWith("hoan thanh") || taken.startsWith("hoan tat");
        if (wrong > clause.from && ended && setting.concerns()) {
            return EnumSet.of(Mark.PROGRESS); // "hôm qua báo xong là em báo lộn"
        }
        boolean pointed = clause.at(clause.to - 1).word.equals("kia")
                && (clause.at(clause.from).isAny(OTHERS)
                        || clause.at(clause.from + 1).isAny(OTHERS))
                && !clause.has(Sense.SELF);
        if (pointed || clause.has(Sense.THANKS) || clause.has(Sense.INVITE)) { // "bên huyện xong việc số 5 rồi kìa"
            marks.add(Mark.DROPPED);
            if (!clause.has(Sense.REF) && clause.has(Sense.INVITE)) {
                marks.remove(Mark.UNPROVEN); // "nhà em xây xong rồi mời anh chị"
            }
        }
        if (clause.at(clause.from).word.endsWith(" khac")
                && clause.at(clause.from).isAny(OTHERS)) {
            marks.add(Mark.DROPPED); // "phòng khác người ta hoàn thành hết rồi"
            marks.remove(Mark.UNPROVEN);
        }
        return marks;
    }

    /** {@code em mới nhập được 40% à}: no more than that. */
    private static boolean isOnly(Clause clause) {
        int little = clause.first(Sense.PERCENT) >= 0 ? clause.first(Sense.PERCENT) : clause.first(Sense.SHARE);
        int only = clause.word("moi", clause.from);
        return only >= 0
                && only < little
                && clause.at(clause.to - 1).word.equals("a")
                && clause.hasBefore(only, Sense.SELF)
                && !clause.questionMark;
    }

    /** Wants something: asked for outright, or by {@code cho … được không}. */
    static boolean isRequest(Clause clause) {
        return clause.has(Sense.ASK) || clause.asksLeave() || clause.has(Sense.LET);
    }

    private static boolean cancels(Clause clause, boolean asks, boolean request) {
        if (request && Clause.isGivenUp(clause)) {
            return true; // "xin không thực hiện #23 nữa"
        }
        int at = clause.first(Sense.CANCEL);
        if (at < 0
                || clause.has(Sense.COND)
                || isNegated(clause, at)
                || clause.at(at - 1).is(Sense.ALREADY)) {
            return false;
        }
        String word = clause.at(at).word;
        boolean work = word.startsWith("dung")
                || word.startsWith("ngung")
                || word.startsWith("cat")
                || word.equals("thoi viec")
                || word.startsWith("rut")
                || word.startsWith("thu hoi")
                || word.startsWith("dinh chi")
                || word.startsWith("xoa")
                || word.startsWith("gach");
        if (work && !request) {
            return false;
        }
        boolean bare = word.startsWith("bo") && !clause.has(Sense.REF) && clause.hasBefore(at, Sense.THIRD, Sense.WORD);
        return request || !asks && !bare;
    }

    static boolean isNegated(Clause clause, int at) {
        for (int i = at - 1; i >= clause.from && i >= at - 4; i--) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.NOT)
                    || phrase.is(Sense.NOTYET)
                    || phrase.is(Sense.CANNOT)
                    || phrase.is(Sense.REFUSE)
                    || phrase.word.startsWith("khong phai")) {
                return true;
            }
        }
        return false;
    }

    private static boolean reassigns(Clause clause, boolean asks, Setting setting) {
        if (clause.has(Sense.COND)) {
            return false;
        }
        // "việc này của Công an"
        int of = clause.word("cua", clause.from);
        if (of > clause.from
                && (clause.at(of - 1).word.endsWith("nay")
                        || clause.at(of - 1).word.equals("la"))
                && (clause.at(of + 1).is(Sense.UNITWORD) || clause.at(of + 1).is(Sense.THIRD))
                && !clause.hasAfter(of, Sense.SELF)
                && !clause.has(Sense.DONE)) {
            return true;
        }
        if (of == clause.from
                && (clause.at(of + 1).is(Sense.UNITWORD) || clause.at(of + 1).is(Sense.THIRD))
                && clause.endsAt(of + 2)
                && setting.concerns()) {
            return true; // "sao lại giao phòng em, của bên IT mà"
        }
        if (clause.at(clause.from).word.equals("khong phai")
                && clause.at(clause.from + 1).is(Sense.SELF)
                && clause.endsAt(clause.from + 2)
                && setting.answers()) {
            return true; // "việc này chị Lan phụ trách, không phải em"
        }
        int under = clause.word("thuoc", clause.from);
        if (under > clause.from
                && clause.at(under - 1).word.endsWith(" nay")
                && (clause.at(under + 1).is(Sense.UNITWORD)
                        || clause.at(under + 1).is(Sense.THIRD))
                && !clause.hasAfter(under, Sense.SELF)
                && !clause.has(Sense.DONE)
                && !asks) {
            return true; // "cái này thuộc bên Tư pháp"
        }
        int rather = clause.word("co phai", clause.from);
        if (rather > 0
                && clause.at(rather - 1).word.equals("chu")
                && clause.at(rather + 1).is(Sense.SELF)
                && clause.at(rather + 2).word.equals("dau")) {
            return true; // "cái này bên Thuỷ nông quản lý chứ có phải bên em đâu"
        }
        int not = clause.word("khong phai", clause.from);
        int whose = clause.word("cua", not + 1);
        if (not >= 0
                && !asks
                && (whose == not + 1 || whose == not + 2 && clause.at(not + 1).isOneOf("viec", "phan", "nhiem vu"))
                && (clause.at(whose + 1).is(Sense.SELF) || clause.at(whose + 2).is(Sense.SELF))) {
            return true; // "cái này không phải của team em"
        }
        int at = clause.first(Sense.REASSIGN);
        if (at > clause.from
                && clause.at(at).word.startsWith("nham")
                && clause.at(at - 1).is(Sense.ADDRESS)) {
            return false; // "anh nhầm rồi"
        }
        if (at >= 0
                && clause.at(at).word.equals("viec nay ben")
                && clause.at(at + 1).is(Sense.SELF)) {
            return false; // "việc này bên em làm xong lâu rồi"
        }
        if (at > clause.from
                && clause.at(at - 1).isOneOf("bot", "may", "he thong")
                && clause.at(at).word.contains("nham")) {
            return false; // "bot nhắc nhầm"
        }
        if (at >= 0 && !isNegated(clause, at) && (!asks || isRequest(clause) || clause.hasWord("chu"))) {
            return true;
        }
        int transfer = clause.first(Sense.TRANSFER);
        if (transfer >= 0
                && !isNegated(clause, transfer)
                && !clause.has(Sense.DRAFT)
                && !clause.has(Sense.PRODUCT)
                && !clause.at(transfer - 1).is(Sense.ALREADY)
                && !clause.at(transfer - 1).word.equals("duoc")) {
            String word = clause.at(transfer).word;
            int self = clause.next(Sense.SELF, transfer);
            boolean helped = self > 0 && HELP.contains(clause.at(self - 1).word);
            boolean to = clause.hasAfter(transfer, Sense.UNITWORD, Sense.THIRD) && (self < 0 || helped);
            boolean office = clause.at(transfer + 1).is(Sense.UNITWORD) && clause.endsAt(self + 1);
            if (helped && (clause.at(transfer + 1).is(Sense.THIRD) || office) && !asks) {
                return true;
            }
            int go = clause.word("di", transfer);
            boolean wish =
                    isRequest(clause) || go > 0 && clause.at(go + 1).is(Sense.ADDRESS); // "giao cho đội 2 đi sếp"
            if (word.startsWith("chuyen")
                    && (to && (wish || clause.has(Sense.REF)) || wish && clause.hasAfter(transfer, Sense.REF))) {
                return true;
            }
            if (isTo(clause, transfer)) {
                return true;
            }
            if (word.startsWith("chuyen") && wish && clause.at(transfer + 1).is(Sense.PARTICLE)) {
                return true;
            }
            if (word.startsWith("chuyen") && wish && clause.endsAt(transfer + 1)) {
                return true;
            }
            if (to
                    && wish
                    && (word.startsWith("giao")
                            || word.startsWith("de")
                            || word.startsWith("day")
                            || word.startsWith("dua"))) {
                return !clause.has(Sense.DONE);
            }
        }
        // "giao cho Công an thì hợp lý hơn"
        int better = clause.word("thi", clause.from);
        if (transfer >= 0
                && better > transfer
                && clause.hasAfter(transfer, Sense.UNITWORD, Sense.THIRD)
                && clause.at(better + 1).isOneOf("hop ly", "dung", "hop", "phu hop", "hay", "tot")) {
            return true;
        }
        // "nên để Đoàn Thanh niên làm", "cái này bên Thuế làm chứ"
        int works = clause.word("lam", clause.from);
        if (works > 0
                && clause.hasBefore(works, Sense.UNITWORD, Sense.THIRD)
                && !clause.has(Sense.SELF)
                && !asks
                && !clause.has(Sense.THING, Sense.GIVE, Sense.BLOCK, Sense.CANNOT)
                && (clause.hasWord("de") || clause.hasWord("phai") || clause.hasWord("chu"))
                && !clause.has(Sense.DONE)) {
            return true;
        }
        int instead = clause.first(Sense.INSTEAD);
        return instead >= 0
                && clause.has(Sense.UNITWORD, Sense.THIRD)
                && isRequest(clause)
                && !asks
                && !clause.has(Sense.DONE);
    }

    /** {@code #2 chuyển cho KTHT}: an office that is no word of the lexicon. */
    private static boolean isTo(Clause clause, int transfer) {
        Phrase office = clause.at(transfer + 1);
        return clause.at(transfer).isOneOf("chuyen cho", "chuyen sang", "chuyen qua", "giao cho", "giao sang")
                && clause.at(transfer - 1).is(Sense.REF)
                && office.is(Sense.WORD)
                && office.word.length() > 1
                && !clause.hasDid()
                && !clause.has(Sense.ALREADY, Sense.DONE, Sense.PAPER, Sense.SIGN);
    }

    private static void acknowledges(Clause clause, Setting setting, EnumSet<Mark> marks) {
        if (clause.has(Sense.START) && !clause.has(Sense.DAY)) {
            marks.add(Mark.START);
        }
        int done = clause.first(Sense.DONE);
        int self = done < 0 ? -1 : clause.next(Sense.SELF, done);
        int own = done < 0 ? -1 : ownReport(clause, done);
        if (own >= 0
                || self > done
                        && self <= done + 2
                        && !clause.has(Sense.ALREADY)
                        && clause.hasAfter(self, Sense.REPORT, Sense.HANDIN, Sense.SAY, Sense.SUBMITTED)) {
            // "xong việc em báo cáo anh", "làm xong em sẽ gửi"
            marks.remove(Mark.DONE);
            marks.remove(Mark.UNPROVEN);
            marks.remove(Mark.PROGRESS);
            marks.add(clause.has(Sense.DAY, Sense.TODAY, Sense.PARTIAL) ? Mark.PROGRESS : Mark.START);
        }
        int condition = clause.first(Sense.COND);
        int teller = clause.first(Sense.SELF);
        boolean mine = teller >= 0 && clause.hasAfter(teller, Sense.REPORT, Sense.HANDIN);
        if (condition >= 0
                && (mine
                        || clause.at(condition).word.endsWith("em se") && clause.has(Sense.REPORT, Sense.HANDIN)
                        || clause.at(condition).word.endsWith("em bao")
                        || clause.at(condition).word.endsWith("em gui"))) {
            marks.add(clause.has(Sense.DAY, Sense.TODAY) ? Mark.PROGRESS : Mark.START);
        }
        int at = clause.first(Sense.ACK);
        if (at >= 0 && !clause.has(Sense.IDIOM) && !clause.hasBefore(at, Sense.NOT, Sense.NOTYET, Sense.REFUSE)) {
            marks.add(Mark.ACKNOWLEDGE);
        } else if (clause.has(Sense.YES) && clause.endsAt(clause.from) && onlyYes(clause)) {
            marks.add(Mark.WEAK_ACKNOWLEDGE);
        }
    }

    /** {@code xong việc em báo cáo anh}: the report that will follow, where {@code em báo cáo} is one phrase. */
    private static int ownReport(Clause clause, int done) {
        for (int i = done + 1; i <= done + 2; i++) {
            if (clause.at(i).is(Sense.REPORT) && clause.at(i).word.startsWith("em ") && !clause.has(Sense.ALREADY)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean onlyYes(Clause clause) {
        for (int i = clause.from; i < clause.to; i++) {
            if (clause.at(i).is(Sense.WORD)) {
                return false;
            }
        }
        return true;
    }
}
