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
 * Messages with what they mean, from a resource file: {@code role[answered][f] intent [numbers] [pPERCENT] [dMM-DD] | text}, all
 * sent on {@link #SENT}; {@code ##} begins a family.
 */
final class LabelledMessages {
    /** A Monday morning. */
    static final LocalDateTime SENT = LocalDateTime.of(2022, 3, 7, 9, 0);

    private LabelledMessages() {}

    record Labelled(
            Message message, Intent intent, List<Integer> directives, OptionalInt percent, Optional<LocalDate> until) {
        boolean agrees(Understanding read) {
            return read.intent() == intent
                    && read.directives().equals(directives)
                    && read.percent().equals(percent)
                    && read.until().equals(until);
        }

        String expected() {
            return intent + " " + directives + percent + until;
        }
    }

    static List<Labelled> read(String resource) {
        List<Labelled> labelled = new ArrayList<>();
        for (String line : WordList.lines(LabelledMessages.class, resource)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int bar = line.indexOf('|');
            if (bar < 0) {
                throw new IllegalStateException("no | in \"" + line + '"');
            }
            labelled.add(line(
                    line.substring(0, bar).strip().split(" +"),
                    line.substring(bar + 1).strip()));
        }
        return labelled;
    }

    private static Labelled line(String[] fields, String text) {
        String who = fields[0];
        boolean file = who.endsWith("f");
        String reply = who.substring(1, who.length() - (file ? 1 : 0));
        SenderRole role =
                switch (who.charAt(0)) {
                    case 'u' -> SenderRole.UNIT;
                    case 'l' -> SenderRole.LEADER;
                    case 's' -> SenderRole.SECRETARY;
                    case 'o' -> SenderRole.OUTSIDER;
                    default -> throw new IllegalStateException("role " + who);
                };
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
        Message message = new Message(
                text,
                SENT,
                role,
                reply.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(reply)),
                file);
        return new Labelled(message, Intent.valueOf(fields[1].toUpperCase(Locale.ROOT)), numbers, percent, until);
    }
}
