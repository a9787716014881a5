package vn.dondoc.delivery;

import java.util.List;
import vn.dondoc.chat.Outgoing;

/** Where everything that the bot says is put, in the transaction that caused it. */
@FunctionalInterface
public interface Outbox {
    /** Puts one outgoing thing last in its chat's row and returns its number in the outbox. */
    long put(Outgoing outgoing);

    /** Puts many, in this order; faster than one by one where there are many. */
    default void putAll(List<? extends Outgoing> many) {
        many.forEach(this::put);
    }
}
