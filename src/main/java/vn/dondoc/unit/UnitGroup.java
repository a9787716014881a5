package vn.dondoc.unit;

import java.util.List;

/**
 * Several units under one name, such as {@code các phòng ban}; an order to the group is one open item per unit.
 *
 * @param code short and unique among groups, such as {@code PHONG_BAN}
 * @param names the ways to write it
 * @param unitCodes its units, in the order of the register
 */
public record UnitGroup(String code, List<String> names, List<String> unitCodes) {
    public UnitGroup {
        if (code.isBlank()) {
            throw new IllegalArgumentException("group without a code");
        }
        names = List.copyOf(names);
        unitCodes = List.copyOf(unitCodes);
    }
}
