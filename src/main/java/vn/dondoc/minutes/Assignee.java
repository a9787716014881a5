package vn.dondoc.minutes;

import java.util.List;
import vn.dondoc.unit.Unit;

/**
 * Somebody who is bound by a draft or helps with it.
 *
 * @param mention as written, in NFC, on one line
 * @param units the units of the register that the mention stands for; empty where it knows none or none is given
 * @param group whether many are meant at once, each answering for itself ({@code các phòng, ban})
 * @param person whether the mention names a person who stands for a unit ({@code Trưởng phòng Nội vụ}, {@code đ/c Nga})
 */
public record Assignee(String mention, List<Unit> units, boolean group, boolean person) {
    public Assignee {
        if (mention.isBlank()) {
            throw new IllegalArgumentException("assignee without a word");
        }
        units = List.copyOf(units);
    }
}
