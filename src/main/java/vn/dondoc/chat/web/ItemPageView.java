package vn.dondoc.chat.web;

import java.util.List;
import java.util.Optional;

/**
 * The page of one directive.
 *
 * @param facts heading and words, such as {@code Giao ngày}, {@code 05/3/2026}
 * @param parts one line for each lead unit
 * @param lines the history, the newest first
 */
public record ItemPageView(
        PageFrame frame,
        ItemView item,
        BoardView.Visitor visitor,
        List<Fact> facts,
        List<Part> parts,
        List<Line> lines,
        String tab,
        Optional<String> message) {
    /** One thing to know. */
    public record Fact(String name, String words) {}

    /** A unit's part. */
    public record Part(String code, String name, String state, String tone, List<String> remarks, boolean unit) {}

    /** One change. */
    public record Line(String at, String by, String what, String note, List<String> changes, List<Proof> proofs) {}

    /** Something handed in; {@code link} is empty for a paper that was only named. */
    public record Proof(String name, String size, Optional<String> link) {}
}
