package vn.dondoc.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;

/**
 * Finds the places in a text that name a unit, a group or a person who stands for one: names of the register in every usual
 * spelling, and whatever has the shape of a unit's name. One pass over the words, a table step a word. Used by any number of
 * threads.
 */
public final class UnitFinder {
    private final Organization organization;
    private final Vocabulary vocabulary = new Vocabulary();
    private final RegisterIndex register;

    /** A finder that knows the units of {@code organization}; of an empty one it finds shapes alone. */
    public UnitFinder(Organization organization) {
        this.organization = organization;
        register = new RegisterIndex(organization, vocabulary);
    }

    /**
     * Finds the mentions in a part of a text, in text order, none overlapping another; where a name was given to several units
     * over time, the one without an end.
     */
    public List<UnitMention> find(SourceText text, Span within) {
        return find(text, within, Optional.empty());
    }

    /** As {@link #find(SourceText, Span)}, with the units in force on {@code day}: past ones by their successors. */
    public List<UnitMention> find(SourceText text, Span within, LocalDate day) {
        return find(text, within, Optional.of(day));
    }

    /**
     * Reads one mention typed by a person, such as the argument of a command: code, name, alias, abbreviation or group, with or
     * without diacritics, capitals or not; empty where the whole of it is no mention.
     */
    public Optional<UnitMention> read(String mention) {
        SourceText text = SourceText.of(mention.strip());
        Words words = new Words(text, new Span(0, text.length()), vocabulary.numbers);
        if (words.count() == 0) {
            return Optional.empty();
        }
        List<Unit> group = register.groups().byCode(mention);
        if (!group.isEmpty()) {
            return Optional.of(new UnitMention(
                    words.span(0, words.count()), UnitMention.Kind.GROUP, group, UnitMention.Certainty.SURE, false));
        }
        Lexicon.Match<List<RegisterIndex.Entry>> match = register.longest(words, 0);
        if (match != null && match.end() == words.count()) {
            return Optional.of(mention(words, 0, match, Optional.empty()));
        }
        List<UnitMention> found = find(text, new Span(0, text.length()));
        if (found.size() == 1 && found.get(0).span().length() == text.length()) {
            return Optional.of(found.get(0));
        }
        Optional<UnitMention> several = together(text, found);
        return several.isPresent() ? several : readTyped(words);
    }

    /** {@code NV, TP và VP}: several that fill the whole text but for commas and {@code và}. */
    private static Optional<UnitMention> together(SourceText text, List<UnitMention> found) {
        StringBuilder between = new StringBuilder();
        int at = 0;
        for (UnitMention mention : found) {
            between.append(text.nfc(), at, mention.span().start());
            at = mention.span().end();
        }
        between.append(text.nfc(), at, text.length());
        boolean listed = between.toString().replaceAll("và|[\\s,;]", "").isEmpty();
        boolean known = found.stream().noneMatch(mention -> mention.units().isEmpty());
        if (found.size() < 2 || !listed || !known) {
            return Optional.empty();
        }
        List<Unit> units = found.stream()
                .flatMap(mention -> mention.units().stream())
                .distinct()
                .toList();
        return Optional.of(new UnitMention(
                new Span(0, text.length()), UnitMention.Kind.UNIT, units, UnitMention.Certainty.BY_PLACE, false));
    }

