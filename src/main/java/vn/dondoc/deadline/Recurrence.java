package vn.dondoc.deadline;

import java.time.LocalDate;
import java.util.Objects;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A rule by which a day comes again and again, written as an RFC 5545 RRULE such as {@code FREQ=MONTHLY;BYMONTHDAY=25}.
 *
 * <p>Equal where the text of the rule is equal.
 */
public final class Recurrence {
    private static final int LONGEST = 200;

    private final String rrule;
    private final RecurrenceRule rule;

    private Recurrence(String rrule, RecurrenceRule rule) {
        this.rrule = rrule;
        this.rule = rule;
    }

    /**
     * Reads a rule.
     *
     * @param rrule RFC 5545 RRULE without the property name, at most 200 characters
     * @throws IllegalArgumentException if it is none
     */
    public static Recurrence of(String rrule) {
        Objects.requireNonNull(rrule, "rrule");
        if (rrule.length() > LONGEST) {
            throw new IllegalArgumentException("RRULE of " + rrule.length() + " characters");
        }
        try {
            return new Recurrence(rrule, new RecurrenceRule(rrule, RecurrenceRule.RfcMode.RFC5545_STRICT));
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("not an RRULE: " + rrule, e);
        }
    }

    /** The text of the rule, as it was given. */
    public String rrule() {
        return rrule;
    }

    /**
     * The first occurrence on or after {@code day}.
     *
     * @param day where to look from
     * @param anchor the day on which the series starts; it fixes the phase of {@code INTERVAL} and the day where the rule names
     *     none. {@code anchor} itself counts where the rule allows it
     * @throws IllegalStateException if the series ends before {@code day}
     */
    public LocalDate nextOnOrAfter(LocalDate day, LocalDate anchor) {
        RecurrenceRuleIterator days = rule.iterator(allDay(anchor));
        if (day.isAfter(anchor)) {
            days.fastForward(allDay(day));
        }
        while (days.hasNext()) {
            DateTime next = days.nextDateTime();
            LocalDate found = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
            if (!found.isBefore(day)) {
                return found;
            }
        }
        throw new IllegalStateException(rrule + " has no day on or after " + day);
    }

    private static DateTime allDay(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recurrence that && rrule.equals(that.rrule);
    }

    @Override
    public int hashCode() {
        return rrule.hashCode();
    }

    @Override
    public String toString() {
        return rrule;
    }
}
