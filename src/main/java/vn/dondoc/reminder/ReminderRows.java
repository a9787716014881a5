package vn.dondoc.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.delivery.Work;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;

/** Keeps the row of each open part in step with the register, the calendar and the settings. */
final class ReminderRows {
    /** An item recorded on its own last day is reminded of in the afternoon of that day. */
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    /** The settings that the rows were made for; empty where the register was changed from outside. */
    static final String ROWS_FOR = "reminder rows for";

    private static final String LAST_DAY = "reminder day";
    private static final int PAGE = 2_000;
    private static final int KEPT_DAYS = 60;

    private final ReminderPlan plan;
    private final WorkCalendar calendar;
    private final Ladder ladder;
    private final ReminderStore store;
    private final DirectiveRegister register;
    private final Work work;
    private final Clock clock;

    ReminderRows(
            ReminderPlan plan,
            WorkCalendar calendar,
            ReminderStore store,
            DirectiveRegister register,
            Work work,
            Clock clock) {
        this.plan = plan;
        this.calendar = calendar;
        this.ladder = new Ladder(plan, calendar);
        this.store = store;
        this.register = register;
        this.work = work;
        this.clock = clock;
    }

    static boolean isReminded(Directive directive) {
        return directive.isOpen() && !directive.standing();
    }

    static Optional<Item> open(Directive directive, String unit) {
        return Optional.of(directive).filter(ReminderRows::isReminded).flatMap(one -> one.part(unit)
                .filter(part -> part.status() == Status.OPEN)
                .map(part -> new Item(one, part)));
    }

    /** The row after a part was looked at on {@code day}; an empty item has none. */
    ReminderStore.Plan after(DirectiveId id, String unit, Optional<Item> item, LocalDate day) {
        Optional<LocalDate> next = item.flatMap(
                open -> ladder.onOrAfter(day.plusDays(1), open.directive().due()));
        return new ReminderStore.Plan(id, unit, next, Optional.empty());
    }

    /**
     * Called in the transaction of every change. A part that stays open with the same due day keeps its row, whatever happened to
     * the others; a new one is reminded of today only before the hour of the reminders, or in the afternoon of its last day.
     */
    void changed(Optional<Directive> before, Directive directive) {
        List<ReminderStore.Plan> plans = new ArrayList<>();
        before.ifPresent(was -> was.lead().stream()
                .filter(part -> directive.part(part.unit()).isEmpty())
                .forEach(part -> plans.add(forget(directive, part.unit()))));
        LocalDateTime now = LocalDateTime.now(clock);
        for (UnitPart part : directive.lead()) {
            boolean was = before.flatMap(one -> open(one, part.unit())).isPresent();
            boolean is = open(directive, part.unit()).isPresent();
            if (was && !is) {
                plans.add(forget(directive, part.unit()));
            } else if (is && !(was && before.get().due().equals(directive.due()))) {
                plans.add(first(directive, part.unit(), now));
            }
        }
        store.plan(plans);
    }

    private static ReminderStore.Plan forget(Directive directive, String unit) {
        return new ReminderStore.Plan(directive.id(), unit, Optional.empty(), Optional.empty());
    }

    private ReminderStore.Plan first(Directive directive, String unit, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        boolean early = now.toLocalTime().isBefore(plan.hour());
        Optional<LocalDate> lastDay = directive.due().map(ladder::lastDayInTime);
        boolean duePassed = directive.due().filter(due -> due.isBefore(today)).isPresent();
        if (!early && !duePassed && lastDay.equals(Optional.of(today))) {
            LocalTime soon = now.toLocalTime().plusHours(1);
            return new ReminderStore.Plan(
                    directive.id(), unit, Optional.of(today), Optional.of(soon.isAfter(AFTERNOON) ? soon : AFTERNOON));
        }
        LocalDate from = early ? today : today.plusDays(1);
        Optional<LocalDate> step = ladder.firstOnOrAfter(from, directive.due());
        return new ReminderStore.Plan(directive.id(), unit, step, Optional.empty());
    }

    Optional<LocalDate> snooze(Directive directive, String unit) {
        LocalDate next = calendar.plusWorkingDays(LocalDate.now(clock), 1);
        boolean pastDue = directive.due().filter(next::isAfter).isPresent();
        if (pastDue
                || register.find(directive.id()).flatMap(now -> open(now, unit)).isEmpty()) {
            return Optional.empty();
        }
        store.plan(List.of(new ReminderStore.Plan(directive.id(), unit, Optional.of(next), Optional.empty())));
        return Optional.of(next);
    }

