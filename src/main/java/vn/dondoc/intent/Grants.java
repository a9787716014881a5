package vn.dondoc.intent;

/** Whether a leader grants what was asked for, or accepts what was handed in. */
final class Grants {
    private Grants() {}

    /** Grants a later day, or accepts a result. */
    static boolean are(Clause clause, boolean asks, boolean refused, Setting setting) {
        if (clause.has(Sense.IDIOM) || asks && !clause.hasWord("nhe")) {
            return false;
        }
        int let = clause.first(Sense.LET);
        boolean until = clause.hasWord("den")
                || clause.hasWord("den ngay")
                || clause.hasWord("toi")
                || clause.hasWord("cho toi")
                || clause.hasWord("sang")
                || clause.hasWord("het");
        if (let >= 0
                && !LeaderReading.isNegated(clause, let)
                && (until && clause.hasAfter(let, Sense.DAY) || clause.hasAfter(let, Sense.SPAN, Sense.EXTEND))) {
            return true;
        }
        int agree = clause.first(Sense.AGREE);
        if (agree >= 0 && !LeaderReading.isNegated(clause, agree) && !refused && !isFact(clause, agree)) {
            return true;
        }
        boolean headed = clause.at(clause.from).word.equals("chi")
                || clause.at(clause.from).is(Sense.REF);
        int first = headed ? clause.from + 1 : clause.from;
        if (clause.at(clause.from).is(Sense.REF)
                && clause.at(first).is(Sense.MORE)
                && clause.at(first + 1).is(Sense.SPAN)
                && clause.endsAt(first + 2)) {
            return true; // "#5 thêm 1 tuần"
        }
        if (setting.concerns()
                && clause.at(first).isOneOf("den", "toi")
                && clause.at(first + 1).is(Sense.DAY)
                && clause.endsAt(first + 2)) {
            return true;
        }
        Phrase start = clause.at(clause.from);
        if (setting.answers()
                && (start.is(Sense.DAY) || start.is(Sense.DATE))
                && (clause.hasWord("thoi") || start.is(Sense.DATE) && clause.to > clause.from + 1)
                && clause.endsAt(clause.from + 1)) {
            return true;
        }
        boolean gives = start.is(Sense.ACK) || start.word.equals("thoi") || start.word.equals("thi");
        if (setting.answers() && gives && isOnlyDay(clause)) {
            return true; // "ừ thì 20/3", "thôi thì 12/3"
        }
        int extend = clause.first(Sense.EXTEND);
        boolean again = clause.hasWord("mai")
                || clause.hasWord("hoai")
                || clause.hasWord("suot")
                || clause.hasWord("lan")
                        && !clause.at(clause.word("lan", clause.from) + 1).isOneOf("nay", "cuoi");
        if (extend >= 0
                && !again
                && !LeaderReading.isNegated(clause, extend)
                && !refused
                && !clause.hasBefore(extend, Sense.ASK)) {
            return true;
        }
        int accept = clause.first(Sense.ACCEPT);
        if (accept >= 0
                && !LeaderReading.isNegated(clause, accept)
                && !refused
                && !clause.hasBefore(accept, Sense.ORDER, Sense.FUTURE)) {
            return setting.concerns();
        }
        boolean more = clause.has(Sense.LET) && (clause.has(Sense.MORE) || clause.has(Sense.LATE));
        if (more && !LeaderReading.isNegated(clause, clause.first(Sense.LET))) {
            return true;
        }
        int ok = clause.word("ok", clause.from);
        if (setting.concerns()
                && ok > clause.from
                && clause.at(ok - 1).is(Sense.REF)
                && clause.endsAt(ok + 1)
                && !refused) {
            return true; // "#24 ok em"
        }
        if (setting.concerns() && clause.at(clause.from).word.equals("ket thuc") && clause.endsAt(clause.from + 1)) {
            return true;
        }
        return (setting.answers() || ok == clause.from && clause.at(ok + 1).is(Sense.REF))
                && (ok == clause.from
                        || clause.hasWord("duoc") && clause.to - clause.from <= 3
                        || clause.at(clause.from).word.startsWith("u"))
                && clause.endsAt(clause.from + 1)
                && !refused;
    }

    private static boolean isOnlyDay(Clause clause) {
        for (int i = clause.from + 1; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (!phrase.is(Sense.PARTICLE) && !phrase.is(Sense.ADDRESS) && !phrase.is(Sense.DATE)) {
                return false;
            }
        }
        return clause.has(Sense.DATE);
    }

    /** {@code thống nhất} as what was once decided, {@code kế hoạch đã duyệt}. */
    private static boolean isFact(Clause clause, int at) {
        return clause.hasBefore(at, Sense.FUTURE, Sense.ORDER) && !clause.has(Sense.REF);
    }
}
