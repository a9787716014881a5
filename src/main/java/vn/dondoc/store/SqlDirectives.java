package vn.dondoc.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import vn.dondoc.directive.Change;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.Counts;
import vn.dondoc.directive.Departed;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveStore;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.directive.UnitStanding;

/** The register in SQL: states here, rows of history in {@link SqlHistory}, questions put together in {@link DirectiveQuery}. */
final class SqlDirectives implements DirectiveStore {
    private static final String FIND = "SELECT * FROM directive WHERE chat = :chat AND number = :number";
    /** The numbers come as one JSON array: one text for any count of them, so that the statement is parsed once. */
    private static final String FIND_ALL = """
            SELECT d.* FROM json_each(:numbers) n CROSS JOIN directive d ON d.chat = :chat AND d.number = n.value""";

    private static final String INSERT = """
            INSERT INTO directive (chat, number, text, coop, due, original_due, recurrence, standing, status, reported_on,
                assigned_on, source_title, source_message, extensions, request)
            VALUES (:chat, :number, :text, :coop, :due, :originalDue, :recurrence, :standing, :status, :reportedOn,
                :assignedOn, :sourceTitle, :sourceMessage, :extensions, :request)""";
    private static final String UPDATE = """
            UPDATE directive SET text = :text, coop = :coop, due = :due, original_due = :originalDue,
                recurrence = :recurrence, standing = :standing, status = :status, reported_on = :reportedOn,
                assigned_on = :assignedOn, source_title = :sourceTitle, source_message = :sourceMessage,
                extensions = :extensions, request = :request
            WHERE chat = :chat AND number = :number""";
    private static final String PARTS = """
            SELECT p.* FROM json_each(:numbers) n CROSS JOIN directive_part p ON p.chat = :chat AND p.number = n.value
            ORDER BY p.number, p.position""";
    private static final String PARTS_OF_ONE =
            "SELECT * FROM directive_part WHERE chat = :chat AND number = :number ORDER BY position";
    private static final String DROP_PARTS = "DELETE FROM directive_part WHERE chat = :chat AND number = :number";
    private static final String PUT_PART = """
            INSERT INTO directive_part (chat, number, position, unit, name, status, reported_on, accepted_on, percent, note,
                obstacle, returned, objective, objective_by)
            VALUES (:chat, :number, :position, :unit, :name, :status, :reportedOn, :acceptedOn, :percent, :note, :obstacle,
                :returned, :objective, :objectiveBy)""";
    private static final String NEXT_OF_CHAT = """
            SELECT * FROM directive WHERE chat = :chat AND number > :after ORDER BY number LIMIT 200""";
    private static final String RECURRING = """
            SELECT chat, number FROM directive
            WHERE recurrence IS NOT NULL AND status IN ('OPEN', 'REPORTED') AND due < :day ORDER BY due, chat, number""";
    private static final String OPEN_OF = """
            SELECT d.* FROM directive_part p JOIN directive d ON d.chat = p.chat AND d.number = p.number
            WHERE p.chat = :chat AND p.unit = :unit AND p.status <> 'DONE' AND p.number > :after
                AND d.status IN ('OPEN', 'REPORTED')
            ORDER BY p.number LIMIT :limit""";
    private static final List<String> TABLES_OF_A_CHAT =
            List.of("directive_chat", "directive", "directive_part", "directive_history", "directive_tally");

    /** Numbers in one question. */
    private static final int NUMBERS_AT_ONCE = 1_000;

    private final Database database;
    private final SqlHistory history;

    SqlDirectives(Database database, Json json) {
        this.database = database;
        this.history = new SqlHistory(json);
    }

    @Override
    public Optional<Directive> find(DirectiveId id) {
        return database.read(handle -> withParts(
                        handle,
                        handle.createQuery(FIND)
                                .bind("chat", id.chat())
                                .bind("number", id.number())
                                .map(DirectiveRow.MAPPER)
                                .list())
                .stream()
                .findFirst());
    }

