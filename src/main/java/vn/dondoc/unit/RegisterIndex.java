package vn.dondoc.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;
import vn.dondoc.text.WordList;

/**
 * The names of a register in every spelling that offices use, ready for lookup: each name with its head and its fields written
 * out and abbreviated, aliases, codes; groups by their nouns; people by name and username.
 */
final class RegisterIndex {
    private static final int MOST_SPELLINGS = 48;
    /** Abbreviations at least this long stand for one field, however that is written. */
    private static final int UNAMBIGUOUS = 5;

    private final Organization organization;
    private final Vocabulary vocabulary;
    private final Lexicon<Entry> names = new Lexicon<>();
    private final Map<String, Set<Unit>> byField = new HashMap<>();
    private final Map<String, List<Unit>> byMember = new HashMap<>();
    private final Map<String, List<Unit>> byUsername = new HashMap<>();
    private final Map<Unit, String> headOf = new HashMap<>();
    private final List<NamedGroup> groups = new ArrayList<>();
    private final String ownName;

    /** A way to write a unit; {@code code}: as its code. */
    record Entry(Unit unit, boolean code) {}

    private record NamedGroup(UnitGroup group, Set<String> nouns, String folded) {}

    RegisterIndex(Organization organization, Vocabulary vocabulary) {
        this.organization = organization;
        this.vocabulary = vocabulary;
        ownName = ' ' + Fold.fold(organization.name()) + ' ';
        Map<String, List<String>> spellings = spellings();
        for (Unit unit : organization.units()) {
            add(unit, spellings);
        }
        byField.forEach((abbreviation, units) -> {
            if (units.size() == 1 && abbreviation.length() >= 3) {
                names.put(abbreviation, new Entry(units.iterator().next(), true));
            }
        });
        for (UnitGroup group : organization.groups()) {
            for (String name : group.names()) {
                groups.add(new NamedGroup(group, nounsOf(name), Fold.fold(name)));
            }
        }
    }

    private static Map<String, List<String>> spellings() {
        Map<String, List<String>> spellings = new HashMap<>();
        for (String line : WordList.read(RegisterIndex.class, "spellings.txt")) {
            int equals = line.indexOf('=');
            String[] others = line.substring(equals + 1).split(",");
            spellings.put(
                    line.substring(0, equals).strip(),
                    Arrays.stream(others).map(String::strip).toList());
        }
        return spellings;
    }

