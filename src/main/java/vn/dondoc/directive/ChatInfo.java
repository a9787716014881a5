package vn.dondoc.directive;

import java.util.Objects;

/**
 * A group that directives are recorded in.
 *
 * @param chat its id
 * @param title its name as last seen
 * @param lastNumber the highest number used
 * @param head hash of the last row of its history, in hex; 64 zeros before the first
 */
public record ChatInfo(long chat, String title, int lastNumber, String head) {
    public ChatInfo {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(head, "head");
    }
}
