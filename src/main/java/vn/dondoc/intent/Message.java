package vn.dondoc.intent;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One message of the group, as its reader needs it.
 *
 * @param text as typed: any case, with or without diacritics, in any normal form; may be empty
 * @param ref when it was sent, in the office's zone; relative days count from it
 * @param role who sent it
 * @param replyTo number of the directive that it answers, at least 1; empty where it answers nothing
 * @param hasFile whether the text is the caption of a document or photo
 */
public record Message(String text, LocalDateTime ref, SenderRole role, OptionalInt replyTo, boolean hasFile) {
    public Message {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(role, "role");
        if (replyTo.isPresent() && replyTo.getAsInt() < 1) {
            throw new IllegalArgumentException("answers directive " + replyTo.getAsInt());
        }
    }
}
