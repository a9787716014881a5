package vn.dondoc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A service manager may say "read again" while the bot is still starting. */
class HangupTest {
    private final AtomicInteger read = new AtomicInteger();

    @Test
    void whatCameDuringTheStartIsMadeUpFor() {
        Hangup hangup = Hangup.listen();
        hangup.came();
        assertTrue(hangup.isWaiting());
        assertEquals(0, read.get());
        hangup.then(read::incrementAndGet);
        assertEquals(1, read.get());
        hangup.came();
        assertEquals(2, read.get());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theSignalOfTheSystemEndsNothing() throws Exception {
        assumeFalse(isIgnored(), "started under nohup, the signal never comes");
        Hangup hangup = Hangup.listen();
        hangup.then(read::incrementAndGet);
        long me = ProcessHandle.current().pid();
        assertEquals(
                0, new ProcessBuilder("kill", "-HUP", Long.toString(me)).start().waitFor());
        await().until(() -> read.get() == 1);
    }

    /** The lowest bit of the ignored signals is SIGHUP's. */
    private static boolean isIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line -> (Character.digit(line.charAt(line.length() - 1), 16) & 1) == 1);
    }
}
