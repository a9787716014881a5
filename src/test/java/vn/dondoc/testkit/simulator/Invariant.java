package vn.dondoc.testkit.simulator;

/** What holds after every event. */
public final class Invariant {
    private Invariant() {}

    public static void holds(boolean holds, String otherwise) {
        if (!holds) {
            throw new Broken(otherwise);
        }
    }

    /** One does not. An Error, so that no code of the program takes it for a failure of its own. */
    public static final class Broken extends Error {
        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what, null, false, false);
        }
    }
}
