package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.minutes.Clause.Sign;
import vn.dondoc.minutes.TaskTails.Tail;

/** Reads the sentences of a chat in which the unit stands behind the task ({@link TaskTails}), one task or several parted by semicolons. */
final class TalkReader {
    private static final int LONGEST_LEAD_UP = 8;
    private static final int LONGEST_CALL = 5;

    private final Words words;
    private final Fillers fillers;
    private final TaskTails tails;
    private final TalkWords talk;
    private final Mentions mentions;
    private final int[] asFavour;
    private final int[] idle;

    TalkReader(Words words, Mentions mentions, Fillers fillers) {
        this.words = words;
        this.fillers = fillers;
        this.mentions = mentions;
        asFavour = words.lexicon().words("giùm", "giúp", "dùm", "hộ", "với");
        idle = words.lexicon().words("rồi", "thôi", "xin", "ăn", "cho");
        tails = new TaskTails(words, mentions);
        talk = words.lexicon().vocabulary().talk();
    }

    /** The tasks of a sentence; none where it is not of these shapes. */
    List<Clause> read(int from, int to, Scene scene, Times times) {
        if (!scene.orders()) {
            return List.of();
        }
        int end = fillers.trimmed(from, to);
        if (!scene.talk && !tails.endsInAside(from, end)) {
            return List.of();
        }
        Clause called = scene.talk ? called(from, end, to, scene, times) : null;
        if (called != null) {
            return List.of(called);
        }
        List<Clause> things = scene.talk ? things(from, end, to, scene, times) : List.of();
        if (!things.isEmpty()) {
            return things;
        }
        List<Clause> found = new ArrayList<>();
        int at = from;
        for (int i = from; i <= end; i++) {
            if (i < end && !words.is(i, ';')) {
                continue;
            }
            int start = fillers.skipLinks(at, i);
            int stop = fillers.trimmed(start, i);
            Tail tail = stop > start ? tails.find(start, stop, scene.item || at > from) : null;
            if (tail == null && !found.isEmpty() && finishes(start, stop, times)) {
                Clause last = found.get(found.size() - 1); // "… => Sở A chủ trì; xong trong tháng 11"
                last.to = stop;
                last.deadline = times.in(start, stop).get(0);
                continue;
            }
            if (tail == null) {
                return List.of();
            }
            found.add(clause(start, from, to, tail, scene, times));
            at = i + 1;
        }
        return found;
    }

    /** Whoever is named at the head of a piece and acts; empty where nobody does. */
    private List<Mention> addressee(int at, int end) {
        List<Mention> who = mentions.readList(at, end, true);
        int after = who.isEmpty() ? end : who.get(who.size() - 1).to();
        boolean acts =
                after + 1 < end && words.hasAny(after, Cue.mask(Cue.ACTION, Cue.VERB)) && !words.has(after, Cue.PAST);
        return acts ? who : List.of();
    }

    /** {@code Mấy cái ghế gãy gọi thợ sửa giùm, anh Quốc nhé}: whoever is called at the end is to do it; null where nobody is. */
    private Clause called(int from, int end, int to, Scene scene, Times times) {
        int comma = end - 1;
        while (comma > from && comma > end - LONGEST_CALL && !words.is(comma, ',')) {
            comma--;
        }
        Mention who = words.is(comma, ',') && end < to ? mentions.read(comma + 1, end) : null;
        boolean person = who != null && who.person() && !who.group() && who.to() == end && end > comma + 2;
        if (!person || !mentions.readList(from, comma, true).isEmpty()) {
            return null;
        }
        boolean acts = false;
        for (int i = from; i < comma; i = words.after(i)) {
            boolean tells = words.hasAny(i, Cue.mask(Cue.PAST, Cue.FUTURE, Cue.SAY, Cue.ORDER)) || words.isAny(i, idle);
            if (tells || words.is(i, ',')) {
                return null;
            }
            acts |= words.hasAny(i, Cue.mask(Cue.ACTION, Cue.VERB));
        }
        int last = fillers.trimmed(from, comma);
        last = words.isAny(last - 1, asFavour) ? last - 1 : last;
        return acts ? clause(from, from, to, new Tail(last, List.of(who), List.of(), end), scene, times) : null;
    }

    /** {@code xong trong tháng 11}, {@code hạn 15/3}: a day and nothing more. */
    private boolean finishes(int from, int to, Times times) {
        List<Times.Time> found = times.in(from, to);
        return !found.isEmpty()
                && found.get(0).from() <= from + 2
                && found.get(0).to() >= to
                && (talk.isClosingWord(words, from) || words.has(from, Cue.TERM));
    }

    /** Things that somebody takes care of, parted by commas or semicolons; what stands between belongs to the one before it. */
    private List<Clause> things(int from, int end, int to, Scene scene, Times times) {
        List<Clause> found = new ArrayList<>();
        int first = from;
        for (int i = from; i < end && i < from + LONGEST_LEAD_UP; i++) {
            first = words.is(i, ':') ? i + 1 : first;
        }
        int at = first;
        for (int i = first; i <= end; i++) {
            if (i < end && !words.is(i, ';') && !words.is(i, ',')) {
                continue;
            }
            int start = fillers.skipLinks(at, i);
            Tail tail = i > start ? tails.inner(start, i) : null;
            if (tail != null) {
                Clause thing = clause(start, from, to, tail, scene, times);
                thing.deadline = null; // what stands behind it is of the next
                found.add(thing);
            } else if (found.isEmpty()) {
                return List.of();
            } else if (words.is(at - 1, ';') && addressee(start, i).size() > 0) {
                List<Mention> who = addressee(start, i); // "…; đ/c Huệ rà quà gia đình chính sách"
                int content = who.get(who.size() - 1).to();
                found.add(clause(content, from, to, new Tail(i, who, List.of(), i), scene, times));
                found.get(found.size() - 1).deadline = null;
            } else {
                found.get(found.size() - 1).to = fillers.trimmed(start, i) > start ? fillers.trimmed(start, i) : i;
            }
            at = i + 1;
        }
        return found;
    }

    private Clause clause(int start, int from, int to, Tail tail, Scene scene, Times times) {
        Clause clause = new Clause(start, fillers.trimmed(start, tail.taskTo()), from, to, scene.kind(), tail.lead());
        clause.coop = new ArrayList<>(tail.coop());
        List<Times.Time> behind = times.in(tail.rest(), fillers.trimmed(from, to));
        clause.deadline = behind.isEmpty() ? null : behind.get(0);
        clause.signs.add(Sign.ADDRESSED);
        clause.signs.add(Sign.ACTS);
        clause.signs.add(Sign.TALK);
        return clause;
    }
}
