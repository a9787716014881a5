package vn.dondoc.intent;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import vn.dondoc.text.WordList;

/**
 * A message of {@code messages.txt} with its intent.
 *
 * @param family the heading that it stands under; messages of one family are alike
 */
record LabelledMessage(String family, Message message, Intent intent) {
    private static final LocalDateTime SENT = LocalDateTime.of(2022, 3, 7, 9, 0);

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

    /** {@code role[answered][f] intent … | text}. */
    private static LabelledMessage line(String family, String line) {
        int bar = line.indexOf('|');
        String[] fields = line.substring(0, Math.max(bar, 0)).strip().split(" +");
        if (bar < 0 || fields.length < 2) {
            throw new IllegalStateException("messages.txt: \"" + line + "\" is not \"role intent | text\"");
        }
        String who = fields[0];
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
        Message message = new Message(line.substring(bar + 1).strip(), SENT, role, replyTo, file);
        return new LabelledMessage(family, message, Intent.valueOf(fields[1].toUpperCase(Locale.ROOT)));
    }
}
