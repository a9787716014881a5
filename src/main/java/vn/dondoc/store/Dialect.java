package vn.dondoc.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;

/** What differs between databases. Statements are written so that little does. */
enum Dialect {
    SQLITE {
        @Override
        Map<String, String> placeholders() {
            return Map.of("id", "INTEGER PRIMARY KEY AUTOINCREMENT", "bytes", "BLOB", "clustered", "WITHOUT ROWID");
        }

        /** Primary result codes of SQLite: busy, locked, out of memory, read-only, interrupted, I/O, full, cannot open. */
        @Override
        boolean passes(SQLException failure) {
            return switch (failure.getErrorCode() & 0xff) {
                case 5, 6, 7, 8, 9, 10, 13, 14 -> true;
                default -> failure instanceof SQLTransientException;
            };
        }
    };

    /**
     * Words that the migrations leave open: {@code ${id}} a number given by the database, {@code ${bytes}} raw content,
     * {@code ${clustered}} after a table whose rows lie in the order of its key.
     */
    abstract Map<String, String> placeholders();

    /** Whether the same statement may succeed later: the database is locked, the disk is full. */
    abstract boolean passes(SQLException failure);

    final RuntimeException translated(JdbiException e) {
        SQLException failure = Database.driverFailure(e);
        return passes(failure) ? Database.unavailable("the database is not ready: " + failure.getMessage(), e) : e;
    }
}
