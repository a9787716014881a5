package vn.dondoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.dondoc.testkit.EchoBot;
import vn.dondoc.testkit.FakeTelegram;
import vn.dondoc.testkit.ThinJar;

/**
 * The program as an office runs it, {@code -Xmx256m -XX:+UseSerialGC}, beside the least that a bot on TelegramBots can be, both
 * against the same server on this machine: how fast a backlog is answered, how long a command waits for its answer, how much
 * memory that takes. The pace of sending is off: it is Telegram's, not the program's.
 */
final class TelegramBenchmark {
    private static final long GROUP = -4001;
    private static final int COMMANDS = 500;

    private TelegramBenchmark() {}

    /** @param arguments how many messages wait, 10,000 by default */
    public static void main(String[] arguments) throws Exception {
        int backlog = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path folder = Files.createTempDirectory("dondoc-benchmark");
        System.out.printf("single-row commit: p50 %.2f ms, p99 %.2f ms%n", commits(folder, 0.5), commits(folder, 0.99));
        double[] echo = measure("echo bot", folder, backlog);
        double[] program = measure("program", folder, backlog);
        System.out.printf(
                "backlog at %.2f of the echo bot's speed; p99 %.1f ms beyond it%n",
                echo[0] / program[0], program[1] - echo[1]);
    }

    /** Seconds for the backlog, p99 in milliseconds. */
    private static double[] measure(String name, Path folder, int backlog) throws Exception {
        try (FakeTelegram telegram = FakeTelegram.start()) {
            for (int i = 0; i < backlog; i++) {
                telegram.say(GROUP - i % 5, 2001, "/xem " + i);
            }
            Process process = name.equals("program") ? program(telegram, folder) : echo(telegram, folder);
            try {
                double before = processor(process);
                double seconds = answered(telegram, backlog);
                double processor = processor(process) - before;
                List<Double> waits = new ArrayList<>();
                for (int i = 0; i < COMMANDS; i++) {
                    waits.add(answer(telegram, backlog + i + 1));
                }
                List<Double> late = waits.subList(COMMANDS / 5, COMMANDS);
                Collections.sort(late);
                double p99 = late.get(late.size() * 99 / 100);
                System.out.printf(
                        "%s: %d messages in %.1f s (%.0f/s), %.2f ms of processor each; a command answered in p50 %.1f ms,"
                                + " p99 %.1f ms; resident %d MB%n",
                        name,
                        backlog,
                        seconds,
                        backlog / seconds,
                        processor * 1_000 / backlog,
                        late.get(late.size() / 2),
                        p99,
                        resident(process));
                return new double[] {seconds, p99};
            } finally {
                process.destroy();
                process.waitFor(15, TimeUnit.SECONDS);
                process.destroyForcibly();
            }
        }
    }

    /** Seconds of the processor that it took so far; on a busy machine this says more than the clock. */
    private static double processor(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /** From the first answer to the last, so that the start of the process does not count. */
    private static double answered(FakeTelegram telegram, int count) throws InterruptedException {
        long[] times = new long[0];
        for (long begin = System.nanoTime(); times.length < count; ) {
            if (System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(5)) {
                throw new IllegalStateException(times.length + " of " + count + " answered after five minutes");
            }
            TimeUnit.MILLISECONDS.sleep(200);
            times = times(telegram);
        }
        return (times[times.length - 1] - times[0]) / 1e9;
    }

    private static long[] times(FakeTelegram telegram) {
        return telegram.accepted("sendMessage").stream()
                .mapToLong(FakeTelegram.Call::nanos)
                .toArray();
    }

    private static double answer(FakeTelegram telegram, int count) {
        long begin = System.nanoTime();
        telegram.say(GROUP, 2001, "/xem 1");
        return (telegram.awaitMessages(count) - begin) / 1e6;
    }

    private static Process echo(FakeTelegram telegram, Path folder) throws IOException {
        return java(
                        folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EchoBot.class.getName(),
                        telegram.url().toString())
                .start();
    }

    private static Process program(FakeTelegram telegram, Path folder) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("dondoc.yml"), "telegram: {per_second: 0, per_group_minute: 0}\n");
        ProcessBuilder builder =
                java(folder, "-jar", ThinJar.in(folder, Main.class.getName()).toString(), "serve");
        builder.environment().put("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN);
        builder.environment().put("TELEGRAM_API_URL", telegram.url().toString());
        builder.environment().put("DONDOC_CONFIG", config.toString());
        builder.environment().put("DONDOC_DATA", folder.resolve("data").toString());
        builder.environment().put("DONDOC_HTTP", "127.0.0.1:0");
        return builder.start();
    }

    private static ProcessBuilder java(Path folder, String... main) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(Arrays.asList(main));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
    }

    private static long resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static double commits(Path folder, double share) throws SQLException {
        List<Double> times = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("commits.db") + "?journal_mode=WAL&synchronous=FULL");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS one (a TEXT)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO one VALUES ('x')")) {
                for (int i = 0; i < 1_000; i++) {
                    long begin = System.nanoTime();
                    insert.executeUpdate();
                    times.add((System.nanoTime() - begin) / 1e6);
                }
            }
        }
        Collections.sort(times);
        return times.get((int) (times.size() * share));
    }
}
