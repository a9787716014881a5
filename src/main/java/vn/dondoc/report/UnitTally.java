package vn.dondoc.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Unit;

/** Adds up the Government's four counts by unit from directives read one by one; a unit stands under the name recorded last. */
final class UnitTally {
    private final Map<String, UnitCounts> counts = new LinkedHashMap<>();
    private final Organization organization;
    private int directives;

    UnitTally(Organization organization) {
        this.organization = organization;
    }

    void add(Directive directive, LocalDate day) {
        directives++;
        if (directive.standing() || directive.status() == Status.SUSPENDED || directive.status() == Status.CANCELLED) {
            return;
        }
        for (UnitPart part : directive.lead()) {
            counts.merge(part.unit(), counted(directive, part, day), (before, more) -> more.plus(before));
        }
    }

    private static UnitCounts counted(Directive directive, UnitPart part, LocalDate day) {
        boolean done = part.status() == Status.DONE;
        Optional<LocalDate> reported = part.status() == Status.OPEN ? Optional.empty() : part.reportedOn();
        boolean late = directive.due().isPresent() && directive.daysLate(reported, day) > 0;
        return new UnitCounts(
                part.name(),
                done && !late ? 1 : 0,
                done && late ? 1 : 0,
                !done && !late ? 1 : 0,
                !done && late ? 1 : 0);
    }

    int directives() {
        return directives;
    }

    /** In the register's order, then the units that it does not list. */
    List<UnitCounts> counts() {
        List<UnitCounts> ordered = new ArrayList<>();
        Map<String, UnitCounts> rest = new LinkedHashMap<>(counts);
        for (Unit unit : organization.units()) {
            Optional.ofNullable(rest.remove(unit.code())).ifPresent(ordered::add);
        }
        ordered.addAll(rest.values());
        return ordered;
    }
}
