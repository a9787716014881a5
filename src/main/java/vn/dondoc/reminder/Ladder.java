package vn.dondoc.reminder;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import vn.dondoc.deadline.WorkCalendar;

/**
 * The days on which an open item is reminded of: some working days before its due day, on it, then every so many working days.
 * Pure arithmetic of the calendar; every day that it names is a working day.
 */
public final class Ladder {
    /** A calendar has at most so many days off in a row (Tết with weekends); beyond it something is wrong with the settings. */
    private static final int LONGEST_BREAK_DAYS = 40;

    private final ReminderPlan plan;
    private final WorkCalendar calendar;

    public Ladder(ReminderPlan plan, WorkCalendar calendar) {
        this.plan = plan;
        this.calendar = calendar;
    }

    /**
     * The first day of the ladder on or after a day.
     *
     * @param due the last day of the item; empty for one without a due day
     * @return empty where reminders of undated items are switched off
     */
    public Optional<LocalDate> onOrAfter(LocalDate from, Optional<LocalDate> due) {
        return due.isEmpty() ? undatedOnOrAfter(from) : Optional.of(datedOnOrAfter(from, due.get()));
    }

    /**
     * The same for an item that was not reminded of before: one that comes after the last step before its due day is reminded of on
     * its last day, so that nobody is late unwarned.
     */
    public Optional<LocalDate> firstOnOrAfter(LocalDate from, Optional<LocalDate> due) {
        Optional<LocalDate> step = onOrAfter(from, due);
        Optional<LocalDate> last = due.map(this::lastDayInTime);
        boolean unwarned = !plan.before().isEmpty()
                && last.isPresent()
                && !last.get().isBefore(from)
                && step.orElseThrow().isAfter(last.get());
        return unwarned ? last : step;
    }

    /**
     * The last day of the ladder on which a dated item can be reminded of before it is late: the working day on or before its
     * due day.
     */
    public LocalDate lastDayInTime(LocalDate due) {
        return calendar.previousWorkingDayOnOrBefore(due);
    }

    /** Working days that {@code day} lies after {@code due}; 0 on or before it. */
    public int workingDaysLate(LocalDate due, LocalDate day) {
        return day.isAfter(due) ? calendar.workingDaysBetween(due, day) : 0;
    }

    private LocalDate datedOnOrAfter(LocalDate from, LocalDate due) {
        LocalDate last = lastDayInTime(due);
        for (int days : plan.before()) { // sorted, the earliest day first
            LocalDate step = days == 0 ? last : calendar.plusWorkingDays(last, -days);
            if (!step.isBefore(from)) {
                return step;
            }
        }
        LocalDate day = calendar.nextWorkingDayOnOrAfter(from.isAfter(due) ? from : due.plusDays(1));
        if (plan.overdueEvery() == 1) {
            return day; // counting the days since costs, and there is nothing to count
        }
        int late = workingDaysLate(due, day);
        int wait = Math.floorMod(1 - late, plan.overdueEvery());
        return wait == 0 ? day : calendar.plusWorkingDays(day, wait);
    }

    private Optional<LocalDate> undatedOnOrAfter(LocalDate from) {
        if (plan.undated().isEmpty()) {
            return Optional.empty();
        }
        LocalDate week = from.with(TemporalAdjusters.nextOrSame(plan.undated().get()));
        for (int tries = 0; tries < LONGEST_BREAK_DAYS; tries++) {
            // a day off → the working day before it, never after
            LocalDate day = calendar.previousWorkingDayOnOrBefore(week);
            boolean sameWeek = !day.isBefore(week.minusDays(6));
            if (sameWeek && !day.isBefore(from)) {
                return Optional.of(day);
            }
            week = week.plusWeeks(1);
        }
        throw new IllegalStateException("no working day within " + LONGEST_BREAK_DAYS + " weeks of " + from);
    }
}
