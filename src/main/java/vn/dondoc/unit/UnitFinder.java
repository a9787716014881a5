package vn.dondoc.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.text.PhraseTable;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;
import vn.dondoc.text.Tokens;

/** Finds the places in a text that name a unit, a group or a person who stands for one. Used by any number of threads. */
public final class UnitFinder {
    private final Organization organization;
    private final PhraseTable<Unit> names = new PhraseTable<>();

    public UnitFinder(Organization organization) {
        this.organization = organization;
        for (Unit unit : organization.units()) {
            names.put(unit.name(), unit);
            names.put(unit.code(), unit);
            unit.aliases().forEach(alias -> names.put(alias, unit));
        }
    }

    /** Finds the mentions in a part of a text, in text order, none overlapping another. */
    public List<UnitMention> find(SourceText text, Span within) {
        Tokens tokens = text.tokens();
        List<UnitMention> found = new ArrayList<>();
        int token = tokens.at(within.start());
        while (token < tokens.count() && tokens.end(token) <= within.end()) {
            PhraseTable.Match<Unit> match = names.longest(tokens, token);
            if (match == null) {
                token++;
            } else {
                found.add(new UnitMention(
                        tokens.span(token, match.end()),
                        UnitMention.Kind.UNIT,
                        List.of(match.value()),
                        UnitMention.Certainty.SURE,
                        false));
                token = match.end();
            }
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
