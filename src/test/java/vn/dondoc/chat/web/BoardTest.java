package vn.dondoc.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.chat.Incoming;
import vn.dondoc.directive.ItemButton;

/** What the pages of the register say, and to whom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardTest {
    private static final Pattern ROW = Pattern.compile("<tr id=\"d(\\d+)\">");
    private static final Pattern NEXT = Pattern.compile("hx-get=\"(/board\\?[^\"]*after=[^\"]*)\"");

    private TownHall hall;
    private Caller caller;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        hall = new TownHall(folder, 0);
        BusyYear.filled(hall.store, hall.clock);
        BusyYear.more(hall.store, hall.clock, 120);
        Files.createDirectories(hall.files);
        Files.writeString(hall.files.resolve("a".repeat(64)), "kế hoạch");
        caller = new Caller(hall.port);
    }

    @AfterAll
    void close() {
        hall.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "number", "due"})
    void showsEveryDirectiveOncePageByPage(String sort) {
        List<Integer> seen = new ArrayList<>();
        String address = "/board?as=1001&sort=" + sort;
        while (address != null) {
            String page = caller.get(address).body();
            Matcher row = ROW.matcher(page);
            while (row.find()) {
                seen.add(Integer.parseInt(row.group(1)));
            }
            Matcher next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertEquals(
                IntStream.rangeClosed(1, 129).boxed().toList(),
                seen.stream().sorted().toList(),
                "by " + sort);
    }

    @Test
    void countsInTheWordsOfTheGovernment() {
        String page = caller.get("/board?as=1001").body();
        for (String words : List.of("hoàn thành đúng hạn", "hoàn thành quá hạn", "trong hạn", "quá hạn")) {
            assertTrue(page.contains("<span>" + words + "</span>"), words);
        }
    }

    @Test
    void savesWhatIsFiltered() {
        assertEquals(
                "#4 hoàn thành số hoá hồ sơ hộ tịch giai đoạn 2021-2025\n",
                caller.get("/board/tai-ve.xlsx?as=1001&q=h%E1%BB%99+t%E1%BB%8Bch")
                        .body());
        assertEquals(
                129, caller.get("/board/tai-ve.docx?as=1001").body().lines().count());
        assertEquals(
                "1 2026-03-01 2026-03-31",
                caller.get("/board/tai-ve.xlsx?as=1001&ky=2026-03-01/2026-03-31")
                        .body(),
                "a month with its figures, as the select offers it");
        assertTrue(
                caller.get("/board?as=1001").body().contains("<option value=\"2026-03-01/2026-03-31\">Tháng 3/2026"));
    }

    @Test
    void givesEvidenceUnderTheHashThatItsDirectiveNamesAlone() {
        String hash = "a".repeat(64);
        assertEquals(
                "kế hoạch",
                caller.get("/board/1/minh-chung/" + hash + "?as=1001").body());
        assertEquals(404, caller.get("/board/2/minh-chung/" + hash + "?as=1001").statusCode());
    }

    @Test
    void keepsAPrivateRegisterForItsPerson() {
        assertEquals(403, caller.get("/board?chat=1001&as=2001").statusCode());
        assertEquals(200, caller.get("/board?chat=1001&as=1001").statusCode());
    }

    @Test
    void knowsNoDirectiveThatIsNotThere() {
        assertEquals(404, caller.get("/board/999").statusCode());
        assertEquals(404, caller.get("/board/abc").statusCode());
        assertEquals(404, caller.get("/board/don-vi/XX").statusCode());
    }

    @Test
    void countsManyUnitsBeforeItNamesThem() {
        BusyYear.forAll(
                hall.store, hall.clock, -2, "báo cáo tự kiểm tra kỷ luật hành chính", "VP", "NV", "TP", "YT", "TCKH");
        String page = caller.get("/board?chat=-2&as=1001").body();
        assertTrue(page.contains("<summary>1/5 đơn vị xong</summary>"), page);
        String item = caller.get("/board/1?chat=-2&as=1001").body();
        assertFalse(page.contains("đạt 40%") || item.contains("đạt 40%"), "of what is done");
    }

    @Test
    void countsWhatPeopleLeadByNameForTheirUnit() {
        BusyYear.forAll(hall.store, hall.clock, -3, "làm việc với tỉnh", "VP", "@2001");
        assertTrue(caller.get("/board?chat=-3&as=1001&unit=TP").body().contains("làm việc với tỉnh"));
        assertFalse(caller.get("/board?chat=-3&as=1001&unit=NV").body().contains("làm việc với tỉnh"));
        assertTrue(
                caller.get("/board/don-vi/TP?chat=-3&as=1001").body().contains("Tổng số 1 nhiệm vụ"),
                "of the unit that he is of");
        assertEquals(
                "#1 làm việc với tỉnh\n",
                caller.get("/board/tai-ve.xlsx?chat=-3&as=1001&unit=TP").body());
    }

    @Test
    void showsAUnitItsOwnRecord() {
        String page = caller.get("/board/don-vi/TP?as=2001").body();
        assertTrue(page.contains("<h1>Phòng Tư pháp</h1>"), page);
        assertTrue(page.contains("hộ tịch"));
        assertFalse(page.contains("thiên tai"));
    }

    @Test
    void handsAPressOnAsTheOneWhoPressed() {
        caller.get("/board?as=1001");
        int before = hall.bot.heard.size();
        caller.post("/board/press", Map.of("press", "1 3 GRANT", "as", "1001"));
        assertEquals(
                409,
                caller.post("/board/press", Map.of("press", "1 3 NONSENSE", "as", "1001"))
                        .statusCode());
        assertEquals(
                404,
                caller.post("/board/press", Map.of("press", "1 999 GRANT", "as", "1001"))
                        .statusCode());
        assertEquals(
                403,
                caller.post("/board/press", Map.of("press", "1001 3 GRANT", "as", "2001"))
                        .statusCode());
        assertEquals(before + 1, hall.bot.heard.size());
        Incoming.Press press = (Incoming.Press) hall.bot.heard.get(before);
        ItemButton wish = ItemButton.read(press.data()).orElseThrow();
        assertEquals(ItemButton.Verb.GRANT, wish.verb());
        assertEquals(3, wish.id().number());
    }

    @Test
    void showsAnOfficerNoDecisionsOfTheLeader() {
        String page = caller.get("/board/3?as=2001").body();
        assertFalse(page.contains("✅ Đồng ý"));
        assertTrue(caller.get("/board/3?as=1001").body().contains("✅ Đồng ý"));
    }
}
