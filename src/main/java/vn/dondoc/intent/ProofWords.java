package vn.dondoc.intent;

import java.util.regex.Pattern;

/** Names, topics and asides in a report of finishing: words nobody knows that have a place in it all the same. */
final class ProofWords {
    private static final Pattern INITIALS = Pattern.compile("[b-df-hj-np-tv-xz]{2,}");

    private ProofWords() {}

    static boolean isAhead(Clause clause, int i) {
        int early = clause.at(i).word.equals("truoc") ? i : i - 1;
        return clause.at(early).word.equals("truoc") && clause.at(early + 1).is(Sense.SPAN) && clause.endsAt(early + 2);
    }

    /** Stands at the head, before the number of the directive that it names. */
    static boolean isTopic(Clause clause, int i) {
        int ref = clause.next(Sense.REF, i);
        return ref > i && ref <= i + 3 && !clause.hasBefore(i, Sense.DONE, Sense.COUNT, Sense.REF);
    }

    /** {@code xong hết rồi em gửi rồi nhé chị}: handed in already. */
    static boolean isHandedIn(Clause clause, int self, int finished) {
        int verb = clause.at(self + 1).isDid() ? self + 2 : self + 1;
        boolean did = verb == self + 2 || clause.at(verb + 1).word.equals("roi");
        return did
                && clause.at(verb).is(Sense.HANDIN)
                && clause.next(Sense.ALREADY, finished) > 0
                && clause.next(Sense.ALREADY, finished) < self
                && endsPolitely(clause, verb + 1);
    }

    static boolean endsPolitely(Clause clause, int start) {
        for (int i = start; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            if (!phrase.is(Sense.PARTICLE)
                    && !phrase.is(Sense.ADDRESS)
                    && !phrase.is(Sense.ALREADY)
                    && !phrase.is(Sense.SELF)
                    && !phrase.is(Sense.TICK)
                    && !phrase.is(Sense.YESTERDAY)
                    && !phrase.is(Sense.REF)) {
                return false;
            }
        }
        return true;
    }

    /** A name behind {@code anh} or {@code phòng}; what a directive that is named is about. */
    static boolean isNameOrTopic(Clause clause, int i, int at) {
        Phrase before = clause.at(i - 1);
        if (i < at && !clause.hasDid() && !clause.hasAfter(at, Sense.ALREADY)) {
            boolean hands = before.is(Sense.UNITWORD)
                    && clause.at(i + 1).is(Sense.HANDIN)
                    && INITIALS.matcher(clause.at(i).word).matches(); // "Phòng VHXH nộp báo cáo hoàn thành"
            return hands || Circumstances.isChannel(clause, i); // "phòng chang xong": a name, or a denial
        }
        if (before.is(Sense.ADDRESS) || before.is(Sense.UNITWORD)) {
            return true;
        }
        Phrase second = clause.at(i - 2);
        if (before.is(Sense.WORD) && (second.is(Sense.ADDRESS) || second.is(Sense.UNITWORD))) {
            return true;
        }
        return Circumstances.isChannel(clause, i) || clause.has(Sense.REF) && i < at && clause.hasAfter(i, Sense.REF);
    }
}
