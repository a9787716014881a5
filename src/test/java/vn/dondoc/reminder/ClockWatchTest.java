package vn.dondoc.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.testkit.SettableClock;

class ClockWatchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT5S     | PT5S | PT0S      # nothing happened
            PT1H5S   | PT5S | PT1H      # set ahead, or the machine slept
            -PT1H    | PT5S | -PT1H5S   # set back
            -PT8760H | PT5S | -PT8760H5S
            """)
    void tellsHowFarTheClockWasSet(Duration wall, Duration passed, String jumped) {
        SettableClock clock = SettableClock.at("2026-03-02T08:00");
        AtomicLong nanos = new AtomicLong(-5);
        ClockWatch watch = new ClockWatch(clock, nanos::get);
        clock.advance(wall);
        nanos.addAndGet(passed.toNanos());
        assertEquals(Duration.parse(jumped.split(" *#")[0]), watch.jumped());
        assertEquals(Duration.ZERO, watch.jumped());
    }
}
