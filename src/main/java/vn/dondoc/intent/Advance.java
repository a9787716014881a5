package vn.dondoc.intent;

/** Whether a clause says how far the work is, or when it will be finished. */
final class Advance {
    private Advance() {}

    static boolean is(Clause clause, Setting setting, boolean asks) {
        if (clause.has(Sense.THANKS)
                || clause.has(Sense.INVITE)
                || asks && !Questions.endsAsking(clause) && clause.questionMark) {
            return false;
        }
        if (asks) {
            return false;
        }
        if (clause.has(Sense.PERCENT) && !clause.has(Sense.DONE) && isBelow(clause)) {
            return true;
        }
        if (clause.has(Sense.SHARE) && isBelow(clause)) {
            return true;
        }
        if (clause.has(Sense.STEP, Sense.WILLDONE) || clause.has(Sense.WAITSIGN)) {
            return true;
        }
        if (clause.has(Sense.BUSY)
                && clause.hasAfter(clause.first(Sense.BUSY), Sense.REPORT)
                && clause.has(Sense.NOTYET)) {
            return false; // "em quên chưa báo"
        }
        if (clause.has(Sense.NOTYET) || setting.concerns() && isUnreal(clause)) {
            return true;
        }
        if (clause.has(Sense.WAIT) && clause.has(Sense.SIGN)) {
            return true;
        }
        int ongoing = clause.last(Sense.ONGOING);
        if (ongoing > 0 && isDenied(clause, ongoing)) {
            return false; // "không còn dở nữa", "không phát sinh gì thêm"
        }
        boolean justFinished = ongoing >= 0
                && clause.at(ongoing).word.equals("moi lam")
                && clause.at(ongoing + 1).is(Sense.DONE);
        if (ongoing >= 0 && !justFinished && !onlyGeneral(clause)) {
            return true;
        }
        if (clause.has(Sense.DRAFT)
                && (setting.hasFile() || clause.has(Sense.HANDIN, Sense.ALREADY) || setting.concerns())) {
            return true;
        }
        if (clause.has(Sense.PROGRESSREPORT) && (setting.hasFile() || clause.has(Sense.HANDIN))) {
            return true;
        }
        boolean reviewed = clause.has(Sense.SIGN)
                && !clause.has(Sense.DEED)
                && clause.has(Sense.TRANSFER, Sense.HANDIN)
                && clause.has(Sense.ALREADY);
        if ((clause.has(Sense.SUBMITTED) || reviewed) && setting.concerns()) {
            return true;
        }
        boolean future = clause.has(Sense.FUTURE);
        boolean day = clause.has(Sense.DAY, Sense.TODAY);
        if (future && clause.has(Sense.EARLY)) {
            return true;
        }
        if ((future || day) && clause.has(Sense.HANDIN, Sense.DEED, Sense.PRODUCT)
                || day
                        && clause.has(Sense.REPORT)
                        && (future || clause.has(Sense.SELF) || clause.hasWord("em bao cao"))) {
            return true;
        }
        if (day && clause.hasWord("co") && setting.concerns() && clause.has(Sense.REPORT, Sense.PRODUCT, Sense.PAPER)) {
            return true;
        }
        if (day && clause.hasWord("moi") && setting.concerns() && !clause.has(Sense.DONE)) {
            return true; // "sang 5/1 mới có kết quả"
        }
        if (day && clause.has(Sense.START)) {
            return true;
        }
        if (isPastReport(clause)) {
            return false;
        }
        int last = Math.max(clause.last(Sense.DAY), clause.last(Sense.TODAY));
        boolean reported = clause.has(Sense.DONE)
                && (clause.has(Sense.ALREADY)
                        || clause.at(clause.last(Sense.DONE)).word.endsWith(" roi"));
        if (day && !reported && setting.answers() && clause.endsAt(last + 1) && !clause.has(Sense.LET, Sense.ASK)) {
            return true;
        }
        return clause.has(Sense.PARTIAL)
                        && (setting.concerns() || clause.has(Sense.DONE))
                        && !clause.has(Sense.LET)
                        && !onlyGeneral(clause)
                || clause.has(Sense.REMAIN)
                        && setting.concerns()
                        && clause.has(Sense.PART, Sense.COUNT, Sense.SIGN, Sense.SHARE);
    }

    /** {@code đã hoàn thành hôm 4/3}: the day on which it was finished. */
    private static boolean isPastReport(Clause clause) {
        int done = clause.first(Sense.DONE);
        if ((done >= 0 || clause.has(Sense.DEED)) && DoneTime.isSince(clause, clause.first(Sense.DATE))) {
            return true;
        }
        return done >= 0
                && clause.at(clause.next(Sense.ALREADY, clause.from)).isDid()
                && clause.first(Sense.ALREADY) < done
                && clause.has(Sense.DATE)
                && !clause.has(Sense.FUTURE);
    }

    private static boolean isDenied(Clause clause, int at) {
        return clause.at(at - 1).is(Sense.NOT)
                || clause.at(at - 1).is(Sense.REMAIN) && clause.at(at - 2).is(Sense.NOT);
    }

    /** {@code lẽ ra xong rồi}: it is not so. */
    private static boolean isUnreal(Clause clause) {
        int at = clause.first(Sense.MAYBE);
        return at >= 0
                && clause.at(at)
                        .isOneOf(
                                "le ra",
                                "dang le",
                                "dang le ra",
                                "dang ly",
                                "dang ly ra",
                                "dang ra",
                                "dang nhe",
                                "dung ra");
    }

    private static boolean isBelow(Clause clause) {
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if ((phrase.is(Sense.PERCENT) || phrase.is(Sense.SHARE)) && phrase.number < 100 && !clause.isExcess(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean onlyGeneral(Clause clause) {
        return clause.has(Sense.START) && clause.has(Sense.ACK);
    }

    /** Only {@code đang triển khai} or {@code sẽ hoàn thành}: beside {@code rõ} it acknowledges, alone it is how far it is. */
    static boolean isGeneral(Clause clause) {
        boolean general = false;
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.START) && phrase.is(Sense.ONGOING)) {
                general = true;
            } else if (phrase.is(Sense.ONGOING)
                    || phrase.is(Sense.DAY)
                    || phrase.is(Sense.TODAY)
                    || phrase.is(Sense.PERCENT)
                    || phrase.is(Sense.PARTIAL)
                    || phrase.is(Sense.STEP)
                    || phrase.is(Sense.NOTYET)
                    || phrase.is(Sense.DONE)
                    || phrase.is(Sense.REMAIN)) {
                return false;
            }
        }
        return general;
    }
}
