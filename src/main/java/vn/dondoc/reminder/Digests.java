package vn.dondoc.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.DirectiveRegister;

/**
 * When digests go out: the weekly one on its weekday, or on the last working day of that week before it; the monthly one for the
 * rating on the first working day of the next month. One that was missed because the bot stood still goes out at the beginning of
 * the next working day on which it runs, once and only the last one; a week without a working day has none.
 *
 * <p>What they say is made outside the transaction, because a chart takes time.
 */
public final class Digests {
    private static final String WEEKLY = "digest";
    private static final String MONTHLY = "month";

    private final ReminderPlan plan;
    private final WorkCalendar calendar;
    private final ReminderStore store;
    private final DirectiveRegister register;
    private final Makers makers;
    private final Reminders.Delivery delivery;

    /** The first day on which the bot ran: what should have been said before it was not missed. */
    private static final String SINCE = "digests since";

    /** The day whose digest of each kind was told to every chat; only the thread that ticks reads and writes it. */
    private final Map<String, LocalDate> finished = new HashMap<>();

    private LocalDate seen = LocalDate.MIN;
    private LocalDate since = LocalDate.MAX;

    /**
     * Who makes what is sent.
     *
     * @param weekly the digest of a chat's week; empty where nothing is recorded
     * @param monthly the rating of a chat's month, for one receiver
     * @param secretaries ids of those who receive the monthly one privately
     */
    public record Makers(
            Function<Weekly, List<Outgoing>> weekly,
            Function<Monthly, List<Outgoing>> monthly,
            Supplier<List<Long>> secretaries) {}

    /** A chat's week that ends with the moment {@code at}. */
    public record Weekly(long chat, LocalDateTime at) {}

    /** A chat's month for a receiver, who may be the chat itself. */
    public record Monthly(long chat, YearMonth month, long receiver) {}

    public Digests(
            ReminderPlan plan,
            WorkCalendar calendar,
            ReminderStore store,
            DirectiveRegister register,
            Makers makers,
            Reminders.Delivery delivery) {
        this.plan = plan;
        this.calendar = calendar;
        this.store = store;
        this.register = register;
        this.makers = makers;
        this.delivery = delivery;
    }

    /** Sends what is due now; returns how many chats were told something. */
    public int tick() {
        LocalDateTime now = LocalDateTime.now(delivery.clock());
        look(now.toLocalDate());
        if (!calendar.isWorkingDay(now.toLocalDate()) || plan.quiet().contains(now.toLocalTime())) {
            return 0;
        }
        return weekly(now) + monthly(now);
    }

    /** A day that was seen already comes again when a clock is put right: what was told on days to come was told in error. */
    private void look(LocalDate day) {
        if (day.equals(seen)) {
            return;
        }
        if (day.isBefore(seen)) {
            finished.clear();
        }
        since = store.memo(SINCE)
                .map(LocalDate::parse)
                .filter(first -> !first.isAfter(day))
                .orElse(day);
        delivery.work().run(() -> store.memo(SINCE, since.toString()));
        seen = day; // last: a database that is not ready now is asked again
    }

    private int weekly(LocalDateTime now) {
        LocalDate day = now.toLocalDate();
        LocalDate last = lastDigestDay(day);
        if (last.equals(day)) {
            return now.toLocalTime().isBefore(plan.digestHour()) ? 0 : weekly(day, now);
        }
        boolean missed = !last.isBefore(since) && !now.toLocalTime().isBefore(plan.hour());
        return missed ? weekly(last, last.atTime(plan.digestHour())) : 0;
    }

    private int weekly(LocalDate day, LocalDateTime at) {
        return tell(WEEKLY, day, chat -> makers.weekly().apply(new Weekly(chat, at)));
    }

    private int monthly(LocalDateTime now) {
        LocalDate day = now.toLocalDate();
        LocalDate first = calendar.nextWorkingDayOnOrAfter(day.withDayOfMonth(1));
        if (now.toLocalTime().isBefore(plan.hour())
                || day.isBefore(first)
                || first.isBefore(day) && first.isBefore(since)) {
            return 0;
        }
        YearMonth month = YearMonth.from(day).minusMonths(1);
        return tell(MONTHLY, first, chat -> receivers(chat)
                .mapToObj(receiver -> makers.monthly().apply(new Monthly(chat, month, receiver)))
                .flatMap(List::stream)
                .toList());
    }

    private LongStream receivers(long chat) {
        Set<Long> reachable = store.reachable(makers.secretaries().get());
        return reachable.isEmpty()
                ? LongStream.of(chat)
                : reachable.stream().mapToLong(Long::longValue).sorted();
    }

    private int tell(String what, LocalDate day, Function<Long, List<Outgoing>> maker) {
        if (day.equals(finished.get(what))) {
            return 0;
        }
        int told = 0;
        for (ChatInfo chat : register.chats()) {
            if (store.claimed(chat.chat(), what, day)) {
                continue;
            }
            List<Outgoing> messages = maker.apply(chat.chat());
            boolean first = delivery.work().inTransaction(() -> {
                boolean claimed = store.claim(chat.chat(), what, day);
                if (claimed) {
                    messages.forEach(delivery.outbox()::put);
                }
                return claimed;
            });
            told += first && !messages.isEmpty() ? 1 : 0;
        }
        finished.put(what, day);
        return told;
    }

    /** The last day of a digest on or before {@code day}. */
    LocalDate lastDigestDay(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (true) {
            Optional<LocalDate> found = digestDay(monday);
            if (found.isPresent() && !found.get().isAfter(day)) {
                return found.get();
            }
            monday = monday.minusWeeks(1);
        }
    }

    /**
     * Of a week: its weekday, or the last working day before it; empty where it has none. A worked Saturday after a Friday off ends
     * the week.
     */
    private Optional<LocalDate> digestDay(LocalDate monday) {
        LocalDate weekday = monday.plusDays(plan.digestDay().getValue() - 1L);
        if (plan.digestDay() == DayOfWeek.FRIDAY
                && !calendar.isWorkingDay(weekday)
                && calendar.isWorkingDay(weekday.plusDays(1))) {
            return Optional.of(weekday.plusDays(1));
        }
        return Optional.of(calendar.previousWorkingDayOnOrBefore(weekday)).filter(worked -> !worked.isBefore(monday));
    }
}
