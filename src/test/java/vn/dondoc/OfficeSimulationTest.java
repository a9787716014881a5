package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.Sender;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.QuietHours;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.delivery.Inbox;
import vn.dondoc.delivery.OutboxQueue;
import vn.dondoc.delivery.Pace;
import vn.dondoc.delivery.Traffic;
import vn.dondoc.desk.Desk;
import vn.dondoc.desk.Language;
import vn.dondoc.desk.Prepared;
import vn.dondoc.desk.Reports;
import vn.dondoc.desk.Surroundings;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.Roster;
import vn.dondoc.intake.ChildLauncher;
import vn.dondoc.intake.Intake;
import vn.dondoc.intake.Limits;
import vn.dondoc.intent.IntentModel;
import vn.dondoc.intent.MessageReader;
import vn.dondoc.minutes.MinutesClassifier;
import vn.dondoc.reminder.ReminderPlan;
import vn.dondoc.reminder.Reminders;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.RecordingChat;
import vn.dondoc.testkit.SettableClock;
import vn.dondoc.testkit.Stores;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;

/** Thirty days of an office from one seed: its people, its clock, repeated deliveries, and crashes between any two steps. */
class OfficeSimulationTest {
    private static final long GROUP = -4001;
    private static final Sender LEADER = new Sender(1001, "Phan Hồng Yến", Optional.empty(), false);
    private static final List<Sender> OFFICERS = List.of(
            new Sender(2002, "Phan Quốc Long", Optional.empty(), false),
            new Sender(2003, "Trần Văn Trà", Optional.empty(), false));
    private static final List<String> UNITS = List.of("Phòng Nội vụ", "Phòng Tư pháp");
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final MessageReader MESSAGES = new MessageReader(new DeadlineParser(CALENDAR), IntentModel.load());
    private static final MinutesClassifier CLASSIFIER = new MinutesClassifier();

    private final SettableClock clock = SettableClock.at("2026-03-02T07:00");
    private final SqlStore store = Stores.inMemory();
    private final RecordingChat chat = new RecordingChat();
    private final List<Incoming> delivered = new ArrayList<>();
    private long keys = 100;
    private DirectiveRegister register;
    private Reminders reminders;
    private Inbox<Prepared> inbox;
    private vn.dondoc.delivery.Sender sender;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void losesNothingAndDoesNothingTwiceInThirtyDays(long seed) {
        Random random = new Random(seed);
        start();
        int given = 0;
        for (LocalDate day = LocalDate.of(2026, 3, 2); day.isBefore(LocalDate.of(2026, 4, 1)); day = day.plusDays(1)) {
            for (int hour = 7; hour < 20; hour++) {
                clock.set(day.atTime(hour, random.nextInt(60)).toString());
                if (hour > 8 && hour < 17 && random.nextInt(8) == 0) {
                    given++;
                    says(
                            LEADER,
                            "/ketluan Giao " + UNITS.get(random.nextInt(2)) + " rà soát hồ sơ số " + given
                                    + "a, xong trước ngày "
                                    + day.plusDays(1 + random.nextInt(9)).getDayOfMonth() + "/"
                                    + day.plusDays(5).getMonthValue() + ".");
                    run(random);
                    lastButton("✅ Ghi nhận").ifPresent(button -> presses(LEADER, button));
                }
                if (given > 0 && random.nextInt(6) == 0) {
                    says(OFFICERS.get(random.nextInt(2)), "nhiệm vụ " + (1 + random.nextInt(given)) + " xong rồi ạ");
                }
                run(random);
            }
        }
        drain();
        assertEquals(List.of(), register.verify(GROUP), "seed " + seed);
        Set<String> texts = new HashSet<>();
        register.forEach(GROUP, directive -> assertTrue(texts.add(directive.text()), "twice: " + directive.text()));
        assertEquals(given, texts.size(), "seed " + seed);
        assertEquals(0, store.inbox().waiting() + store.outbox().waiting());
        assertTrue(register.counts(GROUP, Optional.empty(), register.today()).done() > 0);
        assertTrue(!register.list(Query.of(GROUP, Query.View.ALL, register.today()))
                .isEmpty());
        store.close();
    }

