package vn.dondoc;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.delivery.StoreUnavailable;

/**
 * Failures in the log: what kind they are and where they happened, without their messages. A failed statement tells the words of
 * people that it was to write, a failed reading the words that it was to read; none of them belongs into a log. Of the database
 * its own code is told. Named in {@code logback.xml}.
 */
public final class QuietThrowables extends ThrowableHandlingConverter {
    private static final Pattern CODE = Pattern.compile("^\\[SQLITE_[A-Z_]+]");
    private static final int FRAMES = 25;
    private static final int CAUSES = 10;

    @Override
    public String convert(ILoggingEvent event) {
        if (!(event.getThrowableProxy() instanceof ThrowableProxy proxy)) {
            return "";
        }
        StringBuilder told = new StringBuilder();
        Throwable failure = proxy.getThrowable();
        for (int depth = 0; failure != null && depth < CAUSES; depth++) {
            told.append(depth == 0 ? "" : "caused by ").append(kind(failure)).append('\n');
            StackTraceElement[] frames = failure.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                told.append("\tat ").append(frames[i]).append('\n');
            }
            failure = failure.getCause();
        }
        return told.toString();
    }

    private static String kind(Throwable failure) {
        String name = failure.getClass().getName();
        if (failure instanceof SQLException sql) {
            Matcher code = CODE.matcher(String.valueOf(sql.getMessage()));
            return name + " " + (code.find() ? code.group() : "code " + sql.getErrorCode());
        }
        return failure instanceof StoreUnavailable ? name + ": " + failure.getMessage() : name;
    }
}
