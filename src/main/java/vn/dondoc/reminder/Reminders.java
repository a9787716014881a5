package vn.dondoc.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.delivery.Work;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;

/**
 * The morning run. {@link #tick} is called every few seconds and does what is due: it looks at the wall clock and at rows, so a
 * clock that jumped, a machine that slept or a late start lead to one reminder, not to one for each day missed.
 *
 * <p>Claim, message and next day of an item are one transaction with the outbox; what a message says is read from the register in
 * that transaction.
 */
public final class Reminders {
    /** Units told in one transaction. */
    private static final int PAGE = 100;

    /** Most items in a message to the leaders; beyond it the board shows the rest. */
    private static final int MOST_FOR_LEADERS = 1_000;

    /** An item recorded on its own last day is reminded of in the afternoon of that day. */
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    private static final String LEADERS = "leaders";
    private static final String ROWS_FOR = "reminder rows for";

    private final ReminderPlan plan;
    private final WorkCalendar calendar;
    private final Ladder ladder;
    private final ReminderStore store;
    private final DirectiveRegister register;
    private final People people;
    private final Delivery delivery;
    private final Composer composer = new Composer();

    /** How a message leaves: the transaction, the outbox that joins it, and the office's clock. */
    public record Delivery(Work work, Outbox outbox, Clock clock) {}

    /**
     * Who is who.
     *
     * @param leaders ids of the leaders
     * @param membersOfUnit ids of a unit's members
     * @param unitsInOrder codes in the order of the register
     */
    public record People(List<Long> leaders, Function<String, List<Long>> membersOfUnit, List<String> unitsInOrder) {}

    /** What became of a unit or chat that was looked at; tests assert these and the log counts them. */
    public enum Outcome {
        SENT,
        ALREADY_SENT,
        NOTHING_OPEN
    }

    public Reminders(
            ReminderPlan plan,
            WorkCalendar calendar,
            ReminderStore store,
            DirectiveRegister register,
            People people,
            Delivery delivery) {
        this.plan = plan;
        this.calendar = calendar;
        this.ladder = new Ladder(plan, calendar);
        this.store = store;
        this.register = register;
        this.people = people;
        this.delivery = delivery;
    }

