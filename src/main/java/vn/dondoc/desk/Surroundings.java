package vn.dondoc.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.Directive;

/**
 * What the desk sees of the world around it.
 *
 * @param clock in the office's zone
 * @param about what a message of the bot in a chat is about; empty where it is not the bot's
 * @param botName without {@code @}; commands may carry it; asked each time, since the platform says it late
 * @param canReact whether reactions are shown
 * @param seesEverything whether the bot sees everything that is written in a group, or commands and answers to itself alone
 * @param sharesGroups whether other bots may be in the groups
 * @param calendar working days of the office
 * @param soonWorkingDays so many working days before its due day a directive counts as due soon
 * @param snooze puts reminders off
 * @param reload reads the register of units again
 */
public record Surroundings(
        Clock clock,
        About about,
        Supplier<String> botName,
        boolean canReact,
        LongPredicate seesEverything,
        boolean sharesGroups,
        WorkCalendar calendar,
        int soonWorkingDays,
        Snooze snooze,
        Reload reload) {
    /** Asks what a message is about. */
    @FunctionalInterface
    public interface About {
        List<String> of(long chat, long messageId);
    }

    /** Puts a unit's reminder of a directive off; empty where it cannot be. */
    @FunctionalInterface
    public interface Snooze {
        Optional<LocalDate> until(Directive directive, String unit);
    }

    /** Reads the register of units again. */
    @FunctionalInterface
    public interface Reload {
        /** All that is wrong in it, a line each, and then what was before holds on; empty where it was taken. */
        List<String> units();
    }

    public Surroundings {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(botName, "botName");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(snooze, "snooze");
        Objects.requireNonNull(reload, "reload");
    }
}
