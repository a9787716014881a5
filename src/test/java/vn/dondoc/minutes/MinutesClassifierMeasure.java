package vn.dondoc.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.minutes.MinutesClassifierCorpus.Sample;
import vn.dondoc.minutes.MinutesClassifierFeatures.Group;
import vn.dondoc.text.SourceText;

/**
 * How often the classifier is right on families of messages that its model was not made from, with and without each group of
 * features. Arguments: {@code show} names the mistakes, {@code groups} leaves out each group in turn, any other is a file of
 * JSON lines {@code {"text","is_minutes"}} to measure the model on that is made from all.
 */
final class MinutesClassifierMeasure {
    private static final int FOLDS = 10;

    private final List<Sample> all = MinutesClassifierCorpus.read();
    private final List<String> families =
            all.stream().map(Sample::family).distinct().toList();

    public static void main(String[] args) throws IOException {
        List<String> asked = List.of(args);
        MinutesClassifierMeasure measure = new MinutesClassifierMeasure();
        EnumSet<Group> every = EnumSet.allOf(Group.class);
        List<Path> files = asked.stream()
                .filter(a -> !a.equals("show") && !a.equals("groups"))
                .map(Path::of)
                .toList();
        System.out.printf("%d texts in %d families%n", measure.all.size(), measure.families.size());
        measure.measure("all groups", every, files, asked.contains("show"));
        if (asked.contains("groups")) {
            for (Group group : Group.values()) {
                EnumSet<Group> without = EnumSet.copyOf(every);
                without.remove(group);
                measure.measure("without " + group, without, files, false);
            }
        }
    }

    private void measure(String name, Set<Group> groups, List<Path> files, boolean show) throws IOException {
        MinutesClassifierFeatures features = new MinutesClassifierFeatures(groups);
        int right = 0;
        int held = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Sample> rest = new ArrayList<>();
            List<Sample> out = new ArrayList<>();
            for (Sample sample : all) {
                if (families.indexOf(sample.family()) % FOLDS != fold) {
                    rest.add(sample);
                } else if (!sample.isMade()) {
                    out.add(sample);
                }
            }
            right += right(new MinutesClassifier(MinutesClassifier.train(rest, features), features), out, show);
            held += out.size();
        }
        StringBuilder figures = new StringBuilder();
        MinutesClassifier whole = new MinutesClassifier(MinutesClassifier.train(all, features), features);
        for (Path file : files) {
            List<Sample> samples = samples(file);
            int here = right(whole, samples, show);
            figures.append(String.format(
                    ", %s %d/%d = %.3f", file.getFileName(), here, samples.size(), (double) here / samples.size()));
        }
        System.out.printf("%s: by family %d/%d = %.3f%s%n", name, right, held, (double) right / held, figures);
    }

    private static List<Sample> samples(Path file) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode given = new ObjectMapper().readTree(line);
            samples.add(new Sample(
                    file.toString(),
                    given.get("is_minutes").booleanValue(),
                    SourceText.of(given.get("text").textValue()),
                    false));
        }
        return samples;
    }

    private static int right(MinutesClassifier classifier, List<Sample> held, boolean show) {
        int right = 0;
        for (Sample sample : held) {
            MinutesClassifier.Verdict verdict = classifier.classify(sample.text());
            if (verdict.isMinutes() == sample.isMinutes()) {
                right++;
            } else if (show) {
                String text = sample.text().nfc().replace('\n', '/');
                System.out.printf(
                        "  %s %.2f [%s] %s%n",
                        sample.isMinutes() ? "missed" : "alarm ",
                        verdict.confidence(),
                        sample.family(),
                        text.substring(0, Math.min(130, text.length())));
            }
        }
        return right;
    }
}
