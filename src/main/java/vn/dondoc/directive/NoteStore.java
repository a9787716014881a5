package vn.dondoc.directive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a conversation has to remember between two messages, over a restart too: drafts, questions that wait for an answer, buttons
 * that offer a choice. The body is the conversation's own business. Every method joins the running transaction.
 */
public interface NoteStore {
    /**
     * One thing remembered.
     *
     * @param kind what sort of thing: {@code draft}
     * @param person whom it waits for, or who caused it
     * @param subject by which it is found again within its kind and chat; may be empty
     * @param body text of the conversation's own making
     * @param expires from then on it counts no more
     */
    record Note(
            long id, String kind, long chat, long person, String subject, String body, Instant at, Instant expires) {
        public Note {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(body, "body");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(expires, "expires");
        }
    }

    /** Remembers something new; the note's own id is not looked at. */
    long add(Note note);

    void rewrite(long id, String body);

    void remove(long id);

    Optional<Note> find(long id);

    /** Notes of a kind in a chat under a subject, the newest first. */
    List<Note> under(String kind, long chat, String subject);

    /** Notes of a kind in a chat for a person, the newest first. */
    List<Note> of(String kind, long chat, long person);

    /** Notes of a kind in a chat, the newest first. */
    List<Note> in(String kind, long chat, int atMost);

    /** Notes whose time is over, the oldest first. */
    List<Note> expired(Instant now, int atMost);

    /** Gives the notes of one chat to another. */
    void move(long from, long to);
}
