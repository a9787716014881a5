package vn.dondoc;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Person;

/** All that the office holds of one person as JSON Lines, a row each, told by its kind under {@code is}. */
final class PersonExport {
    private final long person;

    PersonExport(long person) {
        this.person = person;
    }

    /** Writes the file whole or not at all; returns how many rows stand in it. */
    int to(Path file, Books books) {
        return books.store().inSnapshot(() -> {
            AtomicInteger count = new AtomicInteger();
            WholeFile.write(file, out -> {
                try (JsonGenerator json = Backup.JSON.createGenerator(out)) {
                    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                    json.setRootValueSeparator(null);
                    listed(books.loaded().organization()).forEach(row -> write(json, row, count));
                    books.store().persons().forEach(person, row -> write(json, row, count));
                }
            });
            return count.get();
        });
    }

    private static void write(JsonGenerator json, Map<String, Object> row, AtomicInteger count) {
        try {
            json.writePOJO(row);
            json.writeRaw('\n');
            count.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where units.yml lists the person. */
    private List<Map<String, Object>> listed(Organization organization) {
        List<Map<String, Object>> rows = new java.util.ArrayList<>();
        add(rows, organization.leaders(), "leaders");
        add(rows, organization.secretaries(), "secretaries");
        organization.units().forEach(unit -> add(rows, unit.members(), unit.code()));
        return rows;
    }

    private void add(List<Map<String, Object>> rows, List<Person> people, String place) {
        people.stream()
                .filter(one -> one.id().isPresent() && one.id().getAsLong() == person)
                .forEach(one -> {
                    Map<String, Object> row = new TreeMap<>();
                    row.put("is", "units.yml");
                    row.put("place", place);
                    row.put("name", one.name().orElse(""));
                    row.put("title", one.title().orElse(""));
                    rows.add(row);
                });
    }
}
