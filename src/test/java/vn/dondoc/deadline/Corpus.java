package vn.dondoc.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The tables of phrases beside the tests: {@code phrase | meaning}, with {@code ref} lines between. */
final class Corpus {
    private Corpus() {}

    record Line(String phrase, String meaning, LocalDateTime ref, int number) {}

    static List<Line> read(String resource) {
        List<Line> lines = new ArrayList<>();
        LocalDateTime ref = null;
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Corpus.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.startsWith("ref ")) {
                    ref = LocalDateTime.parse(line.substring(4));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    int bar = line.lastIndexOf('|');
                    String phrase = line.substring(0, bar).strip();
                    lines.add(new Line(phrase, line.substring(bar + 1).strip(), ref, number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** The meaning as the tables write it. */
    static String write(Deadline deadline) {
        return switch (deadline.kind()) {
            case NONE -> "none";
            case DURATION -> "duration";
            case DATE -> day(deadline.from().orElseThrow());
            case DATETIME -> deadline.from().orElseThrow().toString();
            case RECURRING ->
                deadline.recurrence().orElseThrow() + "@" + deadline.due().orElseThrow();
            case INTERVAL -> interval(deadline);
        };
    }

    private static String interval(Deadline deadline) {
        LocalDateTime from = deadline.from().orElseThrow();
        LocalDateTime to = deadline.to().orElseThrow();
        boolean hours = from.getHour() > 0 || to.getHour() > 0;
        String ends = hours ? from + ".." + to : day(from) + ".." + day(to);
        boolean early = !deadline.due().orElseThrow().equals(to.toLocalDate());
        return early ? ends + " due " + deadline.due().get() : ends;
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalDate().toString();
    }
}
