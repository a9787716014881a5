package vn.dondoc.intent;

import java.util.EnumSet;

/** What a clause of a unit says to be finished: by the word, by a deed that closes it, or by handing in the product. */
final class HandingIn {
    private HandingIn() {}

    static void finishes(Clause clause, Setting setting, EnumSet<Mark> marks) {
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.DONE)) {
                marks.add(DoneRule.read(clause, i, setting));
            } else if (phrase.is(Sense.PERCENT)
                    && phrase.number == 100
                    && !clause.has(Sense.DONE)
                    && setting.concerns()
                    && (clause.at(i + 1).word.equals("roi") || isAllOf(clause, i))) {
                marks.add(DoneRule.read(clause, i, setting)); // "100% rồi anh"
            } else if (phrase.is(Sense.DEED) && (isDid(clause, i) || isFull(clause, i))
                    || handsIn(clause, i, setting)
                    || isSettled(clause, i)
                    || isAccepted(clause, i, setting)
                    || isDecided(clause, i, setting)) {
                Mark mark = DoneRule.read(clause, i, setting);
                marks.add(mark == Mark.BLOCKED ? Mark.PROGRESS : mark);
            }
        }
    }

    /** {@code đã giải ngân 100%}, of nothing but the whole. */
    private static boolean isAllOf(Clause clause, int percent) {
        return Deeds.handsOut(clause.at(percent - 1))
                && clause.at(percent - 2).isDid()
                && (clause.endsAt(percent + 1)
                        || clause.at(percent + 1).isOneOf("von", "kinh phi", "so tien", "ke hoach von")
                                && clause.endsAt(percent + 2))
                && !clause.has(Sense.PART, Sense.PARTIAL, Sense.PAPER);
    }

    /** {@code #8 ok rồi nhé}: of the number that is named, not as an answer. */
    private static boolean isSettled(Clause clause, int at) {
        return clause.at(at).isOneOf("ok roi", "on roi")
                && clause.at(at - 1).is(Sense.REF)
                && !clause.at(at - 1).aside
                && clause.endsAt(at + 1);
    }

    /** {@code #8 đã có quyết định}: the paper is there, and nothing more is said of it. */
    private static boolean isDecided(Clause clause, int at, Setting setting) {
        return setting.concerns()
                && clause.at(at).isOneOf("quyet dinh", "nghi quyet")
                && clause.at(at - 1).word.equals("co")
                && clause.at(at - 2).isDid()
                && (clause.endsAt(at + 1)
                        || clause.at(at + 1).word.equals("so")
                        || clause.at(at + 1).is(Sense.OTHERNUMBER));
    }

    /** {@code #8 thu đủ 100%}. */
    private static boolean isFull(Clause clause, int at) {
        Phrase before = clause.at(at - 1);
        Phrase behind = clause.at(at + 1);
        return clause.at(at).word.endsWith(" du")
                && (before.is(Sense.REF) || before.is(Sense.SELF))
                && behind.is(Sense.PERCENT)
                && behind.number == 100;
    }

    /** {@code đã nghiệm thu}, {@code nghiệm thu rồi}; not {@code đã mời nghiệm thu rồi}. */
    private static boolean isAccepted(Clause clause, int at, Setting setting) {
        Phrase before = clause.at(at - 1);
        boolean first = at == clause.from || before.is(Sense.REF) || before.is(Sense.SELF);
        return clause.at(at).word.equals("nghiem thu")
                && setting.concerns()
                && (before.isDid() || first && clause.at(at + 1).word.equals("roi"))
                && !clause.has(
                        Sense.ASK, Sense.INVITE, Sense.WAIT, Sense.LET, Sense.SUBMITTED, Sense.HANDIN, Sense.COUNT);
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
            if (clause.at(at - 1)
                    .isOneOf("mau", "bieu mau", "de cuong", "huong dan", "mau so", "khung", "file mau", "bia")) {
                return false; // "mẫu báo cáo kết quả"
            }
            boolean there =
                    clause.at(at - 1).word.equals("co") && clause.at(at - 2).isDid() && setting.concerns();
            return there || setting.hasFile() || clause.has(Sense.HANDIN) && !isOrdered(clause) && setting.concerns();
        }
        if (!phrase.is(Sense.HANDIN) || !setting.concerns()) {
            return false;
        }
        boolean named = phrase.word.equals("nop") || phrase.word.equals("giao nop") || phrase.word.equals("xin nop");
        boolean did = isDid(clause, at) || isPast(clause, at, setting);
        if (named && (did || setting.hasFile())) {
            return !clause.has(Sense.PAPERCOPY)
                    || did && clause.at(at + 1).isOneOf("ban chinh", "ban goc", "ban giay", "ban cung");
        }
        if (clause.at(at + 1).word.equals("ket qua") && isResult(clause, at, did || setting.hasFile())) {
            return true;
        }
        if (did && clause.has(Sense.OTHERNUMBER) && isNumberedPaper(clause, at)) {
            return true;
        }
        return phrase.isOneOf("gui", "up", "upload", "day len", "cap nhat len") && did && isWholeObject(clause, at);
    }

    /** Not by {@code cho anh}, where it tells to whom it was sent. */
    private static boolean isOrdered(Clause clause) {
        for (int i = clause.from; i < clause.to; i++) {
            boolean receiver = clause.at(i).word.startsWith("cho ")
                    && (clause.hasDid() || clause.hasWord("roi"))
                    && clause.hasBefore(i, Sense.PRODUCT)
                    && clause.hasBefore(i, Sense.HANDIN);
            if (clause.at(i).is(Sense.ORDER) && !receiver) {
                return true;
            }
        }
        return false;
    }

    /** {@code nộp hôm qua}, {@code rồi anh, nộp lúc 8h}: an hour of this day that is over. */
    private static boolean isPast(Clause clause, int at, Setting setting) {
        if (clause.has(Sense.DAY, Sense.TODAY)) {
            return false;
        }
        if (clause.at(at + 1).is(Sense.YESTERDAY)) {
            return true;
        }
        boolean answered = clause.at(clause.from).word.equals("roi")
                || clause.at(clause.from).is(Sense.YES)
                        && clause.at(clause.from + 1).word.equals("roi");
        if (!answered) {
            return false;
        }
        for (int i = at + 1; i < clause.to; i++) {
            Phrase hour = clause.at(i);
            if (hour.is(Sense.OTHERNUMBER) && clause.at(i - 1).isOneOf("luc", "hoi", "vao luc", "tu")) {
                return setting.isOver(hour.number);
            }
        }
        return clause.has(Sense.YESTERDAY);
    }

    /** {@code em gửi kết quả nv 8 ạ}: not whose results, nor a wish to get them. */
    private static boolean isResult(Clause clause, int at, boolean did) {
        Phrase behind = clause.at(at + 2);
        boolean whole = behind.is(Sense.REF) || behind.is(Sense.ALREADY) || clause.endsAt(at + 2);
        return whole
                && (did || clause.hasBefore(at, Sense.SELF, Sense.UNITWORD))
                && !clause.hasBefore(at, Sense.ASK, Sense.LET, Sense.ORDER, Sense.COND)
                && !clause.has(Sense.DAY, Sense.TODAY);
    }

    /** {@code báo cáo đã gửi Sở, số 45/BC-PNV}: a paper with a number has been signed. */
    private static boolean isNumberedPaper(Clause clause, int at) {
        if (clause.has(Sense.SIGN, Sense.WAIT, Sense.WAITSIGN, Sense.WAITOTHER)) {
            return false;
        }
        int number = clause.first(Sense.OTHERNUMBER);
        boolean paper = clause.hasBefore(at, Sense.PAPER) || clause.at(at + 1).is(Sense.PAPER);
        return paper
                && (number > at)
                && (clause.at(number - 1).word.equals("so")
                        || clause.at(number - 1).is(Sense.PAPER));
    }

    /** {@code gửi rồi}, {@code gửi #9 cho Văn phòng rồi}: no other object than the directive itself. */
    private static boolean isWholeObject(Clause clause, int at) {
        for (int i = at + 1; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            boolean whole = phrase.is(Sense.REF)
                    || phrase.is(Sense.MANNER)
                    || phrase.is(Sense.YESTERDAY)
                    || phrase.is(Sense.OTHERNUMBER) && clause.at(i - 1).isOneOf("luc", "hoi", "vao luc", "tu")
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
}