    @Override
    public List<Directive> findAll(long chat, Collection<Integer> numbers) {
        List<Integer> wanted = List.copyOf(numbers);
        List<Directive> found = new ArrayList<>(wanted.size());
        for (int from = 0; from < wanted.size(); from += NUMBERS_AT_ONCE) {
            List<Integer> some = wanted.subList(from, Math.min(wanted.size(), from + NUMBERS_AT_ONCE));
            found.addAll(database.read(handle -> withParts(
                    handle,
                    handle.createQuery(FIND_ALL)
                            .bind("chat", chat)
                            .bind("numbers", some.toString())
                            .map(DirectiveRow.MAPPER)
                            .list())));
        }
        return found;
    }

    @Override
    public List<Directive> list(Query query) {
        DirectiveQuery sql = DirectiveQuery.of(query);
        if (sql.findsNothing()) {
            return List.of();
        }
        return database.read(handle -> {
            var statement = handle.createQuery(sql.text());
            sql.bindings().forEach(statement::bind);
            return withParts(handle, statement.map(DirectiveRow.MAPPER).list());
        });
    }

    @Override
    public Counts counts(long chat, Optional<String> unit, LocalDate day) {
        return database.read(handle -> DirectiveCounts.ask(handle, chat, unit, day));
    }

    @Override
    public Map<String, UnitStanding> countsByUnit(long chat, LocalDate day) {
        return database.read(handle -> DirectiveCounts.askByUnit(handle, chat, day));
    }

    @Override
    public boolean countsAddUp(long chat) {
        return database.read(handle -> DirectiveCounts.addUp(handle, chat));
    }

    @Override
    public List<Integer> changedSince(long chat, Instant moment, LocalDate day) {
        return database.read(handle -> history.changedSince(handle, chat, moment, day));
    }

    @Override
    public List<Integer> changedBetween(long chat, Instant first, Instant last, Collection<Change> changes) {
        return database.read(handle -> history.changedBetween(handle, chat, first, last, changes));
    }

    @Override
    public Optional<String> headAt(long chat, Instant moment) {
        return database.read(handle -> history.headAt(handle, chat, moment));
    }

    @Override
    public Departed departed() {
        return database.read(SqlPersons::departed);
    }

    @Override
    public List<HistoryEntry> history(DirectiveId id) {
        return database.read(handle -> history.of(handle, id));
    }

    @Override
    public List<HistoryEntry> history(long chat, int first, int last) {
        return database.read(handle -> history.between(handle, chat, first, last));
    }

    @Override
    public Bulk bulk(boolean onlyNew) {
        return database.write(handle -> new SqlBulk(handle, history, onlyNew));
    }

    @Override
    public Optional<HistoryEntry> entry(long seq) {
        return database.read(handle -> history.entry(handle, seq));
    }

    @Override
    public List<HistoryEntry> byCause(long chat, String cause) {
        return database.read(handle -> history.byCause(handle, chat, cause));
    }

    @Override
    public List<ChatInfo> chats() {
        return database.read(DirectiveChats::all);
    }

    @Override
    public Optional<ChatInfo> chat(long chat) {
        return database.read(handle -> DirectiveChats.one(handle, chat));
    }

    @Override
    public void meet(long chat, String title) {
        database.run(handle -> DirectiveChats.meet(handle, chat, title));
    }

    @Override
    public int takeNumbers(long chat, int count) {
        return database.write(handle -> DirectiveChats.takeNumbers(handle, chat, count));
    }

    @Override
    public void useNumber(long chat, int number) {
        database.run(handle -> DirectiveChats.useNumber(handle, chat, number));
    }

    @Override
    public long append(HistoryEntry entry) {
        return database.write(handle -> {
            DirectiveChats.know(handle, entry.id().chat());
            return history.append(handle, entry);
        });
    }