    /** Sends what is due now; costs next to nothing where nothing is. */
    public Map<Outcome, Integer> tick() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        LocalDateTime now = LocalDateTime.now(delivery.clock());
        if (!isHourOfReminders(now)) {
            return outcomes;
        }
        while (units(now, outcomes) == PAGE) {
            continue;
        }
        for (ChatInfo chat : register.chats()) {
            if (!store.claimed(chat.chat(), LEADERS, now.toLocalDate())) {
                Outcome outcome = delivery.work().inTransaction(() -> leaders(chat.chat(), now.toLocalDate()));
                outcomes.merge(outcome, 1, Integer::sum);
            }
        }
        return outcomes;
    }

    private boolean isHourOfReminders(LocalDateTime now) {
        LocalDateTime from = plan.quiet().after(now.toLocalDate().atTime(plan.at()));
        return !now.isBefore(from)
                && !plan.quiet().contains(now.toLocalTime())
                && calendar.isWorkingDay(now.toLocalDate());
    }

    private int units(LocalDateTime now, Map<Outcome, Integer> outcomes) {
        List<ReminderStore.Addressee> due = store.due(now.toLocalDate(), now.toLocalTime(), PAGE);
        if (!due.isEmpty()) {
            delivery.work().run(() -> due.forEach(whom -> outcomes.merge(unit(whom, now), 1, Integer::sum)));
        }
        return due.size();
    }

    private Outcome unit(ReminderStore.Addressee whom, LocalDateTime now) {
        LocalDate day = now.toLocalDate();
        List<Item> items = new ArrayList<>();
        for (DirectiveId id : store.rows(whom, day, now.toLocalTime())) {
            Optional<Item> item = open(id, whom.unit());
            item.ifPresentOrElse(
                    open -> plan(open.directive(), whom.unit(), day.plusDays(1)), () -> store.forget(id, whom.unit()));
            item.ifPresent(items::add);
        }
        if (items.isEmpty()) {
            return Outcome.NOTHING_OPEN;
        }
        if (!store.claim(whom.chat(), "unit " + whom.unit(), day)) {
            return Outcome.ALREADY_SENT;
        }
        for (long chat : receivers(whom)) {
            composer.reminder(chat, items, day).forEach(delivery.outbox()::put);
        }
        return Outcome.SENT;
    }

    private Optional<Item> open(DirectiveId id, String unit) {
        return register.find(id).filter(Reminders::isReminded).flatMap(directive -> directive
                .part(unit)
                .filter(part -> part.status() == Status.OPEN)
                .map(part -> new Item(directive, part)));
    }

    private static boolean isReminded(Directive directive) {
        return directive.isOpen() && !directive.standing();
    }

    private List<Long> receivers(ReminderStore.Addressee whom) {
        if (plan.to() == ReminderPlan.Target.GROUP) {
            return List.of(whom.chat());
        }
        Set<Long> members = store.reachable(people.membersOfUnit().apply(whom.unit()));
        List<Long> receivers = new ArrayList<>(members.stream().sorted().toList());
        if (plan.to() == ReminderPlan.Target.BOTH || receivers.isEmpty()) {
            receivers.add(0, whom.chat());
        }
        return receivers;
    }

    private Outcome leaders(long chat, LocalDate day) {
        if (!store.claim(chat, LEADERS, day)) {
            return Outcome.ALREADY_SENT;
        }
        List<Directive> waiting =
                register.list(Query.of(chat, Query.View.WAITING, day).atMost(MOST_FOR_LEADERS));
        List<Item> stuck = stuck(chat, day);
        boolean news = stuck.stream()
                .anyMatch(item ->
                        ladder.workingDaysLate(item.directive().due().orElseThrow(), day) == plan.escalateAfter());
        if (waiting.isEmpty() && !news) {
            return Outcome.NOTHING_OPEN;
        }
        Set<Long> reachable = store.reachable(people.leaders());
        List<Long> receivers = reachable.isEmpty()
                ? List.of(chat)
                : reachable.stream().sorted().toList();
        for (long receiver : receivers) {
            List<Outgoing> messages =
                    composer.forLeaders(receiver, news ? stuck : List.of(), waiting, plan.escalateAfter(), day);
            messages.forEach(delivery.outbox()::put);
        }
        return Outcome.SENT;
    }

    /** All open parts that are late by the set number of working days or more. */
    private List<Item> stuck(long chat, LocalDate day) {
        return register.list(Query.of(chat, Query.View.OVERDUE, day).atMost(MOST_FOR_LEADERS)).stream()
                .filter(directive -> ladder.workingDaysLate(directive.due().orElseThrow(), day) >= plan.escalateAfter())
                .flatMap(directive -> directive.lead().stream()
                        .filter(part -> part.status() == Status.OPEN)
                        .map(part -> new Item(directive, part)))
                .sorted(Composer.byUnit(people.unitsInOrder()))
                .toList();
    }

    /**
     * Called in the transaction of every change of the register: keeps the rows of a directive in step with it. An item recorded
     * today is first reminded of tomorrow or later, unless today is its last day.
     */
    public void changed(Optional<Directive> before, Directive directive) {
        before.ifPresent(was -> was.lead().stream()
                .filter(part -> directive.part(part.unit()).isEmpty())
                .forEach(part -> store.forget(directive.id(), part.unit())));
        if (before.isPresent() && samePlan(before.get(), directive)) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(delivery.clock());
        LocalDate today = now.toLocalDate();
        boolean lastDay = calendar.isWorkingDay(today)
                && directive
                        .due()
                        .filter(due -> !due.isBefore(today)
                                && !ladder.lastDayInTime(due).isAfter(today))
                        .isPresent();
        for (UnitPart part : directive.lead()) {
            if (!isReminded(directive) || part.status() != Status.OPEN) {
                store.forget(directive.id(), part.unit());
            } else if (lastDay) {
                LocalTime soon = now.toLocalTime().plusHours(1);
                store.plan(directive.id(), part.unit(), today, Optional.of(soon.isAfter(AFTERNOON) ? soon : AFTERNOON));
            } else {
                plan(directive, part.unit(), today.plusDays(1));
            }
        }
    }

    /** Whether nothing changed that decides when to remind: a snooze, and what is planned for today, stay as they are. */
    private static boolean samePlan(Directive was, Directive is) {
        return was.due().equals(is.due())
                && was.status() == is.status()
                && was.standing() == is.standing()
                && openUnits(was).equals(openUnits(is));
    }

    private static List<String> openUnits(Directive directive) {
        return directive.lead().stream()
                .filter(part -> part.status() == Status.OPEN)
                .map(UnitPart::unit)
                .toList();
    }

    /**
     * Puts a unit's reminder of a directive off to the next working day, never past the due day.
     *
     * @return the day of the next reminder; empty where it cannot be put off
     */
    public Optional<LocalDate> snooze(Directive directive, String unit) {
        LocalDate next = calendar.plusWorkingDays(LocalDate.now(delivery.clock()), 1);
        boolean pastDue = directive.due().filter(next::isAfter).isPresent();
        if (pastDue || open(directive.id(), unit).isEmpty()) {
            return Optional.empty();
        }
        store.plan(directive.id(), unit, next, Optional.empty());
        return Optional.of(next);
    }

    /**
     * Makes the rows that lack, and those of days to come anew where the calendar or the times in the settings are not those that
     * they were made for. A row that is due already stays due: what was missed is told once.
     */
    public void rebuild() {
        LocalDate today = LocalDate.now(delivery.clock());
        String settings = plan.before() + " " + plan.overdueEvery() + " " + plan.undated() + " " + workingDays(today);
        boolean all = !store.memo(ROWS_FOR).equals(Optional.of(settings));
        for (ChatInfo chat : register.chats()) {
            register.forEach(chat.chat(), directive -> {
                if (isReminded(directive)) {
                    delivery.work().run(() -> rebuild(directive, all, today));
                }
            });
        }
        store.memo(ROWS_FOR, settings);
        store.tidy(today.minusDays(60));
    }

    private void rebuild(Directive directive, boolean all, LocalDate today) {
        for (UnitPart part : directive.lead()) {
            if (part.status() == Status.OPEN) {
                Optional<LocalDate> next = store.next(directive.id(), part.unit());
                if (next.isEmpty() || all && next.get().isAfter(today)) {
                    plan(directive, part.unit(), next.isEmpty() ? today : today.plusDays(1));
                }
            }
        }
    }

    /** The working days of this year and the next in short, so that a changed calendar shows. */
    private String workingDays(LocalDate today) {
        java.util.BitSet days = new java.util.BitSet();
        LocalDate first = today.withDayOfYear(1);
        for (LocalDate day = first; day.isBefore(first.plusYears(2)); day = day.plusDays(1)) {
            days.set((int) (day.toEpochDay() - first.toEpochDay()), calendar.isWorkingDay(day));
        }
        return first.getYear() + ":" + Integer.toHexString(days.hashCode());
    }

    private void plan(Directive directive, String unit, LocalDate from) {
        ladder.onOrAfter(from, directive.due())
                .ifPresentOrElse(
                        next -> store.plan(directive.id(), unit, next, Optional.empty()),
                        () -> store.forget(directive.id(), unit));
    }
}
