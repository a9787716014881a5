package vn.dondoc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.Directive;
import vn.dondoc.report.DossierWriter;
import vn.dondoc.report.RegisterReport;

/** Writes the register as a file that offices send, or as JSON Lines that {@code import} takes back without loss. */
@Command(
        name = "export",
        description = "Writes the register as .xlsx, .docx or, lossless, .jsonl.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final int SOON = 3;

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
            description = "what was assigned, due or reported in this month")
    private YearMonth month;

    @Override
    public Integer call() {
        RegisterFile form = RegisterFile.of(file.toString())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "đuôi tệp phải là .xlsx, .docx hoặc .jsonl: " + file));
        try (Books books = Books.open()) {
            List<ChatInfo> chats = chats(books);
            long written = books.store().inSnapshot(() -> {
                AtomicLong count = new AtomicLong();
                WholeFile.write(file, out -> {
                    if (form == RegisterFile.JSONL) {
                        lines(books, chats, out, count);
                    } else {
                        report(books, chats, form, out, count);
                    }
                });
                return count.get();
            });
            spec.commandLine().getOut().println(file + ": " + written + " nhiệm vụ");
        }
        return Main.DONE;
    }

    private List<ChatInfo> chats(Books books) {
        if (chat == null) {
            return books.register().chats();
        }
        return List.of(books.register()
                .chat(chat)
                .orElseThrow(() -> new CommandFailure("không có nhóm chat nào mang số " + chat)));
    }

    private void lines(Books books, List<ChatInfo> chats, OutputStream out, AtomicLong count) throws IOException {
        Predicate<Directive> wanted = wanted();
        try (DossierWriter writer = new DossierWriter(out, books.clock().getZone())) {
            for (ChatInfo info : chats) {
                books.register().forEachDossier(info.chat(), dossier -> {
                    if (wanted.test(dossier.directive())) {
                        unchecked(() -> writer.write(info, dossier));
                        count.incrementAndGet();
                    }
                });
            }
        }
    }

    private void report(Books books, List<ChatInfo> chats, RegisterFile form, OutputStream out, AtomicLong count)
            throws IOException {
        RegisterReport report =
                new RegisterReport(books.register(), books.loaded().organization(), books.calendar(), SOON);
        count.set(report.write(
                out,
                form == RegisterFile.XLSX ? RegisterReport.Format.XLSX : RegisterReport.Format.DOCX,
                chats,
                Optional.ofNullable(month),
                books.register().today()));
    }

    /** What belongs to the month: assigned, due or reported in it. */
    private Predicate<Directive> wanted() {
        if (month == null) {
            return directive -> true;
        }
        return directive -> RegisterReport.belongs(directive, month);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
