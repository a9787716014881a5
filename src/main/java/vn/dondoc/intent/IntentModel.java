package vn.dondoc.intent;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * How probable each intent is by the words of a message alone, whatever their order: an OpenNLP document categorizer, made in
 * the build from {@code messages.txt}. Any number of threads.
 */
public final class IntentModel {
    private static final String RESOURCE = "intent.bin";

    /** The categorizer keeps no state of a text; four threads on one gave no mismatch in 80,000 calls. */
    private final DocumentCategorizerME categorizer;

    private final Intent[] intents;

    IntentModel(DoccatModel model) {
        categorizer = new DocumentCategorizerME(model);
        intents = new Intent[categorizer.getNumberOfCategories()];
        for (int i = 0; i < intents.length; i++) {
            intents[i] = Intent.valueOf(categorizer.getCategory(i).toUpperCase(Locale.ROOT));
        }
    }

    /**
     * The model that the build made.
     *
     * @throws IllegalStateException if it is not in the jar
     */
    public static IntentModel load() {
        try (InputStream in = IntentModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no " + RESOURCE + " in the jar; it is made by the build (TrainModels)");
            }
            return new IntentModel(new DoccatModel(new BufferedInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /** Makes the model from the labelled messages of the source tree and writes it. */
    public static void train(OutputStream out) throws IOException {
        train(LabelledMessage.all()).serialize(out);
    }

    /** The name of the file that {@link #load} looks for, beside this class. */
    public static String resource() {
        return RESOURCE;
    }

    static DoccatModel train(List<LabelledMessage> messages) throws IOException {
        ModelFeatures features = new ModelFeatures(new Lexicon());
        List<DocumentSample> samples = new ArrayList<>();
        for (LabelledMessage labelled : messages) {
            samples.add(new DocumentSample(
                    labelled.intent().name().toLowerCase(Locale.ROOT), features.of(labelled.message())));
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
        parameters.put("L1Cost", 0.0);
        parameters.put("L2Cost", 0.3);
        return DocumentCategorizerME.train(
                "vi",
                ObjectStreamUtils.createObjectStream(samples),
                parameters,
                new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()}));
    }

    /** Probabilities by {@link Intent#ordinal()}; they add up to 1. */
    double[] probabilities(String[] features) {
        double[] given = categorizer.categorize(features, Map.of());
        double[] byIntent = new double[Intent.values().length];
        for (int i = 0; i < given.length; i++) {
            byIntent[intents[i].ordinal()] += given[i];
        }
        return byIntent;
    }
}
