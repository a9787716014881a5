package vn.dondoc.intent;

/** Whether a clause repeats what somebody else said. */
final class Hearsay {
    private Hearsay() {}

    static boolean is(Clause clause, Setting setting) {
        Phrase next = clause.at(clause.from + 1);
        if (clause.at(clause.from).word.equals("theo")
                && (next.is(Sense.ADDRESS) || next.is(Sense.THIRD) || next.is(Sense.UNITWORD))
                && !next.is(Sense.SELF)) {
            return true;
        }
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.word.equals("theo") && isSomebody(clause.at(i + 1)) && clause.word("thi", i) > 0) {
                return true; // "dạ theo anh Ba thì"
            }
            // "… rồi nghe anh" is only polite
            if (phrase.is(Sense.HEARSAY) && !(phrase.word.startsWith("nghe") && clause.endsAt(i + 1))) {
                return true;
            }
            if (phrase.word.equals("ai") && clause.at(i + 1).is(Sense.SAY)) {
                return true; // "ai bảo huỷ": nobody did
            }
            if (phrase.word.equals("nghe")
                    && i + 1 < clause.to
                    && isSomebody(clause.at(i + 1))
                    && clause.hasAfter(i, Sense.SAY, Sense.REPORT)) {
                return true;
            }
            if (phrase.isOneOf("ghi", "viet") && phrase.is(Sense.SAY) && isRead(clause, i)) {
                return true;
            }
            if (isPaper(clause, i)) {
                continue;
            }
            if (phrase.word.equals("nghe") && !phrase.is(Sense.SAY) && clause.hasAfter(i, Sense.DONE)) {
                return true; // "em nghe … #17 xong rồi", unlike "xong rồi nghe"
            }
            if (phrase.is(Sense.SAY)
                    && !phrase.word.equals("cho biet")
                    && !phrase.word.equals("ghi")
                    && !phrase.word.equals("viet")) {
                if (isSpokenByOther(clause, i)) {
                    return true;
                }
            } else if (phrase.is(Sense.REPORT)
                    && phrase.word.startsWith("bao")
                    && isPerson(clause, i)
                    && !Questions.asks(clause)) {
                return true;
            }
        }
        return false;
    }

    /** {@code em chưa kiểm tra}: what was told before is not the sender's own knowledge. */
    static boolean isUnchecked(Clause clause) {
        int not = Math.max(clause.word("chua", clause.from), clause.word("khong", clause.from));
        return not > clause.from
                && clause.hasBefore(not, Sense.SELF)
                && clause.at(not + 1).isOneOf("kiem tra", "xac minh", "doi chieu", "kiem chung", "tham tra", "kiem")
                && !clause.has(Sense.DONE, Sense.REF);
    }

    /** {@code … nhưng thật ra chưa}: what is so, against what was said. */
    static boolean isSetRight(Clause clause) {
        return clause.at(clause.from).isOneOf("nhung", "nhung ma", "ma", "chu")
                && clause.at(clause.from + 1).isOneOf("that ra", "thuc ra", "thuc te", "thuc te la")
                && clause.has(Sense.NOTYET, Sense.ONGOING, Sense.REMAIN);
    }

    /** {@code thông báo số 15/TB-VP}, {@code thông báo kết quả}: a paper, nothing said. */
    static boolean isPaper(Clause clause, int at) {
        Phrase behind = clause.at(at + 1);
        return clause.at(at).is(Sense.SAY)
                && clause.at(at).is(Sense.PAPER)
                && (behind.is(Sense.OTHERNUMBER)
                        || behind.word.equals("so")
                        || behind.is(Sense.PRODUCT)
                        || behind.word.equals("ket qua"));
    }

    private static boolean isSomebody(Phrase phrase) {
        return phrase.is(Sense.UNITWORD)
                || phrase.is(Sense.THIRD)
                || phrase.is(Sense.ADDRESS)
                || phrase.is(Sense.LEADERWORD);
    }

    /** {@code trong biên bản có ghi}, {@code trên hệ thống ghi}: read somewhere. */
    private static boolean isRead(Clause clause, int at) {
        boolean place = false;
        for (int i = clause.from; i < at; i++) {
            if (clause.at(i).is(Sense.SELF)) {
                return false;
            }
            place |= clause.at(i).isOneOf("trong", "tren", "so", "bang", "file");
        }
        return place;
    }

    private static boolean isSpokenByOther(Clause clause, int at) {
        boolean self = false;
        boolean other = false;
        for (int i = clause.from; i < at; i++) {
            Phrase phrase = clause.at(i);
            self |= phrase.is(Sense.SELF) || phrase.is(Sense.NOTYET);
            other |= phrase.is(Sense.ADDRESS)
                    || phrase.is(Sense.THIRD)
                    || phrase.is(Sense.UNITWORD)
                    || phrase.is(Sense.LEADERWORD)
                    || phrase.is(Sense.WORD);
        }
        boolean named = clause.at(at - 1).is(Sense.WORD) && clause.at(at - 2).is(Sense.ADDRESS); // "em anh Nam bảo …"
        return other && !self
                || named
                || clause.at(at - 1).is(Sense.SELF) && clause.at(at - 2).word.equals("sep") // "sếp em nói"
                || at == clause.from && !clause.at(at).word.startsWith("thong bao");
    }

    /** {@code anh Ba báo xong}: a person, not the unit itself, reports. */
    private static boolean isPerson(Clause clause, int at) {
        boolean other = false;
        for (int i = clause.from; i < at; i++) {
            Phrase phrase = clause.at(i);
            if (phrase.is(Sense.SELF)
                    || phrase.is(Sense.REF) && i == at - 1
                    || phrase.is(Sense.ASK)
                    || phrase.is(Sense.FUTURE)) {
                return false;
            }
            other |= phrase.is(Sense.ADDRESS) && !clause.at(i + 1).is(Sense.COMMA)
                    || phrase.is(Sense.THIRD) && !phrase.is(Sense.UNITWORD)
                    || phrase.word.equals("ben");
        }
        return other && !clause.at(at).word.equals("bao cao") || other && clause.has(Sense.THIRD);
    }
}
