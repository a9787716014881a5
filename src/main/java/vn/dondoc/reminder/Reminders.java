package vn.dondoc.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.delivery.Work;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;

/**
 * The morning run. {@link #tick} is called every few seconds and does what is due: it looks at the wall clock and at rows, so a
 * clock that jumped, a machine that slept or a late start lead to one reminder, not to one for each day missed.
 *
 * <p>Claim, message and next day of an item are one transaction with the outbox; what a message says is read from the register in
 * that transaction.
 */
public final class Reminders {
    /** About so many rows are read, said and moved on in one transaction. */
    private static final int PAGE = 4_000;

    /** The leaders of so many chats are told in one transaction: it is the commits that take time. */
    private static final int CHATS = 50;

    private static final Pattern PERSON = Pattern.compile("@[0-9]{1,18}");

    private final ReminderPlan plan;
    private final WorkCalendar calendar;
    private final ReminderStore store;
    private final DirectiveRegister register;
    private final People people;
    private final Delivery delivery;
    private final ReminderRows rows;
    private final LeadersMorning leaders;
    private final Composer composer;

    /** Days that are begun, and whose leaders are told in every chat; only the thread that ticks reads and writes them. */
    private LocalDate begun = LocalDate.MIN;

    private LocalDate leadersTold = LocalDate.MIN;

    /** How a message leaves: the transaction, the outbox that joins it, and the office's clock. */
    public record Delivery(Work work, Outbox outbox, Clock clock) {}

