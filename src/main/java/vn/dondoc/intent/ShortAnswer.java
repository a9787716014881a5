package vn.dondoc.intent;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A message that names no directive and answers no reminder, yet can speak of nothing but the work: {@code dạ em xong rồi},
 * {@code đang làm chị ơi, mai gửi}, {@code Công an xử lý đến đâu rồi?}. One word of anything else, and it is small talk.
 */
final class ShortAnswer {
    private static final int MOST = 14;

    private static final Senses PLAIN = Senses.of(
            Sense.DONE,
            Sense.ALREADY,
            Sense.YES,
            Sense.SELF,
            Sense.REPORT,
            Sense.PARTICLE,
            Sense.ADDRESS,
            Sense.STOP,
            Sense.COMMA,
            Sense.NOTYET,
            Sense.ONGOING,
            Sense.PARTIAL,
            Sense.DAY,
            Sense.TODAY,
            Sense.FUTURE,
            Sense.HANDIN,
            Sense.PERCENT,
            Sense.YESTERDAY,
            Sense.THANKS,
            Sense.APOLOGY,
            Sense.TICK,
            Sense.STEP,
            Sense.PART,
            Sense.REMAIN,
            Sense.BUT,
            Sense.WORK);

    private static final Pattern AT_WORK = Pattern.compile("(dang|van|con) (?!di|o|thu|cho|doi|di hoc).*");
    private static final Pattern HOW_FAR = Pattern.compile("(den|toi) dau( roi)?|the nao roi|sao roi");

    private ShortAnswer() {}

    static boolean is(List<Phrase> phrases, SenderRole role) {
        return phrases.size() <= MOST && (role == SenderRole.UNIT && reports(phrases) || asksOfUnit(phrases));
    }

    private static boolean reports(List<Phrase> phrases) {
        boolean end = false;
        boolean state = false;
        boolean hands = false;
        boolean day = false;
        boolean did = false;
        boolean spoken = false;
        for (Phrase phrase : phrases) {
            boolean hour = phrase.isOneOf("chieu", "toi", "sang", "trua");
            if (!phrase.isAny(PLAIN) && !hour || phrase.is(Sense.OTHERDONE) || phrase.is(Sense.IDIOM)) {
                return false;
            }
            end |= phrase.is(Sense.DONE) || phrase.is(Sense.STEP);
            state |= phrase.is(Sense.ONGOING) && AT_WORK.matcher(phrase.word).matches() || phrase.is(Sense.PERCENT);
            hands |= phrase.is(Sense.HANDIN);
            day |= phrase.is(Sense.DAY) || phrase.is(Sense.FUTURE) || hour;
            did |= phrase.is(Sense.ALREADY);
            spoken |= phrase.is(Sense.SELF)
                    || phrase.is(Sense.YES)
                    || phrase.is(Sense.ADDRESS)
                    || phrase.word.equals("a");
        }
        return spoken && (end || state || hands && day && !did);
    }

    /** A unit, at most a verb of work, and how far it is. */
    private static boolean asksOfUnit(List<Phrase> phrases) {
        boolean unit = false;
        boolean asked = false;
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            boolean reached = phrase.isOneOf("lam toi", "lam den");
            boolean howFar = HOW_FAR.matcher(phrase.word).matches()
                    || phrase.word.startsWith("dau")
                            && i > 0
                            && phrases.get(i - 1).isOneOf("lam toi", "lam den");
            boolean yet =
                    phrase.word.equals("chua") && i > 0 && phrases.get(i - 1).is(Sense.DONE);
            boolean plain = phrase.is(Sense.UNITWORD)
                    || phrase.is(Sense.WORK)
                    || phrase.is(Sense.DONE)
                    || phrase.is(Sense.PARTICLE)
                    || phrase.is(Sense.ADDRESS)
                    || phrase.is(Sense.STOP);
            if (!plain && !howFar && !yet && !reached && !phrase.is(Sense.THIRD) || phrase.is(Sense.SELF)) {
                return false;
            }
            unit |= phrase.is(Sense.UNITWORD) || phrase.is(Sense.THIRD);
            asked |= howFar || yet;
        }
        return unit && asked;
    }
}
