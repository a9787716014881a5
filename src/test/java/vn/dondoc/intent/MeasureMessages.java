package vn.dondoc.intent;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;

/** Prints what the reader gets wrong on a file of labelled messages, and the figures. */
final class MeasureMessages {
    private MeasureMessages() {}

    public static void main(String[] files) {
        MessageReader reader = new MessageReader(new DeadlineParser(WorkCalendar.vietnam()), IntentModel.load());
        for (String file : files) {
            List<LabelledMessages.Labelled> all = LabelledMessages.read(file);
            Map<Intent, int[]> byIntent = new EnumMap<>(Intent.class);
            int right = 0;
            int intents = 0;
            int wronglyDone = 0;
            int sure = 0;
            int surelyRight = 0;
            for (LabelledMessages.Labelled labelled : all) {
                Understanding read = reader.read(labelled.message());
                sure += read.isSure() ? 1 : 0;
                surelyRight += read.isSure() && read.intent() == labelled.intent() ? 1 : 0;
                boolean agrees =
                        file.startsWith("messages") ? read.intent() == labelled.intent() : labelled.agrees(read);
                right += agrees ? 1 : 0;
                intents += read.intent() == labelled.intent() ? 1 : 0;
                wronglyDone += read.intent() == Intent.DONE && labelled.intent() != Intent.DONE ? 1 : 0;
                int[] counts = byIntent.computeIfAbsent(labelled.intent(), i -> new int[2]);
                counts[0] += read.intent() == labelled.intent() ? 1 : 0;
                counts[1]++;
                if (!agrees) {
                    System.out.println((read.intent() == labelled.intent() ? "field  " : "INTENT ")
                            + labelled.message().role().name().charAt(0) + " "
                            + labelled.message().text() + "\n          want "
                            + labelled.expected() + "\n          got  " + read.intent() + " " + read.directives()
                            + read.percent() + read.until() + (read.isSure() ? "" : " unsure"));
                }
            }
            byIntent.forEach((intent, counts) -> System.out.print(intent + " " + counts[0] + "/" + counts[1] + "  "));
            System.out.printf(
                    "%n%s: all fields %.3f, intent %.3f, wrongly done %d of %d messages; sure %d, of them right %d%n",
                    file,
                    (double) right / all.size(),
                    (double) intents / all.size(),
                    wronglyDone,
                    all.size(),
                    sure,
                    surelyRight);
        }
    }
}
