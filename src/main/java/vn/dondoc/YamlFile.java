package vn.dondoc;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/** A YAML file as a tree, with line and column of every key and value; what cannot be read is a finding. */
final class YamlFile {
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int DEEPEST = 40;

    private final String place;
    private final ObjectNode root;
    private final Map<String, int[]> valueAt = new HashMap<>();
    private final Map<String, int[]> keyAt = new HashMap<>();
    private final List<ConfigFinding> findings = new ArrayList<>();

    private YamlFile(String place) {
        this.place = place;
        this.root = JsonNodeFactory.instance.objectNode();
    }

    /** The file; empty where there is none. */
    static Optional<YamlFile> read(Path file) {
        String place = file.toString();
        YamlFile yaml = new YamlFile(place);
        try {
            if (Files.size(file) > LARGEST) {
                yaml.add(0, 0, ConfigWording.TOO_LARGE, ConfigWording.MAKE_SMALLER);
                return Optional.of(yaml);
            }
            yaml.parse(utf8(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            yaml.add(0, 0, ConfigWording.NOT_UTF8, ConfigWording.SAVE_UTF8);
        } catch (IOException e) {
            yaml.add(0, 0, ConfigWording.notReadable(e), ConfigWording.CHECK_ACCESS);
        }
        return Optional.of(yaml);
    }

    /** A text from the jar, which is never wrong. */
    static YamlFile of(String place, String text) {
        YamlFile yaml = new YamlFile(place);
        yaml.parse(text);
        return yaml;
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST + 10);
        YAMLFactory factory = YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        try (YAMLParser parser = factory.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL || isBlankScalar(parser, first)) {
                return;
            }
            if (first != JsonToken.START_OBJECT) {
                add(parser.currentTokenLocation(), ConfigWording.NO_KEYS, ConfigWording.WRITE_KEYS);
                return;
            }
            object(parser, root, "");
            if (parser.nextToken() != null) {
                add(parser.currentTokenLocation(), ConfigWording.SECOND_DOCUMENT, ConfigWording.ONE_DOCUMENT);
            }
        } catch (JsonProcessingException e) {
            broken(e);
        } catch (IOException e) {
            add(0, 0, ConfigWording.notReadable(e), ConfigWording.CHECK_ACCESS);
        }
    }

    private static boolean isBlankScalar(JsonParser parser, JsonToken token) throws IOException {
        return token == JsonToken.VALUE_STRING && parser.getText().isBlank();
    }

    private void broken(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        ConfigWording.Broken broken = ConfigWording.broken(e.getOriginalMessage());
        int line = broken.line() > 0 ? broken.line() : at == null ? 0 : at.getLineNr();
        int column = broken.line() > 0 ? broken.column() : at == null ? 0 : at.getColumnNr();
        add(Math.max(line, 1), Math.max(column, 1), broken.problem(), broken.fix());
    }

    private void object(YAMLParser parser, ObjectNode into, String pointer) throws IOException {
        note(valueAt, pointer, parser.currentTokenLocation());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String at = pointer + '/' + escape(key);
            JsonLocation location = parser.currentTokenLocation();
            if (keyAt.containsKey(at)) {
                add(location, ConfigWording.doubledKey(key, keyAt.get(at)[0]), ConfigWording.KEEP_ONE);
            } else {
                note(keyAt, at, location);
            }
            parser.nextToken();
            into.set(key, value(parser, at));
        }
    }

    private JsonNode value(YAMLParser parser, String pointer) throws IOException {
        if (parser.isCurrentAlias()) {
            add(parser.currentTokenLocation(), ConfigWording.ALIAS, ConfigWording.WRITE_OUT);
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = nodes.objectNode();
                object(parser, object, pointer);
                return object;
            }
            case START_ARRAY -> {
                ArrayNode array = nodes.arrayNode();
                note(valueAt, pointer, parser.currentTokenLocation());
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser, pointer + '/' + array.size()));
                }
                return array;
            }
            default -> {
                note(valueAt, pointer, parser.currentTokenLocation());
                return scalar(parser);
            }
        }
    }

    private static JsonNode scalar(YAMLParser parser) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> nodes.textNode(parser.getText());
        };
    }

    private static void note(Map<String, int[]> places, String pointer, JsonLocation at) {
        places.put(pointer, new int[] {at.getLineNr(), at.getColumnNr()});
    }

    /** A JSON pointer's spelling of a key. */
    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private void add(JsonLocation at, String problem, String fix) {
        add(at.getLineNr(), at.getColumnNr(), problem, fix);
    }

    private void add(int line, int column, String problem, String fix) {
        findings.add(new ConfigFinding(place, line, column, problem, fix));
    }

    String place() {
        return place;
    }

    ObjectNode root() {
        return root;
    }

    /** What kept the file from being read whole; empty where nothing did. */
    List<ConfigFinding> findings() {
        return List.copyOf(findings);
    }

    /** A finding at the value that a JSON pointer leads to; at the nearest place above it that the file has. */
    ConfigFinding at(String pointer, String problem, String fix) {
        return finding(valueAt, pointer, problem, fix);
    }

    /** A finding at the key that a JSON pointer leads to. */
    ConfigFinding atKey(String pointer, String problem, String fix) {
        return finding(keyAt.containsKey(pointer) ? keyAt : valueAt, pointer, problem, fix);
    }

    /** The line of a value, for "already used in line 8". */
    int line(String pointer) {
        int[] at = valueAt.get(pointer);
        return at == null ? 0 : at[0];
    }

    private ConfigFinding finding(Map<String, int[]> places, String pointer, String problem, String fix) {
        String at = pointer;
        while (!places.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        int[] found = places.getOrDefault(at, new int[] {1, 1});
        return new ConfigFinding(place, found[0], found[1], problem, fix);
    }
}
