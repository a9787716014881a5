package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.testkit.SettableClock;

/** What {@code check} says of the machine: its clock, its disk, its fonts, the last copy. */
class MachineCheckTest {
    @TempDir
    private Path folder;

    private final SettableClock clock = SettableClock.at("2026-03-10T09:00");
    private OfficeData office;

    @BeforeEach
    void office() throws IOException {
        office = new OfficeData(folder);
    }

    private List<String> lines() {
        return new MachineCheck(clock)
                .look(new Check.Scope(office.loaded(), LocalDate.of(2026, 3, 10), false)).stream()
                        .map(Check.Line::toString)
                        .toList();
    }

    private void written(Path file, Duration ago) throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.writeString(file, "");
        }
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(ago)));
    }

    private String backup() {
        return lines().stream()
                .filter(line -> line.contains("sao lưu"))
                .findFirst()
                .orElse("");
    }

    @Test
    void speaksOfClockSpaceAndFontsAlsoBeforeTheFirstStart() {
        List<String> lines = lines();
        assertEquals(3, lines.size(), lines.toString());
        assertEquals("✓ đồng hồ: 09:00 ngày 10/3/2026 (Asia/Ho_Chi_Minh)", lines.get(0));
        assertTrue(lines.get(1).matches("[✓✗] (đĩa: còn|.*đĩa chỉ còn) trống [0-9.]+ MB.*"), lines.get(1));
        assertTrue(lines.get(2).contains("phông chữ"), lines.get(2));
    }

    @Test
    void findsAClockThatIsBehindTheData() throws IOException {
        written(office.data.resolve("dondoc.db"), Duration.ofDays(-2));
        assertTrue(lines().get(0).startsWith("✗ đồng hồ: máy đang chỉ 09:00 ngày 10/3/2026"), lines().get(0));
        clock.set("2020-01-01T00:00");
        assertTrue(lines().get(0).startsWith("✗ đồng hồ"));
    }

    @Test
    void findsThatTheLastCopyIsOldOrLacks() throws IOException {
        written(office.data.resolve("dondoc.db"), Duration.ofHours(1));
        assertTrue(backup().startsWith("✓ sao lưu: chưa có bản nào"), backup());
        written(office.data.resolve("dondoc.db"), Duration.ofDays(9));
        assertTrue(backup().startsWith("✗ sao lưu: chưa có bản nào"), backup());
        Path copy = office.data.resolve("backup/dondoc-2026-03-10.zip");
        written(copy, Duration.ofHours(7));
        assertEquals("✓ sao lưu: bản gần nhất lúc 02:00 ngày 10/3/2026", backup());
        written(copy, Duration.ofDays(4));
        assertTrue(backup().startsWith("✗ sao lưu: bản gần nhất"), backup());
        Files.writeString(office.config.resolve("dondoc.yml"), "backup: {keep: 0}\n");
        assertTrue(backup().startsWith("✓ sao lưu hằng đêm: đã tắt"), backup());
    }
}
