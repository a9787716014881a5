package vn.dondoc.directive;

import java.util.Objects;

/**
 * The counts of one unit.
 *
 * @param name the unit's name as recorded
 */
public record UnitStanding(String name, Counts counts) {
    public UnitStanding {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(counts, "counts");
    }
}
