package vn.dondoc.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The child's side of reading a file: the file comes in on standard input, one answer goes out on standard output.
 *
 * <p>The answer is one line of ASCII, {@code TEXT}, {@code SCAN} or {@code REFUSED} and the reason, and then the text in UTF-8.
 * Errors of the JVM (no memory, no stack) are not caught: they end the child with another exit code than 0, which the parent
 * reads as a file that does harm.
 */
public final class ChildSide {
    static final String TEXT = "TEXT";
    static final String SCAN = "SCAN";
    static final String REFUSED = "REFUSED ";

    private ChildSide() {}

    /**
     * Reads one file and writes the answer.
     *
     * @param textChars longest text, in UTF-16 units
     */
    public static void answer(InputStream file, OutputStream out, int textChars) throws IOException {
        String answer;
        try {
            Lines lines = read(file.readAllBytes(), textChars);
            answer = (lines.fromScan() ? SCAN : TEXT) + '\n' + lines.body();
        } catch (NotRead e) {
            answer = REFUSED + e.why().name() + '\n';
        }
        out.write(answer.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static Lines read(byte[] file, int textChars) throws NotRead {
        Lines lines = new Lines(textChars);
        try {
            readInto(lines, file);
            lines.finish();
        } catch (NotRead e) {
            // a paper that is too long or broken further down is first of all a secret paper
            if (lines.isSecret()) {
                throw new NotRead(Refusal.SECRET, e);
            }
            throw e;
        } catch (IOException | RuntimeException e) {
            // The libraries meet a broken file with whatever exception they happen on; all of them say the same of the
            // file.
            throw new NotRead(lines.isSecret() ? Refusal.SECRET : Refusal.DAMAGED, e);
        }
        if (lines.isSecret()) {
            throw new NotRead(Refusal.SECRET);
        }
        if (lines.isEmpty()) {
            throw new NotRead(Refusal.EMPTY);
        }
        return lines;
    }

    private static void readInto(Lines lines, byte[] file) throws NotRead, IOException {
        switch (Kind.of(file)) {
            case ZIP -> DocxReader.read(file, lines);
            case COMPOUND -> DocReader.read(file, lines);
            case PDF -> PdfReader.read(file, lines);
            case HTML -> HtmlReader.read(file, lines);
            case PICTURE -> ScanReader.readPicture(file, lines);
            case TEXT -> lines.add(PlainText.read(file));
            case EMPTY -> throw new NotRead(Refusal.EMPTY);
            case UNKNOWN -> throw new NotRead(Refusal.UNKNOWN_KIND);
        }
    }
}
