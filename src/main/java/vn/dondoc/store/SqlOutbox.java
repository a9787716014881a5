package vn.dondoc.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.delivery.OutboxStore;
import vn.dondoc.directive.Departed;

/** What goes out, in SQL. */
final class SqlOutbox implements OutboxStore {
    private static final String ADD = """
            INSERT INTO outbox (chat, prompt, piece_of, body, content, about, state, queued_at)
            VALUES (:chat, :prompt, :group, :body, :content, :about, 'NEW', :at) RETURNING id""";
    private static final String ADD_WHOLE = """
            INSERT INTO outbox (chat, prompt, body, about, state, queued_at) VALUES (?, 0, ?, ?, 'NEW', ?)""";
    /** Hops from chat to chat in the index, so that a long queue in one chat costs nothing. */
    private static final String HEADS = """
            WITH RECURSIVE lane (chat) AS (
                SELECT min(chat) FROM outbox WHERE state IN ('NEW', 'SENDING') AND prompt = 0
                UNION ALL
                SELECT (SELECT min(chat) FROM outbox
                        WHERE state IN ('NEW', 'SENDING') AND prompt = 0 AND chat > lane.chat)
                FROM lane WHERE lane.chat IS NOT NULL)
            SELECT id, chat, prompt, attempts, set_at, not_before FROM outbox
            WHERE id IN (SELECT (SELECT min(id) FROM outbox
                                 WHERE state IN ('NEW', 'SENDING') AND prompt = 0 AND chat = lane.chat)
                         FROM lane WHERE lane.chat IS NOT NULL)
            UNION ALL
            SELECT id, chat, prompt, attempts, set_at, not_before FROM outbox
            WHERE state IN ('NEW', 'SENDING') AND prompt = 1
            ORDER BY id""";

    private static final String BODY = "SELECT body, content FROM outbox WHERE id = :id";
    private static final String SENT = """
            UPDATE outbox SET state = 'SENT', attempts = attempts + 1, message_id = :message, done_at = :at, content = NULL
            WHERE id = :id AND state = 'NEW'""";
    private static final String LATER = """
            UPDATE outbox SET attempts = attempts + 1, set_at = :at, not_before = :notBefore, note = :why
            WHERE id = :id AND state = 'NEW'""";
    private static final String DEAD = """
            UPDATE outbox SET state = 'DEAD', done_at = :at, note = :why, content = NULL
            WHERE id = :id AND state IN ('NEW', 'SENDING')""";
    /** An earlier version noted what it was about to send. */
    private static final String RESUME = "UPDATE outbox SET state = 'NEW' WHERE state = 'SENDING'";

    private static final String MESSAGE_ID = "SELECT message_id FROM outbox WHERE id = :id";
    private static final String PIECES = """
            SELECT id FROM outbox WHERE id = (SELECT coalesce(piece_of, id) FROM outbox WHERE id = :id)
            UNION
            SELECT id FROM outbox WHERE piece_of = (SELECT coalesce(piece_of, id) FROM outbox WHERE id = :id)
            ORDER BY id""";
    private static final String ROW_OF = """
            SELECT max(id) FROM outbox WHERE chat = :chat AND message_id = :message AND about <> 'edit'""";
    private static final String PAUSE = """
            INSERT INTO chat_pause (chat, set_at, until) VALUES (:chat, :setAt, :until)
            ON CONFLICT (chat) DO UPDATE SET set_at = excluded.set_at, until = excluded.until""";
    private static final String PAUSES = "SELECT chat, set_at, until FROM chat_pause";
    private static final String MOVE = """
            UPDATE outbox SET chat = :new WHERE chat = :old AND state IN ('NEW', 'SENDING')""";
    private static final String ABOUT = """
            SELECT about FROM outbox WHERE chat = :chat AND message_id = :message AND about <> 'edit' ORDER BY id""";
    private static final String WAITING = "SELECT count(*) FROM outbox WHERE state IN ('NEW', 'SENDING')";
    /** What failed counts too, for the platform may have taken it. */
    private static final String RECENT = """
            SELECT chat, prompt, coalesce(done_at, set_at, :now) AS at
            FROM (SELECT * FROM outbox ORDER BY id DESC LIMIT 500)
            WHERE attempts > 0 AND state <> 'DEAD' AND coalesce(done_at, set_at, :now) >= :since ORDER BY at""";

    private static final String FORGET = """
            UPDATE outbox SET body = '' WHERE state IN ('SENT', 'DEAD') AND done_at < :before AND body <> ''""";
    /** In the place of what a message is about: a row that changed a message is not the row that became it. */
    private static final String EDIT = "edit";

    /** Changes with everybody who leaves, and with who leaves once more under another name. */
    private static final String GONE = "SELECT count(*) || ' ' || coalesce(max(at), '') FROM departed";

    private final Database database;
    private final Json json;
    private volatile Gone gone = new Gone("", Departed.NOBODY);

