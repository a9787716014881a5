package vn.dondoc.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.dondoc.testkit.FakeTelegram;
import vn.dondoc.testkit.FakeTelegram.Fault;
import vn.dondoc.testkit.SettableClock;

/** What is said, and how long is waited, when the platform refuses the poller. */
class PollWatchTest {
    private final FakeTelegram telegram = FakeTelegram.start();
    private final PollWatch watch =
            new PollWatch(SettableClock.at("2026-03-02T08:00"), new Random(1), new Failures(FakeTelegram.TOKEN));
    private final OkHttpClient http =
            new OkHttpClient.Builder().addInterceptor(watch).build();
    private final Logger log = (Logger) LoggerFactory.getLogger(PollWatch.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void close() {
        log.detachAppender(lines);
        telegram.close();
    }

    private void ask(Fault fault) throws IOException {
        telegram.setFaults(method -> fault);
        String address = telegram.url() + "/bot" + FakeTelegram.TOKEN + "/getMe";
        http.newCall(new Request.Builder().url(address).build()).execute().close();
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void saysOnceThatAnotherProgramPollsAndOnceThatTheTokenIsRefused() throws IOException {
        for (int i = 0; i < 4; i++) {
            ask(Fault.CONFLICT);
        }
        for (int i = 0; i < 4; i++) {
            ask(Fault.UNAUTHORIZED);
        }
        assertEquals(2, said().size(), said().toString());
        assertTrue(
                said().get(0).contains("another program polls") && said().get(0).contains("409"), said().get(0));
        assertTrue(
                said().get(1).contains("refuses the bot's token")
                        && said().get(1).contains("401"),
                said().get(1));
        ask(Fault.NONE);
        assertTrue(watch.complaint().isEmpty() && watch.lastGood().isPresent());
        assertTrue(said().stream().noneMatch(line -> line.contains("AAFakeToken")));
    }

    @Test
    void waitsLongerEachTimeButNeverLessThanIsAskedFor() throws IOException {
        ask(Fault.CONFLICT);
        long first = watch.nextBackOffMillis();
        assertTrue(first >= 375 && first <= 625, "about half a second: " + first);
        ask(Fault.FLOOD);
        assertTrue(watch.nextBackOffMillis() >= 1_000, "retry_after");
        for (int i = 0; i < 10; i++) {
            watch.nextBackOffMillis();
        }
        long longest = watch.nextBackOffMillis();
        assertTrue(longest >= 15_000 && longest <= 25_000, "about twenty seconds: " + longest);
        watch.reset();
        assertTrue(watch.nextBackOffMillis() <= 625, "all was well in between");
    }
}
