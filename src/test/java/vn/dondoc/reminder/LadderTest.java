package vn.dondoc.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadline.QuietHours;
import vn.dondoc.deadline.WorkCalendar;

class LadderTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final ReminderPlan DEFAULTS = new ReminderPlan(
            ZoneId.of("Asia/Ho_Chi_Minh"),
            LocalTime.of(8, 0),
            List.of(3, 1, 0),
            1,
            Optional.of(DayOfWeek.MONDAY),
            3,
            ReminderPlan.Target.GROUP,
            new QuietHours(LocalTime.of(18, 0), LocalTime.of(7, 0)),
            DayOfWeek.FRIDAY,
            LocalTime.of(16, 0));
    private final Ladder ladder = new Ladder(DEFAULTS, CALENDAR);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-20 | 2026-03-17 2026-03-19 2026-03-20 2026-03-23 2026-03-24   # Friday: then Monday, overdue
            2026-03-15 | 2026-03-10 2026-03-12 2026-03-13 2026-03-16 2026-03-17   # Sunday: the Friday before, never Monday as "today"
            2026-02-18 | 2026-02-10 2026-02-12 2026-02-13 2026-02-23 2026-02-24   # within Tết: the last working day before it
            2026-04-27 | 2026-04-21 2026-04-23 2026-04-24 2026-04-28 2026-04-29   # the day off for Giỗ Tổ
            2026-11-24 | 2026-11-18 2026-11-20 2026-11-23 2026-11-25 2026-11-26   # Culture Day
            2026-08-24 | 2026-08-20 2026-08-22 2026-08-24 2026-08-25 2026-08-26   # Saturday 22/8 is worked
            """)
    void remindsThreeDaysBeforeOneDayBeforeOnTheDayAndThenEveryWorkingDay(LocalDate due, String days) {
        List<String> steps = new ArrayList<>();
        LocalDate from = due.minusDays(20);
        while (steps.size() < 5) {
            LocalDate step = ladder.onOrAfter(from, Optional.of(due)).orElseThrow();
            steps.add(step.toString());
            from = step.plusDays(1);
        }
        assertEquals(days.split(" *#")[0], String.join(" ", steps));
    }

    @Test
    void remindsOfUndatedItemsOnMondayAndOnTheWorkingDayBeforeWhereMondayIsOff() {
        assertEquals(
                Optional.of(LocalDate.of(2026, 3, 9)), ladder.onOrAfter(LocalDate.of(2026, 3, 3), Optional.empty()));
        // 27/4 is off for Giỗ Tổ: the Friday before
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 24)), ladder.onOrAfter(LocalDate.of(2026, 4, 21), Optional.empty()));
        ReminderPlan never = new ReminderPlan(
                DEFAULTS.zone(),
                DEFAULTS.at(),
                List.of(),
                2,
                Optional.empty(),
                3,
                DEFAULTS.to(),
                DEFAULTS.quiet(),
                DayOfWeek.FRIDAY,
                DEFAULTS.digestAt());
        assertTrue(new Ladder(never, CALENDAR)
                .onOrAfter(LocalDate.of(2026, 3, 3), Optional.empty())
                .isEmpty());
    }

    @Property(tries = 400)
    void everyStepIsAWorkingDayAndOneLiesBetweenThreeDaysBeforeAndTheDueDay(
            @ForAll @IntRange(max = 360) int dueDay, @ForAll @IntRange(max = 40) int before) {
        LocalDate due = LocalDate.of(2026, 1, 5).plusDays(dueDay);
        LocalDate from = due.minusDays(before);
        LocalDate step = ladder.onOrAfter(from, Optional.of(due)).orElseThrow();
        assertTrue(CALENDAR.isWorkingDay(step) && !step.isBefore(from));
        boolean stillTime = !ladder.lastDayInTime(due).isBefore(from);
        assertEquals(stillTime, !step.isAfter(due));
    }
}
