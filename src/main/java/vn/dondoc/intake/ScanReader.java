package vn.dondoc.intake;

import java.io.IOException;

final class ScanReader {
    private ScanReader() {}

    static void readPicture(byte[] file, Lines lines) throws NotRead, IOException {
        throw new NotRead(Refusal.SCAN);
    }
}
