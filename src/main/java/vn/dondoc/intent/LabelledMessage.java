package vn.dondoc.intent;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dondoc.text.WordList;

/**
 * A message of {@code messages.txt} with what it means.
 *
 * @param family the heading that it stands under; messages of one family are alike
 */
record LabelledMessage(
        String family,
        Message message,
        Intent intent,
        List<Integer> directives,
        OptionalInt percent,
        Optional<LocalDate> until) {
    /** A Monday morning: all were sent then. */
    static final LocalDateTime SENT = LocalDateTime.of(2022, 3, 7, 9, 0);

    static List<LabelledMessage> all() {
        List<LabelledMessage> all = new ArrayList<>();
        String family = "";
        for (String line : WordList.lines(LabelledMessage.class, "messages.txt")) {
            if (line.startsWith("##")) {
                family = line.substring(2).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                all.add(line(family, line));
            }
        }
        return all;
    }

    /** Whether {@code read} is right in every field. */
    boolean agrees(Understanding read) {
        return read.intent() == intent
                && read.directives().equals(directives)
                && read.percent().equals(percent)
                && read.until().equals(until);
    }

    /** {@code role[answered][f] intent [directives] [pPERCENT] [dMM-DD] | text}. */
    private static LabelledMessage line(String family, String line) {
        int bar = line.indexOf('|');
        String[] fields = line.substring(0, Math.max(bar, 0)).strip().split(" +");
        if (bar < 0 || fields.length < 2) {
            throw new IllegalStateException("messages.txt: \"" + line + "\" is not \"role intent … | text\"");
        }
        List<Integer> numbers = new ArrayList<>();
        OptionalInt percent = OptionalInt.empty();
        Optional<LocalDate> until = Optional.empty();
        for (int i = 2; i < fields.length; i++) {
            if (fields[i].startsWith("p")) {
                percent = OptionalInt.of(Integer.parseInt(fields[i].substring(1)));
            } else if (fields[i].startsWith("d")) {
                until = Optional.of(LocalDate.parse(SENT.getYear() + "-" + fields[i].substring(1)));
            } else {
                numbers.add(Integer.parseInt(fields[i]));
            }
        }
        return new LabelledMessage(
                family,
                message(fields[0], line.substring(bar + 1).strip()),
                Intent.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                List.copyOf(numbers),
                percent,
                until);
    }

    private static Message message(String who, String text) {
        boolean file = who.endsWith("f");
        String answered = who.substring(1, who.length() - (file ? 1 : 0));
        SenderRole role =
                switch (who.charAt(0)) {
                    case 'u' -> SenderRole.UNIT;
                    case 'l' -> SenderRole.LEADER;
                    case 's' -> SenderRole.SECRETARY;
                    case 'o' -> SenderRole.OUTSIDER;
                    default -> throw new IllegalStateException("messages.txt: role " + who);
                };
        OptionalInt replyTo = answered.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(answered));
        return new Message(text, SENT, role, replyTo, file);
    }
}
