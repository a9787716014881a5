package vn.dondoc.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.Status;

/**
 * What the leaders are told in the morning. What waits for their decision is said every working day until it is decided: it waits
 * for nobody else.
 *
 * <p>What is stuck is said, always whole up to what can still be read, on the day on which a further item has been overdue for the set number of working days,
 * and again on the first working day of each week while anything is stuck. So there is no daily noise to be learned to overlook,
 * and never silence while the matter lasts. What got stuck while the bot was off counts from the last telling, not from the day.
 */
final class LeadersMorning {
    /** Most items that are looked at. */
    private static final int MOST = 1_000;

    /** Most that are named, the longest overdue first to be: nobody reads more, and the list shows the rest. */
    private static final int MOST_NAMED = 100;

    private static final String MORNING = "leaders";
    private static final String STUCK = "stuck";

    private final ReminderPlan plan;
    private final WorkCalendar calendar;
    private final Ladder ladder;
    private final ReminderStore store;
    private final DirectiveRegister register;
    private final Reminders.People people;
    private final Composer composer;

    LeadersMorning(
            ReminderPlan plan,
            WorkCalendar calendar,
            ReminderStore store,
            DirectiveRegister register,
            Reminders.People people,
            Composer composer) {
        this.plan = plan;
        this.calendar = calendar;
        this.ladder = new Ladder(plan, calendar);
        this.store = store;
        this.register = register;
        this.people = people;
        this.composer = composer;
    }

    boolean isTold(long chat, LocalDate day) {
        return store.claimed(chat, MORNING, day);
    }

    /** Claims the morning of a chat, within the running transaction; empty where it was claimed before. */
    Optional<List<Outgoing>> claim(long chat, LocalDate day) {
        if (!store.claim(chat, MORNING, day)) {
            return Optional.empty();
        }
        List<Directive> waiting =
                register.list(Query.of(chat, Query.View.WAITING, day).atMost(MOST));
        List<Item> stuck = stuck(chat, day);
        Optional<LocalDate> last = store.lastClaim(chat, STUCK, day);
        List<Item> told = isNews(stuck, last, day) ? stuck : List.of();
        if (!told.isEmpty()) {
            store.claim(chat, STUCK, day);
        }
        long all = told.stream().map(Item::directive).distinct().count();
        List<Item> named = told.stream()
                .limit(MOST_NAMED)
                .sorted(Composer.byUnit(people.unitsInOrder().get()))
                .toList();
        if (waiting.isEmpty() && told.isEmpty()) {
            return Optional.of(List.of());
        }
        Set<Long> reachable = store.reachable(people.leaders().get());
        List<Long> receivers = reachable.isEmpty()
                ? List.of(chat)
                : reachable.stream().sorted().toList();
        return Optional.of(receivers.stream()
                .flatMap(receiver ->
                        composer.forLeaders(receiver, named, all, waiting, plan.escalateAfter(), day).stream())
                .toList());
    }

    private boolean isNews(List<Item> stuck, Optional<LocalDate> last, LocalDate day) {
        if (stuck.isEmpty()) {
            return false;
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return last.isEmpty()
                || last.get().isBefore(monday)
                || stuck.stream().anyMatch(item -> stuckSince(item).isAfter(last.get()));
    }

    private LocalDate stuckSince(Item item) {
        return calendar.plusWorkingDays(item.directive().due().orElseThrow(), plan.escalateAfter());
    }

    /** All open parts that are late by the set number of working days or more, the longest first. */
    private List<Item> stuck(long chat, LocalDate day) {
        return register
                .list(Query.of(chat, Query.View.OVERDUE, day)
                        .sorted(Query.Sort.DUE)
                        .atMost(MOST))
                .stream()
                .filter(directive -> ladder.workingDaysLate(directive.due().orElseThrow(), day) >= plan.escalateAfter())
                .flatMap(directive -> directive.lead().stream()
                        .filter(part -> part.status() == Status.OPEN)
                        .map(part -> new Item(directive, part)))
                .toList();
    }
}
