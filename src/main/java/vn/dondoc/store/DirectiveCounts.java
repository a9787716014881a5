package vn.dondoc.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import vn.dondoc.directive.Counts;
import vn.dondoc.directive.UnitStanding;

/** The four counts and what stands beside them, in one pass over the directives of a chat. */
final class DirectiveCounts {
    /** Of several leads the directive counts once; for one unit, its own part does. */
    private static final String COUNTS = """
            SELECT <names>
                coalesce(sum(alike * (done AND NOT standing AND (due IS NULL OR coalesce(reported_on, due) <= due))), 0)
                    AS done_in_time,
                coalesce(sum(alike * (done AND NOT standing AND due IS NOT NULL AND reported_on > due)), 0) AS done_late,
                coalesce(sum(alike * (running AND NOT standing AND NOT late)), 0) AS open_in_time,
                coalesce(sum(alike * (running AND NOT standing AND late)), 0) AS open_overdue,
                coalesce(sum(alike * (done AND NOT standing AND due IS NULL)), 0) AS done_undated,
                coalesce(sum(alike * (running AND NOT standing AND due IS NULL)), 0) AS open_undated,
                coalesce(sum(alike * (standing AND (running OR done))), 0) AS standing,
                coalesce(sum(alike * (status = 'SUSPENDED')), 0) AS suspended,
                coalesce(sum(alike * (status = 'CANCELLED')), 0) AS cancelled,
                coalesce(sum(alike * (running AND part_status = 'REPORTED')), 0) AS reported,
                coalesce(sum(alike * (running AND asked)), 0) AS asked
            FROM (SELECT *,
                status IN ('OPEN', 'REPORTED') AND part_status <> 'DONE' AS running,
                status NOT IN ('SUSPENDED', 'CANCELLED') AND part_status = 'DONE' AS done,
                due IS NOT NULL AND (part_status = 'OPEN' AND due < :day OR part_status = 'REPORTED' AND reported_on > due)
                    AS late
                FROM (<what>)) <grouped>""";

    /** Those that are alike are added up along an index first: a hundred thousand make but some hundred rows to look at. */
    private static final String WHOLE = """
            SELECT status, status AS part_status, due, reported_on, standing, request IS NOT NULL AS asked, count(*) AS alike
            FROM directive WHERE chat = :chat GROUP BY status, due, reported_on, standing, request""";

    private static final String OF_UNIT = """
            SELECT d.status, p.status AS part_status, d.due, p.reported_on, d.standing, d.request IS NOT NULL AS asked,
                1 AS alike
            FROM directive_part p JOIN directive d ON d.chat = p.chat AND d.number = p.number
            WHERE p.chat = :chat AND p.unit = :unit""";

    private static final String OF_UNITS = """
            SELECT p.unit, p.name, d.status, p.status AS part_status, d.due, p.reported_on, d.standing,
                d.request IS NOT NULL AS asked, 1 AS alike
            FROM directive_part p JOIN directive d ON d.chat = p.chat AND d.number = p.number
            WHERE p.chat = :chat""";

    private DirectiveCounts() {}

    static Counts ask(Handle handle, long chat, Optional<String> unit, LocalDate day) {
        return ask(handle, unit.isPresent() ? OF_UNIT : WHOLE, chat, unit, day);
    }

    static Map<String, UnitStanding> askByUnit(Handle handle, long chat, LocalDate day) {
        Map<String, UnitStanding> units = new TreeMap<>();
        handle.createQuery(COUNTS)
                .define("names", "unit, min(name) AS name,")
                .define("what", OF_UNITS)
                .define("grouped", "GROUP BY unit")
                .bind("chat", chat)
                .bind("day", day)
                .map((row, context) ->
                        units.put(row.getString("unit"), new UnitStanding(row.getString("name"), counts(row))))
                .forEach(before -> {});
        return units;
    }

    private static Counts ask(Handle handle, String what, long chat, Optional<String> unit, LocalDate day) {
        var query = handle.createQuery(COUNTS)
                .define("names", "")
                .define("what", what)
                .define("grouped", "")
                .bind("chat", chat)
                .bind("day", day);
        unit.ifPresent(code -> query.bind("unit", code));
        return query.map((row, context) -> counts(row)).one();
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
