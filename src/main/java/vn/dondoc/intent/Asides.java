package vn.dondoc.intent;

import java.util.List;
import java.util.regex.Pattern;

/** Remarks behind a report of finishing that open nothing: where the papers are, why the report comes late, who is away. */
final class Asides {
    private static final Pattern LOOK = Pattern.compile("(xem|coi) (giup|ho|gium|lai|giup em|ho em|gium em)");

    private Asides() {}

    /** {@code em để hồ sơ ở bộ phận một cửa}. */
    static boolean isKept(Clause clause) {
        return clause.at(clause.from).is(Sense.SELF)
                && clause.at(clause.from + 1).word.equals("de")
                && Remarks.ABOUT.matcher(clause.at(clause.from + 2).word).matches()
                && clause.at(clause.from + 3).isOneOf("o", "tren", "tai", "trong", "duoi")
                && !clause.has(Sense.NOTYET, Sense.NOT, Sense.DAY, Sense.BUT, Sense.WAIT, Sense.WAITSIGN, Sense.SIGN);
    }

    /** {@code mai em nghỉ phép}. */
    static boolean isAbsence(Clause clause) {
        int self = clause.first(Sense.SELF);
        return self >= clause.from
                && self <= clause.from + 1
                && (self == clause.from || clause.at(clause.from).is(Sense.DAY))
                && (clause.at(self + 1).isOneOf("nghi", "nghi phep", "nghi om", "di cong tac", "di hoc", "nghi le")
                        || clause.at(self + 1).word.equals("xin")
                                && clause.at(self + 2).word.startsWith("nghi"))
                && clause.to <= self + 5
                && !clause.has(Sense.NOTYET, Sense.NOT, Sense.DONE, Sense.CAUSE, Sense.EXTEND, Sense.BUT);
    }

    /** {@code …, thu 120 đơn vị máu}: what came of it. */
    static boolean isSum(Clause clause) {
        boolean taught = clause.at(clause.from).is(Sense.COUNT)
                && clause.hasWord("tham")
                && (clause.hasWord("gia") || clause.hasWord("du")); // "85 học viên tham gia"
        boolean one = clause.next(Sense.COUNT, clause.first(Sense.COUNT) + 1) < 0;
        if (!one
                || !taught
                        && !clause.at(clause.from)
                                .isOneOf("thu", "tong", "tong cong", "tong so", "gom", "huy dong", "van dong")) {
            return false;
        }
        for (int i = clause.from + 1; i < clause.to; i++) {
            if (clause.at(i).isAny(DoneProof.OPENS) && !clause.at(i).is(Sense.COUNT)) {
                return false;
            }
        }
        return clause.has(Sense.COUNT) && !clause.hasWord("duoc");
    }

    /** {@code do mạng lag nên giờ mới báo}: the report was late, the work was not. */
    static boolean tellsWhyLate(List<Clause> clauses, int at) {
        Clause clause = clauses.get(at);
        Clause next = at + 1 < clauses.size() ? clauses.get(at + 1) : null;
        boolean cause = clause.at(clause.from).is(Sense.CAUSE)
                && !clause.has(Sense.NOTYET, Sense.REMAIN, Sense.DAY, Sense.FUTURE, Sense.WAIT, Sense.WAITSIGN);
        return cause && next != null && isLateReport(next) || at > 0 && isLateReport(clause);
    }

    static boolean isLateReport(Clause clause) {
        int now = clause.word("moi", clause.from);
        return clause.at(clause.from).isOneOf("nen", "cho nen")
                && now > clause.from
                && now <= clause.from + 3
                && clause.at(now + 1).is(Sense.REPORT)
                && clause.to <= now + 5
                && !clause.has(Sense.NOTYET, Sense.NOT, Sense.DAY, Sense.FUTURE, Sense.REMAIN);
    }

    /** {@code chắc hệ thống chưa cập nhật}, {@code bảng chưa ghi}: the list lags behind. */
    static boolean isOfSystem(Clause clause) {
        int from =
                clause.at(clause.from).is(Sense.MAYBE) || clause.at(clause.from).is(Sense.BUT)
                        ? clause.from + 1
                        : clause.from;
        int behind = clause.first(Sense.NOTYET);
        return clause.at(from).isOneOf("he thong", "bot", "bang", "may", "app", "phan mem", "trang", "danh sach")
                && behind > from
                && behind <= from + 2
                && clause.at(behind + 1).isOneOf("cap nhat", "ghi", "hien", "hien thi", "nhan", "ghi nhan", "danh dau")
                && clause.endsAt(behind + 2);
    }

    /** {@code hồi sáng em có nói mà}. */
    static boolean isSaidBefore(Clause clause) {
        int self = clause.first(Sense.SELF);
        return clause.has(Sense.YESTERDAY, Sense.PAST)
                && self >= 0
                && clause.hasAfter(self, Sense.SAY, Sense.REPORT)
                && !clause.has(
                        Sense.NOT, Sense.NOTYET, Sense.REMAIN, Sense.PARTIAL, Sense.PART, Sense.CORRECT, Sense.MAYBE);
    }

    /** {@code mong anh xem giúp}, and no word of what is to be mended then. */
    static boolean asksToLook(Clause clause) {
        int look = clause.first(Sense.DRAFT);
        if (look < 0
                || !LOOK.matcher(clause.at(look).word).matches()
                || !clause.at(clause.from).is(Sense.ASK)
                        && !clause.at(clause.from).is(Sense.ADDRESS)) {
            return false;
        }
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (i != look
                    && !phrase.is(Sense.ASK)
                    && !phrase.is(Sense.ADDRESS)
                    && !phrase.is(Sense.PARTICLE)
                    && !phrase.is(Sense.SELF)) {
                return false;
            }
        }
        return true;
    }
}
