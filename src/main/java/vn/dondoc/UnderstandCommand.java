package vn.dondoc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.intent.IntentModel;
import vn.dondoc.intent.Message;
import vn.dondoc.intent.MessageReader;
import vn.dondoc.intent.SenderRole;
import vn.dondoc.intent.Understanding;

/** Reads messages of the group, one JSON object a line, and prints what each means, one a line in the same order. */
@Command(name = "understand", description = "JSON Lines of messages on stdin → what each means on stdout.")
final class UnderstandCommand implements Callable<Integer> {
    private final InputStream in;
    private final OutputStream out;

    UnderstandCommand() {
        this(System.in, System.out);
    }

    UnderstandCommand(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        MessageReader reader = new MessageReader(new DeadlineParser(WorkCalendar.vietnam()), IntentModel.load());
        new JsonLines().answerEach(in, out, (question, line, answer) -> {
            Understanding read = reader.read(message(question, line));
            answer.put("intent", read.intent().name().toLowerCase(Locale.ROOT));
            read.directives().forEach(answer.putArray("directives")::add);
            if (read.percent().isPresent()) {
                answer.put("percent", read.percent().getAsInt());
            } else {
                answer.putNull("percent");
            }
            answer.put("until", read.until().map(LocalDate::toString).orElse(null));
        });
        return Main.DONE;
    }

    private static Message message(JsonNode given, String line) {
        JsonNode reply = given.path("reply_to");
        boolean none = reply.isMissingNode() || reply.isNull();
        if (!none && (!reply.canConvertToInt() || reply.intValue() < 1)) {
            throw new CommandFailure(line + "\"reply_to\" phải là số nguyên dương hoặc null");
        }
        JsonNode file = given.path("has_file");
        if (!file.isMissingNode() && !file.isNull() && !file.isBoolean()) {
            throw new CommandFailure(line + "\"has_file\" phải là true hoặc false");
        }
        return new Message(
                JsonLines.text(given, line),
                ref(given.path("ref"), line),
                role(given.path("sender_role"), line),
                none ? OptionalInt.empty() : OptionalInt.of(reply.intValue()),
                file.booleanValue());
    }

    private static LocalDateTime ref(JsonNode ref, String line) {
        try {
            return LocalDateTime.parse(ref.asText());
        } catch (DateTimeParseException notATime) {
            throw new CommandFailure(
                    line + "\"ref\" phải là ngày giờ như 2026-03-02T09:00:00, không phải \"" + ref.asText() + '"',
                    notATime);
        }
    }

    private static SenderRole role(JsonNode role, String line) {
        return switch (role.asText()) {
            case "unit" -> SenderRole.UNIT;
            case "leader" -> SenderRole.LEADER;
            case "secretary" -> SenderRole.SECRETARY;
            case "outsider" -> SenderRole.OUTSIDER;
            default ->
                throw new CommandFailure(line
                        + "\"sender_role\" phải là unit, leader, secretary hoặc outsider, không phải \""
                        + role.asText() + '"');
        };
    }
}
