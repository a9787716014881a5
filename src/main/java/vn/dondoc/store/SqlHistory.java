package vn.dondoc.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.dondoc.directive.Change;
import vn.dondoc.directive.Delta;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.HistoryEntry;

/** The history of the register in SQL, with the evidence that came with each row. */
final class SqlHistory {
    private static final String COLUMNS = """
            SELECT h.*, e.position, e.sha256, e.name AS evidence_name, e.size
            FROM directive_history h LEFT JOIN directive_evidence e ON e.seq = h.seq
            """;
    private static final String OF = COLUMNS + "WHERE h.chat = :chat AND h.number = :number ORDER BY h.seq, e.position";
    private static final String BETWEEN =
            COLUMNS + "WHERE h.chat = :chat AND h.number BETWEEN :first AND :last ORDER BY h.number, h.seq, e.position";
    private static final String ENTRY = COLUMNS + "WHERE h.seq = :seq ORDER BY e.position";
    private static final String BY_CAUSE =
            COLUMNS + "WHERE h.chat = :chat AND h.cause = :cause ORDER BY h.seq, e.position";
    private static final String PAGE = COLUMNS
            + "WHERE h.chat = :chat AND h.seq > :after AND h.seq <= coalesce((SELECT seq FROM directive_history"
            + " WHERE chat = :chat AND seq > :after ORDER BY seq LIMIT 1 OFFSET 199), 9223372036854775807)"
            + " ORDER BY h.seq, e.position";
    private static final String APPEND = """
            INSERT INTO directive_history (chat, number, at, by_id, by_name, cause, change, unit, note, deltas, hash)
            VALUES (:chat, :number, :at, :by, :byName, :cause, :change, :unit, :note, :deltas, :hash) RETURNING seq""";
    private static final String HEAD = "UPDATE directive_chat SET head = :hash WHERE chat = :chat";
    private static final String EVIDENCE = """
            INSERT INTO directive_evidence (seq, position, sha256, name, size)
            VALUES (:seq, :position, :sha256, :name, :size)""";
    private static final String FILES = """
            SELECT sha256, min(name) AS name, min(size) AS size FROM directive_evidence
            WHERE sha256 > :after GROUP BY sha256 ORDER BY sha256 LIMIT 200""";
    private static final String CHANGED_SINCE = """
            SELECT number FROM directive_history WHERE chat = :chat AND at >= :moment
            UNION SELECT number FROM directive WHERE chat = :chat AND assigned_on > :day
            UNION SELECT number FROM directive_part WHERE chat = :chat AND reported_on > :day
            UNION SELECT number FROM directive_part WHERE chat = :chat AND accepted_on > :day
            ORDER BY number""";
    private static final String CHANGED_BETWEEN = """
            SELECT DISTINCT number FROM directive_history
            WHERE chat = :chat AND at >= :first AND at < :last AND change IN (<changes>) ORDER BY number""";
    private static final String FIRST_LATER = """
            SELECT min(seq) FROM directive_history WHERE chat = :chat AND at >= :later""";
    private static final String HEAD_BEFORE = """
            SELECT hash FROM directive_history WHERE chat = :chat AND seq < :seq ORDER BY seq DESC LIMIT 1""";
    private static final TypeReference<List<List<String>>> DELTAS = new TypeReference<>() {};

    private final Json json;

    SqlHistory(Json json) {
        this.json = json;
    }

    List<HistoryEntry> of(Handle handle, DirectiveId id) {
        return entries(handle.createQuery(OF).bind("chat", id.chat()).bind("number", id.number()));
    }

    List<HistoryEntry> between(Handle handle, long chat, int first, int last) {
        return entries(handle.createQuery(BETWEEN)
                .bind("chat", chat)
                .bind("first", first)
                .bind("last", last));
    }

    Optional<HistoryEntry> entry(Handle handle, long seq) {
        return entries(handle.createQuery(ENTRY).bind("seq", seq)).stream().findFirst();
    }

    List<HistoryEntry> byCause(Handle handle, long chat, String cause) {
        return entries(handle.createQuery(BY_CAUSE).bind("chat", chat).bind("cause", cause));
    }

    List<HistoryEntry> page(Handle handle, long chat, long after) {
        return entries(handle.createQuery(PAGE).bind("chat", chat).bind("after", after));
    }

    List<Evidence> files(Handle handle, String after) {
        return handle.createQuery(FILES)
                .bind("after", after)
                .map((row, context) ->
                        Evidence.file(row.getString("sha256"), row.getString("name"), row.getLong("size")))
                .list();
    }

    List<Integer> changedSince(Handle handle, long chat, Instant moment, LocalDate day) {
        return handle.createQuery(CHANGED_SINCE)
                .bind("chat", chat)
                .bind("moment", second(moment))
                .bind("day", day)
                .mapTo(Integer.class)
                .list();
    }

