package vn.dondoc.intent;

import java.util.List;

/** Decides phrases that mean one thing or the other by what stands beside them, however the message was typed. */
final class Neighbours {
    private static final Senses ALREADY = Senses.of(Sense.ALREADY);
    private static final Senses DONE = Senses.of(Sense.DONE);
    private static final Senses MANNER = Senses.of(Sense.MANNER);
    private static final Senses NOTYET = Senses.of(Sense.NOTYET);
    private static final Senses FUTURE = Senses.of(Sense.FUTURE);

    private Neighbours() {}

    static void decide(List<Phrase> phrases) {
        Joined.join(phrases);
        for (int i = 1; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.isOneOf("la xong", "la hoan thanh") && isLookedBack(phrases, i)) {
                phrase.senses = DONE;
            } else if (phrase.word.equals("lo") && phrase.is(Sense.FUTURE) && isReported(phrases, i + 1)) {
                phrase.senses = MANNER; // "em lo xong rồi"
            } else if (phrase.word.equals("cai da")
                    && i + 1 < phrases.size()
                    && phrases.get(i + 1).is(Sense.DONE)) {
                phrase.senses = ALREADY; // "#16 mới là cái đã xong"
            } else if (phrase.word.equals("xong la") && phrases.get(i - 1).is(Sense.NOT)) {
                phrase.senses = NOTYET; // "nói không xong là oan"
            } else if (phrase.isOneOf("xong ho so", "xong thu tuc")
                    && phrases.get(i - 1).isOneOf("tra", "giai quyet")) {
                phrase.senses = DONE; // "trả xong hồ sơ cho dân"
            } else if (phrase.word.equals("de") && isKept(phrases, i)) {
                phrase.senses = MANNER;
            } else if (phrase.word.equals("he") && phrase.is(Sense.COND) && isLast(phrases, i)) {
                phrase.senses = MANNER; // "xong roi he": "hè", not "hễ"
            } else if (phrase.word.equals("hen") && phrase.is(Sense.INVITE) && isPromise(phrases, i)) {
                phrase.senses = FUTURE;
            }
        }
    }

    private static boolean isLast(List<Phrase> phrases, int at) {
        return at + 1 == phrases.size()
                || phrases.get(at + 1).is(Sense.COMMA)
                || phrases.get(at + 1).is(Sense.STOP)
                || phrases.get(at + 1).is(Sense.ADDRESS);
    }

    /** {@code từ tháng trước là xong}, {@code tới giờ phút này là xong}, {@code #19 mới là xong}: it is. */
    private static boolean isLookedBack(List<Phrase> phrases, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.is(Sense.COMMA) || phrase.is(Sense.STOP)) {
                return false;
            }
            if (phrase.is(Sense.COND)
                    || phrase.is(Sense.FUTURE)
                    || phrase.is(Sense.DAY)
                    || phrase.is(Sense.SIGN)
                    || phrase.is(Sense.NOT)
                    || phrase.is(Sense.NOTYET)) {
                return false;
            }
            if (phrase.is(Sense.YESTERDAY) || phrase.is(Sense.NOW) && phrase.word.contains("gio phut")) {
                return true;
            }
            if (phrase.word.equals("moi") && i == at - 1 && isFirst(phrases, i - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFirst(List<Phrase> phrases, int at) {
        return at >= 0
                && phrases.get(at).is(Sense.REF)
                && (at == 0
                        || phrases.get(at - 1).is(Sense.COMMA)
                        || phrases.get(at - 1).is(Sense.STOP));
    }

    private static boolean isReported(List<Phrase> phrases, int at) {
        return at + 1 < phrases.size()
                && phrases.get(at).is(Sense.DONE)
                && (phrases.get(at + 1).is(Sense.ALREADY)
                        || phrases.get(at).word.endsWith(" roi"));
    }

    /** {@code em để trong nhóm}, {@code để ở văn thư}: where it lies. */
    private static boolean isKept(List<Phrase> phrases, int at) {
        if (at + 2 >= phrases.size() || !phrases.get(at + 1).isOneOf("trong", "tren", "o", "tai", "tren ban")) {
            return false;
        }
        Phrase place = phrases.get(at + 2);
        return !place.is(Sense.DAY) && !place.is(Sense.COUNT) && !place.is(Sense.DATE);
    }

    /** {@code phòng hẹn 18/8 hoàn tất #6}: no invitation. */
    private static boolean isPromise(List<Phrase> phrases, int at) {
        boolean named = false;
        for (Phrase phrase : phrases) {
            named |= phrase.is(Sense.REF);
        }
        Phrase behind = at + 1 < phrases.size() ? phrases.get(at + 1) : phrases.get(at);
        Phrase before = phrases.get(at - 1);
        boolean speaker = before.is(Sense.SELF) || before.is(Sense.UNITWORD) || before.is(Sense.REF);
        return named && speaker && (behind.is(Sense.DAY) || behind.is(Sense.DATE));
    }
}
