package vn.dondoc.directive;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Writes a change: the new state and its row of history, together. The only place that does. */
final class Ledger {
    private final DirectiveStore store;
    private final ZoneId zone;
    private final DirectiveRegister.Watcher watcher;

    Ledger(DirectiveStore store, ZoneId zone, DirectiveRegister.Watcher watcher) {
        this.watcher = watcher;
        this.store = store;
        this.zone = zone;
    }

    LocalDate day(Cause cause) {
        return cause.at().atZone(zone).toLocalDate();
    }

    /** Writes what a step says, and opens the next occurrence where a recurring directive is finished by it. */
    Outcome.Changed write(Directive before, Step.Go go, Cause cause) {
        HistoryEntry entry = append(Optional.of(before), go, cause);
        Directive after = go.after();
        if (after.status() != Status.DONE || before.status() == Status.DONE) {
            return new Outcome.Changed(before, after, entry, Optional.empty());
        }
        Optional<LocalDate> next = Recurring.nextDue(after);
        if (next.isEmpty()) {
            return new Outcome.Changed(before, after, entry, Optional.empty());
        }
        return new Outcome.Changed(
                before, roll(after, next.get(), cause), entry, Optional.of(Recurring.occurrence(after)));
    }

    /** Closes the running occurrence as it stands and opens the next one. */
    Directive roll(Directive now, LocalDate next, Cause cause) {
        Directive opened = now.nextOccurrence(next);
        append(Optional.of(now), new Step.Go(opened, Change.RECORDED, Recurring.NEXT), cause);
        return opened;
    }

    HistoryEntry append(Optional<Directive> before, Step.Go go, Cause cause) {
        Directive after = go.after();
        String head = store.chat(after.id().chat()).map(ChatInfo::head).orElse(Chain.START);
        HistoryEntry bare = new HistoryEntry(
                0,
                after.id(),
                cause.at(),
                cause.actor().id(),
                cause.actor().name(),
                cause.key(),
                go.change(),
                go.unit(),
                go.note(),
                Fields.between(before, after),
                go.evidence(),
                "");
        HistoryEntry hashed = with(bare, 0, Chain.hash(head, bare));
        long seq = store.append(hashed);
        store.save(before, after);
        watcher.changed(before, after);
        return with(hashed, seq, hashed.hash());
    }

    Directive record(DirectiveId id, NewDirective wish, Directive.Source source, LocalDate assignedOn, Cause cause) {
        List<UnitPart> parts = wish.lead().isEmpty()
                ? List.of(UnitPart.open(UnitPart.unknown(""), Recurring.NOBODY))
                : wish.lead().stream()
                        .map(lead -> UnitPart.open(lead.unit(), lead.name()))
                        .toList();
        Directive directive = new Directive(
                id,
                wish.text(),
                parts,
                wish.coop(),
                wish.due(),
                Optional.empty(),
                wish.recurrence(),
                wish.standing() && wish.due().isEmpty() && wish.recurrence().isEmpty(),
                Status.OPEN,
                assignedOn,
                source,
                0,
                Optional.empty());
        append(Optional.empty(), new Step.Go(directive, Change.RECORDED, ""), cause);
        return directive;
    }

    static HistoryEntry with(HistoryEntry entry, long seq, String hash) {
        return new HistoryEntry(
                seq,
                entry.id(),
                entry.at(),
                entry.by(),
                entry.byName(),
                entry.cause(),
                entry.change(),
                entry.unit(),
                entry.note(),
                entry.deltas(),
                entry.evidence(),
                hash);
    }
}
