package vn.dondoc.chat;

import java.util.Objects;
import java.util.Optional;

/**
 * Who did something in the chat, as shown then.
 *
 * @param id the person's id in the chat; for an anonymous administrator the id of the group
 * @param name as shown
 * @param username without {@code @}, where the person has one
 * @param anonymousAdmin whether an administrator wrote in the name of the group ({@code sender_chat} is the group itself)
 */
public record Sender(long id, String name, Optional<String> username, boolean anonymousAdmin) {
    public Sender {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(username, "username");
    }
}
