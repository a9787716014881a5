package vn.dondoc.chat.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One open stream of events to a browser. Never blocks: what the browser has not taken yet waits here, and one that takes nothing is
 * cut off; it connects again and asks for the rest. No thread belongs to it, so hundreds of them cost little.
 */
final class EventStream implements WriteListener {
    private static final int MOST_BYTES = 1 << 20;

    private final ServletOutputStream out;
    private final AsyncContext async;
    private final Deque<byte[]> queue = new ArrayDeque<>();
    private int queued;
    private boolean writable;
    private boolean dirty;
    private boolean closed;

    EventStream(AsyncContext async, ServletOutputStream out) {
        this.async = async;
        this.out = out;
    }

    /** Puts an event last. */
    synchronized void offer(byte[] event) {
        if (closed) {
            return;
        }
        if (queued + event.length > MOST_BYTES) {
            close();
            return;
        }
        queue.add(event);
        queued += event.length;
        if (writable) {
            drain();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        writable = true;
        drain();
    }

    private void drain() {
        try {
            while (!closed && out.isReady()) {
                byte[] event = queue.poll();
                if (event != null) {
                    queued -= event.length;
                    out.write(event);
                    dirty = true;
                } else if (dirty) {
                    dirty = false;
                    out.flush();
                } else {
                    return;
                }
            }
        } catch (IOException e) {
            close(); // the browser has gone
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            queue.clear();
            queued = 0;
            try {
                async.complete();
            } catch (IllegalStateException e) {
                // the server has completed it already: the browser was gone
            }
        }
    }
}
