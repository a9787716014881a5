package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.UnitPart;

/** One unit's open part of a directive, as the register has it at this moment. */
record Item(Directive directive, UnitPart part) {
    /** Longest overdue first, then the next due, undated last; by number where equal. */
    static final Comparator<Item> MOST_URGENT_FIRST = Comparator.comparing(
                    (Item item) -> item.directive.due().orElse(LocalDate.MAX))
            .thenComparing(item -> item.directive.id().number());
}
