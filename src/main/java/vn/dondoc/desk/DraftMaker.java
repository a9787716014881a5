package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.deadline.Deadline;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.directive.Roster;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.minutes.Assignee;
import vn.dondoc.minutes.DraftDeadline;
import vn.dondoc.minutes.Minutes;
import vn.dondoc.text.Fold;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;

/** Makes rows to be recorded of what was read from minutes. */
final class DraftMaker {
    private static final Pattern USERNAME = Pattern.compile("@([A-Za-z0-9_]{3,40})");
    private static final int LONGEST_TEXT = 4_000;

    private final Roster roster;

    DraftMaker(Roster roster) {
        this.roster = roster;
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
                Wording.cut(draft.text(), LONGEST_TEXT),
                leads,
                coop,
                deadline.flatMap(Deadline::due),
                deadline.flatMap(Deadline::recurrence).map(Recurrence::rrule),
                draft.standing(),
                DraftWording.doubts(draft, leads));
    }

    private List<Draft.Lead> leads(Assignee assignee) {
        if (!assignee.units().isEmpty()) {
            return assignee.units().stream()
                    .map(unit -> new Draft.Lead(unit.code(), unit.name()))
                    .toList();
        }
        return List.of(person(assignee.mention())
                .orElseGet(() -> new Draft.Lead(UnitPart.unknown(assignee.mention()), assignee.mention())));
    }

    /** The one member of a unit whom a mention such as {@code đ/c Nga} or {@code @canbo_nv} can mean. */
    Optional<Draft.Lead> person(String mention) {
        Matcher username = USERNAME.matcher(mention);
        String named = Fold.fold(mention).replaceAll("[^a-z ]", " ").strip();
        List<Person> found = new ArrayList<>();
        for (Unit unit : roster.organization().units()) {
            for (Person person : unit.members()) {
                boolean fits = username.find()
                        ? person.username()
                                .map(username.group(1)::equalsIgnoreCase)
                                .orElse(false)
                        : person.name()
                                .map(name -> endsAlike(named, Fold.fold(name)))
                                .orElse(false);
                username.reset();
                if (fits && !found.contains(person)) {
                    found.add(person);
                }
            }
        }
        if (found.size() != 1) {
            return Optional.empty();
        }
        Person person = found.get(0);
        String code = person.id().isPresent()
                ? UnitPart.person(person.id().getAsLong())
                : "@" + person.username().orElse("");
        return code.equals("@") ? Optional.empty() : Optional.of(new Draft.Lead(code, mention));
    }

    /** Vietnamese are called by the last word of their names. */
    private static boolean endsAlike(String mention, String name) {
        if (mention.isEmpty() || name.isEmpty()) {
            return false;
        }
        String given = name.substring(name.lastIndexOf(' ') + 1);
        return mention.equals(given) || mention.endsWith(" " + given);
    }
}
