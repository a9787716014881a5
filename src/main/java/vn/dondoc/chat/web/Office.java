package vn.dondoc.chat.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.dondoc.chat.SignIns;
import vn.dondoc.directive.Departed;
import vn.dondoc.text.OfficeFormat;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;

/**
 * What the pages show of the office, asked anew for each page.
 *
 * @param named the office's name, which is the title of the first room
 * @param people leaders, secretaries and members of units who may speak, in the order of the register
 * @param units the units by code, in the order of the register, with their names
 * @param unitOfCode the unit that a code for joining it belongs to, as a secretary hands it out in the chat
 */
public record Office(
        Supplier<String> named,
        Supplier<List<Persona>> people,
        Supplier<Map<String, String>> units,
        Function<String, Optional<String>> unitOfCode) {
    /** The id of the room that is always there. */
    public static final long FIRST_ROOM = 1;

    /**
     * The office of a register, with those who came in by invitation. People without an id cannot speak on the web, nor can who has
     * left and was not yet taken out of its file.
     */
    public static Office of(
            Supplier<Organization> organization,
            Supplier<LocalDate> today,
            SignIns signIns,
            Supplier<Departed> gone,
            Function<String, Optional<String>> unitOfCode) {
        return new Office(
                () -> organization.get().name().isBlank()
                        ? "Phòng chung"
                        : organization.get().name(),
                () -> withMembers(
                        listed(organization.get(), today.get(), gone.get()),
                        signIns.members(),
                        units(organization.get(), today.get())),
                () -> units(organization.get(), today.get()),
                unitOfCode);
    }

    public String name() {
        return named.get();
    }

    /** Those of today first; one that has ended says so. */
    private static Map<String, String> units(Organization organization, LocalDate today) {
        Map<String, String> units = new LinkedHashMap<>();
        organization.units().stream()
                .filter(unit -> unit.existsOn(today))
                .forEach(unit -> units.put(unit.code(), unit.name()));
        organization.units().stream()
                .filter(unit -> !unit.existsOn(today))
                .forEach(unit -> units.put(unit.code(), unit.name() + term(unit, today)));
        return units;
    }

    private static String term(Unit unit, LocalDate today) {
        return unit.until()
                .filter(day -> !today.isBefore(day))
                .map(day -> " (đến " + OfficeFormat.date(day.minusDays(1)) + ")")
                .or(() -> unit.since().map(day -> " (từ " + OfficeFormat.date(day) + ")"))
                .orElse("");
    }

    private static List<Persona> listed(Organization organization, LocalDate today, Departed gone) {
        Map<Long, Persona> people = new LinkedHashMap<>();
        organization
                .leaders()
                .forEach(person -> add(people, person, "Lãnh đạo", Persona.Standing.LEADER, Optional.empty()));
        organization
                .secretaries()
                .forEach(person -> add(people, person, "Thư ký", Persona.Standing.SECRETARY, Optional.empty()));
        organization.units().forEach(unit -> unit.members()
                .forEach(person -> add(people, person, "Cán bộ", Persona.Standing.MEMBER, Optional.of(unit))));
        people.keySet().removeIf(gone::has);
        people.replaceAll((id, person) -> new Persona(
                id,
                person.name(),
                person.role(),
                person.standing(),
                organization.answeredForBy(id, Optional.empty(), today).stream()
                        .map(Unit::code)
                        .collect(Collectors.toSet())));
        return List.copyOf(people.values());
    }

    private static void add(
            Map<Long, Persona> people, Person person, String kind, Persona.Standing standing, Optional<Unit> unit) {
        if (person.id().isEmpty() || people.containsKey(person.id().getAsLong())) {
            return;
        }
        long id = person.id().getAsLong();
        String place = unit.map(Unit::name).orElse(kind);
        people.put(
                id,
                new Persona(
                        id,
                        person.name().orElse(kind + " " + id),
                        person.title()
                                .map(title -> unit.isPresent() ? title + ", " + place : title)
                                .orElse(place),
                        standing,
                        Set.of()));
    }

    private static List<Persona> withMembers(
            List<Persona> listed, List<SignIns.Member> members, Map<String, String> units) {
        List<Persona> people = new ArrayList<>(listed);
        members.forEach(member -> people.add(new Persona(
                member.id(),
                member.name(),
                member.unit().map(code -> units.getOrDefault(code, code)).orElseGet(() -> switch (member.standing()) {
                    case LEADER -> "Lãnh đạo";
                    case SECRETARY -> "Thư ký";
                    case MEMBER -> "Cán bộ";
                }),
                Persona.Standing.valueOf(member.standing().name()),
                member.unit().map(Set::of).orElse(Set.of()))));
        return people;
    }

    Optional<Persona> person(long id) {
        return people.get().stream().filter(person -> person.id() == id).findFirst();
    }
}
