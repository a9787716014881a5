package vn.dondoc.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where directives and their history lie. Only {@link DirectiveRegister} calls it; each call joins the running transaction. */
public interface DirectiveStore {
    Optional<Directive> find(DirectiveId id);

    /** Those of a chat with these numbers, in no order; what is not there is left out. */
    List<Directive> findAll(long chat, Collection<Integer> numbers);

    List<Directive> list(Query query);

    Counts counts(long chat, Optional<String> unit, LocalDate day);

    /** The counts of every unit that leads anything in a chat, by code. */
    Map<String, UnitStanding> countsByUnit(long chat, LocalDate day);

    /** Whether the numbers that are kept for counting are those that counting a chat's directives anew gives; reads them all. */
    boolean countsAddUp(long chat);

    /**
     * Numbers of a chat's directives, ascending, that may stand otherwise now than they did at a moment: those with a row of
     * history from the moment's second on, and those assigned, reported or accepted on a later day than the moment's.
     */
    List<Integer> changedSince(long chat, Instant moment, LocalDate day);

    /** Numbers of a chat's directives with a row of one of these kinds in a span of time, ends included by the second. */
    List<Integer> changedBetween(long chat, Instant first, Instant last, Collection<Change> changes);

    /** Hash of the chat's last row before the first one that is later than a moment; empty where there was none. */
    Optional<String> headAt(long chat, Instant moment);

    /** All rows of one directive, oldest first, with their evidence. */
    List<HistoryEntry> history(DirectiveId id);

    /** Who has left, and how he is shown. */
    Departed departed();

    Optional<HistoryEntry> entry(long seq);

    /** The rows that one incoming thing caused in a chat, oldest first. */
    List<HistoryEntry> byCause(long chat, String cause);

    List<ChatInfo> chats();

    Optional<ChatInfo> chat(long chat);

    /** Notes that the bot is in this group, under this name. */
    void meet(long chat, String title);

    /** Takes the next {@code count} numbers of a chat and returns the first. */
    int takeNumbers(long chat, int count);

    /** Notes that numbers up to {@code number} are in use. */
    void useNumber(long chat, int number);

    /** Appends a row and makes its hash the head of its chat; the row's own {@code seq} is not looked at. */
    long append(HistoryEntry entry);

    /** Writes the state; {@code before} is what is there now. */
    void save(Optional<Directive> before, Directive after);

    /** Every directive of a chat by number, one at a time. */
    void forEach(long chat, Consumer<Directive> each);

    /** All rows of the chat's directives with numbers from {@code first} to {@code last}, by number, oldest first. */
    List<HistoryEntry> history(long chat, int first, int last);

    /**
     * Begins to write many directives within the running transaction.
     *
     * @param onlyNew whether until its end nothing else of the register is read or changed
     */
    Bulk bulk(boolean onlyNew);

    /** Writes new directives with their whole histories, as fast as the database takes them. */
    interface Bulk {
        boolean has(DirectiveId id);

        /** A directive with its rows as it is to be written, all but the hashes of the rows. */
        interface Ready {}

        /** Makes ready what is to be written, without the database: may be called by another thread, ahead of the writing. */
        Ready ready(Directive directive, List<HistoryEntry> history);

        /**
         * Writes a directive that is not there yet, and its rows.
         *
         * @param hashes of the rows in their order, as they are chained
         */
        void put(Ready ready, List<String> hashes);

        /** The same of rows that are chained already. */
        default void put(Directive directive, List<HistoryEntry> history) {
            put(
                    ready(directive, history),
                    history.stream().map(HistoryEntry::hash).toList());
        }

        /** To be called after something else wrote in the same transaction. */
        void lookAgain();

        /** Sets the highest number and the hash of the last row of a chat. */
        void head(long chat, int lastNumber, String hash);

        /** To be called last; without it the transaction must be given up. */
        void finish();
    }

    /** Every row of a chat's history, oldest first, one at a time. */
    void forEachEntry(long chat, Consumer<HistoryEntry> each);

    /** Open recurring directives whose due day is before {@code day}. */
    List<DirectiveId> recurringDueBefore(LocalDate day);

    /** Numbers of the chat's open directives in which the unit leads and is not done, ascending, after {@code afterNumber}. */
    List<Directive> openOf(long chat, String unit, int afterNumber, int limit);

    /** Hashes of all evidence files, each once. */
    void forEachFile(Consumer<Evidence> each);

    /** Gives all that belongs to one chat to another id, which has none of its own. */
    void move(long from, long to);
}
