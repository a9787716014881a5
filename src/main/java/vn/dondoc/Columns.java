package vn.dondoc;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text in columns of a terminal: what a person sees as one letter is one column wide, pictographs and CJK are two. */
final class Columns {
    private Columns() {}

    /** The columns that a text takes. */
    static int width(String text) {
        String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
        int width = 0;
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(nfc);
        int from = letters.first();
        for (int to = letters.next(); to != BreakIterator.DONE; from = to, to = letters.next()) {
            width += isWide(nfc.codePointAt(from)) ? 2 : isInvisible(nfc.codePointAt(from)) ? 0 : 1;
        }
        return width;
    }

    /** A text in one line, in NFC, white space as single spaces. */
    static String oneLine(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A text in lines of at most {@code columns}; words longer than a line are broken. At least one line. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : oneLine(text).split(" ")) {
            String rest = word;
            int width = width(rest);
            if (used > 0 && used + 1 + width > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            while (width > columns) {
                String head = cut(rest, columns);
                lines.add(head);
                rest = rest.substring(head.length());
                width = width(rest);
            }
            line.append(used > 0 ? " " : "").append(rest);
            used += (used > 0 ? 1 : 0) + width;
        }
        if (used > 0 || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The beginning of a text that fits into {@code columns}. */
    static String cut(String text, int columns) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = 0;
        int used = 0;
        for (int to = letters.next(); to != BreakIterator.DONE; to = letters.next()) {
            used += width(text.substring(end, to));
            if (used > columns && end > 0) {
                return text.substring(0, end);
            }
            end = to;
        }
        return text;
    }

    /** A text filled with spaces up to {@code columns}. */
    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x1F300 && c <= 0x1FAFF
                || c == 0x2705
                || c == 0x274C;
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }
}
