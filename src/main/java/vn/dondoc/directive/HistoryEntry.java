package vn.dondoc.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One change of one directive, as it is kept for ever.
 *
 * @param seq running number over all chats, ascending in time
 * @param at when it was said
 * @param by id of the person
 * @param byName the person's name as shown then
 * @param cause the incoming thing that caused it; unique with directive, change and unit
 * @param unit the unit whose part it is about
 * @param note reason, result or remark; may be empty
 * @param deltas from what to what
 * @param evidence what was handed in with it
 * @param hash SHA-256 of the chat's hash before and of this row, in hex
 */
public record HistoryEntry(
        long seq,
        DirectiveId id,
        Instant at,
        long by,
        String byName,
        String cause,
        Change change,
        Optional<String> unit,
        String note,
        List<Delta> deltas,
        List<Evidence> evidence,
        String hash) {
    public HistoryEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(note, "note");
        deltas = List.copyOf(deltas);
        evidence = List.copyOf(evidence);
    }

    /** The day that an extension asked for in this row was to reach. */
    public Optional<LocalDate> requestedUntil() {
        return deltas.stream()
                .filter(delta -> delta.field().equals("request"))
                .findFirst()
                .flatMap(Delta::to)
                .flatMap(written -> Fields.readRequest(written).until());
    }

    /** The same row under another name of who did it. */
    public HistoryEntry byAnother(String name) {
        return new HistoryEntry(seq, id, at, by, name, cause, change, unit, note, deltas, evidence, hash);
    }
}
