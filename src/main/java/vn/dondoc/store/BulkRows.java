package vn.dondoc.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * New rows of one table, many to a statement: what a statement costs besides its rows, such as looking up and noting the last number
 * given, is paid once for all of them.
 */
final class BulkRows implements AutoCloseable {
    private static final int TOGETHER = 32;

    private final PreparedStatement many;
    private final PreparedStatement one;
    private final int columns;
    private Object[] values;
    private int filled;

    /**
     * Prepares statements for a table.
     *
     * @param into table and columns, {@code note (id, text)}
     */
    BulkRows(Connection connection, String into) throws SQLException {
        columns = (int) into.chars().filter(each -> each == ',').count() + 1;
        String row = "(?" + ", ?".repeat(columns - 1) + ")";
        one = connection.prepareStatement("INSERT INTO " + into + " VALUES " + row);
        many = connection.prepareStatement(
                "INSERT INTO " + into + " VALUES " + row + (", " + row).repeat(TOGETHER - 1));
        values = new Object[columns * TOGETHER];
    }

    /** The next column of the row that is being gathered: text, a number, or null. */
    BulkRows add(Object value) {
        if (filled == values.length) {
            values = Arrays.copyOf(values, 2 * filled);
        }
        values[filled++] = value;
        return this;
    }

    /** Writes all rows that were gathered. */
    void write() throws SQLException {
        int at = 0;
        while (filled - at >= columns * TOGETHER) {
            at = run(many, at, columns * TOGETHER);
        }
        while (at < filled) {
            at = run(one, at, columns);
        }
        filled = 0;
    }

    private int run(PreparedStatement statement, int from, int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            statement.setObject(i + 1, values[from + i]);
        }
        statement.executeUpdate();
        return from + count;
    }

    @Override
    public void close() throws SQLException {
        one.close();
        many.close();
    }
}
