package vn.dondoc.directive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How the register of one chat stood at a moment. What was changed since is put back by its history, so the cost grows with what
 * happened since, not with the register. A directive that came from a file whose history tells no values is judged by its days:
 * what was reported later was open then, what was assigned later was not there.
 */
public final class RegisterAsOf {
    private static final int PAGE = 200;

    /** Most of a list that is read; what is longer is told by its count. */
    private static final int MOST = 1_000;

    private static final Collection<Change> NEWS =
            EnumSet.of(Change.PROGRESS, Change.OBSTACLE, Change.EXTENSION_ASKED, Change.COMPLETE);

    private final DirectiveStore store;
    private final long chat;
    private final LocalDate day;
    private final Instant moment;
    private final Clock clock;
    private final boolean past;

    /** Numbers of those that were otherwise then, and how: what of them was open, and by how much the counts differ. */
    private final BitSet otherwise = new BitSet();

    private final Map<Integer, Directive> openThen = new TreeMap<>();
    private final Map<String, UnitStanding> unitsMore = new HashMap<>();
    private final Map<String, UnitStanding> unitsLess = new HashMap<>();
    private Counts more = Counts.NONE;
    private Counts less = Counts.NONE;

    RegisterAsOf(DirectiveStore store, long chat, LocalDateTime local, Clock clock) {
        this.store = store;
        this.chat = chat;
        this.day = local.toLocalDate();
        this.moment = local.atZone(clock.getZone()).toInstant();
        this.clock = clock;
        this.past = moment.isBefore(clock.instant());
        if (past) {
            List<Integer> changed = store.changedSince(chat, moment, day);
            for (int from = 0; from < changed.size(); from += PAGE) {
                putBack(changed.subList(from, Math.min(changed.size(), from + PAGE)));
            }
        }
    }

    public LocalDate day() {
        return day;
    }

    private void putBack(List<Integer> numbers) {
        Map<Integer, List<HistoryEntry>> rows = new HashMap<>();
        int last = numbers.get(numbers.size() - 1);
        for (HistoryEntry row : store.history(chat, numbers.get(0), last)) {
            rows.computeIfAbsent(row.id().number(), number -> new ArrayList<>()).add(row);
        }
        for (Directive now : store.findAll(chat, numbers)) {
            otherwise.set(now.id().number());
            less = less.plus(Counts.of(now, day));
            add(unitsLess, now);
            then(now, rows.getOrDefault(now.id().number(), List.of())).ifPresent(then -> {
                more = more.plus(Counts.of(then, day));
                add(unitsMore, then);
                if (then.isOpen()) {
                    openThen.put(then.id().number(), then);
                }
            });
        }
    }

    private void add(Map<String, UnitStanding> units, Directive directive) {
        for (UnitPart part : directive.lead()) {
            Counts counts = Counts.of(directive, part, day);
            units.merge(
                    part.unit(),
                    new UnitStanding(part.name(), counts),
                    (a, b) -> new UnitStanding(b.name(), a.counts().plus(b.counts())));
        }
    }

    /** The directive as it stood; empty where it was not there yet. */
    private Optional<Directive> then(Directive now, List<HistoryEntry> rows) {
        int until = 0;
        while (until < rows.size() && !rows.get(until).at().isAfter(moment)) {
            until++;
        }
        if (until == 0 && !rows.isEmpty() && RegisterImport.isFromFile(rows.get(0))) {
            until = 1; // the day of the import is not the day of the order
        }
        if (until == 0 && !rows.isEmpty()) {
            return Optional.empty();
        }
        Directive then = until == rows.size() ? now : DirectiveRegister.replay(now.id(), rows.subList(0, until));
        return then.assignedOn().isAfter(day) ? Optional.empty() : Optional.of(byItsDays(then));
    }

    private Directive byItsDays(Directive then) {
        List<UnitPart> parts = then.lead().stream()
                .map(part -> {
                    if (part.reportedOn().filter(day::isBefore).isPresent()) {
                        return part.reopened();
                    }
                    return part.acceptedOn().filter(day::isBefore).isPresent() ? part.waiting() : part;
                })
                .toList();
        return parts.equals(then.lead()) ? then : then.withLead(parts);
    }

