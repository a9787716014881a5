package vn.dondoc.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.text.Fold;

/** The register of an office: name, leaders, secretaries, units and groups, as loaded from {@code units.yml}; never changes. */
public final class Organization {
    private final String name;
    private final List<Person> leaders;
    private final List<Person> secretaries;
    private final List<Unit> units;
    private final List<UnitGroup> groups;
    private final Map<String, Unit> byCode = new LinkedHashMap<>();

    private Organization(Builder builder) {
        name = builder.name;
        leaders = List.copyOf(builder.leaders);
        secretaries = List.copyOf(builder.secretaries);
        units = List.copyOf(builder.units);
        groups = List.copyOf(builder.groups);
        units.forEach(unit -> byCode.putIfAbsent(key(unit.code()), unit));
    }

    /** An office of which nothing is known: no units, no leaders. */
    public static Organization empty() {
        return named("").build();
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Collects a register; {@link #build()} takes it as it is. */
    public static final class Builder {
        private final String name;
        private final List<Person> leaders = new ArrayList<>();
        private final List<Person> secretaries = new ArrayList<>();
        private final List<Unit> units = new ArrayList<>();
        private final List<UnitGroup> groups = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        public Builder leader(Person person) {
            leaders.add(person);
            return this;
        }

        public Builder secretary(Person person) {
            secretaries.add(person);
            return this;
        }

        public Builder unit(Unit unit) {
            units.add(unit);
            return this;
        }

        public Builder group(String code, List<String> names, List<String> unitCodes) {
            groups.add(new UnitGroup(code, names, unitCodes));
            return this;
        }

        public Organization build() {
            return new Organization(this);
        }
    }

    public String name() {
        return name;
    }

    public List<Person> leaders() {
        return leaders;
    }

    public List<Person> secretaries() {
        return secretaries;
    }

    /** All units, past ones too, in the order of the register. */
    public List<Unit> units() {
        return units;
    }

    public List<UnitGroup> groups() {
        return groups;
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }

    /** The unit with this code; case and diacritics do not matter. */
    public Optional<Unit> byCode(String code) {
        return Optional.ofNullable(byCode.get(key(code)));
    }

    /** The units of a group that exist on {@code day}, in the order of the group; past ones by their successors. */
    public List<Unit> unitsOf(UnitGroup group, LocalDate day) {
        return group.unitCodes().stream()
                .flatMap(code -> byCode(code).stream())
                .flatMap(unit -> current(unit, day).stream())
                .distinct()
                .toList();
    }

    /** The unit that has taken over from {@code unit} by {@code day}; empty while it exists itself or where nobody has. */
    public Optional<Unit> successorOf(Unit unit, LocalDate day) {
        return current(unit, day).filter(found -> !found.code().equals(unit.code()));
    }

    /** {@code unit} itself where it exists on {@code day}, else whoever has taken over by then; empty where nobody has. */
    public Optional<Unit> current(Unit unit, LocalDate day) {
        Set<String> seen = new HashSet<>();
        Optional<Unit> at = Optional.of(unit);
        while (at.isPresent()
                && !at.get().existsOn(day)
                && seen.add(key(at.get().code()))) {
            boolean over = at.get().until().map(end -> !day.isBefore(end)).orElse(false);
            at = over ? at.get().successor().flatMap(this::byCode) : Optional.empty();
        }
        return at.filter(found -> found.existsOn(day));
    }

    /** The units that this sender is a member of, past ones too, in the order of the register. */
    public List<Unit> unitsOf(long personId, Optional<String> username) {
        return units.stream()
                .filter(unit -> unit.members().stream().anyMatch(member -> member.is(personId, username)))
                .toList();
    }

    /** The name of a unit by its code, or of somebody who leads by name by {@code @id} or {@code @username}. */
    public Optional<String> nameOf(String code) {
        if (!code.startsWith("@")) {
            return byCode(code).map(Unit::name);
        }
        String who = code.substring(1);
        return Stream.of(
                        leaders.stream(), secretaries.stream(), units.stream().flatMap(unit -> unit.members().stream()))
                .flatMap(people -> people)
                .filter(person -> isKnownBy(person, who))
                .flatMap(person -> person.name().stream())
                .findFirst();
    }

    private static boolean isKnownBy(Person person, String idOrUsername) {
        return person.id().isPresent() && Long.toString(person.id().getAsLong()).equals(idOrUsername)
                || person.username().filter(idOrUsername::equalsIgnoreCase).isPresent();
    }

    /** The units of a member of whom an id or a username is known, past ones too, in the order of the register. */
    public List<Unit> unitsOfPerson(String idOrUsername) {
        return units.stream()
                .filter(unit -> unit.members().stream().anyMatch(member -> isKnownBy(member, idOrUsername)))
                .toList();
    }

    /** The units that this sender answers for on a day: his own, and those that ended and that one of his has taken over. */
    public List<Unit> answeredForBy(long personId, Optional<String> username, LocalDate day) {
        List<Unit> own = unitsOf(personId, username);
        return units.stream()
                .filter(unit -> own.contains(unit)
                        || successorOf(unit, day).filter(own::contains).isPresent())
                .toList();
    }

    /** The members who answer for a unit on a day: its own, or of whoever has taken over. */
    public List<Person> answerable(String code, LocalDate day) {
        return byCode(code)
                .map(unit -> successorOf(unit, day).orElse(unit).members())
                .orElse(List.of());
    }

    public boolean isLeader(long personId, Optional<String> username) {
        return leaders.stream().anyMatch(person -> person.is(personId, username));
    }

    /** Whether the register lists this sender as a secretary; administrators of a group are the caller's matter. */
    public boolean isSecretary(long personId, Optional<String> username) {
        return secretaries.stream().anyMatch(person -> person.is(personId, username));
    }

    static String key(String code) {
        return Fold.fold(code).strip().toUpperCase(Locale.ROOT);
    }
}
