package vn.dondoc.directive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes back what one message changed. */
final class Undo {
    private final DirectiveStore store;
    private final Ledger ledger;

    Undo(DirectiveStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    List<Outcome> undo(HistoryEntry named, Cause cause) {
        Optional<Directive> about = store.find(named.id());
        Actor by = cause.actor();
        if (by.id() != named.by() && !by.isSecretary()) {
            return List.of(new Outcome.Refused(Refusal.UNDO_NOT_YOURS, about));
        }
        if (cause.at().isAfter(named.at().plus(DirectiveRegister.UNDO))) {
            return List.of(new Outcome.Refused(Refusal.UNDO_LATE, about));
        }
        Map<DirectiveId, List<HistoryEntry>> rows = new LinkedHashMap<>();
        for (HistoryEntry row : store.byCause(named.id().chat(), named.cause())) {
            rows.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(0, row); // the last one first
        }
        List<Directive> before = new ArrayList<>();
        List<Directive> after = new ArrayList<>();
        for (Map.Entry<DirectiveId, List<HistoryEntry>> each : rows.entrySet()) {
            Directive now = store.find(each.getKey()).orElseThrow();
            Optional<Directive> back = takenBack(now, each.getValue());
            if (back.isEmpty()) {
                return List.of(new Outcome.Refused(Refusal.CHANGED_SINCE, Optional.of(now)));
            }
            before.add(now);
            after.add(back.get());
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            HistoryEntry first = rows.get(before.get(i).id()).get(0);
            Step.Go go = new Step.Go(after.get(i), Change.UNDONE, first.unit(), "", List.of());
            HistoryEntry entry = ledger.append(Optional.of(before.get(i)), go, cause);
            outcomes.add(new Outcome.Changed(before.get(i), after.get(i), entry, Optional.empty()));
        }
        return outcomes;
    }

    /** The directive as it was before these rows, the last one first; a recording is taken back by cancelling it. */
    private static Optional<Directive> takenBack(Directive now, List<HistoryEntry> rows) {
        Map<String, String> fields = new LinkedHashMap<>(Fields.of(now));
        for (HistoryEntry row : rows) {
            List<Delta> back = row.deltas().stream().map(Delta::reversed).toList();
            if (!Fields.apply(fields, back)) {
                return Optional.empty();
            }
            if (fields.isEmpty()) {
                return Optional.of(now.withStatus(Status.CANCELLED));
            }
        }
        return Fields.of(now).equals(fields) ? Optional.empty() : Optional.of(Fields.directive(now.id(), fields));
    }
}
