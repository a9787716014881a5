package vn.dondoc.chat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The chat that people and the bot meet in: Telegram, or the room in the browser. */
public interface Chat extends AutoCloseable {
    /**
     * Begins to listen. The adapter calls {@code inbox} with what it received, in batches, and confirms them to the platform only
     * after the call returned: then they are safe on disk. The call may block while the disk is not ready; it never throws.
     */
    void listen(Listener inbox);

    /**
     * Sends one thing, once, without waiting or retrying by itself.
     *
     * @param outboxId unique for life; an adapter that can, uses it to send the same thing only once
     */
    SendResult send(long outboxId, Outgoing outgoing);

    /**
     * Brings the content of an attachment into a file that does not exist yet.
     *
     * @param limit in bytes
     * @throws IOException if it is larger, gone, or the platform does not answer in time
     */
    void fetch(Attachment attachment, Path into, long limit) throws IOException;

    /** The ids of the group's administrators, asked from the platform; empty where it has none or does not answer. */
    List<Long> administrators(long chat);

    /** The bot's own name in the chat, without {@code @}; commands may carry it: {@code /xem@dondoc_bot 12}. */
    String username();

    /** The longest text of one message in UTF-16 units. */
    int textLimit();

    /**
     * Whether the bot sees everything that is written in a group, as far as is known without asking the platform; false where
     * Telegram's privacy mode is on and the bot is no administrator: then it sees only commands and answers to itself.
     */
    boolean seesEverything(long group);

    /** Whether other bots may be in the groups of this platform, so that an unknown command may be theirs. */
    boolean sharesGroups();

    /** Shows the commands to people as they type. Does nothing where the platform has no such list or does not answer. */
    void publishCommands(List<Command> commands);

    /**
     * A file of this message turned out to carry a mark of secrecy: what the adapter itself keeps of the message goes. Does nothing
     * where the platform keeps messages. Called within the transaction that handles the message.
     *
     * @param instead words that take its place
     */
    default void withdraw(Incoming.Message message, String instead) {}

    /** Whether the platform shows reactions of a bot. */
    boolean canReact();

    /** Stops listening and sending; returns within a few seconds, also during a long poll. */
    @Override
    void close();

    /** Takes what was received. */
    @FunctionalInterface
    interface Listener {
        void accept(List<Incoming> received);
    }

    /**
     * A command for the list that people see.
     *
     * @param name without slash: {@code nhiemvu}
     * @param description what it does
     */
    record Command(String name, String description) {}
}
