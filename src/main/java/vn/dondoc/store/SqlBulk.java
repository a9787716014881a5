package vn.dondoc.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveStore;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.UnitPart;

/**
 * Writes a million directives in one transaction: many rows at once, ids counted here, and where there is little in the
 * register the indexes made once at the end instead of row by row.
 */
final class SqlBulk implements DirectiveStore.Bulk {
    private static final String TABLES = "('directive', 'directive_part', 'directive_history', 'directive_evidence')";
    private static final String INDEXES =
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN " + TABLES;
    /** Directives for which the indexes are as soon made anew as kept. */
    private static final int FEW = 10_000;

    private static final String HOW_MANY = "SELECT count(*) FROM (SELECT 1 FROM directive LIMIT " + (FEW + 1) + ")";
    private static final String LAST_ID = "SELECT coalesce(max(id), 0) FROM directive";
    private static final String LAST_SEQ = "SELECT coalesce(max(seq), 0) FROM directive_history";
    private static final String HAS = "SELECT 1 FROM directive WHERE chat = ? AND number = ?";
    private static final String DIRECTIVE = """
            directive (id, chat, number, text, coop, due, original_due, recurrence, standing, status, reported_on,
                assigned_on, source_title, source_message, extensions, request)""";
    private static final String PART = """
            directive_part (chat, number, position, unit, name, status, reported_on, accepted_on, percent, note,
                obstacle, returned, objective, objective_by)""";
    private static final String ROW = """
            directive_history (seq, chat, number, at, by_id, by_name, cause, change, unit, note, deltas, hash)""";
    private static final String EVIDENCE = "directive_evidence (seq, position, sha256, name, size)";
    private static final String WORDS = "directive_words (rowid, chat, words)";
    private static final String HEAD = """
            INSERT INTO directive_chat (chat, title, last_number, head) VALUES (?, '', ?, ?)
            ON CONFLICT (chat) DO UPDATE SET last_number = excluded.last_number, head = excluded.head""";
    /** Pages of the cache in KiB while it lasts, outside of the heap. */
    private static final int CACHE = 65_536;

    private static final String OF_WORDS = "INSERT INTO directive_words (directive_words, rank) VALUES ('%s', %d)";

    /** Bytes of words gathered before they are written as a piece of the index of words; and as it is without a bulk. */
    private static final int WORDS_MEMORY = 16 << 20;

    private static final int WORDS_USUALLY = 1 << 20;

    /** Pieces of one size that are made into a larger one, without a bulk; within one there are too few to slow a search. */
    private static final int PIECES_USUALLY = 4;

    /** Directives whose rows are handed to SQLite at once. */
    private static final int AT_ONCE = 256;

    private final Handle handle;
    private final Connection connection;
    private final Map<Tally, Integer> tally = new HashMap<>();
    private final SqlHistory history;
    private final List<String> indexes = new ArrayList<>();
    private final PreparedStatement has;
    private final BulkRows directive;
    private final BulkRows part;
    private final BulkRows row;
    private final BulkRows evidence;
    private final BulkRows words;
    private long lastId;
    private long lastSeq;
    private int waiting;

    SqlBulk(Handle handle, SqlHistory history, boolean onlyNew) {
        this.handle = handle;
        this.connection = handle.getConnection();
        this.history = history;
        try {
            run("PRAGMA cache_size = -" + CACHE);
            long there = ask(HOW_MANY);
            if (there == 0 || onlyNew && there <= FEW) {
                dropIndexes();
            }
            run(OF_WORDS.formatted("hashsize", WORDS_MEMORY));
            run(OF_WORDS.formatted("automerge", 0));
            run("PRAGMA threads = 1"); // beside this one, to sort for an index
            has = connection.prepareStatement(HAS);
            directive = new BulkRows(connection, DIRECTIVE);
            part = new BulkRows(connection, PART);
            row = new BulkRows(connection, ROW);
            evidence = new BulkRows(connection, EVIDENCE);
            words = new BulkRows(connection, WORDS);
        } catch (SQLException e) {
            throw failed(e);
        }
        lookAgain();
    }

