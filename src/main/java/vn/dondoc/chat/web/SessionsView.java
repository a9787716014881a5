package vn.dondoc.chat.web;

import java.util.List;

/** Where a person is signed in. */
public record SessionsView(PageFrame frame, Persona person, List<Line> lines) {
    /** One browser. */
    public record Line(String device, String seen, boolean own) {}
}
