package vn.dondoc.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.reminder.ReminderStore;

/** What is due when, and what was told, in SQL. */
final class SqlReminders implements ReminderStore {
    private static final String ANY_DUE = "SELECT 1 FROM reminder WHERE (next_on, not_before) <= (:day, :time) LIMIT 1";
    /** The first rows in the order of the index name the units; then each unit's rows are read whole. */
    private static final String DUE = """
            SELECT r.chat, r.unit, r.number
            FROM (SELECT DISTINCT chat, unit FROM (
                SELECT chat, unit FROM reminder WHERE (next_on, not_before) <= (:day, :time)
                ORDER BY next_on, not_before, chat, unit LIMIT :rows)) u
            CROSS JOIN reminder r ON r.chat = u.chat AND r.unit = u.unit
            WHERE (r.next_on, r.not_before) <= (:day, :time)
            ORDER BY r.chat, r.unit, r.number""";

    private static final String NEXT = """
            SELECT next_on FROM reminder WHERE chat = :chat AND number = :number AND unit = :unit""";
    private static final String PLAN = """
            INSERT INTO reminder (chat, unit, number, next_on, not_before) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (chat, unit, number) DO UPDATE SET next_on = excluded.next_on, not_before = excluded.not_before
            WHERE reminder.next_on > ?""";
    private static final String FORGET = "DELETE FROM reminder WHERE chat = ? AND unit = ? AND number = ?";
    private static final String OPEN = """
            SELECT d.chat, d.number, d.due, p.unit
            FROM (SELECT chat, number, due FROM directive
                WHERE status IN ('OPEN', 'REPORTED') AND NOT standing AND (chat, number) > (:chat, :number)
                ORDER BY chat, number LIMIT :most) d
            LEFT JOIN directive_part p ON p.chat = d.chat AND p.number = d.number AND p.status = 'OPEN'
                AND (:all OR NOT EXISTS (
                    SELECT 1 FROM reminder r WHERE r.chat = p.chat AND r.unit = p.unit AND r.number = p.number))
            ORDER BY d.chat, d.number""";
    private static final String CLAIM = """
            INSERT INTO told (chat, what, day) VALUES (:chat, :what, :day) ON CONFLICT DO NOTHING""";
    private static final String CLAIMED = "SELECT 1 FROM told WHERE chat = :chat AND what = :what AND day = :day";
    private static final String LAST_CLAIM = """
            SELECT max(day) FROM told WHERE chat = :chat AND what = :what AND day <= :until""";
    private static final String MEMO = "SELECT value FROM memo WHERE name = :name";
    private static final String KEEP_MEMO = """
            INSERT INTO memo (name, value) VALUES (:name, :value)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value""";
    private static final String MET = "INSERT INTO reachable (person) VALUES (:person) ON CONFLICT DO NOTHING";
    private static final String LOST = "DELETE FROM reachable WHERE person = :person";
    private static final String REACHABLE = "SELECT person FROM reachable WHERE person IN (<people>)";
    private static final String MOVE_ROWS = "UPDATE reminder SET chat = :new WHERE chat = :old";
    private static final String MOVE_NOTES = "UPDATE told SET chat = :new WHERE chat = :old";
    private static final String UNSAY = "DELETE FROM told WHERE day > :after";
    private static final String TIDY = "DELETE FROM told WHERE day < :before";

    private final Database database;

    SqlReminders(Database database) {
        this.database = database;
    }

    @Override
    public boolean anyDue(LocalDate day, LocalTime time) {
        return database.read(handle -> handle.createQuery(ANY_DUE)
                .bind("day", day)
                .bind("time", time.toString())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public List<Due> due(LocalDate day, LocalTime time, int rows) {
        Map<Addressee, List<Integer>> due = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery(DUE)
                .bind("day", day)
                .bind("time", time.toString())
                .bind("rows", rows)
                .map((set, context) -> due.computeIfAbsent(
                                new Addressee(set.getLong("chat"), set.getString("unit")), whom -> new ArrayList<>())
                        .add(set.getInt("number")))
                .list());
        return due.entrySet().stream()
                .map(entry -> new Due(entry.getKey(), entry.getValue()))
                .toList();
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
    public void plan(List<Plan> plans) {
        replan(plans, LocalDate.EPOCH);
    }

    @Override
    public void replan(List<Plan> plans, LocalDate kept) {
        if (plans.isEmpty()) {
            return;
        }
        database.run(handle -> {
            try (PreparedStatement plan = handle.getConnection().prepareStatement(PLAN);
                    PreparedStatement forget = handle.getConnection().prepareStatement(FORGET)) {
                for (Plan one : plans) {
                    PreparedStatement statement = one.next().isPresent() ? plan : forget;
                    statement.setLong(1, one.id().chat());
                    statement.setString(2, one.unit());
                    statement.setInt(3, one.id().number());
                    if (one.next().isPresent()) {
                        statement.setString(4, one.next().get().toString());
                        statement.setString(
                                5, one.notBefore().map(LocalTime::toString).orElse(""));
                        statement.setString(6, kept.toString());
                    }
                    statement.addBatch();
                }
                plan.executeBatch();
                forget.executeBatch();
            } catch (SQLException e) {
                throw new UnableToExecuteStatementException(e, null);
            }
        });
    }

    @Override
    public OpenPage open(Optional<DirectiveId> after, boolean all, int directives) {
        List<OpenPart> parts = new ArrayList<>();
        List<DirectiveId> seen = database.read(handle -> handle.createQuery(OPEN)
                .bind("chat", after.map(DirectiveId::chat).orElse(Long.MIN_VALUE))
                .bind("number", after.map(DirectiveId::number).orElse(0))
                .bind("all", all)
                .bind("most", directives)
                .map((set, context) -> {
                    DirectiveId id = new DirectiveId(set.getLong("chat"), set.getInt("number"));
                    String unit = set.getString("unit");
                    if (unit != null) {
                        parts.add(new OpenPart(
                                id,
                                unit,
                                Optional.ofNullable(set.getString("due")).map(LocalDate::parse)));
                    }
                    return id;
                })
                .list());
        return new OpenPage(parts, seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(seen.size() - 1)));
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
    public Set<Addressee> claim(Collection<Addressee> reminded, LocalDate day) {
        if (reminded.isEmpty()) {
            return Set.of();
        }
        return database.write(handle -> {
            var batch = handle.prepareBatch(CLAIM);
            reminded.forEach(whom -> batch.bind("chat", whom.chat())
                    .bind("what", ReminderStore.nameOf(whom))
                    .bind("day", day)
                    .add());
            int[] noted = batch.execute();
            Set<Addressee> first = new HashSet<>();
            int at = 0;
            for (Addressee whom : reminded) {
                if (noted[at++] == 1) {
                    first.add(whom);
                }
            }
            return first;
        });
    }

    @Override
    public Optional<LocalDate> lastClaim(long chat, String what, LocalDate until) {
        return database.read(handle -> handle.createQuery(LAST_CLAIM)
                .bind("chat", chat)
                .bind("what", what)
                .bind("until", until)
                .mapTo(LocalDate.class)
                .findOne());
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
    public void unsay(LocalDate after) {
        database.run(handle -> handle.createUpdate(UNSAY).bind("after", after).execute());
    }

    @Override
    public void tidy(LocalDate before) {
        database.run(handle -> handle.createUpdate(TIDY).bind("before", before).execute());
    }
}
