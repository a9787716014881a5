package vn.dondoc;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadFactory;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.telegram.TelegramChat;
import vn.dondoc.chat.web.Board;
import vn.dondoc.chat.web.Office;
import vn.dondoc.chat.web.Persona;
import vn.dondoc.chat.web.Probes;
import vn.dondoc.chat.web.WebChat;
import vn.dondoc.chat.web.WebSettings;
import vn.dondoc.delivery.Fetcher;
import vn.dondoc.delivery.Pace;
import vn.dondoc.delivery.Rim;
import vn.dondoc.delivery.Sender;
import vn.dondoc.delivery.Traffic;
import vn.dondoc.desk.Desk;
import vn.dondoc.reminder.Timetable;

/** Builds the running bot with {@code new}, top to bottom. */
final class Wiring implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration TIDY = Duration.ofMinutes(10);
    /** How long after the start a night's copy that was missed is made up for. */
    private static final Duration MISSED = Duration.ofMinutes(5);

    private static final int HANDLED_AT_ONCE = 50;
    private static final int SENDERS = 3;

    private final Books books;
    private final Chat chat;
    private final WebChat web;
    private final Board board;
    private final Rim rim;
    private final Rim.Crew fetchers;
    private final Rim.Crew handlers;
    private final Timetable timetable;
    private final Program program;
    private final OfficeUnits units;

    Wiring(Books books, ThreadFactory threads) {
        this.books = books;
        Settings settings = books.loaded().settings();
        Settings.Environment environment = settings.environment();
        SecureRandom random = new SecureRandom();
        Traffic traffic = new Traffic();
        rim = new Rim(threads, traffic);
        fetchers = rim.crew("fetch");
        handlers = rim.crew("handle");
        Rim.Crew senders = rim.crew("send");
        Optional<TelegramChat> telegram = environment
                .telegramToken()
                .map(token ->
                        new TelegramChat(token.reveal(), environment.telegramApi(), books.clock(), random, threads));
        units = new OfficeUnits(
                environment.config(), books.clock(), books.loaded().organization());
        measure(traffic, telegram);
        web = web(settings, traffic, telegram, random);
        chat = telegram.<Chat>map(one -> new ChatWithBoard(one, web)).orElse(web);
        Pace pace = telegram.isPresent()
                ? new Pace(settings.telegram().perSecond(), settings.telegram().perGroupMinute())
                : Pace.unlimited();
        program = new Program(
                settings,
                units,
                books.calendar(),
                Program.Reading.of(settings, books.calendar()),
                environment.data().resolve("files"),
                Program.Stores.of(books.store()),
                new Program.Outside(
                        chat,
                        pace,
                        new Sender.Times(books.clock(), System::nanoTime, random),
                        random,
                        senders::wake,
                        web::registerChanged,
                        traffic));
        board = new Board(
                program.register(),
                books.calendar(),
                Program.SOON_WORKING_DAYS,
                program.files()::path,
                program.reports(),
                (person, group) -> person.standing() != Persona.Standing.MEMBER
                        || books.store().roster().hasSeen(group, person.id()),
                program.roster()::leads);
        timetable = timetable(settings);
        fetchers.run(1, () -> program.fetcher().fetchOne(handlers::wake));
        handlers.run(1, () -> program.inbox().handle(HANDLED_AT_ONCE));
        // a call that hangs for its half minute holds up its own chat, not the others
        senders.run(telegram.isPresent() ? SENDERS : 1, () -> program.sender().sendOne(senders::wake));
        chat.publishCommands(Desk.commands());
    }

    /**
     * Opens the pages and begins to listen.
     *
     * @return the lines for whoever started the bot: the address, and a link for the first secretary while there is none
     */
    List<String> start() {
        program.rebuild();
        web.start(board);
        Chat.Listener listener = received -> {
            program.accept(received, rim::rest);
            if (received.stream().anyMatch(Fetcher::concerns)) {
                fetchers.wake();
            }
            handlers.wake();
        };
        chat.listen(listener);
        if (chat != web) {
            web.listen(listener); // decisions on the board
        }
        timetable.start();
        List<String> lines = new ArrayList<>();
        lines.add(web.address());
        web.firstSecretaryLink().ifPresent(lines::add);
        return lines;
    }

    private WebChat web(Settings settings, Traffic traffic, Optional<TelegramChat> telegram, SecureRandom random) {
        WebSettings pages = new WebSettings(
                settings.environment().http().host(),
                settings.environment().http().port(),
                settings.web().personas() && telegram.isEmpty(),
                telegram.isEmpty(),
                settings.web().names(),
                settings.web().prefix(),
                settings.web().forwarded(),
                settings.environment().data().resolve("room"),
                settings.limits().fileBytes(),
                settings.limits().textChars());
        return new WebChat(
                pages,
                Office.of(
                        units,
                        books.register()::today,
                        books.store().signIns(),
                        books.register()::gone,
                        this::unitOfCode),
                new Probes(() -> health(traffic, telegram), traffic::prometheus),
                books.store().rooms(),
                books.store().signIns(),
                books.clock(),
                random,
                Program.SECRECY);
    }

    /** Where a code from the chat lets in to; asked only once the program runs. */
    private Optional<String> unitOfCode(String code) {
        return books.store().inTransaction(() -> program.roster().useCode(code));
    }

    private void measure(Traffic traffic, Optional<TelegramChat> telegram) {
        traffic.gauge("inbox", "things that wait to be handled", books.store().inbox()::waiting);
        traffic.gauge("outbox", "things that wait to be sent", books.store().outbox()::waiting);
        telegram.ifPresent(one -> traffic.gauge(
                "last_poll_seconds",
                "when Telegram last answered the poller well, in seconds since 1970; 0 before the first time",
                () -> one.lastPoll().map(Instant::getEpochSecond).orElse(0L)));
    }

    private Probes.Health health(Traffic traffic, Optional<TelegramChat> telegram) {
        Map<String, Object> numbers = new TreeMap<>(traffic.numbers());
        Path data = books.loaded().settings().environment().data();
        NightlyBackup.youngest(data).ifPresent(at -> numbers.put("last_backup", at.toString()));
        if (NightlyBackup.failure(data).isPresent()) {
            numbers.put("backup", "failed");
        }
        boolean able = telegram.map(one -> one.complaint().isEmpty()).orElse(true);
        telegram.flatMap(TelegramChat::lastPoll).ifPresent(at -> numbers.put("last_poll", at.toString()));
        return new Probes.Health(able, numbers);
    }

    private Timetable timetable(Settings settings) {
        NightlyBackup backup = new NightlyBackup(
                settings.environment(),
                settings.backup(),
                books.clock(),
                why -> program.tellSecretaries(
                        "backup",
                        "⚠️ Đêm qua không sao lưu được dữ liệu: " + why
                                + ". Chương trình sẽ thử lại; kiểm tra bằng lệnh check."));
        return new Timetable(books.clock())
                .cron(backup.cron(), "backup", backup::run)
                .every(MISSED, "backup-missed", backup::run)
                .every(TICK, "reminders", program::tick)
                .every(TICK, "digests", program::digest)
                .every(TICK, "log", books.store()::workInLog)
                .every(TIDY, "tidy", program::tidy);
    }

    /** Reads units.yml again; a wrong one is told in the log, and the old one holds on. */
    void reload() {
        units.reload();
    }

    /** Nothing new is taken in, what is being done is finished, what waits stays on disk. */
    @Override
    public void close() {
        rim.stop(); // first, so that a step that waits for the database does not wait a second time
        timetable.close();
        chat.close();
        if (chat != web) {
            web.close();
        }
        rim.close();
        books.close();
    }
}