    /** What no text would be searched for, but a person may type: a name in small letters without its head, a group's noun. */
    private Optional<UnitMention> readTyped(Words words) {
        Shape typed = new Shape(0).to(words.count());
        List<Unit> units = new Resolver(words, register, new ShapeReader(words, vocabulary)).unitsOf(typed);
        if (units.isEmpty()) {
            units = register.ofField(words.text(0, words.count()));
        }
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnitMention(
                        words.span(0, words.count()),
                        UnitMention.Kind.UNIT,
                        units,
                        UnitMention.Certainty.BY_PLACE,
                        false));
    }

    private List<UnitMention> find(SourceText text, Span within, Optional<LocalDate> day) {
        Words words = new Words(text, within, vocabulary.numbers);
        ShapeReader shapes = new ShapeReader(words, vocabulary);
        Resolver resolver = new Resolver(words, register, shapes);
        List<UnitMention> found = new ArrayList<>();
        int i = 0;
        while (i < words.count()) {
            boolean word = words.isWord(i);
            boolean gate = word
                    ? vocabulary.mayStart(words, i) || register.mayStart(words, i) || shapes.mayStart(i)
                    : words.is(i, '@');
            if (!gate) {
                i++;
                continue;
            }
            Lexicon.Match<List<RegisterIndex.Entry>> match = nameOfRegister(words, i);
            Shape shape = shapes.read(i);
            if (match != null && (shape == null || match.end() > shape.to)) {
                UnitMention mention = mention(words, i, match, day);
                resolver.remember(mention.units());
                found.add(mention);
                i = match.end();
                continue;
            }
            Lexicon.Match<String> compound = vocabulary.compounds.longest(words, i);
            boolean compounded =
                    compound != null && (shape == null || compound.end() >= shape.to || compound.end() - i > 2);
            if (match == null && (shape == null || compounded)) {
                i = compound == null ? i + 1 : compound.end();
                continue;
            }
            UnitMention mention = mention(words, shape, resolver, day);
            if (match != null && mention.units().isEmpty() && saysMoreThanItsName(words, match.end(), shape)) {
                mention = mention(words, i, match, day);
                shape.to = match.end();
            }
            resolver.remember(mention.units());
            found.add(mention);
            i = shape.to;
        }
        return found;
    }

    /** Whether a shape goes on in small letters behind a name of the register: {@code P. Kinh tế | tổng hợp}. */
    private boolean saysMoreThanItsName(Words words, int nameEnd, Shape shape) {
        return shape.kind == UnitMention.Kind.SHAPE
                && words.isWord(nameEnd)
                && !words.isCapitalised(nameEnd)
                && !words.isInCapitals(nameEnd)
                && vocabulary.levels.longest(words, nameEnd) == null
                && !words.is(nameEnd, "thuộc")
                && !words.is(nameEnd, "của");
    }

    /** A name of the register in running text; its codes only as codes are written. */
    private Lexicon.Match<List<RegisterIndex.Entry>> nameOfRegister(Words words, int i) {
        Lexicon.Match<List<RegisterIndex.Entry>> match = register.isEmpty() ? null : register.longest(words, i);
        if (match == null || shapesPaperNumber(words, i)) {
            return null;
        }
        boolean code = match.value().stream().allMatch(RegisterIndex.Entry::code);
        boolean oneWord = match.end() == i + 1;
        if (code && !words.isAbbreviation(i) && !words.isCode(i)) {
            return null;
        }
        boolean place = match.value().stream().allMatch(RegisterIndex.Entry::place);
        if (place && !isPlaceName(words, i, match.end())) {
            return null;
        }
        boolean small =
                oneWord && !code && !words.isCapitalised(i) && words.folded(i).length() < 3;
        boolean number = words.isNumber(match.end()) && words.touchesPrevious(match.end());
        return small || number ? null : match;
    }

    /** A place alone is one only with capitals, and not inside a longer name. */
    private static boolean isPlaceName(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!words.isCapitalised(i)) {
                return false;
            }
        }
        return !words.isCapitalised(from - 1) && !words.isCapitalised(to);
    }

    private static boolean shapesPaperNumber(Words words, int i) {
        return i > 1 && words.touchesPrevious(i) && (words.is(i - 1, '/') || words.is(i - 1, '-'));
    }

    private UnitMention mention(
            Words words, int from, Lexicon.Match<List<RegisterIndex.Entry>> match, Optional<LocalDate> day) {
        List<Unit> units =
                match.value().stream().map(RegisterIndex.Entry::unit).distinct().toList();
        boolean code = match.value().stream().allMatch(RegisterIndex.Entry::code);
        boolean oneWord = match.end() == from + 1;
        boolean place = match.value().stream().allMatch(RegisterIndex.Entry::place);
        boolean sure = !place
                && (!oneWord
                        || words.isAbbreviation(from)
                                && (!code || words.folded(from).length() > 2));
        return new UnitMention(
                words.span(from, match.end()),
                UnitMention.Kind.UNIT,
                inForce(units, day),
                sure ? UnitMention.Certainty.SURE : UnitMention.Certainty.BY_PLACE,
                false);
    }

    private UnitMention mention(Words words, Shape shape, Resolver resolver, Optional<LocalDate> day) {
        List<Unit> units = inForce(resolver.unitsOf(shape), day);
        UnitMention.Kind kind =
                shape.kind == UnitMention.Kind.SHAPE && !units.isEmpty() ? UnitMention.Kind.UNIT : shape.kind;
        return new UnitMention(
                words.span(shape.from, shape.to),
                kind,
                units,
                shape.sure ? UnitMention.Certainty.SURE : UnitMention.Certainty.BY_PLACE,
                shape.asks);
    }

    /** On a day those who exist then, past ones by their successors; else those without an end, where there are any. */
    private List<Unit> inForce(List<Unit> units, Optional<LocalDate> day) {
        if (day.isPresent()) {
            List<Unit> then = units.stream()
                    .flatMap(unit -> organization.current(unit, day.get()).stream())
                    .distinct()
                    .toList();
            return then.isEmpty() ? units : then;
        }
        return units;
    }
}
