package vn.dondoc.desk;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.NoteStore.Note;

/** {@code ✅ Ghi nhận}: the rows of a draft become directives with numbers. */
final class DraftRecording {
    private static final Duration MEMORY = Duration.ofDays(7);

    private final DirectiveRegister register;
    private final Notes notes;

    DraftRecording(DirectiveRegister register, Notes notes) {
        this.register = register;
        this.notes = notes;
    }

    void record(Talk talk, Note note, Draft draft) {
        List<NewDirective> wishes = draft.rows().stream().map(Draft.Row::wish).toList();
        OptionalLong message = draft.parts().stream()
                .mapToLong(Draft.Part::message)
                .filter(id -> id != 0)
                .findFirst();
        var source = new Directive.Source(draft.title(), message);
        var recording = register.record(note.chat(), wishes, source, draft.assignedOn(), talk.cause(note.chat()));
        if (!(recording instanceof DirectiveRegister.Recording.Recorded recorded)) {
            talk.notice(DraftWording.NOT_YOURS);
            return;
        }
        notes.store().remove(note.id());
        talk.edit(
                new Outgoing.Target.Row(draft.posted()),
                Answer.of("✅ " + talk.sender().name() + " đã ghi nhận dự thảo này."));
        Answer answer = DraftWording.recorded(recorded.directives());
        answer.row(new Button(Wording.UNDO, "u:" + recorded.seq()));
        talk.say(answer);
        talk.done();
        draft.parts().stream()
                .filter(part -> part.message() != 0)
                .forEach(part ->
                        notes.add(talk, Notes.CHANGED, Long.toString(part.message()), List.of(recorded.seq()), MEMORY));
    }
}
