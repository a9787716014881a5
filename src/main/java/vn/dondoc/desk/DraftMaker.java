package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.deadline.Deadline;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.minutes.Assignee;
import vn.dondoc.minutes.DraftDeadline;
import vn.dondoc.minutes.Minutes;
import vn.dondoc.unit.Unit;

/** Makes rows to be recorded of what was read from minutes. */
final class DraftMaker {
    private static final int LONGEST_TEXT = 4_000;

    private final Persons persons;

    DraftMaker(Persons persons) {
        this.persons = persons;
    }

    Draft make(Minutes minutes, List<Draft.Part> parts, String author, LocalDate today) {
        List<Draft.Row> rows = minutes.directives().stream().map(this::row).toList();
        String title = minutes.meeting()
                .map(meeting -> meeting.number().orElse("")
                        + meeting.title().map(words -> " " + words).orElse(""))
                .orElse("")
                .strip();
        LocalDate assigned = minutes.meeting()
                .flatMap(meeting -> meeting.date().or(meeting::issued))
                .filter(day -> !day.isAfter(today))
                .orElse(today);
        return new Draft(rows, Wording.cut(title, 300), assigned, parts, author, 0, 1, 0, false, -1);
    }

    private Draft.Row row(vn.dondoc.minutes.Draft draft) {
        List<Draft.Lead> leads = new ArrayList<>();
        for (Assignee assignee : draft.lead()) {
            leads(assignee).stream()
                    .filter(lead ->
                            leads.stream().noneMatch(known -> known.unit().equals(lead.unit())))
                    .forEach(leads::add);
        }
        List<String> coop = new ArrayList<>();
        for (Assignee assignee : draft.coop()) {
            List<String> names = assignee.units().isEmpty()
                    ? List.of(assignee.mention())
                    : assignee.units().stream().map(Unit::name).toList();
            names.stream().filter(name -> !coop.contains(name)).forEach(coop::add);
        }
        Optional<Deadline> deadline = draft.deadline().map(DraftDeadline::deadline);
        return new Draft.Row(
                Wording.cut(TaskText.of(draft), LONGEST_TEXT),
                leads,
                coop,
                deadline.flatMap(Deadline::due),
                deadline.flatMap(Deadline::recurrence).map(Recurrence::rrule),
                draft.standing(),
                DraftWording.doubts(draft, leads));
    }

    private List<Draft.Lead> leads(Assignee assignee) {
        List<Draft.Lead> people = Persons.isByName(assignee.mention()) ? persons.find(assignee.mention()) : List.of();
        if (people.size() == 1) {
            return people;
        }
        if (people.isEmpty() && !assignee.units().isEmpty()) {
            return assignee.units().stream()
                    .map(unit -> new Draft.Lead(unit.code(), unit.name()))
                    .toList();
        }
        return List.of(new Draft.Lead(UnitPart.unknown(assignee.mention()), assignee.mention()));
    }
}
