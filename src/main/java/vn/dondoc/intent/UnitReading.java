package vn.dondoc.intent;

import java.util.EnumSet;
import java.util.Set;

/** What one clause of somebody who answers for a unit says. */
final class UnitReading {
    private static final Set<String> HELP = Set.of("giup", "ho", "gium", "cho");
    private static final Set<String> LATE_WORK = Set.of(
            "nop muon",
            "nop cham",
            "nop tre",
            "nop sau",
            "tra muon",
            "bao cao muon",
            "bao cao cham",
            "gui muon",
            "gui cham",
            "gui tre",
            "trinh muon",
            "trinh cham");

    private UnitReading() {}

    static EnumSet<Mark> read(Clause clause, Setting setting) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        if (Hearsay.is(clause, setting) || clause.has(Sense.COPY) && clause.sentenceStart) {
            marks.add(Mark.DROPPED);
            return marks;
        }
        boolean asks = Questions.asks(clause);
        boolean condition = clause.has(Sense.COND);
        boolean request = isRequest(clause);
        if (cancels(clause, asks, request)) {
            marks.add(Mark.CANCEL);
        }
        if (reassigns(clause, asks)) {
            marks.add(Mark.REASSIGN);
        }
        if (!marks.contains(Mark.REASSIGN) && extendsTerm(clause, asks)) {
            marks.add(condition ? Mark.PROGRESS : Mark.EXTENSION);
        }
        finishes(clause, setting, marks);
        boolean past = clause.has(Sense.PAST)
                || clause.has(Sense.CONCESSIVE)
                || clause.at(clause.from).word.equals("truoc");
        if (Obstacles.blocks(clause, asks)) {
            marks.add(condition ? Mark.PROGRESS : past ? Mark.EXCUSED : Mark.BLOCKED);
        }
        if (Advance.isGeneral(clause)) {
            marks.add(Mark.START);
            marks.add(Mark.WEAK_PROGRESS);
        } else if (Advance.is(clause, setting, asks)) {
            marks.add(past && !clause.has(Sense.DAY) ? Mark.EXCUSED : Mark.PROGRESS);
        }
        if (asks) {
            marks.add(Mark.QUESTION);
        }
        acknowledges(clause, setting, marks);
        if (clause.has(Sense.THANKS) || clause.has(Sense.INVITE)) {
            marks.add(Mark.DROPPED);
        }
        return marks;
    }

    /** Wants something: asked for outright, or by {@code cho … được không}. */
    static boolean isRequest(Clause clause) {
        return clause.has(Sense.ASK) || clause.hasWord("duoc khong") || clause.has(Sense.LET);
    }

    private static boolean cancels(Clause clause, boolean asks, boolean request) {
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

    private static boolean isNegated(Clause clause, int at) {
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

    private static boolean reassigns(Clause clause, boolean asks) {
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
        int at = clause.first(Sense.REASSIGN);
        if (at > clause.from && clause.at(at).word.startsWith("nham") && clause.at(at - 1).is(Sense.ADDRESS)) {
            return false; // "anh nhầm rồi"
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
            if (helped && clause.at(transfer + 1).is(Sense.THIRD) && !asks) {
                return true;
            }
            boolean wish = isRequest(clause);
            if (word.startsWith("chuyen")
                    && (to && (wish || clause.has(Sense.REF)) || wish && clause.hasAfter(transfer, Sense.REF))) {
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
                && !clause.has(Sense.THING, Sense.GIVE)
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

    static boolean extendsTerm(Clause clause, boolean asks) {
        int at = clause.first(Sense.EXTEND);
        boolean request = isRequest(clause);
        if (clause.has(Sense.IDIOM)) {
            return false;
        }
        if (at >= 0) {
            if (isNegated(clause, at)
                    || clause.at(at - 1).isDid()
                    || clause.at(at - 1).word.equals("duoc") && !request) {
                return false;
            }
            if (LATE_WORK.contains(clause.at(at).word) && !request) {
                return false;
            }
            if (clause.at(at).word.equals("sang tuan") && !request) {
                return false;
            }
            // "đã được gia hạn chưa ạ" asks, "có thể gia hạn cho em không ạ" requests
            boolean whether = Questions.endsAsking(clause) && clause.has(Sense.NOTYET);
            return !asks || request && !asksHow(clause) && !whether || clause.hasWord("duoc khong");
        }
        if (!request || asks && asksHow(clause)) {
            return false;
        }
        if (clause.has(Sense.NOT) && !Questions.endsAsking(clause) && !asks
                || clause.has(Sense.DONE) && clause.hasDid()) {
            return false;
        }
        boolean apology = clause.has(Sense.APOLOGY) && !clause.has(Sense.LET);
        if (clause.has(Sense.LATE)
                && (clause.has(Sense.SPAN) || clause.has(Sense.DAY) || clause.has(Sense.ASK) && clause.asksFor())) {
            return !apology;
        }
        int wish = clause.word("xin", clause.from);
        if (wish >= 0 && clause.at(wish + 1).is(Sense.SPAN)) {
            return true; // "em xin 1 tuần"
        }
        boolean more = clause.hasWord("them") || clause.hasWord("can them") || clause.hasWord("cho them");
        if (more && (clause.has(Sense.SPAN) || clause.has(Sense.DAY))) {
            return true;
        }
        if (clause.has(Sense.SPAN) && clause.has(Sense.MORE)
                || clause.has(Sense.SPAN) && clause.has(Sense.LET) && clause.has(Sense.SELF)) {
            return !clause.has(Sense.THIRD);
        }
        int let = clause.first(Sense.LET);
        int until = Math.max(
                Math.max(clause.word("den", clause.from), clause.word("toi", clause.from)),
                Math.max(clause.word("sang", clause.from), clause.word("qua", clause.from)));
        boolean asked = let >= 0 && (clause.hasAfter(let, Sense.SELF) || clause.hasAfter(let, Sense.UNITWORD))
                || clause.asksFor();
        if (asked && until >= 0 && clause.hasAfter(until, Sense.DAY)) {
            return true;
        }
        // "xin phép nộp vào thứ sáu tuần sau"
        boolean permitted = clause.hasWord("xin phep") || clause.hasWord("xin phep duoc");
        if (permitted && clause.has(Sense.HANDIN) && clause.has(Sense.DAY) && !clause.hasDid()) {
            return true;
        }
        if (asked && let >= 0 && clause.at(let + 1).is(Sense.SELF) && clause.at(let + 2).is(Sense.DATE)) {
            return true; // "cho em 20/3"
        }
        // "cho em thứ sáu nộp nhé"
        return asked && let >= 0 && clause.hasAfter(let, Sense.DAY) && clause.has(Sense.HANDIN, Sense.DONE);
    }

    private static boolean asksHow(Clause clause) {
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.QUESTION)
                    && !phrase.is(Sense.SPAN)
                    && !phrase.word.startsWith("duoc khong")
                    && !phrase.word.equals("hay la")
                    && !phrase.word.equals("co duoc khong")
                    && !phrase.word.equals("a")
                    && !phrase.word.equals("chu")
                    && !phrase.word.equals("ta")
                    && !phrase.word.equals("khong nhi")
                    && !phrase.word.equals("nhi")) {
                return true;
            }
        }
        return false;
    }

    private static void finishes(Clause clause, Setting setting, EnumSet<Mark> marks) {
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.DONE)) {
                marks.add(DoneRule.read(clause, i, setting));
            } else if (phrase.is(Sense.PERCENT) && phrase.number == 100 && !clause.has(Sense.DONE) && setting.concerns()
                    && clause.at(i + 1).word.equals("roi")) {
                marks.add(DoneRule.read(clause, i, setting)); // "100% rồi anh"
            } else if (phrase.is(Sense.DEED) && isDid(clause, i) || handsIn(clause, i, setting)) {
                Mark mark = DoneRule.read(clause, i, setting);
                marks.add(mark == Mark.BLOCKED ? Mark.PROGRESS : mark);
            }
        }
    }

    private static boolean isDid(Clause clause, int at) {
        return clause.at(at - 1).isDid()
                || clause.at(at - 1).word.equals("da ky")
                || clause.at(at + 1).word.equals("roi")
                || clause.hasBefore(at, Sense.ALREADY) && clause.hasDid()
                || clause.hasAfter(at, Sense.ALREADY) && clause.hasWord("roi");
    }

    /** Hands in the signed product: by name with a file or a verb, or by {@code đã nộp}. */
    private static boolean handsIn(Clause clause, int at, Setting setting) {
        Phrase phrase = clause.at(at);
        if (clause.has(Sense.DRAFT) || clause.has(Sense.SUBMITTED) || clause.has(Sense.PROGRESSREPORT)) {
            return false;
        }
        if (phrase.is(Sense.PRODUCT)) {
            return setting.hasFile() || clause.has(Sense.HANDIN) && !clause.has(Sense.ORDER) && setting.concerns();
        }
        if (!phrase.is(Sense.HANDIN) || !setting.concerns()) {
            return false;
        }
        boolean named = phrase.word.equals("nop") || phrase.word.equals("giao nop") || phrase.word.equals("xin nop");
        boolean did = isDid(clause, at);
        if (named && (did || setting.hasFile())) {
            return !clause.has(Sense.PAPERCOPY);
        }
        return phrase.word.equals("gui") && did && isWholeObject(clause, at);
    }

    /** {@code gửi rồi}, {@code gửi #9 cho Văn phòng rồi}: no other object than the directive itself. */
    private static boolean isWholeObject(Clause clause, int at) {
        for (int i = at + 1; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            boolean whole = phrase.is(Sense.REF)
                    || phrase.is(Sense.ALREADY)
                    || phrase.is(Sense.PARTICLE)
                    || phrase.is(Sense.ADDRESS)
                    || phrase.is(Sense.LET)
                    || phrase.word.equals("van phong")
                    || phrase.word.equals("bao cao")
                    || phrase.word.equals("ve")
                    || phrase.word.equals("len")
                    || phrase.isOneOf("qua", "tren", "vao")
                    || phrase.is(Sense.WORD) && clause.at(i - 1).isOneOf("qua", "tren", "vao", "len")
                    || phrase.is(Sense.PAPER) && clause.at(i - 1).isOneOf("qua", "tren", "vao", "len")
                    || phrase.is(Sense.WORD) && clause.at(i - 1).is(Sense.ADDRESS);
            if (!whole) {
                return false;
            }
        }
        return true;
    }

    private static void acknowledges(Clause clause, Setting setting, EnumSet<Mark> marks) {
        if (clause.has(Sense.START) && !clause.has(Sense.DAY)) {
            marks.add(Mark.START);
        }
        int done = clause.first(Sense.DONE);
        int self = done < 0 ? -1 : clause.next(Sense.SELF, done);
        int own = done < 0 ? -1 : ownReport(clause, done);
        if (own >= 0 || self > done && self <= done + 2 && !clause.has(Sense.ALREADY) && clause.hasAfter(self, Sense.REPORT, Sense.HANDIN, Sense.SAY)) {
            // "xong việc em báo cáo anh", "làm xong em sẽ gửi"
            marks.remove(Mark.DONE);
            marks.remove(Mark.UNPROVEN);
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
        if (at >= 0 && !clause.hasBefore(at, Sense.NOT, Sense.NOTYET, Sense.REFUSE)) {
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
