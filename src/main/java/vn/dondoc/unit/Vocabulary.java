package vn.dondoc.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.dondoc.text.Fold;
import vn.dondoc.text.WordList;

/** The words that names of units are made of, from the word lists beside this class. */
final class Vocabulary {
    final WordNumbers numbers = new WordNumbers();
    final Lexicon<Head> heads = new Lexicon<>(numbers);
    final Lexicon<Field> fields = new Lexicon<>(numbers);
    final Lexicon<String> levels = new Lexicon<>(numbers);
    final Lexicon<String> titles = new Lexicon<>(numbers);
    final Lexicon<String> address = new Lexicon<>(numbers);
    final Lexicon<Noun> nouns = new Lexicon<>(numbers);
    final Lexicon<Qualifier> qualifiers = new Lexicon<>(numbers);
    final Lexicon<String> quantifiers = new Lexicon<>(numbers);
    final Lexicon<Boolean> orderVerbs = new Lexicon<>(numbers);
    final Lexicon<String> descriptions = new Lexicon<>(numbers);
    final Lexicon<String> descriptionEnds = new Lexicon<>(numbers);
    final Lexicon<String> governors = new Lexicon<>(numbers);
    final Lexicon<String> compounds = new Lexicon<>(numbers);
    /** Abbreviation, folded, of a field → the fields that it may stand for. */
    final Map<String, Set<String>> fieldsOf = new HashMap<>();

    private final Set<String> notUnits = new HashSet<>();

    /** What a head word calls for behind it; as {@code heads.txt} explains. */
    enum HeadKind {
        FIELD,
        SEAT,
        NEST,
        TOWN,
        FIRM,
        BRANCH,
        NUMBER,
        LEVELED,
        ALONE,
        TITLED,
        STRICT,
        LEVEL,
        SHORT
    }

    /**
     * What a name begins with.
     *
     * @param words in small letters, such as {@code ủy ban nhân dân}
     */
    record Head(String words, Set<HeadKind> kinds) {
        boolean is(HeadKind kind) {
            return kinds.contains(kind);
        }

        boolean isOneWord() {
            return words.indexOf(' ') < 0;
        }
    }

    /**
     * A field of work.
     *
     * @param verb whether its words are also a verb
     * @param takesObject whether another field may follow without a mark: {@code quản lý} + {@code công nghiệp}
     * @param department whether people say it for the department: {@code kho}
     */
    record Field(String words, List<String> abbreviations, boolean verb, boolean takesObject, boolean department) {}

    /**
     * A noun that groups are made of.
     *
     * @param office whether it is of the State
     * @param alone whether without {@code các} it stands for somebody named before
     * @param qualified whether it does so with a qualifier
     */
    record Noun(String words, boolean office, boolean alone, boolean qualified) {}

    /** What may follow a group: {@code asks} where it names nobody, {@code rest} for {@code còn lại}. */
    record Qualifier(String words, boolean asks, boolean rest) {}

    Vocabulary() {
        for (String[] row : rows("heads.txt")) {
            Set<HeadKind> kinds = EnumSet.noneOf(HeadKind.class);
            for (String kind : row[1].split(" ")) {
                kinds.add(HeadKind.valueOf(kind.toUpperCase(Locale.ROOT)));
            }
            heads.put(row[0], new Head(row[0], Set.copyOf(kinds)));
        }
        // rows that differ only in marks are one field: its abbreviations are those of all of them
        Map<String, List<String>> abbreviationsOf = new HashMap<>();
        for (String[] row : rows("fields.txt")) {
            List<String> abbreviations = row.length > 1 && !row[1].isEmpty() ? List.of(row[1].split(" ")) : List.of();
            String flags = row.length > 2 ? row[2] : "";
            String words = String.join(" ", Lexicon.wordsOf(row[0]));
            List<String> all = abbreviationsOf.computeIfAbsent(words, key -> new ArrayList<>());
            abbreviations.stream().filter(letters -> !all.contains(letters)).forEach(all::add);
            fields.put(row[0], new Field(row[0], all, flags.contains("v"), flags.contains("o"), flags.contains("w")));
            for (String abbreviation : abbreviations) {
                fieldsOf.computeIfAbsent(Fold.fold(abbreviation), key -> new HashSet<>())
                        .add(row[0]);
            }
        }
        for (String[] row : rows("group-nouns.txt")) {
            Set<String> kinds = Set.of(row[1].split(" "));
            nouns.put(
                    row[0],
                    new Noun(row[0], kinds.contains("office"), kinds.contains("alone"), kinds.contains("qualified")));
        }
        for (String[] row : rows("qualifiers.txt")) {
            String flag = row.length > 1 ? row[1] : "";
            qualifiers.put(row[0], new Qualifier(row[0], "ask".equals(flag), "rest".equals(flag)));
        }
        for (String line : WordList.read(Vocabulary.class, "order-verbs.txt")) {
            boolean always = line.endsWith("*");
            orderVerbs.put(always ? line.substring(0, line.length() - 1).strip() : line, always);
        }
        for (String[] row : rows("description-ends.txt")) {
            Set<String> kinds = Set.of(row[1].split(" "));
            if (kinds.contains("end")) {
                descriptionEnds.put(row[0], row[0]);
            }
            if (kinds.contains("governs")) {
                governors.put(row[0], row[0]);
            }
        }
        fill(levels, "levels.txt");
        fill(titles, "titles.txt");
        fill(address, "forms-of-address.txt");
        fill(quantifiers, "quantifiers.txt");
        fill(compounds, "compounds.txt");
        fill(descriptions, "description-starts.txt");
        for (String line : WordList.read(Vocabulary.class, "not-units.txt")) {
            notUnits.add(Fold.fold(line));
        }
    }

    private static void fill(Lexicon<String> lexicon, String file) {
        WordList.read(Vocabulary.class, file).forEach(line -> lexicon.put(line, line));
    }

    private static List<String[]> rows(String file) {
        return WordList.read(Vocabulary.class, file).stream()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new))
                .toList();
    }

    /** Whether a mention may begin with this word, diacritics aside: the gate before all else. */
    boolean mayStart(Words words, int i) {
        return words.number(i) != 0
                && (heads.starts(words, i)
                        || quantifiers.starts(words, i)
                        || nouns.starts(words, i)
                        || titles.starts(words, i)
                        || levels.starts(words, i)
                        || address.starts(words, i)
                        || fields.starts(words, i)
                        || compounds.starts(words, i));
    }

    /** Whether an abbreviation, folded, names a field, a paper or a programme and never a unit. */
    boolean isNotUnit(String folded) {
        return notUnits.contains(folded);
    }
}
