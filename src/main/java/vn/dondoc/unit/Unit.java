package vn.dondoc.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A unit of the register, such as {@code NV}, {@code Phòng Nội vụ}.
 *
 * @param code short and unique, such as {@code NV}
 * @param name as the office writes it
 * @param aliases other spellings and old names
 * @param members the officers who answer for it, in the order of the register
 * @param since first day on which it exists; empty where it always has
 * @param until first day on which it no longer exists; empty where no end is set
 * @param successor code of the unit that takes over at {@code until}
 */
public record Unit(
        String code,
        String name,
        List<String> aliases,
        List<Person> members,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<String> successor) {
    public Unit {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("unit with code \"" + code + "\" and name \"" + name + '"');
        }
        aliases = List.copyOf(aliases);
        members = List.copyOf(members);
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(successor, "successor");
    }

    public static Unit of(String code, String name, String... aliases) {
        return new Unit(code, name, List.of(aliases), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Unit withMembers(Person... people) {
        return new Unit(code, name, aliases, List.of(people), since, until, successor);
    }

    /** The same unit, ending at the start of {@code day}, with the unit that takes over. */
    public Unit endingOn(LocalDate day, String successorCode) {
        return new Unit(code, name, aliases, members, since, Optional.of(day), Optional.of(successorCode));
    }

    /** The same unit, existing from {@code day} on. */
    public Unit startingOn(LocalDate day) {
        return new Unit(code, name, aliases, members, Optional.of(day), until, successor);
    }

    /** By the code alone, which tells units apart: names and members would have to be walked through each time. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Whether the unit exists on {@code day}. */
    public boolean existsOn(LocalDate day) {
        return since.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(day::isBefore).orElse(true);
    }

    /** Whether there is a day on which both exist. */
    boolean overlaps(Unit other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Unit other) {
        return since.isEmpty() || other.until.isEmpty() || since.get().isBefore(other.until.get());
    }
}
