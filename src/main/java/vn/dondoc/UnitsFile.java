package vn.dondoc;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;

/** The organisation of {@code units.yml}. Entries that the schema has refused are left out. */
final class UnitsFile {
    private final YamlFile file;
    private final List<ConfigFinding> findings;

    UnitsFile(YamlFile file, List<ConfigFinding> findings) {
        this.file = file;
        this.findings = findings;
    }

    Organization organization() {
        JsonNode root = file.root();
        Organization.Builder organization =
                Organization.named(root.path("organization").asText(""));
        people(root.path("leaders")).forEach(organization::leader);
        people(root.path("secretaries")).forEach(organization::secretary);
        JsonNode units = root.path("units");
        for (int i = 0; i < units.size(); i++) {
            unit(units.get(i), "/units/" + i).ifPresent(organization::unit);
        }
        for (JsonNode group : root.path("groups")) {
            String code = group.path("code").asText("");
            if (!code.isBlank()) {
                organization.group(code, texts(group.path("names")), texts(group.path("units")));
            }
        }
        return organization.build();
    }

    private Optional<Unit> unit(JsonNode node, String pointer) {
        String code = node.path("code").asText("").strip();
        String name = node.path("name").asText("").strip();
        if (code.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        String successor = node.path("successor").asText("").strip();
        return Optional.of(new Unit(
                code,
                name,
                texts(node.path("aliases")),
                people(node.path("members")),
                date(node, pointer, "since"),
                date(node, pointer, "until"),
                successor.isEmpty() ? Optional.empty() : Optional.of(successor)));
    }

    private Optional<LocalDate> date(JsonNode unit, String pointer, String key) {
        String written = unit.path(key).asText("");
        return written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? SettingsFile.date(file, findings, pointer + '/' + key, written)
                : Optional.empty();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list) {
            if (text.isTextual() && !text.asText().isBlank()) {
                texts.add(text.asText().strip());
            }
        }
        return texts;
    }

    private static List<Person> people(JsonNode list) {
        List<Person> people = new ArrayList<>();
        for (JsonNode node : list) {
            person(node).ifPresent(people::add);
        }
        return people;
    }

    /** A person as the three ways to write one give it; empty where the schema has refused it. */
    static Optional<Person> person(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() && node.longValue() > 0
                    ? Optional.of(Person.of(node.longValue()))
                    : Optional.empty();
        }
        if (node.isTextual()) {
            return node.asText().matches("@[A-Za-z0-9_]{3,64}")
                    ? Optional.of(Person.of(node.asText()))
                    : Optional.empty();
        }
        long id = node.path("id").canConvertToLong() ? node.path("id").longValue() : 0;
        Optional<String> username = text(node, "username").filter(name -> name.matches("@?[A-Za-z0-9_]{3,64}"));
        Optional<String> name = text(node, "name");
        if (id <= 0 && username.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Person(id > 0 ? OptionalLong.of(id) : OptionalLong.empty(), username, name, text(node, "title")));
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key).asText("").strip()).filter(text -> !text.isEmpty());
    }
}
