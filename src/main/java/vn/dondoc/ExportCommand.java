package vn.dondoc;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.dondoc.report.Period;

/** Writes the register as a file that offices send, or as JSON Lines that {@code import} takes back without loss. */
@Command(
        name = "export",
        description = "Writes the register as .xlsx, .docx or, lossless, .jsonl.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "ends in .xlsx, .docx or .jsonl")
    private Path file;

    @Option(names = "--chat", paramLabel = "ID", description = "this chat alone")
    private Long chat;

    @Option(
            names = "--month",
            paramLabel = "2026-03",
            converter = Month.class,
            description =
                    "what was assigned, due or reported in this month, or late already, with the figures for the rating")
    private YearMonth month;

    @Option(
            names = "--unit",
            paramLabel = "MÃ",
            description = "what this unit leads, and its people by name; .xlsx or .docx")
    private String unit;

    @Option(names = "--person", paramLabel = "ID", description = "instead: all that is held of this person, .jsonl")
    private Long person;

    @Option(names = "--from", paramLabel = "2026-01-01", converter = Day.class, description = "the same from this day")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "2026-03-31", converter = Day.class, description = "to this day")
    private LocalDate to;

    @Override
    public Integer call() {
        RegisterFile form = RegisterFile.of(file.toString())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "đuôi tệp phải là .xlsx, .docx hoặc .jsonl: " + file));
        Optional<Period> period = period();
        if (person != null) {
            return held(form, period);
        }
        if (unit != null && form == RegisterFile.JSONL) {
            throw new ParameterException(
                    spec.commandLine(), "--unit chỉ đi với .xlsx, .docx: tệp .jsonl giữ trọn từng nhiệm vụ");
        }
        try (Books books = Books.open()) {
            int written =
                    new Export(form, Optional.ofNullable(chat), period, Optional.ofNullable(unit)).to(file, books);
            spec.commandLine().getOut().println(file + ": " + written + " nhiệm vụ");
        }
        return Main.DONE;
    }

    /** What the office holds of somebody, for himself to see. */
    private int held(RegisterFile form, Optional<Period> period) {
        if (form != RegisterFile.JSONL || chat != null || unit != null || period.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--person chỉ đi với tệp .jsonl, không kèm --chat, --month");
        }
        try (Books books = Books.open()) {
            int rows = new PersonExport(person).to(file, books);
            spec.commandLine().getOut().println(file + ": " + rows + " dòng về người mang số " + person);
        }
        return Main.DONE;
    }

    private Optional<Period> period() {
        if (month != null && from == null && to == null) {
            return Optional.of(Period.of(month));
        }
        if (month != null || (from == null) != (to == null)) {
            throw new ParameterException(
                    spec.commandLine(), "kỳ báo cáo ghi bằng --month, hoặc bằng cả --from và --to");
        }
        if (from != null && to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "--to phải không sớm hơn --from");
        }
        return Optional.ofNullable(from).map(first -> new Period(first, to));
    }

    /** A day of the office. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException("\"" + value + "\" không phải ngày dạng 2026-03-15");
            }
        }
    }

    /** A month of the office. */
    static final class Month implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String value) {
            try {
                return YearMonth.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException("\"" + value + "\" không phải tháng dạng 2026-03");
            }
        }
    }
}