    /** The four counts and what stands beside them. */
    public Counts counts(Optional<String> unit) {
        Counts now = store.counts(chat, unit, day);
        if (unit.isEmpty()) {
            return now.minus(less).plus(more);
        }
        return now.minus(of(unitsLess, unit.get())).plus(of(unitsMore, unit.get()));
    }

    private static Counts of(Map<String, UnitStanding> units, String unit) {
        return Optional.ofNullable(units.get(unit)).map(UnitStanding::counts).orElse(Counts.NONE);
    }

    /** The counts of every unit that leads anything, by code. */
    public Map<String, UnitStanding> countsByUnit() {
        Map<String, UnitStanding> now = store.countsByUnit(chat, day);
        Map<String, UnitStanding> then = new TreeMap<>(now);
        unitsMore.forEach(then::putIfAbsent);
        then.replaceAll((code, unit) -> new UnitStanding(
                unit.name(), of(now, code).minus(of(unitsLess, code)).plus(of(unitsMore, code))));
        return store.departed().shown(then);
    }

    /** What was late, the longest first, at most 1,000. */
    public List<Directive> overdue() {
        return list(Query.of(chat, Query.View.OVERDUE, day).sorted(Query.Sort.DUE), then -> late(then) > 0).stream()
                .sorted(Comparator.comparingLong(this::late)
                        .reversed()
                        .thenComparing(directive -> directive.id().number()))
                .toList();
    }

    /** Calendar days after the due day, up to the report where it waits for acceptance. */
    public long late(Directive directive) {
        return directive.daysLate(directive.status() == Status.OPEN ? Optional.empty() : directive.reportedOn(), day);
    }

    /** What was not done and due from one day to another of the same week, the earliest first, at most 1,000. */
    public List<Directive> due(LocalDate first, LocalDate last) {
        Predicate<Directive> within = directive -> directive
                .due()
                .filter(due -> !due.isBefore(first) && !due.isAfter(last))
                .isPresent();
        return list(Query.of(chat, Query.View.THIS_WEEK, first).sorted(Query.Sort.DUE), within).stream()
                .filter(within)
                .sorted(Comparator.comparing(
                                (Directive directive) -> directive.due().orElseThrow())
                        .thenComparing(directive -> directive.id().number()))
                .toList();
    }

    /** What waited for a leader: reports and requests for extension, by number, at most 1,000. */
    public List<Directive> waiting() {
        return list(
                Query.of(chat, Query.View.WAITING, day),
                then -> then.request().isPresent()
                        || then.lead().stream().anyMatch(part -> part.status() == Status.REPORTED));
    }

    /** How many open directives, standing ones left out, somebody told of since {@code first}. */
    public int updatedSince(LocalDate first) {
        Instant begin = first.atStartOfDay(clock.getZone()).toInstant();
        List<Integer> told = store.changedBetween(chat, begin, moment, NEWS);
        List<Integer> asNow =
                told.stream().filter(number -> !otherwise.get(number)).toList();
        long open = told.stream()
                .flatMap(number -> Optional.ofNullable(openThen.get(number)).stream())
                .filter(then -> !then.standing())
                .count();
        return (int) (open
                + store.findAll(chat, asNow).stream()
                        .filter(directive -> directive.isOpen() && !directive.standing())
                        .count());
    }

    /** Hash of the last row of the chat's history; empty where there was none. */
    public Optional<String> head() {
        return past ? store.headAt(chat, moment) : store.chat(chat).map(ChatInfo::head);
    }

    /** What stands as then and is in the list now, and what was changed since and would have been in it, by number. */
    private List<Directive> list(Query query, Predicate<Directive> then) {
        List<Directive> all = new ArrayList<>();
        openThen.values().stream().filter(then).limit(MOST).forEach(all::add);
        Optional<Query> next = Optional.of(query.atMost(MOST));
        while (next.isPresent() && all.size() < MOST) {
            List<Directive> page = store.list(next.get());
            page.stream()
                    .filter(directive -> !otherwise.get(directive.id().number()))
                    .forEach(all::add);
            next = page.size() < MOST ? Optional.empty() : next.map(asked -> asked.after(page.get(page.size() - 1)));
        }
        all.sort(Comparator.comparingInt(directive -> directive.id().number()));
        return store.departed().shown(all);
    }
}
