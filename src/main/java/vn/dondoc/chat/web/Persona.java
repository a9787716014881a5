package vn.dondoc.chat.web;

import java.util.Objects;
import java.util.Set;

/**
 * Somebody of the office who may speak in the rooms.
 *
 * @param id the person's id, which is the id of the private conversation too; greater than 1
 * @param name as shown, such as {@code Phan Hồng Yến}
 * @param role what people read beside the name, such as {@code Phó Chủ tịch UBND huyện} or {@code Phòng Nội vụ}
 * @param standing leader, secretary or member of a unit
 * @param units codes of the units that the person belongs to
 */
public record Persona(long id, String name, String role, Standing standing, Set<String> units) {
    /** What somebody is in the office. */
    public enum Standing {
        LEADER,
        SECRETARY,
        MEMBER
    }

    public Persona {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(standing, "standing");
        units = Set.copyOf(units);
    }
}
