package vn.dondoc.chat;

import java.util.Objects;

/**
 * A file in a room of the browser. Its content lies beside the database under its hash.
 *
 * @param id unique for life; 0 before the log has given it one
 * @param name as the sender named it; shown, never used as a path
 * @param size in bytes
 * @param picture whether it is shown within the conversation
 * @param sha256 of the content, lower-case hex
 */
public record RoomFile(long id, String name, long size, boolean picture, String sha256) {
    public RoomFile {
        Objects.requireNonNull(name, "name");
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("hash of file " + name);
        }
    }
}
