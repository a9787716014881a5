package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The occurrences of a recurring directive: when the next one is due, and the closed ones as its history tells them. */
final class Recurring {
    /** Note of the row that opens the next occurrence. */
    static final String NEXT = "kỳ tiếp theo";

    /** Stands for whoever leads where nobody was named. */
    static final String NOBODY = "chưa rõ đơn vị";

    private Recurring() {}

    /** The due day after the running one, counted from the day that the rule gave it; empty where the series ends. */
    static Optional<LocalDate> nextDue(Directive directive) {
        Optional<LocalDate> scheduled = directive.originalDue().isPresent() ? directive.originalDue() : directive.due();
        if (directive.recurrence().isEmpty() || scheduled.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate after = scheduled.get().plusDays(1);
            return Optional.of(directive.recurrence().get().nextOnOrAfter(after, scheduled.get()));
        } catch (IllegalStateException e) { // the series has an end, and this was it
            return Optional.empty();
        }
    }

    static Occurrence occurrence(Directive closed) {
        return new Occurrence(
                closed.due().orElse(closed.assignedOn()),
                closed.lead().stream()
                        .map(part -> new Occurrence.Part(part.unit(), part.name(), part.reportedOn()))
                        .toList());
    }

    /** The closed occurrences, oldest first: the state before each row that opened a next one. */
    static List<Occurrence> occurrences(DirectiveId id, List<HistoryEntry> history) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Occurrence> closed = new ArrayList<>();
        for (HistoryEntry entry : history) {
            if (entry.change() == Change.RECORDED && !fields.isEmpty()) {
                closed.add(occurrence(Fields.directive(id, fields)));
            }
            Fields.apply(fields, entry.deltas());
        }
        return closed;
    }
}
