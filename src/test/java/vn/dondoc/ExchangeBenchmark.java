package vn.dondoc;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a large register takes through the whole commands: {@code ExchangeBenchmark 1000000} imports as many directives and
 * exports them as .jsonl, {@code ExchangeBenchmark 100000 xlsx docx} exports them as these. Prints wall clock, time of the
 * processor and the largest heap that was in use. Run by hand, with the shipped {@code -Xmx256m -XX:+UseSerialGC}.
 */
public final class ExchangeBenchmark {
    private static final List<String> UNITS = List.of("NV", "VP", "KT", "VHXH", "CA", "TYT", "QS", "TTHCC");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);

    private ExchangeBenchmark() {}

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("exchange-benchmark");
        try {
            OfficeData office = new OfficeData(folder);
            Path file = folder.resolve("in.jsonl");
            write(file, count);
            System.out.printf("%,d directives, %,d MB as .jsonl%n", count, Files.size(file) >> 20);
            measured("import", () -> {
                try (Books books = office.openAlone()) {
                    new Import(file, false).into(books);
                }
            });
            Files.delete(file);
            System.out.printf("database: %,d MB%n", Files.size(office.data.resolve("dondoc.db")) >> 20);
            for (String form :
                    args.length == 1 ? List.of("jsonl") : List.of(args).subList(1, args.length)) {
                Path out = folder.resolve("out." + form);
                measured("export ." + form, () -> {
                    try (Books books = office.open()) {
                        RegisterFile kind = RegisterFile.of(out.toString()).orElseThrow();
                        new Export(kind, Optional.empty(), Optional.empty()).to(out, books);
                    }
                });
                System.out.printf("%s: %,d MB%n", out.getFileName(), Files.size(out) >> 20);
                if (args.length > 1) {
                    keep(out);
                }
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            }
        }
    }

    /** What offices open is left to be looked at. */
    private static void keep(Path out) throws IOException {
        Path target = Path.of(System.getProperty("java.io.tmpdir")).resolve("nhiem-vu-" + out.getFileName());
        Files.move(out, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        System.out.println("kept as " + target);
    }

    private static void measured(String what, Runnable work) {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long cpu = processor();
        long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        long busy = processor() - cpu;
        long mine = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own;
        long took = System.nanoTime() - start;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s, processor %.1f s of all threads, %.1f s of the writing one, heap at most %,d MB%n",
                what,
                took / 1e9,
                busy / 1e9,
                mine / 1e9,
                peak >> 20);
    }

    /** Of all threads, the compiler's and the collector's too. */
    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Directives as an office has them: long texts, half of them done, some late, with the rows of history that led there. */
    private static void write(Path file, int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int number = 1; number <= count; number++) {
                LocalDate assigned = FIRST.plusDays(number % 900);
                LocalDate due = assigned.plusDays(10 + number % 50);
                LocalDate reported = due.plusDays(number % 7 - 4);
                String unit = UNITS.get(number % UNITS.size());
                String helper = UNITS.get((number + 3) % UNITS.size());
                boolean done = number % 2 == 0;
                String part = done
                        ? "{\"status\":\"DONE\",\"reported_on\":\"" + reported + "\",\"note\":\"Báo cáo số " + number
                                + "/BC-UBND\"}"
                        : "{\"percent\":" + number % 100 + ",\"note\":\"đang lấy ý kiến các thôn\"}";
                String rows = "{\"at\":\"" + assigned + "T08:00:00+07:00\",\"by\":1002,\"name\":\"Trần Văn Thư\","
                        + "\"change\":\"recorded\",\"cause\":\"m:" + number + "\"},{\"at\":\"" + reported
                        + "T09:30:00+07:00\",\"by\":2001,\"name\":\"Nga\",\"unit\":\"" + unit + "\",\"change\":\""
                        + (done ? "complete" : "progress") + "\",\"cause\":\"n:" + number + "\",\"note\":\"…\"}";
                out.write("{\"chat\":-4001,\"number\":" + number + ",\"text\":\"rà soát, tổng hợp số liệu đợt " + number
                        + " về thủ tục hành chính, trình Chủ tịch UBND xã xem xét, quyết định\",\"lead\":[\"" + unit
                        + "\"],\"coop\":[\"" + helper + "\"],\"due\":\"" + due + "\",\"status\":\""
                        + (done ? "DONE" : "OPEN") + "\",\"assigned_on\":\"" + assigned
                        + "\",\"source\":{\"title\":\"TB " + number % 400 + "/TB-UBND\"},\"units\":{\"" + unit + "\":"
                        + part + "},\"history\":[" + rows + "]}\n");
            }
        }
    }
}
