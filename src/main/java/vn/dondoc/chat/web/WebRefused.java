package vn.dondoc.chat.web;

/** The pages cannot be served as configured; the message is a Vietnamese line for the person at the terminal. */
public final class WebRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WebRefused(String message) {
        super(message);
    }

    WebRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
