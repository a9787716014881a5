package vn.dondoc.intent;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether what the clauses of a message say of one directive comes out as finished: reported so, and nothing left against it. */
final class Outcome {
    private static final Set<String> ADVERSATIVE = Set.of(
            "nhung",
            "nhung ma",
            "tuy nhien",
            "song",
            "co dieu",
            "kho noi",
            "ngat noi",
            "chi co dieu",
            "tiec la",
            "moi cai",
            "the nhung",
            "tuy vay",
            "moi toi");

    private static final Senses PLAIN_END = Senses.of(
            Sense.REF,
            Sense.DONE,
            Sense.DEED,
            Sense.ALREADY,
            Sense.PARTICLE,
            Sense.ADDRESS,
            Sense.SELF,
            Sense.NUMBERED);

    private final Setting setting;
    private final List<Clause> clauses;
    private final List<EnumSet<Mark>> marks;

    Outcome(Setting setting, List<Clause> clauses, List<EnumSet<Mark>> marks) {
        this.setting = setting;
        this.clauses = clauses;
        this.marks = marks;
    }

    /** Finished as a whole: said so, and nothing else said of it that still holds. */
    boolean isDone(List<Integer> where) {
        int done = -1;
        for (int i : where) {
            if (marks.get(i).contains(Mark.DONE)) {
                done = i;
            }
        }
        if (done < 0) {
            return false;
        }
        for (int i : where) {
            if (i < done
                    && isSince(clauses.get(i))
                    && !clauses.get(done).hasDid()
                    && !clauses.get(done).has(Sense.ALREADY)) {
                return false; // "sau khi có kinh phí, em hoàn thành"
            }
            EnumSet<Mark> said = marks.get(i);
            if (i > done && said.contains(Mark.UNPROVEN) && clauses.get(i).has(Sense.DONE)) {
                return false; // "xong, xong cái con khỉ"
            }
            if (i > done && Asides.tellsWhyLate(clauses, i)) {
                continue; // "…, do mạng lag nên giờ mới báo"
            }
            boolean open = said.contains(Mark.BLOCKED) || said.contains(Mark.PROGRESS);
            if (!open) {
                if (i != done && !isContents(i, done) && !Remarks.leavesStanding(clauses.get(i), i < done)) {
                    return false;
                }
                continue;
            }
            boolean over = i < done
                    ? isRefuted(i)
                            || isIssuedBy(i, done)
                            || isPrepared(i, done)
                            || clauses.get(i).has(Sense.CORRECT)
                                    && clauses.get(i).has(Sense.NOTYET)
                            || isOvercome(done)
                            || isMendedBetween(i, done)
                    : i == done ? isExcused(clauses.get(i)) : isRemark(i) || isExcused(clauses.get(i));
            if (!over) {
                return false;
            }
        }
        return !isTakenBack(done) && !isRestricted(done, where) && (setting.concerns() || !speaksOfOther());
    }

    /** Where no directive is named or answered: words of which nobody knows what they have to do with the register. */
    boolean speaksOfOther() {
        for (Clause clause : clauses) {
            int unknown = 0;
            for (int i = clause.from; i < clause.to; i++) {
                boolean name =
                        clause.at(i - 1).is(Sense.ADDRESS) || clause.at(i - 1).is(Sense.UNITWORD);
                unknown += clause.at(i).is(Sense.WORD) && clause.at(i).word.length() > 1 && !name ? 1 : 0;
            }
            if (unknown > 1) {
                return true;
            }
        }
        return false;
    }

    /** {@code đâu phải chưa làm}, {@code sao lại ghi chưa xong}: what is said not to be so. */
    private boolean isRefuted(int i) {
        Clause clause = clauses.get(i);
        int open = clause.first(Sense.NOTYET) >= 0 ? clause.first(Sense.NOTYET) : clause.first(Sense.ONGOING);
        for (int k = clause.from; k < open; k++) {
            Phrase phrase = clause.at(k);
            if (phrase.isOneOf("dau", "sao", "sao lai", "sao con", "sao mai", "ai")
                    || phrase.word.startsWith("khong phai")) {
                return true;
            }
        }
        return false;
    }

