package vn.dondoc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who acts in one chat, with the rights that he has there at this moment.
 *
 * @param id the person's id in the chat
 * @param name as shown when he acted
 * @param username without {@code @}
 * @param roles what he is in this chat
 * @param units codes of the units that he speaks for
 */
public record Actor(long id, String name, Optional<String> username, Set<Role> roles, List<String> units) {
    public Actor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(username, "username");
        roles = Set.copyOf(roles);
        units = List.copyOf(units);
    }

    public boolean isLeader() {
        return roles.contains(Role.LEADER);
    }

    public boolean isSecretary() {
        return roles.contains(Role.SECRETARY);
    }

    /** Leader or secretary. */
    public boolean keepsRegister() {
        return !roles.isEmpty();
    }

    /** Whether he is one of those whom this lead's part waits for: a member of the unit, or the person himself. */
    public boolean speaksFor(String unit) {
        return units.contains(unit)
                || unit.equals(UnitPart.person(id))
                || username.map(name -> unit.equalsIgnoreCase("@" + name)).orElse(false);
    }

    /** The codes of the parts that he speaks for: of his units, and his own where he leads without one. */
    public List<String> codes() {
        List<String> codes = new ArrayList<>(units);
        codes.add(UnitPart.person(id));
        username.ifPresent(name -> codes.add(UnitPart.username(name)));
        return codes;
    }
}
