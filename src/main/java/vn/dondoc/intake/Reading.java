package vn.dondoc.intake;

import java.util.Objects;
import vn.dondoc.text.SourceText;

/** What came of reading a file or a message. */
public sealed interface Reading {
    /**
     * A text with its structure in lines: one paragraph, list item or table row a line, cells parted by {@code " | "}.
     *
     * @param fromScan whether it was read from pictures of pages, where wrong letters must be reckoned with
     */
    record Text(SourceText text, boolean fromScan) implements Reading {
        public Text {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Not read, and nothing of it is kept.
     *
     * @param detail what the sentence needs besides, such as a limit ("20 MB"); never a piece of the text; may be empty
     */
    record Refused(Refusal why, String detail) implements Reading {
        public Refused {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(detail, "detail");
        }

        Refused(Refusal why) {
            this(why, "");
        }

        /** One polite Vietnamese sentence for the person who sent it: what is wrong and what to do. */
        public String sentence() {
            return Wording.of(why, detail);
        }
    }
}
