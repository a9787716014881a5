package vn.dondoc.unit;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Somebody of the office as the register knows him: by chat user id, by {@code @username}, or both, perhaps with name and title.
 *
 * @param id chat user id, positive
 * @param username without the {@code @}; as typed, compared without regard to case
 * @param name full name such as {@code Phan Hồng Yến}
 * @param title such as {@code Phó Chủ tịch UBND huyện}
 */
public record Person(OptionalLong id, Optional<String> username, Optional<String> name, Optional<String> title) {
    public Person {
        Objects.requireNonNull(title, "title");
        username = username.map(typed -> typed.startsWith("@") ? typed.substring(1) : typed);
        if (id.isEmpty() && username.isEmpty() && name.isEmpty()) {
            throw new IllegalArgumentException("person without id, username and name");
        }
        if (id.isPresent() && id.getAsLong() <= 0) {
            throw new IllegalArgumentException("person with id " + id.getAsLong());
        }
        if (username.isPresent() && username.get().isBlank()) {
            throw new IllegalArgumentException("person with a blank username");
        }
    }

    public static Person of(long id) {
        return new Person(OptionalLong.of(id), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Person of(long id, String name) {
        return new Person(OptionalLong.of(id), Optional.empty(), Optional.of(name), Optional.empty());
    }

    /** A person known by {@code @username} only. */
    public static Person of(String username) {
        return new Person(OptionalLong.empty(), Optional.of(username), Optional.empty(), Optional.empty());
    }

    /** Whether the sender with this id and username is this person; the id decides where the register has one. */
    public boolean is(long userId, Optional<String> userName) {
        if (id.isPresent()) {
            return id.getAsLong() == userId;
        }
        return username.isPresent()
                && userName.isPresent()
                && withoutAt(userName.get())
                        .toLowerCase(Locale.ROOT)
                        .equals(username.get().toLowerCase(Locale.ROOT));
    }

    private static String withoutAt(String typed) {
        return typed.startsWith("@") ? typed.substring(1) : typed;
    }
}
