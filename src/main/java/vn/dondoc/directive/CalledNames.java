package vn.dondoc.directive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where one word of a text is somebody's name: {@code đ/c Long}, {@code giao Nga soạn}, {@code (Nga)}. Nearly every Vietnamese given
 * name is also a word of its own or the beginning of one (an ninh, Thanh tra, Nga Sơn), so it must be written as a name and stand
 * beside what only a person stands beside.
 */
final class CalledNames {
    /** Before a name, and for nothing but a person. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])(?:đồng chí|đ/c|đ\\.c\\.?|đc|anh|chị|ông|bà|cô|chú|bác|em|thầy|bạn|sếp|cán bộ|chuyên viên)\\s+$");

    private static final String ADDRESSED =
            "^(?iu:(?:đồng chí|đ/c|đ\\.c\\.?|đc|anh|chị|ông|bà|cô|chú|bác|em|thầy)\\s+)+";

    /** Words with capitals alone. */
    private static final Pattern FULL = Pattern.compile("\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*)+");

    /** Before a name, and often before other words. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)(?:^|[^\\p{L}\\d\\s/.-]\\s*|[.\\n]\\s*|\\d%?\\s+|(?<![\\p{L}\\d])(?:giao|giao cho|nhờ|cử|hỏi|gọi|gặp|của|do|cho|bởi|nhắc|báo"
                    + "|với|cùng|và|phân công|gửi|để|thay|từ)\\s+)$");

    /** After a name that stands so. */
    private static final Pattern AFTER =
            Pattern.compile("(?iu)^(?:\\s*$|\\s*[^\\p{L}\\d\\s/-]|\\s+-\\s|\\s*\\n|\\s+(?:chủ trì|phối hợp"
                    + "|tham mưu|rà soát|báo cáo|soạn|làm|nhận|gửi|đã|đang|sẽ|chưa|xin|và|với|để|trước|xong|nhé|ạ|theo|phụ trách|thực hiện"
                    + "|tổng hợp|xử lý|trình|nộp|là|ký|được|cần|phải|có|đi|dự|hoàn thành|liên hệ|kiểm tra|chuẩn bị|nghỉ|chuyển|hẹn|bảo)"
                    + "(?![\\p{L}\\d]))");

    /** Another word of a longer name, unless it is an abbreviation or a post. */
    private static final Pattern GOES_ON = Pattern.compile(
            "^\\s\\p{Lu}(?!\\p{Lu})(?!rưởng\\b|hó\\b|hánh\\b|hủ tịch)", Pattern.UNICODE_CHARACTER_CLASS);

    /** So much of a text before and after a name is looked at. */
    private static final int AROUND = 24;

    private final List<String> names;

    CalledNames(Collection<String> names) {
        this.names = names.stream()
                .filter(name -> !name.isBlank())
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The name that stands at a place of a text, at the beginning of a word. */
    Optional<String> at(String text, int at) {
        for (String name : names) {
            int end = at + name.length();
            boolean written = text.startsWith(name, at) || text.startsWith(name.toUpperCase(Locale.ROOT), at);
            if (written
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
                    && isPerson(text, at, end)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean isPerson(String text, int at, int end) {
        String before = text.substring(Math.max(0, at - AROUND), at);
        String after = text.substring(end, Math.min(text.length(), end + AROUND));
        if (GOES_ON.matcher(after).find()) {
            return false;
        }
        if (ADDRESS.matcher(before).find()) {
            return true;
        }
        String left = at > AROUND ? "…x" + before : before; // no beginning of the text
        return BEFORE.matcher(left).find() && AFTER.matcher(after).find();
    }

    /** A name without what stands around it: {@code đồng chí Phan Quốc Long (Phòng Nội vụ)}. */
    static String bare(String name) {
        return name.replaceFirst("(?:\\(|\\s[-–]\\s|,).*$", "")
                .replaceFirst(ADDRESSED, "")
                .strip();
    }

    /** By what one is called: the given name, and with the middle name. */
    static List<String> of(String fullName) {
        if (!FULL.matcher(bare(fullName)).matches()) {
            return List.of();
        }
        String[] words = bare(fullName).split("\\s+");
        List<String> calls = new ArrayList<>();
        if (words.length >= 2) {
            calls.add(words[words.length - 1]);
        }
        if (words.length >= 3) {
            calls.add(words[words.length - 2] + " " + words[words.length - 1]);
        }
        return calls;
    }
}
