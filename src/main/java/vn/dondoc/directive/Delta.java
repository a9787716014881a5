package vn.dondoc.directive;

import java.util.Objects;
import java.util.Optional;

/**
 * One field of a directive, from what to what.
 *
 * @param field name of the field as {@link Fields} writes it; of one unit's part {@code NV/status}
 * @param from value before; empty where there was none
 * @param to value since; empty where there is none
 */
public record Delta(String field, Optional<String> from, Optional<String> to) {
    public Delta {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.equals(to)) {
            throw new IllegalArgumentException("nothing changes in " + field);
        }
    }

    Delta reversed() {
        return new Delta(field, to, from);
    }
}
