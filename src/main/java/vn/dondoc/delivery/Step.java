package vn.dondoc.delivery;

import java.time.Duration;
import java.util.Objects;

/**
 * What one step of the program did.
 *
 * @param worked whether it did something, so that there may be more at once
 * @param rest how long there will be nothing to do for it, unless something new arrives; zero where {@code worked}
 */
public record Step(boolean worked, Duration rest) {
    /** Nothing to do until woken. */
    public static final Step IDLE = new Step(false, Duration.ofSeconds(5));

    public static final Step WORKED = new Step(true, Duration.ZERO);

    public Step {
        Objects.requireNonNull(rest, "rest");
        if (rest.isNegative()) {
            throw new IllegalArgumentException("rest of " + rest);
        }
    }

    /** Nothing to do for so long. */
    public static Step resting(Duration rest) {
        return new Step(false, rest.compareTo(IDLE.rest) < 0 ? rest : IDLE.rest);
    }
}
