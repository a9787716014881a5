package vn.dondoc.chat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** One thing that happened in the chat. Its {@link #key()} is unique for life: the same key twice is the same thing again. */
public sealed interface Incoming {
    /** Unique, chosen by the adapter: {@code tg:881234}, {@code web:77}. */
    String key();

    Place place();

    /** The same, said to have happened in {@code other}: the chat has become another since. */
    Incoming in(Place other);

    Sender sender();

    Instant at();

    /**
     * A message, or the new version of one.
     *
     * @param messageId unique within the chat
     * @param text what was typed or the caption of the files; may be empty
     * @param replyTo the message that it answers
     * @param album by which messages with one file each belong together
     * @param forwarded whether the words are another's
     * @param edited whether this is a new version of a message seen before
     */
    record Message(
            String key,
            Place place,
            Sender sender,
            Instant at,
            long messageId,
            String text,
            Optional<Reply> replyTo,
            List<Attachment> attachments,
            Optional<String> album,
            boolean forwarded,
            boolean edited)
            implements Incoming {
        public Message {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(text, "text");
            attachments = List.copyOf(attachments);
        }

        @Override
        public Message in(Place other) {
            return new Message(key, other, sender, at, messageId, text, replyTo, attachments, album, forwarded, edited);
        }

        public Message withReply(Reply other) {
            return new Message(
                    key, place, sender, at, messageId, text, Optional.of(other), attachments, album, forwarded, edited);
        }

        /** The same message with these words alone: nothing of what it said, answered or brought. */
        public Message withheld(String words) {
            return new Message(
                    key,
                    place,
                    sender,
                    at,
                    messageId,
                    words,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    forwarded,
                    edited);
        }

        public Message withAttachments(List<Attachment> fetched) {
            return new Message(key, place, sender, at, messageId, text, replyTo, fetched, album, forwarded, edited);
        }
    }

    /**
     * A button pressed.
     *
     * @param messageId the message that the button stands under
     * @param pressId by which the press is answered
     * @param data what the button carries; comes from outside and may be forged
     */
    record Press(String key, Place place, Sender sender, Instant at, long messageId, String pressId, String data)
            implements Incoming {
        @Override
        public Press in(Place other) {
            return new Press(key, other, sender, at, messageId, pressId, data);
        }
    }

    /** The group became another chat: everything of {@code place} belongs to {@code newChat} from now on. */
    record Moved(String key, Place place, Sender sender, Instant at, long newChat) implements Incoming {
        @Override
        public Moved in(Place other) {
            return new Moved(key, other, sender, at, newChat);
        }
    }

    /** The bot was added, made or unmade administrator, removed, blocked, unblocked; or the chat was renamed. */
    record Membership(String key, Place place, Sender sender, Instant at, Change change) implements Incoming {
        @Override
        public Membership in(Place other) {
            return new Membership(key, other, sender, at, change);
        }

        /** What changed. */
        public enum Change {
            ADDED,
            ADDED_AS_ADMIN,
            REMOVED,
            BLOCKED,
            UNBLOCKED,
            RENAMED
        }
    }

    /**
     * The message that was answered, as the chat shows it.
     *
     * @param messageId its id
     * @param senderId who wrote it; empty where the chat does not say
     * @param fromBot whether this bot wrote it
     * @param text its text or caption
     * @param attachments its files
     */
    record Reply(long messageId, OptionalLong senderId, boolean fromBot, String text, List<Attachment> attachments) {
        public Reply {
            attachments = List.copyOf(attachments);
        }

        public Reply withAttachments(List<Attachment> fetched) {
            return new Reply(messageId, senderId, fromBot, text, fetched);
        }
    }
}
