package vn.dondoc;

import java.util.Locale;
import java.util.Optional;

/** The forms in which the register leaves and enters the program, told by a file's ending. */
enum RegisterFile {
    XLSX,
    DOCX,
    JSONL;

    static Optional<RegisterFile> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (RegisterFile each : values()) {
            if (lower.endsWith("." + each.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
