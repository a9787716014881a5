package vn.dondoc.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All that is read of the register; what changes it is in {@link DirectiveRegister}. Directives are told as people may see them:
 * who has left is not called by name. {@link #forEach}, {@link #forEachDossier} and {@link #history} tell the record itself.
 */
public abstract sealed class RegisterReader permits DirectiveRegister {
    private static final int DOSSIERS = 200;
    private static final String RETURNED = "/returned";

    final DirectiveStore store;
    private final Clock clock;

    RegisterReader(DirectiveStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Who has left. */
    public Departed gone() {
        return store.departed();
    }

    /** Today in the office's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** Now, in the office's zone. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    public Optional<Directive> find(DirectiveId id) {
        return store.find(id).map(gone()::shown);
    }

    /** Those of a chat with these numbers, in no order; what is not there is left out. */
    public List<Directive> findAll(long chat, Collection<Integer> numbers) {
        return gone().shown(store.findAll(chat, numbers));
    }

    public List<Directive> list(Query query) {
        return gone().shown(store.list(query));
    }

    /** What any of these units or people lead, each once, in the order of the query: as many as it allows. */
    public List<Directive> list(Query query, List<String> leads) {
        Map<Integer, Directive> found = new HashMap<>();
        for (String lead : leads) {
            list(query.ofUnit(lead)).forEach(one -> found.put(one.id().number(), one));
        }
        return found.values().stream()
                .sorted(query.sort().order())
                .limit(query.limit())
                .toList();
    }

    /**
     * A result that was not good enough.
     *
     * @param unit code of the one whose it was
     * @param day in the office's zone
     */
    public record SentBack(String unit, LocalDate day) {}

    /** When results of a directive were sent back, as its history tells. */
    public List<SentBack> sentBack(DirectiveId id) {
        List<SentBack> all = new ArrayList<>();
        for (HistoryEntry row : store.history(id)) {
            if (row.change() == Change.RETURNED) {
                LocalDate day = LocalDate.ofInstant(row.at(), clock.getZone());
                row.deltas().stream()
                        .map(Delta::field)
                        .filter(field -> field.endsWith(RETURNED))
                        .forEach(field ->
                                all.add(new SentBack(field.substring(0, field.length() - RETURNED.length()), day)));
            }
        }
        return all;
    }

    /** Numbers of a chat's directives of which results were sent back on these days, both of them included. */
    public Set<Integer> sentBackIn(long chat, LocalDate first, LocalDate last) {
        return new HashSet<>(store.changedBetween(
                chat,
                first.atStartOfDay(clock.getZone()).toInstant(),
                last.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1),
                Set.of(Change.RETURNED)));
    }

    public Counts counts(long chat, Optional<String> unit, LocalDate day) {
        return store.counts(chat, unit, day);
    }

    /** How a chat's register stood at a moment of the office; at a moment to come it is taken to stand as now. */
    public RegisterAsOf asOf(long chat, LocalDateTime moment) {
        return new RegisterAsOf(store, chat, moment, clock);
    }

    /** Under which units a chat's directives stood at the end of a day gone by. */
    public FormerUnits formerUnits(long chat, LocalDate day) {
        return new FormerUnits(store, chat, day, clock);
    }

    /** The history as people see it: who has left is not called by name. The record keeps the name. */
    public List<HistoryEntry> shownHistory(DirectiveId id) {
        return store.history(id).stream().map(gone()::shown).toList();
    }

    public List<HistoryEntry> history(DirectiveId id) {
        return store.history(id);
    }

    /** What was handed in for a directive, oldest first. */
    public List<Evidence> evidence(DirectiveId id) {
        return store.history(id).stream()
                .flatMap(entry -> entry.evidence().stream())
                .distinct()
                .map(gone()::shown)
                .toList();
    }

    /** The closed occurrences of a recurring directive, oldest first. */
    public List<Occurrence> occurrences(DirectiveId id) {
        return Recurring.occurrences(id, store.history(id)).stream()
                .map(gone()::shown)
                .toList();
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
        return gone().shown(store.openOf(chat, unit, afterNumber, limit));
    }

    /** Every evidence file, for looking after the data folder. */
    public void forEachFile(Consumer<Evidence> each) {
        store.forEachFile(each);
    }

    /** The row of history with this running number. */
    public Optional<HistoryEntry> entry(long seq) {
        return store.entry(seq);
    }

    /** Looks through a whole chat: the chain of its history, and whether the history adds up to the register. */
    public List<String> verify(long chat) {
        return new Verification(store, chat).faults();
    }
}
