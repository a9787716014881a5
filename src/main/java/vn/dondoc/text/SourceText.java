package vn.dondoc.text;

import java.util.Objects;
import java.util.Optional;

/**
 * A text as somebody gave it, with the two views that readers work on.
 *
 * <p>{@link #nfc()} is the text in NFC and {@link #folded()} its {@link Fold folding}; the two have the same length and the same
 * offsets, called <em>NFC offsets</em>. What is shown outside is cut from {@link #given()}: {@link #toGiven(Span)} turns a
 * span of NFC offsets into one of the text as given, whole characters with all their combining marks. For a text that is in
 * NFC already, as nearly all are, the offsets are the same and nothing is copied.
 */
public final class SourceText {
    private final String given;
    private final String nfc;
    private final int[] givenOffset;
    private String folded;
    private Tokens tokens;

    private SourceText(String given) {
        this.given = Objects.requireNonNull(given, "given");
        this.nfc = Fold.nfc(given);
        // identity comparison on purpose: nfc() returns the very same object where nothing had to change
        this.givenOffset = sameObject(nfc, given) ? null : offsets(given, nfc);
    }

    public static SourceText of(String given) {
        return new SourceText(given);
    }

    /** The text exactly as it came in. */
    public String given() {
        return given;
    }

    /** The text in NFC; case and diacritics kept. */
    public String nfc() {
        return nfc;
    }

    /** The folding of {@link #nfc()}, unit by unit. */
    public String folded() {
        if (folded == null) {
            char[] chars = nfc.toCharArray();
            for (int i = 0; i < chars.length; i++) {
                chars[i] = Fold.fold(chars[i]);
            }
            folded = new String(chars);
        }
        return folded;
    }

    /** The words and marks of this text; made once. */
    public Tokens tokens() {
        if (tokens == null) {
            tokens = Tokens.of(this);
        }
        return tokens;
    }

    public int length() {
        return nfc.length();
    }

    /** The offset in the text as given of an NFC offset, the end of the text included. */
    public int toGiven(int nfcOffset) {
        return givenOffset == null ? nfcOffset : givenOffset[nfcOffset];
    }

    /** The span in the text as given of a span of NFC offsets. */
    public Span toGiven(Span nfcSpan) {
        return givenOffset == null ? nfcSpan : new Span(givenOffset[nfcSpan.start()], givenOffset[nfcSpan.end()]);
    }

    /** What a span of NFC offsets cuts out, in NFC. */
    public String text(Span nfcSpan) {
        return nfc.substring(nfcSpan.start(), nfcSpan.end());
    }

    /**
     * For each NFC offset the offset in {@code given}. NFC composes within stretches that begin with a starter, so both texts
     * are walked stretch by stretch: the NFC of one stretch of {@code given} is the next piece of {@code nfc}.
     */
    private static int[] offsets(String given, String nfc) {
        int[] offset = new int[nfc.length() + 1];
        int at = 0;
        int from = 0;
        while (from < given.length()) {
            int to = from + 1;
            while (to < given.length() && !Fold.startsStretch(given, to)) {
                to++;
            }
            String piece = Fold.nfc(given.substring(from, to));
            for (int i = 0; i < piece.length(); i++) {
                offset[at + i] = Math.min(from + i, to);
            }
            at += piece.length();
            from = to;
        }
        if (at != nfc.length()) {
            throw new IllegalStateException("NFC of the pieces has " + at + " units, of the whole " + nfc.length());
        }
        offset[at] = given.length();
        return offset;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean sameObject(String a, String b) {
        return a == b;
    }

    /** The first line that is not blank, as a title for people; empty where there is none. */
    public Optional<String> firstLine() {
        return nfc.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
    }
}
