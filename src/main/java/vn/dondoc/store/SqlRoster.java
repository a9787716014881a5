package vn.dondoc.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import vn.dondoc.directive.RosterStore;

/** Who joined and what was added, in SQL. */
final class SqlRoster implements RosterStore {
    private static final String VERSION = "SELECT version FROM roster_version";
    private static final String CHANGED = "UPDATE roster_version SET version = version + 1";
    private static final String MEMBERS = "SELECT * FROM roster_member ORDER BY unit, person";
    private static final String UNITS = "SELECT * FROM roster_unit ORDER BY code";
    private static final String JOIN = """
            INSERT INTO roster_member (unit, person, name) VALUES (:unit, :person, :name)
            ON CONFLICT (unit, person) DO UPDATE SET name = excluded.name""";
    private static final String ADD = """
            INSERT INTO roster_unit (code, name) VALUES (:code, :name) ON CONFLICT (code) DO NOTHING""";
    private static final String INVITE = """
            INSERT INTO roster_invite (hash, unit, once, expires) VALUES (:hash, :unit, :once, :expires)""";
    private static final String INVITATION = "SELECT * FROM roster_invite WHERE hash = :hash";
    private static final String INVITATIONS = "SELECT * FROM roster_invite WHERE unit = :unit ORDER BY expires, hash";
    private static final String REVOKE = "DELETE FROM roster_invite WHERE hash = :hash";
    private static final String SEE = """
            INSERT INTO roster_seen (chat, person) VALUES (:chat, :person) ON CONFLICT (person, chat) DO NOTHING""";
    private static final String SEEN = "SELECT 1 FROM roster_seen WHERE chat = :chat AND person = :person";
    private static final String GROUPS = "SELECT chat FROM roster_seen WHERE person = :person ORDER BY chat";
    private static final String MOVE = """
            INSERT INTO roster_seen (chat, person) SELECT :to, person FROM roster_seen WHERE chat = :from
            ON CONFLICT (person, chat) DO NOTHING""";
    private static final String LEFT = "DELETE FROM roster_seen WHERE chat = :from";
    private static final RowMapper<Invite> INVITE_ROW = (row, context) -> new Invite(
            row.getString("hash"),
            row.getString("unit"),
            row.getBoolean("once"),
            Instant.parse(row.getString("expires")));

    private final Database database;

    SqlRoster(Database database) {
        this.database = database;
    }

    @Override
    public long version() {
        return database.read(
                handle -> handle.createQuery(VERSION).mapTo(Long.class).one());
    }

    @Override
    public List<Member> members() {
        return database.read(handle -> handle.createQuery(MEMBERS)
                .map((row, context) -> new Member(row.getString("unit"), row.getLong("person"), row.getString("name")))
                .list());
    }

    @Override
    public List<Added> units() {
        return database.read(handle -> handle.createQuery(UNITS)
                .map((row, context) -> new Added(row.getString("code"), row.getString("name")))
                .list());
    }

    @Override
    public void join(Member member) {
        database.run(handle -> {
            handle.createUpdate(JOIN)
                    .bind("unit", member.unit())
                    .bind("person", member.person())
                    .bind("name", member.name())
                    .execute();
            changed(handle);
        });
    }

    @Override
    public void add(Added unit) {
        database.run(handle -> {
            handle.createUpdate(ADD)
                    .bind("code", unit.code())
                    .bind("name", unit.name())
                    .execute();
            changed(handle);
        });
    }

    private static void changed(Handle handle) {
        handle.createUpdate(CHANGED).execute();
    }

    @Override
    public void invite(Invite invite) {
        database.run(handle -> handle.createUpdate(INVITE)
                .bind("hash", invite.hash())
                .bind("unit", invite.unit())
                .bind("once", invite.once())
                .bind("expires", invite.expires())
                .execute());
    }

    @Override
    public Optional<Invite> invitation(String hash) {
        return database.read(handle -> handle.createQuery(INVITATION)
                .bind("hash", hash)
                .map(INVITE_ROW)
                .findOne());
    }

    @Override
    public List<Invite> invitations(String unit) {
        return database.read(handle -> handle.createQuery(INVITATIONS)
                .bind("unit", unit)
                .map(INVITE_ROW)
                .list());
    }

    @Override
    public void revoke(String hash) {
        database.run(handle -> handle.createUpdate(REVOKE).bind("hash", hash).execute());
    }

    @Override
    public void see(long chat, long person) {
        database.run(handle -> handle.createUpdate(SEE)
                .bind("chat", chat)
                .bind("person", person)
                .execute());
    }

    @Override
    public boolean hasSeen(long chat, long person) {
        return database.read(handle -> handle.createQuery(SEEN)
                .bind("chat", chat)
                .bind("person", person)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public List<Long> groupsOf(long person) {
        return database.read(handle -> handle.createQuery(GROUPS)
                .bind("person", person)
                .mapTo(Long.class)
                .list());
    }

    @Override
    public void move(long from, long to) {
        database.run(handle -> {
            handle.createUpdate(MOVE).bind("from", from).bind("to", to).execute();
            handle.createUpdate(LEFT).bind("from", from).execute();
        });
    }
}
