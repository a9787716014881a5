package vn.dondoc.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.Fold;

/**
 * A command as typed: {@code /xem@dondoc_bot 12}, in any case, with or without diacritics.
 *
 * @param name without slash, folded
 * @param words what follows, as typed
 * @param addressed whether it carries the bot's name
 */
record Command(String name, String words, boolean addressed) {
    private static final Pattern FORM =
            Pattern.compile("(?s)\\s*/([\\p{L}\\p{M}\\d_]{1,32})(?:@([A-Za-z0-9_]{1,40}))?(?:\\s+(.*))?");

    /** Empty where it is no command, or one for another bot. */
    static Optional<Command> of(String text, String botName) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        String bot = found.group(2);
        if (bot != null && !bot.toLowerCase(Locale.ROOT).equals(botName.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String words = found.group(3) == null ? "" : found.group(3).strip();
        Command typed = new Command(Fold.fold(found.group(1)), words, bot != null);
        return Optional.of(Usage.isKnown(typed.name) ? typed : typed.writtenTogether());
    }

    /** {@code /gia hạn 12 30/6}: who types the name as it is spoken means it all the same. */
    private Command writtenTogether() {
        String[] first = words.split("\\s+", 2);
        String together = name + Fold.fold(first[0]);
        return Usage.isKnown(together) ? new Command(together, first.length == 2 ? first[1] : "", addressed) : this;
    }

    /** Whether a text begins like a command, for us or not. */
    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
