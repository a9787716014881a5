package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One closed occurrence of a recurring directive.
 *
 * @param due its due day
 * @param parts what each unit had reported when it was closed
 */
public record Occurrence(LocalDate due, List<Part> parts) {
    /**
     * One unit's record.
     *
     * @param reportedOn the day of the report; empty where the unit never reported
     */
    public record Part(String unit, String name, Optional<LocalDate> reportedOn) {}

    public Occurrence {
        parts = List.copyOf(parts);
    }

    /** Whether every unit reported. */
    public boolean isComplete() {
        return parts.stream().allMatch(part -> part.reportedOn().isPresent());
    }
}
