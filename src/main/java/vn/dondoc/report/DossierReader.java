package vn.dondoc.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.directive.Change;
import vn.dondoc.directive.Delta;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.Dossier;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;

/** Reads one line of a register in JSON Lines. The first four keys are needed, the rest has defaults; an unknown key is refused. */
public final class DossierReader {
    /** Longer lines are no directives. */
    public static final int LONGEST = 4 * 1024 * 1024;

    private static final int HIGHEST = 999_999_999;
    private static final int LONGEST_TEXT = 200_000;
    private static final String KEYS =
            "chat number text lead coop due recurrence standing status assigned_on source units"
                    + " history evidence original_due extensions request chat_title";
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxStringLength(LONGEST)
                            .build())
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final LocalDate today;
    private final Function<String, Optional<String>> names;

    /** What a line is. */
    public sealed interface Line {
        /**
         * A directive.
         *
         * @param title name of its group; may be empty
         * @param guessed done without a day of report, which was taken to be the due day
         */
        record Read(Dossier dossier, String title, boolean guessed) implements Line {}

        /**
         * Not to be read.
         *
         * @param key the key that is wrong, {@code units.NV.status}; empty where the line is no object at all
         * @param problem what is wrong, in Vietnamese
         */
        record Wrong(String key, String problem) implements Line {}
    }

    /**
     * Reads for a day and an office.
     *
     * @param today when a directive without {@code assigned_on} was assigned
     * @param names name of a unit's code, where the office has that unit
     */
    public DossierReader(LocalDate today, Function<String, Optional<String>> names) {
        this.today = today;
        this.names = names;
    }

    /** Reads one line, in UTF-8, without its end. */
    public Line read(byte[] line, int length) {
        JsonNode root;
        try (JsonParser parser = JSON.createParser(line, 0, length)) {
            root = JSON.readTree(parser);
            if (parser.nextToken() != null) {
                return new Line.Wrong("", Wording.TWO_OBJECTS);
            }
        } catch (JsonProcessingException e) {
            return new Line.Wrong("", Wording.notJson(e.getOriginalMessage()));
        } catch (IOException e) { // malformed UTF-8
            return new Line.Wrong("", Wording.NOT_UTF8);
        }
        if (root == null || !root.isObject()) {
            return new Line.Wrong("", Wording.NO_OBJECT);
        }
        try {
            return line(new JsonFields("", root));
        } catch (JsonFields.Wrong e) {
            return new Line.Wrong(e.key(), e.problem());
        }
    }

    private Line line(JsonFields in) {
        in.only(KEYS);
        DirectiveId id = new DirectiveId(in.number("chat"), (int) in.number("number", 1, HIGHEST));
        String text = in.text("text", LONGEST_TEXT);
        List<String> lead = in.names("lead");
        Status status = in.choice("status", Status.class).orElse(Status.OPEN);
        Optional<LocalDate> due = in.day("due");
        LocalDate assigned = in.day("assigned_on").orElse(today);
        boolean guessed = false;
        JsonFields units = in.object("units");
        Set<String> leads = new HashSet<>(lead);
        units.keys().forEach(unit -> {
            if (!leads.contains(unit)) {
                throw new JsonFields.Wrong(units.path(unit), Wording.NOT_A_LEAD);
            }
        });
        List<UnitPart> parts = new ArrayList<>();
        for (String unit : lead) {
            UnitPart part = part(unit, units.object(unit), status);
            if (part.status() != Status.OPEN && part.reportedOn().isEmpty()) {
                guessed |= due.isPresent();
                part = reported(part, due.orElse(assigned));
            }
            parts.add(part);
        }
        if (parts.isEmpty()) {
            parts.add(UnitPart.open(UnitPart.unknown(""), Wording.NOBODY));
        }
        JsonFields source = in.object("source");
        source.only("title message");
        Directive directive = new Directive(
                id,
                text,
                parts,
                in.names("coop"),
                due,
                in.day("original_due"),
                recurrence(in),
                in.truth("standing"),
                status,
                assigned,
                new Directive.Source(source.text("title"), source.optionalNumber("message")),
                (int) in.optionalNumber("extensions", 0, 10_000).orElse(0),
                request(in.object("request"), leads));
        List<HistoryEntry> history = new ArrayList<>();
        Set<Evidence> inRows = new HashSet<>();
        for (JsonFields row : in.objects("history")) {
            HistoryEntry entry = row(id, row);
            history.add(entry);
            inRows.addAll(entry.evidence());
        }
        List<Evidence> loose = evidence(in).stream()
                .filter(evidence -> !inRows.contains(evidence))
                .toList();
        return new Line.Read(new Dossier(directive, history, loose), in.text("chat_title"), guessed);
    }

    private static Optional<Recurrence> recurrence(JsonFields in) {
        String rule = in.text("recurrence");
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Recurrence.of(rule));
        } catch (IllegalArgumentException e) {
            throw new JsonFields.Wrong("recurrence", Wording.noRule(rule));
        }
    }

    private UnitPart part(String unit, JsonFields in, Status whole) {
        in.only("name status reported_on accepted_on percent note obstacle returned objective objective_by");
        Status usual = whole == Status.REPORTED || whole == Status.DONE ? whole : Status.OPEN;
        Status status = in.choice("status", Status.class).orElse(usual);
        if (status == Status.SUSPENDED || status == Status.CANCELLED) {
            throw new JsonFields.Wrong(in.path("status"), Wording.NOT_FOR_A_UNIT);
        }
        String name = in.text("name");
        return new UnitPart(
                unit,
                name.isEmpty() ? names.apply(unit).orElse(unit.startsWith("?") ? unit.substring(1) : unit) : name,
                status,
                in.day("reported_on"),
                in.day("accepted_on"),
                in.optionalInt("percent", 0, 100),
                in.optionalText("note"),
                in.optionalText("obstacle"),
                (int) in.optionalNumber("returned", 0, 10_000).orElse(0),
                in.optionalText("objective").map(cause -> new UnitPart.Objective(cause, in.text("objective_by"))));
    }

    private static UnitPart reported(UnitPart part, LocalDate day) {
        return new UnitPart(
                part.unit(),
                part.name(),
                part.status(),
                Optional.of(day),
                part.acceptedOn(),
                part.percent(),
                part.note(),
                part.obstacle(),
                part.returned(),
                part.objective());
    }

    private static Optional<Directive.ExtensionRequest> request(JsonFields in, Set<String> leads) {
        if (in.isEmpty()) {
            return Optional.empty();
        }
        in.only("unit by at until reason");
        String unit = in.text("unit");
        if (!leads.contains(unit)) {
            throw new JsonFields.Wrong(in.path("unit"), Wording.NOT_A_LEAD);
        }
        return Optional.of(new Directive.ExtensionRequest(
                unit, in.number("by"), in.moment("at"), in.day("until"), in.text("reason")));
    }

    private static HistoryEntry row(DirectiveId id, JsonFields in) {
        in.only("at by name change unit note cause deltas evidence");
        List<Delta> deltas = new ArrayList<>();
        for (JsonNode delta : in.array("deltas")) {
            boolean good = delta.isArray()
                    && delta.size() == 3
                    && delta.get(0).isTextual()
                    && isTextOrNull(delta.get(1))
                    && isTextOrNull(delta.get(2))
                    && !delta.get(1).equals(delta.get(2));
            if (!good) {
                throw new JsonFields.Wrong(in.path("deltas"), Wording.NO_DELTA);
            }
            deltas.add(new Delta(
                    delta.get(0).textValue(),
                    Optional.ofNullable(delta.get(1).textValue()),
                    Optional.ofNullable(delta.get(2).textValue())));
        }
        return new HistoryEntry(
                0,
                id,
                in.moment("at"),
                in.optionalNumber("by").orElse(0),
                in.text("name"),
                in.text("cause"),
                in.choice("change", Change.class)
                        .orElseThrow(() -> new JsonFields.Wrong(in.path("change"), Wording.MISSING)),
                in.optionalText("unit"),
                in.text("note"),
                deltas,
                evidence(in),
                "");
    }

    private static boolean isTextOrNull(JsonNode node) {
        return node.isTextual() || node.isNull();
    }

    private static List<Evidence> evidence(JsonFields in) {
        List<Evidence> all = new ArrayList<>();
        for (JsonFields each : in.objects("evidence")) {
            each.only("sha256 name size");
            Optional<String> hash = each.optionalText("sha256");
            if (hash.isPresent() && !hash.get().matches("[0-9a-f]{64}")) {
                throw new JsonFields.Wrong(each.path("sha256"), Wording.NO_HASH);
            }
            String name = each.text("name");
            if (hash.isEmpty() && name.isBlank()) {
                throw new JsonFields.Wrong(each.path("name"), Wording.MISSING);
            }
            all.add(new Evidence(
                    hash, name, each.optionalNumber("size", 0, Long.MAX_VALUE).orElse(0)));
        }
        return all;
    }
}
