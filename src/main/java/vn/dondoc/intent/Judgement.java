package vn.dondoc.intent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Weighs the clauses of one message against each other, directive by directive, and ranks what is left.
 *
 * @see Mark
 */
final class Judgement {
    /** What is said about some directives, and in which clauses. */
    record Verdict(Intent intent, TreeSet<Integer> directives, List<Clause> clauses) {}

    private static final List<Intent> ACROSS = List.of(
            Intent.DONE,
            Intent.CANCEL,
            Intent.REASSIGN,
            Intent.EXTENSION,
            Intent.APPROVE,
            Intent.REJECT,
            Intent.BLOCKED,
            Intent.PROGRESS,
            Intent.QUESTION,
            Intent.ACKNOWLEDGE);

    private final Setting setting;
    private final List<Clause> clauses;
    private final List<EnumSet<Mark>> marks;
    private final Outcome outcome;

    Judgement(Setting setting, List<Clause> clauses, List<EnumSet<Mark>> marks) {
        this.setting = setting;
        this.clauses = clauses;
        this.marks = marks;
        this.outcome = new Outcome(setting, clauses, marks);
    }

    /** All statements, the one that outranks the others first; empty where nothing is said. */
    List<Verdict> verdicts(TreeSet<Integer> answered) {
        TreeSet<Integer> leftOut = new TreeSet<>();
        TreeSet<Integer> first = null;
        for (Clause clause : clauses) {
            // left out of what was named before, not of what is named after
            leftOut.removeAll(clause.named);
            leftOut.addAll(clause.leftOut);
            if (first == null && !clause.named.isEmpty()) {
                first = clause.named;
            }
        }
        if (first == null && answered.isEmpty()) {
            first = onlyAside();
        }
        TreeSet<Integer> topic = first == null ? answered : first;
        Map<Integer, List<Integer>> said = new LinkedHashMap<>();
        for (int i = 0; i < clauses.size(); i++) {
            if (!clauses.get(i).named.isEmpty()) {
                topic = clauses.get(i).named;
            }
            if (topic.isEmpty()) {
                said.computeIfAbsent(0, n -> new ArrayList<>()).add(i);
            }
            for (int number : topic) {
                if (!leftOut.contains(number)) {
                    said.computeIfAbsent(number, n -> new ArrayList<>()).add(i);
                }
            }
        }
        return ranked(said);
    }

    /** {@code liên quan nhiệm vụ 41, đơn vị đã làm xong}: a number named aside, where no other is. */
    private TreeSet<Integer> onlyAside() {
        for (Clause clause : clauses) {
            for (int i = clause.from; i < clause.to; i++) {
                Phrase phrase = clause.at(i);
                if (phrase.is(Sense.REF)
                        && phrase.aside
                        && (clause.at(i - 1).isOneOf("theo", "ve")
                                || clause.at(i - 1).word.startsWith("lien quan"))) {
                    return phrase.named;
                }
            }
        }
        return null;
    }

    private List<Verdict> ranked(Map<Integer, List<Integer>> said) {
        Map<Intent, Verdict> verdicts = new LinkedHashMap<>();
        said.forEach((number, where) -> {
            Intent intent = setting.isLeading() ? leading(where) : unit(where);
            if (intent != Intent.NONE) {
                Verdict verdict =
                        verdicts.computeIfAbsent(intent, i -> new Verdict(i, new TreeSet<>(), new ArrayList<>()));
                if (number > 0) {
                    verdict.directives().add(number);
                }
                for (int i : where) {
                    if (!verdict.clauses().contains(clauses.get(i))) {
                        verdict.clauses().add(clauses.get(i));
                    }
                }
            }
        });
        List<Verdict> ranked = new ArrayList<>(verdicts.values());
        ranked.sort((a, b) -> Integer.compare(ACROSS.indexOf(a.intent()), ACROSS.indexOf(b.intent())));
        return ranked;
    }

    private EnumSet<Mark> all(List<Integer> where) {
        EnumSet<Mark> all = EnumSet.noneOf(Mark.class);
        for (int i : where) {
            all.addAll(marks.get(i));
        }
        return all;
    }

    private Intent leading(List<Integer> where) {
        EnumSet<Mark> all = all(where);
        if (all.contains(Mark.CANCEL)) {
            return Intent.CANCEL;
        }
        if (all.contains(Mark.REASSIGN)) {
            return Intent.REASSIGN;
        }
        if (all.contains(Mark.APPROVE)) {
            return Intent.APPROVE;
        }
        if (all.contains(Mark.REJECT)) {
            return Intent.REJECT;
        }
        if (all.contains(Mark.EXTENSION)) {
            return Intent.EXTENSION;
        }
        if (all.contains(Mark.BLOCKED)) {
            return Intent.BLOCKED;
        }
        if (all.contains(Mark.PROGRESS)) {
            return Intent.PROGRESS;
        }
        if (all.contains(Mark.DONE) && !all.contains(Mark.QUESTION)) {
            return Intent.DONE;
        }
        if (all.contains(Mark.QUESTION)) {
            return Intent.QUESTION;
        }
        return all.contains(Mark.ACKNOWLEDGE) ? Intent.ACKNOWLEDGE : Intent.NONE;
    }

    private Intent unit(List<Integer> where) {
        EnumSet<Mark> all = all(where);
        if (all.contains(Mark.CANCEL)) {
            return Intent.CANCEL;
        }
        if (all.contains(Mark.REASSIGN)) {
            return Intent.REASSIGN;
        }
        boolean done = outcome.isDone(where);
        if (all.contains(Mark.EXTENSION) && !(done && isOnceAsked(where))) {
            return Intent.EXTENSION;
        }
        if (done) {
            return Intent.DONE;
        }
        boolean reported = (all.contains(Mark.DONE) || all.contains(Mark.UNPROVEN))
                && (setting.concerns() || !outcome.speaksOfOther());
        if (all.contains(Mark.BLOCKED)) {
            return Intent.BLOCKED;
        }
        boolean weakly = all.contains(Mark.WEAK_PROGRESS) && !all.contains(Mark.ACKNOWLEDGE);
        if (all.contains(Mark.PROGRESS) || reported || weakly) {
            return Intent.PROGRESS;
        }
        if (all.contains(Mark.QUESTION)) {
            return Intent.QUESTION;
        }
        if (all.contains(Mark.ACKNOWLEDGE) || all.contains(Mark.START) || all.contains(Mark.WEAK_ACKNOWLEDGE)) {
            return Intent.ACKNOWLEDGE;
        }
        return all.contains(Mark.EXCUSED) ? Intent.PROGRESS : Intent.NONE;
    }

    /** {@code hôm trước xin gia hạn nhưng nay khỏi, đã xong}: nobody asks any more. */
    private boolean isOnceAsked(List<Integer> where) {
        for (int i : where) {
            if (marks.get(i).contains(Mark.EXTENSION) && !clauses.get(i).has(Sense.PAST, Sense.YESTERDAY)) {
                return false;
            }
        }
        return true;
    }
}
