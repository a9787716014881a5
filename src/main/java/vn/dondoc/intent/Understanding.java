package vn.dondoc.intent;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a message means. The first fields are its one main statement; {@code statements} has all of them, for a message that
 * reports different outcomes of several directives.
 *
 * @param intent of the main statement; {@link Intent#NONE} where the message does not concern the register
 * @param directives numbers to which the intent belongs, ascending, each once
 * @param percent whole number reached so far
 * @param until day asked for, granted or promised
 * @param confidence 0–1, how sure the intent is; below {@link #SURE} better ask with buttons than act
 * @param statements all statements, the main one first; empty with {@link Intent#NONE}
 */
public record Understanding(
        Intent intent,
        List<Integer> directives,
        OptionalInt percent,
        Optional<LocalDate> until,
        double confidence,
        List<Statement> statements) {
    /** The confidence from which on an intent may be acted upon without asking. */
    public static final double SURE = 0.75;

    public Understanding {
        Objects.requireNonNull(intent, "intent");
        directives = List.copyOf(directives);
        Objects.requireNonNull(percent, "percent");
        Objects.requireNonNull(until, "until");
        statements = List.copyOf(statements);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }

    /** Whether the desk may act on it without asking. */
    public boolean isSure() {
        return confidence >= SURE;
    }
}
