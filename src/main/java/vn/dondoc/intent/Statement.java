package vn.dondoc.intent;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a message says about some directives.
 *
 * @param intent never {@link Intent#NONE}
 * @param directives the numbers that it is about, ascending, each once; empty where the message names and answers none
 * @param percent how far it is, 0–100; only with {@link Intent#PROGRESS}, {@link Intent#BLOCKED}, {@link Intent#EXTENSION}
 * @param until the day asked for, granted or promised
 * @param note in NFC, for the register: with {@link Intent#EXTENSION}, {@link Intent#BLOCKED} and {@link Intent#CANCEL} the reason,
 *     where one is named; else the words that say so
 * @param words the words that say so, in NFC; they may be the whole message
 */
public record Statement(
        Intent intent,
        List<Integer> directives,
        OptionalInt percent,
        Optional<LocalDate> until,
        String note,
        String words) {
    public Statement {
        if (intent == Intent.NONE) {
            throw new IllegalArgumentException("a statement that says nothing");
        }
        directives = List.copyOf(directives);
        Objects.requireNonNull(percent, "percent");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(words, "words");
    }
}
