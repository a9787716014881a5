package vn.dondoc.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.Delta;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Dossier;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.UnitPart;

/** Writes dossiers as JSON Lines, all keys in each; {@link DossierReader} reads them. The same register gives the same bytes. */
public final class DossierWriter implements AutoCloseable {
    private final JsonGenerator json;
    private final ZoneId zone;

    /** @param zone in which instants are written; closing this does not close {@code out} */
    public DossierWriter(OutputStream out, ZoneId zone) throws IOException {
        this.zone = zone;
        json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setRootValueSeparator(null);
    }

    public void write(ChatInfo chat, Dossier dossier) throws IOException {
        Directive directive = dossier.directive();
        json.writeStartObject();
        json.writeNumberField("chat", directive.id().chat());
        json.writeNumberField("number", directive.id().number());
        json.writeStringField("text", directive.text());
        texts("lead", directive.lead().stream().map(UnitPart::unit).toList());
        texts("coop", directive.coop());
        optional("due", directive.due());
        optional("recurrence", directive.recurrence().map(rule -> rule.rrule()));
        json.writeBooleanField("standing", directive.standing());
        json.writeStringField("status", directive.status().name());
        json.writeStringField("assigned_on", directive.assignedOn().toString());
        json.writeObjectFieldStart("source");
        json.writeStringField("title", directive.source().title());
        optional("message", directive.source().message());
        json.writeEndObject();
        json.writeObjectFieldStart("units");
        for (UnitPart part : directive.lead()) {
            part(part);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("history");
        for (HistoryEntry row : dossier.history()) {
            row(row);
        }
        json.writeEndArray();
        evidence(dossier.evidence());
        optional("original_due", directive.originalDue());
        json.writeNumberField("extensions", directive.extensions());
        request(directive.request());
        json.writeStringField("chat_title", chat.title());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void part(UnitPart part) throws IOException {
        json.writeObjectFieldStart(part.unit());
        json.writeStringField("name", part.name());
        json.writeStringField("status", part.status().name());
        optional("reported_on", part.reportedOn());
        optional("accepted_on", part.acceptedOn());
        optional("percent", part.percent());
        optional("note", part.note());
        optional("obstacle", part.obstacle());
        json.writeNumberField("returned", part.returned());
        optional("objective", part.objective().map(UnitPart.Objective::cause));
        optional("objective_by", part.objective().map(UnitPart.Objective::by));
        json.writeEndObject();
    }

    private void row(HistoryEntry row) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", moment(row.at()));
        json.writeNumberField("by", row.by());
        json.writeStringField("name", row.byName());
        json.writeStringField("change", row.change().wire());
        optional("unit", row.unit());
        json.writeStringField("note", row.note());
        json.writeStringField("cause", row.cause());
        json.writeArrayFieldStart("deltas");
        for (Delta delta : row.deltas()) {
            json.writeStartArray();
            json.writeString(delta.field());
            json.writeString(delta.from().orElse(null));
            json.writeString(delta.to().orElse(null));
            json.writeEndArray();
        }
        json.writeEndArray();
        evidence(row.evidence());
        json.writeEndObject();
    }

    private void evidence(List<Evidence> all) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : all) {
            json.writeStartObject();
            optional("sha256", evidence.sha256());
            json.writeStringField("name", evidence.name());
            json.writeNumberField("size", evidence.size());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void request(Optional<Directive.ExtensionRequest> asked) throws IOException {
        if (asked.isEmpty()) {
            json.writeNullField("request");
            return;
        }
        Directive.ExtensionRequest request = asked.get();
        json.writeObjectFieldStart("request");
        json.writeStringField("unit", request.unit());
        json.writeNumberField("by", request.askedBy());
        json.writeStringField("at", moment(request.askedAt()));
        optional("until", request.until());
        json.writeStringField("reason", request.reason());
        json.writeEndObject();
    }

    private String moment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    private void texts(String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void optional(String key, Optional<?> value) throws IOException {
        json.writeFieldName(key);
        json.writeString(value.map(Object::toString).orElse(null));
    }

    private void optional(String key, OptionalInt value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(key, value.getAsInt());
        } else {
            json.writeNullField(key);
        }
    }

    private void optional(String key, OptionalLong value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(key, value.getAsLong());
        } else {
            json.writeNullField(key);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
