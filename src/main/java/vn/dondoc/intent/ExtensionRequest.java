package vn.dondoc.intent;

import java.util.Set;

/** Whether a clause of a unit asks for a later due day, outright or as a question. */
final class ExtensionRequest {
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

    private ExtensionRequest() {}

    static boolean extendsTerm(Clause clause, boolean asks) {
        int at = clause.first(Sense.EXTEND);
        boolean request = UnitReading.isRequest(clause);
        if (clause.has(Sense.IDIOM)) {
            return false;
        }
        if (at >= 0) {
            if (UnitReading.isNegated(clause, at)
                    || clause.at(at - 1).isDid()
                    || clause.at(at - 1).is(Sense.BLOCK) // "nhà ông Sáu chưa chịu dời"
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
            return !asks || request && !asksHow(clause) && !whether || clause.asksLeave();
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
        int little = clause.first(Sense.MORE);
        if (little > clause.from
                && clause.at(little).word.equals("them")
                && clause.at(little - 1).is(Sense.SELF)
                && clause.at(little - 2).is(Sense.LET)
                && clause.at(little + 1).isOneOf("chut", "ti", "it", "xiu", "chut xiu", "teo")
                && clause.endsAt(little + 2)) {
            return true; // "rộng rãi cho em thêm chút"
        }
        int day = clause.first(Sense.DAY);
        int self = clause.first(Sense.SELF);
        if (clause.asksLeave()
                && day >= clause.from
                && day < self
                && (clause.at(self + 1).is(Sense.HANDIN) || clause.at(self + 1).is(Sense.DONE))
                && !clause.has(Sense.PAPERCOPY, Sense.DRAFT)) {
            return true; // "thứ hai tuần sau em nộp được không anh"
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
        int instead = clause.word("thay vi", clause.from);
        if (instead > clause.from
                && clause.at(instead - 1).is(Sense.DAY)
                && clause.at(instead + 1).is(Sense.DAY)) {
            return clause.has(Sense.ASK); // "xin nộp #6 vào 30/3 thay vì 15/3"
        }
        // "đề nghị cho phép hoàn thành #4 vào 20/3", "xin cho hoàn thành sau Tết"
        int work = clause.first(Sense.DONE);
        boolean allowed = clause.has(Sense.ASK) && clause.has(Sense.LET) || clause.hasWord("cho phep");
        if (allowed && work >= 0 && clause.hasBefore(work, Sense.ASK, Sense.LET) && clause.hasAfter(work, Sense.DAY)) {
            return true;
        }
        if (asked && until >= 0 && clause.hasAfter(until, Sense.DAY)) {
            return true;
        }
        // "xin phép nộp vào thứ sáu tuần sau"
        boolean permitted = clause.hasWord("xin phep") || clause.hasWord("xin phep duoc");
        if (permitted && clause.has(Sense.HANDIN) && clause.has(Sense.DAY) && !clause.hasDid()) {
            return true;
        }
        if (asked
                && let >= 0
                && clause.at(let + 1).is(Sense.SELF)
                && clause.at(let + 2).is(Sense.DATE)) {
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
}
