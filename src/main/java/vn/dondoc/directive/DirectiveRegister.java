package vn.dondoc.directive;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The register: changes directives where rights and state allow it. Every change writes the new state and its row
 * of history into the running transaction, or comes back as a refusal and has changed nothing.
 */
public final class DirectiveRegister extends RegisterReader {
    /** How long a change can be taken back. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    private final boolean acceptance;
    private final Ledger ledger;

    /**
     * @param clock in the office's zone
     * @param acceptance whether a report waits for a leader's acceptance
     */
    public DirectiveRegister(DirectiveStore store, Clock clock, boolean acceptance) {
        this(store, clock, acceptance, (before, after) -> {});
    }

    /** @param watcher told of every change in the transaction that makes it */
    public DirectiveRegister(DirectiveStore store, Clock clock, boolean acceptance, Watcher watcher) {
        super(store, clock);
        this.acceptance = acceptance;
        this.ledger = new Ledger(store, clock.getZone(), watcher);
    }

    /** Who keeps something in step with the register, such as the rows of reminders. */
    @FunctionalInterface
    public interface Watcher {
        /** Called within the transaction; {@code before} is empty for a directive just recorded. */
        void changed(Optional<Directive> before, Directive after);
    }

    public boolean acceptance() {
        return acceptance;
    }

    /** Notes that the bot is in a group, under this name. */
    public void meet(long chat, String title) {
        store.meet(chat, title);
    }

    /** Gives all that belongs to a group to the group's new id. */
    public void move(long from, long to) {
        store.move(from, to);
    }

    /** What became of a wish to record. */
    public sealed interface Recording {
        /**
         * They have their numbers.
         *
         * @param seq running number of the first row of history, to take it all back by
         */
        record Recorded(List<Directive> directives, long seq) implements Recording {}

        record Refused(Refusal why) implements Recording {}
    }

    /** Records directives under the next numbers of the chat, in this order. */
    public Recording record(
            long chat, List<NewDirective> wishes, Directive.Source source, LocalDate assignedOn, Cause cause) {
        if (!cause.actor().keepsRegister()) {
            return new Recording.Refused(Refusal.NOT_A_KEEPER);
        }
        List<HistoryEntry> earlier = store.byCause(chat, cause.key());
        if (!earlier.isEmpty()) {
            List<Directive> known = earlier.stream()
                    .filter(entry -> entry.change() == Change.RECORDED)
                    .flatMap(entry -> store.find(entry.id()).stream())
                    .toList();
            return new Recording.Recorded(known, earlier.get(0).seq());
        }
        int first = store.takeNumbers(chat, wishes.size());
        List<Directive> recorded = new ArrayList<>();
        for (NewDirective wish : wishes) {
            DirectiveId id = new DirectiveId(chat, first + recorded.size());
            recorded.add(ledger.record(id, wish, source, assignedOn, cause));
        }
        return new Recording.Recorded(
                recorded, store.byCause(chat, cause.key()).get(0).seq());
    }

    public Outcome complete(DirectiveId id, Optional<String> unit, String note, List<Evidence> evidence, Cause cause) {
        return change(
                id,
                cause,
                now -> UnitRules.complete(now, cause.actor(), unit, ledger.day(cause), note, evidence, acceptance));
    }

    /** Adds evidence to what was reported or is still to be; the state stays as it is. */
    public Outcome prove(DirectiveId id, Optional<String> unit, List<Evidence> evidence, Cause cause) {
        return change(id, cause, now -> UnitRules.prove(now, cause.actor(), unit, evidence));
    }

    public Outcome progress(DirectiveId id, Optional<String> unit, OptionalInt percent, String note, Cause cause) {
        return change(id, cause, now -> UnitRules.progress(now, cause.actor(), unit, percent, note));
    }

    public Outcome obstacle(DirectiveId id, Optional<String> unit, OptionalInt percent, String why, Cause cause) {
        return change(id, cause, now -> UnitRules.obstacle(now, cause.actor(), unit, percent, why));
    }

    public Outcome askExtension(
            DirectiveId id, Optional<String> unit, Optional<LocalDate> until, String why, Cause cause) {
        return change(
                id,
                cause,
                now -> UnitRules.askExtension(now, cause.actor(), unit, until, ledger.day(cause), cause.at(), why));
    }

    /** Grants the extension that was asked for, or another day. */
    public Outcome extend(DirectiveId id, Optional<LocalDate> until, String note, Cause cause) {
        return change(id, cause, now -> KeeperRules.extend(now, cause.actor(), until, ledger.day(cause), note));
    }

    public Outcome refuseExtension(DirectiveId id, String why, Cause cause) {
        return change(id, cause, now -> KeeperRules.refuseExtension(now, cause.actor(), why));
    }

    public Outcome accept(DirectiveId id, Optional<String> unit, String note, Cause cause) {
        return change(id, cause, now -> KeeperRules.accept(now, cause.actor(), unit, ledger.day(cause), note));
    }

    public Outcome sendBack(DirectiveId id, Optional<String> unit, String why, Cause cause) {
        return change(id, cause, now -> KeeperRules.sendBack(now, cause.actor(), unit, why));
    }

