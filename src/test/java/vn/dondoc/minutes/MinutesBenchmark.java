package vn.dondoc.minutes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.text.SourceText;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.UnitFinder;

/** How fast texts are read, one thread: a run over the corpora of papers, news and chat messages. Run {@link #main}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MinutesBenchmark {
    private static final LocalDate REF = LocalDate.of(2024, 3, 5);

    private final MinutesParser parser =
            new MinutesParser(new UnitFinder(Organization.empty()), new DeadlineParser(WorkCalendar.vietnam()));
    private String paper;
    private String news;
    private String chat;

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(MinutesBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    /** Corpora as one text each; what they hold is said on the console, for characters a second. */
    @Setup
    public void load() throws IOException {
        paper = read("papers.txt");
        news = read("news.txt");
        chat = read("chat.txt");
        System.out.println(
                "papers " + paper.length() + ", news " + news.length() + ", chat " + chat.length() + " characters");
    }

    @Benchmark
    public Minutes papers() {
        return parser.parse(SourceText.of(paper), REF);
    }

    @Benchmark
    public Minutes news() {
        return parser.parse(SourceText.of(news), REF);
    }

    @Benchmark
    public Minutes chat() {
        return parser.parse(SourceText.of(chat), REF);
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = MinutesBenchmark.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
