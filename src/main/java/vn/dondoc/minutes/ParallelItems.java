package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.minutes.Clause.Sign;

/**
 * Items of a list in a chat in which no rule hears an order, read by what the items around them show: whoever it is, up to the first
 * verb. They count where at least as many items of the text are orders.
 */
final class ParallelItems {
    private static final int LONGEST_NAME = 6;
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.VERB, Cue.MANNER);
    private static final long TELLS = Cue.mask(
            Cue.PAST, Cue.FUTURE, Cue.SAY, Cue.ORDER, Cue.POLITE, Cue.WISH, Cue.LINK, Cue.TOPIC, Cue.TIME_GATE);

    /** An item and the number of clauses before it. */
    private record Item(Clause clause, int at) {}

    private final Words words;
    private final Mentions mentions;
    private final Vocabulary say;
    private final List<Item> waiting = new ArrayList<>();
    private int orders;

    ParallelItems(Words words, Mentions mentions, Vocabulary say) {
        this.words = words;
        this.mentions = mentions;
        this.say = say;
    }

    /** One more item in which an order was heard. */
    void order() {
        orders++;
    }

    /**
     * An item in which none was.
     *
     * @param at how many clauses stand before it
     * @return what it may tell somebody to do; null where it tells nobody
     */
    Clause none(int from, int end, int at) {
        int verb = verb(from, end);
        if (verb < 0 || tells(verb, end)) {
            return null;
        }
        Clause clause = new Clause(verb, end, from, end, Kind.DIRECTIVE, names(from, verb));
        clause.signs.add(Sign.ADDRESSED);
        clause.signs.add(Sign.ACTS);
        clause.signs.add(Sign.TALK);
        clause.signs.add(Sign.LOOSE_NAME);
        waiting.add(new Item(clause, at));
        return clause;
    }

    /** Puts the items that count among the clauses. */
    void into(List<Clause> clauses) {
        if (orders < 2 || waiting.size() > orders) {
            return;
        }
        for (int i = waiting.size() - 1; i >= 0; i--) {
            clauses.add(waiting.get(i).at(), waiting.get(i).clause());
        }
    }

    private int verb(int from, int end) {
        if (!words.isWord(from) || words.hasAny(from, ACTS | TELLS | Cue.MODAL.bit())) {
            return -1;
        }
        int i = from + 1;
        while (i < end && i <= from + LONGEST_NAME) {
            if (words.is(i, '(')) {
                i = behindBracket(i, end);
            } else if (words.is(i, ':') && i + 2 < end) {
                return words.hasAny(i + 1, ACTS) ? i + 1 : -1;
            } else if (words.is(i, ',') && words.isCapital(i + 1)) {
                i++; // "KP 4, KP 5 nhắc …"
            } else if (!words.isWord(i) && !words.isNumber(i) || words.hasAny(i, TELLS)) {
                return -1;
            } else if (words.hasAny(i, ACTS) && !words.isCapital(i) && !words.has(i, Cue.NOUN)) {
                return i + 1 < end ? i : -1;
            } else {
                i++;
            }
        }
        return -1;
    }

    private int behindBracket(int open, int end) {
        int i = open + 1;
        while (i < end && i < open + 6 && !words.is(i, ')')) {
            i++;
        }
        return words.is(i, ')') ? i + 1 : end;
    }

    /** {@code … rồi}, {@code … chưa?}: told or asked. */
    private boolean tells(int verb, int end) {
        for (int i = verb; i < end && i < verb + 8; i++) {
            if (words.has(i, Cue.PAST) || say.talk().isRefused(words, i, Math.min(end, i + 3))) {
                return true;
            }
        }
        return say.talk().isAlready(words, end - 1)
                || words.is(end - 1, '?')
                || say.talk().isQuestion(words, verb, end);
    }

    private List<Mention> names(int from, int verb) {
        List<Mention> known = mentions.readList(from, verb, true);
        if (!known.isEmpty() && known.get(known.size() - 1).to() == verb) {
            return known;
        }
        List<Mention> names = new ArrayList<>();
        int at = from;
        for (int i = from; i <= verb; i++) {
            if (i == verb || words.is(i, ',')) {
                int to = i > at && words.is(i - 1, ':') ? i - 1 : i;
                names.add(new Mention(at, to, false, false, false));
                at = i + 1;
            }
        }
        return names;
    }
}
