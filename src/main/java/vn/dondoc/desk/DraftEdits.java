package vn.dondoc.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.directive.NoteStore.Note;
import vn.dondoc.directive.Roster;
import vn.dondoc.directive.RosterStore;
import vn.dondoc.text.Fold;

/** Corrections of a draft in place, one row at a time, by its buttons and by plain answers; its recording and its dropping. */
final class DraftEdits {
    private static final Pattern PRESS = Pattern.compile("r([a-z]):(\\d{1,18}):(\\d{1,9}):(\\d{1,4})(?::(\\d))?");

    private final Drafts drafts;
    private final DraftRecording recording;
    private final RowEdit edit;
    private final Roster roster;
    private final Notes notes;

    DraftEdits(Drafts drafts, DraftRecording recording, RowEdit edit, Roster roster, Notes notes) {
        this.drafts = drafts;
        this.recording = recording;
        this.edit = edit;
        this.roster = roster;
        this.notes = notes;
    }

    /** Whether a text corrects a row of the draft that it answers, or of the newest one here; then it is done. */
    boolean correct(Talk talk, Optional<Long> answered, String text) {
        if (!RowEdit.isCorrection(text, answered.isPresent())) {
            return false;
        }
        Optional<Note> found = answered.isPresent()
                ? notes.store().find(answered.get()).filter(note -> note.kind().equals(Notes.DRAFT))
                : notes.store().in(Notes.DRAFT, talk.chat(), 1).stream().findFirst();
        found = found.filter(note -> talk.at().isBefore(note.expires()));
        if (answered.isPresent() && (found.isEmpty() || !talk.actor().keepsRegister())) {
            talk.say(found.isEmpty() ? DraftWording.OLD : DraftWording.NOT_YOURS);
            return true;
        }
        if (found.isEmpty() || !talk.actor().keepsRegister()) {
            return false;
        }
        apply(talk, found.get(), edit.apply(notes.read(found.get(), Draft.class), text, talk.now()));
        return true;
    }

    /** The answer to a question about one row. */
    void answer(Talk talk, Notes.Ask ask, String text) {
        Optional<Note> found = notes.pressed(talk, Notes.DRAFT, ask.draft());
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
        drafts.show(talk, note.id(), result.draft().get());
        talk.done();
        if (talk.message().isPresent()) {
            talk.react("👍");
        }
    }

    /** A button under a draft. */
    void press(Talk talk, String data) {
        Matcher read = PRESS.matcher(data);
        Optional<Note> found =
                read.matches() ? notes.pressed(talk, Notes.DRAFT, Long.parseLong(read.group(2))) : Optional.empty();
        if (found.isEmpty()) {
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
        if (read.group(1).equals("g")) {
            choose(talk, found.get(), draft, row, read.group(5) == null ? 9 : Integer.parseInt(read.group(5)));
        } else {
            press(talk, found.get(), draft, read.group(1).charAt(0), row);
        }
    }

    private void press(Talk talk, Note note, Draft draft, char verb, int row) {
        switch (verb) {
            case 'o' -> recording.record(talk, note, draft);
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

    /** One of several whom the row's unknown person can mean. */
    private void choose(Talk talk, Note note, Draft draft, int row, int index) {
        List<Draft.Lead> candidates = drafts.candidates(draft.showing(draft.page(), true, row));
        if (index >= candidates.size()) {
            talk.notice(DraftWording.OLD);
            return;
        }
        List<Draft.Lead> leads = new ArrayList<>(draft.rows().get(row).lead());
        for (int i = 0; i < leads.size(); i++) {
            if (!leads.get(i).isKnown()) {
                leads.set(i, candidates.get(index));
                break;
            }
        }
        Draft.Row changed = draft.rows().get(row).withLead(leads).withWhy(DraftWording.unknown(leads));
        apply(talk, note, RowEdit.Result.of(draft.withRow(row, changed)));
    }

    private void turn(Talk talk, Note note, Draft draft) {
        drafts.show(talk, note.id(), draft);
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
            if (lead.isKnown() || Persons.isByName(lead.name())) {
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
}
