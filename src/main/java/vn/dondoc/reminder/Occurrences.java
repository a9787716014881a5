package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Cause;
import vn.dondoc.directive.DirectiveRegister;

/**
 * Opens the next occurrence of each recurring directive on the day on which it falls due, where the one before is not finished yet.
 * Looks once a day and at the start; runs before the reminders, so that they speak of the new occurrence.
 */
public final class Occurrences {
    /** In the history stands the bot itself: nobody pressed anything. */
    private static final Actor BOT = new Actor(0, "Đôn Đốc", Optional.empty(), Set.of(), List.of());

    private final DirectiveRegister register;
    private final Reminders.Delivery delivery;

    /** Only the thread that ticks reads and writes it. */
    private LocalDate done = LocalDate.MIN;

    /** @param register whose watcher keeps the rows of the reminders */
    public Occurrences(DirectiveRegister register, Reminders.Delivery delivery) {
        this.register = register;
        this.delivery = delivery;
    }

    /** @return how many were opened */
    public int tick() {
        LocalDate today = LocalDate.now(delivery.clock());
        if (today.equals(done)) {
            return 0;
        }
        Cause cause = new Cause(BOT, "occurrences:" + today, delivery.clock().instant());
        int opened = delivery.work()
                .inTransaction(() -> register.openOccurrences(today, cause).size());
        done = today;
        return opened;
    }
}
