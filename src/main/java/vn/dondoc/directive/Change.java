package vn.dondoc.directive;

import java.util.Locale;

/** What happened to a directive; {@link #wire()} is its name in files. */
public enum Change {
    RECORDED,
    COMPLETE,
    PROGRESS,
    OBSTACLE,
    EXTENSION_ASKED,
    EXTENDED,
    EXTENSION_REFUSED,
    ACCEPTED,
    RETURNED,
    CHANGED,
    REASSIGNED,
    CANCELLED,
    SUSPENDED,
    REOPENED,
    UNDONE,
    HANDED_OVER,
    /** A leader confirmed that a delay has a cause for which the unit is not to blame. */
    OBJECTIVE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The change with this name.
     *
     * @throws IllegalArgumentException if no change has this name
     */
    public static Change ofWire(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
