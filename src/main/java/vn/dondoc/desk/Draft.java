package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.UnitPart;

/**
 * Conclusions that wait for somebody to record them.
 *
 * @param rows what would be recorded, in order
 * @param title of the paper or meeting; may be empty
 * @param assignedOn day of the meeting, else of the message
 * @param parts the messages that it was read from
 * @param author who posted them
 * @param posted number in the outbox of the message that shows it; 0 while it is not shown
 * @param version grows with each change, so that an old button is known as one
 * @param page that is shown, from 0
 * @param editing whether rows can be picked for correction
 * @param row picked for correction; -1 for none
 */
record Draft(
        List<Row> rows,
        String title,
        LocalDate assignedOn,
        List<Part> parts,
        String author,
        long posted,
        int version,
        int page,
        boolean editing,
        int row) {
    /** One message of the conclusions; id 0 for the text of a file. */
    record Part(long message, String text) {}

    /** Who leads: a unit's code or {@link UnitPart#person}, {@link UnitPart#unknown}, and the name to show. */
    record Lead(String unit, String name) {
        boolean isKnown() {
            return !unit.startsWith("?");
        }
    }

    /**
     * One directive to be.
     *
     * @param why what should be looked at; empty where all is clear
     */
    record Row(
            String text,
            List<Lead> lead,
            List<String> coop,
            Optional<LocalDate> due,
            Optional<String> recurrence,
            boolean standing,
            String why) {
        Row {
            lead = List.copyOf(lead);
            coop = List.copyOf(coop);
            Objects.requireNonNull(why, "why");
        }

        Row withText(String words) {
            return new Row(words, lead, coop, due, recurrence, standing, why);
        }

        Row withLead(List<Lead> leads) {
            return new Row(text, leads, coop, due, recurrence, standing, "");
        }

        Row withWhy(String doubt) {
            return new Row(text, lead, coop, due, recurrence, standing, doubt);
        }

        Row withCoop(List<String> names) {
            return new Row(text, lead, names, due, recurrence, standing, why);
        }

        Row withDue(Optional<LocalDate> day, Optional<String> rule) {
            return new Row(text, lead, coop, day, rule, standing && day.isEmpty(), why);
        }

        NewDirective wish() {
            return new NewDirective(
                    text,
                    lead.stream()
                            .map(one -> new NewDirective.Lead(one.unit(), one.name()))
                            .toList(),
                    coop,
                    due,
                    recurrence.map(Recurrence::of),
                    standing);
        }
    }

    Draft {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(assignedOn, "assignedOn");
        Objects.requireNonNull(author, "author");
    }

    Draft postedAs(long outboxId) {
        return new Draft(rows, title, assignedOn, parts, author, outboxId, version, page, editing, row);
    }

    /** With other rows, all buttons of before being old. */
    Draft withRows(List<Row> changed) {
        int stays = row < changed.size() ? row : -1;
        return new Draft(changed, title, assignedOn, parts, author, posted, version + 1, page, editing, stays);
    }

    Draft withRow(int index, Row changed) {
        List<Row> all = new ArrayList<>(rows);
        all.set(index, changed);
        return withRows(all);
    }

    /** Read anew from other messages. */
    Draft rereadAs(Draft fresh) {
        return new Draft(
                fresh.rows, fresh.title, fresh.assignedOn, fresh.parts, author, posted, version + 1, 0, false, -1);
    }

    Draft showing(int shownPage, boolean edit, int picked) {
        return new Draft(rows, title, assignedOn, parts, author, posted, version, shownPage, edit, picked);
    }
}