    /** {@code đã trình và được ký ban hành}, {@code khâu cuối cũng đã xong}: the last step, before the report that all is done. */
    private boolean isProcess(int i) {
        Clause clause = clauses.get(i);
        if (marks.get(i).contains(Mark.BLOCKED) || clause.has(Sense.NOTYET, Sense.WAIT, Sense.WAITSIGN, Sense.FUTURE)) {
            return false;
        }
        boolean issued = clause.has(Sense.DEED, Sense.SIGN) && clause.has(Sense.ALREADY);
        int end = Math.max(clause.last(Sense.DONE), clause.last(Sense.STEP));
        boolean deed = end >= 0
                && (clause.hasDid() || clause.hasAfter(end, Sense.ALREADY))
                && !clause.has(
                        Sense.REMAIN, Sense.ONGOING, Sense.PARTIAL, Sense.PART, Sense.DRAFT, Sense.NOT, Sense.MAYBE);
        if (deed) {
            return true; // "đã trao xong 20 suất quà, mục 48 hoàn thành"
        }
        boolean signed = clause.at(clause.first(Sense.PRODUCT)).word.startsWith("da ky")
                && !clause.has(Sense.REMAIN, Sense.PARTIAL, Sense.PART, Sense.DRAFT, Sense.NOT, Sense.MAYBE, Sense.DAY);
        if (signed) {
            return true; // "họp xong, biên bản đã ký, việc này hoàn thành"
        }
        boolean handed = clause.has(Sense.HANDIN)
                && clause.has(Sense.ALREADY)
                && !clause.has(
                        Sense.DRAFT, Sense.PART, Sense.PARTIAL, Sense.REMAIN, Sense.NOT, Sense.SUBMITTED, Sense.DAY);
        if (handed) {
            return true; // "biên bản nộp rồi, xong"
        }
        boolean last = clause.has(Sense.DONE) && (clause.hasWord("cuoi") || clause.hasWord("cuoi cung"));
        return issued || last;
    }

    /** {@code in xong, phát đủ cho 11 thôn rồi}: the step before the whole. */
    private boolean isPrepared(int step, int done) {
        Clause clause = clauses.get(step);
        Clause whole = clauses.get(done);
        int full = whole.first(Sense.DEED);
        return clause.has(Sense.STEP)
                && !clause.has(Sense.NOTYET, Sense.NOT, Sense.REMAIN, Sense.FUTURE, Sense.WAIT, Sense.PARTIAL)
                && full >= 0
                && Deeds.isFull(whole, full);
    }

    /** {@code nộp sản phẩm #15: danh sách 42 hộ}: what the product is. */
    private boolean isContents(int i, int done) {
        Clause clause = clauses.get(i);
        return i == done + 1
                && clause.isBehind(Sense.COLON)
                && clauses.get(done).has(Sense.PRODUCT)
                && marks.get(i).isEmpty()
                && !clause.has(Sense.NOTYET, Sense.NOT, Sense.REMAIN, Sense.FUTURE, Sense.MAYBE, Sense.PARTIAL);
    }

