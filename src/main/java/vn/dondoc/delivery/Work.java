package vn.dondoc.delivery;

import java.util.function.Supplier;

/** A transaction. Stores called within it, on the same thread, join it. */
public interface Work {
    /**
     * Runs {@code steps} in one transaction: committed together when they return, undone together when they throw. Called within a
     * transaction it becomes part of it: what the inner steps did is undone when they throw, and the outer ones may go on.
     *
     * @throws StoreUnavailable if the database is locked or the disk is full; nothing was changed then
     */
    <T> T inTransaction(Supplier<T> steps);

    /**
     * Runs {@code then} once the transaction around the call is committed, never if it is undone; at once where there is none. For
     * waking those who wait for what was committed; what must not be lost belongs into the transaction.
     */
    void afterCommit(Runnable then);

    default void run(Runnable steps) {
        inTransaction(() -> {
            steps.run();
            return null;
        });
    }
}
