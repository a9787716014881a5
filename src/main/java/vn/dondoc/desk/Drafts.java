package vn.dondoc.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.NoteStore.Note;
import vn.dondoc.directive.Roster;
import vn.dondoc.directive.RosterStore;
import vn.dondoc.intake.MessageJoiner;
import vn.dondoc.minutes.Minutes;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;

/** Drafts from the first showing to the recording: corrected in place by buttons and answers, dropped, or expired. */
final class Drafts {
    static final Duration LIFE = Duration.ofDays(7);
    /** Messages in a row belong together when they are at most so far apart. */
    static final Duration ROW = Duration.ofSeconds(10);

    private static final Pattern PRESS = Pattern.compile("r([a-z]):(\\d{1,18}):(\\d{1,9}):(\\d{1,4})");

    private final DirectiveRegister register;
    private final Roster roster;
    private final Language language;
    private final Notes notes;
    private final DraftMaker maker;
    private final RowEdit edit;

    Drafts(DirectiveRegister register, Roster roster, Language language, Notes notes) {
        this.register = register;
        this.roster = roster;
        this.language = language;
        this.notes = notes;
        this.maker = new DraftMaker(roster);
        this.edit = new RowEdit(language, maker);
    }

    /** Shows what was read as a draft; where nothing was found, says so. */
    boolean open(Talk talk, Minutes minutes, List<Draft.Part> parts) {
        Draft draft = maker.make(minutes, parts, talk.sender().name(), talk.today());
        if (draft.rows().isEmpty()) {
            return false;
        }
        long id = notes.add(talk, Notes.DRAFT, subject(parts), draft, LIFE);
        save(id, draft.postedAs(talk.say(DraftWording.show(id, draft))));
        return true;
    }

    private static String subject(List<Draft.Part> parts) {
        return parts.isEmpty() ? "" : Long.toString(parts.get(0).message());
    }

    /** A further message in a row: the draft of the one before grows by it. Whether it did. */
    boolean append(Talk talk, long previousMessage, long message, String text) {
        Optional<Note> found = ofMessage(talk.chat(), previousMessage);
        if (found.isEmpty()) {
            return false;
        }
        Draft draft = notes.read(found.get(), Draft.class);
        List<Draft.Part> parts = new ArrayList<>(draft.parts());
        parts.add(new Draft.Part(message, text));
        return reread(talk, found.get().id(), draft, parts);
    }

    /** A message that a draft was read from has a new text. Whether it was one. */
    boolean reread(Talk talk, long message, String text) {
        Optional<Note> found = ofMessage(talk.chat(), message);
        if (found.isEmpty()) {
            return false;
        }
        Draft draft = notes.read(found.get(), Draft.class);
        List<Draft.Part> parts = draft.parts().stream()
                .map(part -> part.message() == message ? new Draft.Part(message, text) : part)
                .toList();
        reread(talk, found.get().id(), draft, parts);
        return true;
    }

    private boolean reread(Talk talk, long id, Draft draft, List<Draft.Part> parts) {
        MessageJoiner.Joined joined =
                MessageJoiner.join(parts.stream().map(Draft.Part::text).toList());
        Minutes minutes = language.minutes(SourceText.of(joined.text()), talk.today());
        Draft fresh = maker.make(minutes, parts, draft.author(), talk.today());
        if (fresh.rows().isEmpty()) {
            return false;
        }
        show(talk, id, draft.rereadAs(fresh));
        return true;
    }

    private Optional<Note> ofMessage(long chat, long message) {
        return notes.store().in(Notes.DRAFT, chat, 20).stream()
                .filter(note ->
                        notes.read(note, Draft.class).parts().stream().anyMatch(part -> part.message() == message))
                .findFirst();
    }

