package vn.dondoc.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.minutes.Clause.Sign;
import vn.dondoc.text.Span;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitFinder;
import vn.dondoc.unit.UnitMention;

/** From clauses to drafts: cooperating units, units of the register, doubts, confidence, and places in the text as given. */
final class Drafting {
    /** So many mentions are remembered; a clause carries on what stands shortly before it. */
    private static final int REMEMBERED = 200;

    private final Words words;
    private final UnitFinder units;
    private final LocalDate ref;
    private final Mentions mentions;
    private final int together1;
    private final int work1;
    private final int work2;
    private final int and;
    private final int lead2;
    private final int after1;
    private final int after2;
    private final Map<Mention, Assignee> known = new HashMap<>();
    private final Set<Mention> vague = new HashSet<>();
    /** Whether the register has known somebody in this text. */
    private boolean registered;

    Drafting(Words words, UnitFinder units, LocalDate ref) {
        this.words = words;
        this.units = units;
        this.ref = ref;
        this.mentions = new Mentions(words);
        Lexicon lexicon = words.lexicon();
        together1 = lexicon.word("cùng");
        work1 = lexicon.word("làm");
        work2 = lexicon.word("việc");
        and = lexicon.word("và");
        lead2 = lexicon.word("trì");
        after1 = lexicon.word("sau");
        after2 = lexicon.word("đây");
    }

    List<Draft> drafts(List<Clause> clauses) {
        List<Draft> drafts = new ArrayList<>();
        for (Clause clause : clauses) {
            drafts.add(draft(clause));
        }
        drafts.sort(Comparator.comparing(Draft::span));
        return drafts;
    }

    private Draft draft(Clause clause) {
        if (clause.coop.isEmpty()) {
            clause.coop = new ArrayList<>(coop(clause.from, clause.to));
        }
        List<Assignee> lead = assignees(clause.lead);
        List<Assignee> coop = assignees(clause.coop);
        Optional<DraftDeadline> deadline = Optional.ofNullable(clause.deadline)
                .map(time -> new DraftDeadline(
                        words.text(time.from(), time.to()), time.found().deadline()));
        Span nfc = words.span(clause.from, clause.to);
        Span sentence = words.span(clause.sentenceFrom, clause.sentenceTo).join(nfc);
        return new Draft(
                words.text(clause.from, clause.to),
                words.source().toGiven(nfc),
                words.source().toGiven(sentence),
                clause.kind,
                lead,
                coop,
                deadline,
                isStanding(clause),
                Confidence.of(clause, mentions),
                doubts(clause, lead));
    }

    /** No end in sight: again and again without a day, or a general duty without any time. */
    private boolean isStanding(Clause clause) {
        if (clause.deadline != null) {
            return clause.deadline.isRecurring() && !clause.deadline.isDated();
        }
        return words.longest(clause.from, clause.to, Cue.STANDING.bit()) > 0;
    }

    /** The units after {@code phối hợp với}, {@code làm việc với}. */
    private List<Mention> coop(int from, int to) {
        List<Mention> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!words.has(i, Cue.COOP)) {
                continue;
            }
            int at = words.after(i);
            if (!isOfTheTask(from, i)) {
                continue;
            }
            List<Mention> who = new ArrayList<>(mentions.readList(at, to, false));
            if (!who.isEmpty()) {
                who.add(mentions.withTail(who.remove(who.size() - 1), to));
            } else {
                found.addAll(helpersBefore(from, i));
            }
            found.addAll(who);
            if (!who.isEmpty()) {
                i = who.get(who.size() - 1).to() - 1;
            } else {
                i = at - 1;
            }
        }
        return found;
    }

    /**
     * {@code làm việc với}, {@code cùng} are what those bound do only at the head of a part of the clause; behind other words they
     * tell of others: {@code cử cán bộ làm việc với Đoàn}.
     */
    private boolean isOfTheTask(int from, int coop) {
        boolean together = words.is(coop, together1) || words.is(coop, work1) && words.is(coop + 1, work2);
        return !together
                || coop == from
                || words.isMark(coop - 1)
                || words.is(coop - 1, and)
                || words.is(coop - 1, lead2)
                || words.has(coop - 1, Cue.MANNER)
                || words.has(coop - 2, Cue.MANNER);
    }

    /** {@code chủ trì, Văn phòng phối hợp …}: who is named between the two. */
    private List<Mention> helpersBefore(int from, int coop) {
        for (int i = Math.max(from, coop - 20); i < coop; i++) {
            if (words.is(i, ',') && i - from <= 2) {
                List<Mention> who = mentions.readList(i + 1, coop, false);
                if (!who.isEmpty() && who.get(who.size() - 1).to() == coop) {
                    return who;
                }
            }
        }
        return List.of();
    }

    /** Each mention is looked up once, however many clauses carry it on. */
    private List<Assignee> assignees(List<Mention> found) {
        List<Assignee> assignees = new ArrayList<>(found.size());
        if (known.size() > REMEMBERED) {
            known.clear();
            vague.clear();
        }
        for (Mention mention : found) {
            assignees.add(known.computeIfAbsent(mention, this::assignee));
        }
        return assignees;
    }

    private Assignee assignee(Mention mention) {
        List<Unit> of = new ArrayList<>();
        for (UnitMention unit : units.find(words.source(), words.span(mention.from(), mention.to()), ref)) {
            of.addAll(unit.units());
            if (unit.asksWho()) {
                vague.add(mention);
            }
        }
        registered |= !of.isEmpty();
        return new Assignee(
                words.text(mention.from(), beforeAside(mention)),
                of.stream().distinct().toList(),
                mention.group(),
                mention.person());
    }

    /** {@code các cơ quan (sau đây gọi là …)}: how the paper calls them from now on is no part of the name. */
    private int beforeAside(Mention mention) {
        for (int i = mention.from() + 1; i + 2 < mention.to(); i++) {
            if (words.is(i, '(') && words.is(i + 1, after1) && words.is(i + 2, after2)) {
                return i;
            }
        }
        return mention.to();
    }

    private Set<Doubt> doubts(Clause clause, List<Assignee> lead) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (lead.isEmpty()) {
            doubts.add(Doubt.NO_LEAD);
        } else if (clause.signs.contains(Sign.CARRIED)) {
            doubts.add(Doubt.LEAD_CARRIED_OVER);
        }
        for (int i = 0; i < lead.size(); i++) {
            Assignee assignee = lead.get(i);
            if (vague.contains(clause.lead.get(i))) {
                doubts.add(Doubt.NAMES_NOBODY);
            } else if (assignee.units().isEmpty() && assignee.person()) {
                doubts.add(Doubt.LEAD_IS_PERSON);
            } else if (assignee.units().isEmpty() && registered) {
                doubts.add(Doubt.LEAD_UNKNOWN);
            }
        }
        if (clause.signs.contains(Sign.SEVERAL_TIMES)) {
            doubts.add(Doubt.DEADLINE_UNCLEAR);
        }
        if (clause.deadline != null
                && clause.deadline.found().deadline().due().filter(ref::isAfter).isPresent()) {
            doubts.add(Doubt.DEADLINE_PASSED);
        }
        if (clause.signs.contains(Sign.THING_FIRST) || !clause.signs.contains(Sign.ACTS)) {
            doubts.add(Doubt.MAYBE_NOT_AN_ORDER);
        }
        return doubts;
    }
}
