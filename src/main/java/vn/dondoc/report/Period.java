package vn.dondoc.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.OfficeFormat;

/**
 * The days that a report is about.
 *
 * @param first the first of them
 * @param last the last of them
 */
public record Period(LocalDate first, LocalDate last) {
    public Period {
        Objects.requireNonNull(first, "first");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("period from " + first + " to " + last);
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean contains(Optional<LocalDate> day) {
        return day.map(this::contains).orElse(false);
    }

    /** Whether a directive belongs to it: assigned, due, reported or accepted in it, or brought into it late and not yet done. */
    public boolean concerns(Directive directive) {
        return directive.lead().stream().anyMatch(part -> isBroughtInto(directive, part))
                || contains(directive.assignedOn())
                || contains(directive.due())
                || directive.lead().stream()
                        .anyMatch(part -> contains(part.reportedOn()) || contains(part.acceptedOn()));
    }

    /** Whether a part of a directive was due before the period and not yet reported when it began. */
    boolean isBroughtInto(Directive directive, UnitPart part) {
        boolean counts = !directive.standing()
                && directive.status() != Status.SUSPENDED
                && directive.status() != Status.CANCELLED;
        return counts
                && directive.due().filter(day -> day.isBefore(first)).isPresent()
                && !directive.assignedOn().isAfter(last)
                && part.reportedOn().filter(day -> day.isBefore(first)).isEmpty();
    }

    /** For the name of a file: {@code 2026-03}, else the first and the last day. */
    public String code() {
        YearMonth month = YearMonth.from(first);
        return equals(of(month)) ? month.toString() : first + "-" + last;
    }

    /** In words: {@code Tháng 3/2026}, {@code Quý I/2026}, {@code Năm 2026}, {@code Từ 05/3/2026 đến 20/3/2026}. */
    public String shown() {
        YearMonth month = YearMonth.from(first);
        if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth())) {
            if (last.equals(month.atEndOfMonth())) {
                return Wording.month(month);
            }
            if (month.getMonthValue() % 3 == 1
                    && last.equals(month.plusMonths(2).atEndOfMonth())) {
                return "Quý " + "I II III IV".split(" ")[month.getMonthValue() / 3] + "/" + first.getYear();
            }
            if (month.getMonthValue() == 1 && last.equals(month.plusMonths(11).atEndOfMonth())) {
                return "Năm " + first.getYear();
            }
        }
        return "Từ " + OfficeFormat.date(first) + " đến " + OfficeFormat.date(last);
    }
}