    private boolean isIssuedBy(int open, int done) {
        for (int i = open; i < done; i++) {
            if (isProcess(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSince(Clause clause) {
        int at = clause.first(Sense.CONCESSIVE);
        String word = at < 0 ? "" : clause.at(at).word;
        return word.startsWith("sau khi ") || word.startsWith("tu khi ") || word.startsWith("nho ");
    }

    /** {@code xong rồi nhưng …}, {@code xong bảng rồi, giờ viết …}: what follows still has to be done. */
    private boolean isRestricted(int done, List<Integer> where) {
        for (int i : where) {
            Clause clause = clauses.get(i);
            if (i <= done
                    || marks.get(i).contains(Mark.DROPPED) && !marks.get(i).contains(Mark.PROGRESS)) {
                continue;
            }
            Phrase start = clause.at(clause.from);
            boolean turns = start.is(Sense.BUT) && ADVERSATIVE.contains(start.word) || start.is(Sense.NOW);
            // without diacritics "còn" and "đang" are other words as well
            if (isOfOther(clause)) {
                continue;
            }
            boolean rest = start.word.equals("con") || start.word.startsWith("dang") && !start.is(Sense.WORK);
            if (rest
                    && !Remarks.isTimeLeft(clause)
                    && !clause.has(Sense.DONE, Sense.QUESTION, Sense.PAPERCOPY, Sense.NOT)) {
                return true;
            }
            boolean harmless = isExcused(clause)
                    || clause.has(
                            Sense.PAPERCOPY,
                            Sense.DONE,
                            Sense.HANDIN,
                            Sense.PRODUCT,
                            Sense.REPORT,
                            Sense.BUSY,
                            Sense.APOLOGY,
                            Sense.THANKS,
                            Sense.ASKER,
                            Sense.QUESTION);
            if (turns && !harmless && clause.to - clause.from > 1) {
                return true;
            }
            if (clause.has(Sense.REMAIN)
                    && clause.has(Sense.FUTURE, Sense.REDO, Sense.WORK)
                    && !marks.get(i).contains(Mark.QUESTION)
                    && !isExcused(clause)) {
                return true;
            }
        }
        return false;
    }

    /** {@code vướng mãi, giờ xong rồi}: what was said before is over. */
    private boolean isOvercome(int done) {
        Clause clause = clauses.get(done);
        Phrase start = clause.at(clause.from);
        return start.isOneOf("chieu", "toi", "trua", "sang") && clause.has(Sense.ALREADY)
                || start.is(Sense.TODAY)
                || start.word.equals("tuan nay")
                || start.word.equals("vay la")
                || start.word.equals("tom lai")
                || clause.at(clause.from).is(Sense.BUT)
                || clause.at(clause.from).is(Sense.NOW)
                || clause.has(Sense.ALREADY) && clause.hasDid();
    }

    /** {@code thiếu chữ ký, nay đã bổ sung, hoàn thành}. */
    private boolean isMendedBetween(int open, int done) {
        for (int i = open + 1; i < done; i++) {
            Clause clause = clauses.get(i);
            EnumSet<Mark> said = marks.get(i);
            if (clause.at(clause.from).is(Sense.NOW)
                    && (clause.hasDid() || clause.at(clause.from).word.endsWith(" da"))
                    && !said.contains(Mark.BLOCKED)
                    && !said.contains(Mark.PROGRESS)) {
                return true;
            }
        }
        return false;
    }

    /** An obstacle that explains why it was late, or that is over. */
    private static boolean isExcused(Clause clause) {
        return clause.has(Sense.LATE)
                || clause.has(Sense.CONCESSIVE)
                || clause.has(Sense.PAST)
                || clause.has(Sense.EARLY);
    }

    /** What comes later and changes nothing: the paper copy, the number under which it went out. */
    private boolean isRemark(int i) {
        Clause clause = clauses.get(i);
        boolean issued = clause.has(Sense.SUBMITTED)
                && clause.has(Sense.OTHERNUMBER)
                && clause.hasDid()
                && !clause.has(Sense.WAIT, Sense.WAITSIGN, Sense.WAITOTHER, Sense.NOTYET, Sense.DRAFT);
        boolean closing = clause.has(Sense.ASK) && clause.has(Sense.ACCEPT) && !clause.has(Sense.NOTYET, Sense.DAY);
        boolean copy = clause.has(Sense.PAPERCOPY) && !clause.has(Sense.PART, Sense.STEP) && !clause.hasWord("not");
        return (copy
                        || issued
                        || closing
                        || Asides.asksToLook(clause)
                        || sumsUp(clause)
                        || isOfOther(clause)
                        || Asides.isAbsence(clause)
                        || Asides.isOfSystem(clause))
                && !marks.get(i).contains(Mark.BLOCKED);
    }

    /** {@code xong xuôi, #12 coi như khép lại}: the end once more. */
    private static boolean sumsUp(Clause clause) {
        boolean ends = false;
        boolean takenAs = false;
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            boolean as = phrase.isOneOf("coi nhu", "xem nhu");
            takenAs |= as;
            ends |= phrase.is(Sense.DONE) || phrase.is(Sense.DEED);
            if (!as && !phrase.isAny(PLAIN_END)) {
                return false;
            }
        }
        return takenAs && ends;
    }

    /** {@code còn việc kia mai em báo}. */
    private static boolean isOfOther(Clause clause) {
        return clause.at(clause.from).word.equals("con")
                && clause.at(clause.from + 1).isOneOf("viec", "muc", "nhiem vu", "cai", "vu", "may viec", "may cai")
                && clause.at(clause.from + 2).isOneOf("kia", "khac")
                && clause.has(Sense.DAY, Sense.FUTURE)
                && !clause.has(Sense.NOTYET, Sense.BLOCK, Sense.CANNOT)
                && !clause.hasWord("cua");
    }

    private boolean isTakenBack(int done) {
        for (int i = done; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            int at = clause.first(Sense.CORRECT);
            if (at >= 0 && (i > done || clause.last(Sense.DONE) < at) && clause.named.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
