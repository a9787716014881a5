package vn.dondoc.deadline;

import java.time.LocalDate;

/**
 * One day or several days in a row.
 *
 * @param first first day
 * @param last last day
 * @param due the day by which what is to be done in them is due
 */
record Days(LocalDate first, LocalDate last, LocalDate due) {
    static Days on(LocalDate day) {
        return new Days(day, day, day);
    }

    static Days between(LocalDate first, LocalDate last) {
        return new Days(first, last, last);
    }

    /** The week of a Monday, due on its Friday. */
    static Days week(LocalDate monday) {
        return new Days(monday, monday.plusDays(6), monday.plusDays(4));
    }

    boolean isOne() {
        return first.equals(last);
    }
}
