package vn.dondoc.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.EchoProgram;
import vn.dondoc.testkit.FakeTelegram;
import vn.dondoc.testkit.FakeTelegram.Fault;

/**
 * What networks, disks and machines do to the program while an office writes: nothing is lost, nothing is out of order. With
 * {@code -Ddondoc.full=true} at full size: 25 kills in a row, half a minute without Telegram, 20 seconds without the database.
 */
@SuppressWarnings("try") // a program runs beside the test and needs no word from it
class FaultsTest {
    private static final long GROUP = -4001;
    private static final boolean FULL = Boolean.getBoolean("dondoc.full");

    /** Beside other work on the machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(FULL ? 400 : 60);

    @TempDir
    Path folder;

    private final FakeTelegram telegram = FakeTelegram.start();

    @AfterEach
    void close() {
        telegram.close();
    }

    private String database() {
        return "jdbc:sqlite:" + folder.resolve("dondoc.db");
    }

    @Test
    void livesThroughEveryFaultOfTheNetwork() {
        Random random = new Random(5);
        Fault[] kinds = {
            Fault.FLOOD, Fault.INTERNAL_ERROR, Fault.BAD_GATEWAY, Fault.RESET, Fault.CUT, Fault.LOST, Fault.CONFLICT
        };
        telegram.setFaults(method -> {
            synchronized (random) {
                boolean fails = random.nextInt(100) < 15;
                Fault fault = kinds[random.nextInt(kinds.length)];
                // a second's or more of waiting each: fewer of them, so that the test is short
                boolean slow = fault == Fault.FLOOD || fault == Fault.CONFLICT;
                return fails && (!slow || random.nextInt(20) == 0) ? fault : Fault.NONE;
            }
        });
        int count = FULL ? 200 : 80;
        for (int i = 0; i < count; i++) {
            telegram.say(GROUP - i % 8, 2001, "tin " + i);
        }
        try (EchoProgram program = new EchoProgram(telegram.url(), database())) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> IntStream.range(0, 8)
                                    .map(i -> new LinkedHashSet<>(telegram.texts(GROUP - i)).size())
                                    .sum()
                            == count);
        }
        for (int group = 0; group < 8; group++) {
            inOrder(telegram.texts(GROUP - group), group, 8);
        }
    }

    /** Of every text the first comes in order; a repetition (its answer was lost) stands right behind it. */
    private static void inOrder(List<String> texts, int first, int step) {
        int next = first;
        String before = "";
        for (String text : texts) {
            if (!text.equals(before)) {
                assertEquals("tin " + next, text);
                next += step;
            }
            before = text;
        }
    }

