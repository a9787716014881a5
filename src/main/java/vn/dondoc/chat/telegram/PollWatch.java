package vn.dondoc.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Looks at every answer of the platform to the poller: when the last good one came, how long to wait after a bad one, and says once
 * what a person must put right. The library retries all errors alike, and logs each with its stack.
 */
final class PollWatch implements Interceptor, BackOff {
    private static final Logger LOG = LoggerFactory.getLogger(PollWatch.class);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 20_000;
    /** Bodies of errors are short. */
    private static final long PEEK = 4_096;

    private final Clock clock;
    private final RandomGenerator random;
    private final Failures failures;
    private volatile Instant lastGood;
    private volatile boolean closed;
    private long waitMillis = FIRST_MILLIS;
    private long retryAfterMillis;
    private String complaint = "";

    PollWatch(Clock clock, RandomGenerator random, Failures failures) {
        this.clock = clock;
        this.random = random;
        this.failures = failures;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        Response response;
        try {
            response = chain.proceed(chain.request());
        } catch (IOException e) {
            complain("Telegram is not reached: " + failures.text(e));
            throw e;
        }
        if (response.isSuccessful()) {
            good();
        } else {
            bad(response.code(), response.peekBody(PEEK).string());
        }
        return response;
    }

    private synchronized void good() {
        lastGood = clock.instant();
        if (!complaint.isEmpty()) {
            LOG.info("Telegram answers again");
            complaint = "";
        }
    }

    private synchronized void bad(int code, String body) {
        retryAfterMillis = retryAfter(body).toMillis();
        switch (code) {
            case 401, 404 -> complain("Telegram refuses the bot's token (" + code + "): see TELEGRAM_BOT_TOKEN");
            case 409 -> complain("another program polls with this bot's token (409): stop one of the two");
            default -> complain("Telegram answers " + code);
        }
    }

    private static Duration retryAfter(String body) {
        try {
            JsonNode seconds = MAPPER.readTree(body).path("parameters").path("retry_after");
            return Duration.ofSeconds(Math.max(0, Math.min(seconds.asLong(), 86_400)));
        } catch (JsonProcessingException e) {
            return Duration.ZERO;
        }
    }

    /** A call that comes before polling failed. */
    void failed(Exception e) {
        if (e instanceof TelegramApiRequestException request
                && request.getErrorCode() != null
                && request.getErrorCode() > 0) {
            bad(request.getErrorCode(), "");
        } else {
            complain("Telegram is not reached: " + failures.text(e));
        }
    }

    /** Says it once, until something else is wrong or all is well again. */
    synchronized void complain(String what) {
        if (!closed && !what.equals(complaint)) {
            complaint = what;
            LOG.warn("{}; trying again", what);
        }
    }

    /** When the platform last answered well; empty before the first time. */
    Optional<Instant> lastGood() {
        return Optional.ofNullable(lastGood);
    }

    /** What is wrong with the platform; empty while it answers. */
    synchronized String complaint() {
        return complaint;
    }

    /** From now on nothing is asked any more, so nothing is confirmed any more. */
    void shut() {
        closed = true;
    }

    @Override
    public synchronized void reset() {
        waitMillis = FIRST_MILLIS;
        retryAfterMillis = 0;
    }

    /** At least what the platform asked for; else half a second, growing to twenty, give or take a quarter. */
    @Override
    public synchronized long nextBackOffMillis() {
        long wait = (long) (waitMillis * (0.75 + 0.5 * random.nextDouble()));
        waitMillis = Math.min(LONGEST_MILLIS, waitMillis * 2);
        long least = retryAfterMillis;
        retryAfterMillis = 0;
        return Math.max(wait, least);
    }
}
