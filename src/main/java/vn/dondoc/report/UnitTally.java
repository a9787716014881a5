package vn.dondoc.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;

/** Adds up the Government's four counts by unit from directives read one by one. */
final class UnitTally {
    private static final UnitCounts NOTHING = new UnitCounts("", 0, 0, 0, 0);

    private final Map<String, UnitCounts> counts = new LinkedHashMap<>();
    private final UnitNames names;
    private int directives;

    UnitTally(UnitNames names) {
        this.names = names;
    }

    void add(Directive directive, LocalDate day) {
        List<UnitPart> parts = directive.lead().stream().filter(names::concerns).toList();
        directives += parts.isEmpty() ? 0 : 1;
        if (directive.standing() || directive.status() == Status.SUSPENDED || directive.status() == Status.CANCELLED) {
            return;
        }
        for (UnitPart part : parts) {
            counts.merge(names.key(part), counted(directive, part, day), UnitCounts::plus);
        }
    }

    private static UnitCounts counted(Directive directive, UnitPart part, LocalDate day) {
        boolean done = part.status() == Status.DONE;
        Optional<LocalDate> reported = part.status() == Status.OPEN ? Optional.empty() : part.reportedOn();
        boolean late = directive.due().isPresent() && directive.daysLate(reported, day) > 0;
        return new UnitCounts(
                "", done && !late ? 1 : 0, done && late ? 1 : 0, !done && !late ? 1 : 0, !done && late ? 1 : 0);
    }

    int directives() {
        return directives;
    }

    List<UnitCounts> counts() {
        return names.inOrder(counts, NOTHING, (name, of) -> of.named(name));
    }

    UnitCounts all() {
        return counts.values().stream().reduce(NOTHING, UnitCounts::plus);
    }
}
