package vn.dondoc.reminder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.deadline.QuietHours;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.delivery.OutboxQueue;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.DirectiveStore;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.SettableClock;

/**
 * How fast reminders go into the outbox, on a file with synchronous=FULL: {@code ReminderBenchmark [items] [items a unit]} lets all
 * items fall due at once; {@code ReminderBenchmark idle [open]} measures a tick with nothing due. Run by hand, with the shipped
 * {@code -Xmx256m -XX:+UseSerialGC}.
 */
public final class ReminderBenchmark {
    private static final int UNITS_OF_A_CHAT = 25;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private ReminderBenchmark() {}

    public static void main(String[] args) throws IOException {
        boolean idle = args.length > 0 && args[0].equals("idle");
        int items = args.length > (idle ? 1 : 0) ? Integer.parseInt(args[idle ? 1 : 0]) : idle ? 1_000_000 : 100_000;
        int perUnit = !idle && args.length > 1 ? Integer.parseInt(args[1]) : 20;
        Path folder = Files.createTempDirectory("reminder-benchmark");
        try (SqlStore store = SqlStore.open("jdbc:sqlite:" + folder.resolve("dondoc.db"))) {
            run(store, idle, items, idle ? 400 : perUnit);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void run(SqlStore store, boolean idle, int items, int perUnit) {
        SettableClock clock = SettableClock.at("2026-03-09T09:00");
        fill(store, items, perUnit, idle ? TODAY.plusYears(1) : TODAY);
        DirectiveRegister register = new DirectiveRegister(store.directives(), clock, false);
        OutboxQueue outbox = new OutboxQueue(store, store.outbox(), 4096, clock, () -> {});
        Reminders reminders = new Reminders(
                plan(),
                WorkCalendar.vietnam(),
                store.reminders(),
                register,
                new Reminders.People(List::of, unit -> List.of(), List::of),
                new Reminders.Delivery(store, outbox, clock));
        long start = System.nanoTime();
        reminders.rebuild();
        System.out.printf("%,d rows made in %,d ms%n", items, millis(start));
        clock.set(TODAY.atTime(7, 59).toString());
        reminders.tick();
        clock.set(TODAY.atTime(8, 0).toString());
        if (idle) {
            reminders.tick();
            idle(reminders, clock);
            return;
        }
        start = System.nanoTime();
        long cpu = processorMillis();
        System.out.println(reminders.tick());
        long took = Math.max(1, millis(start));
        long busy = processorMillis() - cpu;
        System.out.printf(
                "%,d items in %,d messages in %,d ms = %,d items/s (processor %,d ms = %,d items/s)%n",
                items, store.outbox().waiting(), took, items * 1_000L / took, busy, items * 1_000L / Math.max(1, busy));
        Runtime.getRuntime().gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf("%,d KiB in use afterwards%n", used / 1024);
    }

    /** What the whole process has used, compiler and collector included: on a busy machine it tells more than the wall clock. */
    static long processorMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
    }

    private static void idle(Reminders reminders, SettableClock clock) {
        int ticks = 2_000;
        long worst = 0;
        long start = System.nanoTime();
        for (int i = 0; i < ticks; i++) {
            clock.advance(Duration.ofSeconds(2));
            long one = System.nanoTime();
            reminders.tick();
            worst = i < 200 ? 0 : Math.max(worst, System.nanoTime() - one);
        }
        System.out.printf(
                "a tick with nothing due: %,d µs, worst %,d µs%n",
                (System.nanoTime() - start) / 1_000 / ticks, worst / 1_000);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void fill(SqlStore store, int items, int perUnit, LocalDate due) {
        store.run(() -> {
            DirectiveStore.Bulk bulk = store.directives().bulk(true);
            int perChat = perUnit * UNITS_OF_A_CHAT;
            for (int i = 0; i < items; i++) {
                long chat = -4001L - i / perChat;
                String unit = "DV" + i % UNITS_OF_A_CHAT;
                bulk.put(directive(new DirectiveId(chat, i % perChat + 1), unit, due), List.of());
                if ((i + 1) % perChat == 0 || i == items - 1) {
                    bulk.head(chat, i % perChat + 1, "0".repeat(64));
                }
            }
            bulk.finish();
        });
    }

    private static Directive directive(DirectiveId id, String unit, LocalDate due) {
        return new Directive(
                id,
                "chủ trì, phối hợp với các đơn vị liên quan rà soát, tổng hợp, báo cáo kết quả thực hiện "
                        + id.number(),
                List.of(UnitPart.open(unit, "Phòng " + unit)),
                List.of(),
                Optional.of(due),
                Optional.empty(),
                Optional.empty(),
                false,
                Status.OPEN,
                LocalDate.of(2026, 3, 2),
                Directive.Source.NONE,
                0,
                Optional.empty());
    }

    private static ReminderPlan plan() {
        return new ReminderPlan(
                SettableClock.OFFICE,
                LocalTime.of(8, 0),
                List.of(3, 1, 0),
                1,
                Optional.of(DayOfWeek.MONDAY),
                3,
                ReminderPlan.Target.GROUP,
                new QuietHours(LocalTime.of(18, 0), LocalTime.of(7, 0)),
                DayOfWeek.FRIDAY,
                LocalTime.of(16, 0));
    }
}
