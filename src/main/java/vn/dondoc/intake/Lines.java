package vn.dondoc.intake;

import java.text.Normalizer;

/**
 * What a reader finds in a file, line by line, in NFC: the body, and apart from it the furniture (page headers and footers),
 * in which only a mark of secrecy matters.
 */
final class Lines {
    private final int limit;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder furniture = new StringBuilder();
    private boolean fromScan;

    /** @param limit longest body, in UTF-16 units */
    Lines(int limit) {
        this.limit = limit;
    }

    /** Adds text to the body; a line end within it stays one, a line without text is left out. */
    void add(String text) throws NotRead {
        if (body.length() + (long) text.length() > limit + 10_000L) {
            throw new NotRead(Refusal.TOO_LONG);
        }
        for (String line : text.split("[\\n\\r\\u000B\\f\\u2028\\u2029]")) {
            String tidy = tidy(line);
            if (!tidy.isEmpty()) {
                body.append(tidy).append('\n');
            }
        }
        if (body.length() > limit) {
            throw new NotRead(Refusal.TOO_LONG);
        }
    }

    void addFurniture(String text) {
        if (furniture.length() + text.length() <= limit) {
            furniture.append(text).append('\n');
        }
    }

    int limit() {
        return limit;
    }

    /** Called once after the last line: reads letters that lost their old font, and drops soft hyphens, which such fonts use. */
    void finish() {
        String read = LegacyCharset.repaired(body.toString()).replace("\u00AD", "");
        body.setLength(0);
        body.append(read);
    }

    void markAsScan() {
        fromScan = true;
    }

    boolean fromScan() {
        return fromScan;
    }

    String body() {
        return body.toString();
    }

    /** Whether the body's header or the furniture carries a mark of secrecy. */
    boolean isSecret() {
        return SecrecyMark.isIn(body.toString()) || furniture.toString().lines().anyMatch(SecrecyMark::isMarked);
    }

    boolean isEmpty() {
        return body.length() == 0;
    }

    /** One line in NFC, spaces single, tabs kept, without what nobody sees. */
    private static String tidy(String line) {
        String nfc = Normalizer.normalize(line, Normalizer.Form.NFC);
        StringBuilder tidy = new StringBuilder(nfc.length());
        for (int i = 0; i < nfc.length(); i++) {
            char c = nfc.charAt(i);
            boolean space = c == ' ' || (Character.isSpaceChar(c) && c != '\t');
            if (space) {
                if (tidy.length() > 0 && !isGap(tidy.charAt(tidy.length() - 1))) {
                    tidy.append(' ');
                }
            } else if (c >= 0xF020 && c <= 0xF0FF) {
                if (tidy.length() == 0) {
                    tidy.append("• "); // a sign of a symbol font: a bullet where it opens a line, nothing elsewhere
                }
            } else if (c == '\t' || (c >= ' ' && c != '\u200B' && c != '\uFEFF' && c != 0x7F)) {
                tidy.append(c);
            }
        }
        return tidy.toString().strip();
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\t';
    }
}
