package vn.dondoc.intent;

/** Whether a clause asks: by its mark, by a word of asking, or by {@code chưa} and {@code không} at its end. */
final class Questions {
    private Questions() {}

    static boolean asks(Clause clause) {
        return clause.questionMark && !clause.has(Sense.INVITE)
                || endsAsking(clause)
                || hasWord(clause)
                || clause.has(Sense.ASKER);
    }

    /** {@code xong chưa em}, {@code đã nộp không anh}: {@code chưa} or {@code không} with only persons and politeness behind. */
    static boolean endsAsking(Clause clause) {
        if (clause.at(clause.from).is(Sense.REMAIN) && !clause.has(Sense.DONE) && !clause.questionMark) {
            return false; // "còn xã Hòa Lâm chưa"
        }
        int rest = clause.first(Sense.REMAIN);
        if (rest > 0
                && clause.hasWord("con")
                && !clause.hasAfter(rest, Sense.DONE, Sense.HANDIN)
                && !clause.questionMark) {
            return false; // "mới kiểm kê được kho chính còn kho lẻ chưa"
        }
        for (int i = clause.to - 1; i > clause.from; i--) {
            Phrase phrase = clause.at(i);
            boolean yet = phrase.is(Sense.NOTYET) && phrase.word.equals("chua");
            boolean not = phrase.is(Sense.NOT) && phrase.word.equals("khong");
            if (yet && clause.at(i - 1).word.equals("thi") && !clause.questionMark) {
                return false; // "việc thì chưa"
            }
            if (yet || not) {
                return endsPolitely(clause, i + 1) && !isPolite(clause, i) && statesBefore(clause, i);
            }
            if (phrase.is(Sense.NOTYET) || phrase.is(Sense.DONE)) {
                return false;
            }
        }
        return false;
    }

    /** Only persons and politeness follow; an unknown word is a name behind {@code anh}, else a verb: {@code chưa thấy ạ}. */
    private static boolean endsPolitely(Clause clause, int start) {
        for (int i = start; i < clause.to; i++) {
            if (clause.at(i).is(Sense.WORD)
                    && !clause.at(i - 1).is(Sense.ADDRESS)
                    && !clause.at(i - 1).is(Sense.WORD)) {
                return false;
            }
            if (clause.at(i).is(Sense.WORD) && i == start) {
                return false;
            }
        }
        return clause.endsAt(start);
    }

    /** {@code chưa đâu}, {@code chưa mà}: an answer. */
    private static boolean isPolite(Clause clause, int at) {
        return clause.at(at + 1).word.equals("dau") || clause.at(at + 1).word.equals("ma");
    }

    /** Something is asked about: a verb or a state, not only number, person and part ({@code #7 chưa ạ} answers). */
    private static boolean statesBefore(Clause clause, int at) {
        boolean other = false;
        boolean addressed = false;
        for (int i = clause.from; i < at; i++) {
            Phrase phrase = clause.at(i);
            boolean okYet = phrase.word.equals("ok") && i == at - 1; // "ok chưa em"
            boolean polite = i == clause.from && (phrase.is(Sense.ACK) || phrase.is(Sense.YES)) && !okYet;
            if (isState(phrase) && !polite) {
                return true;
            }
            addressed |= phrase.is(Sense.ADDRESS) || phrase.is(Sense.LEADERWORD);
            other |= phrase.is(Sense.WORD) && addressed && !clause.at(i - 1).is(Sense.ADDRESS);
        }
        return other || clause.questionMark;
    }

    private static boolean isState(Phrase phrase) {
        return phrase.is(Sense.DONE)
                || phrase.is(Sense.WILLDONE)
                || phrase.is(Sense.STEP)
                || phrase.is(Sense.HANDIN)
                || phrase.is(Sense.SUBMITTED)
                || phrase.is(Sense.DEED)
                || phrase.is(Sense.AGREE)
                || phrase.is(Sense.ACCEPT)
                || phrase.is(Sense.SIGN)
                || phrase.is(Sense.ACK)
                || phrase.is(Sense.GIVE)
                || phrase.is(Sense.EXTEND)
                || phrase.is(Sense.QUESTION)
                || phrase.is(Sense.REPORT)
                || phrase.is(Sense.TRANSFER)
                || phrase.is(Sense.CANCEL)
                || phrase.is(Sense.PRODUCT)
                || phrase.isDid()
                || phrase.isOneOf("co", "can")
                || phrase.word.equals("duoc")
                || phrase.word.equals("lam");
    }

