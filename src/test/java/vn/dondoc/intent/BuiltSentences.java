package vn.dondoc.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;

/** Sentences built from their parts, with and without diacritics, and how they are read in answer to directive 14. */
final class BuiltSentences {
    private static final MessageReader READER =
            new MessageReader(new DeadlineParser(WorkCalendar.vietnam()), IntentModel.load());

    /** Of each construction this many sentences, evenly spread; {@link DoneSafetyTest#main} reads them all. */
    static int most = 250;

    static int read;

    private BuiltSentences() {}

    @SafeVarargs
    static void neverDone(SenderRole role, List<String>... parts) {
        List<String> wrong = new ArrayList<>();
        for (String text : sentences(parts)) {
            if (read(text, role) == Intent.DONE) {
                wrong.add(text);
            }
            String bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('đ', 'd');
            // "xong roi a" is "rồi ạ" as well, and so is "rồi hả" the Southern "rồi ha"
            boolean alike = role == SenderRole.UNIT && text.matches(".*rồi (à|hả).*");
            if (!alike && read(bare, role) == Intent.DONE) {
                wrong.add(bare);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** One part of each list after the other, in all ways or in {@link #most} of them. */
    @SafeVarargs
    static List<String> sentences(List<String>... parts) {
        long all = 1;
        for (List<String> part : parts) {
            all *= part.size();
        }
        List<String> sentences = new ArrayList<>();
        long step = Math.max(1, all / most);
        for (long number = 0; number < all; number += step) {
            StringBuilder text = new StringBuilder();
            long rest = number;
            for (List<String> part : parts) {
                text.append(part.get((int) (rest % part.size())));
                rest /= part.size();
            }
            sentences.add(text.toString());
        }
        return sentences;
    }

    static Intent read(String text, SenderRole role) {
        read++;
        return READER.read(new Message(text, LabelledMessage.SENT, role, OptionalInt.of(14), false))
                .intent();
    }
}
