package vn.dondoc.chat.web;

import java.util.List;
import java.util.Optional;

/**
 * A directive as a line of the board.
 *
 * @param due such as {@code 05/3/2026}; empty for none
 * @param state such as {@code quá hạn 5 ngày}
 * @param tone for the colour beside the words: bad, warn, good, calm
 * @param remarks results, progress and what holds it up
 * @param verbs what the visitor may press
 */
public record ItemView(
        long chat,
        int number,
        String text,
        List<Lead> leads,
        String coop,
        String due,
        String originalDue,
        String state,
        String tone,
        List<String> remarks,
        Optional<String> request,
        List<Verb> verbs) {
    /** A lead unit with the state of its own part, where there are several. */
    public record Lead(String code, String name, String state, String tone, boolean unit) {}

    /** A button. */
    public record Verb(String name, String label) {}

    /** The part of the address behind {@code /board/}. */
    public String path() {
        return number + (chat == Office.FIRST_ROOM ? "" : "?chat=" + chat);
    }
}
