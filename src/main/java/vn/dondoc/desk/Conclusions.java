package vn.dondoc.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.chat.Incoming;
import vn.dondoc.directive.NoteStore.Note;
import vn.dondoc.intake.MessageJoiner;
import vn.dondoc.intake.Reading;
import vn.dondoc.intake.Refusal;
import vn.dondoc.intent.Intent;
import vn.dondoc.intent.Understanding;
import vn.dondoc.text.SourceText;

/** Conclusions of leaders and secretaries: recognised, joined where they come in several messages, opened as drafts. */
final class Conclusions {
    private static final Duration RECENT_LIFE = Duration.ofMinutes(2);
    private static final int MOST_PARTS = 20;
    /** Of recent messages: a draft was opened from them. */
    private static final String DRAFTED = "drafted";

    private final Drafts drafts;
    private final Language language;
    private final Notes notes;

    Conclusions(Drafts drafts, Language language, Notes notes) {
        this.drafts = drafts;
        this.language = language;
        this.notes = notes;
    }

    /** What to say where the message or a file of it carries a mark of secrecy; then nothing of it is kept or done. */
    Optional<String> secret(Prepared prepared) {
        List<Prepared.Text> texts = new ArrayList<>(prepared.files());
        prepared.text().ifPresent(texts::add);
        return texts.stream()
                .map(Prepared.Text::reading)
                .filter(reading -> reading instanceof Reading.Refused refused && refused.why() == Refusal.SECRET)
                .map(reading -> Wording.REFUSED + ((Reading.Refused) reading).sentence())
                .findFirst();
    }

    /** {@code /ketluan}: whatever it is, it is read as conclusions. */
    void asked(Talk talk, Incoming.Message message, Prepared prepared) {
        if (!talk.actor().keepsRegister()) {
            talk.say(Wording.REFUSED + "Chỉ lãnh đạo hoặc thư ký được đưa kết luận.");
            return;
        }
        if (talk.isPrivate()) {
            talk.say(DraftWording.IN_THE_GROUP);
            return;
        }
        long source = message.text().strip().contains(" ") || message.replyTo().isEmpty()
                ? message.messageId()
                : message.replyTo().get().messageId();
        boolean any = prepared.text().isPresent() || !prepared.files().isEmpty();
        boolean found = prepared.text().map(text -> open(talk, text, source)).orElse(false);
        for (Prepared.Text file : prepared.files()) {
            found |= open(talk, file, source);
        }
        if (!any) {
            talk.say(Usage.of("ketluan"));
        } else if (!found) {
            refused(prepared).ifPresentOrElse(talk::say, () -> talk.say(DraftWording.NOTHING_FOUND));
        }
    }

    private static Optional<String> refused(Prepared prepared) {
        List<Prepared.Text> texts = new ArrayList<>(prepared.files());
        prepared.text().ifPresent(texts::add);
        return texts.stream()
                .filter(text -> text.reading() instanceof Reading.Refused)
                .map(text -> Wording.WRONG + ((Reading.Refused) text.reading()).sentence())
                .findFirst();
    }

    private boolean open(Talk talk, Prepared.Text text, long message) {
        if (!(text.reading() instanceof Reading.Text read) || text.minutes().isEmpty()) {
            return false;
        }
        boolean file = !text.name().isEmpty();
        Draft.Part part =
                new Draft.Part(file ? 0 : message, file ? "" : read.text().given());
        return drafts.open(talk, text.minutes().get(), List.of(part));
    }

    /** Whether a plain message was taken as conclusions. */
    boolean take(Talk talk, Incoming.Message message, Prepared prepared, Understanding understood) {
        if (!talk.actor().keepsRegister()) {
            return false;
        }
        boolean isMinutes = prepared.text().map(Prepared.Text::isMinutes).orElse(false);
        if (talk.isPrivate()) {
            boolean any = isMinutes || prepared.files().stream().anyMatch(Prepared.Text::isMinutes);
            if (any) {
                talk.say(DraftWording.IN_THE_GROUP);
            }
            return any;
        }
        boolean aboutRecorded = !isMinutes
                && understood.intent() != Intent.NONE
                && understood.isSure()
                && !understood.directives().isEmpty();
        if (aboutRecorded) {
            return false;
        }
        boolean taken = false;
        for (Prepared.Text file : prepared.files()) {
            if (file.reading() instanceof Reading.Refused refused) {
                talk.say(Wording.WRONG + refused.sentence());
                taken = true;
            } else if (file.isMinutes()) {
                taken |= open(talk, file, message.messageId());
            }
        }
        if (taken
                || message.text().isBlank()
                || message.edited() && prepared.text().isEmpty()) {
            return taken;
        }
        return words(talk, message, prepared);
    }

    private boolean words(Talk talk, Incoming.Message message, Prepared prepared) {
        Optional<Note> last = recent(talk);
        List<Draft.Part> before =
                last.map(note -> List.of(notes.read(note, Draft.Part[].class))).orElse(List.of());
        Draft.Part now = new Draft.Part(message.messageId(), message.text());
        boolean grows = !before.isEmpty()
                && drafts.append(talk, before.get(before.size() - 1).message(), now.message(), now.text());
        boolean decided = !grows && last.isPresent() && last.get().subject().equals(DRAFTED);
        List<Draft.Part> all =
                new ArrayList<>(decided ? List.of() : before); // what was recorded or dropped is not read again
        all.add(now);
        boolean drafted = grows || opens(talk, message, prepared, all);
        if (all.size() <= MOST_PARTS) {
            keepRecent(talk, all, drafted);
        }
        return drafted;
    }

    private boolean opens(Talk talk, Incoming.Message message, Prepared prepared, List<Draft.Part> all) {
        boolean alone = prepared.text().map(Prepared.Text::isMinutes).orElse(false);
        if (all.size() == 1) {
            return alone && open(talk, prepared.text().get(), message.messageId());
        }
        SourceText joined = SourceText.of(
                MessageJoiner.join(all.stream().map(Draft.Part::text).toList()).text());
        if (!alone && !language.isMinutes(joined)) {
            return false;
        }
        return drafts.open(talk, language.minutes(joined, talk.today()), all);
    }

    /** The messages of this sender that this one may go on with: each at most ten seconds after the one before. */
    private Optional<Note> recent(Talk talk) {
        return notes.store().of(Notes.RECENT, talk.chat(), talk.person()).stream()
                .findFirst()
                .filter(last -> !last.at().plus(Drafts.ROW).isBefore(talk.at()));
    }

    private void keepRecent(Talk talk, List<Draft.Part> parts, boolean drafted) {
        notes.store().of(Notes.RECENT, talk.chat(), talk.person()).forEach(note -> notes.store()
                .remove(note.id()));
        notes.add(talk, Notes.RECENT, drafted ? DRAFTED : "", parts, RECENT_LIFE);
    }
}
