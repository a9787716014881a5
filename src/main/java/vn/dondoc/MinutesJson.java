package vn.dondoc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.dondoc.deadline.Deadline;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.minutes.Assignee;
import vn.dondoc.minutes.Draft;
import vn.dondoc.minutes.DraftDeadline;
import vn.dondoc.minutes.Meeting;
import vn.dondoc.minutes.Minutes;
import vn.dondoc.unit.Unit;

/** Writes minutes as JSON Lines, one object a text. */
final class MinutesJson implements AutoCloseable {
    private final JsonGenerator json;

    MinutesJson(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out).setRootValueSeparator(null);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    void write(Optional<String> id, Minutes minutes) throws IOException {
        json.writeStartObject();
        text("id", id);
        meeting(minutes.meeting());
        json.writeArrayFieldStart("directives");
        for (Draft draft : minutes.drafts()) {
            draft(draft);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void meeting(Optional<Meeting> found) throws IOException {
        json.writeObjectFieldStart("meeting");
        text("title", found.flatMap(Meeting::title));
        text("date", found.flatMap(Meeting::date).map(LocalDate::toString));
        text("chair", found.flatMap(Meeting::chair));
        text("chair_title", found.flatMap(Meeting::chairTitle));
        json.writeEndObject();
    }

    private void draft(Draft draft) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", draft.text());
        json.writeNumberField("start", draft.span().start());
        json.writeNumberField("end", draft.span().end());
        json.writeStringField("kind", draft.kind().name().toLowerCase(Locale.ROOT));
        assignees("lead", draft.lead());
        assignees("coop", draft.coop());
        if (draft.deadline().isPresent()) {
            deadline(draft.deadline().get());
        } else {
            json.writeNullField("deadline");
        }
        json.writeFieldName("confidence");
        json.writeNumber(Math.round(draft.confidence() * 100) / 100.0);
        json.writeEndObject();
    }

    private void assignees(String field, List<Assignee> assignees) throws IOException {
        json.writeArrayFieldStart(field);
        for (Assignee assignee : assignees) {
            List<Unit> units = assignee.units();
            if (units.isEmpty()) {
                assignee(assignee.mention(), Optional.empty());
            }
            for (Unit unit : units) {
                assignee(assignee.mention(), Optional.of(unit.code()));
            }
        }
        json.writeEndArray();
    }

    private void assignee(String mention, Optional<String> unit) throws IOException {
        json.writeStartObject();
        json.writeStringField("mention", mention);
        text("unit", unit);
        json.writeEndObject();
    }

    /** {@code due} is null for events and where a recurrence is set. */
    private void deadline(DraftDeadline found) throws IOException {
        Deadline deadline = found.deadline();
        json.writeObjectFieldStart("deadline");
        json.writeStringField("text", found.text());
        text(
                "due",
                deadline.recurrence().isPresent()
                        ? Optional.empty()
                        : deadline.due().map(LocalDate::toString));
        text("recurrence", deadline.recurrence().map(Recurrence::rrule));
        json.writeEndObject();
    }

    private void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }
}
