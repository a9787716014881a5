package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Which directives of one chat to list, a page at a time.
 *
 * @param chat the group's id
 * @param unit code of a lead unit
 * @param view which states
 * @param day the day for which states hold
 * @param words to search for, folded or not; the words all must occur
 * @param sort in which order
 * @param afterDue sorted by due day: the due day of the last one of the page before; empty where it had none
 * @param afterNumber the last number of the page before; 0 for the first page
 * @param limit most to return, 1–1,000
 */
public record Query(
        long chat,
        Optional<String> unit,
        View view,
        LocalDate day,
        Optional<String> words,
        Sort sort,
        Optional<LocalDate> afterDue,
        int afterNumber,
        int limit) {
    /** In which order. */
    public enum Sort {
        NUMBER,
        /** The highest number first. */
        NEWEST,
        /** The earliest due day first, those without one last. */
        DUE;

        Comparator<Directive> order() {
            Comparator<Directive> number =
                    Comparator.comparingInt(one -> one.id().number());
            return switch (this) {
                case NUMBER -> number;
                case NEWEST -> number.reversed();
                case DUE ->
                    Comparator.comparing((Directive one) -> one.due().orElse(LocalDate.MAX))
                            .thenComparing(number);
            };
        }
    }

    /** Which states. */
    public enum View {
        ALL,
        /** Not done, cancelled or suspended. */
        OPEN,
        /** Not done, and late on the day. */
        OVERDUE,
        /** Not done, due from the day's Monday to its Sunday. */
        THIS_WEEK,
        /** Not done and not late, with a due day. */
        IN_TIME,
        DONE,
        /** Done, reported on the due day or before, or without one. */
        DONE_IN_TIME,
        /** Done, reported after the due day. */
        DONE_LATE,
        /** A report or an extension waits for a leader. */
        WAITING,
        /** No due day, not standing, not done. */
        UNDATED,
        STANDING,
        SUSPENDED,
        CANCELLED
    }

    public Query {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(afterDue, "afterDue");
        if (limit < 1 || limit > 1000 || afterNumber < 0) {
            throw new IllegalArgumentException(limit + " after " + afterNumber);
        }
    }

    public static Query of(long chat, View view, LocalDate day) {
        return new Query(chat, Optional.empty(), view, day, Optional.empty(), Sort.NUMBER, Optional.empty(), 0, 50);
    }

    public Query ofUnit(String code) {
        return new Query(chat, Optional.of(code), view, day, words, sort, afterDue, afterNumber, limit);
    }

    public Query withWords(String searched) {
        return new Query(chat, unit, view, day, Optional.of(searched), sort, afterDue, afterNumber, limit);
    }

    public Query after(int number) {
        return new Query(chat, unit, view, day, words, sort, afterDue, number, limit);
    }

    /** The page after the one with this due day and number. */
    public Query after(Optional<LocalDate> due, int number) {
        return new Query(chat, unit, view, day, words, sort, due, number, limit);
    }

    public Query sorted(Sort order) {
        return new Query(chat, unit, view, day, words, order, afterDue, afterNumber, limit);
    }

    /** The page after this directive, in the order of this query. */
    public Query after(Directive last) {
        return new Query(
                chat, unit, view, day, words, sort, last.due(), last.id().number(), limit);
    }

    public Query atMost(int most) {
        return new Query(chat, unit, view, day, words, sort, afterDue, afterNumber, most);
    }
}
