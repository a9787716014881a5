package vn.dondoc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the person who writes the configuration reads, in Vietnamese. */
final class ConfigWording {
    static final String TOO_LARGE = "tệp lớn hơn 20 MB";
    static final String MAKE_SMALLER = "bỏ bớt nội dung";
    static final String NOT_UTF8 = "tệp không phải mã UTF-8";
    static final String SAVE_UTF8 = "lưu lại tệp bằng bảng mã UTF-8";
    static final String CHECK_ACCESS = "kiểm tra quyền đọc tệp";
    static final String NO_KEYS = "tệp không có dạng \"mục: giá trị\"";
    static final String WRITE_KEYS = "viết mỗi dòng một mục, như tệp mẫu";
    static final String SECOND_DOCUMENT = "có phần thứ hai sau dấu ---";
    static final String ONE_DOCUMENT = "để một phần duy nhất trong tệp";
    static final String KEEP_ONE = "chỉ để lại một mục";
    static final String ALIAS = "dùng tham chiếu (& và *) của YAML";
    static final String WRITE_OUT = "viết giá trị ra tại chỗ";

    private static final Pattern POSITION = Pattern.compile("line (\\d+), column (\\d+)");

    private ConfigWording() {}

    /**
     * A file that is no YAML.
     *
     * @param line where the reader's message places it, the last place that it names; 0 where none
     */
    record Broken(int line, int column, String problem, String fix) {}

    static String notReadable(IOException e) {
        return e instanceof AccessDeniedException
                ? "không có quyền đọc tệp"
                : "không đọc được tệp (" + e.getMessage() + ")";
    }

    static String doubledKey(String key, int line) {
        return "mục \"" + key + "\" đã có ở dòng " + line;
    }

    /** Says in Vietnamese what the YAML reader found. */
    static Broken broken(String message) {
        String said = message == null ? "" : message;
        int line = 0;
        int column = 0;
        Matcher position = POSITION.matcher(said);
        String lower = said.toLowerCase(Locale.ROOT);
        boolean opensThere = lower.contains("quoted scalar");
        while (position.find()) {
            line = Integer.parseInt(position.group(1));
            column = Integer.parseInt(position.group(2));
            if (opensThere) {
                break;
            }
        }
        if (lower.contains("'\\t") || lower.contains("\\t(tab)") || lower.contains("tab")) {
            return new Broken(line, column, "sai YAML: dùng phím Tab để thụt dòng", "thay Tab bằng dấu cách");
        }
        if (lower.contains("mapping values are not allowed")) {
            return new Broken(
                    line,
                    column,
                    "sai YAML: thừa dấu hai chấm hoặc thụt dòng sai",
                    "đặt giá trị trong dấu ngoặc kép, xem lại thụt dòng");
        }
        if (lower.contains("could not find expected ':'")) {
            return new Broken(line, column, "sai YAML: thiếu dấu hai chấm sau tên mục", "viết \"mục: giá trị\"");
        }
        if (lower.contains("expected ',' or ']'") || lower.contains("flow sequence")) {
            return new Broken(
                    line, column, "sai YAML: danh sách [ … ] thiếu dấu phẩy hoặc dấu ]", "thêm dấu còn thiếu");
        }
        if (lower.contains("expected ',' or '}'") || lower.contains("flow mapping")) {
            return new Broken(line, column, "sai YAML: nhóm { … } thiếu dấu phẩy hoặc dấu }", "thêm dấu còn thiếu");
        }
        if (lower.contains("quoted scalar") || lower.contains("found unexpected end of stream")) {
            return new Broken(line, column, "sai YAML: thiếu dấu ngoặc kép đóng", "thêm dấu ngoặc kép");
        }
        if (lower.contains("cannot start any token") || lower.contains("found character")) {
            return new Broken(
                    line, column, "sai YAML: ký tự không được đứng đầu giá trị", "đặt giá trị trong dấu ngoặc kép");
        }
        if (lower.contains("nesting depth")) {
            return new Broken(line, column, "sai YAML: lồng nhau quá sâu", "bỏ bớt cấp lồng");
        }
        if (lower.contains("block end") || lower.contains("block mapping") || lower.contains("block sequence")) {
            return new Broken(
                    line,
                    column,
                    "sai YAML: thụt dòng không thẳng hàng",
                    "thụt các dòng cùng cấp bằng nhau, bằng dấu cách");
        }
        String first = said.lines().findFirst().orElse("");
        return new Broken(line, column, "sai YAML" + (first.isEmpty() ? "" : " (" + first + ")"), "so lại với tệp mẫu");
    }

    static String unknownKey(String key) {
        return "không có mục \"" + key + "\"";
    }

    static String fixUnknownKey(Optional<String> nearest, String known) {
        return nearest.map(key -> "có phải là \"" + key + "\"?").orElse("bỏ dòng này; các mục có ở đây: " + known);
    }

    static String missingKey(String key) {
        return "thiếu mục \"" + key + "\"";
    }

    static String fixMissingKey(String key) {
        return "thêm " + key + ": …";
    }

    static String wrongType(JsonNode found, String wanted) {
        return "giá trị " + shown(found) + " không phải " + wanted;
    }

    static String notAllowed(JsonNode found) {
        return "giá trị " + shown(found) + " không hợp lệ";
    }

    static String chooseFrom(String values) {
        return "chọn một trong: " + values;
    }

    static String outOfRange(JsonNode found) {
        return "số " + shown(found) + " ngoài khoảng cho phép";
    }

    static String range(String from, String to) {
        return from.isEmpty() ? "nhiều nhất " + to : to.isEmpty() ? "ít nhất " + from : "từ " + from + " đến " + to;
    }

    static String shown(JsonNode value) {
        String text = value == null || value.isNull() ? "trống" : value.toString();
        return text.length() > 60
                ? text.substring(0, Character.isHighSurrogate(text.charAt(56)) ? 56 : 57) + "…"
                : text;
    }

    /** What a JSON Schema type is called. */
    static String type(String type) {
        return switch (type) {
            case "integer" -> "số nguyên";
            case "boolean" -> "true hoặc false";
            case "array" -> "danh sách [ … ]";
            case "object" -> "nhóm mục";
            case "string" -> "chữ";
            default -> type;
        };
    }

    static String fixType(String type) {
        return switch (type) {
            case "integer" -> "ghi số, không có ngoặc kép";
            case "boolean" -> "ghi true hoặc false";
            case "array" -> "ghi dạng [a, b]";
            case "object" -> "ghi các mục con thụt vào bên dưới";
            case "string" -> "đặt trong dấu ngoặc kép";
            default -> "xem tệp mẫu";
        };
    }
}
