package vn.dondoc;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.delivery.Fetcher;
import vn.dondoc.delivery.Inbox;
import vn.dondoc.delivery.OutboxQueue;
import vn.dondoc.delivery.Pace;
import vn.dondoc.delivery.Rim;
import vn.dondoc.delivery.Sender;
import vn.dondoc.delivery.StoredFiles;
import vn.dondoc.delivery.Traffic;
import vn.dondoc.desk.Desk;
import vn.dondoc.desk.Language;
import vn.dondoc.desk.Prepared;
import vn.dondoc.desk.Surroundings;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Roster;
import vn.dondoc.intake.ChildLauncher;
import vn.dondoc.intake.Intake;
import vn.dondoc.intake.Limits;
import vn.dondoc.intent.IntentModel;
import vn.dondoc.intent.MessageReader;
import vn.dondoc.minutes.MinutesClassifier;
import vn.dondoc.reminder.Digests;
import vn.dondoc.reminder.Occurrences;
import vn.dondoc.reminder.ReminderPlan;
import vn.dondoc.reminder.Reminders;
import vn.dondoc.reminder.Timetable;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;

/** Builds the running bot with {@code new}, top to bottom. */
final class Wiring implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration TIDY = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(30);
    /** How long after the start a night's copy that was missed is made up for. */
    private static final Duration MISSED = Duration.ofMinutes(5);

    private static final int HANDLED_AT_ONCE = 50;
    private static final int SENDERS = 3;
    private static final int SOON_WORKING_DAYS = 3;

    private final Books books;
    private final Chat chat;
    private final WebChat web;
    private final Board board;
    private final Rim rim;
    private final Timetable timetable;
    private final Roster roster;
    private final Reminders reminders;
    private final Inbox<Prepared> inbox;

    Wiring(Books books, ThreadFactory threads) {
        this.books = books;
        Settings settings = books.loaded().settings();
        Settings.Environment environment = settings.environment();
        SecureRandom random = new SecureRandom();
        Traffic traffic = new Traffic();
        rim = new Rim(threads, traffic);
        Optional<TelegramChat> telegram = environment
                .telegramToken()
                .map(token ->
                        new TelegramChat(token.reveal(), environment.telegramApi(), books.clock(), random, threads));
        ReminderPlan plan = plan(settings);
        DeadlineParser deadlines = new DeadlineParser(books.calendar());
        StoredFiles files = new StoredFiles(environment.data().resolve("files"));

        web = web(settings, traffic, telegram, random);
        chat = telegram.<Chat>map(one -> one).orElse(web);
        OutboxQueue outbox =
                new OutboxQueue(books.store(), books.store().outbox(), chat.textLimit(), books.clock(), rim::wake);
        Reminders.Delivery delivery = new Reminders.Delivery(books.store(), outbox, books.clock());
        roster = new Roster(
                books.loaded().organization(),
                books.store().roster(),
                chat::administrators,
                books.clock(),
                books.store().signIns()::members);
        reminders = new Reminders(
                plan, books.calendar(), books.store().reminders(), books.register(), people(roster), delivery);
        DirectiveRegister register = new DirectiveRegister(
                books.store().directives(), books.clock(), settings.acceptance(), (before, after) -> {
                    reminders.changed(before, after);
                    books.store().afterCommit(web::registerChanged);
                });
        Language language = language(settings, roster, deadlines, files);
        OfficeReports reports = new OfficeReports(register, roster, books.calendar(), SOON_WORKING_DAYS, books.clock());
        Desk desk = new Desk(
                register,
                roster,
                books.store().notes(),
                language,
                reports,
                new Surroundings(
                        books.clock(),
                        outbox::aboutMessage,
                        chat::username,
                        chat.canReact(),
                        books.calendar(),
                        SOON_WORKING_DAYS,
                        reminders::snooze),
                random);
        Acquaintances handler = new Acquaintances(desk, books.store().reminders());
        inbox = new Inbox<>(
                books.store(), books.store().inbox(), books.store().outbox(), outbox, handler, books.clock(), traffic);
        Fetcher fetcher = new Fetcher(
                books.store().inbox(), chat, handler, files, settings.limits().fileBytes(), books.clock());
        Sender sender = new Sender(
                books.store(),
                books.store().outbox(),
                books.store().inbox(),
                chat,
                telegram.isPresent()
                        ? new Pace(
                                settings.telegram().perSecond(),
                                settings.telegram().perGroupMinute())
                        : Pace.unlimited(),
                new Sender.Times(books.clock(), System::nanoTime, random),
                traffic);
        board = new Board(
                register,
                books.calendar(),
                SOON_WORKING_DAYS,
                files::path,
                reports::export,
                (person, group) -> person.standing() != Persona.Standing.MEMBER
                        || books.store().roster().hasSeen(group, person.id()));
        timetable = timetable(plan, register, roster, reports, desk, delivery);
        rim.run("fetch", fetcher::fetchOne);
        rim.run("handle", () -> inbox.handle(HANDLED_AT_ONCE));
        // a call that hangs for its half minute holds up its own chat, not the others
        for (int number = 1; number <= (telegram.isPresent() ? SENDERS : 1); number++) {
            rim.run("send-" + number, sender::sendOne);
        }
        chat.publishCommands(Desk.commands());
    }

    /**
     * Opens the pages and begins to listen.
     *
     * @return the lines for whoever started the bot: the address, and a link for the first secretary while there is none
     */
    List<String> start() {
        reminders.rebuild();
        web.start(board);
        Chat.Listener listener = received -> {
            inbox.accept(received, rim::rest);
            rim.wake();
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
                Set.of(),
                "",
                false,
                settings.environment().data().resolve("room"),
                settings.limits().fileBytes(),
                settings.limits().textChars());
        return new WebChat(
                pages,
                Office.of(books.loaded().organization(), books.store().signIns(), this::unitOfCode),
                new Probes(() -> health(traffic, telegram), traffic::prometheus),
                books.store().rooms(),
                books.store().signIns(),
                books.clock(),
                random);
    }

    /** Where a code from the chat lets in to; asked only once the program runs. */
    private Optional<String> unitOfCode(String code) {
        return books.store().inTransaction(() -> roster.useCode(code));
    }

    private Probes.Health health(Traffic traffic, Optional<TelegramChat> telegram) {
        Map<String, Object> numbers = new TreeMap<>(traffic.numbers());
        numbers.put("inbox", books.store().inbox().waiting());
        numbers.put("outbox", books.store().outbox().waiting());
        boolean able = telegram.map(one -> one.complaint().isEmpty()).orElse(true);
        telegram.flatMap(TelegramChat::lastPoll).ifPresent(at -> numbers.put("last_poll", at.toString()));
        return new Probes.Health(able, numbers);
    }

    private Language language(Settings settings, Roster roster, DeadlineParser deadlines, StoredFiles files) {
        MinutesClassifier classifier = new MinutesClassifier();
        Limits limits =
                Limits.ofSettings(settings.limits().fileMb(), settings.limits().textChars());
        return new Language(
                roster,
                new MessageReader(deadlines, IntentModel.load()),
                deadlines,
                text -> classifier.classify(text).isMinutes(),
                new Intake(limits, ChildLauncher.ofThisProgram()),
                files::path);
    }

    private Timetable timetable(
            ReminderPlan plan,
            DirectiveRegister register,
            Roster roster,
            OfficeReports reports,
            Desk desk,
            Reminders.Delivery delivery) {
        Digests digests = new Digests(
                plan,
                books.calendar(),
                books.store().reminders(),
                register,
                new Digests.Makers(
                        wish -> reports.weekly(wish.chat(), wish.day()),
                        wish -> reports.monthly(wish.chat(), wish.month(), wish.receiver()),
                        ids(roster.organization().secretaries())),
                delivery);
        Occurrences occurrences = new Occurrences(register, delivery);
        Settings settings = books.loaded().settings();
        NightlyBackup backup = new NightlyBackup(settings.environment(), settings.backup(), books.clock());
        return new Timetable(books.clock())
                .cron(backup.cron(), "backup", backup::run)
                .every(MISSED, "backup-missed", backup::run)
                .every(TICK, "reminders", () -> {
                    occurrences.tick();
                    reminders.tick();
                })
                .every(TICK, "digests", digests::tick)
                .every(TIDY, "tidy", () -> delivery.work().run(() -> tidy(desk, delivery)));
    }

    /** Drafts whose time is over get a word; what was handled and sent long ago is dropped, so that the tables stay small. */
    private void tidy(Desk desk, Reminders.Delivery delivery) {
        Instant now = books.clock().instant();
        desk.expire(now, delivery.outbox());
        books.store().inbox().forget(now.minus(KEPT));
        books.store().outbox().forget(now.minus(KEPT));
    }

    private static ReminderPlan plan(Settings settings) {
        Settings.Reminders wished = settings.reminders();
        return new ReminderPlan(
                settings.zone(),
                wished.at(),
                wished.before(),
                wished.overdueEvery(),
                wished.undated(),
                wished.escalateAfter(),
                ReminderPlan.Target.valueOf(wished.to().name()),
                settings.quietHours(),
                settings.digest().day(),
                settings.digest().at());
    }

    private static Reminders.People people(Roster roster) {
        Organization listed = roster.organization();
        return new Reminders.People(
                ids(listed.leaders()),
                code -> roster.unit(code).map(unit -> ids(unit.members())).orElse(List.of()),
                listed.units().stream().map(Unit::code).toList());
    }

    private static List<Long> ids(List<Person> people) {
        return people.stream()
                .filter(person -> person.id().isPresent())
                .map(person -> person.id().getAsLong())
                .toList();
    }

    /** Nothing new is taken in, what is being done is finished, what waits stays on disk. */
    @Override
    public void close() {
        timetable.close();
        chat.close();
        if (chat != web) {
            web.close();
        }
        rim.close();
        books.close();
    }
}