    @Override
    public void save(Optional<Directive> before, Directive after) {
        database.run(handle -> {
            var statement = handle.createUpdate(before.isEmpty() ? INSERT : UPDATE);
            DirectiveRow.bind(statement, after).execute();
            if (before.isEmpty() || !before.get().lead().equals(after.lead())) {
                putParts(handle, after);
            }
            if (before.isEmpty() || !DirectiveWords.of(before.get()).equals(DirectiveWords.of(after))) {
                DirectiveWords.put(handle, after);
            }
            DirectiveCounts.change(handle, before, after);
        });
    }

    private static void putParts(Handle handle, Directive directive) {
        handle.createUpdate(DROP_PARTS)
                .bind("chat", directive.id().chat())
                .bind("number", directive.id().number())
                .execute();
        var batch = handle.prepareBatch(PUT_PART);
        int position = 0;
        for (UnitPart part : directive.lead()) {
            DirectiveRow.bind(batch, directive.id(), position++, part).add();
        }
        batch.execute();
    }

    @Override
    public void forEach(long chat, Consumer<Directive> each) {
        int after = 0;
        while (true) {
            int from = after;
            List<Directive> page = database.read(handle -> withParts(
                    handle,
                    handle.createQuery(NEXT_OF_CHAT)
                            .bind("chat", chat)
                            .bind("after", from)
                            .map(DirectiveRow.MAPPER)
                            .list()));
            if (page.isEmpty()) {
                return;
            }
            page.forEach(each);
            after = page.get(page.size() - 1).id().number();
        }
    }

    @Override
    public void forEachEntry(long chat, Consumer<HistoryEntry> each) {
        long after = 0;
        while (true) {
            long from = after;
            List<HistoryEntry> page = database.read(handle -> history.page(handle, chat, from));
            if (page.isEmpty()) {
                return;
            }
            page.forEach(each);
            after = page.get(page.size() - 1).seq();
        }
    }

    @Override
    public List<DirectiveId> recurringDueBefore(LocalDate day) {
        return database.read(handle -> handle.createQuery(RECURRING)
                .bind("day", day)
                .map((row, context) -> new DirectiveId(row.getLong("chat"), row.getInt("number")))
                .list());
    }

    @Override
    public List<Directive> openOf(long chat, String unit, int afterNumber, int limit) {
        return database.read(handle -> withParts(
                handle,
                handle.createQuery(OPEN_OF)
                        .bind("chat", chat)
                        .bind("unit", unit)
                        .bind("after", afterNumber)
                        .bind("limit", limit)
                        .map(DirectiveRow.MAPPER)
                        .list()));
    }

    @Override
    public void forEachFile(Consumer<Evidence> each) {
        String after = "";
        while (true) {
            String from = after;
            List<Evidence> page = database.read(handle -> history.files(handle, from));
            if (page.isEmpty()) {
                return;
            }
            page.forEach(each);
            after = page.get(page.size() - 1).sha256().orElseThrow();
        }
    }

    @Override
    public void move(long from, long to) {
        database.run(handle -> {
            for (String table : TABLES_OF_A_CHAT) {
                handle.createUpdate("UPDATE " + table + " SET chat = :to WHERE chat = :from")
                        .bind("from", from)
                        .bind("to", to)
                        .execute();
            }
        });
        forEach(to, directive -> database.run(handle -> DirectiveWords.put(handle, directive)));
    }

    private static List<Directive> withParts(Handle handle, List<DirectiveRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<UnitPart>> parts = new LinkedHashMap<>();
        var query = rows.size() == 1
                ? handle.createQuery(PARTS_OF_ONE).bind("number", rows.get(0).number())
                : handle.createQuery(PARTS)
                        .bind(
                                "numbers",
                                rows.stream().map(DirectiveRow::number).toList().toString());
        query.bind("chat", rows.get(0).chat())
                .map((row, context) -> {
                    parts.computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                            .add(DirectiveRow.part(row));
                    return true;
                })
                .forEach(done -> {});
        return rows.stream().map(row -> row.with(parts.get(row.number()))).toList();
    }
}
