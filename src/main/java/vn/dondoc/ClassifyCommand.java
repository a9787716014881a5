package vn.dondoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.dondoc.minutes.MinutesClassifier;
import vn.dondoc.text.SourceText;

/** Says of each message, one JSON object a line, whether it holds conclusions; one answer a line in the same order. */
@Command(name = "classify", description = "JSON Lines of messages on stdin → whether each is minutes on stdout.")
final class ClassifyCommand implements Callable<Integer> {
    private final InputStream in;
    private final OutputStream out;

    ClassifyCommand() {
        this(System.in, System.out);
    }

    ClassifyCommand(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        MinutesClassifier classifier = new MinutesClassifier();
        new JsonLines().answerEach(in, out, (question, line, answer) -> {
            MinutesClassifier.Verdict verdict = classifier.classify(SourceText.of(JsonLines.text(question, line)));
            answer.put("is_minutes", verdict.isMinutes());
            answer.put("confidence", Math.round(verdict.confidence() * 1000) / 1000.0);
        });
        return Main.DONE;
    }
}
