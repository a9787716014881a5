package vn.dondoc.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=MONTHLY;BYMONTHDAY=25              | 2026-03-10 | 2026-03-01 | 2026-03-25
            FREQ=MONTHLY;BYMONTHDAY=25              | 2026-03-25 | 2026-03-01 | 2026-03-25
            FREQ=MONTHLY;BYMONTHDAY=25              | 2026-03-26 | 2026-03-01 | 2026-04-25
            FREQ=MONTHLY;BYMONTHDAY=31              | 2026-04-01 | 2026-03-01 | 2026-05-31
            FREQ=MONTHLY;BYMONTHDAY=-1              | 2026-02-10 | 2026-02-01 | 2026-02-28
            FREQ=WEEKLY;BYDAY=FR                    | 2026-03-14 | 2026-03-02 | 2026-03-20
            FREQ=WEEKLY;BYDAY=MO,TH                 | 2026-03-10 | 2026-03-02 | 2026-03-12
            FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20   | 2026-03-21 | 2026-03-01 | 2026-06-20
            FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10    | 2026-12-11 | 2026-01-01 | 2027-12-10
            FREQ=DAILY                              | 2026-03-14 | 2026-03-01 | 2026-03-14
            """)
    void findsTheNextOccurrence(String rule, LocalDate day, LocalDate anchor, LocalDate next) {
        assertEquals(next, Recurrence.of(rule).nextOnOrAfter(day, anchor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MONTHLY", "FREQ=SOMETIMES", "FREQ=MONTHLY;BYMONTHDAY=99"})
    void refusesWhatIsNoRule(String rule) {
        assertThrows(IllegalArgumentException.class, () -> Recurrence.of(rule));
    }

    @Test
    void saysThatASeriesHasEnded() {
        Recurrence once = Recurrence.of("FREQ=DAILY;COUNT=1");
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThrows(IllegalStateException.class, () -> once.nextOnOrAfter(day.plusDays(1), day));
    }

    @Test
    void isEqualByItsText() {
        assertEquals(Recurrence.of("FREQ=DAILY"), Recurrence.of("FREQ=DAILY"));
        assertNotEquals(Recurrence.of("FREQ=DAILY"), Recurrence.of("FREQ=WEEKLY"));
    }
}
