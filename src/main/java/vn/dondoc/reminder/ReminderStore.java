package vn.dondoc.reminder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.directive.DirectiveId;

/**
 * The rows of what is due, one for each open part of a directive, and the notes of what was sent. They are derived from the register:
 * a row says when to look at a part again, never what is to be said. Every call joins the running transaction.
 */
public interface ReminderStore {
    /** A unit in a chat: what one combined message is for. */
    record Addressee(long chat, String unit) {}

    /** All that is due for one addressee, by number. */
    record Due(Addressee whom, List<Integer> numbers) {
        public Due {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * When to look at a part again.
     *
     * @param next empty for never: it is closed, suspended, standing or gone
     * @param notBefore only for a part that waits for a later hour of that day
     */
    record Plan(DirectiveId id, String unit, Optional<LocalDate> next, Optional<LocalTime> notBefore) {}

    /** Whether any row is due by then; one look at an index. */
    boolean anyDue(LocalDate day, LocalTime time);

    /**
     * The next addressees with rows that are due by then, each with all of its rows, by chat and unit.
     *
     * @param rows about so many rows, more where one addressee alone has more
     */
    List<Due> due(LocalDate day, LocalTime time, int rows);

    /** The day for which a part has a row. */
    Optional<LocalDate> next(DirectiveId id, String unit);

    /** Sets or forgets the next day of parts. */
    void plan(List<Plan> plans);

    /** The same, but rows that are due by {@code kept} stay as they are: what was missed is told once. */
    void replan(List<Plan> plans, LocalDate kept);

    /** A part that may have to be reminded of: neither reported, standing, suspended nor cancelled. */
    record OpenPart(DirectiveId id, String unit, Optional<LocalDate> due) {}

    /**
     * Open parts of the next open directives.
     *
     * @param last the last directive that was looked at; empty where there are no more
     */
    record OpenPage(List<OpenPart> parts, Optional<DirectiveId> last) {}

    /**
     * Open parts by chat and number, of so many directives after the given one.
     *
     * @param all also those that have a row
     */
    OpenPage open(Optional<DirectiveId> after, boolean all, int directives);

    /** Notes that {@code what} is said in a chat for a day; false where that was noted before. */
    boolean claim(long chat, String what, LocalDate day);

    /** Notes that these are reminded on a day; returns those that were not yet. */
    Set<Addressee> claim(Collection<Addressee> reminded, LocalDate day);

    /** Whether {@link #claim} was noted. */
    boolean claimed(long chat, String what, LocalDate day);

    /** The last day, {@code until} at the latest, for which {@code what} was said. */
    Optional<LocalDate> lastClaim(long chat, String what, LocalDate until);

    /** What an addressee's reminder is called among the claims. */
    static String nameOf(Addressee whom) {
        return "unit " + whom.unit();
    }

    /** A value kept under a name, such as the settings for which the rows were made. */
    Optional<String> memo(String name);

    void memo(String name, String value);

    /**
     * Notes, within the running transaction, that the register was changed by another program than the one that serves: that one
     * makes all rows anew at its next look.
     */
    default void outOfStep() {
        memo(ReminderRows.ROWS_FOR, "");
    }

    /** Notes whether a person has a private conversation with the bot. */
    void reachable(long person, boolean now);

    /** Those of {@code people} who have a private conversation with the bot. */
    Set<Long> reachable(Collection<Long> people);

    /** Everything of one chat belongs to another from now on. */
    void move(long from, long to);

    /** Drops notes of what was said for days after one: they were made while the clock was wrong. */
    void unsay(LocalDate after);

    /** Drops notes of what was said before a day. */
    void tidy(LocalDate before);
}
