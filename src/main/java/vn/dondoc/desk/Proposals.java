package vn.dondoc.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.chat.Button;
import vn.dondoc.directive.Access;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.NoteStore.Note;

/** What a unit asks of leaders and secretaries, {@code #1 xin chuyển cho Phòng Tư pháp}: passed on to them with buttons. */
final class Proposals {
    private static final String KIND = "proposal";
    private static final Pattern PRESSED = Pattern.compile("q:(\\d{1,18}):([yn])");
    private static final Duration LIFE = Duration.ofDays(7);

    private final Access access;
    private final Deeds deeds;
    private final Notes notes;

    Proposals(Access access, Deeds deeds, Notes notes) {
        this.access = access;
        this.deeds = deeds;
        this.notes = notes;
    }

    /** Remembers a wish and returns the buttons by which it is decided. */
    List<Button> buttons(Talk talk, DirectiveId id, Wish wish) {
        var option = new Notes.Choice.Option(id.chat(), id.number(), Optional.of(wish), "");
        long note = notes.addIn(id.chat(), talk, KIND, "", option, LIFE);
        return List.of(
                new Button("✅ Đồng ý " + id, "q:" + note + ":y"), new Button("❌ Từ chối " + id, "q:" + note + ":n"));
    }

    /** A leader or secretary decides; with his rights it is done. */
    void press(Talk talk, String data) {
        Matcher pressed = PRESSED.matcher(data);
        Optional<Note> found =
                pressed.matches() ? notes.pressed(talk, KIND, Long.parseLong(pressed.group(1))) : Optional.empty();
        if (found.isEmpty()) {
            talk.notice(ListWording.OLD_BUTTON);
            return;
        }
        var option = notes.read(found.get(), Notes.Choice.Option.class);
        DirectiveId id = new DirectiveId(option.chat(), option.number());
        Optional<Directive> directive = access.named(talk.sender(), talk.place(), id);
        if (directive.isEmpty() || !talk.actor(id.chat()).keepsRegister()) {
            talk.notice(directive.isEmpty() ? Wording.notThere(id.number()) : PlainWording.onlyKeepersDecide(id));
            return;
        }
        notes.store().remove(found.get().id());
        Wish wish = option.wish().orElseThrow();
        if (pressed.group(2).equals("n")) {
            talk.say(PlainWording.proposalRefused(talk.sender().name(), id, wish));
            talk.done();
        } else {
            deeds.carryOut(talk, List.of(new Deeds.Task(id, wish)), List.of());
            talk.done();
        }
    }
}
