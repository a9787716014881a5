package vn.dondoc.directive;

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
}