    @Test
    void losesNothingWhenKilledAgainAndAgain() throws IOException, InterruptedException {
        int rounds = FULL ? 25 : 1;
        Random random = new Random(11);
        int said = 0;
        for (int round = 0; round < rounds; round++) {
            Process child = child();
            int before = telegram.texts(GROUP).size();
            for (int i = 0; i < 120; i++) {
                telegram.say(GROUP, 2001, "tin " + said++);
            }
            int target = before + random.nextInt(100);
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> telegram.texts(GROUP).size() >= target);
            child.destroyForcibly();
            assertTrue(child.waitFor(10, TimeUnit.SECONDS));
        }
        int all = said;
        Process child = child();
        await().atMost(PATIENCE).until(() -> new LinkedHashSet<>(telegram.texts(GROUP)).size() == all);
        child.destroy();
        assertTrue(child.waitFor(10, TimeUnit.SECONDS), "stops within ten seconds of SIGTERM");
        List<String> texts = telegram.texts(GROUP);
        inOrder(texts, 0, 1);
        assertTrue(texts.size() <= said + rounds, "at most one message twice for each kill: " + (texts.size() - said));
    }

    private Process child() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EchoProgram.class.getName(),
                        telegram.url().toString(),
                        folder.resolve("dondoc.db").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
    }

    @Test
    void waitsForADatabaseThatAnotherProgramHolds() throws Exception {
        try (EchoProgram program = new EchoProgram(telegram.url(), database() + "?busy_timeout=200")) {
            telegram.say(GROUP, 2001, "tin 0");
            await().until(() -> telegram.texts(GROUP).size() == 1);
            try (Connection other = DriverManager.getConnection(database());
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                telegram.say(GROUP, 2001, "tin 1");
                long begin = System.nanoTime();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> waits(program) > 2 && (!FULL || secondsSince(begin) >= 20));
                assertEquals(1, telegram.texts(GROUP).size());
                statement.execute("ROLLBACK");
            }
            await().until(() -> telegram.texts(GROUP).equals(List.of("tin 0", "tin 1")));
        }
    }

    private static long secondsSince(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - nanos);
    }

    private static double waits(EchoProgram program) {
        return program.traffic().numbers().get("store_waits").doubleValue();
    }

    @Test
    void waitsForRoomOnAFullDisk() throws SQLException {
        List<DataSource> pools = new ArrayList<>();
        SqlStore store = SqlStore.open(database(), pool -> {
            pools.add(pool);
            return pool;
        });
        try (EchoProgram program = new EchoProgram(telegram.url(), store)) {
            telegram.say(GROUP, 2001, "tin 0");
            await().until(() -> telegram.texts(GROUP).size() == 1);
            allowPages(pools.get(0), 1);
            List<String> expected = new ArrayList<>(List.of("tin 0"));
            for (int i = 1; i <= (FULL ? 3_000 : 150); i++) {
                telegram.say(GROUP, 2001, "tin " + i + "x".repeat(400));
                expected.add("tin " + i + "x".repeat(400));
            }
            await().until(() -> waits(program) > 2);
            allowPages(pools.get(0), 1_000_000);
            await().atMost(PATIENCE).until(() -> telegram.texts(GROUP).size() == expected.size());
            assertEquals(expected, telegram.texts(GROUP));
        }
    }

    /** Fewer than there are means: not one more. */
    private static void allowPages(DataSource writer, int pages) throws SQLException {
        try (Connection connection = writer.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + pages);
        }
    }

    @Test
    void goesOnWhenTelegramIsBackAfterAnOutage() {
        try (EchoProgram program = new EchoProgram(telegram.url(), database())) {
            telegram.say(GROUP, 2001, "tin 0");
            await().until(() -> telegram.texts(GROUP).size() == 1);
            telegram.setDown(true);
            for (int i = 1; i <= 50; i++) {
                telegram.say(GROUP, 2001, "tin " + i);
            }
            await().atMost(Duration.ofSeconds(40))
                    .pollDelay(Duration.ofSeconds(FULL ? 30 : 1))
                    .until(() -> true);
            telegram.setDown(false);
            await().atMost(Duration.ofSeconds(25))
                    .until(() -> telegram.texts(GROUP).size() == 51);
            inOrder(telegram.texts(GROUP), 0, 1);
        }
    }

    @Test
    void passesOverFiveThousandMalformedUpdates() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger program = (Logger) LoggerFactory.getLogger("vn.dondoc");
        log.start();
        program.addAppender(log);
        for (int i = 0; i < 5_000; i++) {
            telegram.deliver(i % 2 == 0 ? "{\"message\":{\"date\":{}}}" : "{\"callback_query\":{\"id\":1}}");
        }
        telegram.say(GROUP, 2001, "tin 0");
        try (EchoProgram running = new EchoProgram(telegram.url(), database())) {
            await().atMost(PATIENCE).until(() -> telegram.texts(GROUP).size() == 1);
        } finally {
            program.detachAppender(log);
        }
        assertTrue(log.list.size() < 40, "lines of log: " + log.list.size());
        assertTrue(
                log.list.stream().noneMatch(line -> line.getFormattedMessage().contains("AAFakeToken")));
    }

    @Test
    void reachesTheLastOfManyWhoWait() {
        int count = FULL ? 10_000 : 250;
        for (int i = 0; i < count; i++) {
            telegram.say(GROUP, 2001, "tin " + i);
        }
        try (EchoProgram program = new EchoProgram(telegram.url(), database())) {
            await().atMost(PATIENCE).until(() -> telegram.texts(GROUP).size() == count);
        }
        inOrder(telegram.texts(GROUP), 0, 1);
    }
}
