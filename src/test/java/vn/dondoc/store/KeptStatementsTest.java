package vn.dondoc.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question that is asked a second time is answered as if it were new. */
class KeptStatementsTest {
    private static final String FROM = "SELECT n FROM one WHERE n >= ? ORDER BY n";

    @TempDir
    Path folder;

    private Connection writer;
    private Connection reader;

    @BeforeEach
    void open() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("one.db") + "?journal_mode=WAL";
        writer = DriverManager.getConnection(url + "&busy_timeout=1000");
        write("CREATE TABLE one (n INTEGER)");
        write("INSERT INTO one VALUES (1), (2), (3)");
        reader = new KeptStatements.Source(url + "&busy_timeout=10").getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        reader.close();
        writer.close();
    }

    private void write(String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    private int first(int from) throws SQLException {
        try (PreparedStatement question = reader.prepareStatement(FROM)) {
            question.setInt(1, from);
            return question.executeQuery().getInt(1);
        }
    }

    @Test
    void seesWhatWasWrittenSince() throws SQLException {
        assertEquals(1, first(0));
        write("INSERT INTO one VALUES (0)");
        assertEquals(0, first(0));
        write("ALTER TABLE one ADD COLUMN m INTEGER");
        assertEquals(2, first(2));
    }

    @Test
    void holdsNothingUpThoughItsRowsWereNotReadToTheEnd() throws SQLException {
        assertEquals(1, first(0));
        write("INSERT INTO one VALUES (0)");
        try (Statement statement = writer.createStatement();
                ResultSet checkpoint = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            assertEquals(0, checkpoint.getInt("busy"), "nobody reads what was before");
        }
    }

    @Test
    void forgetsWhatWasBound() throws SQLException {
        assertEquals(3, first(3));
        try (PreparedStatement question = reader.prepareStatement(FROM)) {
            assertTrue(!question.executeQuery().next(), "n >= NULL holds for none");
        }
    }

    @Test
    void asksTheSameInsideTheSame() throws SQLException {
        assertEquals(1, first(0));
        try (PreparedStatement outer = reader.prepareStatement(FROM)) {
            outer.setInt(1, 0);
            ResultSet rows = outer.executeQuery();
            assertEquals(2, first(2));
            assertTrue(rows.next());
            assertEquals(1, rows.getInt(1));
        }
    }

    @Test
    void aFailedOneIsNotAskedAgain() throws SQLException {
        try (PreparedStatement insert = reader.prepareStatement("INSERT INTO one VALUES (?)")) {
            write("BEGIN IMMEDIATE");
            insert.setInt(1, 9);
            assertThrows(SQLException.class, insert::executeUpdate);
        }
        write("COMMIT");
        assertEquals(1, first(0));
        PreparedStatement closed = reader.prepareStatement(FROM);
        closed.close();
        assertThrows(SQLException.class, closed::executeQuery);
    }
}
