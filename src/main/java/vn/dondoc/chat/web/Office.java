package vn.dondoc.chat.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the pages show of the office, asked anew for each page.
 *
 * @param name of the office, which is the title of the first room
 * @param people leaders, secretaries and members of units who may speak, in the order of the register
 */
public record Office(String name, Supplier<List<Persona>> people) {
    /** The id of the room that is always there. */
    public static final long FIRST_ROOM = 1;

    Optional<Persona> person(long id) {
        return people.get().stream().filter(person -> person.id() == id).findFirst();
    }
}
