package vn.dondoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.dondoc.directive.RegisterImport;
import vn.dondoc.report.DossierReader;

/**
 * The lines of a register's file, read, understood and made ready some batches ahead: while one core writes a batch into the
 * database another one reads the next.
 */
final class LinesAhead implements AutoCloseable {
    private static final int MOST_LINES = 256;
    private static final int MOST_BYTES = 1 << 20;
    /** Writing goes by fits and starts. */
    private static final int AHEAD = 3;

    private final LineBytes lines;
    private final DossierReader reader;
    private final RegisterImport register;
    private final ExecutorService other;
    private final Deque<CompletableFuture<Batch>> next = new ArrayDeque<>();

    /**
     * A line.
     *
     * @param number from 1
     * @param looked at, where it is a directive
     */
    record One(int number, DossierReader.Line line, Optional<RegisterImport.Looked> looked) {}

    /**
     * Some lines in order.
     *
     * @param last whether none come after them
     */
    record Batch(List<One> lines, boolean last) {}

    LinesAhead(LineBytes lines, DossierReader reader, RegisterImport register) {
        this.lines = lines;
        this.reader = reader;
        this.register = register;
        other = Executors.newSingleThreadExecutor();
        for (int i = 0; i < AHEAD; i++) {
            order();
        }
    }

    private void order() {
        next.add(CompletableFuture.supplyAsync(this::read, other));
    }

    /** The next batch; not to be called after the last one. */
    Batch next() throws IOException {
        try {
            Batch batch = next.remove().join();
            order();
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
                    batch.add(one(lines.number(), reader.read(lines.bytes(), lines.length())));
                    bytes += lines.length();
                }
            }
            return new Batch(batch, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private One one(int number, DossierReader.Line line) {
        return new One(
                number,
                line,
                line instanceof DossierReader.Line.Read read
                        ? Optional.of(register.look(read.dossier()))
                        : Optional.empty());
    }

    /** Reads no further. */
    @Override
    public void close() {
        other.shutdownNow();
    }
}
