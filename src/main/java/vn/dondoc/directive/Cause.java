package vn.dondoc.directive;

import java.time.Instant;
import java.util.Objects;

/**
 * By whom, by what and when something was changed.
 *
 * @param actor who
 * @param key of the incoming message or press: the same key again changes nothing
 * @param at when it was said
 */
public record Cause(Actor actor, String key, Instant at) {
    public Cause {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
        if (key.isBlank()) {
            throw new IllegalArgumentException("change without a cause");
        }
    }
}
