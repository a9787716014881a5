package vn.dondoc.delivery;

import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Incoming;

/**
 * What is done with each thing that comes in.
 *
 * @param <P> what the preparation made of it
 */
public interface Handler<P> {
    /**
     * The slow part (reading a document, parsing), outside any transaction. It may run several messages ahead and again after a
     * fault, so it depends on {@code incoming} alone and changes nothing.
     */
    P prepare(Incoming incoming);

    /**
     * The quick part, inside the transaction that takes {@code incoming} from the inbox: everything that it changes and puts into
     * {@code outbox} is committed with it, or undone when it throws and done again later.
     */
    void handle(Incoming incoming, P prepared, Outbox outbox);

    /** What is kept of {@code incoming} once it is handled: itself, or less where it must not be kept. */
    default Incoming kept(Incoming incoming, P prepared) {
        return incoming;
    }

    /**
     * Whether a file is needed, of the message itself or ({@code ofReply}) of the message that it answers. It is fetched before
     * {@link #prepare}; one that could not be fetched comes without a hash.
     */
    default boolean wants(Incoming.Message message, Attachment file, boolean ofReply) {
        return file.kind() != Attachment.Kind.OTHER
                && (!ofReply || message.text().startsWith("/"));
    }

    /** {@code incoming} failed again and again and is set aside now; whoever wrote it may be told. Inside a transaction. */
    default void gaveUp(Incoming incoming, Outbox outbox) {}
}
