package vn.dondoc.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** All that the database holds of one person, to be handed over to him, and the end of his being shown by name. */
public final class SqlPersons {
    /** Kinds of rows in the order in which they are told, each with its question. */
    private static final Map<String, String> HELD = held();

    private static final List<String> DROPPED = List.of(
            "DELETE FROM roster_member WHERE person = :person",
            "DELETE FROM roster_seen WHERE person = :person",
            "DELETE FROM reachable WHERE person = :person",
            "DELETE FROM note WHERE person = :person",
            "DELETE FROM web_session WHERE person = :person",
            "DELETE FROM web_invitation WHERE person = :person",
            "DELETE FROM web_member WHERE id = :person",
            "UPDATE roster_version SET version = version + 1");
    private static final String RENAME = "UPDATE room_message SET author_name = :shown WHERE author = :person";
    private static final String DEPART = """
            INSERT INTO departed (person, shown, at) VALUES (:person, :shown, :at)
            ON CONFLICT (person) DO UPDATE SET shown = excluded.shown, at = excluded.at""";

    private final Database database;

    SqlPersons(Database database) {
        this.database = database;
    }

    private static Map<String, String> held() {
        Map<String, String> held = new LinkedHashMap<>();
        held.put("unit", "SELECT unit, name FROM roster_member WHERE person = :person ORDER BY unit");
        held.put("web_member", "SELECT name, standing, unit FROM web_member WHERE id = :person");
        held.put("web_session", "SELECT opened, seen, agent FROM web_session WHERE person = :person ORDER BY opened");
        held.put("group", "SELECT chat FROM roster_seen WHERE person = :person ORDER BY chat");
        held.put("private_chat", "SELECT person AS chat FROM reachable WHERE person = :person");
        held.put("lead", """
                SELECT chat, number, name, status, reported_on, note FROM directive_part
                WHERE unit = '@' || :person ORDER BY chat, number""");
        held.put("history", """
                SELECT chat, number, at, by_name AS name, change, unit, note FROM directive_history
                WHERE by_id = :person ORDER BY seq""");
        held.put("message", """
                SELECT room, id, at, edited, author_name AS name, text FROM room_message WHERE author = :person ORDER BY id""");
        held.put("file", """
                SELECT m.room, f.message, f.name, f.size, f.sha256 FROM room_file f JOIN room_message m ON m.id = f.message
                WHERE m.author = :person ORDER BY f.id""");
        held.put("waiting", "SELECT kind, chat, at, body FROM note WHERE person = :person ORDER BY id");
        held.put("left", "SELECT shown, at FROM departed WHERE person = :person");
        return held;
    }

    /** Every row about a person: its kind under {@code is}, then its values; instants as ISO text. */
    public void forEach(long person, Consumer<Map<String, Object>> row) {
        HELD.forEach((kind, question) -> database.read(handle -> {
            try (var found =
                    handle.createQuery(question).bind("person", person).setFetchSize(500).mapToMap().stream()) {
                found.forEach(values -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("is", kind);
                    told.putAll(values);
                    row.accept(told);
                });
            }
            return null;
        }));
    }

    /**
     * From now on a person who left is shown by another name, cannot sign in and is in no unit that he joined; what he did stays on
     * record.
     */
    public void depart(long person, String shown, Instant at) {
        database.run(handle -> {
            for (String statement : DROPPED) {
                drop(handle, statement, person);
            }
            handle.createUpdate(RENAME)
                    .bind("shown", shown)
                    .bind("person", person)
                    .execute();
            handle.createUpdate(DEPART)
                    .bind("person", person)
                    .bind("shown", shown)
                    .bind("at", at)
                    .execute();
        });
    }

    private static void drop(Handle handle, String statement, long person) {
        var update = handle.createUpdate(statement);
        if (statement.contains(":person")) {
            update.bind("person", person);
        }
        update.execute();
    }
}
