package vn.dondoc.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.RegisterReader.SentBack;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;

/**
 * What the rating of Decree 335/2025 by month or quarter asks about a unit: counted, never ranked. Standing directives and those
 * that were cancelled or suspended do not count.
 */
final class Rating {
    private static final Row NOTHING = new Row("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * One unit's period.
     *
     * @param unit its name
     * @param assigned directives assigned in the period
     * @param due due in the period
     * @param brought due before the period, and not yet reported when it began
     * @param reported reported in the period
     * @param accepted accepted in the period; where the office has no acceptance, done in it
     * @param late due in the period, reported in it or brought into it, and late
     * @param daysLate calendar days after the due day, of those that are late, up to the report or the period's end
     * @param excused of those that are late, with an objective cause that a leader has confirmed
     * @param daysExcused their days
     * @param returned how often results were sent back in the period
     */
    record Row(
            String unit,
            int assigned,
            int due,
            int brought,
            int reported,
            int accepted,
            int late,
            int daysLate,
            int excused,
            int daysExcused,
            int returned) {
        Row plus(Row other) {
            return new Row(
                    unit,
                    assigned + other.assigned,
                    due + other.due,
                    brought + other.brought,
                    reported + other.reported,
                    accepted + other.accepted,
                    late + other.late,
                    daysLate + other.daysLate,
                    excused + other.excused,
                    daysExcused + other.daysExcused,
                    returned + other.returned);
        }

        private Row named(String name) {
            return new Row(
                    name, assigned, due, brought, reported, accepted, late, daysLate, excused, daysExcused, returned);
        }

        /** In the order of {@link RegisterHead#RATING_COLUMNS}. */
        int[] numbers() {
            return new int[] {assigned, due, brought, reported, accepted, late, daysLate, excused, daysExcused, returned
            };
        }
    }

    private final Period period;
    private final LocalDate end;
    private final UnitNames names;
    private final Function<Directive, List<SentBack>> sentBack;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /**
     * Begins to count.
     *
     * @param today days late of what is open are counted up to it, where the period has not ended
     * @param sentBack when results of a directive were sent back
     */
    Rating(Period period, LocalDate today, UnitNames names, Function<Directive, List<SentBack>> sentBack) {
        this.period = period;
        this.end = today.isBefore(period.last()) ? today : period.last();
        this.names = names;
        this.sentBack = sentBack;
    }

    void add(Directive directive) {
        if (directive.standing() || directive.status() == Status.SUSPENDED || directive.status() == Status.CANCELLED) {
            return;
        }
        for (UnitPart part : directive.lead()) {
            if (names.concerns(part)) {
                row(directive, part).ifPresent(row -> rows.merge(names.key(part), row, Row::plus));
            }
        }
    }

    private Optional<Row> row(Directive directive, UnitPart part) {
        boolean assigned = period.contains(directive.assignedOn());
        boolean due = period.contains(directive.due());
        boolean brought = period.isBroughtInto(directive, part);
        boolean reported = period.contains(part.reportedOn());
        boolean accepted = part.status() == Status.DONE
                && period.contains(part.acceptedOn().isPresent() ? part.acceptedOn() : part.reportedOn());
        int returned = returned(directive, part);
        if (!assigned && !due && !brought && !reported && !accepted && returned == 0) {
            return Optional.empty();
        }
        // what was reported only after the period was open at its end
        Optional<LocalDate> until = part.reportedOn().filter(day -> !day.isAfter(end));
        long days = directive.due().isPresent() && (due || brought || reported) ? directive.daysLate(until, end) : 0;
        int late = days > 0 ? 1 : 0;
        int daysLate = (int) Math.max(0, days);
        boolean excused = part.objective().isPresent();
        return Optional.of(new Row(
                "",
                assigned ? 1 : 0,
                due ? 1 : 0,
                brought ? 1 : 0,
                reported ? 1 : 0,
                accepted ? 1 : 0,
                late,
                daysLate,
                excused ? late : 0,
                excused ? daysLate : 0,
                returned));
    }

    /** What a register from elsewhere tells without a day counts where the directive was due. */
    private int returned(Directive directive, UnitPart part) {
        if (part.returned() == 0) {
            return 0;
        }
        List<LocalDate> days = sentBack.apply(directive).stream()
                .filter(one -> one.unit().equals(part.unit())
                        || directive.lead().size() == 1
                                && directive.part(one.unit()).isEmpty()) // handed over since
                .map(SentBack::day)
                .toList();
        int undated = Math.max(0, part.returned() - days.size());
        boolean here = period.contains(directive.due().orElse(directive.assignedOn()));
        long known = days.stream().filter(period::contains).count();
        return Math.min(part.returned(), (int) known + (here ? undated : 0));
    }

    /** Every unit in the register's order, those with nothing too, then the units that it does not list. */
    List<Row> rows() {
        return names.inOrder(rows, NOTHING, (name, row) -> row.named(name));
    }

    Row all() {
        return rows.values().stream().reduce(NOTHING, Row::plus).named(RegisterHead.TOTAL);
    }
}
