package vn.dondoc;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.text.Fold;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Person;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitGroup;

/**
 * What is wrong with a register as a whole: doubled codes and names, successors that do not exist or run in a circle, groups that
 * are empty or name no unit, people who answer for no unit that still exists.
 */
final class RegisterCheck {
    private final YamlFile file;
    private final Organization organization;
    private final LocalDate today;
    private final List<ConfigFinding> findings = new ArrayList<>();
    private final Map<String, Integer> unitAt = new HashMap<>();

    RegisterCheck(YamlFile file, Organization organization, LocalDate today) {
        this.file = file;
        this.organization = organization;
        this.today = today;
    }

    List<ConfigFinding> findings() {
        JsonNode units = file.root().path("units");
        for (int i = 0; i < units.size(); i++) {
            code(units.get(i), i);
        }
        names(units);
        for (int i = 0; i < units.size(); i++) {
            succession(units.get(i), "/units/" + i);
            members(units.get(i), "/units/" + i);
        }
        groups(file.root().path("groups"));
        people("leaders");
        people("secretaries");
        return findings;
    }

    private void add(String pointer, String problem, String fix) {
        findings.add(file.at(pointer, problem, fix));
    }

    private static String key(String code) {
        return Fold.fold(code).strip();
    }

    private void code(JsonNode unit, int index) {
        String code = unit.path("code").asText("");
        if (code.isBlank()) {
            return;
        }
        Integer before = unitAt.putIfAbsent(key(code), index);
        if (before != null) {
            add(
                    "/units/" + index + "/code",
                    "mã \"" + code + "\" đã dùng ở dòng " + file.line("/units/" + before + "/code"),
                    "đặt mã khác");
        }
    }