    private void add(Unit unit, Map<String, List<String>> spellings) {
        names.put(unit.code(), new Entry(unit, true));
        for (String spelling : spell(unit, unit.name(), spellings)) {
            names.put(spelling, new Entry(unit, false));
        }
        for (String alias : unit.aliases()) {
            names.put(alias, new Entry(unit, false));
            for (String spelling : spell(unit, alias, spellings)) {
                names.put(spelling, new Entry(unit, false));
            }
        }
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

    /** A name with its head word and its fields each in every spelling. */
    private Set<String> spell(Unit unit, String name, Map<String, List<String>> spellings) {
        Words words = words(name);
        Set<String> all = new LinkedHashSet<>();
        all.add(name);
        for (Lexicon.Match<Vocabulary.Head> head : vocabulary.heads.all(words, 0)) {
            if (name.equals(unit.name())) {
                headOf.put(unit, head.value().words());
            }
            spell(unit, words, head, spellings, all);
        }
        return all;
    }

    private void spell(
            Unit unit,
            Words words,
            Lexicon.Match<Vocabulary.Head> head,
            Map<String, List<String>> spellings,
            Set<String> all) {
        int at = head.end();
        if (words.is(at, '.')) {
            at++;
        }
        List<String> rests = new ArrayList<>();
        rests.add(text(words, at, words.count()));
        Lexicon.Match<Vocabulary.Field> field = vocabulary.fields.longest(words, at);
        if (field != null) {
            String behind = text(words, field.end(), words.count());
            for (String abbreviation : field.value().abbreviations()) {
                rests.add((abbreviation + ' ' + behind).strip());
                if (abbreviation.length() >= UNAMBIGUOUS) {
                    vocabulary
                            .fieldsOf
                            .get(Fold.fold(abbreviation))
                            .forEach(other -> rests.add((other + ' ' + behind).strip()));
                }
                if (behind.isEmpty()) {
                    byField.computeIfAbsent(abbreviation, key -> new LinkedHashSet<>())
                            .add(unit);
                }
            }
        }
        List<String> heads = new ArrayList<>();
        heads.add(head.value().words());
        heads.addAll(spellings.getOrDefault(head.value().words(), List.of()));
        for (String written : heads) {
            for (String rest : rests) {
                if (all.size() < MOST_SPELLINGS && !(rest.isEmpty() && isTooShort(written))) {
                    all.add((written + ' ' + rest).strip());
                }
            }
        }
        addWithoutPlace(words, at, heads, all);
    }

    /** {@code UBMTTQ huyện Vũ Quang} is {@code MTTQ huyện} and {@code MTTQ} in its own office. */
    private void addWithoutPlace(Words words, int at, List<String> heads, Set<String> all) {
        Lexicon.Match<String> level = vocabulary.levels.longest(words, at);
        boolean own = level != null && (level.end() == words.count() || isOwnPlace(words, at, words.count()));
        if (!own) {
            return;
        }
        for (String written : heads) {
            all.add(written + ' ' + level.value());
            if (!isTooShort(written)) {
                all.add(written);
            }
        }
    }

    private static boolean isTooShort(String head) {
        return head.length() < 3 || "mặt trận".equals(head) || "phụ nữ".equals(head) || "quân sự".equals(head);
    }

    private static Words words(String text) {
        SourceText source = SourceText.of(text);
        return new Words(source, new Span(0, source.length()));
    }

    private static String text(Words words, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? " " : "").append(words.lower(i));
        }
        return text.toString();
    }

    private Set<String> nounsOf(String groupName) {
        Words words = words(groupName);
        NameReader reader = new NameReader(words, vocabulary);
        Shape shape = new GroupReader(words, vocabulary, reader).read(0);
        return shape == null || shape.to < words.count() ? Set.of() : single(shape.nouns);
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
        Words words = words(name);
        Lexicon.Match<List<Entry>> match = words.count() == 0 ? null : longest(words, 0);
        if (match == null || match.end() < words.count()) {
            return List.of();
        }
        return match.value().stream().map(Entry::unit).distinct().toList();
    }

    List<Unit> ofMember(String name) {
        return byMember.getOrDefault(Fold.fold(name).strip(), List.of());
    }

    List<Unit> ofUsername(String username) {
        return byUsername.getOrDefault(Fold.fold(username), List.of());
    }

    /** The units of a field as people say it, {@code ngành Văn hóa}: of those whose name begins with it, if it is one. */
    List<Unit> ofField(String field) {
        String wanted = ' ' + Fold.fold(field).strip();
        List<Unit> found = organization.units().stream()
                .filter(unit -> {
                    String head = headOf.get(unit);
                    String name = Fold.fold(unit.name());
                    boolean office = head != null && ("phòng".equals(head) || "sở".equals(head) || "ban".equals(head));
                    return office && name.startsWith(wanted, Fold.fold(head).length());
                })
                .toList();
        return found.size() == 1 ? found : List.of();
    }

    /** The units of a group: by its name or nouns in the register, else by what the names of the units begin with. */
    List<Unit> ofGroup(List<String> nouns, String written) {
        Set<String> wanted = single(nouns);
        String folded = Fold.fold(written);
        Optional<NamedGroup> same = groups.stream()
                .filter(group -> group.nouns.equals(wanted) || group.folded.equals(folded))
                .findFirst();
        if (same.isPresent()) {
            return members(same.get().group);
        }
        Set<Unit> units = new LinkedHashSet<>();
        for (String noun : wanted) {
            List<NamedGroup> withNoun =
                    groups.stream().filter(group -> group.nouns.contains(noun)).toList();
            withNoun.forEach(group -> units.addAll(members(group.group)));
            if (withNoun.isEmpty()) {
                organization.units().stream()
                        .filter(unit -> isOneOf(unit, noun))
                        .forEach(units::add);
            }
        }
        return organization.units().stream().filter(units::contains).toList();
    }

    /** {@code phòng ban} is {@code phòng} and {@code ban}. */
    private static Set<String> single(List<String> nouns) {
        Set<String> single = new LinkedHashSet<>();
        for (String noun : nouns) {
            switch (noun) {
                case "phòng ban", "sở ngành", "bộ ngành", "ban ngành", "sở ban ngành", "phòng ban ngành" ->
                    single.addAll(List.of(noun.split(" ")));
                case "ban ngành đoàn thể" -> single.addAll(List.of("ban", "ngành", "đoàn thể"));
                default -> single.add(noun);
            }
        }
        return single;
    }

    private List<Unit> members(UnitGroup group) {
        return group.unitCodes().stream()
                .flatMap(code -> organization.byCode(code).stream())
                .toList();
    }

    /** Whether a unit is one of the {@code noun}s: {@code phòng}, {@code UBND xã}, {@code thôn}, {@code đơn vị}. */
    private boolean isOneOf(Unit unit, String noun) {
        String name = Fold.fold(unit.name()) + ' ';
        String head = Fold.fold(noun);
        return switch (noun) {
            case "cơ quan", "đơn vị" -> true;
            case "địa phương" -> name.startsWith("ubnd ") || name.startsWith("uy ban nhan dan ") || isTown(name);
            case "ngành" -> false;
            case "trường học", "nhà trường", "cơ sở giáo dục" -> name.startsWith("truong ");
            case "đoàn thể", "tổ chức chính trị - xã hội" ->
                name.startsWith("hoi ")
                        || name.startsWith("doan ")
                        || name.startsWith("ldld")
                        || name.startsWith("lien doan lao dong");
            default ->
                name.startsWith(head + ' ')
                        || name.startsWith("ubnd " + head + ' ')
                        || name.startsWith("uy ban nhan dan " + head + ' ');
        };
    }

    private static boolean isTown(String foldedName) {
        return foldedName.startsWith("thon ") || foldedName.startsWith("to dan pho ") || foldedName.startsWith("ban ");
    }
}
