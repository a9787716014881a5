package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Unit;

/** What an office writes into its configuration, right and wrong. */
class SettingsReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path config;

    private SettingsReader.Loaded read(String... moreVariables) {
        Map<String, String> variables = new HashMap<>(Map.of("DONDOC_CONFIG", config.toString()));
        for (int i = 0; i < moreVariables.length; i += 2) {
            variables.put(moreVariables[i], moreVariables[i + 1]);
        }
        return new SettingsReader(variables).read(TODAY);
    }

    private void settings(String yaml) throws IOException {
        Files.writeString(config.resolve("dondoc.yml"), yaml);
    }

    private void units(String yaml) throws IOException {
        Files.writeString(config.resolve("units.yml"), yaml);
    }

    private List<String> findings(SettingsReader.Loaded loaded) {
        return loaded.findings().stream()
                .map(finding -> finding.toString().replace(config + "/", ""))
                .toList();
    }

    @Test
    void holdsTheDefaultsWhereThereIsNoFile() {
        SettingsReader.Loaded loaded = read();
        Settings settings = loaded.settings();
        assertEquals(List.of(), loaded.findings());
        assertEquals(ZoneId.of("Asia/Ho_Chi_Minh"), settings.zone());
        assertEquals(LocalTime.of(8, 0), settings.reminders().at());
        assertEquals(List.of(3, 1, 0), settings.reminders().before());
        assertEquals(Optional.of(DayOfWeek.MONDAY), settings.reminders().undated());
        assertEquals(new Settings.Digest(DayOfWeek.FRIDAY, LocalTime.of(16, 0)), settings.digest());
        assertEquals(new Settings.Telegram(30, 20), settings.telegram());
        assertEquals(new Settings.Limits(20, 200_000), settings.limits());
        assertFalse(settings.acceptance());
        assertTrue(settings.web().personas());
        assertEquals("127.0.0.1:8080", settings.environment().http().toString());
        assertTrue(loaded.sampleOrganization());
        assertEquals("UBND huyện Vũ Quang", loaded.organization().name());
    }

    @Test
    void givesNobodyRightsOnTelegramWithoutARegister() {
        Organization organization = read("TELEGRAM_BOT_TOKEN", "1:abc").organization();
        assertEquals(List.of(), organization.leaders());
        assertEquals(List.of(), organization.secretaries());
    }

    @Test
    void readsEveryKey() throws IOException {
        settings("""
                timezone: Asia/Bangkok
                reminders: {at: "07:30", before: [0, 5], overdue_every: 2, undated: never, escalate_after: 7, to: both}
                digest: {day: THURSDAY, at: "15:15"}
                quiet_hours: {from: "20:00", to: "06:30"}
                acceptance: true
                holidays: [2026-03-26]
                working_saturdays: [2026-03-28]
                telegram: {per_second: 0, per_group_minute: 5}
                web: {personas: false, names: [Dondoc.Vuquang.vn], prefix: /dondoc, forwarded: true}
                limits: {file_mb: 5, text_chars: 5000}
                backup: {at: "03:00", keep: 0}
                """);
        SettingsReader.Loaded loaded = read();
        Settings settings = loaded.settings();
        assertEquals(List.of(), loaded.findings());
        assertEquals(ZoneId.of("Asia/Bangkok"), settings.zone());
        assertEquals(
                new Settings.Reminders(
                        LocalTime.of(7, 30), List.of(5, 0), 2, Optional.empty(), 7, Settings.Recipients.BOTH),
                settings.reminders());
        assertEquals(LocalTime.of(6, 30), settings.quietHours().to());
        assertTrue(settings.acceptance());
        assertEquals(Set.of(LocalDate.of(2026, 3, 26)), settings.days().holidays());
        assertFalse(settings.calendar().isWorkingDay(LocalDate.of(2026, 3, 26)));
        assertTrue(settings.calendar().isWorkingDay(LocalDate.of(2026, 3, 28)));
        assertEquals(new Settings.Web(false, Set.of("dondoc.vuquang.vn"), "/dondoc", true), settings.web());
        assertEquals(5L * 1024 * 1024, settings.limits().fileBytes());
        assertEquals(new Settings.Backup(LocalTime.of(3, 0), 0), settings.backup());
        assertTrue(loaded.sources().get("digest.at").from().endsWith("dondoc.yml:3"));
        assertEquals("mặc định", loaded.sources().get("DONDOC_HTTP").from());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            timezone: Asia/Saigonn           | dondoc.yml:1:11: không có múi giờ "Asia/Saigonn" → sửa: ghi tên theo IANA, ví dụ Asia/Ho_Chi_Minh
            remindrs: 3                      | dondoc.yml:1:1: không có mục "remindrs" → sửa: có phải là "reminders"?
            reminders: {at: "8:00"}          | dondoc.yml:1:17: giá trị "8:00" không phải giờ trong ngày → sửa: ghi giờ:phút, ví dụ "08:00"
            reminders: {at: "24:00"}         | dondoc.yml:1:17: giá trị "24:00" không phải giờ trong ngày → sửa: ghi giờ:phút, ví dụ "08:00"
            reminders: {overdue_every: 0}    | dondoc.yml:1:28: số 0 ngoài khoảng cho phép → sửa: ít nhất 1
            reminders: {before: [1, 99]}     | dondoc.yml:1:25: số 99 ngoài khoảng cho phép → sửa: nhiều nhất 60
            digest: {day: Friday}            | dondoc.yml:1:15: giá trị "Friday" không hợp lệ → sửa: chọn một trong: MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY
            acceptance: có                   | dondoc.yml:1:13: giá trị "có" không phải true hoặc false → sửa: ghi true hoặc false
            limits: 5                        | dondoc.yml:1:9: giá trị 5 không phải nhóm mục → sửa: ghi các mục con thụt vào bên dưới
            holidays: [2026-02-30]           | dondoc.yml:1:12: không có ngày 2026-02-30 → sửa: xem lại ngày, ghi năm-tháng-ngày
            working_saturdays: [2026-03-26]  | dondoc.yml:1:21: ngày 2026-03-26 không phải thứ Bảy, Chủ nhật → sửa: ghi ngày cuối tuần làm bù, hoặc bỏ ngày này
            'a: b: c'                        | dondoc.yml:1:5: sai YAML: thừa dấu hai chấm hoặc thụt dòng sai → sửa: đặt giá trị trong dấu ngoặc kép, xem lại thụt dòng
            'holidays: ["a'                  | dondoc.yml:1:12: sai YAML: thiếu dấu ngoặc kép đóng → sửa: thêm dấu ngoặc kép
            """)
    void saysWhatIsWrongInTheSettingsAndWhereAndWhatToDo(String yaml, String finding) throws IOException {
        settings(yaml);
        assertEquals(List.of(finding), findings(read()));
    }

    @Test
    void namesAllThatIsWrongAtOnceAndHoldsDefaultsInItsPlace() throws IOException {
        settings("""
                reminders:
                  at: "25:00"
                  befor: [3]
                  overdue_every: 0
                acceptance: maybe
                """);
        SettingsReader.Loaded loaded = read();
        assertEquals(
                List.of(2, 3, 4, 5),
                loaded.findings().stream().map(ConfigFinding::line).toList());
        assertEquals(LocalTime.of(8, 0), loaded.settings().reminders().at());
        assertEquals(1, loaded.settings().reminders().overdueEvery());
        CommandFailure failure = assertThrows(CommandFailure.class, loaded::orFail);
        assertEquals(4, failure.getMessage().lines().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - {code: NV, name: Phòng B}                     | units.yml:4:12: mã "NV" đã dùng ở dòng 3 → sửa: đặt mã khác
            - {code: B, name: P. B, aliases: [phòng nội vụ]} | units.yml:4:37: tên "phòng nội vụ" đã là của đơn vị NV ở dòng 3 → sửa: đặt tên khác, hoặc ghi since và until để hai đơn vị không cùng thời gian
            - {code: B, name: P. B, until: 2025-03-01, successor: NW} | units.yml:4:57: không có đơn vị nào mã "NW" → sửa: có phải là "NV"?
            - {code: B, name: P. B, until: 2025-03-01, successor: B}  | units.yml:4:57: đơn vị B tiếp nhận chính nó → sửa: ghi mã của đơn vị khác
            - {code: B, name: P. B, successor: NV}          | units.yml:4:38: đơn vị B có đơn vị tiếp nhận mà không có ngày until → sửa: thêm until: năm-tháng-ngày
            - {code: B, name: P. B, since: 2025-03-01, until: 2025-01-01} | units.yml:4:53: ngày thôi hoạt động 2025-01-01 không sau ngày bắt đầu 2025-03-01 → sửa: sửa since hoặc until
            - {code: B, name: P. B, until: 2025-03-01, successor: NV, members: [5]} | units.yml:4:71: người này chỉ thuộc đơn vị B đã thôi hoạt động, không thuộc đơn vị nào còn hoạt động → sửa: ghi thêm vào members của đơn vị đang hoạt động (ví dụ NV) hoặc bỏ đi
            - {code: A B, name: P. B}                       | units.yml:4:12: mã "A B" không hợp lệ → sửa: mã gồm chữ, số và . - _, không có dấu cách, dài nhất 32 ký tự
            - {code: B}                                     | units.yml:4:5: thiếu mục "name" → sửa: thêm name: …
            - {code: B, name: P. B, members: [vanphong]}    | units.yml:4:37: giá trị "vanphong" không phải một người → sửa: ghi số id, "@tên" hoặc {id: …, name: …, title: …}
            """)
    void saysWhatIsWrongWithAUnit(String unit, String finding) throws IOException {
        units("organization: UBND huyện A\nunits:\n  - {code: NV, name: Phòng Nội vụ}\n  " + unit + "\n");
        assertEquals(List.of(finding), findings(read()));
    }

    @Test
    void aUnitThatEndsByTheCalendarDoesNotStopTheProgramForItsMembers() throws IOException {
        units("organization: UBND huyện A\nunits:\n  - {code: NV, name: Phòng Nội vụ}\n"
                + "  - {code: B, name: P. B, until: 2025-03-01, successor: NV, members: [5]}\n");
        assertEquals(1, findings(read()).size());
        assertEquals(2, read().orFail().organization().units().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - {code: G, names: [các phòng], units: []}      | units.yml:5:42: nhóm "G" không có đơn vị nào → sửa: thêm mã đơn vị hoặc bỏ nhóm
            - {code: G, names: [], units: [NV]}             | units.yml:5:22: nhóm không có tên gọi nào → sửa: thêm ít nhất một tên, ví dụ [các phòng ban]
            - {code: G, names: [các phòng], units: [NVV]}   | units.yml:5:43: không có đơn vị nào mã "NVV" → sửa: có phải là "NV"?
            - {code: nv, names: [các phòng], units: [NV]}   | units.yml:5:12: mã nhóm "nv" trùng mã đơn vị ở dòng 3 → sửa: đặt mã khác
            """)
    void saysWhatIsWrongWithAGroup(String group, String finding) throws IOException {
        units("organization: UBND huyện A\nunits:\n  - {code: NV, name: Phòng Nội vụ}\ngroups:\n  " + group + "\n");
        assertEquals(List.of(finding), findings(read()));
    }

    @Test
    void seesUnitsThatTakeOverFromEachOtherInACircle() throws IOException {
        units("""
                organization: UBND huyện A
                units:
                  - {code: A, name: Phòng A, until: 2025-03-01, successor: B}
                  - {code: B, name: Phòng B, until: 2025-04-01, successor: C}
                  - {code: C, name: Phòng C, until: 2025-05-01, successor: A}
                """);
        List<String> findings = findings(read());
        assertEquals(3, findings.size());
        assertTrue(findings.get(0).contains("thành vòng: A → B → C → A"), findings.get(0));
    }

    @Test
    void letsOneNameBelongToTwoUnitsOneAfterTheOther() throws IOException {
        units("""
                organization: UBND huyện A
                units:
                  - {code: KT, name: Phòng Kinh tế, until: 2025-07-01, successor: KTM}
                  - {code: KTM, name: Phòng Kinh tế, since: 2025-07-01}
                """);
        SettingsReader.Loaded loaded = read();
        assertEquals(List.of(), loaded.findings());
        Unit old = loaded.organization().byCode("KT").orElseThrow();
        assertEquals(
                "KTM",
                loaded.organization().successorOf(old, TODAY).orElseThrow().code());
    }

    @Test
    void readsAPersonInAllThreeWays() throws IOException {
        units("""
                organization: UBND huyện A
                leaders: [1001, "@chutich", {id: 1003, name: Phan Hồng Yến, title: Phó Chủ tịch}]
                """);
        Organization organization = read().organization();
        assertTrue(organization.isLeader(1001, Optional.empty()));
        assertTrue(organization.isLeader(5, Optional.of("ChuTich")));
        assertTrue(organization.isLeader(1003, Optional.empty()));
        assertFalse(organization.isLeader(1004, Optional.of("khac")));
    }

    @Test
    void neverShowsTheToken() throws IOException {
        settings("timezone: X");
        SettingsReader.Loaded loaded = read(
                "TELEGRAM_BOT_TOKEN",
                "123:very-secret",
                "DONDOC_DB_URL",
                "jdbc:postgresql://h/db?password=very-secret");
        assertEquals(
                "123:very-secret",
                loaded.settings().environment().telegramToken().orElseThrow().reveal());
        assertFalse(loaded.toString().contains("very-secret"), loaded.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DONDOC_HTTP      | 8080            | DONDOC_HTTP: "8080" không phải địa chỉ máy:cổng → sửa: ghi dạng 127.0.0.1:8080
            DONDOC_HTTP      | localhost:99999 | DONDOC_HTTP: "localhost:99999" không phải địa chỉ máy:cổng → sửa: ghi dạng 127.0.0.1:8080
            DONDOC_HTTP      | 0.0.0.0:8080    | DONDOC_HTTP: phòng chat cho nói bằng vai bất kỳ ai (web.personas: true) mà địa chỉ 0.0.0.0:8080 máy khác vào được → sửa: đặt web.personas: false, hoặc DONDOC_HTTP=127.0.0.1:8080
            DONDOC_DB_URL    | mysql://x       | DONDOC_DB_URL: không phải địa chỉ cơ sở dữ liệu được hỗ trợ → sửa: ghi jdbc:sqlite:… hoặc jdbc:postgresql://…
            TELEGRAM_API_URL | ftp://x         | TELEGRAM_API_URL: "ftp://x" không phải địa chỉ máy chủ → sửa: ghi dạng http://127.0.0.1:8081
            DONDOC_CONFIG    | /không/có       | DONDOC_CONFIG: không có thư mục /không/có → sửa: tạo thư mục hoặc sửa biến này
            """)
    void saysWhatIsWrongWithAVariable(String name, String value, String finding) {
        assertEquals(List.of(finding), findings(read(name, value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forwarded: true", "names: [dondoc.vuquang.vn]"})
    void letsNobodyBehindAProxySpeakAsAnybody(String proxy) throws IOException {
        settings("web: {" + proxy + "}");
        assertEquals(
                List.of(
                        "DONDOC_HTTP: phòng chat cho nói bằng vai bất kỳ ai (web.personas: true) mà web.names hoặc web.forwarded"
                                + " để máy khác vào được qua proxy → sửa: đặt web.personas: false, hoặc bỏ web.names và web.forwarded"),
                findings(read()));
        settings("web: {personas: false, " + proxy + "}");
        assertEquals(List.of(), read().findings());
    }

    @Test
    void takesAPortOfZeroAndAnIpv6Address() {
        assertEquals(
                0,
                read("DONDOC_HTTP", "127.0.0.1:0")
                        .settings()
                        .environment()
                        .http()
                        .port());
        assertEquals(
                "::1",
                read("DONDOC_HTTP", "[::1]:8080")
                        .settings()
                        .environment()
                        .http()
                        .host());
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Files.write(config.resolve("units.yml"), new byte[] {'o', (byte) 0xFF, (byte) 0xFE});
        assertEquals(
                List.of("units.yml: tệp không phải mã UTF-8 → sửa: lưu lại tệp bằng bảng mã UTF-8"), findings(read()));
    }

    @Test
    void outlivesAFileNestedTooDeep() throws IOException {
        settings("a: " + "[".repeat(100_000));
        assertEquals(1, read().findings().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dondoc.yml", "units.yml", "dondoc.schema.json", "units.schema.json"})
    void shipsTheSamplesOfTheConfigFolderInTheJar(String name) throws IOException {
        assertEquals(Files.readString(Path.of("config", name), StandardCharsets.UTF_8), SettingsReader.resource(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"units.yml", "units-xa.example.yml"})
    void shipsSamplesOfARegisterThatAreRight(String name) {
        Organization organization = SettingsReader.organization(Path.of("config", name), TODAY);
        assertTrue(organization.units().size() > 15);
    }

    @Test
    void shipsASampleOfTheSettingsThatHoldsTheDefaults() {
        Settings sample = new SettingsReader(Map.of()).read(TODAY).orFail().settings();
        Settings defaults = read().settings();
        assertEquals(defaults.reminders(), sample.reminders());
        assertEquals(defaults.quietHours(), sample.quietHours());
        assertEquals(defaults.limits(), sample.limits());
        assertEquals(defaults.backup(), sample.backup());
        assertEquals(defaults.telegram(), sample.telegram());
    }
}
