package vn.dondoc.intent;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;

/** Prints what the reader gets wrong of {@code messages.txt}, and the figures. */
final class MeasureMessages {
    private MeasureMessages() {}

    public static void main(String[] args) {
        MessageReader reader = new MessageReader(new DeadlineParser(WorkCalendar.vietnam()), IntentModel.load());
        Map<Intent, int[]> byIntent = new EnumMap<>(Intent.class);
        int count = 0;
        int right = 0;
        int intents = 0;
        int wronglyDone = 0;
        for (LabelledMessage labelled : LabelledMessage.all()) {
            Understanding read = reader.read(labelled.message());
            boolean same = read.intent() == labelled.intent();
            count++;
            right += labelled.agrees(read) ? 1 : 0;
            intents += same ? 1 : 0;
            wronglyDone += read.intent() == Intent.DONE && !same ? 1 : 0;
            int[] counts = byIntent.computeIfAbsent(labelled.intent(), i -> new int[2]);
            counts[0] += same ? 1 : 0;
            counts[1]++;
            if (!labelled.agrees(read)) {
                System.out.printf(
                        "%s %s %s | %s%n          want %s %s%s%s%n          got  %s %s%s%s%s%n",
                        same ? "field " : "INTENT",
                        labelled.message().role(),
                        labelled.message().replyTo(),
                        labelled.message().text(),
                        labelled.intent(),
                        labelled.directives(),
                        labelled.percent(),
                        labelled.until(),
                        read.intent(),
                        read.directives(),
                        read.percent(),
                        read.until(),
                        read.isSure() ? "" : " unsure");
            }
        }
        byIntent.forEach((intent, counts) -> System.out.print(intent + " " + counts[0] + "/" + counts[1] + "  "));
        System.out.printf(
                Locale.ROOT,
                "%nall fields %.3f, intent %.3f, wrongly done %d of %d messages%n",
                (double) right / count,
                (double) intents / count,
                wronglyDone,
                count);
    }
}
