package vn.dondoc.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import vn.dondoc.chat.SignIns;

/** Who may sign in to the web pages and who has, in SQL. Instants of one form of text compare as text. */
final class SqlSignIns implements SignIns {
    /** Ids of people come from the counter of the rooms, far above the ids that a chat gives to people. */
    private static final long FIRST_ID = 1_000_000_000_000L;
    /** A session's last visit is written down only so often: reading a page should not write. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(5);

    private static final String KEEP_KEY =
            "INSERT INTO web_key (one, value) VALUES (1, :value) ON CONFLICT (one) DO NOTHING";
    private static final String KEY = "SELECT value FROM web_key WHERE one = 1";
    private static final String MEMBERS = "SELECT id, name, standing, unit FROM web_member ORDER BY id";
    private static final String ADMIT =
            "INSERT INTO web_member (id, name, standing, unit) VALUES (:id, :name, :standing, :unit)";
    private static final String INVITE = """
            INSERT INTO web_invitation (hash, person, name, standing, unit, expires)
            VALUES (:hash, :person, :name, :standing, :unit, :expires)""";
    private static final String INVITATION = """
            SELECT person, name, standing, unit, expires FROM web_invitation
            WHERE hash = :hash AND used IS NULL AND expires > :now""";
    private static final String USE = "UPDATE web_invitation SET used = :now WHERE hash = :hash AND used IS NULL";
    private static final String OPEN = """
            INSERT INTO web_session (hash, person, opened, seen, agent) VALUES (:hash, :person, :opened, :seen, :agent)""";
    private static final String SESSION =
            "SELECT hash, person, opened, seen, agent FROM web_session WHERE hash = :hash";
    private static final String SEEN = "UPDATE web_session SET seen = :now WHERE hash = :hash";
    private static final String SESSIONS = """
            SELECT hash, person, opened, seen, agent FROM web_session WHERE person = :person ORDER BY seen DESC, hash""";
    private static final String END = "DELETE FROM web_session WHERE hash = :hash";
    private static final String END_OTHERS = "DELETE FROM web_session WHERE person = :person AND hash <> :hash";
    private static final String NEXT = "UPDATE room_counter SET last = last + 1 WHERE one = 1 RETURNING last";

    private final Database database;

    SqlSignIns(Database database) {
        this.database = database;
    }

    @Override
    public byte[] key(byte[] fresh) {
        return database.write(handle -> {
            handle.createUpdate(KEEP_KEY)
                    .bind("value", Base64.getEncoder().encodeToString(fresh))
                    .execute();
            return Base64.getDecoder()
                    .decode(handle.createQuery(KEY).mapTo(String.class).one());
        });
    }

    @Override
    public List<Member> members() {
        return database.read(handle -> handle.createQuery(MEMBERS)
                .map((row, context) -> new Member(
                        row.getLong("id"),
                        row.getString("name"),
                        Standing.valueOf(row.getString("standing")),
                        Optional.ofNullable(row.getString("unit"))))
                .list());
    }

    @Override
    public void invite(String codeHash, Invitation invitation) {
        database.run(handle -> handle.createUpdate(INVITE)
                .bind("hash", codeHash)
                .bind(
                        "person",
                        invitation.person().isPresent() ? invitation.person().getAsLong() : null)
                .bind("name", invitation.name())
                .bind("standing", invitation.standing().name())
                .bind("unit", invitation.unit().orElse(null))
                .bind("expires", stamp(invitation.expires()))
                .execute());
    }

    @Override
    public Optional<Invitation> invitation(String codeHash, Instant now) {
        return database.read(handle -> find(handle, codeHash, now));
    }

    @Override
    public OptionalLong redeem(String codeHash, String name, Instant now) {
        return database.write(handle -> {
            Optional<Invitation> found = find(handle, codeHash, now);
            boolean mine = found.isPresent()
                    && handle.createUpdate(USE)
                                    .bind("hash", codeHash)
                                    .bind("now", stamp(now))
                                    .execute()
                            == 1;
            if (!mine) {
                return OptionalLong.empty();
            }
            Invitation invitation = found.get();
            return invitation.person().isPresent()
                    ? invitation.person()
                    : OptionalLong.of(admit(
                            handle,
                            invitation.name().isBlank() ? name : invitation.name(),
                            invitation.standing(),
                            invitation.unit()));
        });
    }

    @Override
    public long admit(String name, Standing standing, Optional<String> unit) {
        return database.write(handle -> admit(handle, name, standing, unit));
    }

    private static long admit(Handle handle, String name, Standing standing, Optional<String> unit) {
        long id = FIRST_ID + handle.createQuery(NEXT).mapTo(Long.class).one();
        handle.createUpdate(ADMIT)
                .bind("id", id)
                .bind("name", name)
                .bind("standing", standing.name())
                .bind("unit", unit.orElse(null))
                .execute();
        return id;
    }

    private static Optional<Invitation> find(Handle handle, String codeHash, Instant now) {
        return handle.createQuery(INVITATION)
                .bind("hash", codeHash)
                .bind("now", stamp(now))
                .map((row, context) -> {
                    long person = row.getLong("person");
                    return new Invitation(
                            row.wasNull() ? OptionalLong.empty() : OptionalLong.of(person),
                            row.getString("name"),
                            Standing.valueOf(row.getString("standing")),
                            Optional.ofNullable(row.getString("unit")),
                            Instant.parse(row.getString("expires")));
                })
                .findOne();
    }

    @Override
    public void open(Session session) {
        database.run(handle -> handle.createUpdate(OPEN)
                .bind("hash", session.hash())
                .bind("person", session.person())
                .bind("opened", stamp(session.opened()))
                .bind("seen", stamp(session.seen()))
                .bind("agent", session.agent())
                .execute());
    }

    @Override
    public Optional<Session> session(String hash, Instant oldest, Instant now) {
        Optional<Session> found = database.read(handle -> handle.createQuery(SESSION)
                        .bind("hash", hash)
                        .map(SqlSignIns::session)
                        .findOne())
                .filter(session -> session.seen().isAfter(oldest));
        found.filter(session -> session.seen().plus(SEEN_STEP).isBefore(now))
                .ifPresent(session -> database.run(handle -> handle.createUpdate(SEEN)
                        .bind("hash", hash)
                        .bind("now", stamp(now))
                        .execute()));
        return found;
    }

    @Override
    public List<Session> sessions(long person) {
        return database.read(handle -> handle.createQuery(SESSIONS)
                .bind("person", person)
                .map(SqlSignIns::session)
                .list());
    }

    @Override
    public void end(String hash) {
        database.run(handle -> handle.createUpdate(END).bind("hash", hash).execute());
    }

    @Override
    public void endOthers(long person, String keptHash) {
        database.run(handle -> handle.createUpdate(END_OTHERS)
                .bind("person", person)
                .bind("hash", keptHash)
                .execute());
    }

    private static Session session(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                row.getString("hash"),
                row.getLong("person"),
                Instant.parse(row.getString("opened")),
                Instant.parse(row.getString("seen")),
                row.getString("agent"));
    }

    /** Whole seconds, so that all stamps have one length and compare as text. */
    private static String stamp(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond()).toString();
    }
}
