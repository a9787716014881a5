package vn.dondoc.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.dondoc.chat.Incoming;

/** Where what came in lies until it is handled. Every method joins the transaction of its thread. */
public interface InboxStore {
    /**
     * One thing that waits.
     *
     * @param id order of arrival
     * @param attempts how often handling or fetching it has failed so far
     */
    record Row(long id, Incoming incoming, int attempts) {}

    /**
     * Keeps what is not yet known by its key.
     *
     * @param fetchFirst whether files of it have to be brought before it can be handled
     * @return how many were new
     */
    int add(List<? extends Incoming> received, Instant at, Predicate<Incoming> fetchFirst);

    /**
     * What may be handled now, in order of arrival; of a chat in which something waits for its files only what came before that.
     */
    List<Row> toHandle(int atMost);

    /** The first that waits for its files and may be tried at {@code now}. */
    Optional<Row> toFetch(Instant now);

    /** When the next fetch may be tried; empty where nothing waits for files. */
    Optional<Instant> nextFetch();

    /** Its files lie in the data folder, or never will: it may be handled. */
    void ready(long id, Incoming incoming);

    /** Its files could not be brought; not again before {@code notBefore}. */
    void fetchLater(long id, Instant notBefore);

    /** From now on this is what came in. */
    void replace(long id, Incoming incoming);

    void handled(long id, Instant at);

    /** Counts one more failure. */
    void failed(long id);

    /** Never again: it does not hold up what comes after it. */
    void setAside(long id, String why, Instant at);

    /** How many wait to be handled, those that wait for files included. */
    long waiting();

    /**
     * Notes that a chat became another.
     *
     * @return false if that was known
     */
    boolean moved(long oldChat, long newChat);

    /** What the chat is called today, after all moves. */
    long today(long chat);

    /** Forgets what was handled before {@code before}. */
    void forget(Instant before);
}
