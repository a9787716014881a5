package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A draft in the making: one clause that tells somebody to do something, as word indices. Only its reader changes it. */
final class Clause {
    /** What speaks for or against a clause being read rightly; the features of its confidence. */
    enum Sign {
        /** A verb of assignment stands in the sentence. */
        ASSIGNED,
        /** The addressee is named in the sentence itself. */
        ADDRESSED,
        /** The lead comes from a sentence before. */
        CARRIED,
        /** The lead comes from a heading or the row. */
        HEADED,
        /** Begins with a sure verb of action or a word of duty. */
        ACTS,
        /** The thing stands first ({@code Các phương án phải trình …}). */
        THING_FIRST,
        /** Cut off at a place where cutting is not certain. */
        CUT,
        /** The name of the addressee was cut off at a verb, not read by its grammar. */
        LOOSE_NAME,
        /** The deadline stands outside the clause. */
        DEADLINE_OUTSIDE,
        /** Several times compete. */
        SEVERAL_TIMES,
        /** The text tells in talk, not in the words of papers. */
        TALK
    }

    int from;
    int to;
    final int sentenceFrom;
    final int sentenceTo;
    final Kind kind;
    List<Mention> lead;
    List<Mention> coop = new ArrayList<>();
    Times.Time deadline;
    final Set<Sign> signs = EnumSet.noneOf(Sign.class);

    Clause(int from, int to, int sentenceFrom, int sentenceTo, Kind kind, List<Mention> lead) {
        this.from = from;
        this.to = to;
        this.sentenceFrom = sentenceFrom;
        this.sentenceTo = sentenceTo;
        this.kind = kind;
        this.lead = List.copyOf(lead);
    }
}
