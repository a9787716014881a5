package vn.dondoc.minutes;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.text.Span;

/**
 * One directive or proposal as read from a text, before anybody has confirmed it.
 *
 * @param text the words of the task in NFC, on one line, from the first word of the action to the end of the clause
 * @param span the same in the text as given, in UTF-16 units
 * @param sentence the sentence in which it stands, in the text as given
 * @param kind order of the chair or the document, or wish of a participant
 * @param lead who is responsible, in text order; empty where nobody is named
 * @param coop who helps
 * @param deadline by when; empty where no words of time belong to it
 * @param standing whether it has no end ({@code thường xuyên}, {@code tiếp tục tăng cường}): shown, never overdue
 * @param confidence how likely span, lead and due day are all right, 0–1; calibrated on annotated texts
 * @param doubts what to look at before it is recorded
 */
public record Draft(
        String text,
        Span span,
        Span sentence,
        Kind kind,
        List<Assignee> lead,
        List<Assignee> coop,
        Optional<DraftDeadline> deadline,
        boolean standing,
        double confidence,
        Set<Doubt> doubts) {
    public Draft {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(deadline, "deadline");
        if (text.isBlank()) {
            throw new IllegalArgumentException("draft without text at " + span);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " at " + span);
        }
        if (!sentence.contains(span)) {
            throw new IllegalArgumentException("draft at " + span + " outside its sentence " + sentence);
        }
        lead = List.copyOf(lead);
        coop = List.copyOf(coop);
        doubts = doubts.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(doubts));
    }

    /** Whether a person should look at it before it is recorded as it stands. */
    public boolean isUncertain() {
        return confidence < 0.7 || doubts.contains(Doubt.NO_LEAD) || doubts.contains(Doubt.NAMES_NOBODY);
    }
}
