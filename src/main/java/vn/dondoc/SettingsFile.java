package vn.dondoc;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.deadline.QuietHours;

/**
 * The settings of {@code dondoc.yml}: a key that is missing or wrong has its default. What the schema cannot tell (a zone that
 * does not exist, 30 February) is added to the findings.
 */
final class SettingsFile {
    private final JsonNode root;
    private final YamlFile file;
    private final List<ConfigFinding> findings;

    SettingsFile(YamlFile file, List<ConfigFinding> findings) {
        this.root = file.root();
        this.file = file;
        this.findings = findings;
    }

    Settings settings(Settings.Environment environment) {
        return new Settings(
                environment,
                zone(),
                new Settings.Reminders(
                        time("/reminders/at", "08:00"),
                        before(),
                        number("/reminders/overdue_every", 1),
                        undated(),
                        number("/reminders/escalate_after", 3),
                        recipients()),
                new Settings.Digest(day("/digest/day", DayOfWeek.FRIDAY), time("/digest/at", "16:00")),
                new QuietHours(time("/quiet_hours/from", "18:00"), time("/quiet_hours/to", "07:00")),
                flag("/acceptance", false),
                new Settings.Days(dates("/holidays"), workingSaturdays()),
                new Settings.Telegram(number("/telegram/per_second", 30), number("/telegram/per_group_minute", 20)),
                new Settings.Web(
                        flag("/web/personas", true),
                        names(),
                        root.at("/web/prefix").asText("").matches("(/[A-Za-z0-9._~-]+)+")
                                ? root.at("/web/prefix").asText()
                                : "",
                        flag("/web/forwarded", false)),
                new Settings.Limits(number("/limits/file_mb", 20), number("/limits/text_chars", 200_000)),
                new Settings.Backup(time("/backup/at", "02:00"), number("/backup/keep", 14)));
    }

    private ZoneId zone() {
        String name = root.at("/timezone").asText("");
        try {
            if (!name.isEmpty()) {
                return ZoneId.of(name);
            }
        } catch (DateTimeException e) {
            findings.add(file.at(
                    "/timezone", "không có múi giờ \"" + name + '"', "ghi tên theo IANA, ví dụ Asia/Ho_Chi_Minh"));
        }
        return ZoneId.of("Asia/Ho_Chi_Minh");
    }

    private LocalTime time(String pointer, String otherwise) {
        String written = root.at(pointer).asText("");
        return LocalTime.parse(written.matches("([01][0-9]|2[0-3]):[0-5][0-9]") ? written : otherwise);
    }

    private int number(String pointer, int otherwise) {
        JsonNode node = root.at(pointer);
        return node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 0 && !hasFinding(pointer)
                ? node.intValue()
                : otherwise;
    }

    /** Whether the schema has refused the value already: then its default holds. */
    private boolean hasFinding(String pointer) {
        ConfigFinding here = file.at(pointer, "?", "?");
        return findings.stream().anyMatch(found -> found.line() == here.line() && found.column() == here.column());
    }

    private boolean flag(String pointer, boolean otherwise) {
        return root.at(pointer).asBoolean(otherwise);
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        root.at("/web/names").forEach(name -> names.add(name.asText().toLowerCase(Locale.ROOT)));
        return names;
    }

    private DayOfWeek day(String pointer, DayOfWeek otherwise) {
        String written = root.at(pointer).asText("");
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(written)) {
                return day;
            }
        }
        return otherwise;
    }

    private Optional<DayOfWeek> undated() {
        return "never".equals(root.at("/reminders/undated").asText(""))
                ? Optional.empty()
                : Optional.of(day("/reminders/undated", DayOfWeek.MONDAY));
    }

    private Settings.Recipients recipients() {
        String written = root.at("/reminders/to").asText("group").toUpperCase(Locale.ROOT);
        for (Settings.Recipients to : Settings.Recipients.values()) {
            if (to.name().equals(written)) {
                return to;
            }
        }
        return Settings.Recipients.GROUP;
    }

    private List<Integer> before() {
        JsonNode list = root.at("/reminders/before");
        if (!list.isArray()) {
            return List.of(3, 1, 0);
        }
        List<Integer> days = new ArrayList<>();
        for (JsonNode day : list) {
            if (day.isInt() && day.intValue() >= 0 && day.intValue() <= 60
                    || day.isBigInteger() && day.canConvertToInt()) {
                days.add(day.intValue());
            }
        }
        days.sort(Comparator.reverseOrder());
        return days;
    }

    private Set<LocalDate> dates(String pointer) {
        Set<LocalDate> dates = new LinkedHashSet<>();
        JsonNode list = root.at(pointer);
        for (int i = 0; i < list.size(); i++) {
            String written = list.get(i).asText("");
            if (written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                date(file, findings, pointer + '/' + i, written).ifPresent(dates::add);
            }
        }
        return dates;
    }

    private Set<LocalDate> workingSaturdays() {
        Set<LocalDate> dates = dates("/working_saturdays");
        JsonNode list = root.at("/working_saturdays");
        for (int i = 0; i < list.size(); i++) {
            String written = list.get(i).asText("");
            boolean weekday = dates.stream()
                    .filter(day -> day.toString().equals(written))
                    .anyMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
            if (weekday) {
                findings.add(file.at(
                        "/working_saturdays/" + i,
                        "ngày " + written + " không phải thứ Bảy, Chủ nhật",
                        "ghi ngày cuối tuần làm bù, hoặc bỏ ngày này"));
            }
        }
        return dates;
    }

    /** A date in ISO form; one that no calendar has is a finding. */
    static Optional<LocalDate> date(YamlFile file, List<ConfigFinding> findings, String pointer, String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            findings.add(file.at(pointer, "không có ngày " + written, "xem lại ngày, ghi năm-tháng-ngày"));
            return Optional.empty();
        }
    }
}
