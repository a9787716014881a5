package vn.dondoc.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read by hand is what the JDK reads, the refused too. */
class IsoTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01",
                "2024-02-29",
                "2026-02-29",
                "2026-13-01",
                "0000-01-01",
                "2026-3-1",
                "1/3/2026",
                "",
                "2026-03-0a",
                "+12026-03-01"
            })
    void readsADayAsTheJdkDoes(String text) {
        same(() -> LocalDate.parse(text), () -> IsoText.day(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T08:00:00+07:00",
                "2026-03-01T00:30:00+07:00",
                "2026-12-31T23:59:59-11:30",
                "2026-03-01T08:00:00Z",
                "2026-03-01T08:00+07:00",
                "2026-03-01T08:00:00.123456789+07:00",
                "2026-03-01T08:00:00+18:30",
                "2026-03-01T24:00:00+07:00",
                "2026-03-01T08:60:00+07:00",
                "2026-03-01T08:00:00+07:60",
                "2026-03-01 08:00:00+07:00",
                "2026-03-01T08:00:00",
                "2026-02-30T08:00:00+07:00",
                "2026-03-01T08:00:00+18:00",
                "1890-03-01T08:00:00-00:00",
                "",
                "x"
            })
    void readsAnInstantAsTheJdkDoes(String text) {
        same(() -> OffsetDateTime.parse(text).toInstant(), () -> IsoText.moment(text));
    }

    private static <T> void same(Callable<T> expected, Callable<T> given) {
        T value;
        try {
            value = expected.call();
        } catch (DateTimeException e) {
            assertThrows(DateTimeException.class, given::call);
            return;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        try {
            assertEquals(value, given.call());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
