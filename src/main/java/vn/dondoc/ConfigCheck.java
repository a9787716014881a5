package vn.dondoc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.unit.Organization;

/** The environment, {@code dondoc.yml} and {@code units.yml}: a line for each that is right, and one for each thing that is not. */
final class ConfigCheck implements Check {
    @Override
    public List<Line> look(Scope scope) {
        SettingsReader.Loaded loaded = scope.loaded();
        List<Line> lines = new ArrayList<>();
        Path config = loaded.settings().environment().config();
        Path settings = config.resolve(SettingsReader.SETTINGS);
        Path units = config.resolve(SettingsReader.UNITS);
        List<String> places = List.of(settings.toString(), units.toString());
        for (ConfigFinding finding : loaded.findings()) {
            if (!places.contains(finding.place())) {
                lines.add(bad(finding));
            }
        }
        if (lines.isEmpty()) {
            lines.add(Line.good("biến môi trường: đúng"));
        }
        lines.addAll(file(
                settings,
                loaded.findings(),
                "đúng, múi giờ " + loaded.settings().zone()));
        lines.addAll(file(units, loaded.findings(), describe(loaded.organization())));
        lines.addAll(notes(loaded.organization(), scope.today()));
        return lines;
    }

    private static List<Line> file(Path file, List<ConfigFinding> findings, String right) {
        List<Line> wrong = findings.stream()
                .filter(finding -> finding.place().equals(file.toString()))
                .map(ConfigCheck::bad)
                .toList();
        if (!wrong.isEmpty()) {
            return wrong;
        }
        return List.of(Line.good(file + ": " + (Files.exists(file) ? right : "không có tệp này, dùng mặc định")));
    }

    private static Line bad(ConfigFinding finding) {
        return Line.bad(finding.where(), finding.problem(), finding.fix());
    }

    private static String describe(Organization organization) {
        return organization.name() + ", " + organization.units().size() + " đơn vị, "
                + organization.groups().size() + " nhóm, "
                + organization.leaders().size() + " lãnh đạo, "
                + organization.secretaries().size() + " thư ký";
    }

    /** What is not wrong and yet worth knowing. */
    private static List<Line> notes(Organization organization, LocalDate today) {
        List<Line> notes = new ArrayList<>();
        List<String> without = RegisterCheck.unitsWithoutMembers(organization, today);
        if (!without.isEmpty()) {
            notes.add(Line.todo(
                    "đơn vị chưa có cán bộ đầu mối: " + shortList(without),
                    "mời bằng mã từ /donvi, hoặc ghi vào units.yml"));
        }
        List<String> ended = RegisterCheck.endedGroups(organization, today);
        if (!ended.isEmpty()) {
            notes.add(Line.good("nhóm không còn đơn vị nào hoạt động: " + shortList(ended)));
        }
        return notes;
    }

    private static String shortList(List<String> codes) {
        return codes.size() <= 12
                ? String.join(", ", codes)
                : String.join(", ", codes.subList(0, 12)) + " và " + (codes.size() - 12) + " mã nữa";
    }
}
