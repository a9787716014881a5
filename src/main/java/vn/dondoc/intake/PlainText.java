package vn.dondoc.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Bytes of plain text → text: a byte order mark, strict UTF-8, UTF-16 by its zeros, then whichever of windows-1258, TCVN3 and VNI
 * gives Vietnamese syllables.
 */
final class PlainText {
    /** What is looked at to tell a charset; more tells nothing more. */
    private static final int SAMPLE = 64 * 1024;

    private static final double SURE = 0.6;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private PlainText() {}

    /** Text without its byte order mark; Unicode is kept to the letter, old sets come out in NFC. */
    static String read(byte[] bytes) throws NotRead {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return withoutMark(new String(bytes, marked));
        }
        Charset wide = byZeros(bytes);
        if (wide != null) {
            return new String(bytes, wide);
        }
        if (looksBinary(bytes)) {
            throw new NotRead(Refusal.UNKNOWN_KIND);
        }
        String utf8 = strictUtf8(bytes);
        return utf8 != null ? LegacyCharset.repaired(utf8) : byWords(bytes);
    }

    private static Charset byMark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(b, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(b, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** In UTF-16 the high half of spaces and plain letters is zero: always the same half, a fifth of it at least. */
    private static Charset byZeros(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int seen = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < seen; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (bytes.length % 2 != 0
                || Math.max(even, odd) * 10 < seen
                || Math.min(even, odd) * 20 > Math.max(even, odd)) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean looksBinary(byte[] bytes) {
        int seen = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < seen; i++) {
            int b = bytes[i];
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0B && b != 0x1A) {
                controls++;
            }
        }
        return controls * 100 > seen;
    }

    /** Null where it is no UTF-8; a letter cut in half at the very end (a download that broke off) is forgiven. */
    private static String strictUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, false);
        return result.isError() || in.remaining() > 3 ? null : out.flip().toString();
    }

    private static String byWords(byte[] bytes) throws NotRead {
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        OldSet best = OldSet.BROKEN_UTF8;
        double bestFit = -1;
        for (OldSet set : OldSet.values()) {
            Syllables.Score score = Syllables.score(set.decode(sample));
            // nothing but quotes and dashes beyond ASCII: fits, but not as well as words do
            double fit = score.words() == 0 ? SURE : score.share();
            if (fit > bestFit) {
                best = set;
                bestFit = fit;
            }
        }
        if (bestFit < SURE) {
            throw new NotRead(Refusal.UNKNOWN_LETTERS);
        }
        return best.decode(bytes);
    }

    static boolean starts(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** The candidates, in the order in which they win a draw; UTF-8 with a broken byte here and there is still UTF-8. */
    private enum OldSet {
        BROKEN_UTF8 {
            @Override
            String decode(byte[] bytes) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        },
        WINDOWS_1258 {
            @Override
            String decode(byte[] bytes) {
                return Normalizer.normalize(new String(bytes, Charset.forName("windows-1258")), Normalizer.Form.NFC);
            }
        },
        TCVN3 {
            @Override
            String decode(byte[] bytes) {
                return LegacyCharset.TCVN3.decode(new String(bytes, WINDOWS_1252));
            }
        },
        VNI {
            @Override
            String decode(byte[] bytes) {
                return LegacyCharset.VNI.decode(new String(bytes, WINDOWS_1252));
            }
        };

        abstract String decode(byte[] bytes);
    }
}
