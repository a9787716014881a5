package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.chat.Sender;
import vn.dondoc.chat.web.Office;
import vn.dondoc.directive.Roster;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.SettableClock;
import vn.dondoc.testkit.Stores;
import vn.dondoc.unit.Organization;

/** units.yml is read again while the program runs. */
class OfficeUnitsTest {
    private static final Sender OFFICER = new Sender(2001, "Nga", Optional.empty(), false);

    @TempDir
    private Path config;

    private final SettableClock clock = SettableClock.at("2026-03-03T09:00");
    private Path file;
    private OfficeUnits units;

    @BeforeEach
    void read() throws IOException {
        file = config.resolve("units.yml");
        write("""
                organization: UBND xã An Sơn
                units:
                  - {code: NV, name: Phòng Nội vụ, members: [2001]}
                  - {code: LD, name: Phòng Lao động, members: [2002]}
                """);
        units = new OfficeUnits(config, clock, SettingsReader.organization(file, LocalDate.of(2026, 3, 3)));
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    @Test
    void takesTheNewFileEverywhereAtOnce() throws IOException {
        try (SqlStore store = Stores.inMemory()) {
            Roster roster = new Roster(units, store.roster(), chat -> List.of(), clock, List::of);
            Office office = Office.of(
                    units,
                    () -> LocalDate.now(clock),
                    store.signIns(),
                    store.directives()::departed,
                    code -> Optional.empty());
            assertEquals(List.of("NV"), roster.actor(OFFICER, 1).units());
            write("""
                    organization: UBND phường An Sơn
                    secretaries: [2002]
                    units:
                      - {code: VHXH, name: Phòng Văn hóa - Xã hội, members: [2001]}
                      - {code: NV, name: Phòng Nội vụ, until: 2026-03-01, successor: VHXH}
                      - {code: LD, name: Phòng Lao động, until: 2026-04-01, successor: VHXH}
                    """);
            assertEquals(List.of(), units.reload());
            assertEquals(List.of("VHXH", "NV"), roster.actor(OFFICER, 1).units(), "whoever took over answers for both");
            assertEquals("UBND phường An Sơn", office.name());
            assertEquals(
                    List.of("Phòng Văn hóa - Xã hội", "Phòng Lao động", "Phòng Nội vụ (đến 28/02/2026)"),
                    List.copyOf(office.units().get().values()));
            assertEquals(1, roster.organization().secretaries().size());
            assertTrue(office.people().get().stream().anyMatch(one -> one.id() == 2002));
            store.persons().depart(2002, "cán bộ đã chuyển công tác", List.of(), List.of(), clock.instant());
            assertFalse(office.people().get().stream().anyMatch(one -> one.id() == 2002), "nobody speaks for who left");
            clock.set("2026-04-02T09:00");
            assertEquals(3, roster.actor(OFFICER, 1).units().size());
        }
    }

    @Test
    void keepsTheOldOneWhereTheFileIsWrong() throws IOException {
        Organization before = units.get();
        for (String wrong : List.of(
                "organization: A\nunits:\n  - {code: NV, name: Phòng Nội vụ, members: [2001}\n",
                "organization: A\nunits:\n  - {code: NV, nam: Phòng Nội vụ}\n",
                "organization: A\nunits:\n  - {code: NV, name: B, until: 2026-01-01, successor: XX}\n",
                "\n")) {
            write(wrong);
            List<String> problems = units.reload();
            assertTrue(problems.get(0).matches(".*units\\.yml:\\d+:\\d+: .* → sửa: .*"), problems.toString());
            assertSame(before, units.get());
        }
        Files.delete(file);
        assertEquals(1, units.reload().size());
        assertSame(before, units.get());
    }
}
