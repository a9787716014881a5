package vn.dondoc.intent;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;

/** Prints messages a second of CPU time of one thread, after warm-up; asked are 20,000. */
final class MeasureSpeed {
    private MeasureSpeed() {}

    public static void main(String[] args) {
        MessageReader reader = new MessageReader(new DeadlineParser(WorkCalendar.vietnam()), IntentModel.load());
        List<Message> messages = new ArrayList<>();
        LabelledMessage.all().forEach(labelled -> messages.add(labelled.message()));
        int read = 0;
        for (int round = 1; round <= 5; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int count = 0;
            for (int again = 0; again < 12; again++) {
                for (Message message : messages) {
                    read += reader.read(message).directives().size();
                    count++;
                }
            }
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
            System.out.printf(Locale.ROOT, "round %d: %.0f messages/s%n", round, count / seconds);
        }
        System.out.println(read + " directives");
    }
}
