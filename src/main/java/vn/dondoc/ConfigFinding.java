package vn.dondoc;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Something wrong in the configuration, for the person who wrote it.
 *
 * @param place file, or name of a variable
 * @param line from 1; 0 where there is no line
 * @param column from 1; 0 where there is none
 * @param problem what is wrong, in Vietnamese
 * @param fix what to do, in Vietnamese
 * @param bearable whether the program runs with it: what a day that comes makes wrong must not stop it
 */
record ConfigFinding(String place, int line, int column, String problem, String fix, boolean bearable) {
    ConfigFinding {
        Objects.requireNonNull(place, "place");
        if (problem.isBlank() || fix.isBlank()) {
            throw new IllegalArgumentException("finding without words at " + place);
        }
    }

    ConfigFinding(String place, int line, int column, String problem, String fix) {
        this(place, line, column, problem, fix, false);
    }

    /** The same as one that the program runs with. */
    ConfigFinding asBearable() {
        return new ConfigFinding(place, line, column, problem, fix, true);
    }

    /** What stops the program, a line each; empty where nothing does. */
    static String stopping(List<ConfigFinding> findings) {
        return findings.stream()
                .filter(finding -> !finding.bearable)
                .map(ConfigFinding::toString)
                .collect(Collectors.joining("\ndondoc: "));
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