    SqlOutbox(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** Asked anew where somebody left since: most messages come with nobody gone, or the same people as for the last one. */
    private Departed departed(Handle handle) {
        String state = handle.createQuery(GONE).mapTo(String.class).one();
        Gone known = gone;
        if (!known.state().equals(state)) {
            known = new Gone(state, SqlPersons.departed(handle));
            gone = known;
        }
        return known.who();
    }

    private record Gone(String state, Departed who) {}

    @Override
    public long add(Outgoing outgoing, boolean prompt, OptionalLong group, Instant at) {
        byte[] content = outgoing instanceof Outgoing.File file ? file.content() : null;
        return database.write(handle -> handle.createQuery(ADD)
                .bind("chat", outgoing.chat())
                .bind("prompt", prompt ? 1 : 0)
                .bind("group", group.isPresent() ? (Long) group.getAsLong() : null)
                .bind(
                        "body",
                        json.write(ShownMessages.said(withoutContent(outgoing), departed(handle)), Outgoing.class))
                .bind("content", content)
                .bind("about", about(outgoing))
                .bind("at", at)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void addAll(List<Outgoing.Say> messages, Instant at) {
        if (messages.isEmpty()) {
            return;
        }
        database.run(handle -> {
            Departed departed = departed(handle);
            try (PreparedStatement add = handle.getConnection().prepareStatement(ADD_WHOLE)) {
                for (Outgoing.Say message : messages) {
                    add.setLong(1, message.chat());
                    add.setString(2, json.write(ShownMessages.said(message, departed), Outgoing.class));
                    add.setString(3, about(message));
                    add.setString(4, IsoTimes.text(at));
                    add.addBatch();
                }
                add.executeBatch();
            } catch (SQLException e) {
                throw new UnableToExecuteStatementException(e, null);
            }
        });
    }

    private String about(Outgoing outgoing) {
        return outgoing instanceof Outgoing.Edit ? EDIT : json.write(outgoing.about());
    }

    private static Outgoing withoutContent(Outgoing outgoing) {
        return outgoing instanceof Outgoing.File file ? file.withContent(new byte[0]) : outgoing;
    }

    private static final RowMapper<Head> HEAD = (set, context) -> new Head(
            set.getLong("id"),
            set.getLong("chat"),
            set.getInt("prompt") == 1,
            set.getInt("attempts"),
            IsoTimes.instant(set.getString("set_at")),
            IsoTimes.instant(set.getString("not_before")));

    @Override
    public List<Head> heads() {
        return database.read(handle -> handle.createQuery(HEADS).map(HEAD).list());
    }

    @Override
    public Outgoing outgoing(long id) {
        return database.read(handle -> handle.createQuery(BODY)
                .bind("id", id)
                .map((set, context) -> {
                    Outgoing outgoing = json.read(set.getString("body"), Outgoing.class);
                    return outgoing instanceof Outgoing.File file
                            ? file.withContent(set.getBytes("content"))
                            : outgoing;
                })
                .one());
    }

    @Override
    public void sent(long id, OptionalLong messageId, Instant at) {
        database.run(handle -> handle.createUpdate(SENT)
                .bind("id", id)
                .bind("message", messageId.isPresent() ? (Long) messageId.getAsLong() : null)
                .bind("at", at)
                .execute());
    }

    @Override
    public void later(long id, Instant at, Instant notBefore, String why) {
        database.run(handle -> handle.createUpdate(LATER)
                .bind("id", id)
                .bind("at", at)
                .bind("notBefore", notBefore)
                .bind("why", why)
                .execute());
    }

    @Override
    public void dead(long id, String why, Instant at) {
        database.run(handle -> handle.createUpdate(DEAD)
                .bind("id", id)
                .bind("at", at)
                .bind("why", why)
                .execute());
    }

    @Override
    public int resume() {
        return database.write(handle -> handle.createUpdate(RESUME).execute());
    }

    @Override
    public OptionalLong messageId(long id) {
        return number(database.read(handle ->
                handle.createQuery(MESSAGE_ID).bind("id", id).mapTo(Long.class).findOne()));
    }

    @Override
    public List<Long> pieces(long id) {
        return database.read(handle ->
                handle.createQuery(PIECES).bind("id", id).mapTo(Long.class).list());
    }

    @Override
    public OptionalLong rowOf(long chat, long messageId) {
        return number(database.read(handle -> handle.createQuery(ROW_OF)
                .bind("chat", chat)
                .bind("message", messageId)
                .mapTo(Long.class)
                .findOne()));
    }

    private static OptionalLong number(Optional<Long> found) {
        return found.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public void pause(Pause pause) {
        database.run(handle -> handle.createUpdate(PAUSE)
                .bind("chat", pause.chat())
                .bind("setAt", pause.setAt())
                .bind("until", pause.until())
                .execute());
    }

    @Override
    public List<Pause> pauses() {
        return database.read(handle -> handle.createQuery(PAUSES)
                .map((set, context) -> new Pause(
                        set.getLong("chat"),
                        Instant.parse(set.getString("set_at")),
                        Instant.parse(set.getString("until"))))
                .list());
    }

    @Override
    public void move(long oldChat, long newChat) {
        database.run(handle -> handle.createUpdate(MOVE)
                .bind("old", oldChat)
                .bind("new", newChat)
                .execute());
    }

    @Override
    public List<String> about(long chat, long messageId) {
        return database.read(handle -> handle.createQuery(ABOUT)
                .bind("chat", chat)
                .bind("message", messageId)
                .mapTo(String.class)
                .findFirst()
                .map(json::strings)
                .orElseGet(List::of));
    }

    @Override
    public long waiting() {
        return database.read(
                handle -> handle.createQuery(WAITING).mapTo(Long.class).one());
    }

    @Override
    public List<Recent> recent(Instant since, Instant now) {
        return database.read(handle -> handle.createQuery(RECENT)
                .bind("since", since)
                .bind("now", now)
                .map((set, context) ->
                        new Recent(set.getLong("chat"), set.getInt("prompt") == 1, Instant.parse(set.getString("at"))))
                .list());
    }

    @Override
    public void forget(Instant before) {
        database.run(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
