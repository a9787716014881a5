package vn.dondoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.dondoc.report.DossierReader;

/**
 * The lines of a register's file, read and understood one batch ahead: while one core writes a batch into the database another one
 * reads the next. Two batches at most are in memory.
 */
final class LinesAhead {
    private static final int MOST_LINES = 256;
    private static final int MOST_BYTES = 1 << 20;

    private final LineBytes lines;
    private final DossierReader reader;
    private CompletableFuture<Batch> next;

    /** A line and its number, from 1. */
    record One(int number, DossierReader.Line line) {}

    /**
     * Some lines in order.
     *
     * @param last whether none come after them
     */
    record Batch(List<One> lines, boolean last) {}

    LinesAhead(LineBytes lines, DossierReader reader) {
        this.lines = lines;
        this.reader = reader;
        next = CompletableFuture.supplyAsync(this::read);
    }

    /** The next batch; not to be called after the last one. */
    Batch next() throws IOException {
        try {
            Batch batch = next.join();
            if (!batch.last()) {
                next = CompletableFuture.supplyAsync(this::read);
            }
            return batch;
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unread) {
                throw unread.getCause();
            }
            throw e;
        }
    }

    private Batch read() {
        List<One> batch = new ArrayList<>();
        int bytes = 0;
        try {
            while (batch.size() < MOST_LINES && bytes < MOST_BYTES) {
                if (!lines.next()) {
                    return new Batch(batch, true);
                }
                if (!lines.isBlank()) {
                    batch.add(new One(lines.number(), reader.read(lines.bytes(), lines.length())));
                    bytes += lines.length();
                }
            }
            return new Batch(batch, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
