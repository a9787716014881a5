package vn.dondoc.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;

/**
 * As what a directive, or a unit's part of one, is counted: those with the same key differ in nothing that the counts of any day
 * look at. The day matters to what is still to be reported alone, so there are no more keys than open due days.
 *
 * @param unit code; empty for the directive as a whole
 * @param due of what is still to be reported; else empty
 */
record Tally(
        long chat,
        String unit,
        Status status,
        boolean standing,
        boolean asked,
        boolean dated,
        boolean late,
        String due) {
    /** Over a million directives the one that records come with takes seconds. */
    @Override
    public int hashCode() {
        return (due.hashCode() * 31 + unit.hashCode()) * 31 + status.ordinal();
    }

    /** The keys of a directive as a whole and of each of its parts. */
    static List<Tally> of(Directive directive) {
        List<Tally> keys = new ArrayList<>();
        keys.add(of(directive, "", directive.status(), directive.reportedOn()));
        for (UnitPart part : directive.lead()) {
            keys.add(of(directive, part.unit(), part.status(), part.reportedOn()));
        }
        return keys;
    }

    private static Tally of(Directive directive, String unit, Status status, Optional<LocalDate> reported) {
        long chat = directive.id().chat();
        Status whole = directive.status();
        if (whole == Status.SUSPENDED || whole == Status.CANCELLED) {
            return new Tally(chat, unit, whole, false, false, false, false, "");
        }
        boolean open = status == Status.OPEN;
        boolean late = !open
                && reported.filter(day -> directive.daysLate(Optional.of(day), day) > 0)
                        .isPresent();
        return new Tally(
                chat,
                unit,
                status,
                directive.standing(),
                status != Status.DONE && directive.request().isPresent(),
                directive.due().isPresent(),
                late,
                open ? directive.due().map(LocalDate::toString).orElse("") : "");
    }

    /** By how much each key grows or shrinks where a directive changes; what stays the same is left out. */
    static Map<Tally, Integer> changes(Optional<Directive> before, Directive after) {
        Map<Tally, Integer> changes = new HashMap<>();
        before.ifPresent(was -> of(was).forEach(key -> changes.merge(key, -1, Integer::sum)));
        of(after).forEach(key -> changes.merge(key, 1, Integer::sum));
        changes.values().removeIf(more -> more == 0);
        return changes;
    }
}
