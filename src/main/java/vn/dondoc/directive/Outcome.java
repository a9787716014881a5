package vn.dondoc.directive;

import java.util.Objects;
import java.util.Optional;

/** What came of a wish to change a directive. */
public sealed interface Outcome {
    /**
     * Changed, and written with its row of history.
     *
     * @param before as it was
     * @param after as it is; of a recurring one whose last unit reported: the next occurrence
     * @param entry the row of history
     * @param closed the occurrence that was closed by it, of a recurring one
     */
    record Changed(Directive before, Directive after, HistoryEntry entry, Optional<Occurrence> closed)
            implements Outcome {}

    /** The same message did this before: nothing was changed now. */
    record Repeated(Directive directive) implements Outcome {}

    /**
     * Nothing was changed.
     *
     * @param directive what it was about; empty with {@link Refusal#NOT_THERE}
     */
    record Refused(Refusal why, Optional<Directive> directive) implements Outcome {
        public Refused {
            Objects.requireNonNull(why, "why");
        }
    }
}
