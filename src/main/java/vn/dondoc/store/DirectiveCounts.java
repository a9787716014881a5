package vn.dondoc.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.dondoc.directive.Counts;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.UnitStanding;

/** The four counts and what stands beside them, from the {@link Tally} that is kept with every change. */
final class DirectiveCounts {
    private static final String COUNTS = """
            SELECT <names>
                coalesce(sum(alike * (status = 'DONE' AND NOT standing AND NOT late)), 0) AS done_in_time,
                coalesce(sum(alike * (status = 'DONE' AND NOT standing AND late)), 0) AS done_late,
                coalesce(sum(alike * (running AND NOT standing AND NOT overdue)), 0) AS open_in_time,
                coalesce(sum(alike * (running AND NOT standing AND overdue)), 0) AS open_overdue,
                coalesce(sum(alike * (status = 'DONE' AND NOT standing AND NOT dated)), 0) AS done_undated,
                coalesce(sum(alike * (running AND NOT standing AND NOT dated)), 0) AS open_undated,
                coalesce(sum(alike * standing), 0) AS standing,
                coalesce(sum(alike * (status = 'SUSPENDED')), 0) AS suspended,
                coalesce(sum(alike * (status = 'CANCELLED')), 0) AS cancelled,
                coalesce(sum(alike * (status = 'REPORTED')), 0) AS reported,
                coalesce(sum(alike * asked), 0) AS asked
            FROM (SELECT *, status IN ('OPEN', 'REPORTED') AS running, late OR due <> '' AND due < :day AS overdue
                FROM directive_tally WHERE chat = :chat AND unit <which>) t <grouped>""";

    /** The name is the one under which it was last given something. */
    private static final String UNIT = """
            unit, (SELECT name FROM directive_part p WHERE p.chat = :chat AND p.unit = t.unit ORDER BY p.number DESC LIMIT 1)
                AS name,""";

    private static final String ADD = """
            INSERT INTO directive_tally (chat, unit, status, standing, asked, dated, late, due, alike)
            VALUES (:chat, :unit, :status, :standing, :asked, :dated, :late, :due, :more)
            ON CONFLICT (chat, unit, status, standing, asked, dated, late, due) DO UPDATE SET alike = alike + excluded.alike""";
    private static final String DROP_IF_NONE = """
            DELETE FROM directive_tally WHERE chat = :chat AND unit = :unit AND status = :status AND standing = :standing
                AND asked = :asked AND dated = :dated AND late = :late AND due = :due AND alike = 0""";

    /** The tally counted anew, to look whether the one that is kept is right. */
    private static final String ADDS_UP = """
            WITH part AS (
                SELECT '' AS unit, status AS whole, status, standing, request, due, reported_on,
                    status IN ('SUSPENDED', 'CANCELLED') AS stopped
                FROM directive WHERE chat = :chat
                UNION ALL
                SELECT p.unit, d.status, p.status, d.standing, d.request, d.due, p.reported_on,
                    d.status IN ('SUSPENDED', 'CANCELLED')
                FROM directive_part p JOIN directive d ON d.chat = p.chat AND d.number = p.number WHERE p.chat = :chat),
            fresh AS (
                SELECT unit, CASE WHEN stopped THEN whole ELSE status END, NOT stopped AND standing,
                    NOT stopped AND status <> 'DONE' AND request IS NOT NULL, NOT stopped AND due IS NOT NULL,
                    NOT stopped AND status <> 'OPEN' AND coalesce(reported_on > due, FALSE),
                    CASE WHEN NOT stopped AND status = 'OPEN' THEN coalesce(due, '') ELSE '' END, count(*)
                FROM part GROUP BY 1, 2, 3, 4, 5, 6, 7),
            kept AS (
                SELECT unit, status, standing, asked, dated, late, due, alike FROM directive_tally WHERE chat = :chat)
            SELECT NOT EXISTS (SELECT * FROM fresh EXCEPT SELECT * FROM kept)
                AND NOT EXISTS (SELECT * FROM kept EXCEPT SELECT * FROM fresh)""";

    private DirectiveCounts() {}

    static boolean addUp(Handle handle, long chat) {
        return handle.createQuery(ADDS_UP)
                .bind("chat", chat)
                .mapTo(Boolean.class)
                .one();
    }

    static Counts ask(Handle handle, long chat, Optional<String> unit, LocalDate day) {
        return handle.createQuery(COUNTS)
                .define("names", "")
                .define("which", "= :unit")
                .define("grouped", "")
                .bind("chat", chat)
                .bind("unit", unit.orElse(""))
                .bind("day", day)
                .map((row, context) -> counts(row))
                .one();
    }

    static Map<String, UnitStanding> askByUnit(Handle handle, long chat, LocalDate day) {
        Map<String, UnitStanding> units = new TreeMap<>();
        handle.createQuery(COUNTS)
                .define("names", UNIT)
                .define("which", "<> ''")
                .define("grouped", "GROUP BY unit")
                .bind("chat", chat)
                .bind("day", day)
                .map((row, context) ->
                        units.put(row.getString("unit"), new UnitStanding(row.getString("name"), counts(row))))
                .forEach(before -> {});
        return units;
    }

    /** Keeps the tally in step with a directive that is written. */
    static void change(Handle handle, Optional<Directive> before, Directive after) {
        add(handle, Tally.changes(before, after));
    }

    static void add(Handle handle, Map<Tally, Integer> changes) {
        changes.forEach((key, more) -> {
            bind(handle.createUpdate(ADD), key).bind("more", more).execute();
            if (more < 0) {
                bind(handle.createUpdate(DROP_IF_NONE), key).execute();
            }
        });
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Tally key) {
        return statement
                .bind("chat", key.chat())
                .bind("unit", key.unit())
                .bind("status", key.status().name())
                .bind("standing", key.standing())
                .bind("asked", key.asked())
                .bind("dated", key.dated())
                .bind("late", key.late())
                .bind("due", key.due());
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt("done_in_time"),
                row.getInt("done_late"),
                row.getInt("open_in_time"),
                row.getInt("open_overdue"),
                row.getInt("done_undated"),
                row.getInt("open_undated"),
                row.getInt("standing"),
                row.getInt("suspended"),
                row.getInt("cancelled"),
                row.getInt("reported"),
                row.getInt("asked"));
    }
}
