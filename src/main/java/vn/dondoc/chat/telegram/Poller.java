package vn.dondoc.chat.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;

/**
 * Polls. The offset, that is what is confirmed, is kept here and moves only after the listener returned: the library moves its own
 * before it hands updates over, and drops those whose ids began anew. A supervisor starts polling, again and again until it
 * works, and starts it anew when no poll went well for three minutes.
 */
final class Poller implements LongPollingUpdateConsumer {
    /** Longer than a poll may take. */
    static final Duration CALL = Duration.ofSeconds(45);

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final int POLL_SECONDS = 30;
    private static final int BATCH = 100;
    private static final Duration SILENT = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Bot bot;
    private final Introduction introduction;
    private final UpdateReader reader;
    private final PollWatch watch;
    private final Clock clock;
    private final ThreadFactory threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closing = lock.newCondition();
    private volatile boolean closed;
    /** The highest id that is on disk and not yet confirmed; 0 for none. */
    private volatile int kept;

    private volatile BotSession session;
    private Chat.Listener inbox;
    private TelegramBotsLongPollingApplication application;
    private ScheduledExecutorService executor;
    private Thread supervisor;

    /** As whom to poll, where, through what. */
    record Bot(String token, TelegramUrl url, OkHttpClient http) {
        @Override
        public String toString() {
            return "the bot";
        }
    }

    /** The calls that come before polling. */
    interface Introduction {
        void run() throws TelegramApiException;
    }

    Poller(
            Bot bot,
            Introduction introduction,
            UpdateReader reader,
            PollWatch watch,
            Clock clock,
            ThreadFactory threads) {
        this.bot = new Bot(
                bot.token, bot.url, bot.http.newBuilder().addInterceptor(watch).build());
        this.introduction = introduction;
        this.reader = reader;
        this.watch = watch;
        this.clock = clock;
        this.threads = threads;
    }

    void start(Chat.Listener listener) {
        inbox = listener;
        supervisor = threads.newThread(this::supervise);
        supervisor.setName("dondoc-telegram");
        supervisor.start();
    }

    private void supervise() {
        Duration wait = Duration.ofSeconds(1);
        Instant startedAt = Instant.MIN;
        while (!closed) {
            try {
                if (application == null) {
                    begin();
                    startedAt = clock.instant();
                    wait = Duration.ofSeconds(1);
                } else if (silentSince(startedAt)) {
                    LOG.warn("no good answer to a poll for {} minutes: polling anew", SILENT.toMinutes());
                    end();
                    continue;
                }
                rest(LOOK);
            } catch (TelegramApiException | RuntimeException e) {
                watch.failed(e);
                end();
                rest(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
        end();
    }

    /** By the wall clock: at worst a jump starts polling anew, which harms nothing. */
    private boolean silentSince(Instant startedAt) {
        Instant last = watch.lastGood().filter(good -> good.isAfter(startedAt)).orElse(startedAt);
        return Duration.between(last, clock.instant()).abs().compareTo(SILENT) > 0;
    }

    private void begin() throws TelegramApiException {
        introduction.run();
        executor = Executors.newSingleThreadScheduledExecutor(threads);
        application =
                new TelegramBotsLongPollingApplication(ObjectMapper::new, () -> bot.http, () -> executor, () -> watch);
        session = application.registerBot(bot.token, () -> bot.url, this::next, this);
    }

    private void end() {
        session = null;
        if (application != null) {
            bot.http.dispatcher().cancelAll();
            executor.shutdownNow();
            application = null;
        }
    }

    /** What to ask for next; the library's own number is not used, and set back so that it drops nothing. */
    private GetUpdates next(Integer ignored) {
        BotSession current = session;
        if (current != null) {
            current.getLastReceivedUpdate().set(0);
        }
        return new SafeGetUpdates(kept == 0 ? 0 : kept + 1, BATCH, POLL_SECONDS, this::confirmed);
    }

    /**
     * Telegram answered, so it knows what is kept here and need not be told again. Ids begin anew after a week without updates,
     * anywhere: an offset that is said longer than needed would hide them.
     */
    private void confirmed() {
        kept = 0;
    }

    /** Runs on the polling thread; what it throws would end polling without a word. */
    @Override
    public void consume(List<Update> updates) {
        if (closed) {
            return;
        }
        try {
            List<Incoming> received =
                    updates.stream().map(this::read).flatMap(Optional::stream).toList();
            if (!received.isEmpty()) {
                inbox.accept(received);
            }
            kept = updates.stream().mapToInt(Update::getUpdateId).max().orElse(0);
        } catch (Throwable e) { // one of the outer loops; nothing was confirmed, so the same comes again
            if (!closed) {
                LOG.error("what was received could not be kept: {}", e.toString());
                rest(Duration.ofSeconds(1));
            }
        }
    }

    private Optional<Incoming> read(Update update) {
        try {
            return reader.read(update);
        } catch (RuntimeException e) {
            LOG.warn(
                    "update {} makes no sense and is passed over ({})",
                    update.getUpdateId(),
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    private void rest(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && !closed) {
                left = closing.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    Optional<Instant> lastGood() {
        return watch.lastGood();
    }

    String complaint() {
        return watch.complaint();
    }

    /** From here on nothing is confirmed any more; cuts a poll that is under way. */
    @Override
    public void close() {
        watch.shut();
        lock.lock();
        try {
            closed = true;
            closing.signalAll();
        } finally {
            lock.unlock();
        }
        bot.http.dispatcher().cancelAll();
        if (supervisor == null || supervisor.equals(Thread.currentThread())) {
            return;
        }
        try {
            supervisor.join(TimeUnit.SECONDS.toMillis(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        bot.http.dispatcher().executorService().shutdown();
        bot.http.connectionPool().evictAll();
    }
}
