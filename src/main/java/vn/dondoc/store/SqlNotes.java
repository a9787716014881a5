package vn.dondoc.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import vn.dondoc.directive.NoteStore;

/** What conversations remember, in SQL. */
final class SqlNotes implements NoteStore {
    private static final String ADD = """
            INSERT INTO note (kind, chat, person, subject, body, at, expires)
            VALUES (:kind, :chat, :person, :subject, :body, :at, :expires) RETURNING id""";
    private static final String REWRITE = "UPDATE note SET body = :body WHERE id = :id";
    private static final String REMOVE = "DELETE FROM note WHERE id = :id";
    private static final String FIND = "SELECT * FROM note WHERE id = :id";
    private static final String UNDER = """
            SELECT * FROM note WHERE kind = :kind AND chat = :chat AND subject = :subject ORDER BY id DESC""";
    private static final String OF = """
            SELECT * FROM note WHERE kind = :kind AND chat = :chat AND person = :person ORDER BY id DESC""";
    private static final String IN = """
            SELECT * FROM note WHERE kind = :kind AND chat = :chat ORDER BY id DESC LIMIT :most""";
    private static final String EXPIRED = "SELECT * FROM note WHERE expires <= :now ORDER BY expires, id LIMIT :most";
    private static final String MOVE = "UPDATE note SET chat = :to WHERE chat = :from";
    private static final RowMapper<Note> NOTE = (row, context) -> new Note(
            row.getLong("id"),
            row.getString("kind"),
            row.getLong("chat"),
            row.getLong("person"),
            row.getString("subject"),
            row.getString("body"),
            Instant.parse(row.getString("at")),
            Instant.parse(row.getString("expires")));

    private final Database database;

    SqlNotes(Database database) {
        this.database = database;
    }

    @Override
    public long add(Note note) {
        return database.write(handle -> handle.createQuery(ADD)
                .bind("kind", note.kind())
                .bind("chat", note.chat())
                .bind("person", note.person())
                .bind("subject", note.subject())
                .bind("body", note.body())
                .bind("at", note.at())
                .bind("expires", note.expires())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void rewrite(long id, String body) {
        database.run(handle ->
                handle.createUpdate(REWRITE).bind("id", id).bind("body", body).execute());
    }

    @Override
    public void remove(long id) {
        database.run(handle -> handle.createUpdate(REMOVE).bind("id", id).execute());
    }

    @Override
    public Optional<Note> find(long id) {
        return database.read(
                handle -> handle.createQuery(FIND).bind("id", id).map(NOTE).findOne());
    }

    @Override
    public List<Note> under(String kind, long chat, String subject) {
        return database.read(handle -> handle.createQuery(UNDER)
                .bind("kind", kind)
                .bind("chat", chat)
                .bind("subject", subject)
                .map(NOTE)
                .list());
    }

    @Override
    public List<Note> of(String kind, long chat, long person) {
        return database.read(handle -> handle.createQuery(OF)
                .bind("kind", kind)
                .bind("chat", chat)
                .bind("person", person)
                .map(NOTE)
                .list());
    }

    @Override
    public List<Note> in(String kind, long chat, int atMost) {
        return database.read(handle -> handle.createQuery(IN)
                .bind("kind", kind)
                .bind("chat", chat)
                .bind("most", atMost)
                .map(NOTE)
                .list());
    }

    @Override
    public List<Note> expired(Instant now, int atMost) {
        return database.read(handle -> handle.createQuery(EXPIRED)
                .bind("now", now)
                .bind("most", atMost)
                .map(NOTE)
                .list());
    }

    @Override
    public void move(long from, long to) {
        database.run(handle ->
                handle.createUpdate(MOVE).bind("from", from).bind("to", to).execute());
    }
}
