package vn.dondoc.intent;

import java.util.List;
import java.util.TreeSet;

/** A stretch of a message that says one thing, between marks, {@code nhưng}, {@code giờ} or the next directive. */
final class Clause {
    private final List<Phrase> all;
    final int from;
    final int to;
    /** Whether a question mark ends the sentence. */
    boolean questionMark;
    /** Whether it begins a sentence. */
    boolean sentenceStart;
    /** Directives named in it as what it is about. */
    final TreeSet<Integer> named = new TreeSet<>();

    final TreeSet<Integer> leftOut = new TreeSet<>();
    /** What any of its phrases is, so that most questions need no look at the phrases. */
    private final Senses any;

    Clause(List<Phrase> all, int from, int to) {
        this.all = all;
        this.from = from;
        this.to = to;
        Senses any = Senses.NONE;
        for (int i = from; i < to; i++) {
            Phrase phrase = all.get(i);
            any = any.with(phrase.senses);
            if (phrase.is(Sense.REF)) {
                if (!phrase.aside) {
                    named.addAll(phrase.named);
                }
                leftOut.addAll(phrase.leftOut);
            }
        }
        this.any = any;
        named.removeAll(leftOut);
    }

    Phrase at(int i) {
        return i >= from && i < to ? all.get(i) : NOTHING;
    }

    /** {@code … được không ạ}. */
    boolean asksLeave() {
        for (int i = from; i < to; i++) {
            if (at(i).word.startsWith("duoc khong")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the mark before it has {@code sense}. */
    boolean isBehind(Sense sense) {
        return from > 0 && all.get(from - 1).is(sense);
    }

    private static final Phrase NOTHING = new Phrase(Senses.NONE, 0, 0, "");

    int first(Sense sense) {
        return next(sense, from);
    }

    int next(Sense sense, int start) {
        if (!any.contains(sense)) {
            return -1;
        }
        for (int i = start; i < to; i++) {
            if (all.get(i).is(sense)) {
                return i;
            }
        }
        return -1;
    }

    int last(Sense sense) {
        if (!any.contains(sense)) {
            return -1;
        }
        for (int i = to - 1; i >= from; i--) {
            if (all.get(i).is(sense)) {
                return i;
            }
        }
        return -1;
    }

    boolean has(Sense sense) {
        return any.contains(sense);
    }

    boolean has(Sense... senses) {
        for (Sense sense : senses) {
            if (has(sense)) {
                return true;
            }
        }
        return false;
    }

    boolean hasBefore(int end, Sense... senses) {
        for (int i = from; i < end; i++) {
            for (Sense sense : senses) {
                if (all.get(i).is(sense)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean hasAfter(int start, Sense... senses) {
        for (int i = start + 1; i < to; i++) {
            for (Sense sense : senses) {
                if (all.get(i).is(sense)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the percent or share at {@code at} is what a plan was exceeded by: {@code vượt kế hoạch 20%}. */
    boolean isExcess(int at) {
        for (int i = at - 1; i >= from && i >= at - 3; i--) {
            if (all.get(i).word.startsWith("vuot")) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code đã} stands in it. */
    boolean hasDid() {
        for (int i = from; i < to; i++) {
            if (all.get(i).isDid() && !(i == from && all.get(i).is(Sense.YES))) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is asked for with {@code xin}. */
    boolean asksFor() {
        for (int i = from; i < to; i++) {
            Phrase phrase = all.get(i);
            if (phrase.is(Sense.ASK)
                    && (phrase.word.equals("xin") || phrase.word.contains("xin ") || phrase.word.endsWith(" xin"))) {
                return true;
            }
        }
        return false;
    }

    boolean hasWord(String word) {
        return word(word, from) >= 0;
    }

    int word(String word, int start) {
        for (int i = start; i < to; i++) {
            if (all.get(i).word.equals(word)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code không làm #12 nữa}. */
    static boolean isGivenUp(Clause clause) {
        int not = clause.word("khong", clause.from);
        int ref = clause.next(Sense.REF, Math.max(not, clause.from));
        return not >= 0
                && ref == not + 2
                && clause.at(not + 1).isOneOf("lam", "thuc hien", "trien khai", "tien hanh")
                && clause.at(ref + 1).word.equals("nua");
    }

    /** Whether only polite words, persons and thanks stand from {@code start} on. */
    boolean endsAt(int start) {
        for (int i = start; i < to; i++) {
            Phrase phrase = all.get(i);
            if (!isFiller(phrase)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFiller(Phrase phrase) {
        return phrase.is(Sense.PARTICLE)
                || phrase.is(Sense.ADDRESS)
                || phrase.is(Sense.SELF)
                || phrase.is(Sense.QMARK)
                || phrase.is(Sense.STOP)
                || phrase.is(Sense.YES)
                || phrase.is(Sense.THUMB)
                || phrase.is(Sense.REF)
                || phrase.is(Sense.QUESTION)
                || phrase.is(Sense.LEADERWORD)
                || phrase.is(Sense.TICK)
                || phrase.is(Sense.COMMA)
                // a name behind "anh"
                || phrase.is(Sense.WORD);
    }

    @Override
    public String toString() {
        return all.subList(from, to).toString();
    }
}
