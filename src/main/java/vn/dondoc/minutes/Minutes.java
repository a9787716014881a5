package vn.dondoc.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A text as read.
 *
 * @param meeting what the text says about the meeting or paper; empty where it says nothing
 * @param ref the day from which relative and yearless deadlines were counted
 * @param drafts directives and proposals in text order, none overlapping another
 */
public record Minutes(Optional<Meeting> meeting, LocalDate ref, List<Draft> drafts) {
    public Minutes {
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(ref, "ref");
        drafts = List.copyOf(drafts);
    }

    /** The orders among the drafts, without the proposals. */
    public List<Draft> directives() {
        return drafts.stream().filter(draft -> draft.kind() == Kind.DIRECTIVE).toList();
    }
}
