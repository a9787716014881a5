package vn.dondoc.intent;

import java.util.List;

/**
 * Whether a reading of the rules rests on too little of the message: where much of what was said is unknown to the lexicon the
 * word that decided may belong to something else, and a person had better be asked.
 */
final class Doubt {
    /** Unknown words beside a word of finishing from which on the reading is doubtful. */
    private static final int BESIDE_DONE = 2;

    private static final double SHARE_OF_UNKNOWN = 0.5;
    private static final int FEW = 3;

    private Doubt() {}

    static boolean about(Judgement.Verdict verdict) {
        int unknown = 0;
        int all = 0;
        for (Clause clause : verdict.clauses()) {
            int here = 0;
            for (int i = clause.from; i < clause.to; i++) {
                all++;
                here += isUnknown(clause, i) ? 1 : 0;
            }
            if (verdict.intent() == Intent.DONE && here >= BESIDE_DONE) {
                return true;
            }
            unknown += here;
        }
        return unknown >= FEW && unknown > all * SHARE_OF_UNKNOWN;
    }

    /** Whether one of several statements of the sender about one directive had to be chosen. */
    static boolean between(List<Judgement.Verdict> verdicts) {
        return verdicts.size() > 1
                && verdicts.stream()
                                .map(Judgement.Verdict::directives)
                                .distinct()
                                .count()
                        < verdicts.size();
    }

    private static boolean isUnknown(Clause clause, int at) {
        Phrase phrase = clause.at(at);
        Phrase before = clause.at(at - 1);
        boolean name = before.is(Sense.ADDRESS) || before.is(Sense.UNITWORD) || before.is(Sense.THIRD);
        boolean second = before.is(Sense.WORD)
                && (clause.at(at - 2).is(Sense.ADDRESS) || clause.at(at - 2).is(Sense.UNITWORD));
        return phrase.is(Sense.WORD) && phrase.word.length() > 1 && !name && !second;
    }
}
