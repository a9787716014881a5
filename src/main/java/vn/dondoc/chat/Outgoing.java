package vn.dondoc.chat;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One thing that the bot does in the chat. Written into the outbox in the transaction that caused it; sent later, in order per
 * chat.
 */
public sealed interface Outgoing {
    long chat();

    /** What the message is about, for whoever answers it: {@code #12}, {@code draft:5}. */
    default List<String> about() {
        return List.of();
    }

    /**
     * A message. Longer than the platform allows, the outbox splits it at line ends; the buttons stand under the last piece.
     *
     * @param thread topic to say it in
     * @param replyTo message that it answers
     * @param buttons rows of buttons
     * @param about what the message is about, for whoever answers it: {@code #12}, {@code draft:5}
     */
    record Say(
            long chat,
            OptionalInt thread,
            OptionalLong replyTo,
            RichText text,
            List<List<Button>> buttons,
            List<String> about)
            implements Outgoing {
        public Say {
            Objects.requireNonNull(text, "text");
            buttons = buttons.stream().map(List::copyOf).toList();
            about = List.copyOf(about);
        }

        public Say withText(RichText other) {
            return new Say(chat, thread, replyTo, other, buttons, about);
        }
    }

    /** New text and buttons for a message that the bot sent before. */
    record Edit(long chat, Target target, RichText text, List<List<Button>> buttons) implements Outgoing {
        public Edit {
            buttons = buttons.stream().map(List::copyOf).toList();
        }
    }

    /** Takes note of a press: a short notice to the one who pressed; {@code alert} asks for a box to close. */
    record Answer(long chat, String pressId, String text, boolean alert) implements Outgoing {}

    /**
     * A file of the bot's own making.
     *
     * @param name plain ASCII without spaces
     * @param picture whether to show it as a picture
     * @param caption at most 1,024 UTF-16 units
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // nobody compares or prints files; a copy of the bytes would cost megabytes
    record File(
            long chat,
            OptionalInt thread,
            OptionalLong replyTo,
            String name,
            byte[] content,
            boolean picture,
            RichText caption,
            List<List<Button>> buttons,
            List<String> about)
            implements Outgoing {
        public File {
            if (!name.matches("[A-Za-z0-9._-]{1,80}")) {
                throw new IllegalArgumentException("file name " + name);
            }
            buttons = buttons.stream().map(List::copyOf).toList();
            about = List.copyOf(about);
        }

        public File withContent(byte[] other) {
            return new File(chat, thread, replyTo, name, other, picture, caption, buttons, about);
        }
    }

    /** A reaction to somebody's message, where a sentence is not needed. */
    record React(long chat, long messageId, String emoji) implements Outgoing {}

    /** Which earlier message is meant. */
    sealed interface Target {
        /** The message with this id in the chat: known from a press. */
        record Message(long id) implements Target {}

        /** The message that this row of the outbox became, or will become. */
        record Row(long outboxId) implements Target {}
    }
}