    /** Whether a text corrects a row of the draft that it answers, or of the newest one here; then it is done. */
    boolean correct(Talk talk, Optional<Long> answered, String text) {
        if (!RowEdit.isCorrection(text, answered.isPresent())) {
            return false;
        }
        Optional<Note> found = answered.isPresent()
                ? notes.store().find(answered.get()).filter(note -> note.kind().equals(Notes.DRAFT))
                : notes.store().in(Notes.DRAFT, talk.chat(), 1).stream().findFirst();
        if (found.isEmpty() || !talk.actor().keepsRegister()) {
            return false;
        }
        apply(talk, found.get(), edit.apply(notes.read(found.get(), Draft.class), text, talk.now()));
        return true;
    }

    /** The answer to a question about one row. */
    void answer(Talk talk, Notes.Ask ask, String text) {
        Optional<Note> found = notes.store().find(ask.draft()).filter(note -> note.chat() == talk.chat());
        if (found.isEmpty() || !talk.actor().keepsRegister()) {
            talk.say(DraftWording.OLD);
            return;
        }
        Draft draft = notes.read(found.get(), Draft.class);
        int row = ask.row();
        if (row >= draft.rows().size()) {
            talk.say(DraftWording.OLD);
            return;
        }
        apply(
                talk,
                found.get(),
                switch (ask.what()) {
                    case ROW_LEAD -> edit.lead(draft, row, text);
                    case ROW_COOP -> edit.coop(draft, row, text);
                    case ROW_DUE -> edit.due(draft, row, text, talk.now());
                    case ROW_TEXT -> edit.text(draft, row, text);
                    case ROW_SPLIT -> edit.split(draft, row, text);
                    default -> throw new IllegalArgumentException("no answer about a row: " + ask.what());
                });
    }

    private void apply(Talk talk, Note note, RowEdit.Result result) {
        if (result.draft().isEmpty()) {
            talk.notice(result.problem());
            return;
        }
        show(talk, note.id(), result.draft().get());
        talk.done();
        if (talk.message().isPresent()) {
            talk.react("👍");
        }
    }

    private void show(Talk talk, long id, Draft draft) {
        save(id, draft);
        talk.edit(new Outgoing.Target.Row(draft.posted()), DraftWording.show(id, draft));
    }

    private void save(long id, Draft draft) {
        notes.store().rewrite(id, notes.write(draft));
    }

    /** A button under a draft. */
    void press(Talk talk, String data) {
        Matcher read = PRESS.matcher(data);
        Optional<Note> found = read.matches()
                ? notes.store()
                        .find(Long.parseLong(read.group(2)))
                        .filter(note -> note.kind().equals(Notes.DRAFT) && note.chat() == talk.chat())
                : Optional.empty();
        if (found.isEmpty() || !talk.at().isBefore(found.get().expires())) {
            talk.notice(DraftWording.OLD);
            return;
        }
        if (!talk.actor().keepsRegister()) {
            talk.notice(DraftWording.NOT_YOURS);
            return;
        }
        Draft draft = notes.read(found.get(), Draft.class);
        int row = Integer.parseInt(read.group(4));
        boolean turning = read.group(1).equals("p");
        if (draft.version() != Integer.parseInt(read.group(3))
                || !turning && row >= draft.rows().size()) {
            talk.notice(DraftWording.OLD);
            return;
        }
        press(talk, found.get(), draft, read.group(1).charAt(0), row);
    }

    private void press(Talk talk, Note note, Draft draft, char verb, int row) {
        switch (verb) {
            case 'o' -> record(talk, note, draft);
            case 'n' -> {
                notes.store().remove(note.id());
                talk.edit(
                        new Outgoing.Target.Row(draft.posted()),
                        Answer.of("🗑 " + talk.sender().name() + " đã bỏ dự thảo "
                                + draft.rows().size() + " nhiệm vụ. Không có gì được ghi nhận."));
                talk.done();
            }
            case 'e' -> turn(talk, note, draft.showing(draft.page(), true, -1));
            case 'k' -> turn(talk, note, draft.showing(draft.page(), false, -1));
            case 'p' -> turn(talk, note, draft.showing(row, draft.editing(), -1));
            case 'r' -> turn(talk, note, draft.showing(draft.page(), true, row));
            case 'x' -> apply(talk, note, edit.drop(draft, row));
            case 'm' -> apply(talk, note, edit.merge(draft, row));
            case 'a' -> addUnits(talk, note, draft, row);
            case 'l' -> ask(talk, note, Notes.Ask.What.ROW_LEAD, row);
            case 'c' -> ask(talk, note, Notes.Ask.What.ROW_COOP, row);
            case 'd' -> ask(talk, note, Notes.Ask.What.ROW_DUE, row);
            case 't' -> ask(talk, note, Notes.Ask.What.ROW_TEXT, row);
            case 's' -> ask(talk, note, Notes.Ask.What.ROW_SPLIT, row);
            default -> talk.notice(DraftWording.OLD);
        }
    }

