package vn.dondoc.directive;

import java.util.List;
import java.util.Objects;

/**
 * One directive with all that ever happened to it, as one office hands it to another.
 *
 * @param history its rows, oldest first; running numbers and hashes are those of the database that it comes from
 * @param loose what was handed in for it and stands in no row
 */
public record Dossier(Directive directive, List<HistoryEntry> history, List<Evidence> loose) {
    public Dossier {
        Objects.requireNonNull(directive, "directive");
        history = List.copyOf(history);
        loose = List.copyOf(loose);
    }

    /** All evidence, in the order of its coming, each once. */
    public List<Evidence> evidence() {
        return java.util.stream.Stream.concat(
                        history.stream().flatMap(entry -> entry.evidence().stream()), loose.stream())
                .distinct()
                .toList();
    }

    /** The closed occurrences of a recurring directive, oldest first. */
    public List<Occurrence> occurrences() {
        return Recurring.occurrences(directive.id(), history);
    }
}
