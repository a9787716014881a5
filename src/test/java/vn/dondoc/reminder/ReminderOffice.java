package vn.dondoc.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.deadline.QuietHours;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Amendment;
import vn.dondoc.directive.Cause;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.Role;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.RecordingChat;
import vn.dondoc.testkit.SettableClock;
import vn.dondoc.testkit.Stores;

/** An office with a register, a clock and an outbox that remembers; reminders as they run in the program. */
final class ReminderOffice implements AutoCloseable {
    static final long CHAT = -4001;
    static final Actor LEADER = new Actor(1001, "Phan Hồng Yến", Optional.empty(), Set.of(Role.LEADER), List.of());
    static final Actor NV = new Actor(2001, "Nga", Optional.empty(), Set.of(), List.of("NV"));
    static final Actor TP = new Actor(2002, "Trà", Optional.empty(), Set.of(), List.of("TP"));
    private static final Map<String, List<Long>> MEMBERS =
            Map.of("NV", List.of(2001L), "TP", List.of(2002L), "VP", List.of(2003L, 2004L));

    /** One thing that was said, and when. */
    record Said(LocalDateTime at, Outgoing outgoing) {
        String text() {
            return RecordingChat.text(outgoing);
        }
    }

    static final long OTHER_CHAT = -4002;

    SettableClock clock;
    final SqlStore store = Stores.inMemory();
    final List<Said> said = new ArrayList<>();
    WorkCalendar calendar = WorkCalendar.vietnam();
    private int messages;
    private boolean acceptance;
    private boolean withDigests;
    DirectiveRegister register;
    Reminders reminders;
    Digests digests;

    ReminderOffice(String now) {
        this(now, ReminderPlan.Target.GROUP);
    }

    ReminderOffice(String now, ReminderPlan.Target to) {
        clock = SettableClock.at(now);
        start(plan(to, LocalTime.of(8, 0)));
    }

    static ReminderPlan plan(ReminderPlan.Target to, LocalTime at) {
        return new ReminderPlan(
                SettableClock.OFFICE,
                at,
                List.of(3, 1, 0),
                1,
                Optional.of(DayOfWeek.MONDAY),
                3,
                to,
                new QuietHours(LocalTime.of(18, 0), LocalTime.of(7, 0)),
                DayOfWeek.FRIDAY,
                LocalTime.of(16, 0));
    }

    /** Starts again with another calendar, or in another time zone at the same moment. */
    void start(ReminderPlan plan, WorkCalendar days, ZoneId zone) {
        calendar = days;
        clock = (SettableClock) clock.withZone(zone);
        start(plan);
    }

    /** As the program does at its start. */
    void start(ReminderPlan plan) {
        Reminders.Delivery delivery = new Reminders.Delivery(
                store,
                outgoing -> {
                    said.add(new Said(now(), outgoing));
                    return said.size();
                },
                clock);
        DirectiveRegister reading = new DirectiveRegister(store.directives(), clock, acceptance);
        reminders = new Reminders(
                plan,
                calendar,
                store.reminders(),
                reading,
                new Reminders.People(
                        () -> List.of(1001L), unit -> MEMBERS.getOrDefault(unit, List.of()), () -> List.of("NV", "TP")),
                delivery);
        digests = new Digests(plan, calendar, store.reminders(), reading, makers(reading), delivery);
        register = new DirectiveRegister(store.directives(), clock, acceptance, reminders::changed);
        reminders.rebuild();
    }

    /** Digests in a word: what they say is tested where they are made. */
    private static Digests.Makers makers(DirectiveRegister register) {
        return new Digests.Makers(
                week -> register.asOf(week.chat(), week.at())
                                        .counts(Optional.empty())
                                        .total()
                                == 0
                        ? List.of()
                        : List.of(say(week.chat(), "📊 tuần đến " + week.at())),
                month -> List.of(say(month.receiver(), "📅 tháng " + month.month())),
                () -> List.of(1002L));
    }

    /** Lets digests go out too. */
    ReminderOffice withDigests() {
        withDigests = true;
        return this;
    }

    private static Outgoing say(long chat, String text) {
        return new Outgoing.Say(
                chat, OptionalInt.empty(), OptionalLong.empty(), RichText.plain(text), List.of(), List.of());
    }

