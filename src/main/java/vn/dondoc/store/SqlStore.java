package vn.dondoc.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.jdbi.v3.core.Jdbi;
import vn.dondoc.chat.RoomLog;
import vn.dondoc.chat.SignIns;
import vn.dondoc.delivery.InboxStore;
import vn.dondoc.delivery.OutboxStore;
import vn.dondoc.delivery.Work;
import vn.dondoc.directive.DirectiveStore;
import vn.dondoc.directive.NoteStore;
import vn.dondoc.directive.RosterStore;
import vn.dondoc.reminder.ReminderStore;

/**
 * The database of the program: transactions, and one accessor per store port. All methods may be called from any thread; a
 * transaction belongs to the thread that began it.
 */
public final class SqlStore implements Work, AutoCloseable {
    private static final String MIGRATIONS = "classpath:vn/dondoc/store/migration";
    private static final String SQLITE = "jdbc:sqlite:";
    /**
     * Per connection, so they stand in the URL. IMMEDIATE: a read that turns into a write cannot wait for its lock. Keys are asked
     * for by RETURNING; the driver would ask for the last one after every insert, with a statement prepared for it each time.
     */
    private static final List<String> PRAGMAS = List.of(
            "synchronous=FULL",
            "busy_timeout=5000",
            "foreign_keys=true",
            "transaction_mode=IMMEDIATE",
            "jdbc.get_generated_keys=false");

    /**
     * In pages of 4 KB. Working the log into the database takes tens of commits' time, and the one whose commit makes the log too
     * long has to do it: so {@link #workInLog} does it before, beside the writer, and this only where that cannot keep up.
     */
    private static final int LONGEST_LOG = 8_000;

    /** Milliseconds; who has the database open will hardly close it. */
    private static final int OTHERS_LEAVE = 100;

    private final List<HikariDataSource> pools;
    private final Database database;
    private final Json json = new Json();

    private SqlStore(List<HikariDataSource> pools, Database database) {
        this.pools = pools;
        this.database = database;
    }

    /**
     * Opens the database, makes its schema or brings it up to date.
     *
     * @param jdbcUrl such as {@code jdbc:sqlite:data/dondoc.db}; {@code jdbc:sqlite::memory:} is a database of this store alone
     * @throws StoreUnusable if there is no database, or a newer program made it
     */
    public static SqlStore open(String jdbcUrl) {
        return open(jdbcUrl, UnaryOperator.identity());
    }

    /**
     * The same with something around the source of connections, for tests that let statements fail.
     *
     * @param around is given the pool after the migrations ran, and must not close it
     */
    public static SqlStore open(String jdbcUrl, UnaryOperator<DataSource> around) {
        if (!jdbcUrl.startsWith(SQLITE)) {
            throw new StoreUnusable("no such kind of database: " + jdbcUrl.replaceAll("[?@].*", "…"));
        }
        boolean memory = jdbcUrl.contains(":memory:");
        String url = withPragmas(jdbcUrl, "WAL");
        if (!memory) {
            probe(jdbcUrl, url);
        }
        return open(jdbcUrl, url, memory, around);
    }

    /**
     * Opens the database for one who has it alone and writes much at once: what is new goes straight into the file, where it
     * otherwise would go into the log first and be copied. A crash in between leaves what was before: whoever opens it next goes back
     * to that, and to the log.
     *
     * @param jdbcUrl as for {@link #open(String)}
     * @throws StoreUnusable also if somebody else has it open
     */
    public static SqlStore openAlone(String jdbcUrl) {
        probe(jdbcUrl, withPragmas(with(jdbcUrl, "busy_timeout=" + OTHERS_LEAVE), "DELETE"));
        String url = withPragmas(jdbcUrl, "DELETE");
        return open(jdbcUrl, url, true, UnaryOperator.identity());
    }

    /** @param one whether one connection does all, which is the database where it is in memory */
    private static SqlStore open(String jdbcUrl, String url, boolean one, UnaryOperator<DataSource> around) {
        HikariDataSource write = pool("writer", url, 1, one);
        try {
            migrate(write, Dialect.SQLITE, jdbcUrl);
            Jdbi writer = IsoTimes.installed(Jdbi.create(around.apply(write)));
            if (one) {
                return new SqlStore(List.of(write), new Database(writer, writer, Dialect.SQLITE));
            }
            HikariDataSource read = pool("reader", url, 3, false);
            Jdbi reader = IsoTimes.installed(Jdbi.create(around.apply(read)));
            return new SqlStore(List.of(read, write), new Database(writer, reader, Dialect.SQLITE));
        } catch (RuntimeException e) {
            write.close();
            throw e;
        }
    }

