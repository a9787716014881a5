package vn.dondoc.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.directive.Roster;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.Fold;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;

/** People as chat names them, {@code đ/c Nga}, {@code cô Hà tổ Văn}, {@code @canbo_nv}: which members of units that can be. */
final class Persons {
    private static final Pattern USERNAME = Pattern.compile("@([A-Za-z0-9_]{3,40})");
    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:đ/c|đ\\.c|đc|d/c|dc|đồng chí|dong chi|anh|chị|cô|thầy|thay|ông|ong|bà|em|bác|chú|cậu|bạn)\\.?\\s+");
    private static final Pattern OFFICE = Pattern.compile(
            "trưởng|phó |giám đốc|chủ tịch|chánh |bí thư|truong (?:phong|ban|thon|tram)|giam doc|chu tich|chanh van");

    private final Roster roster;

    Persons(Roster roster) {
        this.roster = roster;
    }

    /** Whether a mention names somebody by name or username, and not by the office that he holds. */
    static boolean isByName(String mention) {
        String low = low(mention);
        return USERNAME.matcher(mention.strip()).matches()
                || ADDRESS.matcher(low).find() && !OFFICE.matcher(low).find();
    }

    /**
     * The members of units whom a mention can mean; a username nobody of the register has still tells who it is.
     *
     * @return leads that are shown with the words of the mention and the unit's name
     */
    List<Draft.Lead> find(String mention) {
        Matcher username = USERNAME.matcher(mention.strip());
        if (username.matches()) {
            List<Draft.Lead> known = withUsername(mention.strip(), username.group(1));
            return known.isEmpty()
                    ? List.of(new Draft.Lead(UnitPart.username(username.group(1)), mention.strip()))
                    : known;
        }
        Matcher address = ADDRESS.matcher(low(mention));
        String called = address.find() ? Fold.nfc(mention).strip().substring(address.end()) : mention;
        List<String> words = Arrays.asList(called.strip().split("\\s+"));
        for (int count = words.size(); count > 0; count--) {
            String name = String.join(" ", words.subList(0, count));
            String rest = String.join(" ", words.subList(count, words.size()));
            List<Draft.Lead> found = named(mention.strip(), name, rest);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Draft.Lead> withUsername(String mention, String username) {
        List<Draft.Lead> found = new ArrayList<>();
        for (Unit unit : roster.organization().units()) {
            for (Person person : unit.members()) {
                if (person.username().filter(username::equalsIgnoreCase).isPresent()) {
                    add(found, mention, unit, person);
                }
            }
        }
        return found;
    }

    /** Those so called; where none has the name with its marks, those who have it without. */
    private List<Draft.Lead> named(String mention, String name, String rest) {
        List<Draft.Lead> exact = new ArrayList<>();
        List<Draft.Lead> folded = new ArrayList<>();
        for (Unit unit : roster.organization().units()) {
            for (Person person : unit.members()) {
                String full = person.name().orElse("");
                if (isCalled(low(full), low(name))) {
                    add(exact, mention, unit, person);
                } else if (isCalled(Fold.fold(full), Fold.fold(name))) {
                    add(folded, mention, unit, person);
                }
            }
        }
        List<Draft.Lead> all = exact.isEmpty() ? folded : exact;
        List<Draft.Lead> ofUnit = all.stream()
                .filter(lead -> !rest.isBlank() && Fold.fold(lead.name()).contains(Fold.fold(rest) + ")"))
                .toList();
        return ofUnit.isEmpty() ? List.copyOf(all) : ofUnit;
    }

    /** Vietnamese are called by the last word of their names, or by the last two. */
    private static boolean isCalled(String full, String name) {
        return !name.isBlank() && (full.equals(name) || full.endsWith(" " + name));
    }

    private static void add(List<Draft.Lead> found, String mention, Unit unit, Person person) {
        String code = person.id().isPresent()
                ? UnitPart.person(person.id().getAsLong())
                : UnitPart.username(person.username().orElse(""));
        boolean known = found.stream().anyMatch(lead -> lead.unit().equals(code));
        if (!code.equals("@") && !known) {
            found.add(new Draft.Lead(code, mention + " (" + unit.name() + ")"));
        }
    }

    private static String low(String text) {
        return Fold.nfc(text).strip().toLowerCase(Locale.ROOT);
    }
}