    private static boolean hasWord(Clause clause) {
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (isTimeAsked(phrase.word)
                    && clause.word("moi", i) > 0
                    && clause.has(Sense.DONE)
                    && (clause.has(Sense.MAYBE)
                            || clause.at(i + 1).isOneOf("du", "co", "duoc")
                            || clause.hasAfter(i, Sense.SIGN, Sense.STEP))) {
                continue; // "không biết khi nào mới xong", "chừng nào ký xong mới tính là xong"
            }
            if (phrase.is(Sense.COND)
                    && isTimeAsked(phrase.word)
                    && !clause.hasAfter(i, Sense.REPORT, Sense.SAY, Sense.HANDIN)) {
                return true;
            }
            int then = clause.word("thi", i + 2);
            if (isTimeAsked(phrase.word)
                    && then > i
                    && !clause.questionMark
                    && clause.at(i + 1).word.length() > 0) {
                continue; // "khi nào sếp ký thì mới xong"
            }
            boolean length = phrase.is(Sense.SPAN) && UnitReading.isRequest(clause);
            boolean some = phrase.word.startsWith("may ") && clause.at(i - 1).is(Sense.DONE) && !clause.questionMark;
            if (!phrase.is(Sense.QUESTION) || length || some) {
                continue;
            }
            switch (phrase.word) {
                case "a", "ha", "ho", "hu", "u", "ta", "nhi", "chu", "the a", "the ha" -> {
                    if (i > clause.from
                            && onlyFillerBehind(clause, i)
                            && !phrase.word.equals("a")
                            && !phrase.word.equals("ta")
                            && !phrase.word.equals("chu")
                            && !phrase.word.equals("u")) {
                        return true;
                    }
                    // "à" and "ạ" are one without diacritics
                    boolean called = clause.at(i - 1).is(Sense.ADDRESS)
                            && clause.hasBefore(i - 1, Sense.SELF)
                            && clause.at(i - 2).is(Sense.ALREADY)
                            && !clause.questionMark; // "em làm xong rồi anh à"
                    if (phrase.word.equals("a")
                            && !called
                            && !phrase.is(Sense.PARTICLE)
                            && i > clause.from
                            && clause.endsAt(i + 1)) {
                        return true;
                    }
                }
                case "dau",
                        "gi",
                        "ai",
                        "nao",
                        "may",
                        "sao",
                        "khi nao",
                        "bao gio",
                        "luc nao",
                        "hom nao",
                        "chung nao",
                        "ngay nao" -> {
                    if (!isIndefinite(clause, i)) {
                        return true;
                    }
                }
                case "hay", "hay la" -> {
                    if (clause.at(i - 1).word.equals("chua") && clause.hasBefore(i, Sense.DONE)) {
                        return true; // "xong chưa hay lại xin lùi"
                    }
                    if (i > clause.from && clause.at(i + 1).word.equals("chua") && clause.hasBefore(i, Sense.DONE)) {
                        return true;
                    }
                    if (i > clause.from
                            && i < clause.to - 1
                            && clause.hasBefore(
                                    i, Sense.HANDIN, Sense.WORD, Sense.QUESTION, Sense.DEED, Sense.NUMBERED)) {
                        return true;
                    }
                }
                case "la gi", "ai lam" -> {
                    return true;
                }
                case "lam gi", "lam gi co" -> {
                    if (!clause.hasAfter(i, Sense.DONE) && !isVague(clause, i)) {
                        return true;
                    }
                }
                default -> {
                    if (!isVague(clause, i)) {
                        return true;
                    }
                }
            }
        }
        int help = clause.first(Sense.ASK);
        return help >= 0 && clause.word("huong dan", help) > 0 && !clause.has(Sense.NOTYET);
    }

    /** {@code không chuyển đi đâu}, {@code đơn vị nào xong thì …}: the word asks nothing. */
    private static boolean isVague(Clause clause, int at) {
        String word = clause.at(at).word;
        boolean open = word.endsWith("dau") || word.endsWith("gi") || word.endsWith("ai") || word.endsWith("nao");
        return open
                && (clause.hasBefore(at, Sense.NOT, Sense.REFUSE, Sense.CANNOT)
                        || clause.word("thi", at) > 0
                        || clause.hasAfter(at, Sense.COND));
    }

    /** {@code bao giờ xong} asks, {@code bao giờ xong em báo} does not. */
    static boolean isTimeAsked(String word) {
        return word.startsWith("bao gio")
                || word.startsWith("khi nao")
                || word.startsWith("luc nao")
                || word.startsWith("chung nao")
                || word.startsWith("hom nao");
    }

    private static boolean onlyFillerBehind(Clause clause, int at) {
        return clause.endsAt(at + 1);
    }

    /** {@code không ai}, {@code chưa có gì}, {@code có gì em báo}, {@code khi nào xong em báo}, {@code … đâu ạ}. */
    private static boolean isIndefinite(Clause clause, int at) {
        Phrase phrase = clause.at(at);
        if (clause.hasBefore(at, Sense.NOT, Sense.CANNOT, Sense.REFUSE)) {
            return true;
        }
        if (phrase.word.equals("dau")) {
            // "ở đâu" is a phrase of its own; alone it denies, except behind a verb of handing in
            return !(clause.at(at - 1).is(Sense.HANDIN)
                            || clause.at(at - 1).word.equals("ve")
                            || clause.questionMark)
                    || clause.hasBefore(at, Sense.NOTYET);
        }
        if (phrase.word.equals("sao")) {
            return clause.at(at - 1).is(Sense.NOT);
        }
        if (phrase.word.equals("may")) {
            return false;
        }
        if ((clause.word("thi", at) > 0 || clause.hasAfter(at, Sense.COND))
                && !phrase.word.equals("may")
                && !phrase.word.equals("sao")
                && !isTimeAsked(phrase.word)) {
            return true;
        }
        if (phrase.word.equals("gi") || phrase.word.equals("ai") || phrase.word.equals("nao")) {
            if (clause.hasBefore(at, Sense.NOTYET)) {
                return true;
            }
        }
        if (phrase.word.equals("ai") && clause.at(at + 1).is(Sense.SAY)) {
            return true; // "ai bảo huỷ": nobody did
        }
        if (phrase.word.equals("gi") && clause.at(at - 1).word.equals("co")) {
            return clause.hasAfter(at, Sense.REPORT, Sense.SAY);
        }
        boolean time = phrase.word.endsWith("nao") || phrase.word.equals("bao gio");
        return time
                && !phrase.word.equals("nao")
                && clause.hasAfter(at, Sense.REPORT, Sense.HANDIN)
                && clause.hasAfter(at, Sense.SELF);
    }
}
