package vn.dondoc.intent;

import java.util.EnumSet;

/**
 * Whether a clause of a message that neither names nor answers a directive speaks of the register at all: in a group people also
 * finish their lunch, cancel tickets and ask for the password.
 */
final class Concern {
    private Concern() {}

    /** Takes from {@code said} what the surroundings do not carry. */
    static void check(Clause clause, EnumSet<Mark> said) {
        int unknown = 0;
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            boolean name =
                    clause.at(i - 1).is(Sense.ADDRESS) || clause.at(i - 1).is(Sense.UNITWORD);
            if (phrase.is(Sense.WORD)
                    && phrase.word.length() > 1
                    && !name
                    && !Opinion.isList(clause, i)
                    && !Opinion.isList(clause, i - 1)) {
                unknown++;
            }
        }
        boolean office = clause.has(
                Sense.HANDIN,
                Sense.PROGRESSREPORT,
                Sense.PRODUCT,
                Sense.DRAFT,
                Sense.REPORT,
                Sense.NUMBERED,
                Sense.REASSIGN,
                Sense.EXTEND);
        if (unknown > 1 || clause.has(Sense.IDIOM, Sense.INVITE, Sense.OTHERDONE)) {
            said.removeAll(EnumSet.of(
                    Mark.DONE,
                    Mark.UNPROVEN,
                    Mark.PROGRESS,
                    Mark.WEAK_PROGRESS,
                    Mark.BLOCKED,
                    Mark.START,
                    Mark.APPROVE,
                    Mark.REJECT,
                    Mark.CANCEL));
        }
        if (unknown > 0) {
            said.removeAll(EnumSet.of(Mark.DONE, Mark.UNPROVEN, Mark.ACKNOWLEDGE, Mark.PROGRESS, Mark.BLOCKED));
        }
        if (!office || clause.has(Sense.IDIOM)) {
            said.remove(Mark.QUESTION);
        }
        if (!clause.has(Sense.SELF, Sense.UNITWORD, Sense.ASK, Sense.LET)) {
            said.removeAll(EnumSet.of(Mark.PROGRESS, Mark.BLOCKED));
        }
    }
}
