package vn.dondoc.chat.telegram;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.SendResult;

/** The chat on Telegram. Starts without Telegram being reachable, and gets along without it until it is. */
public final class TelegramChat implements Chat {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramChat.class);
    static final URI TELEGRAM = URI.create("https://api.telegram.org");
    private static final Duration CALL = Duration.ofSeconds(30);
    private static final Duration ADMINISTRATORS_KNOWN = Duration.ofMinutes(5);

    private final Clock clock;
    private final long botId;
    private final Failures failures;
    private final OkHttpClient http;
    private final OkHttpTelegramClient client;
    private final Speech speech;
    private final Downloads downloads;
    private final Poller poller;
    private final Map<Long, Administrators> administrators = new ConcurrentHashMap<>();
    private volatile List<Command> commands = List.of();
    private volatile User me;

    /**
     * Opens no connection yet.
     *
     * @param token the bot's; it appears in no text that leaves this package
     * @param api a Bot API server of one's own, {@code http://host:port}; empty for Telegram's
     * @param threads makes the threads that poll and call
     */
    public TelegramChat(String token, Optional<URI> api, Clock clock, RandomGenerator random, ThreadFactory threads) {
        this.clock = clock;
        this.failures = new Failures(token);
        URI server = api.orElse(TELEGRAM);
        TelegramUrl url = url(server);
        this.http = http(threads, server);
        this.client = new OkHttpTelegramClient(http, token, url);
        this.speech = new Speech(client, failures);
        this.downloads = new Downloads(client, http, server, token, api.isPresent(), failures);
        PollWatch watch = new PollWatch(clock, random, failures);
        this.botId = botId(token);
        UpdateReader reader = new UpdateReader(botId, clock);
        this.poller = new Poller(
                new Poller.Bot(token, url, with(http.newBuilder(), threads, Poller.CALL)),
                this::introduce,
                reader,
                watch,
                clock,
                threads);
    }

    /**
     * Without OkHttp's silent repetition: it sends a message twice when a kept connection was cut after the request. A server
     * without encryption, which stands on the same machine, spares reading the certificates of the world.
     */
    private static OkHttpClient http(ThreadFactory threads, URI server) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(10))
                .writeTimeout(Duration.ofSeconds(20));
        if (!"https".equals(server.getScheme())) {
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        return with(builder, threads, CALL);
    }

    /** Calls of their own threads and connections, so that cutting a poll cuts nothing else. */
    private static OkHttpClient with(OkHttpClient.Builder builder, ThreadFactory threads, Duration call) {
        ExecutorService executor = Executors.newCachedThreadPool(threads);
        Dispatcher dispatcher = new Dispatcher(executor);
        dispatcher.setMaxRequestsPerHost(16);
        return builder.dispatcher(dispatcher)
                .connectionPool(new ConnectionPool())
                .readTimeout(call)
                .callTimeout(call)
                .build();
    }

    private static TelegramUrl url(URI server) {
        boolean secure = "https".equals(server.getScheme());
        int port = server.getPort() > 0 ? server.getPort() : secure ? 443 : 80;
        return TelegramUrl.builder()
                .schema(server.getScheme())
                .host(server.getHost())
                .port(port)
                .build();
    }

    /** A token is the bot's id, a colon, and the secret. */
    private static long botId(String token) {
        String digits = token.substring(0, Math.max(0, token.indexOf(':')));
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }

    /** Asks who the bot is and says which commands it knows. */
    private void introduce() throws TelegramApiException {
        me = client.execute(new GetMe());
        showCommands();
    }

    @Override
    public void listen(Listener inbox) {
        poller.start(received -> {
            received.stream()
                    .filter(Incoming.Membership.class::isInstance)
                    .forEach(change ->
                            administrators.remove(change.place().chat())); // who administers may be others now
            inbox.accept(received);
        });
    }

    @Override
    public SendResult send(long outboxId, Outgoing outgoing) {
        return speech.send(outgoing);
    }

    @Override
    public void fetch(Attachment attachment, Path into, long limit) throws IOException {
        downloads.fetch(attachment.fileId(), into, limit);
    }

    /** Known for five minutes; what was known before holds on while Telegram does not answer. */
    @Override
    public List<Long> administrators(long chat) {
        Administrators known = administrators.get(chat);
        Instant now = clock.instant();
        if (known != null && Duration.between(known.at, now).abs().compareTo(ADMINISTRATORS_KNOWN) < 0) {
            return known.people;
        }
        try {
            List<User> all = client.execute(new GetChatAdministrators(Long.toString(chat))).stream()
                    .map(ChatMember::getUser)
                    .toList();
            List<Long> people = all.stream()
                    .filter(one -> !Boolean.TRUE.equals(one.getIsBot()))
                    .map(User::getId)
                    .toList();
            boolean botToo = all.stream().anyMatch(one -> one.getId() == botId);
            administrators.put(chat, new Administrators(people, botToo, now));
            return people;
        } catch (TelegramApiException e) {
            return known == null ? List.of() : known.people;
        }
    }

    @Override
    public String username() {
        User known = me;
        return known == null || known.getUserName() == null ? "" : known.getUserName();
    }

    @Override
    public int textLimit() {
        return 4_096;
    }

    @Override
    public boolean seesEverything(long group) {
        User known = me;
        boolean privacy = known != null && Boolean.FALSE.equals(known.getCanReadAllGroupMessages());
        Administrators those = administrators.get(group);
        return !privacy || those == null || those.botToo;
    }

    @Override
    public void publishCommands(List<Command> list) {
        commands = List.copyOf(list);
        if (me != null) {
            showCommands();
        }
    }

    private void showCommands() {
        List<Command> list = commands;
        if (list.isEmpty()) {
            return;
        }
        try {
            client.execute(SetMyCommands.builder()
                    .commands(list.stream()
                            .map(one -> new BotCommand(one.name(), one.description()))
                            .toList())
                    .build());
        } catch (TelegramApiException e) {
            LOG.warn("the list of commands is not shown: {}", failures.text(e)); // all else works without it
        }
    }

    @Override
    public boolean sharesGroups() {
        return true;
    }

    @Override
    public boolean canReact() {
        return true;
    }

    /** When Telegram last answered the poller well; empty before the first time. */
    public Optional<Instant> lastPoll() {
        return poller.lastGood();
    }

    /** What is wrong with Telegram in one line of English, for /healthz; empty while it answers. */
    public String complaint() {
        return poller.complaint();
    }

    @Override
    public void close() {
        poller.close();
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private record Administrators(List<Long> people, boolean botToo, Instant at) {}
}
