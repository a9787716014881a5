package vn.dondoc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dondoc.deadline.Deadline;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.deadline.WorkCalendar;

/** {@code deadline}: expressions of time from standard input, one JSON line each to standard output. */
@Command(
        name = "deadline",
        mixinStandardHelpOptions = true,
        description = "Reads expressions of time, one a line, and prints what each means as a line of JSON.")
final class DeadlineCommand implements Callable<Integer> {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
    private static final int LONGEST_LINE = 1_000_000;

    private final DeadlineParser parser = new DeadlineParser(WorkCalendar.vietnam());
    private final JsonFactory json = new JsonFactory();
    private final InputStream in;
    private final OutputStream out;
    private final Clock clock;

    @Option(
            names = "--ref",
            paramLabel = "DATETIME",
            description = "the moment that relative words count from (2026-03-15 or 2026-03-15T08:30); now by default")
    private String ref;

    @Option(names = "--batch", description = "lines of JSON {\"text\",\"ref\"} in")
    private boolean batch;

    DeadlineCommand() {
        this(System.in, System.out, Clock.system(OFFICE));
    }

    DeadlineCommand(InputStream in, OutputStream out, Clock clock) {
        this.in = in;
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LocalDateTime moment = ref == null ? LocalDateTime.now(clock) : moment(ref, "--ref");
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Writer results = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            try {
                answer(lines, results, moment);
            } finally {
                results.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Main.DONE;
    }

    private void answer(BufferedReader lines, Writer results, LocalDateTime moment) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (line.length() > LONGEST_LINE) {
                throw new CommandFailure("dòng " + number + " dài quá " + LONGEST_LINE + " ký tự");
            }
            Question question = batch ? question(line, number, moment) : new Question(line, moment);
            write(question.text(), parser.read(question.text(), question.ref()), results);
        }
    }

    private record Question(String text, LocalDateTime ref) {}

    private Question question(String line, int number, LocalDateTime otherwise) {
        String text = null;
        LocalDateTime at = otherwise;
        try (JsonParser in = json.createParser(line)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new CommandFailure("dòng " + number + " không phải một đối tượng JSON {\"text\",\"ref\"}");
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                JsonToken value = in.nextToken();
                boolean string = value == JsonToken.VALUE_STRING;
                if (field.equals("text") && string) {
                    text = in.getText();
                } else if (field.equals("ref") && string) {
                    at = moment(in.getText(), "dòng " + number);
                } else {
                    in.skipChildren();
                }
            }
            if (in.currentToken() != JsonToken.END_OBJECT || in.nextToken() != null) {
                throw new CommandFailure("dòng " + number + ": sau đối tượng JSON còn chữ thừa");
            }
        } catch (IOException e) {
            throw new CommandFailure("dòng " + number + " không phải JSON đúng", e);
        }
        if (text == null) {
            throw new CommandFailure("dòng " + number + ": thiếu \"text\"");
        }
        return new Question(text, at);
    }

    /** A moment with or without time and offset; one with an offset is taken into the office's zone. */
    private static LocalDateTime moment(String text, String where) {
        try {
            if (text.length() == "2026-03-15".length()) {
                return LocalDate.parse(text).atStartOfDay();
            }
            boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > 10;
            return offset
                    ? OffsetDateTime.parse(text).atZoneSameInstant(OFFICE).toLocalDateTime()
                    : LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandFailure(
                    where + ": \"" + text + "\" không phải ngày giờ dạng 2026-03-15 hoặc 2026-03-15T08:30", e);
        }
    }

    private void write(String text, Deadline deadline, Writer results) throws IOException {
        StringWriter line = new StringWriter(160);
        boolean timed = deadline.kind() == Deadline.Kind.DATETIME
                || deadline.kind() == Deadline.Kind.INTERVAL
                        && (hasTime(deadline.from().orElseThrow())
                                || hasTime(deadline.to().orElseThrow()));
        try (JsonGenerator json = this.json.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("text", text);
            json.writeStringField("kind", deadline.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField(
                    "from", deadline.from().map(at -> iso(at, timed)).orElse(null));
            json.writeStringField("to", deadline.to().map(at -> iso(at, timed)).orElse(null));
            json.writeStringField("due", deadline.due().map(LocalDate::toString).orElse(null));
            json.writeStringField(
                    "recurrence", deadline.recurrence().map(Recurrence::rrule).orElse(null));
            json.writeEndObject();
        }
        results.append(line.getBuffer()).append('\n');
    }

    private static boolean hasTime(LocalDateTime moment) {
        return moment.getHour() > 0 || moment.getMinute() > 0;
    }

    private static String iso(LocalDateTime moment, boolean timed) {
        return timed ? MINUTE.format(moment) : moment.toLocalDate().toString();
    }
}
