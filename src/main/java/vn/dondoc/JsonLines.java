package vn.dondoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * One JSON object a line in, one a line out in the same order, each with the {@code id} of its question; blank lines count but are
 * not answered. What has been asked is answered at once when nothing more is waiting, so that a program can talk with the command.
 */
final class JsonLines {
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Fills the answer to one question. */
    interface Answering {
        /** @throws CommandFailure if the question lacks something; its message begins with {@code line} */
        void answer(JsonNode question, String line, ObjectNode answer);
    }

    /**
     * Answers every line of {@code in}.
     *
     * @throws CommandFailure at the first line that is no question, after the answers to those before it are written
     */
    void answerEach(InputStream in, OutputStream out, Answering answering) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Writer answers = new OutputStreamWriter(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
        try {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    answers.write(answer(line, "dòng " + number + ": ", answering));
                    answers.write('\n');
                }
                if (!lines.ready()) {
                    answers.flush();
                }
            }
        } finally {
            answers.flush();
        }
    }

    private String answer(String line, String place, Answering answering) throws JsonProcessingException {
        JsonNode question;
        try {
            question = json.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new CommandFailure(place + "không phải JSON", broken);
        }
        if (!question.isObject()) {
            throw new CommandFailure(place + "không phải một đối tượng JSON");
        }
        ObjectNode answer = json.createObjectNode();
        answer.set("id", question.path("id").isMissingNode() ? json.nullNode() : question.get("id"));
        answering.answer(question, place, answer);
        return json.writeValueAsString(answer);
    }

    /** The text of a question. */
    static String text(JsonNode question, String line) {
        if (!question.path("text").isTextual()) {
            throw new CommandFailure(line + "thiếu \"text\" hoặc không phải chuỗi");
        }
        return question.get("text").textValue();
    }
}