    /** Steps in any order, some cut off by a crash, until nothing is left to do. */
    private void run(Random random) {
        for (int i = 0; i < 12; i++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> inbox.handleOne();
                case 3, 4, 5 -> sender.sendOne();
                case 6 -> {
                    if (!delivered.isEmpty()) {
                        accept(delivered.get(random.nextInt(delivered.size())));
                    }
                }
                default -> start();
            }
        }
        drain();
    }

    private void drain() {
        boolean worked = true;
        while (worked) {
            LocalDateTime before = LocalDateTime.now(clock);
            int said = chat.sent().size();
            reminders.tick();
            worked = inbox.handleOne().worked();
            worked |= sender.sendOne().worked();
            checkReminders(before, said);
        }
    }

    /** Never on a day off, never in quiet hours, never twice a day for a unit. */
    private void checkReminders(LocalDateTime now, int from) {
        for (RecordingChat.Sent one : chat.sent().subList(from, chat.sent().size())) {
            String text = RecordingChat.text(one.outgoing());
            if (text.startsWith("🔔")) {
                assertTrue(CALENDAR.isWorkingDay(now.toLocalDate()), now + " " + text);
                assertTrue(now.getHour() >= 8 && now.getHour() < 18, now + " " + text);
                assertTrue(reminded.add(now.toLocalDate() + text.substring(0, text.indexOf(':'))), now + " " + text);
            }
        }
    }

    private final Set<String> reminded = new HashSet<>();

    private void says(Sender who, String text) {
        Incoming message = new Incoming.Message(
                "t:" + ++keys,
                place(),
                who,
                clock.instant(),
                keys,
                text,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                false);
        delivered.add(message);
        accept(message);
    }

    private void presses(Sender who, Button button) {
        Incoming press =
                new Incoming.Press("t:" + ++keys, place(), who, clock.instant(), keys, "p" + keys, button.data());
        delivered.add(press);
        accept(press);
    }

    private void accept(Incoming incoming) {
        inbox.accept(List.of(incoming), rest -> {
            throw new IllegalStateException("the disk is not ready");
        });
    }

    private static Place place() {
        return new Place(GROUP, Place.Kind.GROUP, "Giao ban", OptionalInt.empty());
    }

    private Optional<Button> lastButton(String label) {
        Optional<Button> last = Optional.empty();
        for (RecordingChat.Sent one : chat.sent()) {
            if (one.outgoing() instanceof Outgoing.Say say) {
                Optional<Button> earlier = last;
                last = say.buttons().stream()
                        .flatMap(List::stream)
                        .filter(button -> button.label().startsWith(label))
                        .findFirst()
                        .or(() -> earlier);
            }
        }
        return last;
    }

    /** As the program does at its start; what was not committed before is gone. */
    private void start() {
        Traffic traffic = new Traffic();
        OutboxQueue outbox = new OutboxQueue(store, store.outbox(), 4096, clock, () -> {});
        DirectiveRegister reading = new DirectiveRegister(store.directives(), clock, false);
        Organization office = Organization.named("UBND huyện Vũ Quang")
                .leader(Person.of(1001, "Phan Hồng Yến"))
                .unit(Unit.of("NV", UNITS.get(0)).withMembers(Person.of(2002)))
                .unit(Unit.of("TP", UNITS.get(1)).withMembers(Person.of(2003)))
                .build();
        ReminderPlan plan = new ReminderPlan(
                SettableClock.OFFICE,
                LocalTime.of(8, 0),
                List.of(3, 1, 0),
                1,
                Optional.of(java.time.DayOfWeek.MONDAY),
                3,
                ReminderPlan.Target.GROUP,
                new QuietHours(LocalTime.of(18, 0), LocalTime.of(7, 0)),
                java.time.DayOfWeek.FRIDAY,
                LocalTime.of(16, 0));
        reminders = new Reminders(
                plan,
                CALENDAR,
                store.reminders(),
                reading,
                new Reminders.People(() -> List.of(1001L), unit -> List.of(), () -> List.of("NV", "TP")),
                new Reminders.Delivery(store, outbox, clock));
        register = new DirectiveRegister(store.directives(), clock, false, reminders::changed);
        Roster roster = new Roster(office, store.roster(), chat::administrators, clock);
        Language language = new Language(
                roster,
                MESSAGES,
                new DeadlineParser(CALENDAR),
                text -> CLASSIFIER.classify(text).isMinutes(),
                new Intake(Limits.DEFAULT, ChildLauncher.ofThisProgram()),
                hash -> java.nio.file.Path.of("none", hash));
        Desk desk = new Desk(
                register,
                roster,
                store.notes(),
                language,
                new NoReports(),
                new Surroundings(clock, outbox::aboutMessage, () -> "dondoc_bot", true, group -> true, CALENDAR, 3, reminders::snooze, List::of),
                new Random(7));
        inbox = new Inbox<>(
                store,
                store.inbox(),
                store.outbox(),
                outbox,
                new Acquaintances(desk, store.reminders(), chat),
                clock,
                traffic);
        sender = new vn.dondoc.delivery.Sender(
                store,
                store.outbox(),
                store.inbox(),
                chat,
                Pace.unlimited(),
                new vn.dondoc.delivery.Sender.Times(clock, System::nanoTime, new Random(7)),
                traffic);
        reminders.rebuild();
    }

    private static final class NoReports implements Reports {
        @Override
        public RichText digest(long group) {
            return RichText.plain("");
        }

        @Override
        public Optional<Made> chart(long group) {
            return Optional.empty();
        }

        @Override
        public Made register(long group, Format format) {
            throw new IllegalStateException("nobody asks for the register here");
        }
    }
}
