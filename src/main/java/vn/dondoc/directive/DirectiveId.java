package vn.dondoc.directive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directive's number for life, in its chat.
 *
 * @param chat the group's id
 * @param number from 1 on, never used twice in a chat
 */
public record DirectiveId(long chat, int number) {
    private static final Pattern TAG = Pattern.compile("(-?\\d{1,18})?#(\\d{1,9})");

    public DirectiveId {
        if (number < 1) {
            throw new IllegalArgumentException("directive number " + number);
        }
    }

    /** What a message about this directive is tagged with; holds in any chat that the message is sent to. */
    public String tag() {
        return chat + "#" + number;
    }

    /** Reads a {@link #tag}, or the short {@code #12} of a message in the chat itself. */
    public static Optional<DirectiveId> ofTag(String tag, long chatOfMessage) {
        Matcher found = TAG.matcher(tag);
        if (!found.matches() || Integer.parseInt(found.group(2)) < 1) {
            return Optional.empty();
        }
        long chat = found.group(1) == null ? chatOfMessage : Long.parseLong(found.group(1));
        return Optional.of(new DirectiveId(chat, Integer.parseInt(found.group(2))));
    }

    @Override
    public String toString() {
        return "#" + number;
    }
}
