package vn.dondoc.intake;

import java.time.Duration;
import java.util.Objects;

/**
 * How much one file may ask for.
 *
 * @param fileBytes largest file, in bytes; 20 MB by default ({@code limits.file_mb})
 * @param textChars longest text read out of it, in UTF-16 units; 200,000 by default ({@code limits.text_chars})
 * @param time longest time for one file, after which its reader is killed
 */
public record Limits(long fileBytes, int textChars, Duration time) {
    public static final Limits DEFAULT = ofSettings(20, 200_000);

    public Limits {
        Objects.requireNonNull(time, "time");
        if (fileBytes < 1 || textChars < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("limits " + fileBytes + " bytes, " + textChars + " chars, " + time);
        }
    }

    /** The limits that {@code dondoc.yml} names, with the usual time: eight seconds, so that with start and end nobody waits more than ten. */
    public static Limits ofSettings(int fileMb, int textChars) {
        return new Limits(fileMb * 1024L * 1024L, textChars, Duration.ofSeconds(8));
    }
}
