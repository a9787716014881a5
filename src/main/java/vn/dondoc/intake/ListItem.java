package vn.dondoc.intake;

import java.util.regex.Pattern;

/** Tells a line that opens an item of a list: {@code 1.}, {@code 1.2.}, {@code II.}, {@code a)}, {@code đ)}, {@code -}, {@code +}. */
final class ListItem {
    private static final Pattern MARKER =
            Pattern.compile("(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}"
                    + "|[IVX]{1,6}[.)]|[A-ZĐ][.)]|[a-zđ]{1,2}[.)]|\\(\\d{1,2}\\)|\\([a-zđ]\\)|[-–—+*•➢▪◦✓→])[\\s\\u00A0]+\\S.*"
                    + "|(?:[a-zđ]\\)|\\d{1,2}\\)|[-–—+•➢])\\p{Lu}.*");
    private static final Pattern WORDS = Pattern.compile(
            "(?:Điều|Phần|Chương|Mục|Khoản)\\s+(?:\\d{1,3}|[IVXLC]+|thứ)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    private ListItem() {}

    static boolean opens(String line) {
        return MARKER.matcher(line).matches() || WORDS.matcher(line).matches();
    }
}
