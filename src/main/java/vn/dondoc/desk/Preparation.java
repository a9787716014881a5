package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Incoming;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.Roster;
import vn.dondoc.intake.Reading;
import vn.dondoc.intake.Refusal;
import vn.dondoc.minutes.Kind;
import vn.dondoc.minutes.Minutes;

/** Reads messages and files, and makes reports, before the transaction: the slow part. */
final class Preparation {
    private static final List<String> READABLE = List.of(".docx", ".doc", ".pdf", ".txt", ".md", ".html", ".htm");

    /** A text of this length is no small talk: with so many orders in it, it is conclusions, whatever its dress. */
    private static final int LONG = 800;

    private static final int FEWEST_ORDERS = 3;

    private final Roster roster;
    private final Access access;
    private final Language language;
    private final Reports reports;
    private final Surroundings around;

    Preparation(Roster roster, Access access, Language language, Reports reports, Surroundings around) {
        this.roster = roster;
        this.access = access;
        this.language = language;
        this.reports = reports;
        this.around = around;
    }

    Prepared of(Incoming incoming) {
        if (!incoming.place().isPrivate()) {
            roster.refresh(incoming.place().chat());
        }
        if (!(incoming instanceof Incoming.Message message)) {
            return Prepared.NOTHING;
        }
        Optional<Command> command = Command.of(message.text(), around.botName().get());
        if (command.isPresent() && !command.get().name().equals("ketluan")) {
            return new Prepared(Optional.empty(), secrets(message), report(incoming, command.get()));
        }
        boolean asked = command.isPresent();
        boolean keeps = roster.actor(message.sender(), message.place().chat()).keepsRegister();
        String words = command.map(Command::words).orElse(message.text());
        List<Attachment> attached = new ArrayList<>(message.attachments());
        if (asked && words.isBlank() && attached.isEmpty() && message.replyTo().isPresent()) {
            words = message.replyTo().get().text();
            attached.addAll(message.replyTo().get().attachments());
        }
        Optional<Prepared.Text> text =
                words.isBlank() ? Optional.empty() : Optional.of(read("", language.text(words), asked, keeps, message));
        List<Prepared.Text> files = new ArrayList<>();
        for (Attachment file : attached) {
            if (isReadable(file)) {
                files.add(file(file, asked, keeps, message));
            }
        }
        return new Prepared(text, files, Optional.empty());
    }

    /** Files beside other commands are evidence; they are looked at for marks of secrecy alone. */
    private List<Prepared.Text> secrets(Incoming.Message message) {
        return message.attachments().stream()
                .filter(Preparation::isReadable)
                .map(file -> file(file, false, false, message))
                .toList();
    }

    private Prepared.Text file(Attachment file, boolean asked, boolean keeps, Incoming.Message message) {
        String hash = file.sha256().orElseThrow();
        Reading reading = language.file(hash, file.name());
        if (reading instanceof Reading.Refused refused && refused.why() == Refusal.SECRET) {
            language.forget(hash);
        }
        return read(file.name(), reading, asked, keeps, message);
    }

    private static boolean isReadable(Attachment file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return file.kind() == Attachment.Kind.DOCUMENT
                && file.sha256().isPresent()
                && READABLE.stream().anyMatch(name::endsWith);
    }

    private Prepared.Text read(String name, Reading reading, boolean asked, boolean keeps, Incoming.Message message) {
        if (!(reading instanceof Reading.Text text) || !asked && !keeps) {
            return new Prepared.Text(name, reading, false, Optional.empty());
        }
        LocalDate day = message.at().atZone(around.clock().getZone()).toLocalDate();
        if (asked || language.isMinutes(text.text())) {
            return new Prepared.Text(name, reading, true, Optional.of(language.minutes(text.text(), day)));
        }
        // the piece on the office's site about its own meeting reads like news, yet its conclusions bind
        if (text.text().length() >= LONG) {
            Minutes minutes = language.minutes(text.text(), day);
            long orders = minutes.drafts().stream()
                    .filter(draft -> draft.kind() == Kind.DIRECTIVE)
                    .count();
            if (orders >= FEWEST_ORDERS) {
                return new Prepared.Text(name, reading, true, Optional.of(minutes));
            }
        }
        return new Prepared.Text(name, reading, false, Optional.empty());
    }

    private Optional<Reports.Made> report(Incoming incoming, Command command) {
        boolean digest = command.name().equals("tongket");
        if (!digest && !command.name().equals("baocao")) {
            return Optional.empty();
        }
        List<ChatInfo> chats = access.chats(incoming.sender(), incoming.place());
        if (chats.size() != 1) {
            return Optional.empty();
        }
        long chat = chats.get(0).chat();
        if (digest) {
            return reports.chart(chat);
        }
        return wish(command) instanceof ReportWish.Asked asked
                ? Optional.of(reports.register(chat, asked.format(), asked.period(), asked.unit()))
                : Optional.empty();
    }

    /** What the words after {@code /baocao} ask for. */
    ReportWish wish(Command command) {
        return ReportWish.of(command.words(), LocalDate.now(around.clock()), language.units());
    }
}
