package vn.dondoc.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;
import vn.dondoc.text.WordList;

/**
 * The names of a register in every spelling that offices use, ready for lookup: each name with its head and its fields written
 * out and abbreviated, aliases, codes; people by name and username.
 */
final class RegisterIndex {
    /** Abbreviations at least this long stand for one field, however that is written. */
    private static final int UNAMBIGUOUS = 5;

    private final Organization organization;
    private final Vocabulary vocabulary;
    private final Lexicon<Entry> names;
    private final Map<String, Set<Unit>> byField = new HashMap<>();
    private final Map<String, List<Unit>> byMember = new HashMap<>();
    private final Map<String, List<Unit>> byUsername = new HashMap<>();
    /** First word of a name behind its head → the names; for fields as people say them. */
    private final Map<String, List<Named>> byFirstWord = new HashMap<>();

    private final GroupIndex groups;
    private final String ownName;

    /** A way to write a unit; {@code code}: as its code; {@code place}: by its place alone, {@code Đức Giang}. */
    record Entry(Unit unit, boolean code, boolean place) {}

    private record Named(Unit unit, String head, String name) {}

    RegisterIndex(Organization organization, Vocabulary vocabulary) {
        this.organization = organization;
        this.vocabulary = vocabulary;
        names = new Lexicon<>(vocabulary.numbers);
        ownName = ' ' + Fold.fold(organization.name()) + ' ';
        Map<String, List<String[]>> spellings = spellings();
        for (Unit unit : organization.units()) {
            add(unit, spellings);
        }
        byField.forEach((abbreviation, units) -> {
            if (units.size() == 1 && abbreviation.length() >= 3) {
                names.put(abbreviation, new Entry(units.iterator().next(), true, false));
            }
        });
        groups = new GroupIndex(organization, vocabulary);
    }

    private Map<String, List<String[]>> spellings() {
        Map<String, List<String[]>> spellings = new HashMap<>();
        for (String line : WordList.read(RegisterIndex.class, "spellings.txt")) {
            int equals = line.indexOf('=');
            String[] others = line.substring(equals + 1).split(",");
            spellings.put(
                    line.substring(0, equals).strip(),
                    Arrays.stream(others).map(Lexicon::wordsOf).toList());
        }
        return spellings;
    }

    private void add(Unit unit, Map<String, List<String[]>> spellings) {
        names.put(unit.code(), new Entry(unit, true, false));
        Entry entry = new Entry(unit, false, false);
        spell(entry, unit.name(), true, spellings);
        unit.aliases().forEach(alias -> spell(entry, alias, false, spellings));
        for (Person member : unit.members()) {
            member.username().ifPresent(name -> byUsername
                    .computeIfAbsent(Fold.fold(name), key -> new ArrayList<>())
                    .add(unit));
            member.name().ifPresent(name -> {
                String folded = Fold.fold(name).strip();
                byMember.computeIfAbsent(folded, key -> new ArrayList<>()).add(unit);
                int given = folded.lastIndexOf(' ');
                if (given > 0) {
                    byMember.computeIfAbsent(folded.substring(given + 1), key -> new ArrayList<>())
                            .add(unit);
                }
            });
        }
    }

    /** Puts a name into the table in every spelling: its head word in each, and of the unit's own name its field too. */
    private void spell(Entry entry, String name, boolean own, Map<String, List<String[]>> spellings) {
        names.put(name, entry);
        Words words = words(name);
        for (Lexicon.Match<Vocabulary.Head> head : vocabulary.heads.all(words, 0)) {
            List<String[]> heads = new ArrayList<>();
            heads.add(Lexicon.wordsOf(head.value().words()));
            heads.addAll(spellings.getOrDefault(head.value().words(), List.of()));
            int at = words.is(head.end(), '.') ? head.end() + 1 : head.end();
            List<String[]> rests = rests(entry.unit(), words, at, own);
            for (String[] written : heads) {
                for (String[] rest : rests) {
                    if (rest.length > 0 || !isTooShort(written)) {
                        names.put(join(written, rest), true, entry);
                    }
                }
            }
            if (own) {
                addPlace(entry.unit(), words, at, head.value().words());
                addWithoutPlace(entry, words, at, heads);
                if (at < words.count()) {
                    byFirstWord
                            .computeIfAbsent(words.folded(at), key -> new ArrayList<>())
                            .add(new Named(entry.unit(), head.value().words(), String.join(" ", rest(words, at))));
                }
            }
        }
    }

