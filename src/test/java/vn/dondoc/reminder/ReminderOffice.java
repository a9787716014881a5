package vn.dondoc.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.deadline.QuietHours;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.Actor;
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
    private static final Map<String, Long> MEMBERS = Map.of("NV", 2001L, "TP", 2002L);

    /** One thing that was said, and when. */
    record Said(LocalDateTime at, Outgoing outgoing) {
        String text() {
            return RecordingChat.text(outgoing);
        }
    }

    final SettableClock clock;
    final SqlStore store = Stores.inMemory();
    final List<Said> said = new ArrayList<>();
    final WorkCalendar calendar = WorkCalendar.vietnam();
    private final DirectiveRegister reading;
    private int messages;
    DirectiveRegister register;
    Reminders reminders;

    ReminderOffice(String now) {
        this(now, ReminderPlan.Target.GROUP);
    }

    ReminderOffice(String now, ReminderPlan.Target to) {
        clock = SettableClock.at(now);
        reading = new DirectiveRegister(store.directives(), clock, false);
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

    /** As the program does at its start. */
    void start(ReminderPlan plan) {
        Reminders.Delivery delivery = new Reminders.Delivery(
                store,
                outgoing -> {
                    said.add(new Said(now(), outgoing));
                    return said.size();
                },
                clock);
        reminders = new Reminders(
                plan,
                calendar,
                store.reminders(),
                reading,
                new Reminders.People(
                        List.of(1001L),
                        unit -> Optional.ofNullable(MEMBERS.get(unit)).stream().toList(),
                        List.of("NV", "TP")),
                delivery);
        register = new DirectiveRegister(store.directives(), clock, false, reminders::changed);
        reminders.rebuild();
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
        List<NewDirective.Lead> leads = new ArrayList<>();
        for (String unit : units) {
            leads.add(new NewDirective.Lead(unit, "Phòng " + unit));
        }
        NewDirective wish = new NewDirective(
                text, leads, List.of(), Optional.ofNullable(due).map(LocalDate::parse), Optional.empty(), standing);
        return store.inTransaction(() -> ((DirectiveRegister.Recording.Recorded)
                        register.record(CHAT, List.of(wish), Directive.Source.NONE, register.today(), by(LEADER)))
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

    /** Goes on to a moment and lets the clockwork run there, as it does every few seconds. */
    List<Said> at(String moment) {
        clock.set(moment);
        int before = said.size();
        reminders.tick();
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
                : head.startsWith("📌") ? "lãnh đạo" : "chờ quyết định";
        return one.at() + " " + who + " " + String.join(" ", say.about());
    }

    @Override
    public void close() {
        store.close();
    }
}