    /** From the next start on a report waits for a leader's word. */
    ReminderOffice withAcceptance() {
        acceptance = true;
        start(plan(ReminderPlan.Target.GROUP, LocalTime.of(8, 0)));
        return this;
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    Cause by(Actor actor) {
        return new Cause(actor, "t:" + ++messages, clock.instant());
    }

    Directive record(String text, String due, String... units) {
        return record(text, due, false, units);
    }

    Directive record(String text, String due, boolean standing, String... units) {
        return record(CHAT, text, due, standing, units);
    }

    Directive record(long chat, String text, String due, boolean standing, String... units) {
        List<NewDirective.Lead> leads = new ArrayList<>();
        for (String unit : units) {
            leads.add(new NewDirective.Lead(unit, "Phòng " + unit));
        }
        NewDirective wish = new NewDirective(
                text, leads, List.of(), Optional.ofNullable(due).map(LocalDate::parse), Optional.empty(), standing);
        return store.inTransaction(() -> ((DirectiveRegister.Recording.Recorded)
                        register.record(chat, List.of(wish), Directive.Source.NONE, register.today(), by(LEADER)))
                .directives()
                .get(0));
    }

    Directive recurring(String text, String due, String rule, String unit) {
        NewDirective wish = new NewDirective(
                text,
                List.of(new NewDirective.Lead(unit, "Phòng " + unit)),
                List.of(),
                Optional.of(LocalDate.parse(due)),
                Optional.of(Recurrence.of(rule)),
                false);
        return store.inTransaction(() -> ((DirectiveRegister.Recording.Recorded)
                        register.record(CHAT, List.of(wish), Directive.Source.NONE, register.today(), by(LEADER)))
                .directives()
                .get(0));
    }

    Occurrences occurrences() {
        return new Occurrences(register, new Reminders.Delivery(store, outgoing -> 0, clock));
    }

    void complete(Directive directive, Actor by) {
        store.run(() -> register.complete(directive.id(), Optional.empty(), "", List.of(), by(by)));
    }

    void progress(Directive directive, Actor by, int percent) {
        store.run(() -> register.progress(directive.id(), Optional.empty(), OptionalInt.of(percent), "", by(by)));
    }

    void amend(Directive directive, Amendment amendment) {
        store.run(() -> register.amend(directive.id(), amendment, by(LEADER)));
    }

    /** Goes on to a moment and lets the clockwork run there, as it does every few seconds. */
    List<Said> at(String moment) {
        clock.set(moment);
        int before = said.size();
        reminders.tick();
        if (withDigests) {
            digests.tick();
        }
        return List.copyOf(said.subList(before, said.size()));
    }

    /** Walks from day to day with a tick every half hour, and returns {@code day hour who: numbers} of all that was said. */
    List<String> walk(String first, String last) {
        int before = said.size();
        for (LocalDate day = LocalDate.parse(first); !day.isAfter(LocalDate.parse(last)); day = day.plusDays(1)) {
            for (int half = 0; half < 48; half++) {
                at(day.atTime(half / 2, half % 2 * 30).toString());
            }
        }
        return said.subList(before, said.size()).stream()
                .map(ReminderOffice::line)
                .toList();
    }

    /** Lets the hours of a day pass, a tick at each; returns what was said as {@link #line}. */
    List<String> hours(LocalDate day, int from, int until) {
        int before = said.size();
        for (int hour = from; hour < until; hour++) {
            at(day.atTime(hour, 0).toString());
        }
        return said.subList(before, said.size()).stream()
                .map(ReminderOffice::line)
                .toList();
    }

    static String line(Said one) {
        Outgoing.Say say = (Outgoing.Say) one.outgoing();
        String head = say.text().text().lines().findFirst().orElse("");
        String who = head.startsWith("🔔")
                ? head.substring(3, head.indexOf(':'))
                : head.startsWith("📌") ? "lãnh đạo" : head.startsWith("⏳") ? "chờ quyết định" : head.substring(3);
        String where = say.chat() == CHAT ? "" : " → " + say.chat();
        return (one.at() + where + " " + who + " " + String.join(" ", say.about())).strip();
    }

    @Override
    public void close() {
        store.close();
    }
}
