package vn.dondoc.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Counts what passes, for /healthz and /metrics. Thread-safe. */
public final class Traffic {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SortedMap<String, Supplier<Number>> numbers = new TreeMap<>();

    final Counter updates = counter("updates", "things that came in, repetitions not counted");
    final Counter handled = counter("handled", "things handled");
    final Counter failed = counter("failed", "failures while handling");
    final Counter setAside = counter("set_aside", "things given up after repeated failures");
    final Counter sent = counter("sent", "things sent");
    final Counter refused = counter("refused", "things that the platform refused for good");
    final Counter delayed = counter("delayed", "sends to be tried again later");
    final Counter floods = counter("floods", "answers of the platform that asked for patience (429)");
    final Counter storeWaits = counter("store_waits", "times that the database was not ready");

    private final Counter digests = counter("digests", "chats that were told a digest");
    private final Map<String, Counter> reminders = new HashMap<>();

    /** Counts what became of reminders: {@code sent}, {@code already_sent}, {@code nothing_open}. */
    public synchronized Counter reminders(String outcome) {
        return reminders.computeIfAbsent(outcome, name -> {
            Counter counter = Counter.builder("dondoc_reminders")
                    .description("units and chats looked at by the morning run, by outcome")
                    .tag("outcome", name)
                    .register(registry);
            numbers.put("reminders_" + name, () -> (long) counter.count());
            return counter;
        });
    }

    public Counter digests() {
        return digests;
    }

    /**
     * A further number, asked when it is shown.
     *
     * @param name lower case with underscores; {@code dondoc_} goes before it in /metrics
     */
    public synchronized void gauge(String name, String what, Supplier<Number> number) {
        Gauge.builder("dondoc_" + name, number).description(what).register(registry);
        numbers.put(name, number);
    }

    /** A further counter. */
    public synchronized Counter counter(String name, String what) {
        Counter counter = Counter.builder("dondoc_" + name).description(what).register(registry);
        numbers.put(name, () -> (long) counter.count());
        return counter;
    }

    /** All numbers by name, as of now. */
    public synchronized SortedMap<String, Number> numbers() {
        SortedMap<String, Number> now = new TreeMap<>();
        numbers.forEach((name, number) -> now.put(name, number.get()));
        return now;
    }

    /** All numbers as Prometheus reads them. */
    public String prometheus() {
        return registry.scrape();
    }
}
