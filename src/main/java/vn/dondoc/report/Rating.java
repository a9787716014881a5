package vn.dondoc.report;

import java.time.LocalDate;
import java.time.YearMonth;
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

/**
 * What the monthly rating of Decree 335/2025 asks about a unit: counted, never ranked. Standing directives and those that were
 * cancelled or suspended do not count.
 */
final class Rating {
    /**
     * One unit's month.
     *
     * @param unit its name as recorded last
     * @param assigned directives assigned in the month
     * @param due due in the month
     * @param reported reported in the month
     * @param accepted accepted in the month; where the office has no acceptance, done in it
     * @param late due in the month or reported in it, and late
     * @param daysLate calendar days after the due day, of those that are late, up to the report or the month's end
     * @param returned how often results of these directives were sent back
     */
    record Row(String unit, int assigned, int due, int reported, int accepted, int late, int daysLate, int returned) {
        Row plus(Row other) {
            return new Row(
                    unit,
                    assigned + other.assigned,
                    due + other.due,
                    reported + other.reported,
                    accepted + other.accepted,
                    late + other.late,
                    daysLate + other.daysLate,
                    returned + other.returned);
        }
    }

    private final YearMonth month;
    private final LocalDate end;
    private final Organization organization;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** @param today days late of what is open are counted up to it, where the month has not ended */
    Rating(YearMonth month, LocalDate today, Organization organization) {
        this.month = month;
        this.end = today.isBefore(month.atEndOfMonth()) ? today : month.atEndOfMonth();
        this.organization = organization;
    }

    void add(Directive directive) {
        if (directive.standing() || directive.status() == Status.SUSPENDED || directive.status() == Status.CANCELLED) {
            return;
        }
        for (UnitPart part : directive.lead()) {
            row(directive, part).ifPresent(row -> rows.merge(part.unit(), row, (before, more) -> more.plus(before)));
        }
    }

    private Optional<Row> row(Directive directive, UnitPart part) {
        boolean assigned = in(Optional.of(directive.assignedOn()));
        boolean due = in(directive.due());
        boolean reported = in(part.reportedOn());
        boolean accepted = part.status() == Status.DONE
                && in(part.acceptedOn().isPresent() ? part.acceptedOn() : part.reportedOn());
        if (!assigned && !due && !reported && !accepted) {
            return Optional.empty();
        }
        // what was reported only after the month was open at its end
        Optional<LocalDate> until = part.reportedOn().filter(day -> !day.isAfter(end));
        long days = directive.due().isPresent() && (due || reported) ? directive.daysLate(until, end) : 0;
        return Optional.of(new Row(
                part.name(),
                assigned ? 1 : 0,
                due ? 1 : 0,
                reported ? 1 : 0,
                accepted ? 1 : 0,
                days > 0 ? 1 : 0,
                (int) Math.max(0, days),
                part.returned()));
    }

    private boolean in(Optional<LocalDate> day) {
        return day.map(known -> YearMonth.from(known).equals(month)).orElse(false);
    }

    YearMonth month() {
        return month;
    }

    /** Every unit in the register's order, those with nothing too, then the units that it does not list. */
    List<Row> rows() {
        List<Row> ordered = new ArrayList<>();
        Map<String, Row> rest = new LinkedHashMap<>(rows);
        for (Unit unit : organization.units()) {
            Row row = rest.remove(unit.code());
            if (row != null) {
                ordered.add(row);
            } else if (unit.existsOn(month.atEndOfMonth())) {
                ordered.add(new Row(unit.name(), 0, 0, 0, 0, 0, 0, 0));
            }
        }
        ordered.addAll(rest.values());
        return ordered;
    }
}
