package vn.dondoc.store;

import java.sql.SQLException;

/** The database cannot be opened at all; the message says in one line what is wrong, for the log of whoever helps. */
public final class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final String schema;

    /** What is wrong, for whoever has to mend it. */
    public enum Why {
        /** Made by a newer version of the program. */
        NEWER,
        /** Another kind of file, or a damaged one, or half of one. */
        NO_DATABASE,
        /** A database, but of another program. */
        FOREIGN,
        /** No place is left on the disk. */
        FULL,
        /** Another program holds it. */
        HELD,
        /** It may not be read or written, or the disk fails. */
        NO_ACCESS,
        OTHER;

        /** By the code of the database, wherever in the chain of causes it stands. */
        static Why of(Throwable failure) {
            for (Throwable at = failure; at != null; at = at.getCause()) {
                String message = String.valueOf(at.getMessage());
                if (message.contains("no such table: schema_history") || message.contains("no schema history table")) {
                    return FOREIGN;
                }
                if (at instanceof SQLException sql && sql.getErrorCode() != 0) {
                    return switch (sql.getErrorCode() & 0xff) {
                        case 11, 26 -> NO_DATABASE; // corrupt, not a database
                        case 13 -> FULL;
                        case 5, 6 -> HELD; // busy, locked
                        case 3, 8, 10, 14, 23 -> NO_ACCESS; // permission, read-only, I/O, cannot open, authorization
                        default -> OTHER;
                    };
                }
            }
            return OTHER;
        }
    }

    StoreUnusable(String message) {
        super(message);
        this.why = Why.OTHER;
        this.schema = "";
    }

    private StoreUnusable(Why why, String schema, String message) {
        super(message);
        this.why = why;
        this.schema = schema;
    }

    /** @param schema version of the database's schema, which this program does not know */
    static StoreUnusable newer(String schema, String message) {
        return new StoreUnusable(Why.NEWER, schema, message);
    }

    StoreUnusable(String message, Throwable cause) {
        super(message, cause);
        this.why = Why.of(cause);
        this.schema = "";
    }

    public Why why() {
        return why;
    }

    /** Version of the schema, of a newer database; else empty. */
    public String schema() {
        return schema;
    }
}
