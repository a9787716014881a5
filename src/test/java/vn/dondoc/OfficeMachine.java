package vn.dondoc;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.simulator.FaultyConnections;

/** A database in memory that serves one run after the other, and the faults that can be put into it. */
record OfficeMachine(
        SqlStore store, FaultyConnections connections, byte[] empty, Program.Reading reading, Settings settings)
        implements AutoCloseable {
    static OfficeMachine start() {
        FaultyConnections connections = new FaultyConnections();
        SqlStore store = SqlStore.open("jdbc:sqlite::memory:", connections::around);
        Settings settings = new SettingsReader(Map.of("DONDOC_CONFIG", "no such folder"))
                .read(LocalDate.of(2026, 3, 2))
                .settings();
        Program.Reading reading = Program.Reading.of(settings, WorkCalendar.vietnam());
        logger().setLevel(Level.OFF); // every planned fault would be told
        return new OfficeMachine(store, connections, image(connections), reading, settings);
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

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("vn.dondoc");
    }

    @Override
    public void close() {
        logger().setLevel(null);
        store.close();
    }
}
