package vn.dondoc.reminder;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.MySQLJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The same as {@link ReminderBenchmark} by db-scheduler, one task a reminder, whose handler writes one outbox row into the same file:
 * {@code SchedulerComparison [tasks] [threads]}. Run by hand; nothing is combined and nothing is composed.
 */
public final class SchedulerComparison {
    private static final String SETTINGS =
            "?journal_mode=WAL&synchronous=FULL&busy_timeout=60000&foreign_keys=true&transaction_mode=IMMEDIATE";
    private static final String TASKS = """
            CREATE TABLE scheduled_tasks (
                task_name TEXT NOT NULL, task_instance TEXT NOT NULL, task_data BLOB, execution_time TIMESTAMP NOT NULL,
                picked BOOLEAN NOT NULL, picked_by TEXT, last_success TIMESTAMP, last_failure TIMESTAMP,
                consecutive_failures INT, last_heartbeat TIMESTAMP, version BIGINT NOT NULL, priority SMALLINT,
                PRIMARY KEY (task_name, task_instance))""";
    private static final String OUTBOX = """
            CREATE TABLE outbox (
                id INTEGER PRIMARY KEY, chat BIGINT NOT NULL, body TEXT NOT NULL, about TEXT NOT NULL, state TEXT NOT NULL,
                queued_at TEXT NOT NULL)""";
    private static final String PUT = """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            VALUES ('remind', ?, ?, FALSE, 1)""";
    private static final String SAY = """
            INSERT INTO outbox (chat, body, about, state, queued_at) VALUES (?, ?, ?, 'NEW', ?)""";

    private SchedulerComparison() {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        int tasks = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        Path folder = Files.createTempDirectory("scheduler-comparison");
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl("jdbc:sqlite:" + folder.resolve("tasks.db") + SETTINGS);
        settings.setMaximumPoolSize(threads + 2);
        try (HikariDataSource pool = new HikariDataSource(settings)) {
            fill(pool, tasks);
            run(pool, tasks, threads);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void run(DataSource pool, int tasks, int threads) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(tasks);
        OneTimeTask<Void> remind = Tasks.oneTime("remind").execute((instance, context) -> {
            say(pool, Long.parseLong(instance.getId()));
            left.countDown();
        });
        // it has no dialect for SQLite; MySQL's differs from the standard only in LIMIT, which SQLite knows
        Scheduler scheduler = Scheduler.create(pool, remind)
                .jdbcCustomization(new MySQLJdbcCustomization(false))
                .threads(threads)
                .build();
        long start = System.nanoTime();
        long cpu = ReminderBenchmark.processorMillis();
        scheduler.start();
        left.await();
        long took = Math.max(1, (System.nanoTime() - start) / 1_000_000);
        long busy = Math.max(1, ReminderBenchmark.processorMillis() - cpu);
        scheduler.stop();
        System.out.printf(
                "db-scheduler, %d threads: %,d outbox rows in %,d ms = %,d/s (processor %,d ms = %,d/s)%n",
                threads, tasks, took, tasks * 1_000L / took, busy, tasks * 1_000L / busy);
    }

    private static void say(DataSource pool, long number) {
        try (Connection connection = pool.getConnection();
                PreparedStatement say = connection.prepareStatement(SAY)) {
            say.setLong(1, -4001);
            say.setString(2, "chủ trì, phối hợp với các đơn vị liên quan rà soát, tổng hợp, báo cáo kết quả " + number);
            say.setString(3, "[\"#" + number + "\"]");
            say.setString(4, "2026-03-10T01:00:00Z");
            say.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("outbox row " + number, e);
        }
    }

    private static void fill(DataSource pool, int tasks) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement schema = connection.createStatement()) {
            schema.execute(TASKS);
            schema.execute("CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)");
            schema.execute("CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)");
            schema.execute(OUTBOX);
            connection.setAutoCommit(false);
            try (PreparedStatement put = connection.prepareStatement(PUT)) {
                Timestamp due = Timestamp.from(Instant.now().minusSeconds(60));
                for (int i = 1; i <= tasks; i++) {
                    put.setString(1, Integer.toString(i));
                    put.setTimestamp(2, due);
                    put.addBatch();
                }
                put.executeBatch();
            }
            connection.commit();
        }
    }
}
