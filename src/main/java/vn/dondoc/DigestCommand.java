package vn.dondoc;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
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
            converter = AtOption.class,
            description = "2026-03-06T16:00, or 2026-03-06 for that day's hour of the digest; now where it lacks")
    private At at;

    @Option(names = "--chat", paramLabel = "ID", description = "this chat alone")
    private Long chat;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Books books = Books.open()) {
            out.print(text(books, Optional.ofNullable(at), Optional.ofNullable(chat)));
        }
        out.flush();
        return Main.DONE;
    }

    /**
     * The digests of the chats in which something was recorded by then, with an empty line between them.
     *
     * @throws CommandFailure if there is no such chat
     */
    static String text(Books books, Optional<At> at, Optional<Long> chat) {
        LocalTime usual = books.loaded().settings().digest().at();
        LocalDateTime moment = at.map(named -> named.day().atTime(named.hour().orElse(usual)))
                .orElseGet(() -> LocalDateTime.now(books.clock()));
        if (chat.isPresent() && books.register().chat(chat.get()).isEmpty()) {
            throw new CommandFailure("không có nhóm chat nào mang số " + chat.get());
        }
        Digest digest = new Digest(books.register(), books.loaded().organization());
        return books.register().chats().stream()
                .map(ChatInfo::chat)
                .filter(known -> chat.isEmpty() || chat.get().equals(known))
                .flatMap(known -> digest.text(known, moment).stream())
                .map(text -> text.text() + "\n")
                .collect(Collectors.joining("\n"));
    }

    /** A day of the office, and an hour where one was named. */
    record At(LocalDate day, Optional<LocalTime> hour) {
        /** @throws DateTimeParseException if it is neither a day nor a day and an hour */
        static At of(String written) {
            if (!written.contains("T")) {
                return new At(LocalDate.parse(written), Optional.empty());
            }
            LocalDateTime moment = LocalDateTime.parse(written);
            return new At(moment.toLocalDate(), Optional.of(moment.toLocalTime()));
        }
    }

    /** Reads {@code --at}. */
    static final class AtOption implements ITypeConverter<At> {
        @Override
        public At convert(String value) {
            try {
                return At.of(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("\"" + value + "\" is no date or time such as 2026-03-06T16:00");
            }
        }
    }
}
