package vn.dondoc.store;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.dondoc.directive.Counts;

/** The four counts and what stands beside them, in one pass over the directives of a chat. */
final class DirectiveCounts {
    /** Of several leads the directive counts once; for one unit, its own part does. */
    private static final String COUNTS = """
            SELECT
                coalesce(sum(done AND NOT standing AND (due IS NULL OR coalesce(reported_on, due) <= due)), 0) AS done_in_time,
                coalesce(sum(done AND NOT standing AND due IS NOT NULL AND reported_on > due), 0) AS done_late,
                coalesce(sum(running AND NOT standing AND NOT late), 0) AS open_in_time,
                coalesce(sum(running AND NOT standing AND late), 0) AS open_overdue,
                coalesce(sum(done AND NOT standing AND due IS NULL), 0) AS done_undated,
                coalesce(sum(running AND NOT standing AND due IS NULL), 0) AS open_undated,
                coalesce(sum(standing AND (running OR done)), 0) AS standing,
                coalesce(sum(status = 'SUSPENDED'), 0) AS suspended,
                coalesce(sum(status = 'CANCELLED'), 0) AS cancelled,
                coalesce(sum(running AND part_status = 'REPORTED'), 0) AS reported,
                coalesce(sum(running AND asked), 0) AS asked
            FROM (SELECT *,
                status IN ('OPEN', 'REPORTED') AND part_status <> 'DONE' AS running,
                status NOT IN ('SUSPENDED', 'CANCELLED') AND part_status = 'DONE' AS done,
                due IS NOT NULL AND (part_status = 'OPEN' AND due < :day OR part_status = 'REPORTED' AND reported_on > due)
                    AS late
                FROM (<what>))""";

    private static final String WHOLE = """
            SELECT status, status AS part_status, due, reported_on, standing, request IS NOT NULL AS asked
            FROM directive WHERE chat = :chat""";
    private static final String OF_UNIT = """
            SELECT d.status, p.status AS part_status, d.due, p.reported_on, d.standing, d.request IS NOT NULL AS asked
            FROM directive_part p JOIN directive d ON d.chat = p.chat AND d.number = p.number
            WHERE p.chat = :chat AND p.unit = :unit""";

    /** As it was at the end of a day gone by: what was reported since was open then, what was assigned since was not there. */
    private static final String WHOLE_THEN = """
            SELECT CASE WHEN status IN ('DONE', 'REPORTED') AND reported_on > :day THEN 'OPEN' ELSE status END AS status,
                CASE WHEN status IN ('DONE', 'REPORTED') AND reported_on > :day THEN 'OPEN' ELSE status END AS part_status,
                due, reported_on, standing, request IS NOT NULL AS asked
            FROM directive WHERE chat = :chat AND assigned_on <= :day""";

    private static final String OF_UNIT_THEN = """
            SELECT CASE WHEN d.status IN ('DONE', 'REPORTED') AND p.reported_on > :day THEN 'OPEN' ELSE d.status END AS status,
                CASE WHEN p.status IN ('DONE', 'REPORTED') AND p.reported_on > :day THEN 'OPEN' ELSE p.status END AS part_status,
                d.due, p.reported_on, d.standing, d.request IS NOT NULL AS asked
            FROM directive_part p JOIN directive d ON d.chat = p.chat AND d.number = p.number
            WHERE p.chat = :chat AND p.unit = :unit AND d.assigned_on <= :day""";

    private DirectiveCounts() {}

    static Counts ask(Handle handle, long chat, Optional<String> unit, LocalDate day) {
        return ask(handle, unit.isPresent() ? OF_UNIT : WHOLE, chat, unit, day);
    }

    static Counts askThen(Handle handle, long chat, Optional<String> unit, LocalDate day) {
        return ask(handle, unit.isPresent() ? OF_UNIT_THEN : WHOLE_THEN, chat, unit, day);
    }

    private static Counts ask(Handle handle, String what, long chat, Optional<String> unit, LocalDate day) {
        var query = handle.createQuery(COUNTS)
                .define("what", what)
                .bind("chat", chat)
                .bind("day", day);
        unit.ifPresent(code -> query.bind("unit", code));
        return query.map((row, context) -> new Counts(
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
                        row.getInt("asked")))
                .one();
    }
}
