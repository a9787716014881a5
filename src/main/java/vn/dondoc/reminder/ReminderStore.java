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

    /** The units with a row that is due by then, at most {@code limit}, in a fixed order. */
    List<Addressee> due(LocalDate day, LocalTime time, int limit);

    /** The directives of a unit whose rows are due by then, by number. */
    List<DirectiveId> rows(Addressee whom, LocalDate day, LocalTime time);

    /** The day for which a part has a row. */
    Optional<LocalDate> next(DirectiveId id, String unit);

    /** Sets the next day of a part; {@code notBefore} only for a part that waits for a later hour of that day. */
    void plan(DirectiveId id, String unit, LocalDate next, Optional<LocalTime> notBefore);

    /** Forgets a part: it is closed, suspended, standing or gone. */
    void forget(DirectiveId id, String unit);

    /** Notes that {@code what} is said in a chat for a day; false where that was noted before. */
    boolean claim(long chat, String what, LocalDate day);

    /** Whether {@link #claim} was noted. */
    boolean claimed(long chat, String what, LocalDate day);

    /** A value kept under a name, such as the settings for which the rows were made. */
    Optional<String> memo(String name);

    void memo(String name, String value);

    /** Notes whether a person has a private conversation with the bot. */
    void reachable(long person, boolean now);

    /** Those of {@code people} who have a private conversation with the bot. */
    Set<Long> reachable(Collection<Long> people);

    /** Everything of one chat belongs to another from now on. */
    void move(long from, long to);

    /** Drops notes of what was said before a day. */
    void tidy(LocalDate before);
}
