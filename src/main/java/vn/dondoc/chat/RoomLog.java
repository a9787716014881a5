package vn.dondoc.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Everything that was said in the rooms of the browser, on disk. Each method is one transaction, or joins the one of its caller.
 * Numbers of messages and changes grow in the order in which they were committed.
 */
public interface RoomLog {
    /** A group. */
    record Room(long id, String title) {}

    /** The groups, the first one first. */
    List<Room> rooms();

    /** Makes sure that the room {@code id} exists and has this title. */
    void nameRoom(long id, String title);

    /** Opens another group and returns its id, which is negative, so that it can never be a person's. */
    long openRoom(String title);

    /** A number that was never given before. */
    long number();

    /**
     * Writes down what a person says. It counts as waiting until {@link #handed}.
     *
     * @return the message with its id
     */
    RoomMessage post(RoomMessage message);

    /**
     * New words for a message.
     *
     * @return the new version; empty where it is not the last one of this author in its room
     */
    Optional<RoomMessage> revise(long id, long author, String text, Instant at);

    /**
     * Takes a message's words and files away.
     *
     * @param instead words that take their place
     * @return hashes of the files that stand in no other message
     */
    List<String> withdraw(long id, String instead);

    /** What people said and nobody has taken yet, oldest first. */
    List<RoomMessage> waiting(int limit);

    /** Somebody has taken the message in the version with this change. */
    void handed(long id, long change);

    /**
     * Writes down what the bot says, once for each row of the outbox.
     *
     * @return the id, the same for the same row
     */
    long say(long outboxId, RoomMessage message);

    /** New words and buttons for a message of the bot; false where there is no such message. */
    boolean edit(long room, Outgoing.Target target, RichText text, List<List<Button>> buttons);

    /** Puts a reaction to a message; false where there is no such message. */
    boolean react(long room, long id, String emoji);

    Optional<RoomMessage> find(long id);

    /** Up to {@code limit} messages of a room before the message {@code before}, the oldest first. */
    List<RoomMessage> before(long room, long before, int limit);

    /** What changed after {@code change}, in the order of the changes; of one room or of all. */
    List<RoomMessage> changedAfter(OptionalLong room, long change, int limit);

    /** The number of the last change. */
    long lastChange();

    /** Messages of a room whose folded text holds all words of {@code folded}, the newest first. */
    List<RoomMessage> search(long room, String folded, int limit);

    /** A file and the room that it was put into. */
    Optional<Placed> file(long id);

    /** A file in a room. */
    record Placed(long room, RoomFile file) {}
}
