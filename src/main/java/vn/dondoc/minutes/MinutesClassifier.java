package vn.dondoc.minutes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import vn.dondoc.text.SourceText;

/**
 * Tells whether a message of the group holds conclusions: work that a leader, or the office for him, assigns to units or persons
 * as the outcome of a meeting or as a list of instructions. Asked before a draft is offered that nobody asked for, so a unit's
 * report, an invitation, a week schedule or a reminder must not pass.
 *
 * <p>An OpenNLP document categorizer over who speaks to whom, what each piece of the text does (orders, tells, asks, gives figures),
 * cues and words; made by the build from {@code classifier-messages.txt}. Any number of threads.
 */
public final class MinutesClassifier {
    private static final String RESOURCE = "classifier.bin";
    private static final String YES = "minutes";
    private static final String NO = "other";
    private static final int LEAST_TOKENS = 4;

    private final MinutesClassifierFeatures features;
    private final DocumentCategorizerME categorizer;

    /**
     * What a message is.
     *
     * @param isMinutes whether it assigns work
     * @param confidence probability that {@code isMinutes} is right, 0.5–1
     */
    public record Verdict(boolean isMinutes, double confidence) {
        public Verdict {
            if (!(confidence >= 0.5 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence " + confidence);
            }
        }
    }

    /**
     * With the model that the build made.
     *
     * @throws IllegalStateException if it is not in the jar
     */
    public MinutesClassifier() {
        this(load(), new MinutesClassifierFeatures());
    }

    MinutesClassifier(DoccatModel model, MinutesClassifierFeatures features) {
        this.features = features;
        categorizer = new DocumentCategorizerME(model);
    }

    /** Whether {@code text} holds conclusions. */
    public Verdict classify(SourceText text) {
        if (text.nfc().isBlank()) {
            return new Verdict(false, 1);
        }
        // who, does, what: most messages of a group have fewer words, and need no model
        if (text.tokens().count() < LEAST_TOKENS) {
            return new Verdict(false, 0.99);
        }
        if (features.isIssuedConclusion(text)) {
            return new Verdict(true, 0.99);
        }
        double[] probable = categorizer.categorize(features.of(text), Map.of());
        double yes = probable[categorizer.getIndex(YES)];
        return new Verdict(yes > 0.5, Math.min(1, Math.max(yes, 1 - yes)));
    }

    private static DoccatModel load() {
        try (InputStream in = MinutesClassifier.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no " + RESOURCE + " in the jar; it is made by the build (TrainModels)");
            }
            return new DoccatModel(new BufferedInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /** The name of the file that the constructor looks for, beside this class. */
    public static String resource() {
        return RESOURCE;
    }

    /** Makes the model from the labelled messages of the source tree and writes it. */
    public static void train(OutputStream out) throws IOException {
        train(MinutesClassifierCorpus.read(), new MinutesClassifierFeatures()).serialize(out);
    }

    static DoccatModel train(List<MinutesClassifierCorpus.Sample> samples, MinutesClassifierFeatures features)
            throws IOException {
        List<DocumentSample> documents = new ArrayList<>();
        for (MinutesClassifierCorpus.Sample sample : samples) {
            documents.add(new DocumentSample(sample.isMinutes() ? YES : NO, features.of(sample.text())));
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put("L1Cost", 0.0);
        parameters.put("L2Cost", 1.0);
        return DocumentCategorizerME.train(
                "vi",
                ObjectStreamUtils.createObjectStream(documents),
                parameters,
                new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()}));
    }
}
