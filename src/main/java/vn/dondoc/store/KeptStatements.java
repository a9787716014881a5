package vn.dondoc.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteDataSource;

/**
 * Around a reader's connection: keeps what was prepared for the next time that the same is asked. SQLite's driver keeps nothing, and
 * to prepare the questions that come with every message takes as long as to answer them.
 */
final class KeptStatements implements InvocationHandler {
    /** Per connection; readers ask few different questions, and those with words of a search in them need not stay. */
    private static final int KEPT = 32;

    private final Connection connection;
    /** Not in use now; the one that rested longest first. */
    private final Map<String, PreparedStatement> resting = new LinkedHashMap<>();

    private KeptStatements(Connection connection) {
        this.connection = connection;
    }

    /** New connections to a database, each for one thread at a time. */
    static final class Source extends SQLiteDataSource {
        Source(String url) {
            setUrl(url);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return proxy(Connection.class, new KeptStatements(DriverManager.getConnection(getUrl())));
        }
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement") && arguments[0] instanceof String sql) {
            PreparedStatement kept = resting.remove(sql);
            Object statement = kept == null ? call(connection, method, arguments) : kept;
            return proxy(PreparedStatement.class, new Lent(sql, (PreparedStatement) statement));
        }
        if (method.getName().equals("close")) {
            for (PreparedStatement statement : resting.values()) {
                statement.close();
            }
            resting.clear();
        }
        return call(connection, method, arguments);
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement twin = resting.put(sql, statement);
        if (twin != null) {
            twin.close();
        } else if (resting.size() > KEPT) {
            resting.remove(resting.keySet().iterator().next()).close();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A statement in use: from prepare to close. */
    private final class Lent implements InvocationHandler {
        private final String sql;
        private final PreparedStatement statement;
        private final List<ResultSet> results = new ArrayList<>(1);
        private boolean failed;
        private boolean closed;

        Lent(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("close")) {
                close();
                return null;
            }
            if (method.getName().equals("isClosed")) {
                return closed;
            }
            if (closed) {
                throw new SQLException("the statement is closed");
            }
            try {
                Object result = call(statement, method, arguments);
                if (result instanceof ResultSet rows) {
                    results.add(rows);
                }
                return result;
            } catch (SQLException e) {
                failed = true;
                throw e;
            }
        }

        /**
         * One that failed or was set up in a special way is not asked again. The others give back their rows, read to the end or
         * not: open rows would hold this connection to the moment that they show.
         */
        private void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            for (ResultSet rows : results) {
                rows.close();
            }
            if (failed || statement.getFetchSize() != 0 || statement.getMaxRows() != 0) {
                statement.close();
                return;
            }
            statement.clearParameters();
            keep(sql, statement);
        }
    }
}
