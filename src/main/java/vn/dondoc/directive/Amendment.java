package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a leader or secretary corrects in a recorded directive; what is empty stays as it is.
 *
 * @param undated whether the due day is taken away
 */
public record Amendment(
        Optional<String> text,
        Optional<List<NewDirective.Lead>> lead,
        Optional<List<String>> coop,
        Optional<LocalDate> due,
        boolean undated) {
    public Amendment {
        Objects.requireNonNull(text, "text");
        lead = lead.map(List::copyOf);
        coop = coop.map(List::copyOf);
        Objects.requireNonNull(due, "due");
        if (undated && due.isPresent()) {
            throw new IllegalArgumentException("due on " + due.get() + " and never");
        }
    }

    public static Amendment text(String words) {
        return new Amendment(Optional.of(words), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    public static Amendment lead(List<NewDirective.Lead> units) {
        return new Amendment(Optional.empty(), Optional.of(units), Optional.empty(), Optional.empty(), false);
    }

    public static Amendment coop(List<String> others) {
        return new Amendment(Optional.empty(), Optional.empty(), Optional.of(others), Optional.empty(), false);
    }

    public static Amendment due(LocalDate day) {
        return new Amendment(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(day), false);
    }

    public static Amendment withoutDue() {
        return new Amendment(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
    }
}