    List<Integer> changedBetween(Handle handle, long chat, Instant first, Instant last, Collection<Change> changes) {
        return handle.createQuery(CHANGED_BETWEEN)
                .bind("chat", chat)
                .bind("first", second(first))
                .bind("last", second(last.plusSeconds(1)))
                .bindList("changes", changes.stream().map(Change::name).toList())
                .mapTo(Integer.class)
                .list();
    }

    Optional<String> headAt(Handle handle, long chat, Instant moment) {
        long later = handle.createQuery(FIRST_LATER)
                .bind("chat", chat)
                .bind("later", second(moment.plusSeconds(1)))
                .mapTo(Long.class)
                .findOne()
                .orElse(Long.MAX_VALUE);
        return handle.createQuery(HEAD_BEFORE)
                .bind("chat", chat)
                .bind("seq", later)
                .mapTo(String.class)
                .findOne();
    }

    /** The beginning of all instants of a second, as they are written with and without its parts. */
    private static String second(Instant moment) {
        String written = moment.truncatedTo(ChronoUnit.SECONDS).toString();
        return written.substring(0, written.length() - 1);
    }

    long append(Handle handle, HistoryEntry entry) {
        long seq = handle.createQuery(APPEND)
                .bind("chat", entry.id().chat())
                .bind("number", entry.id().number())
                .bind("at", entry.at().toString())
                .bind("by", entry.by())
                .bind("byName", entry.byName())
                .bind("cause", entry.cause())
                .bind("change", entry.change().name())
                .bind("unit", entry.unit().orElse(""))
                .bind("note", entry.note())
                .bind("deltas", write(entry.deltas()))
                .bind("hash", entry.hash())
                .mapTo(Long.class)
                .one();
        handle.createUpdate(HEAD)
                .bind("hash", entry.hash())
                .bind("chat", entry.id().chat())
                .execute();
        int position = 0;
        for (Evidence evidence : entry.evidence()) {
            handle.createUpdate(EVIDENCE)
                    .bind("seq", seq)
                    .bind("position", position++)
                    .bind("sha256", evidence.sha256().orElse(null))
                    .bind("name", evidence.name())
                    .bind("size", evidence.size())
                    .execute();
        }
        return seq;
    }

    /** Joins rows of one entry, which differ in their evidence alone. */
    private List<HistoryEntry> entries(Query query) {
        Map<Long, HistoryEntry> bare = new LinkedHashMap<>();
        Map<Long, List<Evidence>> evidence = new LinkedHashMap<>();
        query.map((row, context) -> {
                    long seq = row.getLong("seq");
                    List<Evidence> proofs = evidence.computeIfAbsent(seq, known -> new ArrayList<>());
                    row.getInt("position");
                    if (!row.wasNull()) {
                        proofs.add(new Evidence(
                                Optional.ofNullable(row.getString("sha256")),
                                row.getString("evidence_name"),
                                row.getLong("size")));
                    }
                    if (!bare.containsKey(seq)) {
                        String unit = row.getString("unit");
                        bare.put(
                                seq,
                                new HistoryEntry(
                                        seq,
                                        new DirectiveId(row.getLong("chat"), row.getInt("number")),
                                        Instant.parse(row.getString("at")),
                                        row.getLong("by_id"),
                                        row.getString("by_name"),
                                        row.getString("cause"),
                                        Change.valueOf(row.getString("change")),
                                        unit.isEmpty() ? Optional.empty() : Optional.of(unit),
                                        row.getString("note"),
                                        read(row.getString("deltas")),
                                        List.of(),
                                        row.getString("hash")));
                    }
                    return seq;
                })
                .forEach(seq -> {});
        return bare.values().stream()
                .map(entry -> evidence.get(entry.seq()).isEmpty()
                        ? entry
                        : new HistoryEntry(
                                entry.seq(),
                                entry.id(),
                                entry.at(),
                                entry.by(),
                                entry.byName(),
                                entry.cause(),
                                entry.change(),
                                entry.unit(),
                                entry.note(),
                                entry.deltas(),
                                evidence.get(entry.seq()),
                                entry.hash()))
                .toList();
    }

    String write(List<Delta> deltas) {
        List<List<String>> rows = new ArrayList<>();
        for (Delta delta : deltas) {
            List<String> row = new ArrayList<>(3);
            row.add(delta.field());
            row.add(delta.from().orElse(null));
            row.add(delta.to().orElse(null));
            rows.add(row);
        }
        return json.write(rows);
    }

    private List<Delta> read(String text) {
        return json.read(text, DELTAS).stream()
                .map(row -> new Delta(row.get(0), Optional.ofNullable(row.get(1)), Optional.ofNullable(row.get(2))))
                .toList();
    }
}
