package vn.dondoc.directive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The register: finds directives, and changes them where rights and state allow it. Every change writes the new state and its row
 * of history into the running transaction, or comes back as a refusal and has changed nothing.
 */
public final class DirectiveRegister {
    /** How long a change can be taken back. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    private static final int DOSSIERS = 200;

    private final DirectiveStore store;
    private final Clock clock;
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
        this.store = store;
        this.clock = clock;
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

    /** Today in the office's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    public Optional<Directive> find(DirectiveId id) {
        return store.find(id);
    }

    /** Those of a chat with these numbers, in no order; what is not there is left out. */
    public List<Directive> findAll(long chat, Collection<Integer> numbers) {
        return store.findAll(chat, numbers);
    }

    public List<Directive> list(Query query) {
        return store.list(query);
    }

    public Counts counts(long chat, Optional<String> unit, LocalDate day) {
        return store.counts(chat, unit, day);
    }

    /**
     * The counts as they were at the end of a day gone by, for telling what has changed since: what was reported later was open
     * then, what was assigned later was not there. Due days are those of now.
     */
    public Counts countsThen(long chat, Optional<String> unit, LocalDate day) {
        return store.countsThen(chat, unit, day);
    }

    public List<HistoryEntry> history(DirectiveId id) {
        return store.history(id);
    }

    /** What was handed in for a directive, oldest first. */
    public List<Evidence> evidence(DirectiveId id) {
        return store.history(id).stream()
                .flatMap(entry -> entry.evidence().stream())
                .distinct()
                .toList();
    }

    /** The closed occurrences of a recurring directive, oldest first. */
    public List<Occurrence> occurrences(DirectiveId id) {
        return Recurring.occurrences(id, store.history(id));
    }

    public List<ChatInfo> chats() {
        return store.chats();
    }

    public Optional<ChatInfo> chat(long chat) {
        return store.chat(chat);
    }

    /** Every directive of a chat by number, one at a time. */
    public void forEach(long chat, Consumer<Directive> each) {
        store.forEach(chat, each);
    }

    /** Every directive of a chat with its history, by number, a page in memory at a time. */
    public void forEachDossier(long chat, Consumer<Dossier> each) {
        List<Directive> page = new ArrayList<>();
        store.forEach(chat, directive -> {
            page.add(directive);
            if (page.size() == DOSSIERS) {
                dossiers(chat, page, each);
                page.clear();
            }
        });
        dossiers(chat, page, each);
    }

    private void dossiers(long chat, List<Directive> page, Consumer<Dossier> each) {
        if (page.isEmpty()) {
            return;
        }
        int last = page.get(page.size() - 1).id().number();
        Map<Integer, List<HistoryEntry>> rows = new HashMap<>();
        for (HistoryEntry row : store.history(chat, page.get(0).id().number(), last)) {
            rows.computeIfAbsent(row.id().number(), number -> new ArrayList<>()).add(row);
        }
        for (Directive directive : page) {
            each.accept(new Dossier(directive, rows.getOrDefault(directive.id().number(), List.of()), List.of()));
        }
    }

    /** Open directives of a chat in which this unit has still to report, by number. */
    public List<Directive> openOf(long chat, String unit, int afterNumber, int limit) {
        return store.openOf(chat, unit, afterNumber, limit);
    }

    /** Every evidence file, for looking after the data folder. */
    public void forEachFile(Consumer<Evidence> each) {
        store.forEachFile(each);
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
        record Recorded(List<Directive> directives) implements Recording {}

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
            return new Recording.Recorded(earlier.stream()
                    .filter(entry -> entry.change() == Change.RECORDED)
                    .flatMap(entry -> store.find(entry.id()).stream())
                    .toList());
        }
        int first = store.takeNumbers(chat, wishes.size());
        List<Directive> recorded = new ArrayList<>();
        for (NewDirective wish : wishes) {
            DirectiveId id = new DirectiveId(chat, first + recorded.size());
            recorded.add(ledger.record(id, wish, source, assignedOn, cause));
        }
        return new Recording.Recorded(recorded);
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

    public Outcome amend(DirectiveId id, Amendment amendment, Cause cause) {
        return change(id, cause, now -> KeeperRules.amend(now, cause.actor(), amendment, ledger.day(cause)));
    }

    public Outcome reassign(DirectiveId id, List<NewDirective.Lead> to, String why, Cause cause) {
        return change(id, cause, now -> KeeperRules.reassign(now, cause.actor(), to, why));
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

    /** The row of history with this running number. */
    public Optional<HistoryEntry> entry(long seq) {
        return store.entry(seq);
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
        return new Undo(store, ledger).undo(named.get(), cause);
    }

    /** Looks through a whole chat: the chain of its history, and whether the history adds up to the register. */
    public List<String> verify(long chat) {
        return new Verification(store, chat).faults();
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

    Instant now() {
        return clock.instant();
    }
}
