package vn.dondoc.intake;

/** Ends the reading of a file from deep inside a reader; becomes {@link Reading.Refused} at the door. Carries no text. */
final class NotRead extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal why;

    NotRead(Refusal why) {
        super(why.name());
        this.why = why;
    }

    NotRead(Refusal why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
