package vn.dondoc.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import vn.dondoc.delivery.StoreUnavailable;

/**
 * One writer behind a lock and a few readers. A thread inside a transaction reads and writes through its one connection, so what
 * several stores do within it is seen by all of them and stands or falls together.
 */
final class Database {
    private final Jdbi writer;
    private final Jdbi reader;
    private final Dialect dialect;
    private final ReentrantLock writing = new ReentrantLock(true);

    /** Of this database alone: a thread may hold transactions of two. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();

    Database(Jdbi writer, Jdbi reader, Dialect dialect) {
        this.writer = writer;
        this.reader = reader;
        this.dialect = dialect;
    }

    /** Asks within the transaction of this thread, else on a reader's connection of its own. */
    <T> T read(Function<Handle, T> question) {
        Transaction transaction = current.get();
        if (transaction != null) {
            return guarded(question, transaction.handle);
        }
        if (reader == writer) {
            return inTransaction(question);
        }
        try (Handle handle = reader.open()) {
            return question.apply(handle);
        } catch (JdbiException e) {
            throw dialect.translated(e);
        }
    }

    /** Changes within the transaction of this thread, else in one of its own. */
    <T> T write(Function<Handle, T> change) {
        Transaction transaction = current.get();
        return transaction != null ? guarded(change, transaction.handle) : inTransaction(change);
    }

    private <T> T guarded(Function<Handle, T> steps, Handle handle) {
        try {
            return steps.apply(handle);
        } catch (JdbiException e) {
            throw dialect.translated(e);
        }
    }

    /** The same for changes without a result. */
    void run(java.util.function.Consumer<Handle> change) {
        write(handle -> {
            change.accept(handle);
            return null;
        });
    }

    /**
     * Lets all questions of these steps see the same moment, however long they take; nobody has to wait for them. The steps must
     * not change anything.
     */
    <T> T inSnapshot(Supplier<T> steps) {
        if (current.get() != null || reader == writer) {
            return inTransaction(steps);
        }
        try (Handle handle = reader.open()) {
            handle.execute("BEGIN DEFERRED"); // the URL's IMMEDIATE would lock out the writer
            current.set(new Transaction(handle));
            try {
                return steps.get();
            } finally {
                current.remove();
                handle.execute("ROLLBACK");
            }
        } catch (JdbiException e) {
            throw dialect.translated(e);
        }
    }

    <T> T inTransaction(Supplier<T> steps) {
        return inTransaction(handle -> steps.get());
    }

    private <T> T inTransaction(Function<Handle, T> steps) {
        Transaction outer = current.get();
        return outer != null ? inSavepoint(outer, steps) : outermost(steps);
    }

    void afterCommit(Runnable then) {
        Transaction transaction = current.get();
        if (transaction == null) {
            then.run();
        } else {
            transaction.afterCommit.add(then);
        }
    }

    private <T> T outermost(Function<Handle, T> steps) {
        List<Runnable> then;
        T result;
        writing.lock();
        try (Handle handle = writer.open()) {
            Transaction transaction = new Transaction(handle);
            current.set(transaction);
            result = committed(transaction, steps);
            then = transaction.afterCommit;
        } catch (JdbiException e) {
            throw dialect.translated(e);
        } finally {
            current.remove();
            writing.unlock();
        }
        then.forEach(Runnable::run);
        return result;
    }

    /** By hand, because also an Error (no memory left, in a large document) has to undo what was done. */
    private static <T> T committed(Transaction transaction, Function<Handle, T> steps) {
        Handle handle = transaction.handle;
        handle.begin();
        try {
            T result = steps.apply(handle);
            if (transaction.broken) {
                throw new StoreUnavailable("the transaction was broken off by the database", null);
            }
            handle.commit();
            return result;
        } catch (RuntimeException | Error e) {
            try {
                handle.rollback();
            } catch (JdbiException undo) {
                e.addSuppressed(undo);
            }
            throw e;
        }
    }

    /** What the inner steps changed, and what they wanted done after the commit, is undone when they throw. */
    private <T> T inSavepoint(Transaction outer, Function<Handle, T> steps) {
        String name = "level" + ++outer.depth;
        int waiting = outer.afterCommit.size();
        try {
            outer.handle.savepoint(name);
            T result = guarded(steps, outer.handle);
            outer.handle.releaseSavepoint(name);
            return result;
        } catch (JdbiException e) {
            undo(outer, name, waiting, e);
            throw dialect.translated(e);
        } catch (RuntimeException | Error e) {
            undo(outer, name, waiting, e);
            throw e;
        } finally {
            outer.depth--;
        }
    }

    /** A full disk ends the whole transaction by itself, then there is no savepoint to go back to, nor any need. */
    private static void undo(Transaction outer, String name, int waiting, Throwable failure) {
        outer.afterCommit.subList(waiting, outer.afterCommit.size()).clear();
        try {
            outer.handle.rollbackToSavepoint(name);
        } catch (JdbiException e) {
            outer.broken = true;
            failure.addSuppressed(e);
        }
    }

    private static final class Transaction {
        private final Handle handle;
        private final List<Runnable> afterCommit = new ArrayList<>();
        private int depth;
        private boolean broken;

        Transaction(Handle handle) {
            this.handle = handle;
        }
    }

    /** The failure of the driver at the bottom of what Jdbi threw. */
    static SQLException driverFailure(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return sql;
            }
        }
        return new SQLException(failure);
    }

    /** As {@link StoreUnavailable} where waiting helps, else as it is. */
    static RuntimeException unavailable(String what, Throwable failure) {
        return new StoreUnavailable(what, failure);
    }
}
