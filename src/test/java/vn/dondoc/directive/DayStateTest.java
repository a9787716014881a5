package vn.dondoc.directive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadline.WorkCalendar;

/** What people see on a day, by status, due day and day of the report. */
class DayStateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            OPEN      | 2026-03-20 | -          | 2026-03-10 | IN_TIME      | 0
            OPEN      | 2026-03-20 | -          | 2026-03-17 | DUE_SOON     | 0
            OPEN      | 2026-03-20 | -          | 2026-03-20 | DUE_SOON     | 0
            OPEN      | 2026-03-20 | -          | 2026-03-21 | OVERDUE      | 1
            OPEN      | 2026-03-20 | -          | 2026-04-01 | OVERDUE      | 12
            OPEN      | -          | -          | 2026-04-01 | UNDATED      | 0
            REPORTED  | 2026-03-20 | 2026-03-20 | 2026-04-01 | IN_TIME      | 0
            REPORTED  | 2026-03-20 | 2026-03-22 | 2026-04-01 | OVERDUE      | 2
            REPORTED  | -          | 2026-03-22 | 2026-04-01 | UNDATED      | 0
            DONE      | 2026-03-20 | 2026-03-20 | 2026-04-01 | DONE_IN_TIME | 0
            DONE      | 2026-03-20 | 2026-03-21 | 2026-04-01 | DONE_LATE    | 1
            DONE      | -          | 2026-03-21 | 2026-04-01 | DONE_UNDATED | 0
            SUSPENDED | 2026-03-20 | -          | 2026-04-01 | SUSPENDED    | 12
            CANCELLED | 2026-03-20 | -          | 2026-04-01 | CANCELLED    | 12
            """)
    void isComputedFromStatusDueAndReport(
            Status status, String due, String reported, LocalDate day, DayState shown, long daysLate) {
        Optional<LocalDate> last = Optional.ofNullable(due).map(LocalDate::parse);
        Optional<LocalDate> report = Optional.ofNullable(reported).map(LocalDate::parse);
        Status ofPart = status == Status.SUSPENDED || status == Status.CANCELLED ? Status.OPEN : status;
        UnitPart part = new UnitPart(
                "NV",
                "Phòng Nội vụ",
                ofPart,
                report,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
        Directive directive = new Directive(
                new DirectiveId(1, 1),
                "rà soát",
                List.of(part),
                List.of(),
                last,
                Optional.empty(),
                Optional.empty(),
                false,
                status,
                LocalDate.parse("2026-03-01"),
                Directive.Source.NONE,
                0,
                Optional.empty());
        assertEquals(shown, directive.on(day, WorkCalendar.vietnam(), 3));
        assertEquals(shown, directive.on(part, day, WorkCalendar.vietnam(), 3));
        assertEquals(daysLate, directive.daysLate(report, day));
    }
}
