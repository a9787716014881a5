package vn.dondoc.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database of this program as a file: copied while it is in use, looked into without changing it. */
public final class DatabaseFile {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String VERSION = """
            SELECT version FROM schema_history WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1""";
    private static final String CHATS = """
            SELECT c.chat, c.head,
                (SELECT count(*) FROM directive d WHERE d.chat = c.chat) AS directives,
                (SELECT count(*) FROM directive_history h WHERE h.chat = c.chat) AS history,
                (SELECT max(seq) FROM directive_history h WHERE h.chat = c.chat) AS last
            FROM directive_chat c ORDER BY c.chat""";
    private static final String FILES =
            "SELECT DISTINCT sha256 FROM directive_evidence WHERE sha256 IS NOT NULL ORDER BY sha256";
    private static final String HASH = "SELECT hash FROM directive_history WHERE chat = ? AND seq = ?";
    private static final String SINCE = "SELECT count(*) FROM directive_history WHERE chat = ? AND seq <= ?";

    private DatabaseFile() {}

    /**
     * What stands in a database.
     *
     * @param version of its schema, {@code 4}
     * @param faults what SQLite's own check finds; empty where the file is whole
     */
    public record Facts(String version, List<String> faults, List<ChatFacts> chats) {
        public Facts {
            faults = List.copyOf(faults);
            chats = List.copyOf(chats);
        }
    }

    /**
     * One group's register in short.
     *
     * @param history rows of history
     * @param last running number of the last row; 0 where there is none
     * @param head hash of the last row as the group keeps it
     */
    public record ChatFacts(long chat, int directives, int history, long last, String head) {}

    /** The file behind an address; empty for one in memory or on a server. */
    public static Optional<Path> path(String jdbcUrl) {
        if (!jdbcUrl.startsWith(SQLITE) || jdbcUrl.contains(":memory:")) {
            return Optional.empty();
        }
        String name = jdbcUrl.substring(SQLITE.length()).replaceFirst("\\?.*", "");
        return Optional.of(Path.of(name.startsWith("file:") ? name.substring("file:".length()) : name));
    }

    /**
     * Copies a database as it is at one moment, also while another process writes to it.
     *
     * @param to does not exist
     * @throws StoreUnusable if it cannot be read, or there is no place for the copy
     */
    public static void copy(Path from, Path to) {
        try (Connection connection = open(from);
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, to.toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw new StoreUnusable("cannot copy " + from + ": " + e.getMessage(), e);
        }
    }

    /**
     * Looks into a database.
     *
     * @param whole whether to read every page and compare every index, which takes long
     * @throws StoreUnusable if this is no database of the program
     */
    public static Facts look(Path file, boolean whole) {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            List<String> faults = new ArrayList<>();
            try (ResultSet found =
                    statement.executeQuery(whole ? "PRAGMA integrity_check(5)" : "PRAGMA quick_check(5)")) {
                while (found.next()) {
                    if (!"ok".equals(found.getString(1))) {
                        faults.add(found.getString(1));
                    }
                }
            }
            return faults.isEmpty()
                    ? new Facts(version(statement), faults, chats(connection, faults))
                    : new Facts("", faults, List.of());
        } catch (SQLException e) {
            throw new StoreUnusable(file + " is no database of this program: " + e.getMessage(), e);
        }
    }

    private static String version(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(VERSION)) {
            return found.next() ? found.getString(1) : "";
        }
    }

    /** The groups; a head that is not the hash of the last row is a fault. */
    private static List<ChatFacts> chats(Connection connection, List<String> faults) throws SQLException {
        List<ChatFacts> chats = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(CHATS)) {
            while (found.next()) {
                ChatFacts chat = new ChatFacts(
                        found.getLong("chat"),
                        found.getInt("directives"),
                        found.getInt("history"),
                        found.getLong("last"),
                        found.getString("head"));
                chats.add(chat);
                if (chat.history() > 0 && !hash(connection, chat).equals(chat.head())) {
                    faults.add("nhóm " + chat.chat() + ": dòng cuối của lịch sử không khớp mã kiểm sổ");
                }
            }
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("no such table")) {
                return List.of(); // older than the register
            }
            throw e;
        }
        return chats;
    }

    private static String hash(Connection connection, ChatFacts chat) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HASH)) {
            statement.setLong(1, chat.chat());
            statement.setLong(2, chat.last());
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getString(1) : "";
            }
        }
    }

    /** Hashes of the evidence files that a database knows of, in order. */
    public static List<String> evidence(Path file) {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(FILES)) {
            List<String> hashes = new ArrayList<>();
            while (found.next()) {
                hashes.add(found.getString(1));
            }
            return hashes;
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("no such table")) {
                return List.of(); // older than the register
            }
            throw new StoreUnusable("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Whether a database's histories begin with all the rows of an earlier copy, up to the same hash. */
    public static boolean continues(Path file, List<ChatFacts> copy) {
        try (Connection connection = open(file);
                PreparedStatement since = connection.prepareStatement(SINCE)) {
            for (ChatFacts chat : copy) {
                since.setLong(1, chat.chat());
                since.setLong(2, chat.last());
                try (ResultSet found = since.executeQuery()) {
                    boolean same = found.next() && found.getInt(1) == chat.history();
                    if (!same || chat.history() > 0 && !hash(connection, chat).equals(chat.head())) {
                        return false;
                    }
                }
            }
            return true;
        } catch (SQLException e) {
            throw new StoreUnusable("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static Connection open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection(SQLITE + file.toAbsolutePath() + "?busy_timeout=5000");
        return connection;
    }
}
