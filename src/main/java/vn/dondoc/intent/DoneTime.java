package vn.dondoc.intent;

/** Whether a word of finishing speaks of what is still to come, or of a day that is over. */
final class DoneTime {
    private DoneTime() {}

    static boolean isToCome(Clause clause, int at, Setting setting) {
        boolean already = clause.at(at - 1).isDid()
                || clause.hasDid()
                || clause.at(at + 1).is(Sense.ALREADY)
                || clause.at(at).word.endsWith(" roi")
                || clause.hasAfter(at, Sense.ALREADY)
                || clause.has(Sense.YESTERDAY);
        boolean justNow = clause.at(at - 1).word.equals("moi lam") && DonePart.isJustNow(clause, at - 1);
        if (clause.hasBefore(at - (justNow ? 1 : 0), Sense.FUTURE, Sense.ONGOING, Sense.START)
                || clause.has(Sense.WILLDONE)) {
            return true;
        }
        if (clause.hasBefore(at, Sense.WAIT, Sense.WAITOTHER, Sense.WAITSIGN)) {
            return true;
        }
        if (clause.hasBefore(at, Sense.ASK, Sense.LET)
                && !clause.has(Sense.PRODUCT)
                && !clause.hasBefore(at, Sense.REPORT)
                && !already) {
            return true;
        }
        boolean soon = clause.at(at - 1).isOneOf("ti", "xiu", "chut", "teo", "lat", "loang", "choc")
                && (!already || !clause.at(at).word.equals("xong"));
        if (soon || isThen(clause, at)) { // "tí xong"
            return true;
        }
        if (isOnPastDay(clause, at, setting)) {
            return false;
        }
        if (clause.has(Sense.DAY) && !clause.has(Sense.YESTERDAY)) {
            return !((already || isSince(clause, clause.first(Sense.DAY))) && isPast(clause, at));
        }
        return clause.has(Sense.TODAY) && !already;
    }

    /** {@code hoàn thành ngày 4/3}, where that day is over and no other is named. */
    private static boolean isOnPastDay(Clause clause, int at, Setting setting) {
        int date = clause.first(Sense.DATE);
        boolean linked = clause.at(date - 1).isOneOf("ngay", "hom", "vao ngay", "vao", "tu") || date == at + 1;
        return date > at
                && linked
                && setting.isPast(clause.at(date).number)
                && clause.next(Sense.DAY, date + 1) < 0
                && clause.first(Sense.DAY) == date
                && !setting.isLeading();
    }

    /** {@code tối nay là xong rồi}, {@code chiều nay thì xong}: then, not now. */
    private static boolean isThen(Clause clause, int at) {
        boolean linked =
                clause.at(at).word.startsWith("la ") || clause.at(at).word.startsWith("thi ");
        int day = !linked && clause.at(at - 1).isOneOf("la", "thi") ? at - 2 : at - 1;
        boolean evening = clause.has(Sense.DAY) && (clause.hasWord("toi nay") || clause.hasWord("dem nay"));
        return (linked || day == at - 2)
                        && clause.at(day).is(Sense.DAY)
                        && !clause.at(day).is(Sense.DATE)
                        && !clause.at(day - 1).is(Sense.YESTERDAY)
                || evening && !clause.hasDid();
    }

    /** A day that is no promise: in digits behind the word, with {@code đã} or {@code rồi} and no word of the future. */
    private static boolean isPast(Clause clause, int at) {
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.DAY) && !phrase.is(Sense.DATE) && !isWeekday(phrase)) {
                return false;
            }
            if (phrase.is(Sense.DAY)
                    && clause.at(i - 1).is(Sense.YESTERDAY)
                    && clause.at(i - 1).word.startsWith("tu ")) {
                continue; // "từ chiều thứ sáu"
            }
            if (phrase.is(Sense.DATE) && isSince(clause, i)) {
                continue;
            }
            boolean before = phrase.is(Sense.DAY) && i < at && !phrase.word.endsWith(" nay");
            if (before && !clause.at(at - 1).isDid() && !clause.hasDid()) {
                return false;
            }
        }
        return true;
    }

    /** {@code hoàn thành từ 01/3}, not {@code từ 01/3 đến 15/3}. */
    static boolean isSince(Clause clause, int at) {
        return clause.at(at).is(Sense.DATE)
                && (clause.at(at - 1).word.equals("tu")
                        || clause.at(at - 1).isOneOf("ngay", "hom")
                                && clause.at(at - 2).word.equals("tu"))
                && (isBehind(clause, Sense.DONE, at) || isBehind(clause, Sense.DEED, at) && clause.hasDid())
                && clause.endsAt(at + 1);
    }

    private static boolean isBehind(Clause clause, Sense end, int at) {
        return clause.first(end) >= 0 && clause.first(end) < at;
    }

    private static boolean isWeekday(Phrase phrase) {
        return phrase.word.endsWith(" nay")
                || phrase.word.equals("trong tuan")
                || phrase.word.startsWith("thu ")
                || phrase.word.equals("chu nhat")
                || phrase.word.equals("chieu nay")
                || phrase.word.equals("trua nay");
    }
}
