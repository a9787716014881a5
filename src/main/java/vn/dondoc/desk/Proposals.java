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
import vn.dondoc.directive.Status;
import vn.dondoc.intent.Intent;
import vn.dondoc.intent.Statement;
import vn.dondoc.text.Fold;

/** What a unit asks of leaders and secretaries, {@code #1 xin chuyển cho Phòng Tư pháp}: passed on to them with buttons. */
final class Proposals {
    private static final String KIND = "proposal";
    private static final Pattern PRESSED = Pattern.compile("q:(\\d{1,18}):([yn])");
    /** Words, folded, that name a transfer or a cancellation. */
    private static final Pattern HAND_ON = Pattern.compile("\\b(?:chuyen|giao|huy|bo)\\b");

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
        long note = notes.addIn(id.chat(), talk, KIND, id.toString(), option, LIFE);
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
        Open open = new Open(id, option.wish().orElseThrow());
        close(open);
        if (pressed.group(2).equals("n")) {
            talk.say(PlainWording.proposalRefused(talk.sender().name(), id, open.wish));
        } else {
            deeds.carryOut(talk, List.of(new Deeds.Task(id, open.wish)), List.of());
        }
        talk.done();
    }

    /** A proposal that waits for a decision. */
    private record Open(DirectiveId id, Wish wish) {}

    /**
     * What words decide of a proposal that waits; none waits any more then.
     *
     * @param wish what is to be done; empty where it was refused
     * @param refusal what to answer where it was refused
     */
    record Decision(Optional<Wish> wish, String refusal) {}

    /**
     * {@code đồng ý}, {@code không đồng ý chuyển}, {@code đồng ý huỷ}, said of a directive with a proposal by those who can decide.
     *
     * @param wish what the words wish by themselves
     */
    Optional<Decision> decided(Talk talk, Statement statement, Directive directive, Optional<Wish> wish) {
        Optional<Open> open = directive.isOpen() ? waiting(talk, directive.id()) : Optional.empty();
        return open.filter(one -> decides(statement, directive, one, wish)).map(one -> {
            close(one);
            return statement.intent() == Intent.REJECT
                    ? new Decision(
                            Optional.empty(),
                            PlainWording.proposalRefused(talk.sender().name(), one.id, one.wish))
                    : new Decision(Optional.of(one.wish), "");
        });
    }

    private static boolean decides(Statement statement, Directive directive, Open open, Optional<Wish> wish) {
        return switch (statement.intent()) {
            case REASSIGN ->
                open.wish.verb() == Wish.Verb.REASSIGN
                        && wish.filter(one -> one.units().isEmpty()).isPresent();
            case CANCEL -> open.wish.verb() == Wish.Verb.CANCEL;
            case APPROVE, REJECT -> {
                String folded = Fold.fold(statement.words());
                boolean other = directive.request().isPresent()
                        || directive.lead().stream().anyMatch(part -> part.status() == Status.REPORTED);
                yield statement.until().isEmpty()
                        && (!other || HAND_ON.matcher(folded).find());
            }
            default -> false;
        };
    }

    /** The newest proposal about a directive, for those who can decide it. */
    private Optional<Open> waiting(Talk talk, DirectiveId id) {
        if (!talk.actor(id.chat()).keepsRegister()) {
            return Optional.empty();
        }
        return notes.store().under(KIND, id.chat(), id.toString()).stream()
                .filter(note -> talk.at().isBefore(note.expires()))
                .findFirst()
                .flatMap(note -> notes.read(note, Notes.Choice.Option.class).wish())
                .map(wish -> new Open(id, wish));
    }

    /** Once decided, in words or by a button, none of its kind waits any more: the buttons are old. */
    private void close(Open open) {
        notes.store().under(KIND, open.id.chat(), open.id.toString()).stream()
                .filter(note -> notes.read(note, Notes.Choice.Option.class)
                        .wish()
                        .filter(wish -> wish.verb() == open.wish.verb())
                        .isPresent())
                .forEach(note -> notes.store().remove(note.id()));
    }
}