    private void turn(Talk talk, Note note, Draft draft) {
        show(talk, note.id(), draft);
        talk.done();
    }

    private void ask(Talk talk, Note note, Notes.Ask.What what, int row) {
        notes.ask(talk, new Notes.Ask(what, note.chat(), 0, Optional.empty(), note.id(), row));
        talk.say(Answer.of(DraftWording.question(what, row)).about("draft:" + note.id()));
        talk.done();
    }

    /** Adds the row's unknown units to the register of units; a secretary's right. */
    private void addUnits(Talk talk, Note note, Draft draft, int row) {
        if (!talk.actor().isSecretary()) {
            talk.notice(Wording.REFUSED + "Chỉ thư ký được thêm đơn vị vào sổ.");
            return;
        }
        List<Draft.Lead> leads = new ArrayList<>();
        for (Draft.Lead lead : draft.rows().get(row).lead()) {
            if (lead.isKnown()) {
                leads.add(lead);
            } else {
                String code = freeCode(lead.name());
                roster.store().add(new RosterStore.Added(code, lead.name()));
                leads.add(new Draft.Lead(code, lead.name()));
            }
        }
        apply(
                talk,
                note,
                RowEdit.Result.of(draft.withRow(row, draft.rows().get(row).withLead(leads))));
    }

    /** First letters of the words, {@code Trạm Y tế} → {@code TYT}; a number after it where that is taken. */
    private String freeCode(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : Fold.fold(name).split("[^a-z0-9]+")) {
            if (!word.isEmpty() && letters.length() < 10) {
                letters.append(Character.toUpperCase(word.charAt(0)));
            }
        }
        String code = letters.length() == 0 ? "DV" : letters.toString();
        int more = 2;
        while (roster.unit(code).isPresent()) {
            code = letters.toString() + more++;
        }
        return code;
    }

    private void record(Talk talk, Note note, Draft draft) {
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
        long seq = register.history(recorded.directives().get(0).id()).get(0).seq();
        answer.row(new Button(Wording.UNDO, "u:" + seq));
        talk.say(answer);
        talk.done();
        draft.parts().stream()
                .filter(part -> part.message() != 0)
                .forEach(part -> notes.add(
                        talk, Notes.CHANGED, Long.toString(part.message()), List.of(seq, 0), Duration.ofDays(7)));
    }

    /** Drops what is too old, with a word to whoever posted a draft. Whether there was anything. */
    boolean expire(Instant now, Outbox outbox) {
        List<Note> old = notes.store().expired(now, 50);
        for (Note note : old) {
            notes.store().remove(note.id());
            if (note.kind().equals(Notes.DRAFT)) {
                Draft draft = notes.read(note, Draft.class);
                outbox.put(new Outgoing.Edit(
                        note.chat(),
                        new Outgoing.Target.Row(draft.posted()),
                        RichText.plain("⌛ Dự thảo này đã hết hạn, không có gì được ghi nhận."),
                        List.of()));
                outbox.put(new Outgoing.Say(
                        note.chat(),
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        RichText.plain("⌛ " + draft.author() + ": dự thảo "
                                + draft.rows().size()
                                + " nhiệm vụ đã quá 7 ngày nên bị bỏ. Nếu vẫn cần, anh/chị gửi lại kết luận."),
                        List.of(),
                        List.of()));
            }
        }
        return !old.isEmpty();
    }
}
