package vn.dondoc;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.dondoc.intent.IntentModel;
import vn.dondoc.minutes.MinutesClassifier;

/** Makes the language models from the text files of the source tree; run by the build, in seconds. */
public final class TrainModels {
    private TrainModels() {}

    /** @param args the folder of the compiled classes, where each model goes beside the class that loads it */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        try (OutputStream out = create(classes.resolve("vn/dondoc/intent").resolve(IntentModel.resource()))) {
            IntentModel.train(out);
        }
        try (OutputStream out = create(classes.resolve("vn/dondoc/minutes").resolve(MinutesClassifier.resource()))) {
            MinutesClassifier.train(out);
        }
    }

    private static OutputStream create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return new BufferedOutputStream(Files.newOutputStream(file));
    }
}