    /** A leader confirms that what a unit told last as its obstacle has an objective cause. */
    public Outcome confirmObjective(DirectiveId id, Optional<String> unit, Cause cause) {
        List<HistoryEntry> rows = store.history(id);
        return change(
                id, cause, now -> KeeperRules.confirmObjective(now, cause.actor(), unit, part -> told(part, rows)));
    }

    /** What holds a part up, or held it up before it reported; of a recurring directive since the occurrence began. */
    private static Optional<String> told(UnitPart part, List<HistoryEntry> rows) {
        Optional<String> told = part.obstacle();
        for (int i = rows.size() - 1; i >= 0 && told.isEmpty() && part.status() != Status.OPEN; i--) {
            HistoryEntry row = rows.get(i);
            if (row.change() == Change.RECORDED) {
                return Optional.empty();
            }
            if (row.change() == Change.OBSTACLE && row.unit().equals(Optional.of(part.unit()))) {
                told = Optional.of(row.note());
            }
        }
        return told;
    }

    public Outcome amend(DirectiveId id, Amendment amendment, Cause cause) {
        return change(id, cause, now -> KeeperRules.amend(now, cause.actor(), amendment, ledger.day(cause)));
    }

    public Outcome reassign(DirectiveId id, List<NewDirective.Lead> to, String why, Cause cause) {
        return reassign(id, Optional.empty(), to, why, cause);
    }

    /**
     * Gives it, or one unit's part of it, to others.
     *
     * @param unit of several leads the one whose part alone goes to others; empty for the whole
     */
    public Outcome reassign(
            DirectiveId id, Optional<String> unit, List<NewDirective.Lead> to, String why, Cause cause) {
        return change(id, cause, now -> KeeperRules.reassign(now, cause.actor(), unit, to, why));
    }

    public Outcome cancel(DirectiveId id, String why, Cause cause) {
        return change(id, cause, now -> KeeperRules.cancel(now, cause.actor(), why));
    }

    public Outcome suspend(DirectiveId id, String why, Cause cause) {
        return change(id, cause, now -> KeeperRules.suspend(now, cause.actor(), why));
    }

    public Outcome reopen(DirectiveId id, Optional<String> unit, String why, Cause cause) {
        return change(id, cause, now -> KeeperRules.reopen(now, cause.actor(), unit, why));
    }

    /** Hands one open directive's part on to the unit that has taken over. */
    public Outcome handOver(DirectiveId id, String from, NewDirective.Lead to, Cause cause) {
        return change(id, cause, now -> KeeperRules.handOver(now, cause.actor(), from, to));
    }

    /**
     * Opens the next occurrence of each recurring directive whose next due day has come while the running one is not finished; that
     * one is closed as it stands.
     *
     * @return those that were opened, as they are now
     */
    public List<Directive> openOccurrences(LocalDate day, Cause cause) {
        List<Directive> opened = new ArrayList<>();
        for (DirectiveId id : store.recurringDueBefore(day)) {
            Directive now = store.find(id).orElseThrow();
            Optional<LocalDate> next = Recurring.nextDue(now);
            while (next.isPresent() && !next.get().isAfter(day)) {
                now = ledger.roll(
                        now, next.get(), new Cause(cause.actor(), cause.key() + ":" + next.get(), cause.at()));
                opened.add(now);
                next = Recurring.nextDue(now);
            }
        }
        return opened;
    }

    /**
     * Takes back all that one message changed, all or nothing.
     *
     * @param seq running number of any of the rows that it caused
     */
    public List<Outcome> undo(long seq, Cause cause) {
        Optional<HistoryEntry> named = store.entry(seq);
        if (named.isEmpty()) {
            return List.of(new Outcome.Refused(Refusal.NOT_THERE, Optional.empty()));
        }
        return new Undo(store, ledger)
                .undo(named.get(), cause).stream().map(store.departed()::shown).toList();
    }

    /** The directive that a history adds up to. */
    static Directive replay(DirectiveId id, List<HistoryEntry> history) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (HistoryEntry entry : history) {
            if (!Fields.apply(fields, entry.deltas())) {
                throw new IllegalStateException("row " + entry.seq() + " does not follow from those before");
            }
        }
        return Fields.directive(id, fields);
    }

    private interface Rule {
        Step on(Directive now);
    }

    private Outcome change(DirectiveId id, Cause cause, Rule rule) {
        return store.departed().shown(changed(id, cause, rule));
    }

    private Outcome changed(DirectiveId id, Cause cause, Rule rule) {
        Optional<Directive> found = store.find(id);
        if (found.isEmpty()) {
            return new Outcome.Refused(Refusal.NOT_THERE, Optional.empty());
        }
        Directive now = found.get();
        Step step = rule.on(now);
        Optional<Change> wished = step instanceof Step.Go go ? Optional.of(go.change()) : Optional.empty();
        if (handledBefore(id, cause, wished)) {
            return new Outcome.Repeated(now);
        }
        if (step instanceof Step.Stop stop) {
            return new Outcome.Refused(stop.why(), found);
        }
        return ledger.write(now, (Step.Go) step, cause);
    }

    private boolean handledBefore(DirectiveId id, Cause cause, Optional<Change> wished) {
        return store.byCause(id.chat(), cause.key()).stream()
                .anyMatch(entry -> entry.id().equals(id)
                        && wished.map(entry.change()::equals).orElse(true));
    }
}
