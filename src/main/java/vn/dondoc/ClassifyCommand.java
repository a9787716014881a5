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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.dondoc.minutes.MinutesClassifier;
import vn.dondoc.text.SourceText;

/** Says of each message, one JSON object a line, whether it holds conclusions; one answer a line in the same order. */
@Command(name = "classify", description = "JSON Lines of messages on stdin → whether each is minutes on stdout.")
final class ClassifyCommand implements Callable<Integer> {
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Integer call() throws IOException {
        MinutesClassifier classifier = new MinutesClassifier();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(new BufferedOutputStream(System.out, 1 << 16), StandardCharsets.UTF_8);
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                out.write(answer(line, number, classifier));
                out.write('\n');
            }
            if (!in.ready()) {
                out.flush();
            }
        }
        out.flush();
        return Main.DONE;
    }

    private String answer(String line, int number, MinutesClassifier classifier) throws JsonProcessingException {
        JsonNode given;
        try {
            given = json.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new CommandFailure("dòng " + number + ": không phải JSON", broken);
        }
        if (given == null || !given.isObject() || !given.path("text").isTextual()) {
            throw new CommandFailure("dòng " + number + ": thiếu \"text\" hoặc không phải chuỗi");
        }
        MinutesClassifier.Verdict verdict =
                classifier.classify(SourceText.of(given.get("text").textValue()));
        ObjectNode answer = json.createObjectNode();
        answer.set("id", given.path("id").isMissingNode() ? json.nullNode() : given.get("id"));
        answer.put("is_minutes", verdict.isMinutes());
        answer.put("confidence", Math.round(verdict.confidence() * 1000) / 1000.0);
        return json.writeValueAsString(answer);
    }
}
