package vn.dondoc.intent;

import java.util.List;

/**
 * Decides, in a message typed without diacritics, words that their neighbours tell apart: {@code dung #27} is {@code dừng},
 * {@code gui cho phong} is {@code gửi cho phòng}, no {@code chờ}.
 */
final class BarePhrases {
    private static final Senses CANCEL = Senses.of(Sense.CANCEL);
    private static final Senses LET = Senses.of(Sense.LET);
    private static final Senses DAY_NOUN = Senses.of(Sense.COUNTED, Sense.PAPER);
    private static final Senses BLOCK = Senses.of(Sense.BLOCK);
    private static final Senses ALL = Senses.of(Sense.PARTICLE);
    private static final Senses REMAIN = Senses.of(Sense.REMAIN);

    private BarePhrases() {}

    static void decide(List<Phrase> phrases) {
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            Phrase next = i + 1 < phrases.size() ? phrases.get(i + 1) : null;
            if (next == null) {
                continue;
            }
            boolean reference = next.is(Sense.REF) || next.is(Sense.NUMBERED) || next.word.equals("#");
            if (phrase.word.equals("dung") && phrase.is(Sense.NOT) && reference) {
                phrase.senses = CANCEL;
            } else if (phrase.word.equals("ca") && next.is(Sense.COUNT)) {
                phrase.senses = ALL; // "cả 8 xã"
            } else if (phrase.word.equals("ngay") && isNumber(next)) {
                phrase.senses = DAY_NOUN;
            } else if (phrase.word.equals("cho toi") && (isNumber(next) || next.is(Sense.DAY))) {
                phrase.senses = LET;
            } else if (phrase.word.equals("con") && isNumber(next)) {
                phrase.senses = REMAIN;
            } else if (phrase.word.equals("ket qua") && (next.is(Sense.ADDRESS) || next.is(Sense.COMMA))) {
                phrase.senses = BLOCK; // "kẹt quá anh ơi"
            } else if (phrase.word.startsWith("cho ") && phrase.is(Sense.WAITOTHER) && isRecipient(phrases, i)) {
                phrase.senses = LET;
            }
        }
    }

    private static boolean isNumber(Phrase phrase) {
        return phrase.is(Sense.COUNT) || phrase.is(Sense.DATE) || phrase.is(Sense.OTHERNUMBER);
    }

    /** Something was handed over before it, or is asked for behind it. */
    private static boolean isRecipient(List<Phrase> phrases, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            Phrase before = phrases.get(i);
            if (before.is(Sense.COMMA) || before.is(Sense.STOP)) {
                break;
            }
            if (before.is(Sense.HANDIN)
                    || before.is(Sense.TRANSFER)
                    || before.is(Sense.DEED)
                    || before.is(Sense.DONE)
                    || before.is(Sense.EXTEND)
                    || before.is(Sense.MORE)) {
                return true;
            }
        }
        for (int i = at + 1; i < phrases.size() && i <= at + 3; i++) {
            Phrase behind = phrases.get(i);
            if (behind.is(Sense.EXTEND) || behind.is(Sense.SPAN) || behind.is(Sense.LATE)) {
                return true;
            }
        }
        return false;
    }
}
