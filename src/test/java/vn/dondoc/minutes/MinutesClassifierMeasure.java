package vn.dondoc.minutes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How often the classifier is right on kinds of messages that its model was not made from, and on a file held out. */
final class MinutesClassifierMeasure {
    private MinutesClassifierMeasure() {}

    public static void main(String[] args) throws IOException {
        List<MinutesClassifier.Sample> all = MinutesClassifier.samples();
        int folds = 10;
        int right = 0;
        for (int fold = 0; fold < folds; fold++) {
            List<MinutesClassifier.Sample> made = new ArrayList<>();
            List<MinutesClassifier.Sample> held = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                (i % folds == fold ? held : made).add(all.get(i));
            }
            right += count(new MinutesClassifier(MinutesClassifier.train(made)), held);
        }
        System.out.printf("by message: %.3f of %d%n", (double) right / all.size(), all.size());
        right = 0;
        for (String kind :
                all.stream().map(MinutesClassifier.Sample::kind).distinct().toList()) {
            List<MinutesClassifier.Sample> made =
                    all.stream().filter(s -> !s.kind().equals(kind)).toList();
            List<MinutesClassifier.Sample> held =
                    all.stream().filter(s -> s.kind().equals(kind)).toList();
            int here = count(new MinutesClassifier(MinutesClassifier.train(made)), held);
            System.out.printf("without the kind \"%s\": %d of %d%n", kind, here, held.size());
            right += here;
        }
        System.out.printf("by kind: %.3f%n", (double) right / all.size());
    }

    private static int count(MinutesClassifier classifier, List<MinutesClassifier.Sample> held) {
        int right = 0;
        for (MinutesClassifier.Sample sample : held) {
            MinutesClassifier.Verdict verdict = classifier.classify(sample.text());
            if (verdict.isMinutes() == sample.isMinutes()) {
                right++;
            } else {
                String text = sample.text().nfc().replace('\n', '/');
                System.out.printf(
                        "  %s %.2f %s%n",
                        sample.isMinutes() ? "missed" : "alarm ",
                        verdict.confidence(),
                        text.substring(0, Math.min(110, text.length())));
            }
        }
        return right;
    }
}
