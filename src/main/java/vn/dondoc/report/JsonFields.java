package vn.dondoc.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The keys of one JSON object, each asked for as what it should be; what it is not is told with its path. */
record JsonFields(String at, JsonNode node) {
    /** A value that is not what its key says; caught where the line is read, and handed on as a value. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String key;
        private final String problem;

        Wrong(String key, String problem) {
            super(key + ": " + problem, null, false, false);
            this.key = key;
            this.problem = problem;
        }

        String key() {
            return key;
        }

        String problem() {
            return problem;
        }
    }

    String path(String key) {
        return at.isEmpty() ? key : at + "." + key;
    }

    boolean isEmpty() {
        return node.isEmpty();
    }

    /** Refuses any other key than these, which are parted by blanks. */
    void only(String known) {
        Set<String> keys = KnownKeys.of(known);
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!keys.contains(name)) {
                throw new Wrong(path(name), Wording.unknownKey(known));
            }
        }
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private Optional<JsonNode> get(String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private JsonNode needed(String key) {
        return get(key).orElseThrow(() -> new Wrong(path(key), Wording.MISSING));
    }

    long number(String key) {
        return whole(key, needed(key));
    }

    long number(String key, long from, long to) {
        needed(key);
        return optionalNumber(key, from, to).orElseThrow();
    }

    OptionalLong optionalNumber(String key) {
        return get(key).map(value -> OptionalLong.of(whole(key, value))).orElse(OptionalLong.empty());
    }

    OptionalLong optionalNumber(String key, long from, long to) {
        OptionalLong number = optionalNumber(key);
        if (number.isPresent() && (number.getAsLong() < from || number.getAsLong() > to)) {
            throw new Wrong(path(key), Wording.outOfRange(from, to));
        }
        return number;
    }

    OptionalInt optionalInt(String key, int from, int to) {
        OptionalLong number = optionalNumber(key, from, to);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    private long whole(String key, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Wrong(path(key), Wording.NO_NUMBER);
        }
        return value.longValue();
    }

    /** A text that is needed. */
    String text(String key, int longest) {
        needed(key);
        String text = text(key);
        if (text.isBlank() || text.length() > longest) {
            throw new Wrong(path(key), text.isBlank() ? Wording.BLANK : Wording.TOO_LONG);
        }
        return text;
    }

    /** A text, empty where it lacks. */
    String text(String key) {
        return optionalText(key).orElse("");
    }

    Optional<String> optionalText(String key) {
        return get(key).map(value -> {
            if (!value.isTextual()) {
                throw new Wrong(path(key), Wording.NO_TEXT);
            }
            return value.textValue();
        });
    }

    boolean truth(String key) {
        return get(key).map(value -> {
                    if (!value.isBoolean()) {
                        throw new Wrong(path(key), Wording.NO_TRUTH);
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    Optional<LocalDate> day(String key) {
        return optionalText(key).map(text -> {
            try {
                LocalDate day = IsoText.day(text);
                if (day.getYear() < 1900 || day.getYear() > 9999) {
                    throw new Wrong(path(key), Wording.noDay(text));
                }
                return day;
            } catch (DateTimeException e) {
                throw new Wrong(path(key), Wording.noDay(text));
            }
        });
    }

    Instant moment(String key) {
        needed(key);
        String text = text(key);
        try {
            return IsoText.moment(text);
        } catch (DateTimeException e) {
            throw new Wrong(path(key), Wording.noMoment(text));
        }
    }

    /** A word that is a constant of this enum, however its letters are written. */
    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return optionalText(key).map(word -> {
            try {
                return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new Wrong(path(key), Wording.noChoice(word, type.getEnumConstants()));
            }
        });
    }

    /** Codes or names: texts without control characters, each once. A key that is not there is an empty list, {@code lead} is needed. */
    List<String> names(String key) {
        if (key.equals("lead")) {
            needed(key);
        }
        List<String> names = new ArrayList<>();
        for (JsonNode each : array(key)) {
            String name = each.isTextual() ? each.textValue() : "";
            boolean good =
                    !name.isBlank() && name.length() <= 500 && name.chars().noneMatch(c -> c < ' ');
            if (!good || names.contains(name)) {
                throw new Wrong(path(key), Wording.NO_NAME);
            }
            names.add(name);
        }
        return names;
    }

    Iterable<JsonNode> array(String key) {
        JsonNode value = get(key).orElse(MissingNode.getInstance());
        if (!value.isMissingNode() && !value.isArray()) {
            throw new Wrong(path(key), Wording.NO_LIST);
        }
        return value;
    }

    /** The object under a key; an empty one where it lacks. */
    JsonFields object(String key) {
        JsonNode value = get(key).orElse(MissingNode.getInstance());
        if (!value.isMissingNode() && !value.isObject()) {
            throw new Wrong(path(key), Wording.NO_OBJECT_HERE);
        }
        return new JsonFields(path(key), value);
    }

    List<JsonFields> objects(String key) {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode each : array(key)) {
            String path = path(key) + "[" + objects.size() + "]";
            if (!each.isObject()) {
                throw new Wrong(path, Wording.NO_OBJECT_HERE);
            }
            objects.add(new JsonFields(path, each));
        }
        return objects;
    }

    /** Lists of keys as sets, made once each. */
    private static final class KnownKeys {
        private static final java.util.Map<String, Set<String>> SETS = new java.util.concurrent.ConcurrentHashMap<>();

        private KnownKeys() {}

        static Set<String> of(String known) {
            return SETS.computeIfAbsent(known, words -> Set.of(words.split(" ")));
        }
    }
}
