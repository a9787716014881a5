package vn.dondoc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.intake.ChildLauncher;
import vn.dondoc.intake.Intake;
import vn.dondoc.intake.Limits;
import vn.dondoc.intake.Reading;
import vn.dondoc.minutes.Minutes;
import vn.dondoc.minutes.MinutesParser;
import vn.dondoc.text.SourceText;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.UnitFinder;

/** Minutes in files of any kind, or texts in JSON Lines, to directives as a table or JSON. */
@Command(
        name = "parse",
        description = "Reads minutes and prints the directives in them.",
        mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A file that a person names himself may be longer than what a chat lets in. */
    private static final Limits LIMITS = Limits.ofSettings(50, 20_000_000);

    private static final int MOST_BYTES = 50 << 20;

    enum Format {
        table,
        json
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "minutes (.txt .md .docx .doc .pdf .html); - is stdin")
    private List<Path> files = List.of();

    @Option(
            names = "--ref",
            paramLabel = "DATE",
            description = "day of the meeting, 2022-02-25; else the one in the text, else today")
    private LocalDate ref;

    @Option(names = "--units", paramLabel = "FILE", description = "register of the units (units.yml)")
    private Path units;

    @Option(names = "--format", paramLabel = "table|json", description = "default: table")
    private Format format = Format.table;

    @Option(names = "--batch", description = "JSON Lines {\"id\",\"text\",\"ref\"} from stdin, one JSON line each")
    private boolean batch;

    private final InputStream in;
    private final OutputStream out;
    private final Clock clock;

    ParseCommand() {
        this(System.in, new FileOutputStream(FileDescriptor.out), Clock.system(OFFICE));
    }

    ParseCommand(InputStream in, OutputStream out, Clock clock) {
        this.in = in;
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (batch != files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    batch ? "--batch đọc từ stdin, không nhận tên tệp" : "thiếu tên tệp (hoặc - để đọc từ stdin)");
        }
        Organization organization =
                units == null ? Organization.empty() : SettingsReader.organization(units, LocalDate.now(clock));
        MinutesParser parser =
                new MinutesParser(new UnitFinder(organization), new DeadlineParser(WorkCalendar.vietnam()));
        try (out) {
            if (batch) {
                readLines(parser);
            } else {
                readFiles(parser);
            }
        }
        return Main.DONE;
    }

    private void readFiles(MinutesParser parser) throws IOException {
        Intake intake = new Intake(LIMITS, ChildLauncher.ofThisProgram());
        MinutesJson json = new MinutesJson(out);
        PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
        for (Path file : files) {
            boolean stdin = file.toString().equals("-");
            Reading reading = stdin ? intake.read(in.readNBytes(MOST_BYTES + 1)) : intake.read(file, file.toString());
            if (reading instanceof Reading.Refused refused) {
                throw new CommandFailure((stdin ? "stdin" : file) + ": " + refused.sentence());
            }
            SourceText text = ((Reading.Text) reading).text();
            Minutes minutes = parse(parser, text, Optional.ofNullable(ref));
            if (format == Format.json) {
                json.write(Optional.of(stdin ? "-" : file.getFileName().toString()), minutes);
                json.flush();
            } else {
                new MinutesTable(print).print(minutes, text);
                print.flush();
            }
        }
    }

    private Minutes parse(MinutesParser parser, SourceText text, Optional<LocalDate> day) {
        return day.isPresent() ? parser.parse(text, day.get()) : parser.parseUndated(text, LocalDate.now(clock));
    }

    private void readLines(MinutesParser parser) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
        try (MinutesJson json = new MinutesJson(out)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                BatchLine request = BatchLine.read(factory, line, number);
                json.write(
                        request.id(),
                        parse(
                                parser,
                                SourceText.of(request.text()),
                                request.ref().or(() -> Optional.ofNullable(ref))));
            }
        }
    }

    /** One line of a batch. */
    private record BatchLine(Optional<String> id, String text, Optional<LocalDate> ref) {
        static BatchLine read(JsonFactory factory, String line, int number) throws IOException {
            String id = null;
            String text = null;
            String ref = null;
            try (JsonParser json = factory.createParser(line)) {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    throw new CommandFailure("dòng " + number + ": không phải một đối tượng JSON");
                }
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    JsonToken value = json.nextToken();
                    switch (name) {
                        case "id" -> id = value == JsonToken.VALUE_NULL ? null : json.getText();
                        case "text" -> text = string(json, value, name, number);
                        case "ref" -> ref = value == JsonToken.VALUE_NULL ? null : string(json, value, name, number);
                        default -> json.skipChildren();
                    }
                }
                if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                    throw new CommandFailure("dòng " + number + ": JSON không trọn một đối tượng");
                }
            } catch (JsonProcessingException e) {
                throw new CommandFailure(
                        "dòng " + number + ": JSON sai ở cột " + e.getLocation().getColumnNr(), e);
            }
            if (text == null) {
                throw new CommandFailure("dòng " + number + ": thiếu trường \"text\"");
            }
            return new BatchLine(Optional.ofNullable(id), text, day(ref, number));
        }

        private static String string(JsonParser json, JsonToken value, String name, int number) throws IOException {
            if (value != JsonToken.VALUE_STRING) {
                throw new CommandFailure("dòng " + number + ": trường \"" + name + "\" phải là chuỗi");
            }
            return json.getText();
        }

        private static Optional<LocalDate> day(String ref, int number) {
            try {
                return Optional.ofNullable(ref).map(LocalDate::parse);
            } catch (DateTimeParseException e) {
                throw new CommandFailure("dòng " + number + ": ngày \"" + ref + "\" không đúng dạng 2022-02-25", e);
            }
        }
    }
}
