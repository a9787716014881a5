package vn.dondoc.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The child's side of reading a file: the file comes in on standard input, one answer goes out on standard output. */
public final class ChildSide {
    private ChildSide() {}

    /** Reads one file and writes the answer. */
    public static void answer(InputStream file, OutputStream out, int textChars) throws IOException {
        out.write(file.read() < 0 ? 0 : 1);
    }
}
