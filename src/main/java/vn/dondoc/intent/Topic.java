package vn.dondoc.intent;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out what a directive that is named is about: {@code mục 14 (rà soát hộ nghèo)}, {@code nhiệm vụ 14 về chuyển đổi số}. Its
 * words say nothing about how far it is.
 */
final class Topic {
    /** Words that begin a statement about the directive. */
    private static final Senses STATE = Senses.of(
            Sense.DONE,
            Sense.STEP,
            Sense.ALREADY,
            Sense.NOTYET,
            Sense.NOT,
            Sense.BLOCK,
            Sense.CANNOT,
            Sense.ONGOING,
            Sense.FUTURE,
            Sense.EXTEND,
            Sense.CANCEL,
            Sense.REASSIGN,
            Sense.PERCENT,
            Sense.SHARE,
            Sense.PARTIAL,
            Sense.QUESTION,
            Sense.AGREE,
            Sense.ACCEPT,
            Sense.REFUSE,
            Sense.REDO,
            Sense.ASK,
            Sense.DAY,
            Sense.SELF,
            Sense.REF,
            Sense.COMMA,
            Sense.STOP);

    private static final int LONGEST = 12;

    private Topic() {}

    static List<Phrase> without(List<Phrase> phrases) {
        List<Phrase> kept = null;
        for (int i = 0; i < phrases.size(); i++) {
            int end = i > 0 && phrases.get(i - 1).is(Sense.REF) && !isSent(phrases, i - 1) ? end(phrases, i) : i;
            if (end > i) {
                if (kept == null) {
                    kept = new ArrayList<>(phrases.subList(0, i));
                }
                i = end - 1;
            } else if (kept != null) {
                kept.add(phrases.get(i));
            }
        }
        return kept == null ? phrases : kept;
    }

    /** Where the description that begins at {@code start} ends; {@code start} where none begins. */
    private static int end(List<Phrase> phrases, int start) {
        String word = phrases.get(start).word;
        boolean bracket = word.equals("(");
        if (!bracket && !word.equals("ve") && !word.equals("ve viec")) {
            return start;
        }
        for (int i = start + 1; i < phrases.size() && i <= start + LONGEST; i++) {
            Phrase phrase = phrases.get(i);
            if (bracket && phrase.word.equals(")")) {
                return i + 1;
            }
            if (bracket ? isTold(phrase) : isState(phrase)) {
                return bracket || i == start + 1 ? start : i;
            }
        }
        return bracket || phrases.size() > start + LONGEST ? start : phrases.size();
    }

    /** {@code chuyển #14 về Trạm Y tế}, {@code gửi #9 về phòng nào}. */
    private static boolean isSent(List<Phrase> phrases, int ref) {
        for (int i = ref - 1; i >= 0 && i >= ref - 3; i--) {
            if (phrases.get(i).is(Sense.TRANSFER)
                    || phrases.get(i).is(Sense.HANDIN)
                    || phrases.get(i).is(Sense.REASSIGN)) {
                return true;
            }
        }
        return false;
    }

    /** In brackets stands how far it is: {@code #7 (chưa xong)}. */
    private static boolean isTold(Phrase phrase) {
        return isState(phrase)
                && !phrase.is(Sense.DAY)
                && !phrase.is(Sense.COMMA)
                && !phrase.is(Sense.SELF)
                && !phrase.is(Sense.NOT);
    }

    private static boolean isState(Phrase phrase) {
        return phrase.isAny(STATE);
    }
}
