package vn.dondoc;

import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.dondoc.chat.RichText;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.report.Digest;

/** Prints the weekly digest that would be sent at a time. */
@Command(
        name = "digest",
        description = "Prints the weekly digest that would be sent at a time, of all chats or of one.",
        mixinStandardHelpOptions = true)
final class DigestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--at",
            paramLabel = "DATETIME",
            converter = Moment.class,
            description = "2026-03-06T16:00 or 2026-03-06; now where it lacks")
    private LocalDateTime at;

    @Option(names = "--chat", paramLabel = "ID", description = "this chat alone")
    private Long chat;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Books books = Books.open()) {
            LocalDateTime moment = at == null ? LocalDateTime.now(books.clock()) : at;
            Digest digest = new Digest(books.register(), books.loaded().organization());
            if (chat != null && books.register().chat(chat).isEmpty()) {
                throw new CommandFailure("không có nhóm chat nào mang số " + chat);
            }
            boolean first = true;
            for (ChatInfo info : books.register().chats()) {
                if (chat != null && info.chat() != chat) {
                    continue;
                }
                Optional<RichText> text = digest.text(info.chat(), moment);
                if (text.isPresent()) {
                    if (!first) {
                        out.println();
                    }
                    out.println(text.get().text());
                    first = false;
                }
            }
        }
        out.flush();
        return Main.DONE;
    }

    /** A day, or a day and an hour, of the office. */
    static final class Moment implements ITypeConverter<LocalDateTime> {
        @Override
        public LocalDateTime convert(String value) {
            try {
                return value.contains("T")
                        ? LocalDateTime.parse(value)
                        : java.time.LocalDate.parse(value).atTime(16, 0);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("\"" + value + "\" is no date or time such as 2026-03-06T16:00");
            }
        }
    }
}
