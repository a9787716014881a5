package vn.dondoc.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.directive.Query;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;

/** A {@link Query} as one statement that walks an index in the order of the numbers and stops at the end of the page. */
record DirectiveQuery(String text, Map<String, Object> bindings, boolean findsNothing) {
    private static final int MOST_WORDS = 12;

    static DirectiveQuery of(Query query) {
        Map<String, Object> bindings = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        StringBuilder from = new StringBuilder("SELECT d.* FROM directive d");
        bindings.put("chat", query.chat());
        bindings.put("limit", query.limit());
        if (query.words().isPresent()) {
            List<String> words = words(query.words().get());
            if (words.isEmpty()) {
                return new DirectiveQuery("", Map.of(), true);
            }
            from = new StringBuilder("SELECT d.* FROM directive_words w CROSS JOIN directive d ON d.id = w.rowid");
            conditions.add("directive_words MATCH :match");
            bindings.put("match", match(query.chat(), words));
        }
        if (query.unit().isPresent()) {
            bindings.put("unit", query.unit().get());
            conditions.add("p.chat = :chat");
            if (query.words().isPresent() || query.sort() == Query.Sort.DUE) {
                from.append(" JOIN directive_part p ON p.chat = d.chat AND p.number = d.number AND p.unit = :unit");
            } else if (isRare(query.view())) {
                from.append(
                        " CROSS JOIN directive_part p ON p.chat = d.chat AND p.number = d.number AND p.unit = :unit");
            } else { // the unit's parts first, in the order of their numbers: else all that is open would be read and
                // sorted
                from = new StringBuilder("SELECT d.* FROM directive_part p CROSS JOIN directive d");
                conditions.add("p.unit = :unit");
                conditions.add("d.number = p.number");
            }
        }
        conditions.add("d.chat = :chat");
        condition(query, bindings).forEach(conditions::add);
        String number = number(query);
        String order =
                switch (query.sort()) {
                    case NUMBER -> number;
                    case NEWEST -> number + " DESC";
                    case DUE -> isDated(query.view()) ? "d.due, " + number : "d.due IS NULL, d.due, " + number;
                };
        conditions.addAll(afterThePageBefore(query, number, bindings));
        String where = String.join(" AND ", conditions);
        return new DirectiveQuery(from + " WHERE " + where + " ORDER BY " + order + " LIMIT :limit", bindings, false);
    }

    /** What counts up in the order of the numbers: what is searched for is found in the order in which it was recorded. */
    private static String number(Query query) {
        if (query.words().isPresent() && query.sort() != Query.Sort.DUE) {
            return "w.rowid";
        }
        return query.unit().isPresent() && !isRare(query.view()) ? "p.number" : "d.number";
    }

    /** What few are: there are fewer of them in the whole chat than a unit has parts. */
    private static boolean isRare(Query.View view) {
        return view == Query.View.SUSPENDED || view == Query.View.CANCELLED;
    }

    private static List<String> afterThePageBefore(Query query, String number, Map<String, Object> bindings) {
        if (query.afterNumber() == 0) {
            return List.of();
        }
        bindings.put("after", query.afterNumber());
        String after = number.equals("w.rowid")
                ? "(SELECT id FROM directive WHERE chat = :chat AND number = :after)"
                : ":after";
        return switch (query.sort()) {
            case NUMBER -> List.of(number + " > " + after);
            case NEWEST -> List.of(number + " < " + after);
            case DUE -> {
                if (query.afterDue().isEmpty()) {
                    yield List.of("d.due IS NULL", number + " > :after");
                }
                bindings.put("afterDue", query.afterDue().get());
                if (isDated(query.view())) {
                    yield List.of("d.due >= :afterDue", "(d.due > :afterDue OR " + number + " > :after)");
                }
                yield List.of("(d.due > :afterDue OR d.due = :afterDue AND " + number + " > :after OR d.due IS NULL)");
            }
        };
    }

