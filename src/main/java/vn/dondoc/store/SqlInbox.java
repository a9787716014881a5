package vn.dondoc.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.dondoc.chat.Incoming;
import vn.dondoc.delivery.InboxStore;

/** What came in, in SQL. */
final class SqlInbox implements InboxStore {
    private static final String KEEP_UNLESS_KNOWN = """
            INSERT INTO inbox (event_key, chat, body, received_at, state) VALUES (:key, :chat, :body, :at, :state)
            ON CONFLICT (event_key) DO NOTHING""";
    private static final String NEXT_TO_HANDLE = """
            SELECT id, body, attempts FROM inbox one WHERE state = 'NEW' AND NOT EXISTS (
                SELECT 1 FROM inbox before WHERE before.state = 'FETCH' AND before.chat = one.chat AND before.id < one.id)
            ORDER BY id LIMIT :most""";
    private static final String NEXT_TO_FETCH = """
            SELECT id, body, attempts FROM inbox
            WHERE state = 'FETCH' AND (not_before IS NULL OR not_before <= :now OR not_before > :never)
            ORDER BY id LIMIT 1""";
    private static final String NEXT_FETCH_TIME = """
            SELECT min(coalesce(not_before, received_at)) FROM inbox WHERE state = 'FETCH'""";
    private static final String READY = """
            UPDATE inbox SET state = 'NEW', body = :body, attempts = 0, not_before = NULL
            WHERE id = :id AND state = 'FETCH'""";
    private static final String FETCH_LATER = """
            UPDATE inbox SET attempts = attempts + 1, not_before = :notBefore WHERE id = :id AND state = 'FETCH'""";
    private static final String HANDLED = """
            UPDATE inbox SET state = 'HANDLED', handled_at = :at WHERE id = :id AND state = 'NEW'""";
    private static final String FAILED = "UPDATE inbox SET attempts = attempts + 1 WHERE id = :id";
    private static final String SET_ASIDE = """
            UPDATE inbox SET state = 'DEAD', note = :why, handled_at = :at WHERE id = :id AND state = 'NEW'""";
    private static final String WAITING = """
            SELECT (SELECT count(*) FROM inbox WHERE state = 'NEW') + (SELECT count(*) FROM inbox WHERE state = 'FETCH')""";
    private static final String MOVED = """
            INSERT INTO chat_move (old_chat, new_chat) VALUES (:old, :new) ON CONFLICT (old_chat) DO NOTHING""";
    private static final String MOVED_TO = "SELECT new_chat FROM chat_move WHERE old_chat = :chat";
    private static final String FORGET =
            "DELETE FROM inbox WHERE state IN ('HANDLED', 'DEAD') AND handled_at < :before";
    /** A time further ahead was set before the clock went back. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    /** A chat moves once in its life; this only keeps a circle from turning for ever. */
    private static final int MOVES = 8;

    private final Database database;
    private final Json json;
    private final RowMapper<Row> row;

    SqlInbox(Database database, Json json) {
        this.database = database;
        this.json = json;
        this.row = (set, context) ->
                new Row(set.getLong("id"), json.read(set.getString("body"), Incoming.class), set.getInt("attempts"));
    }

    @Override
    public int add(List<? extends Incoming> received, Instant at, Predicate<Incoming> fetchFirst) {
        if (received.isEmpty()) {
            return 0;
        }
        return database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch(KEEP_UNLESS_KNOWN);
            for (Incoming one : received) {
                batch.bind("key", one.key())
                        .bind("chat", one.place().chat())
                        .bind("body", json.write(one, Incoming.class))
                        .bind("at", at)
                        .bind("state", fetchFirst.test(one) ? "FETCH" : "NEW")
                        .add();
            }
            int added = 0;
            for (int count : batch.execute()) {
                added += count;
            }
            return added;
        });
    }

    @Override
    public List<Row> toHandle(int atMost) {
        return database.read(handle ->
                handle.createQuery(NEXT_TO_HANDLE).bind("most", atMost).map(row).list());
    }

    @Override
    public Optional<Row> toFetch(Instant now) {
        return database.read(handle -> handle.createQuery(NEXT_TO_FETCH)
                .bind("now", now)
                .bind("never", now.plus(LONGEST_WAIT))
                .map(row)
                .findOne());
    }

    @Override
    public Optional<Instant> nextFetch() {
        return database.read(handle ->
                handle.createQuery(NEXT_FETCH_TIME).mapTo(Instant.class).findOne());
    }

    @Override
    public void ready(long id, Incoming incoming) {
        database.run(handle -> handle.createUpdate(READY)
                .bind("id", id)
                .bind("body", json.write(incoming, Incoming.class))
                .execute());
    }

    @Override
    public void replace(long id, Incoming incoming) {
        database.run(handle -> handle.createUpdate("UPDATE inbox SET body = :body WHERE id = :id")
                .bind("id", id)
                .bind("body", json.write(incoming, Incoming.class))
                .execute());
    }

    @Override
    public void fetchLater(long id, Instant notBefore) {
        database.run(handle -> handle.createUpdate(FETCH_LATER)
                .bind("id", id)
                .bind("notBefore", notBefore)
                .execute());
    }

    @Override
    public void handled(long id, Instant at) {
        database.run(handle ->
                handle.createUpdate(HANDLED).bind("id", id).bind("at", at).execute());
    }

    @Override
    public void failed(long id) {
        database.run(handle -> handle.createUpdate(FAILED).bind("id", id).execute());
    }

    @Override
    public void setAside(long id, String why, Instant at) {
        database.run(handle -> handle.createUpdate(SET_ASIDE)
                .bind("id", id)
                .bind("why", why)
                .bind("at", at)
                .execute());
    }

    @Override
    public long waiting() {
        return database.read(
                handle -> handle.createQuery(WAITING).mapTo(Long.class).one());
    }

    @Override
    public boolean moved(long oldChat, long newChat) {
        return database.write(handle -> handle.createUpdate(MOVED)
                        .bind("old", oldChat)
                        .bind("new", newChat)
                        .execute())
                > 0;
    }

    @Override
    public long today(long chat) {
        return database.read(handle -> {
            long at = chat;
            for (int moves = 0; moves < MOVES; moves++) {
                Optional<Long> next = handle.createQuery(MOVED_TO)
                        .bind("chat", at)
                        .mapTo(Long.class)
                        .findOne();
                if (next.isEmpty()) {
                    break;
                }
                at = next.get();
            }
            return at;
        });
    }

    @Override
    public void forget(Instant before) {
        database.run(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
