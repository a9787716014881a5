package vn.dondoc.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.text.SourceText;
import vn.dondoc.unit.UnitFinder;

/** Reads minutes, notices, letters, news pieces, tables and chat messages into drafts. Used by any number of threads. */
public final class MinutesParser {
    private final UnitFinder units;
    /** The space before a numbered item that follows a mark. */
    private static final Pattern ITEM_IN_LINE = Pattern.compile("(?<=[:;.,]) (?=[0-9]{1,2}[.)/] )");

    private final DeadlineParser deadlines;

    public MinutesParser(UnitFinder units, DeadlineParser deadlines) {
        this.units = Objects.requireNonNull(units, "units");
        this.deadlines = Objects.requireNonNull(deadlines, "deadlines");
    }

    /**
     * Reads a text.
     *
     * @param text of any length and any shape
     * @param ref the day from which relative deadlines count where the text itself is not dated
     */
    public Minutes parse(SourceText text, LocalDate ref) {
        Minutes minutes = read(text, ref);
        return minutes.drafts().isEmpty()
                ? onLines(text).map(lines -> read(lines, ref)).orElse(minutes)
                : minutes;
    }

    private Minutes read(SourceText text, LocalDate ref) {
        Layout layout = Layout.of(text);
        return read(layout, new HeadReader(layout).read(ref), ref);
    }

    /** Reads a text, counting from the day of the meeting or paper that it names itself, else from {@code today}. */
    public Minutes parseUndated(SourceText text, LocalDate today) {
        Minutes minutes = readUndated(text, today);
        return minutes.drafts().isEmpty()
                ? onLines(text).map(lines -> readUndated(lines, today)).orElse(minutes)
                : minutes;
    }

    /**
     * A list typed in one line, {@code Chốt: 1. … 2. …}, each item on a line of its own; of the same length, so every offset holds.
     * Empty where there is no such list.
     */
    private static Optional<SourceText> onLines(SourceText text) {
        String lines = ITEM_IN_LINE.matcher(text.given()).replaceAll("\n");
        return lines.equals(text.given()) ? Optional.empty() : Optional.of(SourceText.of(lines));
    }

    private Minutes readUndated(SourceText text, LocalDate today) {
        Layout layout = Layout.of(text);
        Optional<Meeting> meeting = new HeadReader(layout).read(today);
        return read(layout, meeting, meeting.flatMap(Meeting::date).orElse(today));
    }

    private Minutes read(Layout layout, Optional<Meeting> meeting, LocalDate ref) {
        List<Clause> clauses = new Discourse(layout, deadlines, ref).read();
        return new Minutes(meeting, ref, new Drafting(layout.words(), units, ref).drafts(clauses));
    }
}
