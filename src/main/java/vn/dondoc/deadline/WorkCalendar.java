package vn.dondoc.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The working days of the State's offices: Monday to Friday without holidays, days in lieu and bridge days, and with the
 * Saturdays that are worked for those.
 *
 * <p>Years that the Government has announced stand in {@code days-off.txt}; other years have the days off of the law alone
 * ({@link LegalHolidays}). Immutable; any number of threads.
 */
public final class WorkCalendar {
    /** No term of an office is longer: two centuries of days. */
    private static final int LONGEST_TERM = 73_000;

    private static final WorkCalendar VIETNAM = new WorkCalendar(AnnouncedDays.read(), Set.of(), Set.of());

    private final AnnouncedDays announced;
    private final Set<LocalDate> ownHolidays;
    private final Set<LocalDate> ownWorkingDays;
    private final Map<Integer, Set<LocalDate>> daysOff = new ConcurrentHashMap<>();

    private WorkCalendar(AnnouncedDays announced, Set<LocalDate> ownHolidays, Set<LocalDate> ownWorkingDays) {
        this.announced = announced;
        this.ownHolidays = Set.copyOf(ownHolidays);
        this.ownWorkingDays = Set.copyOf(ownWorkingDays);
    }

    /** The calendar of the State's offices. */
    public static WorkCalendar vietnam() {
        return VIETNAM;
    }

    /**
     * This calendar with an office's own days.
     *
     * @param holidays further days off
     * @param workingSaturdays days that are worked, though they would be free; they win over every day off
     */
    public WorkCalendar with(Set<LocalDate> holidays, Set<LocalDate> workingSaturdays) {
        Set<LocalDate> off = new HashSet<>(ownHolidays);
        off.addAll(holidays);
        Set<LocalDate> worked = new HashSet<>(ownWorkingDays);
        worked.addAll(workingSaturdays);
        return new WorkCalendar(announced, off, worked);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (ownWorkingDays.contains(day)) {
            return true;
        }
        if (ownHolidays.contains(day)) {
            return false;
        }
        if (announced.workedInLieu(day)) {
            return true;
        }
        return !isWeekend(day) && !isHoliday(day);
    }

    /** Whether the State gives this day off, as a holiday, in lieu of one or as a bridge. */
    public boolean isHoliday(LocalDate day) {
        return daysOff.computeIfAbsent(day.getYear(), this::daysOff).contains(day);
    }

    /**
     * The {@code count}-th working day after {@code day}, before it where {@code count} is negative; {@code day} itself for 0.
     *
     * @throws IllegalArgumentException if {@code count} is beyond two centuries
     */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        if (Math.abs((long) count) > LONGEST_TERM) {
            throw new IllegalArgumentException("term of " + count + " working days");
        }
        int step = count < 0 ? -1 : 1;
        LocalDate at = day;
        for (int left = Math.abs(count); left > 0; ) {
            at = at.plusDays(step);
            if (isWorkingDay(at)) {
                left--;
            }
        }
        return at;
    }

    public LocalDate nextWorkingDayOnOrAfter(LocalDate day) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    public LocalDate previousWorkingDayOnOrBefore(LocalDate day) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    /** How many working days lie after {@code a} up to and with {@code b}; negative where {@code b} is before {@code a}. */
    public int workingDaysBetween(LocalDate a, LocalDate b) {
        if (b.isBefore(a)) {
            return -workingDaysBetween(b, a);
        }
        int count = 0;
        for (LocalDate day = a.plusDays(1); !day.isAfter(b); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    /** The first moment at or after {@code moment} that is {@code morning} o'clock of a working day. */
    public LocalDateTime nextWorkingMorning(LocalDateTime moment, LocalTime morning) {
        LocalDate first =
                moment.toLocalTime().isAfter(morning) ? moment.toLocalDate().plusDays(1) : moment.toLocalDate();
        return nextWorkingDayOnOrAfter(first).atTime(morning);
    }

    /**
     * Whether the days off of a year are those that the Government announced; otherwise they are the law's alone, without the
     * swaps of days that each autumn's announcement for the next year brings.
     */
    public boolean hasAnnouncedSwaps(int year) {
        return announced.has(year);
    }

    private Set<LocalDate> daysOff(int year) {
        return announced.has(year) ? announced.daysOff(year) : LegalHolidays.daysOff(year);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
