package vn.dondoc.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.dondoc.directive.Departed;

/** All that the database holds of one person, to be handed over to him, and the end of his being shown by name. */
public final class SqlPersons {
    /** Kinds of rows in the order in which they are told, each with its question. */
    private static final Map<String, String> HELD = held();

    private static final Map<String, String> NAMING = naming();

    private static final List<String> DROPPED = List.of(
            "DELETE FROM roster_member WHERE person = :person",
            "DELETE FROM roster_seen WHERE person = :person",
            "DELETE FROM reachable WHERE person = :person",
            "DELETE FROM note WHERE person = :person",
            "DELETE FROM web_session WHERE person = :person",
            "DELETE FROM web_invitation WHERE person = :person",
            "DELETE FROM web_member WHERE id = :person",
            "UPDATE roster_version SET version = version + 1");
    private static final List<String> RENAME =
            List.of("UPDATE room_message SET author_name = :shown WHERE author = :person", """
            UPDATE inbox SET body = json_remove(json_set(body, '$.sender.name', :shown), '$.sender.username')
            WHERE state IN ('HANDLED', 'DEAD') AND json_extract(body, '$.sender.id') = :person""");
    /** By what names the database knows a person. */
    private static final String NAMES = """
            SELECT by_name AS name FROM directive_history WHERE by_id = :person
            UNION SELECT name FROM roster_member WHERE person = :person
            UNION SELECT name FROM web_member WHERE id = :person
            UNION SELECT author_name FROM room_message WHERE author = :person
            UNION SELECT name FROM directive_part WHERE unit = '@' || :person
            UNION SELECT '@' || json_extract(body, '$.sender.username') FROM inbox
                WHERE json_extract(body, '$.sender.id') = :person AND json_extract(body, '$.sender.username') IS NOT NULL
            UNION SELECT name FROM departed_name WHERE person = :person AND NOT called""";

