package vn.dondoc.intent;

import java.util.regex.Pattern;

/** Whether what is finished is only a part, a step or some other thing than the directive. */
final class DonePart {
    private static final Pattern ADVERBIAL = Pattern.compile(
            "theo .*|dung .*|day du|toan bo|nghiem tuc|toi noi toi chon|(noi dung|viec|cai|vu|muc|nhiem vu) nay|ket qua");

    private DonePart() {}

    static boolean isPartly(Clause clause, int at) {
        if (clause.has(Sense.PARTIAL, Sense.STEP, Sense.DRAFT)) {
            return true;
        }
        if (clause.at(at).is(Sense.DEED)
                && clause.at(at).word.endsWith(" du")
                && (!Deeds.isFull(clause, at) || clause.at(at - 1).word.equals("khong chi"))) { // "không chi trả đủ"
            return true; // "đã phát đủ cho một số hộ"
        }
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.PERCENT) && phrase.number < 100 && !clause.isExcess(i)
                    || phrase.is(Sense.SHARE) && phrase.number != 100) {
                return true;
            }
            boolean round = phrase.word.equals("dot")
                    && clause.at(i + 1).is(Sense.WORK)
                    && clause.at(at).is(Sense.PRODUCT);
            if (phrase.is(Sense.PART)
                    && !round // "báo cáo kết quả đợt kiểm tra"
                    && !clause.at(i + 1).is(Sense.REF)
                    && !clause.at(i - 1).word.equals("toan bo")
                    && !(clause.at(i + 2).is(Sense.REF) && i + 2 < at && clause.hasAfter(at, Sense.ALREADY))) {
                return true;
            }
        }
        Phrase behind = clause.at(at + 1);
        if (behind.is(Sense.REF)) {
            behind = clause.at(at + 2);
        }
        boolean whole =
                clause.at(at).word.endsWith(" het") || clause.at(at).word.endsWith(" ca") || Deeds.isFull(clause, at);
        boolean counted = behind.is(Sense.COUNT) && !whole
                || behind.word.equals("duoc") && clause.at(at + 2).is(Sense.COUNT)
                || behind.is(Sense.SPAN);
        counted &= clause.next(Sense.REF, at + 2) < 0;
        boolean paper = !clause.at(at).is(Sense.PRODUCT)
                && clause.hasBefore(at, Sense.PAPER)
                && clause.at(at - 1).is(Sense.PAPER)
                && !clause.at(at - 2).isOneOf("len", "qua", "tren", "vao")
                && !clause.at(at - 2).is(Sense.SHARE)
                && !clause.hasBefore(at, Sense.REF);
        counted &= !Deeds.isFull(clause, at) && !Circumstances.isByPlan(clause, at + 1);
        return counted || paper || clause.hasAfter(at, Sense.REMAIN);
    }

    /**
     * Something else than the directive is finished ({@code làm xong bảng số liệu}, {@code 3 xã xong}), or it is finished only
     * after what stands before {@code mới} ({@code sếp ký mới xong}), or work follows ({@code xong lại phải làm lại}).
     */
    static boolean isOther(Clause clause, int at) {
        if (!clause.at(at).is(Sense.DONE)) {
            return false;
        }
        Phrase behind = clause.at(at + 1);
        if (Deeds.delivers(clause, at)) {
            return false; // "trả xong hồ sơ cho dân", "phát hành xong kế hoạch"
        }
        if (behind.isOneOf("cai", "quyen", "to", "tap") && clause.at(at + 2).is(Sense.PAPER)) {
            return true; // "xong cái báo cáo"
        }
        if (behind.is(Sense.WORK) && !isAdverbial(behind)) {
            return true; // "hoàn tất khảo sát"
        }
        if (behind.is(Sense.WORD)
                        && behind.word.length() > 3
                        && !behind.word.equals("dung")
                        && !clause.at(at).word.equals("done")
                || behind.is(Sense.COUNTED)
                        && !clause.at(at).word.endsWith(" het")
                        && !behind.is(Sense.NUMBERED)
                        && !behind.is(Sense.SPAN)
                        && !clause.at(at + 2).is(Sense.DATE)
                || behind.is(Sense.PAPER)
                        && !behind.is(Sense.NUMBERED)
                        && !behind.is(Sense.DAY)
                        && !clause.at(at + 2).is(Sense.DATE)) {
            return true;
        }
        for (int i = clause.from; i < at; i++) {
            boolean some = clause.at(i).is(Sense.COUNT)
                    && clause.at(i + 1).is(Sense.COUNTED)
                    && !clause.at(i + 1).is(Sense.NUMBERED)
                    && !clause.at(i - 1).is(Sense.PAPER)
                    && !clause.at(i - 1).word.equals("sau")
                    && !clause.hasBefore(i, Sense.REF, Sense.DONE)
                    && !isAll(clause.at(i - 1).word);
            if (some) {
                return true;
            }
        }
        for (int i = at + 1; i < clause.to; i++) {
            String word = clause.at(i).word;
            if (word.equals("phai") && clause.at(i).is(Sense.FUTURE)) {
                return true;
            }
        }
        return clause.at(at - 1).word.equals("moi") && !isJustNow(clause, at - 1);
    }

    /** {@code theo quy định}, {@code đầy đủ}, {@code việc này}: no other deed. */
    static boolean isAdverbial(Phrase phrase) {
        return ADVERBIAL.matcher(phrase.word).matches();
    }

    static boolean isAll(String word) {
        return word.equals("ca")
                || word.equals("du")
                || word.equals("toan bo")
                || word.equals("tat ca")
                || word.equals("het");
    }

    /** {@code em mới xong}, {@code sáng nay mới xong}. */
    static boolean isJustNow(Clause clause, int at) {
        for (int i = clause.from; i < at; i++) {
            Phrase phrase = clause.at(i);
            boolean known = phrase.is(Sense.SELF)
                    || phrase.is(Sense.ADDRESS)
                    || phrase.is(Sense.REF)
                    || phrase.is(Sense.YES)
                    || phrase.is(Sense.UNITWORD)
                    || phrase.is(Sense.YESTERDAY)
                    || phrase.is(Sense.TODAY)
                    || phrase.is(Sense.NOW)
                    || phrase.is(Sense.CONCESSIVE)
                    || phrase.is(Sense.PARTICLE)
                    || phrase.is(Sense.WORK)
                    || phrase.is(Sense.LATE)
                    || phrase.is(Sense.MANNER)
                    || phrase.is(Sense.SPAN) && clause.at(i - 1).word.equals("mat")
                    || phrase.word.equals("mat")
                    || phrase.is(Sense.BUT);
            if (!known) {
                return false;
            }
        }
        return true;
    }
}
