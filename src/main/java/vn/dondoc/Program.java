package vn.dondoc;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Discretion;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.SignIns;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.delivery.Fetcher;
import vn.dondoc.delivery.Inbox;
import vn.dondoc.delivery.InboxStore;
import vn.dondoc.delivery.OutboxQueue;
import vn.dondoc.delivery.OutboxStore;
import vn.dondoc.delivery.Pace;
import vn.dondoc.delivery.Sender;
import vn.dondoc.delivery.StoredFiles;
import vn.dondoc.delivery.Traffic;
import vn.dondoc.delivery.Work;
import vn.dondoc.desk.Desk;
import vn.dondoc.desk.Language;
import vn.dondoc.desk.Prepared;
import vn.dondoc.desk.Surroundings;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.DirectiveStore;
import vn.dondoc.directive.NoteStore;
import vn.dondoc.directive.Roster;
import vn.dondoc.directive.RosterStore;
import vn.dondoc.intake.ChildLauncher;
import vn.dondoc.intake.Intake;
import vn.dondoc.intake.Limits;
import vn.dondoc.intake.Secrecy;
import vn.dondoc.intent.IntentModel;
import vn.dondoc.intent.MessageReader;
import vn.dondoc.minutes.MinutesClassifier;
import vn.dondoc.reminder.Digests;
import vn.dondoc.reminder.Occurrences;
import vn.dondoc.reminder.ReminderPlan;
import vn.dondoc.reminder.ReminderStore;
import vn.dondoc.reminder.Reminders;
import vn.dondoc.store.SqlStore;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;

/**
 * The bot without threads, pages and network: its steps, built with {@code new}, top to bottom. {@link Wiring} lets threads run
 * them; a test is the thread itself.
 */
final class Program {
    /** So many working days before its due day a directive counts as due soon. */
    static final int SOON_WORKING_DAYS = 3;

    /** Asked before anything that people say is kept. */
    static final Discretion SECRECY = new Secrecy();

    private static final Duration KEPT = Duration.ofDays(30);

    private final Stores stores;
    private final Outside outside;
    private final StoredFiles files;
    private final OutboxQueue outbox;
    private final Roster roster;
    private final DirectiveRegister register;
    private final OfficeReports reports;
    private final Desk desk;
    private final Inbox<Prepared> inbox;
    private final Fetcher fetcher;
    private final Sender sender;
    private final Occurrences occurrences;
    private final Reminders reminders;
    private final Digests digests;

    /** Where everything lies: transactions and the ports of the store that join them. */
    record Stores(
            Work work,
            InboxStore inbox,
            OutboxStore outbox,
            DirectiveStore directives,
            NoteStore notes,
            RosterStore roster,
            ReminderStore reminders,
            Supplier<List<SignIns.Member>> signedIn) {
        static Stores of(SqlStore store) {
            return new Stores(
                    store,
                    store.inbox(),
                    store.outbox(),
                    store.directives(),
                    store.notes(),
                    store.roster(),
                    store.reminders(),
                    store.signIns()::members);
        }
    }

    /**
     * What is around the program.
     *
     * @param chat that people and the bot meet in
     * @param pace of speaking there
     * @param times where times and chances come from; its clock is in the office's zone
     * @param codes for invite codes: not to be guessed
     * @param wake run after something was put into the outbox
     * @param registerChanged run after the register changed
     */
    record Outside(
            Chat chat,
            Pace pace,
            Sender.Times times,
            RandomGenerator codes,
            Runnable wake,
            Runnable registerChanged,
            Traffic traffic) {
        Clock clock() {
            return times.clock();
        }
    }

    /** What reads Vietnamese; made once, since models take time to load. */
    record Reading(DeadlineParser deadlines, MessageReader messages, MinutesClassifier classifier, Intake intake) {
        static Reading of(Settings settings, WorkCalendar calendar) {
            DeadlineParser deadlines = new DeadlineParser(calendar);
            Limits limits = Limits.ofSettings(
                    settings.limits().fileMb(), settings.limits().textChars());
            return new Reading(
                    deadlines,
                    new MessageReader(deadlines, IntentModel.load()),
                    new MinutesClassifier(),
                    new Intake(limits, ChildLauncher.ofThisProgram()));
        }
    }

