package vn.dondoc.unit;

import java.util.List;
import java.util.Objects;
import vn.dondoc.text.Span;

/**
 * A place in a text that names whom an order can bind.
 *
 * @param span NFC offsets, exactly the words that name it: with head word, title and exceptions ({@code UBND các xã (trừ xã X)}),
 *     without a verb, preposition or mark around it
 * @param kind what sort of words they are
 * @param units the units of the register that it stands for, exceptions taken out, in the order of the text (of a group: of the
 *     register); empty where the register tells none
 * @param certainty how far the words alone tell that a unit is meant
 * @param asksWho whether the words leave open who it is ({@code các đơn vị có liên quan}, {@code các xã còn lại}): ask
 */
public record UnitMention(Span span, Kind kind, List<Unit> units, Certainty certainty, boolean asksWho) {
    /** What sort of words name it. */
    public enum Kind {
        /** One or several units of the register by name, alias or code. */
        UNIT,
        /** Many at once: {@code các phòng, ban}; known to the register or not. */
        GROUP,
        /** Somebody who stands for a unit: {@code Trưởng phòng Nội vụ}, {@code đ/c Nga}, {@code @canbo_nv}. */
        PERSON,
        /** Has the shape of a unit's name and is not in the register. */
        SHAPE
    }

    /** How far the words alone tell. */
    public enum Certainty {
        /** A unit wherever it stands: {@code Phòng Nội vụ}, {@code UBND xã X}. */
        SURE,
        /** A unit where an addressee stands, else perhaps a place or a field: {@code huyện}, {@code kho}, {@code Anh Nam}. */
        BY_PLACE
    }

    public UnitMention {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(certainty, "certainty");
        if (span.isEmpty()) {
            throw new IllegalArgumentException("mention without a word at " + span);
        }
        units = List.copyOf(units);
    }

    public boolean isGroup() {
        return kind == Kind.GROUP;
    }

    public boolean isSure() {
        return certainty == Certainty.SURE;
    }
}
