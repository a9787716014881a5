package vn.dondoc.chat.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong codes: so many of one address, and so many of all together, in a quarter of an hour; then nobody may try until some
 * are old. With 40 bits a code stays out of reach of guessing.
 */
final class Throttle {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int OF_ONE = 8;
    private static final int OF_ALL = 200;

    private final Clock clock;
    private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mayTry(String address) {
        forget();
        int all = wrong.values().stream().mapToInt(Deque::size).sum();
        return all < OF_ALL && wrong.getOrDefault(address, new ArrayDeque<>()).size() < OF_ONE;
    }

    synchronized void wrong(String address) {
        wrong.computeIfAbsent(address, unknown -> new ArrayDeque<>()).add(clock.instant());
    }

    private void forget() {
        Instant old = clock.instant().minus(WINDOW);
        for (Iterator<Deque<Instant>> each = wrong.values().iterator(); each.hasNext(); ) {
            Deque<Instant> times = each.next();
            while (!times.isEmpty() && times.peek().isBefore(old)) {
                times.remove();
            }
            if (times.isEmpty()) {
                each.remove();
            }
        }
    }
}
