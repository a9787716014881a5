package vn.dondoc;

import java.util.Objects;

/**
 * Something wrong in the configuration, for the person who wrote it.
 *
 * @param place file, or name of a variable
 * @param line from 1; 0 where there is no line
 * @param column from 1; 0 where there is none
 * @param problem what is wrong, in Vietnamese
 * @param fix what to do, in Vietnamese
 */
record ConfigFinding(String place, int line, int column, String problem, String fix) {
    ConfigFinding {
        Objects.requireNonNull(place, "place");
        if (problem.isBlank() || fix.isBlank()) {
            throw new IllegalArgumentException("finding without words at " + place);
        }
    }

    /** {@code config/units.yml:12:5}. */
    String where() {
        return line == 0 ? place : place + ':' + line + ':' + column;
    }

    @Override
    public String toString() {
        return where() + ": " + problem + " → sửa: " + fix;
    }
}