    /** Whether all that a view holds has a due day, so that an index by due day gives the order. */
    private static boolean isDated(Query.View view) {
        return view == Query.View.OVERDUE || view == Query.View.THIS_WEEK || view == Query.View.IN_TIME;
    }

    private static List<String> condition(Query query, Map<String, Object> bindings) {
        boolean ofUnit = query.unit().isPresent();
        String open = "d.status IN ('OPEN', 'REPORTED')" + (ofUnit ? " AND p.status <> 'DONE'" : "");
        String late = ofUnit
                ? "(p.status = 'OPEN' AND d.due < :day OR p.status = 'REPORTED' AND p.reported_on > d.due)"
                : "(d.status = 'OPEN' AND d.due < :day OR d.status = 'REPORTED' AND d.reported_on > d.due)";
        bindings.put("day", query.day());
        switch (query.view()) {
            case ALL:
                bindings.remove("day");
                return List.of();
            case OPEN:
                bindings.remove("day");
                return List.of(open);
            case OVERDUE:
                return query.sort() == Query.Sort.DUE
                        ? List.of(open, late, "d.due < :day") // so that the walk along the index by due day stops there
                        : List.of(open, late);
            case IN_TIME:
                return List.of(open, "d.due IS NOT NULL", "NOT " + late);
            case THIS_WEEK:
                LocalDate monday = query.day().with(DayOfWeek.MONDAY);
                bindings.remove("day");
                bindings.put("monday", monday);
                bindings.put("sunday", monday.plusDays(6));
                return List.of(open, "d.due BETWEEN :monday AND :sunday");
            case DONE:
                bindings.remove("day");
                return List.of(
                        ofUnit
                                ? "(d.status = 'DONE' OR d.status IN ('OPEN', 'REPORTED') AND p.status = 'DONE')"
                                : "d.status = 'DONE'");
            case DONE_IN_TIME:
            case DONE_LATE:
                bindings.remove("day");
                String reported = ofUnit ? "p.reported_on" : "d.reported_on";
                return List.of(
                        ofUnit
                                ? "p.status = 'DONE' AND d.status NOT IN ('SUSPENDED', 'CANCELLED')"
                                : "d.status = 'DONE'",
                        query.view() == Query.View.DONE_LATE
                                ? "d.due IS NOT NULL AND " + reported + " > d.due"
                                : "(d.due IS NULL OR coalesce(" + reported + ", d.due) <= d.due)",
                        "NOT d.standing");
            case WAITING:
                bindings.remove("day");
                String waiting = " IN (SELECT number FROM directive WHERE chat = :chat AND request IS NOT NULL"
                        + " UNION SELECT number FROM directive_part WHERE chat = :chat AND status = 'REPORTED')";
                return List.of(
                        ofUnit
                                ? "p.number" + waiting + " AND (p.status = 'REPORTED' OR d.request IS NOT NULL)"
                                : "d.number" + waiting,
                        "d.status || '' IN ('OPEN', 'REPORTED')"); // no word for an index: what is open is far more
            case UNDATED:
                bindings.remove("day");
                return List.of(open, "d.due IS NULL", "NOT d.standing");
            case STANDING:
                bindings.remove("day");
                return List.of("d.standing", open);
            case SUSPENDED:
            case CANCELLED:
                bindings.remove("day");
                return List.of("d.status = '" + query.view().name() + "'");
        }
        throw new IllegalArgumentException("view " + query.view());
    }

    /** The words to look for, folded; marks are none. */
    private static List<String> words(String searched) {
        Tokens tokens = SourceText.of(searched).tokens();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count() && words.size() < MOST_WORDS; i++) {
            if (tokens.isWord(i) || tokens.isNumber(i)) {
                words.add(tokens.folded(i));
            }
        }
        return words;
    }

    /** The last word may go on: it is perhaps still being typed. */
    private static String match(long chat, List<String> words) {
        String all = words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" AND "));
        return "chat : " + chatWord(chat) + " AND words : (" + all + "*)";
    }

    static String chatWord(long chat) {
        return chat < 0 ? "m" + -chat : "p" + chat;
    }
}