    /** What follows the head word, as it is; of the unit's own name with its field abbreviated and in other words too. */
    private List<String[]> rests(Unit unit, Words words, int at, boolean own) {
        List<String[]> rests = new ArrayList<>();
        rests.add(rest(words, at));
        Lexicon.Match<Vocabulary.Field> field = vocabulary.fields.longest(words, at);
        if (field == null || !own) {
            return rests;
        }
        String[] behind = rest(words, field.end());
        for (String abbreviation : field.value().abbreviations()) {
            rests.add(join(Lexicon.wordsOf(abbreviation), behind));
            if (abbreviation.length() >= UNAMBIGUOUS) {
                for (String other : vocabulary.fieldsOf.get(Fold.fold(abbreviation))) {
                    rests.add(join(Lexicon.wordsOf(other), behind));
                }
            }
            if (behind.length == 0) {
                byField.computeIfAbsent(abbreviation, key -> new LinkedHashSet<>())
                        .add(unit);
            }
        }
        return rests;
    }

    private static String[] rest(Words words, int from) {
        return rest(words, from, words.count());
    }

    /** The words from {@code from} to {@code to} in small letters, without what stands between them. */
    static String[] rest(Words words, int from, int to) {
        List<String> rest = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if ((words.isWord(i) || words.isNumber(i)) && !words.is(i, "và")) {
                rest.add(words.lower(i));
            }
        }
        return rest.toArray(String[]::new);
    }

    private static String[] join(String[] a, String[] b) {
        String[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    /** {@code UBMTTQ huyện Vũ Quang} is {@code MTTQ huyện} and {@code MTTQ} in its own office. */
    private void addWithoutPlace(Entry entry, Words words, int at, List<String[]> heads) {
        Lexicon.Match<String> level = vocabulary.levels.longest(words, at);
        boolean own = level != null && (level.end() == words.count() || isOwnPlace(words, at, words.count()));
        if (!own) {
            return;
        }
        for (String[] written : heads) {
            names.put(join(written, Lexicon.wordsOf(level.value())), true, entry);
            if (!isTooShort(written)) {
                names.put(written.clone(), true, entry);
            }
        }
    }

    /** {@code UBND thị trấn Vũ Quang} is {@code thị trấn Vũ Quang}, {@code TT Vũ Quang} and {@code Vũ Quang}. */
    private void addPlace(Unit unit, Words words, int at, String head) {
        Lexicon.Match<String> level = vocabulary.levels.longest(words, at);
        boolean seat = "ubnd".equals(head) || "ủy ban nhân dân".equals(head);
        if (!seat || level == null || level.end() == words.count()) {
            return;
        }
        Entry entry = new Entry(unit, false, false);
        String[] place = rest(words, level.end());
        names.put(rest(words, at), true, entry);
        String shortLevel =
                switch (level.value()) {
                    case "thị trấn" -> "tt";
                    case "thành phố" -> "tp";
                    case "thị xã" -> "tx";
                    default -> "";
                };
        if (!shortLevel.isEmpty()) {
            names.put(join(new String[] {shortLevel}, place), true, entry);
        }
        if (place.length > 1 && !ownName.contains(' ' + Fold.fold(String.join(" ", place)) + ' ')) {
            names.put(place, true, new Entry(unit, false, true));
        }
    }

    private static boolean isTooShort(String[] head) {
        String words = String.join(" ", head);
        return words.length() < 3 || "mặt trận".equals(words) || "phụ nữ".equals(words) || "quân sự".equals(words);
    }

    private Words words(String text) {
        SourceText source = SourceText.of(text);
        return new Words(source, new Span(0, source.length()), vocabulary.numbers);
    }

    /** Whether these words are a level, or a level with the place of this office: {@code huyện}, {@code huyện Vũ Quang}. */
    boolean isOwnPlace(Words words, int from, int to) {
        if (from >= to) {
            return true;
        }
        Lexicon.Match<String> level = vocabulary.levels.longest(words, from);
        boolean levelAlone = level != null && level.end() == to;
        StringBuilder folded = new StringBuilder(" ");
        for (int i = from; i < to; i++) {
            folded.append(words.folded(i)).append(' ');
        }
        return levelAlone || ownName.contains(folded);
    }

    boolean mayStart(Words words, int i) {
        return names.starts(words, i);
    }

    GroupIndex groups() {
        return groups;
    }

    boolean isEmpty() {
        return organization.isEmpty();
    }

    /** The longest name of the register at word {@code i} and all units that it may mean; null where none is. */
    Lexicon.Match<List<Entry>> longest(Words words, int i) {
        List<Lexicon.Match<Entry>> found = names.all(words, i);
        if (found.isEmpty()) {
            return null;
        }
        int end = found.get(found.size() - 1).end();
        return new Lexicon.Match<>(
                end,
                found.stream()
                        .filter(match -> match.end() == end)
                        .map(Lexicon.Match::value)
                        .toList());
    }

    /** The units with exactly this name. */
    List<Unit> named(String name) {
        return named(List.of(""), Lexicon.wordsOf(name));
    }

    /** The units named by one of these beginnings and the words behind it; of the first beginning that names any. */
    List<Unit> named(List<String> beginnings, String... rest) {
        if (rest.length == 0 || !knowsAll(rest)) {
            return List.of();
        }
        for (String beginning : beginnings) {
            String[] words = beginning.isEmpty() ? rest : join(beginning.split(" "), rest);
            List<Entry> found = names.exactly(words);
            if (!found.isEmpty()) {
                return found.stream().map(Entry::unit).distinct().toList();
            }
        }
        return List.of();
    }

    /** Most words of a text are in no name. */
    private boolean knowsAll(String[] words) {
        for (String word : words) {
            if (vocabulary.numbers.of(Fold.fold(word)) == 0) {
                return false;
            }
        }
        return true;
    }

    List<Unit> ofMember(String name) {
        return byMember.getOrDefault(Fold.fold(name).strip(), List.of());
    }

    List<Unit> ofUsername(String username) {
        return byUsername.getOrDefault(Fold.fold(username), List.of());
    }

    /** The units of a field as people say it, {@code ngành Văn hóa}: of those whose name begins with it, if it is one. */
    List<Unit> ofField(String field) {
        String wanted = String.join(" ", Lexicon.wordsOf(field));
        String folded = Fold.fold(wanted);
        List<Unit> found = byFirstWord.getOrDefault(firstWord(folded), List.of()).stream()
                .filter(named -> isOfField(named, folded))
                .map(Named::unit)
                .distinct()
                .toList();
        return found.size() == 1 ? found : List.of();
    }

    private static boolean isOfField(Named named, String folded) {
        boolean office = "phòng".equals(named.head()) || "sở".equals(named.head()) || "ban".equals(named.head());
        return office && (Fold.fold(named.name()) + ' ').startsWith(folded + ' ');
    }

    /** The one unit with this head whose field begins with these words: {@code phòng văn hóa}; empty where several have. */
    List<Unit> abbreviated(String... words) {
        for (int head = 1; head < words.length; head++) {
            String written = String.join(" ", Arrays.copyOf(words, head));
            String rest = Fold.fold(String.join(" ", Arrays.copyOfRange(words, head, words.length)));
            String kind = "p".equals(written) ? "phòng" : written;
            List<Unit> found = byFirstWord.getOrDefault(firstWord(rest), List.of()).stream()
                    .filter(named -> Fold.fold(named.head()).equals(Fold.fold(kind)))
                    .filter(named -> (Fold.fold(named.name()) + ' ').startsWith(rest + ' '))
                    .map(Named::unit)
                    .distinct()
                    .toList();
            if (found.size() == 1) {
                return found;
            }
        }
        return List.of();
    }

    private static String firstWord(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }
}