    private static final String OF_SOMEBODY_ELSE = """
            SELECT EXISTS (SELECT 1 FROM directive_history WHERE by_name = :name AND by_id <> :person)
                OR EXISTS (SELECT 1 FROM roster_member WHERE name = :name AND person <> :person)""";
    private static final String REMEMBER = """
            INSERT INTO departed_name (person, name, called) VALUES (:person, :name, :called) ON CONFLICT DO NOTHING""";
    private static final String OTHERS = """
            SELECT DISTINCT by_name FROM directive_history
            WHERE by_id <> :person AND by_id NOT IN (SELECT person FROM departed)
            UNION SELECT name FROM roster_member WHERE person <> :person""";
    private static final String SHOWN = "SELECT person, shown FROM departed";
    private static final String SHOWN_NAMES =
            "SELECT n.name, d.shown FROM departed_name n JOIN departed d ON d.person = n.person WHERE n.called = :called";
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
        held.put("evidence", """
                SELECT h.chat, h.number, h.at, e.name, e.size, e.sha256
                FROM directive_history h JOIN directive_evidence e ON e.seq = h.seq
                WHERE h.by_id = :person ORDER BY h.seq, e.position""");
        held.put("request", """
                SELECT chat, number, request FROM directive
                WHERE request IS NOT NULL AND instr(request, char(9) || :person || char(9)) > 0 ORDER BY chat, number""");
        held.put("received", """
                SELECT chat, received_at AS at, body FROM inbox
                WHERE json_extract(body, '$.sender.id') = :person ORDER BY id""");
        held.put("sent", "SELECT queued_at AS at, body FROM outbox WHERE chat = :person ORDER BY id");
        held.put("left", "SELECT shown, at FROM departed WHERE person = :person");
        return held;
    }

    /** Texts by others in which a person may be named, each with its question. */
    private static Map<String, String> naming() {
        Map<String, String> naming = new LinkedHashMap<>();
        naming.put("named_in_directive", """
                SELECT chat, number, text FROM directive WHERE instr(text || char(10) || coop, :name) > 0 ORDER BY chat, number""");
        naming.put("named_in_part", """
                SELECT chat, number, name AS unit, note, obstacle, objective, objective_by FROM directive_part
                WHERE instr(coalesce(note, '') || char(10) || coalesce(obstacle, '') || char(10) || coalesce(objective, '')
                    || char(10) || coalesce(objective_by, ''), :name) > 0 ORDER BY chat, number""");
        naming.put("named_in_history", """
                SELECT chat, number, at, by_name AS by, note FROM directive_history
                WHERE by_id <> :person AND instr(note, :name) > 0 ORDER BY seq""");
        naming.put("named_in_draft", """
                SELECT kind, chat, at, body FROM note WHERE person <> :person AND instr(body, :name) > 0 ORDER BY id""");
        naming.put("named_in_message", """
                SELECT room, id, at, author_name AS by, text FROM room_message
                WHERE author <> :person AND instr(text, :name) > 0 ORDER BY id""");
        return naming;
    }

    /** Every row about a person: its kind under {@code is}, then its values; instants as ISO text. */
    public void forEach(long person, Consumer<Map<String, Object>> row) {
        HELD.forEach((kind, question) ->
                ask(kind, row, handle -> handle.createQuery(question).bind("person", person)));
        List<String> names = database.read(handle -> names(handle, person));
        for (String name : names) {
            if (name.contains(" ") || name.startsWith("@")) { // one word alone may mean anybody
                NAMING.forEach((kind, question) -> ask(kind, row, handle -> {
                    var asked = handle.createQuery(question).bind("name", name);
                    return question.contains(":person") ? asked.bind("person", person) : asked;
                }));
            }
        }
    }

    private void ask(String kind, Consumer<Map<String, Object>> row, Function<Handle, Query> question) {
        database.read(handle -> {
            try (var found = question.apply(handle).setFetchSize(500).mapToMap().stream()) {
                found.forEach(values -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("is", kind);
                    told.putAll(values);
                    row.accept(told);
                });
            }
            return null;
        });
    }

    private static List<String> names(Handle handle, long person) {
        return handle.createQuery(NAMES).bind("person", person).mapTo(String.class).list().stream()
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** Who has left, and how he is shown. */
    static Departed departed(Handle handle) {
        Map<Long, String> shown = handle.createQuery(SHOWN)
                .map((row, context) -> Map.entry(row.getLong("person"), row.getString("shown")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (shown.isEmpty()) {
            return Departed.NOBODY;
        }
        return new Departed(shown, names(handle, false), names(handle, true));
    }

    private static Map<String, String> names(Handle handle, boolean called) {
        return handle.createQuery(SHOWN_NAMES)
                .bind("called", called)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("shown")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, other) -> first));
    }

    /**
     * From now on a person who left is shown by another name, cannot sign in and is in no unit that he joined; what he did stays on
     * record.
     *
     * @param named by what names he is known besides, such as the one in units.yml
     * @param others names of others in the office, who go on being called by theirs
     */
    public void depart(long person, String shown, Collection<String> named, Collection<String> others, Instant at) {
        database.run(handle -> {
            Set<String> names = new TreeSet<>(names(handle, person));
            names.addAll(named);
            names.addAll(names.stream()
                    .map(Departed::bare)
                    .filter(name -> !name.isBlank())
                    .toList());
            names.remove(shown);
            Set<String> ofOthers = new TreeSet<>(others);
            ofOthers.addAll(handle.createQuery(OTHERS)
                    .bind("person", person)
                    .mapTo(String.class)
                    .list());
            names.removeAll(others);
            names.forEach(name -> remember(handle, person, name));
            calls(names, ofOthers).forEach(call -> remember(handle, person, call, true));
            for (String statement : DROPPED) {
                drop(handle, statement, person);
            }
            RENAME.forEach(statement -> handle.createUpdate(statement)
                    .bind("shown", shown)
                    .bind("person", person)
                    .execute());
            handle.createUpdate(DEPART)
                    .bind("person", person)
                    .bind("shown", shown)
                    .bind("at", at)
                    .execute();
        });
    }

    private static void remember(Handle handle, long person, String name) {
        boolean another = handle.createQuery(OF_SOMEBODY_ELSE)
                .bind("name", name)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one();
        if (!another) {
            remember(handle, person, name, false);
        }
    }

    private static void remember(Handle handle, long person, String name, boolean called) {
        handle.createUpdate(REMEMBER)
                .bind("person", person)
                .bind("name", name)
                .bind("called", called)
                .execute();
    }

    /** By what parts of his names he was called, and nobody else is. */
    private static Set<String> calls(Set<String> names, Set<String> ofOthers) {
        Set<String> calls = new TreeSet<>();
        names.forEach(name -> calls.addAll(Departed.calls(name)));
        for (String other : ofOthers) {
            Departed.calls(other).forEach(calls::remove);
            calls.remove(other);
        }
        calls.removeAll(names);
        return calls;
    }

    private static void drop(Handle handle, String statement, long person) {
        var update = handle.createUpdate(statement);
        if (statement.contains(":person")) {
            update.bind("person", person);
        }
        update.execute();
    }
}
