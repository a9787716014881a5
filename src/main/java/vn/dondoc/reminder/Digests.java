package vn.dondoc.reminder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.DirectiveRegister;

/**
 * When digests go out: the weekly one on its weekday, or on the last working day of that week before it; the monthly one for the
 * rating on the first working day of the next month. What they say is made outside the transaction, because a chart takes time.
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

    /** The day on which each kind was last told to every chat; only the thread that ticks reads and writes it. */
    private final Map<String, LocalDate> finished = new HashMap<>();

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
            List<Long> secretaries) {}

    /** A chat's week that ends with {@code day}. */
    public record Weekly(long chat, LocalDate day) {}

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
        LocalDate day = now.toLocalDate();
        if (!calendar.isWorkingDay(day) || plan.quiet().contains(now.toLocalTime())) {
            return 0;
        }
        int told = 0;
        if (isDigestDay(day) && !now.toLocalTime().isBefore(plan.digestHour())) {
            told += tell(WEEKLY, day, chat -> makers.weekly().apply(new Weekly(chat, day)));
        }
        if (isFirstWorkingDayOfMonth(day) && !now.toLocalTime().isBefore(plan.hour())) {
            YearMonth month = YearMonth.from(day).minusMonths(1);
            told += tell(MONTHLY, day, chat -> receivers(chat)
                    .mapToObj(receiver -> makers.monthly().apply(new Monthly(chat, month, receiver)))
                    .flatMap(List::stream)
                    .toList());
        }
        return told;
    }

    private LongStream receivers(long chat) {
        Set<Long> reachable = store.reachable(makers.secretaries());
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

    /** Whether the digest of this week belongs to this day; a week without a working day up to its weekday has none. */
    boolean isDigestDay(LocalDate day) {
        LocalDate weekday = day.minusDays(day.getDayOfWeek().getValue() - 1L)
                .plusDays(plan.digestDay().getValue() - 1L);
        LocalDate worked = calendar.previousWorkingDayOnOrBefore(weekday);
        return worked.equals(day);
    }

    private boolean isFirstWorkingDayOfMonth(LocalDate day) {
        return calendar.nextWorkingDayOnOrAfter(day.withDayOfMonth(1)).equals(day);
    }
}
