package vn.dondoc.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;

/** The groups of a register by the nouns that their names are made of: {@code các phòng, ban} is {@code phòng} and {@code ban}. */
final class GroupIndex {
    private final Organization organization;
    private final Vocabulary vocabulary;
    private final List<NamedGroup> groups = new ArrayList<>();
    /** Noun of a group → its units: as many entries as the word list has nouns. */
    private final Map<String, List<Unit>> byNoun = new ConcurrentHashMap<>();

    private final Map<Unit, Integer> order = new HashMap<>();
    private final Map<Unit, String> foldedName = new HashMap<>();

    private record NamedGroup(UnitGroup group, Set<String> nouns, String folded) {}

    GroupIndex(Organization organization, Vocabulary vocabulary) {
        this.organization = organization;
        this.vocabulary = vocabulary;
        for (Unit unit : organization.units()) {
            order.put(unit, order.size());
            foldedName.put(unit, Fold.fold(unit.name()) + ' ');
        }
        for (UnitGroup group : organization.groups()) {
            for (String name : group.names()) {
                groups.add(new NamedGroup(group, nounsOf(name), Fold.fold(name)));
            }
        }
    }

    private Set<String> nounsOf(String groupName) {
        SourceText source = SourceText.of(groupName);
        Words words = new Words(source, new Span(0, source.length()), vocabulary.numbers);
        NameReader reader = new NameReader(words, vocabulary);
        Shape shape = new GroupReader(words, vocabulary, reader).read(0);
        return shape == null || shape.to < words.count() ? Set.of() : single(shape.nouns);
    }

    /** The units of a group: by its name or nouns in the register, else by what the names of the units begin with. */
    List<Unit> unitsOf(List<String> nouns, String written) {
        Set<String> wanted = single(nouns);
        String folded = Fold.fold(written);
        Optional<NamedGroup> same = groups.stream()
                .filter(group -> group.nouns.equals(wanted) || group.folded.equals(folded))
                .findFirst();
        if (same.isPresent()) {
            return members(same.get().group);
        }
        Set<Unit> units = new LinkedHashSet<>();
        Set<String> open = new LinkedHashSet<>(wanted);
        for (NamedGroup group : groups) {
            if (!group.nouns.isEmpty() && wanted.containsAll(group.nouns)) {
                units.addAll(members(group.group));
                open.removeAll(group.nouns);
            }
        }
        if (units.isEmpty() && open.size() == 1) {
            return ofNoun(open.iterator().next());
        }
        open.forEach(noun -> units.addAll(ofNoun(noun)));
        return units.stream().sorted(Comparator.comparing(order::get)).toList();
    }

    private List<Unit> ofNoun(String noun) {
        return byNoun.computeIfAbsent(noun, key -> organization.units().stream()
                .filter(unit -> isOneOf(unit, key))
                .toList());
    }

    /** The units of a group by its code; empty where no group has it. */
    List<Unit> byCode(String code) {
        return organization.groups().stream()
                .filter(group -> Fold.fold(group.code()).equals(Fold.fold(code).strip()))
                .findFirst()
                .map(this::members)
                .orElse(List.of());
    }

    /** {@code phòng ban} is {@code phòng} and {@code ban}. */
    private static Set<String> single(List<String> nouns) {
        Set<String> single = new LinkedHashSet<>();
        for (String noun : nouns) {
            switch (noun) {
                case "phòng ban", "sở ngành", "bộ ngành", "ban ngành", "sở ban ngành", "phòng ban ngành" ->
                    single.addAll(List.of(noun.split(" ")));
                case "ban ngành đoàn thể" -> single.addAll(List.of("ban", "ngành", "đoàn thể"));
                default -> single.add(withoutSeat(noun));
            }
        }
        return single;
    }

    /** {@code các xã} and {@code UBND các xã} are bound alike. */
    private static String withoutSeat(String noun) {
        for (String seat : List.of("ubnd ", "ủy ban nhân dân ")) {
            if (noun.startsWith(seat)) {
                return noun.substring(seat.length());
            }
        }
        return noun;
    }

    private List<Unit> members(UnitGroup group) {
        return group.unitCodes().stream()
                .flatMap(code -> organization.byCode(code).stream())
                .toList();
    }

    /** Whether a unit is one of the {@code noun}s: {@code phòng}, {@code UBND xã}, {@code thôn}, {@code đơn vị}. */
    private boolean isOneOf(Unit unit, String noun) {
        String name = foldedName.get(unit);
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
