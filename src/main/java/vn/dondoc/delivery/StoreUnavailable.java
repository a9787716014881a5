package vn.dondoc.delivery;

/**
 * The store cannot do it now, though nothing is wrong with what was asked: locked by another process, disk full, disk not readable.
 * Nothing was changed; the same may be tried again later.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
