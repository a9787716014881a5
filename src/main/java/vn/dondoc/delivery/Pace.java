package vn.dondoc.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How fast the bot may speak: so many messages in any second, in any second and any minute of a chat. Exact in every stretch of
 * time: a token bucket that holds a minute's worth lets twice that pass around the turn of a minute, and Telegram then asks for
 * patience of half an hour. Times are those of a clock that never jumps, in nanoseconds.
 */
public final class Pace {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int CHAT_BURST = 3;
    /** Calls take unequally long to arrive: a twentieth more than the stretch that the platform counts, half a second at most. */
    private static final long LONGEST_SLACK = SECOND / 2;

    private final int perSecond;
    private final int perGroupMinute;
    private final Window all;
    private final Map<Long, Window> bursts = new HashMap<>();
    private final Map<Long, Window> minutes = new HashMap<>();

    /**
     * @param perSecond of all chats together; 0 for no limit, of single chats neither
     * @param perGroupMinute of one group; 0 for no limit
     */
    public Pace(int perSecond, int perGroupMinute) {
        this.perSecond = perSecond;
        this.perGroupMinute = perGroupMinute;
        this.all = new Window(Math.max(1, perSecond), SECOND);
    }

    /** No limits: for a chat that has none. */
    public static Pace unlimited() {
        return new Pace(0, 0);
    }

    /** How long the next message to the chat has to wait, 0 for not at all. */
    long waitNanos(long chat, boolean prompt, long now) {
        long wait = perSecond == 0 ? 0 : all.waitNanos(now);
        if (prompt) {
            return wait;
        }
        if (perSecond > 0) {
            wait = Math.max(wait, burst(chat).waitNanos(now));
        }
        if (perGroupMinute > 0 && chat < 0) {
            wait = Math.max(wait, minute(chat).waitNanos(now));
        }
        return wait;
    }

    /** Counts a message that is sent now. */
    void take(long chat, boolean prompt, long now) {
        if (perSecond > 0) {
            all.take(now);
        }
        if (!prompt && perSecond > 0) {
            burst(chat).take(now);
        }
        if (!prompt && perGroupMinute > 0 && chat < 0) {
            minute(chat).take(now);
        }
    }

    private Window burst(long chat) {
        return bursts.computeIfAbsent(chat, one -> new Window(CHAT_BURST, CHAT_BURST * SECOND));
    }

    private Window minute(long chat) {
        return minutes.computeIfAbsent(chat, one -> new Window(perGroupMinute, 60 * SECOND));
    }

    /** At most so many in any stretch of time so long. */
    private static final class Window {
        private final long[] taken;
        private final long span;
        private long count;

        Window(int most, long span) {
            this.taken = new long[most];
            this.span = span + Math.min(span / 20, LONGEST_SLACK);
        }

        long waitNanos(long now) {
            if (count < taken.length) {
                return 0;
            }
            return Math.max(0, taken[(int) (count % taken.length)] + span - now);
        }

        void take(long now) {
            taken[(int) (count++ % taken.length)] = now;
        }
    }
}
