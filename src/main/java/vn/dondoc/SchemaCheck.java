package vn.dondoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Holds a file against its JSON Schema: all that is wrong at once, each with its place and what to do. */
final class SchemaCheck {
    private final Schema schema;
    private final JsonNode text;

    /** @param resource file name of the schema beside this class, such as {@code dondoc.schema.json} */
    SchemaCheck(String resource) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream("config/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + resource);
            }
            text = new ObjectMapper().readTree(in);
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text);
        } catch (IOException e) {
            throw new UncheckedIOException("schema " + resource, e);
        }
    }

    List<ConfigFinding> check(YamlFile file) {
        Set<ConfigFinding> findings = new LinkedHashSet<>();
        List<Error> errors = schema.validate(file.root());
        Set<String> misspelt = new HashSet<>();
        for (Error error : errors) {
            if ("additionalProperties".equals(error.getKeyword())) {
                nearest(error.getProperty(), known(error)).ifPresent(key -> misspelt.add(pointer(error) + '/' + key));
            }
        }
        for (Error error : errors) {
            boolean said = "required".equals(error.getKeyword())
                    && misspelt.contains(pointer(error) + '/' + error.getProperty());
            if (!said) {
                findings.add(finding(file, error));
            }
        }
        List<ConfigFinding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparingInt(ConfigFinding::line).thenComparingInt(ConfigFinding::column));
        return sorted;
    }

    private ConfigFinding finding(YamlFile file, Error error) {
        String pointer = pointer(error);
        JsonNode found = error.getInstanceNode();
        JsonNode wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(file, pointer, error);
            case "required" ->
                file.at(
                        pointer,
                        ConfigWording.missingKey(error.getProperty()),
                        ConfigWording.fixMissingKey(error.getProperty()));
            case "type" -> wrongType(file, pointer, found, wanted);
            case "enum" -> notAllowed(file, pointer, found, wanted);
            case "pattern" -> pattern(file, pointer, found, wanted);
            case "minimum" ->
                file.at(pointer, ConfigWording.outOfRange(found), ConfigWording.range(wanted.asText(), ""));
            case "maximum" ->
                file.at(pointer, ConfigWording.outOfRange(found), ConfigWording.range("", wanted.asText()));
            case "minLength" -> file.at(pointer, "giá trị để trống", "điền giá trị hoặc bỏ mục này");
            case "maxLength" -> file.at(pointer, "dài quá " + wanted.asText() + " ký tự", "viết ngắn lại");
            case "uniqueItems" -> file.at(pointer, "danh sách có giá trị lặp lại", "bỏ giá trị lặp");
            case "maxItems" -> file.at(pointer, "danh sách dài quá " + wanted.asText() + " giá trị", "bỏ bớt");
            default -> file.at(pointer, ConfigWording.notAllowed(found), "xem tệp mẫu");
        };
    }

    private static String pointer(Error error) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            pointer.append('/')
                    .append(YamlFile.escape(
                            String.valueOf(error.getInstanceLocation().getElement(i))));
        }
        return pointer.toString();
    }

    private ConfigFinding unknownKey(YamlFile file, String pointer, Error error) {
        String key = error.getProperty();
        List<String> known = known(error);
        return file.atKey(
                pointer + '/' + YamlFile.escape(key),
                ConfigWording.unknownKey(key),
                ConfigWording.fixUnknownKey(nearest(key, known), String.join(", ", known)));
    }

    /** The keys that the schema knows at the place of an unknown one. */
    private List<String> known(Error error) {
        List<String> known = new ArrayList<>();
        String place = error.getSchemaLocation().toString();
        String keyword = place.substring(place.indexOf('#') + 1);
        JsonNode object = text.at(keyword.substring(0, keyword.lastIndexOf('/')));
        object.path("properties").fieldNames().forEachRemaining(known::add);
        return known;
    }

    private static ConfigFinding wrongType(YamlFile file, String pointer, JsonNode found, JsonNode wanted) {
        if (wanted.isArray()) {
            return file.at(
                    pointer,
                    ConfigWording.wrongType(found, "một người"),
                    "ghi số id, \"@tên\" hoặc {id: …, name: …, title: …}");
        }
        String type = wanted.asText();
        return file.at(pointer, ConfigWording.wrongType(found, ConfigWording.type(type)), ConfigWording.fixType(type));
    }

    private static ConfigFinding notAllowed(YamlFile file, String pointer, JsonNode found, JsonNode wanted) {
        String values = StreamSupport.stream(wanted.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        return file.at(pointer, ConfigWording.notAllowed(found), ConfigWording.chooseFrom(values));
    }

    private static ConfigFinding pattern(YamlFile file, String pointer, JsonNode found, JsonNode wanted) {
        String pattern = wanted.asText();
        if (pattern.contains(":")) {
            return file.at(pointer, ConfigWording.wrongType(found, "giờ trong ngày"), "ghi giờ:phút, ví dụ \"08:00\"");
        }
        if (pattern.contains("{4}-")) {
            return file.at(pointer, ConfigWording.wrongType(found, "ngày"), "ghi năm-tháng-ngày, ví dụ 2026-08-22");
        }
        if (pattern.contains("@")) {
            return file.at(
                    pointer,
                    ConfigWording.wrongType(found, "một người"),
                    "ghi số id, \"@tên\" hoặc {id: …, name: …, title: …}");
        }
        return file.at(
                pointer,
                "mã " + ConfigWording.shown(found) + " không hợp lệ",
                "mã gồm chữ, số và . - _, không có dấu cách, dài nhất 32 ký tự");
    }

    /** The known key that is at most a third of its letters away; empty where none is near. */
    static Optional<String> nearest(String key, List<String> known) {
        String wanted = key.toLowerCase(Locale.ROOT).replace('-', '_');
        return known.stream()
                .filter(other -> distance(wanted, other) <= Math.max(1, other.length() / 3))
                .min(Comparator.comparingInt(other -> distance(wanted, other)));
    }

    /** Letters to insert, delete, change or swap between two words. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