    /** A name or alias may be given twice only to units that never exist on the same day. */
    private void names(JsonNode units) {
        Map<String, List<Integer>> seen = new HashMap<>();
        Map<String, String> place = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            Set<String> own = new HashSet<>();
            name(units, i, "/units/" + i + "/name", units.get(i).path("name"), own, seen, place);
            JsonNode aliases = units.get(i).path("aliases");
            for (int k = 0; k < aliases.size(); k++) {
                name(units, i, "/units/" + i + "/aliases/" + k, aliases.get(k), own, seen, place);
            }
        }
    }

    private void name(
            JsonNode units,
            int index,
            String pointer,
            JsonNode node,
            Set<String> own,
            Map<String, List<Integer>> seen,
            Map<String, String> place) {
        String name = key(node.asText("")).replaceAll("[\\s.&,-]+", " ");
        if (name.isBlank() || !own.add(name)) {
            return;
        }
        for (int other : seen.getOrDefault(name, List.of())) {
            if (existTogether(units.get(index), units.get(other))) {
                add(
                        pointer,
                        "tên \"" + node.asText() + "\" đã là của đơn vị "
                                + units.get(other).path("code").asText() + " ở dòng "
                                + file.line(place.get(name + other)),
                        "đặt tên khác, hoặc ghi since và until để hai đơn vị không cùng thời gian");
                return;
            }
        }
        seen.computeIfAbsent(name, key -> new ArrayList<>()).add(index);
        place.put(name + index, pointer);
    }

    private static boolean existTogether(JsonNode a, JsonNode b) {
        return startsBefore(a, b) && startsBefore(b, a);
    }

    /** ISO dates compare as texts. */
    private static boolean startsBefore(JsonNode a, JsonNode b) {
        String since = a.path("since").asText("");
        String until = b.path("until").asText("");
        return since.isEmpty() || until.isEmpty() || since.compareTo(until) < 0;
    }

    private void succession(JsonNode unit, String pointer) {
        String code = unit.path("code").asText("");
        String since = unit.path("since").asText("");
        String until = unit.path("until").asText("");
        if (!since.isEmpty() && !until.isEmpty() && until.compareTo(since) <= 0) {
            add(
                    pointer + "/until",
                    "ngày thôi hoạt động " + until + " không sau ngày bắt đầu " + since,
                    "sửa since hoặc until");
        }
        String successor = unit.path("successor").asText("");
        if (successor.isEmpty()) {
            return;
        }
        if (!unitAt.containsKey(key(successor))) {
            Optional<String> near = nearestCode(successor);
            add(
                    pointer + "/successor",
                    "không có đơn vị nào mã \"" + successor + '"',
                    near.map(found -> "có phải là \"" + found + "\"?").orElse("ghi mã của đơn vị tiếp nhận"));
        } else if (key(successor).equals(key(code))) {
            add(pointer + "/successor", "đơn vị " + code + " tiếp nhận chính nó", "ghi mã của đơn vị khác");
        } else if (runsInACircle(code)) {
            add(
                    pointer + "/successor",
                    "các đơn vị tiếp nhận nhau thành vòng: " + circle(code),
                    "bỏ một successor trong vòng");
        } else if (until.isEmpty()) {
            add(
                    pointer + "/successor",
                    "đơn vị " + code + " có đơn vị tiếp nhận mà không có ngày until",
                    "thêm until: năm-tháng-ngày");
        }
    }

    private Optional<String> nearestCode(String code) {
        return SchemaCheck.nearest(
                        key(code),
                        organization.units().stream()
                                .map(unit -> key(unit.code()))
                                .toList())
                .flatMap(organization::byCode)
                .map(Unit::code);
    }

    private boolean runsInACircle(String code) {
        String at = code;
        for (int steps = 0; steps <= organization.units().size(); steps++) {
            Optional<Unit> next =
                    organization.byCode(at).flatMap(Unit::successor).flatMap(organization::byCode);
            if (next.isEmpty()) {
                return false;
            }
            at = next.get().code();
            if (key(at).equals(key(code))) {
                return true;
            }
        }
        return false;
    }

    private String circle(String code) {
        StringBuilder circle = new StringBuilder(code);
        String at = code;
        do {
            at = organization.byCode(at).flatMap(Unit::successor).orElse(code);
            circle.append(" → ").append(at);
        } while (!key(at).equals(key(code)) && circle.length() < 200);
        return circle.toString();
    }

    /** A member only of units that no longer exist answers for nobody. */
    private void members(JsonNode unit, String pointer) {
        Optional<Unit> known = organization.byCode(unit.path("code").asText(""));
        if (known.isEmpty() || known.get().until().map(today::isBefore).orElse(true)) {
            return;
        }
        JsonNode members = unit.path("members");
        for (int i = 0; i < members.size(); i++) {
            Optional<Person> person = UnitsFile.person(members.get(i));
            if (person.isPresent() && !answersForSomeUnit(person.get())) {
                String successor = known.get()
                        .successor()
                        .filter(code -> unitAt.containsKey(key(code)))
                        .map(code -> " (ví dụ " + code + ")")
                        .orElse("");
                findings.add(file.at(
                                pointer + "/members/" + i,
                                "người này chỉ thuộc đơn vị " + known.get().code()
                                        + " đã thôi hoạt động, không thuộc đơn vị nào còn hoạt động",
                                "ghi thêm vào members của đơn vị đang hoạt động" + successor + " hoặc bỏ đi")
                        .asBearable());
            }
        }
    }

    private boolean answersForSomeUnit(Person person) {
        return organization.units().stream()
                .filter(unit -> unit.until().map(today::isBefore).orElse(true))
                .anyMatch(unit -> unit.members().stream().anyMatch(member -> isSame(member, person)));
    }

    private static boolean isSame(Person a, Person b) {
        if (a.id().isPresent() && b.id().isPresent()) {
            return a.id().getAsLong() == b.id().getAsLong();
        }
        if (a.username().isPresent() && b.username().isPresent()) {
            return key(a.username().get()).equals(key(b.username().get()));
        }
        return a.id().isEmpty()
                && b.id().isEmpty()
                && a.name().isPresent()
                && a.name().equals(b.name());
    }

    private void groups(JsonNode groups) {
        Map<String, Integer> codes = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            String pointer = "/groups/" + i;
            String code = groups.get(i).path("code").asText("");
            Integer before = code.isBlank() ? null : codes.putIfAbsent(key(code), i);
            if (before != null) {
                add(
                        pointer + "/code",
                        "mã nhóm \"" + code + "\" đã dùng ở dòng " + file.line("/groups/" + before + "/code"),
                        "đặt mã khác");
            } else if (unitAt.containsKey(key(code))) {
                add(
                        pointer + "/code",
                        "mã nhóm \"" + code + "\" trùng mã đơn vị ở dòng "
                                + file.line("/units/" + unitAt.get(key(code)) + "/code"),
                        "đặt mã khác");
            }
            groupNames(groups.get(i), pointer, names);
            groupUnits(groups.get(i), pointer, code);
        }
    }

    private void groupNames(JsonNode group, String pointer, Map<String, String> names) {
        JsonNode list = group.path("names");
        if (list.isArray() && list.isEmpty()) {
            add(pointer + "/names", "nhóm không có tên gọi nào", "thêm ít nhất một tên, ví dụ [các phòng ban]");
        }
        for (int k = 0; k < list.size(); k++) {
            String before = names.putIfAbsent(key(list.get(k).asText("")), pointer + "/names/" + k);
            if (before != null) {
                add(
                        pointer + "/names/" + k,
                        "tên nhóm \"" + list.get(k).asText() + "\" đã có ở dòng " + file.line(before),
                        "đặt tên khác");
            }
        }
    }

    private void groupUnits(JsonNode group, String pointer, String code) {
        JsonNode list = group.path("units");
        if (list.isArray() && list.isEmpty()) {
            add(pointer + "/units", "nhóm \"" + code + "\" không có đơn vị nào", "thêm mã đơn vị hoặc bỏ nhóm");
        }
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < list.size(); k++) {
            String unit = list.get(k).asText("");
            if (!unit.isBlank() && !unitAt.isEmpty() && !unitAt.containsKey(key(unit))) {
                Optional<String> near = nearestCode(unit);
                add(
                        pointer + "/units/" + k,
                        "không có đơn vị nào mã \"" + unit + '"',
                        near.map(found -> "có phải là \"" + found + "\"?").orElse("ghi mã của một đơn vị ở trên"));
            } else if (!seen.add(key(unit))) {
                add(pointer + "/units/" + k, "đơn vị \"" + unit + "\" ghi hai lần trong nhóm", "bỏ một lần");
            }
        }
    }

    private void people(String key) {
        JsonNode list = file.root().path(key);
        List<Person> seen = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Optional<Person> person = UnitsFile.person(list.get(i));
            if (person.isEmpty()) {
                continue;
            }
            if (person.get().id().isEmpty() && person.get().username().isEmpty()) {
                add("/" + key + '/' + i, "người này không có id hay username", "thêm id: … hoặc username: …");
            }
            if (seen.stream().anyMatch(other -> isSame(other, person.get()))) {
                add("/" + key + '/' + i, "người này ghi hai lần", "bỏ một lần");
            }
            seen.add(person.get());
        }
    }

    /** Units in force without a member: nobody there can report yet. Not wrong, but worth saying. */
    static List<String> unitsWithoutMembers(Organization organization, LocalDate today) {
        return organization.units().stream()
                .filter(unit -> unit.existsOn(today) && unit.members().isEmpty())
                .map(Unit::code)
                .toList();
    }

    /** The groups whose units have all ended. */
    static List<String> endedGroups(Organization organization, LocalDate today) {
        return organization.groups().stream()
                .filter(group -> !group.unitCodes().isEmpty()
                        && organization.unitsOf(group, today).isEmpty())
                .map(UnitGroup::code)
                .toList();
    }
}
