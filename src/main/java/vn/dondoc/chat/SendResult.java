package vn.dondoc.chat;

import java.time.Duration;
import java.util.OptionalLong;

/** What became of one {@link Outgoing} at the platform. */
public sealed interface SendResult {
    /**
     * Accepted.
     *
     * @param messageId of the (last) message that it became; empty for answers and reactions
     */
    record Sent(OptionalLong messageId) implements SendResult {}

    /**
     * Not now: flood control or a fault that passes.
     *
     * @param delay at least this long; zero where the platform named none
     * @param floodControl whether the whole chat must wait, not this message alone
     */
    record Later(Duration delay, boolean floodControl, String why) implements SendResult {}

    /** Never: blocked, kicked, not found, too long, too old. */
    record Refused(String why, boolean chatGone) implements SendResult {}

    /** The group has become another chat; the same must be sent there. */
    record Moved(long newChat) implements SendResult {}
}
