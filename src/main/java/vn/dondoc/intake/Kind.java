package vn.dondoc.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is, told by its first bytes; its name says nothing. */
enum Kind {
    EMPTY,
    /** A zip, in which .docx comes (and much else). */
    ZIP,
    /** Microsoft's compound file, in which .doc comes (and encrypted .docx). */
    COMPOUND,
    PDF,
    HTML,
    PICTURE,
    TEXT,
    UNKNOWN;

    private static final int LOOK = 2048;
    private static final Pattern HTML_START = Pattern.compile(
            "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*"
                    + "<(?:!doctype\\s+html|html|head|body|meta|title|style|script|div|p|table|span|font|h[1-6]|ul|ol|article|section|main|br)\\b");

    static Kind of(byte[] b) {
        if (b.length == 0) {
            return EMPTY;
        }
        if (PlainText.starts(b, 'P', 'K', 3, 4) || PlainText.starts(b, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (PlainText.starts(b, 0xD0, 0xCF, 0x11, 0xE0)) {
            return COMPOUND;
        }
        String head = new String(b, 0, Math.min(b.length, LOOK), StandardCharsets.ISO_8859_1);
        // The standard lets a PDF begin anywhere in the first 1024 bytes; in running text "%PDF-1.7" does not open a
        // line.
        int pdf = head.indexOf("%PDF-");
        if (pdf == 0 || (pdf > 0 && pdf < 1024 && head.charAt(pdf - 1) <= '\n')) {
            return PDF;
        }
        if (isPicture(b)) {
            return PICTURE;
        }
        if (head.startsWith("{\\rtf")) {
            return UNKNOWN;
        }
        // zeros and marks out, so that the sniff works in UTF-16 and behind a byte order mark as well
        String plain = head.replaceAll("[\\u0000\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF]", "")
                .toLowerCase(Locale.ROOT);
        return HTML_START.matcher(plain).find() ? HTML : TEXT;
    }

    private static boolean isPicture(byte[] b) {
        return PlainText.starts(b, 0x89, 'P', 'N', 'G')
                || PlainText.starts(b, 0xFF, 0xD8, 0xFF)
                || PlainText.starts(b, 'G', 'I', 'F', '8')
                || PlainText.starts(b, 'I', 'I', '*', 0)
                || PlainText.starts(b, 'M', 'M', 0, '*');
    }
}
