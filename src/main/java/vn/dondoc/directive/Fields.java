package vn.dondoc.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import vn.dondoc.deadline.Recurrence;

/**
 * A directive as names and values, so that any change is a list of {@link Delta}s, and the directive is what they add up to.
 * A part's fields carry the unit before a slash, {@code NV/status}; an absent value has no name here.
 */
final class Fields {
    private static final char LIST = '\n';
    private static final char PIECE = '\t';

    private Fields() {}

    static Map<String, String> of(Directive directive) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("text", directive.text());
        fields.put(
                "lead",
                String.join("\n", directive.lead().stream().map(UnitPart::unit).toList()));
        if (!directive.coop().isEmpty()) {
            fields.put("coop", String.join("\n", directive.coop()));
        }
        directive.due().ifPresent(day -> fields.put("due", day.toString()));
        directive.originalDue().ifPresent(day -> fields.put("original_due", day.toString()));
        directive.recurrence().ifPresent(rule -> fields.put("recurrence", rule.rrule()));
        if (directive.standing()) {
            fields.put("standing", "true");
        }
        fields.put("status", directive.status().name());
        fields.put("assigned_on", directive.assignedOn().toString());
        if (!directive.source().title().isEmpty()) {
            fields.put("source_title", directive.source().title());
        }
        directive.source().message().ifPresent(message -> fields.put("source_message", Long.toString(message)));
        if (directive.extensions() > 0) {
            fields.put("extensions", Integer.toString(directive.extensions()));
        }
        directive.request().ifPresent(request -> fields.put("request", write(request)));
        directive.lead().forEach(part -> add(fields, part));
        return fields;
    }

    private static void add(Map<String, String> fields, UnitPart part) {
        String unit = part.unit() + "/";
        fields.put(unit + "name", part.name());
        fields.put(unit + "status", part.status().name());
        part.reportedOn().ifPresent(day -> fields.put(unit + "reported_on", day.toString()));
        part.acceptedOn().ifPresent(day -> fields.put(unit + "accepted_on", day.toString()));
        part.percent().ifPresent(percent -> fields.put(unit + "percent", Integer.toString(percent)));
        part.note().ifPresent(note -> fields.put(unit + "note", note));
        part.obstacle().ifPresent(obstacle -> fields.put(unit + "obstacle", obstacle));
        if (part.returned() > 0) {
            fields.put(unit + "returned", Integer.toString(part.returned()));
        }
        part.objective().ifPresent(objective -> {
            fields.put(unit + "objective", objective.cause());
            fields.put(unit + "objective_by", objective.by());
        });
    }

    /** @throws IllegalArgumentException if these are not the fields of a directive */
    static Directive directive(DirectiveId id, Map<String, String> fields) {
        try {
            List<UnitPart> lead = new ArrayList<>();
            for (String unit : pieces(fields.get("lead"), LIST)) {
                lead.add(part(unit, fields));
            }
            String coop = fields.get("coop");
            return new Directive(
                    id,
                    fields.get("text"),
                    lead,
                    coop == null ? List.of() : pieces(coop, LIST),
                    day(fields, "due"),
                    day(fields, "original_due"),
                    Optional.ofNullable(fields.get("recurrence")).map(Recurrence::of),
                    fields.containsKey("standing"),
                    Status.valueOf(fields.get("status")),
                    LocalDate.parse(fields.get("assigned_on")),
                    new Directive.Source(
                            fields.getOrDefault("source_title", ""),
                            fields.containsKey("source_message")
                                    ? OptionalLong.of(Long.parseLong(fields.get("source_message")))
                                    : OptionalLong.empty()),
                    Integer.parseInt(fields.getOrDefault("extensions", "0")),
                    Optional.ofNullable(fields.get("request")).map(Fields::readRequest));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("history of " + id + " does not make a directive: " + fields, e);
        }
    }

    private static UnitPart part(String code, Map<String, String> fields) {
        String unit = code + "/";
        String percent = fields.get(unit + "percent");
        return new UnitPart(
                code,
                fields.get(unit + "name"),
                Status.valueOf(fields.get(unit + "status")),
                day(fields, unit + "reported_on"),
                day(fields, unit + "accepted_on"),
                percent == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(percent)),
                Optional.ofNullable(fields.get(unit + "note")),
                Optional.ofNullable(fields.get(unit + "obstacle")),
                Integer.parseInt(fields.getOrDefault(unit + "returned", "0")),
                Optional.ofNullable(fields.get(unit + "objective"))
                        .map(cause -> new UnitPart.Objective(cause, fields.get(unit + "objective_by"))));
    }

    /** What changes from one to the other, by name; from nothing where {@code before} is empty. */
    static List<Delta> between(Optional<Directive> before, Directive after) {
        Map<String, String> from = before.map(Fields::of).orElse(Map.of());
        Map<String, String> to = of(after);
        Map<String, Delta> deltas = new TreeMap<>();
        from.forEach((name, value) -> {
            if (!to.containsKey(name)) {
                deltas.put(name, new Delta(name, Optional.of(value), Optional.empty()));
            }
        });
        to.forEach((name, value) -> {
            if (!value.equals(from.get(name))) {
                deltas.put(name, new Delta(name, Optional.ofNullable(from.get(name)), Optional.of(value)));
            }
        });
        return List.copyOf(deltas.values());
    }

    /**
     * Applies deltas to fields.
     *
     * @return whether each field had the value that its delta starts from; if not, nothing was applied
     */
    static boolean apply(Map<String, String> fields, List<Delta> deltas) {
        for (Delta delta : deltas) {
            if (!Optional.ofNullable(fields.get(delta.field())).equals(delta.from())) {
                return false;
            }
        }
        for (Delta delta : deltas) {
            if (delta.to().isPresent()) {
                fields.put(delta.field(), delta.to().get());
            } else {
                fields.remove(delta.field());
            }
        }
        return true;
    }

    private static Optional<LocalDate> day(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(LocalDate::parse);
    }

    private static String write(Directive.ExtensionRequest request) {
        return request.unit()
                + PIECE
                + request.askedBy()
                + PIECE
                + request.askedAt()
                + PIECE
                + request.until().map(LocalDate::toString).orElse("")
                + PIECE
                + request.reason();
    }

    static Directive.ExtensionRequest readRequest(String written) {
        String[] pieces = written.split(String.valueOf(PIECE), 5);
        return new Directive.ExtensionRequest(
                pieces[0],
                Long.parseLong(pieces[1]),
                Instant.parse(pieces[2]),
                pieces[3].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(pieces[3])),
                pieces[4]);
    }

    private static List<String> pieces(String joined, char by) {
        return List.of(joined.split(String.valueOf(by), -1));
    }
}
