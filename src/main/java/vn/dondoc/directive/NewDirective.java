package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.dondoc.deadline.Recurrence;

/**
 * What is to be recorded.
 *
 * @param lead who answers for it, unit code (or {@link UnitPart#person}, {@link UnitPart#unknown}) with the name as written; empty
 *     where nobody is named
 * @param coop names or codes of those who help
 */
public record NewDirective(
        String text,
        List<Lead> lead,
        List<String> coop,
        Optional<LocalDate> due,
        Optional<Recurrence> recurrence,
        boolean standing) {
    /** One who answers for it. */
    public record Lead(String unit, String name) {
        public Lead {
            if (unit.isBlank() || name.isBlank()) {
                throw new IllegalArgumentException("lead \"" + unit + "\" with name \"" + name + '"');
            }
        }
    }

    public NewDirective {
        if (text.isBlank()) {
            throw new IllegalArgumentException("directive without text");
        }
        lead = List.copyOf(lead);
        coop = List.copyOf(coop);
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(recurrence, "recurrence");
    }
}