    private void dropIndexes() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(INDEXES)) {
            while (found.next()) {
                names.add(found.getString(1));
                indexes.add(found.getString(2));
            }
        }
        for (String name : names) {
            run("DROP INDEX " + name);
        }
    }

    @Override
    public boolean has(DirectiveId id) {
        try {
            write();
            has.setLong(1, id.chat());
            has.setInt(2, id.number());
            try (ResultSet found = has.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** With what takes time to make out of it. */
    private record Prepared(Directive directive, String words, List<Tally> counted, List<Row> rows) implements Ready {}

    private record Row(HistoryEntry entry, String at, String deltas) {}

    @Override
    public Ready ready(Directive of, List<HistoryEntry> rows) {
        List<Row> written = new ArrayList<>(rows.size());
        for (HistoryEntry each : rows) {
            written.add(new Row(each, each.at().toString(), history.write(each.deltas())));
        }
        return new Prepared(of, DirectiveWords.of(of), Tally.of(of), written);
    }

    @Override
    public void put(Ready ready, List<String> hashes) {
        Prepared prepared = (Prepared) ready;
        Directive of = prepared.directive();
        try {
            directive(of);
            prepared.counted().forEach(key -> tally.merge(key, 1, Integer::sum));
            int position = 0;
            for (UnitPart each : of.lead()) {
                part(of.id(), position++, each);
            }
            words.add(lastId).add(DirectiveQuery.chatWord(of.id().chat())).add(prepared.words());
            for (int i = 0; i < hashes.size(); i++) {
                row(prepared.rows().get(i), hashes.get(i));
            }
            if (++waiting == AT_ONCE) {
                write();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Hands over the rows that wait, whatever is pointed to before what points to it. */
    private void write() throws SQLException {
        if (waiting > 0) {
            for (BulkRows each : List.of(directive, part, row, evidence, words)) {
                each.write();
            }
            waiting = 0;
        }
    }

    private void directive(Directive of) {
        OptionalLong message = of.source().message();
        directive
                .add(++lastId)
                .add(of.id().chat())
                .add(of.id().number())
                .add(of.text())
                .add(String.join("\n", of.coop()))
                .add(text(of.due()))
                .add(text(of.originalDue()))
                .add(text(of.recurrence().map(Recurrence::rrule)))
                .add(of.standing())
                .add(of.status().name())
                .add(text(of.reportedOn()))
                .add(of.assignedOn().toString())
                .add(of.source().title())
                .add(message.isPresent() ? (Long) message.getAsLong() : null)
                .add(of.extensions())
                .add(text(of.request().map(DirectiveRow::text)));
    }

    private void part(DirectiveId id, int position, UnitPart of) {
        OptionalInt percent = of.percent();
        part.add(id.chat())
                .add(id.number())
                .add(position)
                .add(of.unit())
                .add(of.name())
                .add(of.status().name())
                .add(text(of.reportedOn()))
                .add(text(of.acceptedOn()))
                .add(percent.isPresent() ? (Integer) percent.getAsInt() : null)
                .add(text(of.note()))
                .add(text(of.obstacle()))
                .add(of.returned())
                .add(text(of.objective().map(UnitPart.Objective::cause)))
                .add(text(of.objective().map(UnitPart.Objective::by)));
    }

    private void row(Row ready, String hash) {
        HistoryEntry of = ready.entry();
        row.add(++lastSeq)
                .add(of.id().chat())
                .add(of.id().number())
                .add(ready.at())
                .add(of.by())
                .add(of.byName())
                .add(of.cause())
                .add(of.change().name())
                .add(of.unit().orElse(""))
                .add(of.note())
                .add(ready.deltas())
                .add(hash);
        int position = 0;
        for (Evidence each : of.evidence()) {
            evidence.add(lastSeq)
                    .add(position++)
                    .add(text(each.sha256()))
                    .add(each.name())
                    .add(each.size());
        }
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    @Override
    public void lookAgain() {
        lastId = ask(LAST_ID);
        lastSeq = ask(LAST_SEQ);
    }

    @Override
    public void head(long chat, int lastNumber, String hash) {
        try (PreparedStatement statement = connection.prepareStatement(HEAD)) {
            statement.setLong(1, chat);
            statement.setInt(2, lastNumber);
            statement.setString(3, hash);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private long ask(String question) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void run(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** As Jdbi throws it, so that the transaction around tells a full disk from nonsense. */
    private static UnableToExecuteStatementException failed(SQLException e) {
        return new UnableToExecuteStatementException(e, null);
    }

    @Override
    public void finish() {
        try {
            write();
            has.close();
            for (BulkRows each : List.of(directive, part, row, evidence, words)) {
                each.close();
            }
            run(OF_WORDS.formatted("hashsize", WORDS_USUALLY));
            run(OF_WORDS.formatted("automerge", PIECES_USUALLY));
            for (String index : indexes) {
                run(index);
            }
            DirectiveCounts.add(handle, tally);
            run("PRAGMA threads = 0");
            run("PRAGMA cache_size = -2000");
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
