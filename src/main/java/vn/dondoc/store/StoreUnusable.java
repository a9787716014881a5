package vn.dondoc.store;

/** The database cannot be opened at all; the message says in one line what is wrong, for the person who started the program. */
public final class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnusable(String message) {
        super(message);
    }

    StoreUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
