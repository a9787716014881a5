package vn.dondoc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes, in a buffer that is used again; a line without an end cannot fill the memory. */
final class LineBytes {
    private final InputStream in;
    private final int longest;
    private final byte[] block = new byte[1 << 16];
    private byte[] line = new byte[1 << 12];
    private int length;
    private int from;
    private int to;
    private int number;
    private boolean tooLong;
    private boolean ended;

    LineBytes(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line; false at the end, and where a line is too long. */
    boolean next() throws IOException {
        length = 0;
        if (ended) {
            return false;
        }
        number++;
        while (true) {
            if (from == to) {
                to = in.read(block);
                from = 0;
                if (to < 0) {
                    to = 0;
                    ended = true;
                    trim();
                    return length > 0;
                }
            }
            int end = from;
            while (end < to && block[end] != '\n') {
                end++;
            }
            if (length + end - from > longest) {
                tooLong = true;
                ended = true;
                return false;
            }
            append(end);
            boolean whole = end < to;
            from = whole ? end + 1 : to;
            if (whole) {
                trim();
                return true;
            }
        }
    }

    private void append(int end) {
        if (length + end - from > line.length) {
            line = Arrays.copyOf(line, Math.min(longest, Math.max(2 * line.length, length + end - from)));
        }
        System.arraycopy(block, from, line, length, end - from);
        length += end - from;
    }

    /** Without the end of a Windows line, and without the mark that some programs put before UTF-8. */
    private void trim() {
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        if (number == 1 && length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF) {
            System.arraycopy(line, 3, line, 0, length - 3);
            length -= 3;
        }
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Of the line, from 1. */
    int number() {
        return number;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    boolean isTooLong() {
        return tooLong;
    }
}
