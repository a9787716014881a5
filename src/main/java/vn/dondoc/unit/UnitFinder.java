package vn.dondoc.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;

/** Finds the places in a text that name a unit, a group or a person who stands for one. Used by any number of threads. */
public final class UnitFinder {
    private final Organization organization;
    private final Vocabulary vocabulary = new Vocabulary();

    public UnitFinder(Organization organization) {
        this.organization = organization;
    }

    /** Finds the mentions in a part of a text, in text order, none overlapping another. */
    public List<UnitMention> find(SourceText text, Span within) {
        Words words = new Words(text, within);
        ShapeReader shapes = new ShapeReader(words, vocabulary);
        List<UnitMention> found = new ArrayList<>();
        int i = 0;
        while (i < words.count()) {
            Shape shape = words.isWord(i) || words.is(i, '@') ? shapes.read(i) : null;
            if (shape == null) {
                i++;
                continue;
            }
            found.add(new UnitMention(
                    words.span(shape.from, shape.to),
                    shape.kind,
                    List.of(),
                    shape.sure ? UnitMention.Certainty.SURE : UnitMention.Certainty.BY_PLACE,
                    shape.asks));
            i = shape.to;
        }
        return found;
    }

    /** As {@link #find(SourceText, Span)}, with each past unit replaced by the one in force on {@code day} where there is one. */
    public List<UnitMention> find(SourceText text, Span within, LocalDate day) {
        return find(text, within).stream().map(mention -> inForce(mention, day)).toList();
    }

    /**
     * Reads one mention typed by a person, such as the argument of a command: code, name, alias or abbreviation, with or without
     * diacritics; empty where the whole of it names nothing.
     */
    public Optional<UnitMention> read(String mention) {
        SourceText text = SourceText.of(mention);
        return find(text, new Span(0, text.length())).stream().findFirst();
    }

    private UnitMention inForce(UnitMention mention, LocalDate day) {
        List<Unit> units = mention.units().stream()
                .map(unit -> organization.current(unit, day).orElse(unit))
                .distinct()
                .toList();
        return new UnitMention(mention.span(), mention.kind(), units, mention.certainty(), mention.asksWho());
    }
}
