package vn.dondoc.chat;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Where something was said.
 *
 * @param chat the chat's id; a private chat has its person's id; the web room's first group is 1
 * @param kind group or private conversation with the bot
 * @param title the group's name as shown now, the person's name in private
 * @param thread the topic within a forum group; empty for none and for General
 */
public record Place(long chat, Kind kind, String title, OptionalInt thread) {
    /** What sort of conversation. */
    public enum Kind {
        GROUP,
        PRIVATE
    }

    public Place {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(thread, "thread");
    }

    public boolean isPrivate() {
        return kind == Kind.PRIVATE;
    }

    /** The same conversation under another id. */
    public Place movedTo(long newChat) {
        return new Place(newChat, kind, title, thread);
    }
}
