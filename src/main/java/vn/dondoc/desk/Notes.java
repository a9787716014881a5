package vn.dondoc.desk;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.dondoc.directive.NoteStore;

/** What the conversation remembers between messages, as records. */
final class Notes {
    /** A question of the bot whose answer is the person's next message. */
    static final String ASK = "ask";
    /** Buttons that offer a choice to one person. */
    static final String CHOICE = "choice";

    static final String DRAFT = "draft";
    /** A message of somebody who may post conclusions: the next one may go on with it. */
    static final String RECENT = "recent";
    /** A message from which something was changed. */
    static final String CHANGED = "changed";

    private static final Duration ASK_LIFE = Duration.ofHours(12);
    private static final Duration CHOICE_LIFE = Duration.ofDays(3);

    private final NoteStore store;
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    Notes(NoteStore store) {
        this.store = store;
    }

    NoteStore store() {
        return store;
    }

    /**
     * What was asked.
     *
     * @param what which answer is expected
     * @param chat the group of the directive or draft
     * @param number of the directive; 0 for a draft
     * @param wish what will be done with the answer
     * @param draft id of the draft's note; 0 for a directive
     * @param row of the draft, from 0
     */
    record Ask(What what, long chat, int number, Optional<Wish> wish, long draft, int row) {
        enum What {
            REASON,
            DAY,
            UNIT,
            ROW_LEAD,
            ROW_COOP,
            ROW_DUE,
            ROW_TEXT,
            ROW_SPLIT
        }
    }

    /** What one may choose from; one choice uses the buttons up. */
    record Choice(List<Option> options) {
        /** @param wish what choosing does; empty to show the directive */
        record Option(long chat, int number, Optional<Wish> wish, String label) {}

        Choice {
            options = List.copyOf(options);
        }
    }

    void ask(Talk talk, Ask ask) {
        forgetAsked(talk);
        add(talk, ASK, "", ask, ASK_LIFE);
    }

    Optional<Ask> asked(Talk talk) {
        return store.of(ASK, talk.chat(), talk.person()).stream()
                .filter(note -> talk.at().isBefore(note.expires()))
                .findFirst()
                .map(note -> read(note, Ask.class));
    }

    void forgetAsked(Talk talk) {
        store.of(ASK, talk.chat(), talk.person()).forEach(note -> store.remove(note.id()));
    }

    long offer(Talk talk, Choice choice) {
        return add(talk, CHOICE, "", choice, CHOICE_LIFE);
    }

    long add(Talk talk, String kind, String subject, Object body, Duration life) {
        return addIn(talk.chat(), talk, kind, subject, body, life);
    }

    /** Remembers something of a chat other than the one where it was said. */
    long addIn(long chat, Talk talk, String kind, String subject, Object body, Duration life) {
        return store.add(new NoteStore.Note(
                0,
                kind,
                chat,
                talk.person(),
                subject,
                write(body),
                talk.at(),
                talk.at().plus(life)));
    }

    /** What a button of this chat remembers; empty where it is of another kind or chat, used up or too old. */
    Optional<NoteStore.Note> pressed(Talk talk, String kind, long id) {
        return store.find(id)
                .filter(note -> note.kind().equals(kind) && note.chat() == talk.chat())
                .filter(note -> talk.at().isBefore(note.expires()));
    }

    <T> T read(NoteStore.Note note, Class<T> type) {
        try {
            return mapper.readValue(note.body(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("note " + note.id() + " is no " + type.getSimpleName(), e);
        }
    }

    String write(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be remembered: " + body.getClass(), e);
        }
    }
}
