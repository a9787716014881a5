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
    /** More lead units than this are counted before they are named. */
    private static final int FEW = 4;

    /** A lead unit with the state of its own part, where there are several. */
    public record Lead(String code, String name, String state, String tone, boolean unit, boolean done) {}

    /** A button. */
    public record Verb(String name, String label) {}

    /** How many of many units are through, such as {@code 7/12 đơn vị xong}; empty where all can be named. */
    public Optional<String> crowd() {
        long done = leads.stream().filter(Lead::done).count();
        return leads.size() > FEW ? Optional.of(done + "/" + leads.size() + " đơn vị xong") : Optional.empty();
    }

    /** The part of the address behind {@code /board/}. */
    public String path() {
        return number + (chat == Office.FIRST_ROOM ? "" : "?chat=" + chat);
    }
}
