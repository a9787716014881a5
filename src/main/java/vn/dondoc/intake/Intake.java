package vn.dondoc.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.dondoc.text.SourceText;

/** The front door: files, messages and texts in, {@link Reading} out. */
public final class Intake {
    private final Limits limits;
    private final ChildLauncher child;

    public Intake(Limits limits, ChildLauncher child) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.child = Objects.requireNonNull(child, "child");
    }

    /**
     * Reads a file of any kind; what it is, its bytes tell.
     *
     * @param originalName the name under which it was sent, for messages only
     */
    public Reading read(Path file, String originalName) {
        try {
            return read(Files.readAllBytes(file), originalName);
        } catch (IOException e) {
            return new Reading.Refused(Refusal.UNREADABLE, originalName);
        }
    }

    /** Reads the bytes of a file of any kind, without writing them anywhere. */
    public Reading read(byte[] content, String originalName) {
        return readText(new String(content, java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Takes a text as it was typed or pasted: size and secrecy are looked at, not a letter is changed. */
    public Reading readText(String text) {
        if (text.isBlank()) {
            return new Reading.Refused(Refusal.EMPTY);
        }
        if (text.length() > limits.textChars()) {
            return new Reading.Refused(Refusal.TOO_LONG, Integer.toString(limits.textChars()));
        }
        return new Reading.Text(SourceText.of(text), false);
    }

    /** Takes messages in a row from one sender as one text, see {@link MessageJoiner}; a mark of secrecy in any of them counts. */
    public Reading readMessages(List<String> parts) {
        return readText(MessageJoiner.join(parts).text());
    }

    ChildLauncher child() {
        return child;
    }
}
