package vn.dondoc.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;

/** A row of the table {@code directive}, still without its parts. */
record DirectiveRow(
        long chat,
        int number,
        String text,
        List<String> coop,
        Optional<LocalDate> due,
        Optional<LocalDate> originalDue,
        Optional<Recurrence> recurrence,
        boolean standing,
        Status status,
        LocalDate assignedOn,
        Directive.Source source,
        int extensions,
        Optional<Directive.ExtensionRequest> request) {
    static final RowMapper<DirectiveRow> MAPPER = (row, context) -> of(row);

    static final RowMapper<ChatInfo> CHAT = (row, context) ->
            new ChatInfo(row.getLong("chat"), row.getString("title"), row.getInt("last_number"), row.getString("head"));

    private static DirectiveRow of(ResultSet row) throws SQLException {
        long message = row.getLong("source_message");
        OptionalLong source = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(message);
        return new DirectiveRow(
                row.getLong("chat"),
                row.getInt("number"),
                row.getString("text"),
                lines(row.getString("coop")),
                day(row, "due"),
                day(row, "original_due"),
                Optional.ofNullable(row.getString("recurrence")).map(Recurrence::of),
                row.getBoolean("standing"),
                Status.valueOf(row.getString("status")),
                LocalDate.parse(row.getString("assigned_on")),
                new Directive.Source(row.getString("source_title"), source),
                row.getInt("extensions"),
                Optional.ofNullable(row.getString("request")).map(DirectiveRow::request));
    }

    Directive with(List<UnitPart> parts) {
        return new Directive(
                new DirectiveId(chat, number),
                text,
                parts,
                coop,
                due,
                originalDue,
                recurrence,
                standing,
                status,
                assignedOn,
                source,
                extensions,
                request);
    }

    static <S extends SqlStatement<S>> S bind(S statement, Directive directive) {
        OptionalLong message = directive.source().message();
        return statement
                .bind("chat", directive.id().chat())
                .bind("number", directive.id().number())
                .bind("text", directive.text())
                .bind("coop", String.join("\n", directive.coop()))
                .bind("due", directive.due().orElse(null))
                .bind("originalDue", directive.originalDue().orElse(null))
                .bind(
                        "recurrence",
                        directive.recurrence().map(Recurrence::rrule).orElse(null))
                .bind("standing", directive.standing())
                .bind("status", directive.status().name())
                .bind("reportedOn", directive.reportedOn().orElse(null))
                .bind("assignedOn", directive.assignedOn())
                .bind("sourceTitle", directive.source().title())
                .bind("sourceMessage", message.isPresent() ? (Long) message.getAsLong() : null)
                .bind("extensions", directive.extensions())
                .bind("request", directive.request().map(DirectiveRow::text).orElse(null));
    }

    static <S extends SqlStatement<S>> S bind(S statement, DirectiveId id, int position, UnitPart part) {
        return statement
                .bind("chat", id.chat())
                .bind("number", id.number())
                .bind("position", position)
                .bind("unit", part.unit())
                .bind("name", part.name())
                .bind("status", part.status().name())
                .bind("reportedOn", part.reportedOn().orElse(null))
                .bind("acceptedOn", part.acceptedOn().orElse(null))
                .bind(
                        "percent",
                        part.percent().isPresent() ? (Integer) part.percent().getAsInt() : null)
                .bind("note", part.note().orElse(null))
                .bind("obstacle", part.obstacle().orElse(null))
                .bind("returned", part.returned())
                .bind(
                        "objective",
                        part.objective().map(UnitPart.Objective::cause).orElse(null))
                .bind(
                        "objectiveBy",
                        part.objective().map(UnitPart.Objective::by).orElse(null));
    }

    static UnitPart part(ResultSet row) throws SQLException {
        int percent = row.getInt("percent");
        OptionalInt reached = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(percent);
        return new UnitPart(
                row.getString("unit"),
                row.getString("name"),
                Status.valueOf(row.getString("status")),
                day(row, "reported_on"),
                day(row, "accepted_on"),
                reached,
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getString("obstacle")),
                row.getInt("returned"),
                objective(row));
    }

    private static Optional<UnitPart.Objective> objective(ResultSet row) throws SQLException {
        String cause = row.getString("objective");
        return cause == null
                ? Optional.empty()
                : Optional.of(new UnitPart.Objective(cause, row.getString("objective_by")));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(LocalDate::parse);
    }

    private static List<String> lines(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n", -1));
    }

    static String text(Directive.ExtensionRequest request) {
        return String.join(
                "\t",
                request.unit(),
                Long.toString(request.askedBy()),
                request.askedAt().toString(),
                request.until().map(LocalDate::toString).orElse(""),
                request.reason());
    }

    private static Directive.ExtensionRequest request(String text) {
        String[] pieces = text.split("\t", 5);
        return new Directive.ExtensionRequest(
                pieces[0],
                Long.parseLong(pieces[1]),
                Instant.parse(pieces[2]),
                pieces[3].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(pieces[3])),
                pieces[4]);
    }
}