    private static String withPragmas(String jdbcUrl, String journal) {
        String url = with(jdbcUrl, "journal_mode=" + journal);
        for (String pragma : PRAGMAS) {
            url = with(url, pragma);
        }
        return url;
    }

    /** What the URL itself sets holds. */
    private static String with(String url, String pragma) {
        String name = pragma.substring(0, pragma.indexOf('=') + 1);
        return url.contains(name) ? url : url + (url.indexOf('?') < 0 ? '?' : '&') + pragma;
    }

    private static HikariDataSource pool(String name, String url, int size, boolean lasting) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        if (lasting) {
            config.setMaxLifetime(0); // one in memory is its connection
        }
        if (name.equals("reader")) {
            config.setDataSource(new KeptStatements.Source(url));
            config.setConnectionInitSql("PRAGMA query_only = ON");
        } else {
            config.setJdbcUrl(url);
            config.setConnectionInitSql("PRAGMA wal_autocheckpoint = " + LONGEST_LOG);
        }
        return new HikariDataSource(config);
    }

    /** What is no database is told at once: a pool would try for its whole patience. */
    private static void probe(String shown, String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT count(*) FROM sqlite_master").close();
        } catch (SQLException e) {
            throw new StoreUnusable("cannot open the database " + shown + ": " + e.getMessage(), e);
        }
    }

    private static void migrate(DataSource source, Dialect dialect, String url) {
        try (Connection connection = source.getConnection()) {
            connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new StoreUnusable("cannot open the database " + url + ": " + e.getMessage(), e);
        }
        try {
            Flyway flyway = Flyway.configure(SqlStore.class.getClassLoader())
                    .dataSource(source)
                    .locations(MIGRATIONS)
                    .placeholders(dialect.placeholders())
                    .table("schema_history")
                    .load();
            refuseNewer(flyway.info(), url);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreUnusable("cannot bring the database " + url + " up to date: " + firstLine(e), e);
        }
    }

    private static void refuseNewer(MigrationInfoService info, String url) {
        Arrays.stream(info.all())
                .filter(one -> one.getState().isApplied() && !one.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .reduce((first, second) -> second)
                .ifPresent(version -> {
                    throw StoreUnusable.newer(
                            version.getVersion(),
                            "the database " + url + " was written by a newer version of the program (schema " + version
                                    + "): start that version, or restore an older backup");
                });
    }

    /** The version of the schema that this program makes, such as {@code 4}. */
    public static String newestSchema() {
        MigrationInfo[] all = Flyway.configure(SqlStore.class.getClassLoader())
                .dataSource("jdbc:sqlite::memory:", "", "")
                .locations(MIGRATIONS)
                .placeholders(Dialect.SQLITE.placeholders())
                .table("schema_history")
                .load()
                .info()
                .all();
        return all[all.length - 1].getVersion().getVersion();
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
    }

    @Override
    public <T> T inTransaction(Supplier<T> steps) {
        return database.inTransaction(steps);
    }

    /** Lets all questions of these steps see the same moment; nobody waits for them, and they change nothing. */
    public <T> T inSnapshot(Supplier<T> steps) {
        return database.inSnapshot(steps);
    }

    /** Works what was committed into the database's file, as far as nobody reads what was before. To be called every few seconds. */
    public void workInLog() {
        if (pools.size() > 1) { // one in memory has no log
            database.read(handle -> handle.createQuery("PRAGMA wal_checkpoint(PASSIVE)")
                    .mapToMap()
                    .list());
        }
    }

    @Override
    public void afterCommit(Runnable then) {
        database.afterCommit(then);
    }

    public InboxStore inbox() {
        return new SqlInbox(database, json);
    }

    public OutboxStore outbox() {
        return new SqlOutbox(database, json);
    }

    public DirectiveStore directives() {
        return new SqlDirectives(database, json);
    }

    public NoteStore notes() {
        return new SqlNotes(database);
    }

    public RosterStore roster() {
        return new SqlRoster(database);
    }

    public SqlPersons persons() {
        return new SqlPersons(database);
    }

    public RoomLog rooms() {
        return new SqlRooms(database, json);
    }

    public SignIns signIns() {
        return new SqlSignIns(database);
    }

    public ReminderStore reminders() {
        return new SqlReminders(database);
    }

    /** Closes all connections; what was not committed is gone. */
    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