    /**
     * Makes the rows that lack; and makes those of days to come anew where the calendar or the settings are not those that they
     * were made for, or where the clock had been ahead and all rows may lie in a future that will be long in coming.
     */
    void rebuild() {
        LocalDate today = LocalDate.now(clock);
        String settings = plan.before() + " " + plan.overdueEvery() + " " + plan.undated() + " " + workingDays(today);
        LocalDate last = store.memo(LAST_DAY).map(LocalDate::parse).orElse(today);
        boolean ahead = last.isAfter(today);
        if (ahead) {
            // a day ahead may be another time zone: what was told for tomorrow stays told
            work.run(() -> store.unsay(today.plusDays(1)));
        }
        rebuild(today, ahead || !store.memo(ROWS_FOR).equals(Optional.of(settings)));
        store.memo(ROWS_FOR, settings);
        store.memo(LAST_DAY, today.toString());
        // a clock that is years ahead must not drop the notes of today
        store.tidy((ahead ? today : last).minusDays(KEPT_DAYS));
    }

    boolean isOutOfStep() {
        return store.memo(ROWS_FOR).filter(String::isEmpty).isPresent();
    }

    /** To be called once a day and after a jump of the clock. */
    void begin(LocalDate day) {
        Optional<LocalDate> last = store.memo(LAST_DAY).map(LocalDate::parse);
        if (last.filter(day::isBefore).isPresent()) {
            rebuild();
        } else if (!last.equals(Optional.of(day))) {
            store.memo(LAST_DAY, day.toString());
        }
    }

    private void rebuild(LocalDate today, boolean all) {
        FirstDays firstDays = new FirstDays(today, all ? ladder::onOrAfter : ladder::firstOnOrAfter);
        Optional<DirectiveId> after = Optional.empty();
        do {
            ReminderStore.OpenPage page = store.open(after, all, PAGE);
            if (!page.parts().isEmpty()) {
                work.run(() -> store.replan(firstDays.plans(page.parts()), today));
            }
            after = page.last();
        } while (after.isPresent());
    }

    private interface Step {
        Optional<LocalDate> onOrAfter(LocalDate from, Optional<LocalDate> due);
    }

    /** The next day of open parts, each worked out once: a million parts have few due days and fewer units. */
    private final class FirstDays {
        private final LocalDate today;
        private final Step step;
        private final Map<ReminderStore.Addressee, Boolean> told = new HashMap<>();
        private final Map<Optional<LocalDate>, Optional<LocalDate>> fromToday = new HashMap<>();
        private final Map<Optional<LocalDate>, Optional<LocalDate>> fromTomorrow = new HashMap<>();

        FirstDays(LocalDate today, Step step) {
            this.today = today;
            this.step = step;
        }

        List<ReminderStore.Plan> plans(List<ReminderStore.OpenPart> parts) {
            return parts.stream()
                    .map(part -> new ReminderStore.Plan(part.id(), part.unit(), next(part), Optional.empty()))
                    .toList();
        }

        private Optional<LocalDate> next(ReminderStore.OpenPart part) {
            boolean toldToday = told.computeIfAbsent(
                    new ReminderStore.Addressee(part.id().chat(), part.unit()),
                    whom -> store.claimed(whom.chat(), ReminderStore.nameOf(whom), today));
            return toldToday
                    ? fromTomorrow.computeIfAbsent(part.due(), due -> step.onOrAfter(today.plusDays(1), due))
                    : fromToday.computeIfAbsent(part.due(), due -> step.onOrAfter(today, due));
        }
    }

    /** Reads directives chat by chat. */
    List<Directive> read(List<DirectiveId> ids) {
        Map<Long, List<Integer>> numbers = ids.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        DirectiveId::chat, Collectors.mapping(DirectiveId::number, Collectors.toList())));
        List<Directive> found = new ArrayList<>(ids.size());
        numbers.forEach((chat, some) -> found.addAll(register.findAll(chat, some)));
        return found;
    }

    /** The working days of this year and the next in short, so that a changed calendar shows. */
    private String workingDays(LocalDate today) {
        BitSet days = new BitSet();
        LocalDate first = today.withDayOfYear(1);
        for (LocalDate day = first; day.isBefore(first.plusYears(2)); day = day.plusDays(1)) {
            days.set((int) (day.toEpochDay() - first.toEpochDay()), calendar.isWorkingDay(day));
        }
        return first.getYear() + ":" + Integer.toHexString(days.hashCode());
    }
}
