package vn.dondoc.testkit;

import vn.dondoc.store.SqlStore;

/** Real SQLite for tests. */
public final class Stores {
    private Stores() {}

    /** A database in memory, of this test alone; closed by the test. */
    public static SqlStore inMemory() {
        return SqlStore.open("jdbc:sqlite::memory:");
    }
}
