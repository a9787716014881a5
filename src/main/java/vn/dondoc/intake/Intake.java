package vn.dondoc.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.dondoc.text.SourceText;

/** The front door: files, messages and texts in, a {@link Reading} out. Keeps nothing and writes nothing. */
public final class Intake {
    private final Limits limits;
    private final ChildReader child;

    /** @param child how to start the process that reads everything but plain text */
    public Intake(Limits limits, ChildLauncher child) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.child = new ChildReader(limits, child);
    }

    /**
     * Reads a file of any kind; what it is, its bytes tell.
     *
     * @param originalName the name under which it was sent, for the sentence of a refusal only
     */
    public Reading read(Path file, String originalName) {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return new Reading.Refused(Refusal.UNREADABLE, originalName);
            }
            return Files.size(file) > limits.fileBytes() ? tooLarge() : read(Files.readAllBytes(file));
        } catch (IOException e) {
            return new Reading.Refused(Refusal.UNREADABLE, originalName);
        }
    }

    /** Reads the bytes of a file of any kind. */
    public Reading read(byte[] file) {
        if (file.length > limits.fileBytes()) {
            return tooLarge();
        }
        return switch (Kind.of(file)) {
            case EMPTY -> new Reading.Refused(Refusal.EMPTY);
            case UNKNOWN -> new Reading.Refused(Refusal.UNKNOWN_KIND);
            case TEXT -> readPlain(file);
            case ZIP, COMPOUND, PDF, HTML, PICTURE -> child.read(file);
        };
    }

    /** Takes a text as it was typed or pasted: size and secrecy are looked at, not a letter is changed. */
    public Reading readText(String text) {
        return readMessages(List.of(text));
    }

    /**
     * Takes messages in a row from one sender as one text, see {@link MessageJoiner#join}; a mark of secrecy in the header of any
     * of them counts.
     */
    public Reading readMessages(List<String> parts) {
        if (parts.stream().anyMatch(SecrecyMark::isIn)) {
            return new Reading.Refused(Refusal.SECRET);
        }
        String text = MessageJoiner.join(parts).text();
        if (text.isBlank()) {
            return new Reading.Refused(Refusal.EMPTY);
        }
        if (text.length() > limits.textChars()) {
            return new Reading.Refused(Refusal.TOO_LONG, ChildReader.detail(Refusal.TOO_LONG, limits));
        }
        return new Reading.Text(SourceText.of(text), false);
    }

    private Reading readPlain(byte[] file) {
        try {
            return readText(PlainText.read(file));
        } catch (NotRead e) {
            return new Reading.Refused(e.why());
        }
    }

    private Reading tooLarge() {
        return new Reading.Refused(Refusal.TOO_LARGE, Wording.megabytes(limits.fileBytes()));
    }
}
