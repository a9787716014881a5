package vn.dondoc.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Unit;

/**
 * Under which row of a table by unit a part stands. A unit that had ended by the last day of the report is added to the one that has
 * taken over, so that the rows of merged units add up; in a report of days gone by each is called as it was then. Who leads by name
 * stands for his unit; persons without one, who are not compared with each other, and words that name nobody known stand together in
 * one row.
 */
final class UnitNames {
    private static final String OTHERS = "?";

    private final Organization organization;
    private final LocalDate last;
    private final boolean past;
    private final Optional<String> only;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> recorded = new HashMap<>();

    /**
     * Names for one report.
     *
     * @param last day of the report
     * @param past whether it is about days gone by
     * @param only code of the unit that it is about; empty for all
     */
    UnitNames(Organization organization, LocalDate last, boolean past, Optional<String> only) {
        this.organization = organization;
        this.last = last;
        this.past = past;
        this.only = only.map(this::taker);
    }

    /** Whether a part belongs to what the report is about. */
    boolean concerns(UnitPart part) {
        return only.isEmpty() || only.get().equals(key(part));
    }

    /** The key of the row. */
    String key(UnitPart part) {
        return key(part.unit(), part.name());
    }

    /** The same of whoever leads under this code and name. */
    String key(String code, String name) {
        if (code.startsWith("?")) {
            return OTHERS;
        }
        if (code.startsWith("@")) {
            return keys.computeIfAbsent(code, this::unitOfPerson);
        }
        String key = keys.computeIfAbsent(code, this::taker);
        if (key.equals(code)) {
            recorded.put(key, name);
        }
        return key;
    }

    /** The one unit that somebody stands for who leads by name. */
    private String unitOfPerson(String code) {
        List<String> units = organization.unitsOfPerson(code.substring(1)).stream()
                .map(unit -> taker(unit.code()))
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : OTHERS;
    }

    private String taker(String code) {
        Optional<Unit> known = organization.byCode(code);
        return known.flatMap(unit -> organization.current(unit, last))
                .or(() -> known)
                .map(Unit::code)
                .orElse(code);
    }

    /**
     * The rows in the register's order, also those of units with nothing, then of units that it does not list, then all others; of
     * one unit its row alone.
     */
    <C, R> List<R> inOrder(Map<String, C> found, C nothing, BiFunction<String, C, R> row) {
        Map<String, C> rest = new LinkedHashMap<>(found);
        Optional<C> others = Optional.ofNullable(rest.remove(OTHERS));
        List<R> ordered = new ArrayList<>();
        for (Unit unit : organization.units()) {
            C counted = rest.remove(unit.code());
            boolean asked = only.isEmpty() || only.get().equals(unit.code());
            if (asked && (counted != null || unit.existsOn(last))) {
                String name = past ? recorded.getOrDefault(unit.code(), unit.name()) : unit.name();
                ordered.add(row.apply(name, counted == null ? nothing : counted));
            }
        }
        rest.forEach((code, counted) -> ordered.add(row.apply(recorded.getOrDefault(code, code), counted)));
        others.ifPresent(counted -> ordered.add(row.apply(Wording.OTHERS, counted)));
        return ordered;
    }
}
