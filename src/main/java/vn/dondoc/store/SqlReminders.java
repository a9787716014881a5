package vn.dondoc.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.reminder.ReminderStore;

/** What is due when, and what was told, in SQL. */
final class SqlReminders implements ReminderStore {
    private static final String DUE = """
            SELECT chat, unit FROM reminder
            WHERE next_on < :day OR (next_on = :day AND (not_before IS NULL OR not_before <= :time))
            GROUP BY chat, unit ORDER BY chat, unit LIMIT :most""";
    private static final String ANY_DUE = "SELECT 1 FROM reminder WHERE next_on <= :day LIMIT 1";
    private static final String ROWS = """
            SELECT number FROM reminder WHERE chat = :chat AND unit = :unit
            AND (next_on < :day OR (next_on = :day AND (not_before IS NULL OR not_before <= :time))) ORDER BY number""";
    private static final String NEXT = """
            SELECT next_on FROM reminder WHERE chat = :chat AND number = :number AND unit = :unit""";
    private static final String PLAN = """
            INSERT INTO reminder (chat, number, unit, next_on, not_before) VALUES (:chat, :number, :unit, :next, :time)
            ON CONFLICT (chat, number, unit) DO UPDATE SET next_on = excluded.next_on, not_before = excluded.not_before""";
    private static final String FORGET = """
            DELETE FROM reminder WHERE chat = :chat AND number = :number AND unit = :unit""";
    private static final String CLAIM = """
            INSERT INTO told (chat, what, day) VALUES (:chat, :what, :day) ON CONFLICT DO NOTHING""";
    private static final String CLAIMED = "SELECT 1 FROM told WHERE chat = :chat AND what = :what AND day = :day";
    private static final String MEMO = "SELECT value FROM memo WHERE name = :name";
    private static final String KEEP_MEMO = """
            INSERT INTO memo (name, value) VALUES (:name, :value)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value""";
    private static final String MET = "INSERT INTO reachable (person) VALUES (:person) ON CONFLICT DO NOTHING";
    private static final String LOST = "DELETE FROM reachable WHERE person = :person";
    private static final String REACHABLE = "SELECT person FROM reachable WHERE person IN (<people>)";
    private static final String MOVE_ROWS = "UPDATE reminder SET chat = :new WHERE chat = :old";
    private static final String MOVE_NOTES = "UPDATE told SET chat = :new WHERE chat = :old";
    private static final String TIDY = "DELETE FROM told WHERE day < :before";

    private final Database database;

    SqlReminders(Database database) {
        this.database = database;
    }

    @Override
    public List<Addressee> due(LocalDate day, LocalTime time, int limit) {
        return database.read(handle -> {
            // the grouping reads all that is due; where nothing is, one look at the index is enough
            if (handle.createQuery(ANY_DUE)
                    .bind("day", day)
                    .mapTo(Integer.class)
                    .findOne()
                    .isEmpty()) {
                return List.of();
            }
            return handle.createQuery(DUE)
                    .bind("day", day)
                    .bind("time", time.toString())
                    .bind("most", limit)
                    .map((set, context) -> new Addressee(set.getLong("chat"), set.getString("unit")))
                    .list();
        });
    }

    @Override
    public List<DirectiveId> rows(Addressee whom, LocalDate day, LocalTime time) {
        return database.read(handle -> handle.createQuery(ROWS)
                .bind("chat", whom.chat())
                .bind("unit", whom.unit())
                .bind("day", day)
                .bind("time", time.toString())
                .map((set, context) -> new DirectiveId(whom.chat(), set.getInt("number")))
                .list());
    }

    @Override
    public Optional<LocalDate> next(DirectiveId id, String unit) {
        return database.read(handle -> handle.createQuery(NEXT)
                .bind("chat", id.chat())
                .bind("number", id.number())
                .bind("unit", unit)
                .mapTo(LocalDate.class)
                .findOne());
    }

    @Override
    public void plan(DirectiveId id, String unit, LocalDate next, Optional<LocalTime> notBefore) {
        database.run(handle -> handle.createUpdate(PLAN)
                .bind("chat", id.chat())
                .bind("number", id.number())
                .bind("unit", unit)
                .bind("next", next)
                .bind("time", notBefore.map(LocalTime::toString).orElse(null))
                .execute());
    }

    @Override
    public void forget(DirectiveId id, String unit) {
        database.run(handle -> handle.createUpdate(FORGET)
                .bind("chat", id.chat())
                .bind("number", id.number())
                .bind("unit", unit)
                .execute());
    }

    @Override
    public boolean claim(long chat, String what, LocalDate day) {
        return database.write(handle -> handle.createUpdate(CLAIM)
                        .bind("chat", chat)
                        .bind("what", what)
                        .bind("day", day)
                        .execute()
                == 1);
    }

    @Override
    public boolean claimed(long chat, String what, LocalDate day) {
        return database.read(handle -> handle.createQuery(CLAIMED)
                .bind("chat", chat)
                .bind("what", what)
                .bind("day", day)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public Optional<String> memo(String name) {
        return database.read(handle ->
                handle.createQuery(MEMO).bind("name", name).mapTo(String.class).findOne());
    }

    @Override
    public void memo(String name, String value) {
        database.run(handle -> handle.createUpdate(KEEP_MEMO)
                .bind("name", name)
                .bind("value", value)
                .execute());
    }

    @Override
    public void reachable(long person, boolean now) {
        database.run(handle ->
                handle.createUpdate(now ? MET : LOST).bind("person", person).execute());
    }

    @Override
    public Set<Long> reachable(Collection<Long> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return database.read(handle -> new TreeSet<>(handle.createQuery(REACHABLE)
                .bindList("people", people)
                .mapTo(Long.class)
                .list()));
    }

    @Override
    public void move(long from, long to) {
        database.run(handle -> {
            handle.createUpdate(MOVE_ROWS).bind("new", to).bind("old", from).execute();
            handle.createUpdate(MOVE_NOTES).bind("new", to).bind("old", from).execute();
        });
    }

    @Override
    public void tidy(LocalDate before) {
        database.run(handle -> handle.createUpdate(TIDY).bind("before", before).execute());
    }
}
