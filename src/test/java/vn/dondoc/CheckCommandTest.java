package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of {@code check} on configuration and calendar. */
class CheckCommandTest {
    @TempDir
    private Path config;

    private List<Check.Line> look(Check check, LocalDate today) {
        SettingsReader.Loaded loaded = new SettingsReader(Map.of("DONDOC_CONFIG", config.toString())).read(today);
        return check.look(new Check.Scope(loaded, today, false));
    }

    @Test
    void findsEverythingInOrderWhereThereIsNoFile() {
        List<Check.Line> lines = look(new ConfigCheck(), LocalDate.of(2026, 3, 2));
        assertTrue(lines.stream().allMatch(Check.Line::good));
        assertTrue(lines.get(0).toString().startsWith("✓ "));
    }

    @Test
    void givesALineWithPlaceAndRemedyForEachThingWrong() throws IOException {
        Files.writeString(config.resolve("dondoc.yml"), "digset: 1\nacceptance: 2\n");
        List<String> wrong = look(new ConfigCheck(), LocalDate.of(2026, 3, 2)).stream()
                .filter(line -> !line.good())
                .map(Check.Line::toString)
                .toList();
        assertEquals(
                List.of(
                        "✗ " + config + "/dondoc.yml:1:1: không có mục \"digset\" → sửa: có phải là \"digest\"?",
                        "✗ " + config
                                + "/dondoc.yml:2:13: giá trị 2 không phải true hoặc false → sửa: ghi true hoặc false"),
                wrong);
    }

    @Test
    void namesUnitsThatNobodyAnswersFor() throws IOException {
        Files.writeString(
                config.resolve("units.yml"),
                "organization: UBND xã A\nunits: [{code: KT, name: Phòng Kinh tế}, {code: VP, name: Văn phòng, members: [5]}]\n");
        assertTrue(look(new ConfigCheck(), LocalDate.of(2026, 3, 2)).stream()
                .anyMatch(line -> line.good()
                        && line.toString().startsWith("✓ đơn vị chưa có cán bộ đầu mối: KT → cần làm: mời")));
    }

    @Test
    void speaksOfTheCalendarOfThisYearAndTheNext() {
        List<Check.Line> lines = look(new CalendarCheck(), LocalDate.of(2026, 3, 2));
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).text().startsWith("lịch nghỉ 2026: theo thông báo"));
        String next = lines.get(1).toString();
        assertTrue(next.startsWith("✓ lịch nghỉ 2027: chưa có ngày hoán đổi") && next.contains("→ cần làm: "), next);
        assertTrue(lines.get(1).good(), "nothing to be mended yet");
    }

    @Test
    void countsTheOfficesOwnDays() throws IOException {
        Files.writeString(config.resolve("dondoc.yml"), "holidays: [2026-03-26]\n");
        assertTrue(look(new CalendarCheck(), LocalDate.of(2026, 3, 2))
                .get(0)
                .text()
                .contains("thêm 1 ngày riêng"));
    }
}
