package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The four counts of a day, which add up to {@link #total()}, and what stands beside them. Of several leads the directive counts
 * once; for one unit, the unit's own part counts.
 *
 * @param doneInTime reported on or before the due day, those without a due day included
 * @param doneLate reported after it
 * @param openInTime not done and not late, those without a due day included; reported ones count as not done until accepted
 * @param openOverdue not done and late
 * @param doneUndated how many of {@code doneInTime} had no due day
 * @param openUndated how many of {@code openInTime} have no due day
 * @param standing without end: in none of the counts
 * @param suspended in none of the counts
 * @param cancelled in none of the counts
 * @param reported how many of the open ones wait for acceptance
 * @param asked how many of the open ones wait for a decision on an extension
 */
public record Counts(
        int doneInTime,
        int doneLate,
        int openInTime,
        int openOverdue,
        int doneUndated,
        int openUndated,
        int standing,
        int suspended,
        int cancelled,
        int reported,
        int asked) {
    public int total() {
        return doneInTime + doneLate + openInTime + openOverdue;
    }

    /** Numerator of the rates "of those due" and "of all assigned". */
    public int done() {
        return doneInTime + doneLate;
    }

    public int open() {
        return openInTime + openOverdue;
    }

    /** Denominator of the rate "of those due": done and open overdue. */
    public int due() {
        return done() + openOverdue;
    }

    /** Numerator of the rate "on time": only those that had a due day. */
    public int doneInTimeDated() {
        return doneInTime - doneUndated;
    }

    /** Denominator of the rate "on time". */
    public int doneDated() {
        return done() - doneUndated;
    }

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** What a directive as a whole adds to the counts of a day. */
    static Counts of(Directive directive, LocalDate day) {
        return of(directive, directive.status(), directive.reportedOn(), day);
    }

    /** What a directive adds to the counts of one of its units. */
    static Counts of(Directive directive, UnitPart part, LocalDate day) {
        return of(directive, part.status(), part.reportedOn(), day);
    }

    private static Counts of(Directive directive, Status status, Optional<LocalDate> reported, LocalDate day) {
        if (directive.status() == Status.SUSPENDED || directive.status() == Status.CANCELLED) {
            boolean suspended = directive.status() == Status.SUSPENDED;
            return new Counts(0, 0, 0, 0, 0, 0, 0, suspended ? 1 : 0, suspended ? 0 : 1, 0, 0);
        }
        boolean done = status == Status.DONE;
        boolean asked = !done && directive.request().isPresent();
        boolean waits = status == Status.REPORTED;
        if (directive.standing()) {
            return new Counts(0, 0, 0, 0, 0, 0, 1, 0, 0, waits ? 1 : 0, asked ? 1 : 0);
        }
        boolean late =
                directive.daysLate(status == Status.OPEN ? Optional.empty() : reported.or(directive::due), day) > 0;
        boolean undated = directive.due().isEmpty();
        return new Counts(
                done && !late ? 1 : 0,
                done && late ? 1 : 0,
                !done && !late ? 1 : 0,
                !done && late ? 1 : 0,
                done && undated ? 1 : 0,
                !done && undated ? 1 : 0,
                0,
                0,
                0,
                waits ? 1 : 0,
                asked ? 1 : 0);
    }

    public Counts plus(Counts other) {
        return new Counts(
                doneInTime + other.doneInTime,
                doneLate + other.doneLate,
                openInTime + other.openInTime,
                openOverdue + other.openOverdue,
                doneUndated + other.doneUndated,
                openUndated + other.openUndated,
                standing + other.standing,
                suspended + other.suspended,
                cancelled + other.cancelled,
                reported + other.reported,
                asked + other.asked);
    }

    Counts minus(Counts other) {
        return new Counts(
                doneInTime - other.doneInTime,
                doneLate - other.doneLate,
                openInTime - other.openInTime,
                openOverdue - other.openOverdue,
                doneUndated - other.doneUndated,
                openUndated - other.openUndated,
                standing - other.standing,
                suspended - other.suspended,
                cancelled - other.cancelled,
                reported - other.reported,
                asked - other.asked);
    }
}
