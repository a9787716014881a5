package vn.dondoc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A service manager may say "read again" while the bot is still starting. */
class HangupTest {
    private static void hangUp() throws IOException, InterruptedException {
        long me = ProcessHandle.current().pid();
        assertEquals(
                0, new ProcessBuilder("kill", "-HUP", Long.toString(me)).start().waitFor());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSignalDuringTheStartIsMadeUpForAndEndsNothing() throws Exception {
        AtomicInteger read = new AtomicInteger();
        Hangup hangup = Hangup.listen();
        hangUp();
        await().until(hangup::isWaiting);
        assertEquals(0, read.get());
        hangup.then(read::incrementAndGet);
        assertEquals(1, read.get());
        hangUp();
        await().until(() -> read.get() == 2);
    }
}
