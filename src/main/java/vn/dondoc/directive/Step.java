package vn.dondoc.directive;

import java.util.List;
import java.util.Optional;

/** What the rules say to a wish: go, with the directive as it would then be, or stop. */
sealed interface Step {
    record Go(Directive after, Change change, Optional<String> unit, String note, List<Evidence> evidence)
            implements Step {
        Go(Directive after, Change change, String note) {
            this(after, change, Optional.empty(), note, List.of());
        }

        Go(Directive after, Change change, String unit, String note) {
            this(after, change, Optional.of(unit), note, List.of());
        }
    }

    record Stop(Refusal why) implements Step {}
}
