package vn.dondoc.desk;

import java.util.Objects;
import java.util.Optional;
import vn.dondoc.chat.RichText;
import vn.dondoc.report.Period;

/** What the desk asks for when somebody wants a digest or the register as a file; passed in from outside. */
public interface Reports {
    /** The digest of a chat as of now; quick, called inside the transaction. */
    RichText digest(long chat);

    /** Its chart as a PNG; slow, called outside of any transaction. */
    Optional<Made> chart(long chat);

    /**
     * The register of a chat as a file; slow, called outside of any transaction.
     *
     * @param period what belongs to it, with the figures for the rating by unit; empty for all as it stands today
     * @param unit code of the one whose work it is; empty for all
     */
    Made register(long chat, Format format, Optional<Period> period, Optional<String> unit);

    /** As what the register is written. */
    enum Format {
        XLSX,
        DOCX
    }

    /**
     * A file that was made.
     *
     * @param name plain ASCII without spaces
     * @param caption what people read beside it
     */
    record Made(String name, byte[] content, String caption) {
        public Made {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(caption, "caption");
        }
    }
}
