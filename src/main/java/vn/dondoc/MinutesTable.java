package vn.dondoc;

import java.io.PrintStream;
import vn.dondoc.minutes.Draft;
import vn.dondoc.minutes.Minutes;
import vn.dondoc.text.SourceText;

/** Prints minutes as a table for people, at most 100 columns wide. */
final class MinutesTable {
    private final PrintStream out;

    MinutesTable(PrintStream out) {
        this.out = out;
    }

    void print(Minutes minutes, SourceText text) {
        int number = 0;
        for (Draft draft : minutes.drafts()) {
            out.println(++number + " " + draft.kind() + " " + draft.lead() + " " + draft.text());
        }
    }
}
