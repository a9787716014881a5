package vn.dondoc;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.simulator.FaultyConnections;

/** A database in memory that serves one run after the other, and the faults that can be put into it. */
record OfficeMachine(
        SqlStore store,
        FaultyConnections connections,
        byte[] empty,
        Program.Reading reading,
        Settings settings,
        Path files)
        implements AutoCloseable {
    static OfficeMachine start() {
        FaultyConnections connections = new FaultyConnections();
        SqlStore store = SqlStore.open("jdbc:sqlite::memory:", connections::around);
        Settings settings = new SettingsReader(Map.of("DONDOC_CONFIG", "no such folder"))
                .read(LocalDate.of(2026, 3, 2))
                .settings();
        Program.Reading reading = Program.Reading.of(settings, WorkCalendar.vietnam());
        logger().setLevel(Level.OFF); // every planned fault would be told
        return new OfficeMachine(store, connections, image(connections), reading, settings, folder());
    }

    /** The whole database as it is now. */
    static byte[] image(FaultyConnections connections) {
        try (Connection connection = connections.raw().getConnection()) {
            return connection.unwrap(SQLiteConnection.class).serialize("main");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts the database back. */
    void restore(byte[] image) {
        connections.restarted();
        try (Connection connection = connections.raw().getConnection()) {
            connection.unwrap(SQLiteConnection.class).deserialize("main", image);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of this machine alone: two test classes may run at a time. */
    private static Path folder() {
        try {
            return Files.createTempDirectory("dondoc-simulated");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("vn.dondoc");
    }

    @Override
    public void close() {
        logger().setLevel(null);
        store.close();
        try (Stream<Path> all = Files.walk(files)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
