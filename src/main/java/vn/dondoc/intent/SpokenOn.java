package vn.dondoc.intent;

import java.util.List;

/** Where a new sentence begins in what was spoken without a pause, behind a report that something is over. */
final class SpokenOn {
    private SpokenOn() {}

    /** Whether the phrase at {@code i} of the sentence that began at {@code from} begins another. */
    static boolean opens(List<Phrase> phrases, int i, int from) {
        Phrase phrase = phrases.get(i);
        if (phrase.is(Sense.TODAY) && isThen(phrases.get(from)) && isOver(phrases, i) && !isDone(phrases, from, i)) {
            return true; // "hôm qua còn thiếu chữ ký hôm nay đủ rồi"
        }
        if (phrase.is(Sense.INVITE) && isEnded(phrases, i, from) && isDone(phrases, from, i)) {
            return true; // "làm xong rồi mời xã xuống nghiệm thu"
        }
        boolean subject = phrase.is(Sense.SELF) && !(phrases.get(i - 1).is(Sense.YESTERDAY) && i - 1 > from);
        boolean earlier = phrase.is(Sense.YESTERDAY) && is(phrases, i + 1, Sense.SELF);
        boolean reference = phrase.is(Sense.REF) && !phrase.aside;
        if (!subject && !earlier && !reference || !isEnded(phrases, i, from)) {
            return false;
        }
        if (reference) {
            int end = is(phrases, i + 1, Sense.SELF) ? i + 2 : i + 1;
            return is(phrases, end, Sense.DONE) || isWord(phrases, end, "da") && is(phrases, end + 1, Sense.DONE);
        }
        if (subject
                && isWord(phrases, i + 1, "xin phep")
                && (isWord(phrases, i + 2, "ve") || isWord(phrases, i + 2, "nghi"))) {
            return isDone(phrases, from, i); // "xong việc rồi ạ em xin phép về"
        }
        return isDone(phrases, from, i) && (isOver(phrases, i + 1) || isForgotten(phrases, i + 1));
    }

    /** The sentence before has come to its {@code rồi}, and only politeness stands between. */
    private static boolean isEnded(List<Phrase> phrases, int i, int from) {
        int before = i - 1;
        if (before > from && phrases.get(before).word.equals("luc")) {
            before--; // "xong rồi lúc nãy em quên báo"
        }
        while (before > from && (is(phrases, before, Sense.PARTICLE) || is(phrases, before, Sense.ADDRESS))) {
            before--;
        }
        return before > from && phrases.get(before).word.equals("roi") && is(phrases, before, Sense.ALREADY);
    }

    private static boolean isThen(Phrase start) {
        return start.is(Sense.PAST) || start.is(Sense.YESTERDAY);
    }

    private static boolean isDone(List<Phrase> phrases, int from, int to) {
        for (int k = from; k < to; k++) {
            if (is(phrases, k, Sense.DONE)) {
                return true;
            }
        }
        return false;
    }

    /** {@code … gửi lên nhóm rồi}: over too, as it is said of it behind the verb, before any other word of time. */
    private static boolean isOver(List<Phrase> phrases, int from) {
        for (int k = from; k < phrases.size(); k++) {
            Phrase phrase = phrases.get(k);
            if (phrase.is(Sense.STOP) || phrase.is(Sense.COMMA) || phrase.isAny(OPEN)) {
                return false;
            }
            if (phrase.word.equals("roi") && k > from + 1 || phrase.word.equals("da") && phrase.is(Sense.ALREADY)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForgotten(List<Phrase> phrases, int from) {
        return is(phrases, from, Sense.BUSY) || is(phrases, from, Sense.SELF) && is(phrases, from + 1, Sense.BUSY);
    }

    private static final Senses OPEN = Senses.of(
            Sense.FUTURE,
            Sense.COND,
            Sense.NOT,
            Sense.NOTYET,
            Sense.CANNOT,
            Sense.MAYBE,
            Sense.DAY,
            Sense.QUESTION,
            Sense.QMARK,
            Sense.BUT);

    private static boolean is(List<Phrase> phrases, int i, Sense sense) {
        return i < phrases.size() && phrases.get(i).is(sense);
    }

    private static boolean isWord(List<Phrase> phrases, int i, String word) {
        return i < phrases.size() && phrases.get(i).word.equals(word);
    }
}
