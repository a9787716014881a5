package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the lines of a page to the paragraphs that they were before the page cut them. */
final class PdfParagraphs {
    /** A line is as good as full from here on, where it was not broken by width. */
    private static final float NEARLY_FULL = 0.88f;

    private static final Pattern ABBREVIATION = Pattern.compile(
            ".*(?:^|[\\s(])(?:TP|Tp|P|Q|ThS|TS|BS|KS|CN|đ/c|Đ/c|đ\\.c|Ô|B|ông|bà)\\.$",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CUT_DATE = Pattern.compile("\\d/\\d{1,2}/\\d{1,3}$");

    private PdfParagraphs() {}

    static List<String> join(List<PdfPage.Line> lines) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        PdfPage.Line before = null;
        PdfPage.Line first = null;
        for (PdfPage.Line line : lines) {
            String text = line.text().strip();
            if (text.isEmpty()) {
                continue;
            }
            if (before != null && goesOn(first, before, line, paragraph)) {
                append(paragraph, text);
            } else {
                if (paragraph.length() > 0) {
                    paragraphs.add(paragraph.toString());
                }
                paragraph.setLength(0);
                paragraph.append(text);
                first = line;
            }
            before = line;
        }
        if (paragraph.length() > 0) {
            paragraphs.add(paragraph.toString());
        }
        return paragraphs;
    }

    private static boolean goesOn(
            PdfPage.Line opening, PdfPage.Line before, PdfPage.Line line, CharSequence paragraph) {
        String next = line.text().strip();
        if (before.whole() || line.whole() || ListItem.opens(next) || !sameSetting(before, line)) {
            return false;
        }
        char last = paragraph.charAt(paragraph.length() - 1);
        char first = next.charAt(0);
        if (last == ',' || last == '-' || last == '–' || last == '\u00AD' || last == '(') {
            return true;
        }
        if (last == ':') {
            return false;
        }
        if (Character.isLowerCase(first)) {
            return true;
        }
        boolean ended = ".;!?…".indexOf(last) >= 0
                && !(last == '.' && ABBREVIATION.matcher(tail(paragraph)).matches());
        if (ended) {
            // where paragraphs open with an indent, a full line and the next at the margin are one paragraph all the
            // same
            return opening.x() - line.x() > 0.5f * line.size() && isFull(before, line);
        }
        if (!Character.isUpperCase(first)) {
            return true; // a date, a number, a bracket, a quotation
        }
        return isFull(before, line) && isCapitals(before.text()) == isCapitals(next);
    }

    /** The same size, and no more than a line's distance where both are on one page. */
    private static boolean sameSetting(PdfPage.Line before, PdfPage.Line line) {
        float size = Math.max(before.size(), line.size());
        if (Math.abs(before.size() - line.size()) > 0.2f * size) {
            return false;
        }
        float step = line.y() - before.y();
        return step <= 2.4f * size; // negative: the next page or column
    }

    /** Whether the next line's first word had no room: so the line was broken, not ended. */
    private static boolean isFull(PdfPage.Line before, PdfPage.Line line) {
        if (Float.isNaN(before.right())) {
            return false;
        }
        String next = line.text().strip();
        int space = next.indexOf(' ');
        float word = next.isEmpty() ? 0 : (line.end() - line.x()) * (space < 0 ? next.length() : space) / next.length();
        boolean noRoom = before.end() + word + 0.2f * line.size() > before.right();
        boolean reaches = before.end() - before.left() > NEARLY_FULL * (before.right() - before.left());
        boolean indented = line.x() > before.x() + 0.8f * line.size() && line.x() > line.left() + 0.8f * line.size();
        return (noRoom || reaches) && !indented;
    }

    private static boolean isCapitals(String text) {
        return text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase);
    }

    private static String tail(CharSequence text) {
        return text.subSequence(Math.max(0, text.length() - 12), text.length()).toString();
    }

    private static void append(StringBuilder paragraph, String text) {
        int end = paragraph.length() - 1;
        char last = paragraph.charAt(end);
        if (last == '\u00AD') {
            paragraph.setLength(end);
        } else if (CUT_DATE.matcher(tail(paragraph)).find() && Character.isDigit(text.charAt(0))) {
            // 20/3/202|4 in a narrow cell
        } else if (last == '-' && end > 0 && Character.isLetterOrDigit(paragraph.charAt(end - 1))) {
            // TC-|KH, 07/TB-|VP: Vietnamese has no hyphenation, the hyphen is part of the name
        } else {
            paragraph.append(' ');
        }
        paragraph.append(text);
    }
}
