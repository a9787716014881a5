package vn.dondoc.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.dondoc.chat.Outgoing;

/** Where what the bot says lies until it is sent, and what became of it. Every method joins the transaction of its thread. */
public interface OutboxStore {
    /**
     * The first thing that waits in a lane.
     *
     * @param prompt whether it is a lane of its own, past the order of the chat: an answer to a button
     * @param attempts begun so far
     * @param setAt when {@code notBefore} was set
     * @param notBefore when it may be tried; empty for at once
     */
    record Head(
            long id, long chat, boolean prompt, int attempts, Optional<Instant> setAt, Optional<Instant> notBefore) {}

    /** What waits because the platform asked for patience with a whole chat. */
    record Pause(long chat, Instant setAt, Instant until) {}

    /**
     * Puts one thing last in its lane.
     *
     * @param prompt see {@link Head}
     * @param group number of the first piece, where it is a further piece of a text
     * @return its number
     */
    long add(Outgoing outgoing, boolean prompt, OptionalLong group, Instant at);

    /** Puts whole messages last in their lanes, in this order. */
    default void addAll(List<Outgoing.Say> messages, Instant at) {
        messages.forEach(message -> add(message, false, OptionalLong.empty(), at));
    }

    /** The head of every lane, lowest number first. */
    List<Head> heads();

    Outgoing outgoing(long id);

    /** NEW → SENT. */
    void sent(long id, OptionalLong messageId, Instant at);

    /** An attempt was in vain; not again before then. */
    void later(long id, Instant at, Instant notBefore, String why);

    /** → DEAD: it will never be sent. */
    void dead(long id, String why, Instant at);

    /** What an earlier version of the program had on the wire when it died goes once more. */
    int resume();

    /** The chat's message that this row became; empty while it is not sent. */
    OptionalLong messageId(long id);

    /** The rows that one text was split into, first to last, of which {@code id} is one. */
    List<Long> pieces(long id);

    /** The row that became this message. */
    OptionalLong rowOf(long chat, long messageId);

    void pause(Pause pause);

    List<Pause> pauses();

    /** Everything that waits for {@code oldChat} goes to {@code newChat}. */
    void move(long oldChat, long newChat);

    /** What a message of the bot is about; empty where it is not the bot's. */
    List<String> about(long chat, long messageId);

    /** How many wait to be sent. */
    long waiting();

    /** A message that was sent, or tried, lately. */
    record Recent(long chat, boolean prompt, Instant at) {}

    /** What was sent or tried since then, oldest first; of many only the last five hundred. */
    List<Recent> recent(Instant since, Instant now);

    /** Drops the contents of what was sent before {@code before}; what it was about stays. */
    void forget(Instant before);
}
