package vn.dondoc.chat;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.text.Span;

/**
 * Plain text with some of it bold. Adapters send places, not markup, so no {@code <} of a user can ever break a message.
 *
 * @param text may hold anything
 * @param bold spans of UTF-16 offsets into {@code text}, in order, not overlapping
 */
public record RichText(String text, List<Span> bold) {
    public RichText {
        bold = List.copyOf(bold);
        int at = 0;
        for (Span span : bold) {
            if (span.start() < at || span.end() > text.length()) {
                throw new IllegalArgumentException("bold " + span + " in a text of " + text.length());
            }
            at = span.end();
        }
    }

    public static RichText plain(String text) {
        return new RichText(text, List.of());
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Puts a text together, piece by piece. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Span> bold = new ArrayList<>();

        private Builder() {}

        public Builder add(String piece) {
            text.append(piece);
            return this;
        }

        public Builder bold(String piece) {
            if (!piece.isEmpty()) {
                bold.add(new Span(text.length(), text.length() + piece.length()));
                text.append(piece);
            }
            return this;
        }

        public Builder add(RichText other) {
            for (Span span : other.bold()) {
                bold.add(new Span(text.length() + span.start(), text.length() + span.end()));
            }
            text.append(other.text());
            return this;
        }

        public Builder line() {
            text.append('\n');
            return this;
        }

        public int length() {
            return text.length();
        }

        public RichText build() {
            return new RichText(text.toString(), bold);
        }
    }
}
