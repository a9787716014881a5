package vn.dondoc.deadline;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;

/** How fast times are read, and found in running text; scores are operations a second (expressions, characters). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class DeadlineBenchmark {
    static final int CHARACTERS = 200_000;
    private static final int EXPRESSIONS = 1_000;
    private static final LocalDateTime REF = LocalDateTime.of(2023, 5, 9, 8, 30);

    private static final String WITHOUT_DATES = """
            Tiếp tục rà soát, niêm yết công khai thủ tục hành chính tại trụ sở; chủ động phối hợp với các cơ quan liên quan
            tháo gỡ khó khăn cho người dân và doanh nghiệp, nâng cao chất lượng phục vụ, bảo đảm đúng quy định.
            """;
    private static final String WITH_DATES = """
            Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng tham mưu kế hoạch tập huấn, trình Chủ tịch trước ngày 20/3/2024;
            các xã báo cáo kết quả theo Kế hoạch số 12/KH-UBND ngày 05/01/2024, định kỳ vào ngày 25 hằng tháng.
            """;

    private final DeadlineParser parser = new DeadlineParser(WorkCalendar.vietnam());
    private final List<String> phrases =
            List.of("dates.tsv", "clock.tsv", "weeks.tsv", "periods.tsv", "terms.tsv", "none.tsv").stream()
                    .flatMap(table -> Corpus.read(table).stream())
                    .map(Corpus.Line::phrase)
                    .limit(EXPRESSIONS)
                    .toList();
    private final String quiet = fill(WITHOUT_DATES);
    private final String busy = fill(WITH_DATES);

    private static String fill(String text) {
        return text.repeat(CHARACTERS / text.length() + 1).substring(0, CHARACTERS);
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DeadlineBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    /** Expressions a second. */
    @Benchmark
    @OperationsPerInvocation(700)
    public int readsExpressions() {
        int due = 0;
        for (String phrase : phrases.subList(0, 700)) {
            due += parser.read(phrase, REF).due().isPresent() ? 1 : 0;
        }
        return due;
    }

    /** Characters a second in text without times, from the string on. */
    @Benchmark
    @OperationsPerInvocation(CHARACTERS)
    public int findsNothingInQuietText() {
        return parser.find(SourceText.of(quiet), new Span(0, CHARACTERS), REF).size();
    }

    /** Characters a second in text full of times, from the string on. */
    @Benchmark
    @OperationsPerInvocation(CHARACTERS)
    public int findsTimesInBusyText() {
        return parser.find(SourceText.of(busy), new Span(0, CHARACTERS), REF).size();
    }
}
