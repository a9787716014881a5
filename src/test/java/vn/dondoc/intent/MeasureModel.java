package vn.dondoc.intent;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;

/**
 * What the model adds: rules alone, model alone and both, on families of messages that the model was not made from (every sixth
 * family held back in turn).
 */
final class MeasureModel {
    private MeasureModel() {}

    public static void main(String[] args) throws IOException {
        List<LabelledMessage> all = LabelledMessage.all();
        List<String> families =
                all.stream().map(LabelledMessage::family).distinct().toList();
        int folds = 6;
        int[] right = new int[3];
        int[] wronglyDone = new int[3];
        int count = 0;
        int changed = 0;
        int changedToDone = 0;
        double[][] bins = new double[10][3];
        for (int fold = 0; fold < folds; fold++) {
            List<LabelledMessage> made = new ArrayList<>();
            List<LabelledMessage> held = new ArrayList<>();
            for (LabelledMessage labelled : all) {
                (families.indexOf(labelled.family()) % folds == fold ? held : made).add(labelled);
            }
            IntentModel model = new IntentModel(IntentModel.train(made));
            MessageReader rules = MessageReader.byRulesAlone(new DeadlineParser(WorkCalendar.vietnam()));
            MessageReader both = MessageReader.trainedOn(made, new DeadlineParser(WorkCalendar.vietnam()), model);
            ModelFeatures features = new ModelFeatures(new Lexicon());
            for (LabelledMessage labelled : held) {
                double[] probable = model.probabilities(features.of(labelled.message()));
                int best = 0;
                for (int i = 0; i < probable.length; i++) {
                    best = probable[i] > probable[best] ? i : best;
                }
                Understanding whole = both.read(labelled.message());
                Intent[] said = {rules.read(labelled.message()).intent(), Intent.values()[best], whole.intent()};
                for (int way = 0; way < 3; way++) {
                    right[way] += said[way] == labelled.intent() ? 1 : 0;
                    wronglyDone[way] += said[way] == Intent.DONE && labelled.intent() != Intent.DONE ? 1 : 0;
                }
                Message message = labelled.message();
                String bare = Normalizer.normalize(message.text(), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('đ', 'd')
                        .replace('Đ', 'D');
                Intent without = both.read(
                                new Message(bare, message.ref(), message.role(), message.replyTo(), message.hasFile()))
                        .intent();
                changed += without == whole.intent() ? 0 : 1;
                changedToDone += without == Intent.DONE && labelled.intent() != Intent.DONE ? 1 : 0;
                int bin = (int) Math.min(9, whole.confidence() * 10);
                bins[bin][0]++;
                bins[bin][1] += whole.confidence();
                bins[bin][2] += said[2] == labelled.intent() ? 1 : 0;
                if (args.length > 0 && said[2] != labelled.intent()) {
                    System.out.printf(
                            "%s %s | want %s | rules %s | model %s %.2f | both %s %.2f%n",
                            labelled.message().role().name().charAt(0),
                            labelled.message().text(),
                            labelled.intent(),
                            said[0],
                            said[1],
                            probable[best],
                            said[2],
                            whole.confidence());
                }
                count++;
            }
        }
        String[] names = {"rules alone", "model alone", "both"};
        for (int way = 0; way < 3; way++) {
            System.out.printf(
                    "%-12s intent %.3f, wrongly done %d of %d%n",
                    names[way], (double) right[way] / count, wronglyDone[way], count);
        }
        System.out.printf(
                "without diacritics another intent %.3f, wrongly done %d%n", (double) changed / count, changedToDone);
        for (double[] bin : bins) {
            if (bin[0] > 0) {
                System.out.printf("confidence %.2f: right %.3f of %.0f%n", bin[1] / bin[0], bin[2] / bin[0], bin[0]);
            }
        }
    }
}