    /** @param folder where files that come with messages are kept */
    Program(
            Settings settings,
            OfficeUnits units,
            WorkCalendar calendar,
            Reading reading,
            Path folder,
            Stores stores,
            Outside outside) {
        this.stores = stores;
        this.outside = outside;
        Chat chat = outside.chat();
        Clock clock = outside.clock();
        ReminderPlan plan = plan(settings);
        files = new StoredFiles(folder);
        outbox = new OutboxQueue(stores.work(), stores.outbox(), chat.textLimit(), clock, outside.wake());
        Reminders.Delivery delivery = new Reminders.Delivery(stores.work(), outbox, clock);
        roster = new Roster(units, stores.roster(), chat::administrators, clock, stores.signedIn());
        DirectiveRegister reader = new DirectiveRegister(stores.directives(), clock, settings.acceptance());
        reminders = new Reminders(plan, calendar, stores.reminders(), reader, people(), delivery);
        register = new DirectiveRegister(stores.directives(), clock, settings.acceptance(), (before, after) -> {
            reminders.changed(before, after);
            stores.work().afterCommit(outside.registerChanged());
        });
        reports = new OfficeReports(register, roster, calendar, SOON_WORKING_DAYS, clock);
        desk = new Desk(
                register,
                roster,
                stores.notes(),
                language(reading),
                reports,
                new Surroundings(
                        clock,
                        outbox::aboutMessage,
                        chat::username,
                        chat.canReact(),
                        chat::seesEverything,
                        chat.sharesGroups(),
                        calendar,
                        SOON_WORKING_DAYS,
                        reminders::snooze,
                        units::reload),
                outside.codes());
        Acquaintances handler = new Acquaintances(desk, stores.reminders(), chat, stores.inbox()::today);
        inbox = new Inbox<>(stores.work(), stores.inbox(), stores.outbox(), outbox, handler, clock, outside.traffic());
        fetcher = new Fetcher(
                stores.inbox(), chat, handler, files, settings.limits().fileBytes(), clock);
        sender = new Sender(
                stores.work(),
                stores.outbox(),
                stores.inbox(),
                chat,
                outside.pace(),
                outside.times(),
                outside.traffic());
        occurrences = new Occurrences(register, delivery);
        digests = new Digests(
                plan,
                calendar,
                stores.reminders(),
                register,
                new Digests.Makers(
                        wish -> reports.weekly(wish.chat(), wish.at()),
                        wish -> reports.monthly(wish.chat(), wish.month(), wish.receiver()),
                        () -> ids(roster.organization().secretaries())),
                delivery);
    }

    private Language language(Reading reading) {
        return new Language(
                roster,
                reading.messages(),
                reading.deadlines(),
                text -> reading.classifier().classify(text).isMinutes(),
                reading.intake(),
                files::path);
    }

    /** Puts what was received on disk, without what carries a mark of secrecy; see {@link Inbox#accept}. */
    void accept(List<Incoming> received, Consumer<Duration> rest) {
        inbox.accept(received.stream().map(SECRECY::withheld).toList(), rest);
    }

    Inbox<Prepared> inbox() {
        return inbox;
    }

    Fetcher fetcher() {
        return fetcher;
    }

    Sender sender() {
        return sender;
    }

    DirectiveRegister register() {
        return register;
    }

    Roster roster() {
        return roster;
    }

    OfficeReports reports() {
        return reports;
    }

    StoredFiles files() {
        return files;
    }

    /** To be called at the start: brings the rows of reminders in step with register, calendar and settings. */
    void rebuild() {
        for (Reminders.Outcome outcome : Reminders.Outcome.values()) {
            count(outcome, 0); // so that it is shown
        }
        reminders.rebuild();
    }

    /** What is due by the register, the calendar and the clock: next occurrences, then reminders. */
    void tick() {
        if (reminders.catchUp()) {
            outside.registerChanged().run();
        }
        occurrences.tick();
        reminders.tick().forEach(this::count);
    }

    private void count(Reminders.Outcome outcome, int times) {
        outside.traffic()
                .reminders(outcome.name().toLowerCase(java.util.Locale.ROOT))
                .increment(times);
    }

    /** Digests that are due. */
    void digest() {
        outside.traffic().digests().increment(digests.tick());
    }

    /**
     * Says something about the care of the program, once a day, privately to the secretaries who can be written to; where there are
     * none, in the first group.
     *
     * @param about a word for it, under which it is remembered that it was said
     */
    void tellSecretaries(String about, String sentence) {
        stores.work().run(() -> {
            Set<Long> reachable =
                    stores.reminders().reachable(ids(roster.organization().secretaries()));
            List<Long> receivers = reachable.isEmpty()
                    ? register.chats().stream().map(ChatInfo::chat).limit(1).toList()
                    : reachable.stream().sorted().toList();
            for (long receiver : receivers) {
                if (stores.reminders().claim(receiver, about, register.today())) {
                    outbox.put(new Outgoing.Say(
                            receiver,
                            OptionalInt.empty(),
                            OptionalLong.empty(),
                            RichText.plain(sentence),
                            List.of(),
                            List.of()));
                }
            }
        });
    }

    /** Drafts whose time is over get a word; what was handled and sent long ago is dropped, so that the tables stay small. */
    void tidy() {
        stores.work().run(() -> {
            Instant now = outside.clock().instant();
            desk.expire(now, outbox);
            stores.inbox().forget(now.minus(KEPT));
            stores.outbox().forget(now.minus(KEPT));
        });
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

    /** Asked anew each time: people join, and units.yml may be read again. */
    private Reminders.People people() {
        return new Reminders.People(
                () -> ids(roster.organization().leaders()),
                code -> ids(roster.organization().answerable(code, LocalDate.now(outside.clock()))),
                () -> roster.organization().units().stream().map(Unit::code).toList());
    }

    private static List<Long> ids(List<Person> people) {
        return people.stream()
                .filter(person -> person.id().isPresent())
                .map(person -> person.id().getAsLong())
                .toList();
    }
}
