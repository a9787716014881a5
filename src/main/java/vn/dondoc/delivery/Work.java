package vn.dondoc.delivery;

import java.util.function.Supplier;

/** A transaction. Stores called within it, on the same thread, join it. */
public interface Work {
    /** Runs {@code steps} in one transaction: committed together when they return, undone together when they throw. */
    <T> T inTransaction(Supplier<T> steps);

    default void run(Runnable steps) {
        inTransaction(() -> {
            steps.run();
            return null;
        });
    }
}
