package vn.dondoc.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who has left, and by what name he is shown since. The record keeps the name; what people see is made here from what is kept:
 * where an id stands beside a name, wherever a {@code @username} or a name of at least two words stands in a text, and where a single
 * word of it is clearly somebody's name.
 */
public final class Departed {
    public static final Departed NOBODY = new Departed(Map.of(), Map.of(), Map.of());

    private final Map<Long, String> shown;
    private final Map<String, String> names;
    private final List<String> inTexts;
    private final Map<String, String> calls;
    private final CalledNames called;

    /**
     * @param shown by id what is shown
     * @param names that people who left had and nobody else has, with what is shown instead
     * @param calls parts of them by which people were called, such as the given name, with what is shown instead
     */
    public Departed(Map<Long, String> shown, Map<String, String> names, Map<String, String> calls) {
        this.shown = Map.copyOf(shown);
        this.names = Map.copyOf(names);
        inTexts = names.keySet().stream()
                .filter(Departed::isPlain)
                .sorted((a, b) -> b.length() - a.length())
                .toList();
        this.calls = new HashMap<>(calls);
        names.keySet().stream().filter(name -> !isPlain(name)).forEach(name -> this.calls.put(name, names.get(name)));
        called = new CalledNames(this.calls.keySet());
    }

    /** Whether a name means its person wherever it stands. */
    private static boolean isPlain(String name) {
        return name.strip().contains(" ") || name.startsWith("@");
    }

    /** A name without forms of address before it and its unit behind it. */
    public static String bare(String name) {
        return CalledNames.bare(name);
    }

    /** The parts of a full name by which people are called. */
    public static List<String> calls(String fullName) {
        return CalledNames.of(fullName);
    }

    /** Whether somebody has left. */
    public boolean has(long person) {
        return shown.containsKey(person);
    }

    /** A name in a text, and what is shown instead. */
    public record Place(int start, int end, String instead) {}

    /** Where names of people who left stand in a text, in order; UTF-16 offsets. */
    public List<Place> in(String text) {
        List<Place> places = new ArrayList<>();
        for (int at = 0; !isNobody() && at < text.length(); at++) {
            if (at > 0 && isOfAWord(text.charAt(at - 1)) || Character.isWhitespace(text.charAt(at))) {
                continue;
            }
            Optional<Place> place = at(text, at);
            if (place.isPresent()) {
                places.add(place.get());
                at = place.get().end() - 1;
            }
        }
        return places;
    }

    private Optional<Place> at(String text, int at) {
        for (String name : inTexts) {
            int end = at + name.length();
            if (text.regionMatches(true, at, name, 0, name.length())
                    && (end == text.length() || !isOfAWord(text.charAt(end)))) {
                return Optional.of(new Place(at, end, names.get(name)));
            }
        }
        return called.at(text, at).map(name -> new Place(at, at + name.length(), calls.get(name)));
    }

    private static boolean isOfAWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }

    /** A text as it is shown. */
    public String shown(String text) {
        List<Place> places = in(text);
        if (places.isEmpty()) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (Place place : places) {
            shown.append(text, from, place.start()).append(place.instead());
            from = place.end();
        }
        return shown.append(text, from, text.length()).toString();
    }

    Directive shown(Directive of) {
        if (isNobody()) {
            return of;
        }
        return new Directive(
                of.id(),
                shown(of.text()),
                of.lead().stream().map(this::shown).toList(),
                of.coop().stream().map(this::shown).toList(),
                of.due(),
                of.originalDue(),
                of.recurrence(),
                of.standing(),
                of.status(),
                of.assignedOn(),
                new Directive.Source(shown(of.source().title()), of.source().message()),
                of.extensions(),
                of.request()
                        .map(asked -> new Directive.ExtensionRequest(
                                asked.unit(), asked.askedBy(), asked.askedAt(), asked.until(), shown(asked.reason()))));
    }

    List<Directive> shown(List<Directive> all) {
        return isNobody() ? all : all.stream().map(this::shown).toList();
    }

    private UnitPart shown(UnitPart part) {
        return new UnitPart(
                part.unit(),
                lead(part.unit(), part.name()),
                part.status(),
                part.reportedOn(),
                part.acceptedOn(),
                part.percent(),
                part.note().map(this::shown),
                part.obstacle().map(this::shown),
                part.returned(),
                part.objective()
                        .map(confirmed -> new UnitPart.Objective(shown(confirmed.cause()), person(confirmed.by()))));
    }

    /** The name of whoever leads under this code. */
    String lead(String code, String name) {
        for (Map.Entry<Long, String> one : shown.entrySet()) {
            if (code.equals(UnitPart.person(one.getKey()))) {
                int unit = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
                return one.getValue() + (unit < 0 ? "" : shown(name.substring(unit)));
            }
        }
        return shown(name);
    }

    /** The name of one person, which is nothing but that. */
    private String person(String name) {
        return names.getOrDefault(name, shown(name));
    }

    HistoryEntry shown(HistoryEntry row) {
        if (isNobody()) {
            return row;
        }
        return new HistoryEntry(
                row.seq(),
                row.id(),
                row.at(),
                row.by(),
                shown.getOrDefault(row.by(), row.byName()),
                row.cause(),
                row.change(),
                row.unit(),
                shown(row.note()),
                row.deltas().stream().flatMap(delta -> shown(delta).stream()).toList(),
                row.evidence().stream().map(this::shown).toList(),
                row.hash());
    }

    /** Empty where two who left are shown alike. */
    private Optional<Delta> shown(Delta delta) {
        Optional<String> from = delta.from().map(this::person);
        Optional<String> to = delta.to().map(this::person);
        return from.equals(to) ? Optional.empty() : Optional.of(new Delta(delta.field(), from, to));
    }

    Evidence shown(Evidence evidence) {
        return new Evidence(evidence.sha256(), shown(evidence.name()), evidence.size());
    }

    Occurrence shown(Occurrence occurrence) {
        return new Occurrence(
                occurrence.due(),
                occurrence.parts().stream()
                        .map(part ->
                                new Occurrence.Part(part.unit(), lead(part.unit(), part.name()), part.reportedOn()))
                        .toList());
    }

    Outcome shown(Outcome outcome) {
        if (outcome instanceof Outcome.Changed changed) {
            return new Outcome.Changed(
                    shown(changed.before()),
                    shown(changed.after()),
                    shown(changed.entry()),
                    changed.closed().map(this::shown));
        }
        if (outcome instanceof Outcome.Repeated repeated) {
            return new Outcome.Repeated(shown(repeated.directive()));
        }
        Outcome.Refused refused = (Outcome.Refused) outcome;
        return new Outcome.Refused(refused.why(), refused.directive().map(this::shown));
    }

    Map<String, UnitStanding> shown(Map<String, UnitStanding> units) {
        if (isNobody()) {
            return units;
        }
        Map<String, UnitStanding> all = new TreeMap<>(units);
        all.replaceAll((code, unit) -> new UnitStanding(lead(code, unit.name()), unit.counts()));
        return all;
    }

    private boolean isNobody() {
        return shown.isEmpty();
    }
}
