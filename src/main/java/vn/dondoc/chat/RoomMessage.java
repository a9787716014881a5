package vn.dondoc.chat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A message in a room of the browser, as it stands now.
 *
 * @param id unique over all rooms, growing; 0 before the log has given it one
 * @param change number of its last change; ids and changes come from one counter, so whoever knows the highest change that he has
 *     seen can ask for the rest
 * @param room the room that it stands in; a private conversation has its person's id
 * @param author who wrote it; {@link #BOT} for the bot
 * @param authorName as shown then
 * @param edited when its words last changed; empty where they never have
 * @param buttons rows of buttons, of the bot's messages only
 * @param replyTo the message that it answers
 * @param reaction what the bot put to it instead of a sentence
 */
public record RoomMessage(
        long id,
        long change,
        long room,
        long author,
        String authorName,
        Instant at,
        Optional<Instant> edited,
        RichText text,
        List<List<Button>> buttons,
        OptionalLong replyTo,
        Optional<String> reaction,
        List<RoomFile> files) {
    /** The author of what the bot says. */
    public static final long BOT = 0;

    public RoomMessage {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(text, "text");
        buttons = buttons.stream().map(List::copyOf).toList();
        files = List.copyOf(files);
    }

    /** Something that is said now, for the log to number. */
    public static RoomMessage fresh(
            long room, long author, String authorName, Instant at, RichText text, OptionalLong replyTo) {
        return new RoomMessage(
                0,
                0,
                room,
                author,
                authorName,
                at,
                Optional.empty(),
                text,
                List.of(),
                replyTo,
                Optional.empty(),
                List.of());
    }

    public RoomMessage with(List<List<Button>> rows) {
        return new RoomMessage(id, change, room, author, authorName, at, edited, text, rows, replyTo, reaction, files);
    }

    public RoomMessage withFiles(List<RoomFile> given) {
        return new RoomMessage(
                id, change, room, author, authorName, at, edited, text, buttons, replyTo, reaction, given);
    }

    public RoomMessage withText(RichText other) {
        return new RoomMessage(
                id, change, room, author, authorName, at, edited, other, buttons, replyTo, reaction, files);
    }

    public boolean isFromBot() {
        return author == BOT;
    }
}
