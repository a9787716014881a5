package vn.dondoc.chat;

import java.util.Objects;
import java.util.Optional;

/**
 * A file that came with a message.
 *
 * @param kind what the chat says it is
 * @param fileId by which the adapter fetches it
 * @param name as the sender named it; may be empty; never used as a path
 * @param size in bytes as the chat says, 0 where it does not
 * @param sha256 lower-case hex of the content once it lies in the data folder; empty before
 */
public record Attachment(Kind kind, String fileId, String name, long size, Optional<String> sha256) {
    /** What the chat says the file is. */
    public enum Kind {
        DOCUMENT,
        PHOTO,
        /** Voice notes, video notes, stickers: kept out, unanswered. */
        OTHER
    }

    public Attachment {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(fileId, "fileId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sha256, "sha256");
    }

    /** This attachment, its content now stored under {@code hash}. */
    public Attachment fetched(String hash, long bytes) {
        return new Attachment(kind, fileId, name, bytes, Optional.of(hash));
    }
}
