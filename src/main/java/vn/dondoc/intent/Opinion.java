package vn.dondoc.intent;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The model's say beside the rules'. It may turn a statement that concerns no directive into none, and none into a statement
 * where a directive is named or answered; it never says done.
 */
final class Opinion {
    static final Opinion NO_OPINION = new Opinion(null);
    private static final double RULES = 0.93;
    private static final double AGREED = 0.97;
    private static final double ASK = 0.6;
    private static final double HARDLY = 0.2;
    private static final double SURE_OF_NONE = 0.4;
    private static final double SURE_OF_STATEMENT = 0.75;

    private static final Set<Intent> ADDED =
            EnumSet.of(Intent.PROGRESS, Intent.BLOCKED, Intent.QUESTION, Intent.ACKNOWLEDGE, Intent.EXTENSION);

    private final double[] probable;

    private Opinion(double[] probable) {
        this.probable = probable;
    }

    static Opinion of(double[] probable) {
        return new Opinion(probable);
    }

    /** @param dropped whether some clause was left out as words of others, a condition or an order */
    List<Judgement.Verdict> weigh(
            List<Judgement.Verdict> verdicts,
            Setting setting,
            List<Clause> clauses,
            boolean dropped,
            TreeSet<Integer> answered) {
        if (probable == null) {
            return verdicts;
        }
        if (!verdicts.isEmpty()) {
            Intent said = verdicts.get(0).intent();
            boolean doubtful = !setting.concerns()
                    && !(said == Intent.DONE && isBareReport(verdicts.get(0).clauses()))
                    && said != Intent.ACKNOWLEDGE
                    && !(said == Intent.PROGRESS
                            && isPromisedPaper(verdicts.get(0).clauses(), setting))
                    && !isDecision(verdicts.get(0).clauses(), setting)
                    && said != Intent.QUESTION
                    && probable[Intent.NONE.ordinal()] > SURE_OF_NONE;
            return doubtful ? List.of() : verdicts;
        }
        Intent best = best();
        boolean adds = setting.concerns()
                && !setting.isLeading()
                && !dropped
                && ADDED.contains(best)
                && probable[best.ordinal()] > SURE_OF_STATEMENT;
        if (!adds) {
            return verdicts;
        }
        TreeSet<Integer> named = new TreeSet<>();
        clauses.forEach(clause -> named.addAll(clause.named));
        return List.of(new Judgement.Verdict(best, named.isEmpty() ? answered : named, clauses));
    }

    /** {@code duyệt}, {@code không đồng ý gia hạn vì …}: a leader's word of which only the number is missing. */
    private static boolean isDecision(List<Clause> clauses, Setting setting) {
        Clause clause = clauses.get(0);
        if (!setting.isLeading() || clause.has(Sense.IDIOM)) {
            return false;
        }
        boolean term = clause.has(Sense.EXTEND) && clause.has(Sense.AGREE, Sense.REFUSE, Sense.LET, Sense.NOT);
        boolean bare =
                clause.at(clause.from).is(Sense.AGREE) || clause.at(clause.from).is(Sense.REFUSE);
        return term || bare && clause.endsAt(clause.from + 1) && clauses.size() == 1;
    }

    /** {@code bên em rà xong danh sách rồi, mai em gửi}: a paper of the office, and the day on which it comes. */
    private static boolean isPromisedPaper(List<Clause> clauses, Setting setting) {
        boolean paper = false;
        boolean promised = false;
        for (Clause clause : clauses) {
            if (clause.has(Sense.IDIOM, Sense.INVITE, Sense.OTHERDONE, Sense.THIRD, Sense.HEARSAY, Sense.ORDER)) {
                return false;
            }
            for (int i = clause.from; i < clause.to; i++) {
                paper |= isList(clause, i)
                        || clause.at(i)
                                .isOneOf("ke hoach", "bao cao", "ho so", "bieu mau", "so lieu", "to trinh", "du thao");
            }
            promised |= clause.has(Sense.DAY, Sense.TODAY) && clause.has(Sense.HANDIN);
        }
        return paper && promised && !setting.isLeading();
    }

    /** {@code danh sách}. */
    static boolean isList(Clause clause, int i) {
        return clause.at(i).word.equals("danh") && clause.at(i + 1).word.equals("sach");
    }

    /** {@code Xong rồi ạ}: a report of which only the number is missing. */
    private static boolean isBareReport(List<Clause> clauses) {
        Clause clause = clauses.get(0);
        boolean polite = false;
        for (int i = clause.from; i < clause.to; i++) {
            Phrase phrase = clause.at(i);
            boolean plain = phrase.is(Sense.DONE)
                    || phrase.is(Sense.ALREADY)
                    || phrase.is(Sense.YES)
                    || phrase.is(Sense.SELF)
                    || phrase.is(Sense.REPORT)
                    || phrase.isOneOf("nhiem vu", "viec", "viec nay", "nhiem vu nay")
                    || phrase.isOneOf("a", "lam", "anh", "chi", "sep");
            if (!plain) {
                return false;
            }
            polite |= phrase.word.equals("a") && i > clause.from;
        }
        return polite && clauses.size() == 1;
    }

    private Intent best() {
        Intent best = Intent.NONE;
        for (Intent intent : Intent.values()) {
            best = probable[intent.ordinal()] > probable[best.ordinal()] ? intent : best;
        }
        return best;
    }

    /**
     * How sure a reading is. Of what rules and words say alike hardly anything was wrong; where the words hardly allow what the
     * rules read, and where only the words say something, a person should be asked.
     */
    double confidence(Intent intent, boolean clearly) {
        if (!clearly) {
            return ASK;
        }
        if (probable == null) {
            return RULES;
        }
        return best() == intent ? AGREED : probable[intent.ordinal()] < HARDLY ? ASK : RULES;
    }
}
