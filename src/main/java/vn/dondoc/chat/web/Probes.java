package vn.dondoc.chat.web;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What machines ask: whether the bot can work, and its numbers.
 *
 * @param health asked for {@code /healthz}
 * @param metrics Prometheus text for {@code /metrics}
 */
public record Probes(Supplier<Health> health, Supplier<String> metrics) {
    /**
     * Whether the bot can work.
     *
     * @param able false answers 503
     * @param numbers shown beside the status, such as the waiting messages in {@code inbox} and {@code outbox}
     */
    public record Health(boolean able, Map<String, Object> numbers) {}
}
