package vn.dondoc.testkit.simulator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;

/** Stands around the connections and lets statements fail, or the program die, at the one that is named. */
public final class FaultyConnections {
    /** The program dies here. Nothing of it runs on: a commit after it does not happen. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("crash", null, false, false);
        }
    }

    /** What happens at a statement. */
    public enum Kind {
        CRASH_BEFORE,
        CRASH_AFTER,
        /** SQLITE_BUSY, once. */
        BUSY,
        /** SQLITE_FULL, for some statements in a row. */
        FULL,
        /** A failure that lies in what was asked: the database takes anything else. */
        ERROR
    }

    private DataSource raw;
    private Kind kind;
    private long at = Long.MAX_VALUE;
    private int times;
    private long statements;
    private boolean dead;
    private final Map<Kind, Integer> happened = new EnumMap<>(Kind.class);

    public DataSource around(DataSource pool) {
        raw = pool;
        return proxy(
                DataSource.class,
                pool,
                (method, result) -> result instanceof Connection connection ? connection(connection) : result);
    }

    /** Connections without faults. */
    public DataSource raw() {
        return raw;
    }

    /** Lets {@code kind} happen at the {@code distance}-th statement from here (1: the next), {@code many} times in a row. */
    public void plan(Kind what, long distance, int many) {
        kind = what;
        at = statements + distance;
        times = many;
    }

    public void calm() {
        at = Long.MAX_VALUE;
        times = 0;
    }

    /** A new program runs. */
    public void restarted() {
        dead = false;
        calm();
    }

    public long statements() {
        return statements;
    }

    /** How often each kind of fault happened so far. */
    public Map<Kind, Integer> happened() {
        return happened;
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, real, (method, result) -> {
            return result instanceof PreparedStatement statement ? statement(statement) : result;
        });
    }

    private PreparedStatement statement(PreparedStatement real) {
        return proxy(PreparedStatement.class, real, (method, result) -> result);
    }

    private void before(String method) throws SQLException {
        if (dead) {
            if (method.equals("commit") || method.startsWith("execute")) {
                throw new Crash();
            }
            return;
        }
        if (!method.startsWith("execute") && !method.equals("commit")) {
            return;
        }
        statements++;
        if (statements < at || times <= 0) {
            return;
        }
        if (kind == Kind.CRASH_AFTER) {
            return;
        }
        times--;
        happened.merge(kind, 1, Integer::sum);
        switch (kind) {
            case CRASH_BEFORE -> {
                dead = true;
                throw new Crash();
            }
            case BUSY -> throw new SQLException("[SQLITE_BUSY] planned", null, 5);
            case ERROR -> throw new SQLException("[SQLITE_CONSTRAINT] planned", null, 19);
            default -> throw new SQLException("[SQLITE_FULL] planned", null, 13);
        }
    }

    private void after(String method) {
        boolean counted = method.startsWith("execute") || method.equals("commit");
        if (counted && !dead && kind == Kind.CRASH_AFTER && statements >= at && times > 0) {
            times = 0;
            dead = true;
            happened.merge(kind, 1, Integer::sum);
            throw new Crash();
        }
    }

    private interface Wrapper {
        Object wrap(String method, Object result);
    }

    private <T> T proxy(Class<T> type, T real, Wrapper wrapper) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        before(method.getName());
                        Object result = invoke(real, method, arguments);
                        after(method.getName());
                        return wrapper.wrap(method.getName(), result);
                    } catch (Crash e) {
                        if (real instanceof PreparedStatement statement) {
                            statement.close(); // as the end of a process does; an open one would block the next begin
                        }
                        throw e;
                    }
                }));
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
