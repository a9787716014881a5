package vn.dondoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Integer call() throws IOException {
        MessageReader reader = new MessageReader(new DeadlineParser(WorkCalendar.vietnam()), IntentModel.load());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(new BufferedOutputStream(System.out, 1 << 16), StandardCharsets.UTF_8);
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                out.write(answer(line, number, reader));
                out.write('\n');
            }
            if (!in.ready()) {
                out.flush();
            }
        }
        out.flush();
        return Main.DONE;
    }

    private String answer(String line, int number, MessageReader reader) throws JsonProcessingException {
        JsonNode given;
        try {
            given = json.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new CommandFailure("dòng " + number + ": không phải JSON", broken);
        }
        if (given == null || !given.isObject()) {
            throw new CommandFailure("dòng " + number + ": không phải một đối tượng JSON");
        }
        Understanding read = reader.read(message(given, number));
        ObjectNode answer = json.createObjectNode();
        answer.set("id", given.path("id").isMissingNode() ? json.nullNode() : given.get("id"));
        answer.put("intent", read.intent().name().toLowerCase(Locale.ROOT));
        read.directives().forEach(answer.putArray("directives")::add);
        if (read.percent().isPresent()) {
            answer.put("percent", read.percent().getAsInt());
        } else {
            answer.putNull("percent");
        }
        answer.put("until", read.until().map(LocalDate::toString).orElse(null));
        return json.writeValueAsString(answer);
    }

    private static Message message(JsonNode given, int number) {
        JsonNode text = given.path("text");
        if (!text.isTextual()) {
            throw new CommandFailure("dòng " + number + ": thiếu \"text\" hoặc không phải chuỗi");
        }
        JsonNode reply = given.path("reply_to");
        boolean none = reply.isMissingNode() || reply.isNull();
        if (!none && (!reply.canConvertToInt() || reply.intValue() < 1)) {
            throw new CommandFailure("dòng " + number + ": \"reply_to\" phải là số nguyên dương hoặc null");
        }
        JsonNode file = given.path("has_file");
        if (!file.isMissingNode() && !file.isNull() && !file.isBoolean()) {
            throw new CommandFailure("dòng " + number + ": \"has_file\" phải là true hoặc false");
        }
        return new Message(
                text.textValue(),
                ref(given.path("ref"), number),
                role(given.path("sender_role"), number),
                none ? OptionalInt.empty() : OptionalInt.of(reply.intValue()),
                file.booleanValue());
    }

    private static LocalDateTime ref(JsonNode ref, int number) {
        try {
            return LocalDateTime.parse(ref.asText());
        } catch (DateTimeParseException notATime) {
            throw new CommandFailure(
                    "dòng " + number + ": \"ref\" phải là ngày giờ như 2026-03-02T09:00:00, không phải \""
                            + ref.asText() + '"',
                    notATime);
        }
    }

    private static SenderRole role(JsonNode role, int number) {
        return switch (role.asText()) {
            case "unit" -> SenderRole.UNIT;
            case "leader" -> SenderRole.LEADER;
            case "secretary" -> SenderRole.SECRETARY;
            case "outsider" -> SenderRole.OUTSIDER;
            default ->
                throw new CommandFailure("dòng " + number
                        + ": \"sender_role\" phải là unit, leader, secretary hoặc outsider, không phải \""
                        + role.asText() + '"');
        };
    }
}
