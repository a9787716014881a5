package vn.dondoc.directive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Under which units directives stood at the end of a day. What was handed over since is shown under the unit, and the name, of
 * then; how far it has come is told as it is now.
 */
public final class FormerUnits {
    private final DirectiveStore store;
    private final Instant end;
    private final Departed departed;
    private final Set<Integer> handedOver;

    FormerUnits(DirectiveStore store, long chat, LocalDate day, Clock clock) {
        this.store = store;
        this.departed = store.departed();
        this.end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        this.handedOver = new HashSet<>(store.changedBetween(chat, end, clock.instant(), Set.of(Change.HANDED_OVER)));
    }

    /** The directive with its parts under the units of then. */
    public Directive of(Directive now) {
        return handedOver.contains(now.id().number()) ? departed.shown(renamed(now)) : now;
    }

    private Directive renamed(Directive now) {
        List<HistoryEntry> rows = store.history(now.id());
        Map<String, String> names = new LinkedHashMap<>();
        int at = 0;
        boolean fromFile =
                !rows.isEmpty() && RegisterImport.isFromFile(rows.get(0)); // it tells of the days before, too
        while (at < rows.size() && (rows.get(at).at().isBefore(end) || at == 0 && fromFile)) {
            if (!Fields.apply(names, rows.get(at++).deltas())) {
                return now;
            }
        }
        if (!names.containsKey("lead")) {
            return now; // it was not there yet
        }
        List<UnitPart> parts = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (String then : names.get("lead").split("\n")) {
            String code = then;
            for (HistoryEntry row : rows.subList(at, rows.size())) {
                code = row.change() == Change.HANDED_OVER && gone(row, code)
                        ? row.unit().orElse(code)
                        : code;
            }
            Optional<UnitPart> part = now.part(code);
            String name = names.get(then + "/name");
            if (part.isPresent() && name != null) {
                told.add(code);
                parts.add(part.get().handedTo(then, name));
            }
        }
        now.lead().stream().filter(part -> !told.contains(part.unit())).forEach(parts::add);
        return now.withLead(parts);
    }

    private static boolean gone(HistoryEntry row, String code) {
        return row.deltas().stream()
                .anyMatch(delta ->
                        delta.field().equals(code + "/name") && delta.to().isEmpty());
    }
}
