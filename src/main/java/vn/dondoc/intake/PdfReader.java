package vn.dondoc.intake;

import java.io.IOException;

final class PdfReader {
    private PdfReader() {}

    static void read(byte[] file, Lines lines) throws NotRead, IOException {
        throw new NotRead(Refusal.UNKNOWN_KIND);
    }
}