    /**
     * Who is who at the moment of asking.
     *
     * @param leaders ids of the leaders
     * @param membersOfUnit ids of a unit's members
     * @param unitsInOrder codes in the order of the register
     */
    public record People(
            Supplier<List<Long>> leaders,
            Function<String, List<Long>> membersOfUnit,
            Supplier<List<String>> unitsInOrder) {}

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
        this.store = store;
        this.register = register;
        this.people = people;
        this.delivery = delivery;
        this.rows = new ReminderRows(plan, calendar, store, register, delivery.work(), delivery.clock());
        this.composer =
                new Composer(chat -> register.chat(chat).map(ChatInfo::title).orElse(""));
        this.leaders = new LeadersMorning(plan, calendar, store, register, people, composer);
    }

    /** Sends what is due now; costs one look at an index where nothing is. */
    public Map<Outcome, Integer> tick() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        LocalDateTime now = LocalDateTime.now(delivery.clock());
        LocalDate day = now.toLocalDate();
        if (!day.equals(begun)) {
            rows.begin(day);
            begun = day;
            leadersTold = LocalDate.MIN;
        }
        if (!isHourOfReminders(now)) {
            return outcomes;
        }
        while (store.anyDue(day, now.toLocalTime())) {
            delivery.work().run(() -> units(now, outcomes));
        }
        if (!day.equals(leadersTold)) {
            List<ChatInfo> chats = register.chats();
            for (int from = 0; from < chats.size(); from += CHATS) {
                List<ChatInfo> some = chats.subList(from, Math.min(chats.size(), from + CHATS));
                delivery.work().run(() -> some.forEach(chat -> leaders(chat.chat(), day, outcomes)));
            }
            leadersTold = day;
        }
        return outcomes;
    }

    private boolean isHourOfReminders(LocalDateTime now) {
        LocalTime time = now.toLocalTime();
        return !time.isBefore(plan.hour()) && !plan.quiet().contains(time) && calendar.isWorkingDay(now.toLocalDate());
    }

    /** Reads a page of what is due, says it and moves it on; whatever is read lies within the running transaction. */
    private void units(LocalDateTime now, Map<Outcome, Integer> outcomes) {
        LocalDate day = now.toLocalDate();
        List<ReminderStore.Due> page = store.due(day, now.toLocalTime(), PAGE);
        Map<DirectiveId, Directive> directives = directives(page);
        Map<ReminderStore.Addressee, List<Item>> open = new LinkedHashMap<>();
        List<ReminderStore.Plan> plans = new ArrayList<>();
        for (ReminderStore.Due due : page) {
            List<Item> items = new ArrayList<>();
            for (int number : due.numbers()) {
                DirectiveId id = new DirectiveId(due.whom().chat(), number);
                Optional<Item> item = Optional.ofNullable(directives.get(id))
                        .flatMap(directive ->
                                ReminderRows.open(directive, due.whom().unit()));
                item.ifPresent(items::add);
                plans.add(rows.after(id, due.whom().unit(), item, day));
            }
            if (!items.isEmpty()) {
                open.put(due.whom(), items);
            }
        }
        Set<ReminderStore.Addressee> first = store.claim(open.keySet(), day);
        List<Outgoing> messages = new ArrayList<>();
        open.forEach((whom, items) -> {
            if (first.contains(whom)) {
                receivers(whom).forEach(chat -> messages.addAll(composer.reminder(chat, items, day)));
            }
        });
        delivery.outbox().putAll(messages);
        store.plan(plans);
        outcomes.merge(Outcome.SENT, first.size(), Integer::sum);
        outcomes.merge(Outcome.ALREADY_SENT, open.size() - first.size(), Integer::sum);
        outcomes.merge(Outcome.NOTHING_OPEN, page.size() - open.size(), Integer::sum);
    }

    private Map<DirectiveId, Directive> directives(List<ReminderStore.Due> page) {
        List<DirectiveId> ids = page.stream()
                .flatMap(due -> due.numbers().stream()
                        .map(number -> new DirectiveId(due.whom().chat(), number)))
                .toList();
        Map<DirectiveId, Directive> directives = new HashMap<>(ids.size() * 2);
        rows.read(ids).forEach(directive -> directives.put(directive.id(), directive));
        return directives;
    }

    /** Within a transaction. */
    private void leaders(long chat, LocalDate day, Map<Outcome, Integer> outcomes) {
        if (leaders.isTold(chat, day)) {
            return;
        }
        Optional<List<Outgoing>> told = leaders.claim(chat, day);
        told.ifPresent(delivery.outbox()::putAll);
        Outcome outcome = told.map(messages -> messages.isEmpty() ? Outcome.NOTHING_OPEN : Outcome.SENT)
                .orElse(Outcome.ALREADY_SENT);
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private List<Long> receivers(ReminderStore.Addressee whom) {
        if (plan.to() == ReminderPlan.Target.GROUP) {
            return List.of(whom.chat());
        }
        List<Long> members = members(whom.unit());
        List<Long> receivers =
                new ArrayList<>(store.reachable(members).stream().sorted().toList());
        if (plan.to() == ReminderPlan.Target.BOTH
                || receivers.isEmpty()
                || receivers.size() < Set.copyOf(members).size()) {
            receivers.add(0, whom.chat());
        }
        return receivers;
    }

    /** A person who leads without a unit is a unit of one. */
    private List<Long> members(String unit) {
        return PERSON.matcher(unit).matches()
                ? List.of(Long.parseLong(unit.substring(1)))
                : people.membersOfUnit().apply(unit);
    }

    /** Called in the transaction of every change of the register: keeps the rows of a directive in step with it. */
    public void changed(Optional<Directive> before, Directive directive) {
        rows.changed(before, directive);
    }

    /**
     * Puts a unit's reminder of a directive off to the next working day, never past the due day.
     *
     * @return the day of the next reminder; empty where it cannot be put off
     */
    public Optional<LocalDate> snooze(Directive directive, String unit) {
        return rows.snooze(directive, unit);
    }

    /**
     * To be called at the start: makes the rows that lack, and those of days to come anew where the calendar or the times in the
     * settings are not those that they were made for. A row that is due already stays due: what was missed is told once.
     */
    public void rebuild() {
        rows.rebuild();
    }

    /**
     * Brings the rows in step with what another program changed in the register, such as an import.
     *
     * @return whether there was anything
     */
    public boolean catchUp() {
        boolean changed = rows.isOutOfStep();
        if (changed) {
            rows.rebuild();
        }
        return changed;
    }
}
