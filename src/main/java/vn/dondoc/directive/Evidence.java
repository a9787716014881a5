package vn.dondoc.directive;

import java.util.Objects;
import java.util.Optional;

/**
 * Proof of a result: a file in the data folder, or the number of a paper.
 *
 * @param sha256 lower-case hex of the file's content; empty for a paper that was only named
 * @param name the file's name as its sender gave it, or number and symbol of the paper: {@code 45/BC-UBND}
 * @param size of the file in bytes; 0 for a paper
 */
public record Evidence(Optional<String> sha256, String name, long size) {
    public Evidence {
        Objects.requireNonNull(name, "name");
        if (sha256.isPresent() && !sha256.get().matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("evidence with hash " + sha256.get());
        }
        if (sha256.isEmpty() && name.isBlank()) {
            throw new IllegalArgumentException("evidence without file and number");
        }
    }

    public static Evidence file(String sha256, String name, long size) {
        return new Evidence(Optional.of(sha256), name, size);
    }

    public static Evidence paper(String number) {
        return new Evidence(Optional.empty(), number, 0);
    }
}
