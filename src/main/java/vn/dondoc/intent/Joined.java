package vn.dondoc.intent;

import java.util.List;

/** Joins neighbours that say one thing together which no list can hold, because words or numbers come between. */
final class Joined {
    private static final Senses YESTERDAY = Senses.of(Sense.YESTERDAY);
    private static final Senses NOTYET = Senses.of(Sense.NOTYET);
    private static final Senses DEED = Senses.of(Sense.DEED);

    private Joined() {}

    static void join(List<Phrase> phrases) {
        for (int i = 0; i + 1 < phrases.size(); i++) {
            int end = pastDay(phrases, i);
            if (end > i) {
                replace(phrases, i, end, YESTERDAY);
            } else if (isMocked(phrases, i)) {
                replace(phrases, i, i + 4, NOTYET);
            } else if ((Deeds.handsOut(phrases.get(i)) || phrases.get(i).isOneOf("cap nhat", "nhap"))
                    && isFull(phrases.get(i + 1))) {
                String word = phrases.get(i).word + " du";
                Phrase full = new Phrase(DEED, phrases.get(i).token, phrases.get(i + 1).tokenEnd, word);
                phrases.set(i, full);
                phrases.remove(i + 1);
            }
        }
    }

    private static void replace(List<Phrase> phrases, int from, int to, Senses senses) {
        Phrase last = phrases.get(to - 1);
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i++) {
            word.append(i > from ? " " : "").append(phrases.get(i).word);
        }
        phrases.set(from, new Phrase(senses, phrases.get(from).token, last.tokenEnd, word.toString()));
        phrases.subList(from + 1, to).clear();
    }

    /** {@code từ chiều thứ 6 tuần rồi}, {@code bữa thứ năm}, {@code hôm thứ 2}: one past its last phrase, else {@code at}. */
    private static int pastDay(List<Phrase> phrases, int at) {
        Phrase first = phrases.get(at);
        boolean since = first.is(Sense.YESTERDAY) && first.word.startsWith("tu ")
                || first.isOneOf("hom", "bua") && !isDenied(phrases, at);
        if (!since) {
            return at;
        }
        int i = at + 1;
        if (phrases.get(i).isOneOf("sang", "trua", "chieu", "toi") && i + 1 < phrases.size()) {
            i++;
        }
        boolean weekday = isWeekday(phrases.get(i))
                || first.word.endsWith(" thu")
                        && phrases.get(i).is(Sense.DAY)
                        && phrases.get(i).word.isEmpty(); // "từ thứ 5"
        if (!weekday && phrases.get(i).word.equals("thu") && i + 1 < phrases.size()) {
            i++;
            weekday = phrases.get(i).is(Sense.DAY) && phrases.get(i).word.isEmpty();
        }
        if (!weekday) {
            return at;
        }
        i++;
        Phrase behind = i < phrases.size() ? phrases.get(i) : first;
        if (i < phrases.size() && behind.is(Sense.YESTERDAY)) {
            return i + 1; // "tuần trước"
        }
        if (!first.word.startsWith("tu ")) {
            return behind.word.equals("roi") ? i : at; // "bữa thứ năm rồi", not "bữa thứ năm em nộp"
        }
        return behind.is(Sense.DAY) || behind.isOneOf("toi", "sau", "den") ? at : i; // "từ thứ 6 tuần sau"
    }

    private static boolean isDenied(List<Phrase> phrases, int at) {
        return at > 0 && phrases.get(at - 1).isOneOf("den", "toi", "sang", "qua", "truoc");
    }

    private static boolean isWeekday(Phrase phrase) {
        return phrase.is(Sense.DAY) && (phrase.word.startsWith("thu ") || phrase.word.equals("chu nhat"));
    }

    /** {@code hoàn thành gì mà hoàn thành}: it is nothing of the kind. */
    private static boolean isMocked(List<Phrase> phrases, int at) {
        return at + 3 < phrases.size()
                && phrases.get(at).is(Sense.DONE)
                && phrases.get(at + 1).isOneOf("gi", "dau", "sao", "the nao")
                && phrases.get(at + 2).word.equals("ma")
                && phrases.get(at + 3).is(Sense.DONE);
    }

    private static boolean isFull(Phrase phrase) {
        return phrase.isOneOf("du", "day du", "du ca", "du het");
    }
}
