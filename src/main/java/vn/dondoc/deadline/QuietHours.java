package vn.dondoc.deadline;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;

/**
 * The hours of a day in which nobody is disturbed.
 *
 * @param from first quiet minute
 * @param to first minute that is not quiet; before {@code from} where the quiet runs over midnight; equal for no quiet at all
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public QuietHours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    public boolean contains(LocalTime time) {
        return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }

    /** {@code moment}, or the end of the quiet that it falls into. */
    public LocalDateTime after(LocalDateTime moment) {
        if (!contains(moment.toLocalTime())) {
            return moment;
        }
        boolean evening = from.isAfter(to) && !moment.toLocalTime().isBefore(from);
        return moment.toLocalDate().plusDays(evening ? 1 : 0).atTime(to);
    }
}
