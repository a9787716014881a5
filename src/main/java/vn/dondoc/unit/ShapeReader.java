package vn.dondoc.unit;

/** Reads a mention that begins at a word: a person, a group or a unit, whichever is longest. One reader per {@link Words}. */
final class ShapeReader {
    private final Words words;
    private final NameReader names;
    private final GroupReader groups;
    private final PersonReader persons;

    ShapeReader(Words words, Vocabulary vocabulary) {
        this.words = words;
        names = new NameReader(words, vocabulary);
        groups = new GroupReader(words, vocabulary, names);
        persons = new PersonReader(words, vocabulary, names, groups);
    }

    /** Beside the words of the vocabulary: abbreviations, and places that the text has named before. */
    boolean mayStart(int i) {
        return words.isAbbreviation(i) || names.places.hasSeenPlaces() && words.isCapitalised(i);
    }

    /** The longest shape that begins at word {@code i}; null where none does. */
    Shape read(int i) {
        if (isPartOfPaperNumber(i)) {
            return null;
        }
        Shape best = persons.read(i);
        Shape group = groups.read(i);
        if (group != null && group.isLongerThan(best)) {
            best = group;
        }
        Shape unit = names.read(i);
        if (unit != null && unit.isLongerThan(best)) {
            best = unit;
        }
        if (best == null) {
            best = names.departments.readField(i);
        }
        if (best == null) {
            best = names.places.readSeenPlace(i);
        }
        return best;
    }

    /** {@code 12/TB-UBND}, {@code QĐ-UBND}: the issuer in the number of a paper. */
    private boolean isPartOfPaperNumber(int i) {
        if (i < 2 || !words.touchesPrevious(i) || !words.touchesPrevious(i - 1)) {
            return false;
        }
        boolean mark = words.is(i - 1, '-') || words.is(i - 1, '/');
        return mark && (words.isNumber(i - 2) || words.isAbbreviation(i - 2) || "ttr".equals(words.folded(i - 2)));
    }
}
