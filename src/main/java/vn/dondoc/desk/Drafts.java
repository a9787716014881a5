package vn.dondoc.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.directive.NoteStore.Note;
import vn.dondoc.intake.MessageJoiner;
import vn.dondoc.minutes.Minutes;
import vn.dondoc.text.SourceText;

/** Drafts as they are shown: opened, grown by further messages, read anew after an edit, expired. */
final class Drafts {
    static final Duration LIFE = Duration.ofDays(7);
    /** Messages in a row belong together when they are at most so far apart. */
    static final Duration ROW = Duration.ofSeconds(10);

    private static final int MOST_CANDIDATES = 8;

    private final Language language;
    private final Notes notes;
    private final Persons persons;
    private final DraftMaker maker;

    Drafts(Persons persons, Language language, Notes notes) {
        this.language = language;
        this.notes = notes;
        this.persons = persons;
        this.maker = new DraftMaker(persons);
    }

    /** Shows what was read as a draft; where nothing was found, says so. */
    boolean open(Talk talk, Minutes minutes, List<Draft.Part> parts) {
        Draft draft = maker.make(minutes, parts, talk.sender().name(), talk.today());
        if (draft.rows().isEmpty()) {
            return false;
        }
        long id = notes.add(talk, Notes.DRAFT, subject(parts), draft, LIFE);
        save(id, draft.postedAs(talk.say(DraftWording.show(id, draft, List.of()))));
        return true;
    }

    private static String subject(List<Draft.Part> parts) {
        return parts.isEmpty() ? "" : Long.toString(parts.get(0).message());
    }

    /** A further message in a row: the draft of the one before grows by it. Whether it did. */
    boolean append(Talk talk, long previousMessage, long message, String text) {
        Optional<Note> found = ofMessage(talk, previousMessage);
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
        Optional<Note> found = ofMessage(talk, message);
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

    private Optional<Note> ofMessage(Talk talk, long message) {
        return notes.store().in(Notes.DRAFT, talk.chat(), 20).stream()
                .filter(note -> talk.at().isBefore(note.expires()))
                .filter(note ->
                        notes.read(note, Draft.class).parts().stream().anyMatch(part -> part.message() == message))
                .findFirst();
    }

    void show(Talk talk, long id, Draft draft) {
        save(id, draft);
        talk.edit(new Outgoing.Target.Row(draft.posted()), DraftWording.show(id, draft, candidates(draft)));
    }

    /** Whom the first unknown person of the row being corrected can mean. */
    List<Draft.Lead> candidates(Draft draft) {
        if (draft.row() < 0) {
            return List.of();
        }
        return draft.rows().get(draft.row()).lead().stream()
                .filter(lead -> !lead.isKnown())
                .findFirst()
                .map(lead -> persons.find(lead.name()).stream()
                        .limit(MOST_CANDIDATES)
                        .toList())
                .orElse(List.of());
    }

    private void save(long id, Draft draft) {
        notes.store().rewrite(id, notes.write(draft));
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
