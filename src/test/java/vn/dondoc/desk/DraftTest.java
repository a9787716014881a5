package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.desk.Room.LEADER;
import static vn.dondoc.desk.Room.NV;
import static vn.dondoc.desk.Room.SECRETARY;
import static vn.dondoc.desk.Room.TP;
import static vn.dondoc.desk.Room.VISITOR;
import static vn.dondoc.desk.Room.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Sender;
import vn.dondoc.directive.RosterStore;
import vn.dondoc.directive.Status;

/** A draft from the first showing to the recording. */
class DraftTest {
    private final Room room = new Room();

    @AfterEach
    void close() {
        assertEquals(List.of(), room.register.verify(Room.GROUP));
        room.close();
    }

    private List<Outgoing> draft(String... orders) {
        return room.says(
                LEADER,
                "Kết luận giao ban:\n"
                        + IntStream.range(0, orders.length)
                                .mapToObj(i -> (i + 1) + ". " + orders[i])
                                .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng tham mưu kế hoạch tập huấn, xong trước 20/3/2026. | tham mưu kế hoạch tập huấn
        Phòng Tư pháp phối hợp với Phòng Nội vụ, Văn phòng rà soát hồ sơ, trình Chủ tịch trước ngày 20/3/2026. | rà soát hồ sơ, trình Chủ tịch
        Phòng Tư pháp rà soát văn bản, hoàn thành trước 17 giờ ngày 20/3/2026. | rà soát văn bản, hoàn thành trước 17 giờ ngày 20/3/2026
        Giao Phòng Nội vụ rà soát hồ sơ cán bộ, thời hạn hoàn thành trước ngày 25/3/2026. | rà soát hồ sơ cán bộ
        """)
    void theTaskIsToldWithoutWhatIsShownBesideIt(String order, String task) {
        room.presses(LEADER, draft(order), "✅ Ghi nhận");
        assertEquals(task, room.now(1).text());
    }

    @Test
    void aPersonLeadsAndConfirmsHimselfAsDoesTheSecretary() {
        List<Outgoing> draft = draft(
                "Giao đ/c Long tổng hợp số liệu, xong trước 20/3/2026.",
                "Đồng chí Long rà soát hồ sơ, xong trước 20/3/2026.",
                "Giao Phòng Nội vụ rà soát thủ tục, xong trước 20/3/2026.");
        assertTrue(text(draft).contains("đ/c Long (Phòng Nội vụ)"), text(draft));
        room.presses(LEADER, draft, "✅ Ghi nhận");
        room.store.run(() -> room.roster.store().join(new RosterStore.Member("NV", 2099, "Lê Thị Thu")));
        Sender colleague = new Sender(2099, "Lê Thị Thu", Optional.empty(), false);
        assertTrue(text(room.says(colleague, "/xong 1")).startsWith("⛔"));
        assertTrue(text(room.says(colleague, "/xong 3")).startsWith("✅"));
        assertTrue(text(room.says(NV, "/xong 1")).startsWith("✅"));
        assertTrue(text(room.says(SECRETARY, "/xong 2")).startsWith("✅"));
        assertEquals(Status.DONE, room.now(2).status());
    }

    @Test
    void aUsernameLeadsThoughNobodyKnowsItYet() {
        List<Outgoing> draft = draft("Giao @canbo_nv lập danh sách cán bộ, xong trước 20/3/2026.");
        assertTrue(text(draft).contains("@canbo_nv chưa có trong sổ đơn vị"), text(draft));
        room.presses(LEADER, draft, "✅ Ghi nhận");
        Sender named = new Sender(7001, "Cán bộ mới", Optional.of("CanBo_NV"), false);
        assertTrue(text(room.says(NV, "/xong 1")).startsWith("⛔"));
        String started = text(room.saysIn(Room.privately(named), named, "/start"));
        assertTrue(started.contains("giao đích danh") && started.contains("#1"), started);
        assertTrue(text(room.says(named, "/xong 1")).startsWith("✅"));
    }

    @Test
    void whoIsMeantIsAskedWhereSeveralAreSoCalled() {
        room.store.run(() -> room.roster.store().join(new RosterStore.Member("TP", 2055, "Lê Văn Long")));
        List<Outgoing> draft = draft("Giao đ/c Long tổng hợp số liệu, xong trước 20/3/2026.");
        assertTrue(text(draft).contains("chưa rõ đ/c Long là ai"), text(draft));
        List<Outgoing> row = room.presses(LEADER, room.presses(LEADER, draft, "✏️ Sửa"), "1");
        assertFalse(labels(row).contains("➕"), labels(row));
        List<Outgoing> chosen = room.presses(LEADER, row, "👤 đ/c Long (Phòng Tư pháp)");
        assertFalse(text(chosen).contains("chưa rõ"), text(chosen));
        room.presses(LEADER, chosen, "✅ Ghi nhận");
        assertTrue(room.now(1).part("@2055").isPresent(), room.now(1).toString());
        assertTrue(text(room.says(NV, "/xong 1")).startsWith("⛔"));
    }

    @Test
    void somebodyUnknownIsAskedForAndNamedByAnAnswer() {
        List<Outgoing> draft = draft("Giao cô Hà tổ Văn chuẩn bị báo cáo chuyên đề, xong trước 20/3/2026.");
        assertTrue(text(draft).contains("chưa rõ cô Hà tổ Văn là ai"), text(draft));
        List<Outgoing> named = room.says(SECRETARY, "1: giao đ/c Trà");
        assertTrue(text(named).contains("đ/c Trà (Phòng Tư pháp)"), text(named));
        assertFalse(text(named).contains("chưa rõ"), text(named));
    }

    @Test
    void theSecretaryAddsAnUnknownUnitFromTheDraft() {
        List<Outgoing> draft = draft("Giao Ban Quản lý chợ Hương Đại rà soát các hộ kinh doanh, xong trước 20/3/2026.");
        assertTrue(text(draft).contains("đơn vị chưa có trong sổ"), text(draft));
        List<Outgoing> row = room.presses(LEADER, room.presses(LEADER, draft, "✏️ Sửa"), "1");
        assertTrue(text(room.presses(LEADER, row, "➕")).startsWith("⛔"));
        List<Outgoing> added = room.presses(SECRETARY, row, "➕");
        assertFalse(text(added).contains("⚠️"), text(added));
        room.presses(LEADER, added, "✅ Ghi nhận");
        String code = room.now(1).lead().get(0).unit();
        assertEquals(
                "Ban Quản lý chợ Hương Đại",
                room.roster.unit(code).orElseThrow().name());
    }

    @Test
    void rowsAreSplitMergedAndDroppedByPlainAnswers() {
        List<Outgoing> draft = draft(
                "Giao Phòng Nội vụ rà soát hồ sơ, xong trước 20/3/2026.",
                "Giao Phòng Tư pháp rà soát văn bản, xong trước 25/3/2026.",
                "Giao Văn phòng đôn đốc các đơn vị, xong trước 30/3/2026.");
        room.says(SECRETARY, "1: nội dung rà soát hồ sơ; lập danh sách");
        assertTrue(text(room.says(SECRETARY, "1: tách")).contains("Dự thảo 4 nhiệm vụ"));
        assertTrue(text(room.says(SECRETARY, "4: gộp với dòng trên")).contains("Dự thảo 3 nhiệm vụ"));
        assertTrue(text(room.says(SECRETARY, "2: bỏ")).contains("Dự thảo 2 nhiệm vụ"));
        List<Outgoing> both = room.says(SECRETARY, "2: giao VP, NV, phối hợp TP, hạn 27/3");
        assertTrue(text(both).contains("Văn phòng HĐND và UBND, Phòng Nội vụ; phối hợp: Phòng Tư pháp"), text(both));
        assertTrue(text(both).contains("thứ Sáu, 27/3/2026"), text(both));
        assertTrue(text(room.says(SECRETARY, "2: hạn 31/2")).startsWith("⚠️"));
        assertTrue(text(room.says(SECRETARY, "9: giao VP")).startsWith("⚠️"));
        assertTrue(text(room.presses(LEADER, draft, "✅ Ghi nhận")).startsWith("⛔"), "the buttons of before are old");
        room.presses(LEADER, both, "✅ Ghi nhận");
        assertEquals("rà soát hồ sơ", room.now(1).text());
        assertEquals(2, room.now(2).lead().size());
    }

    @Test
    void othersMayNotCorrectIt() {
        List<Outgoing> draft = draft("Giao Phòng Nội vụ rà soát hồ sơ, xong trước 20/3/2026.");
        String tag = ((Outgoing.Say) draft.get(0)).about().get(0);
        assertTrue(text(room.replies(NV, "1: giao TP", tag)).startsWith("⛔"));
        assertEquals(List.of(), room.says(TP, "1: giao VP"), "not even spoken to");
        assertTrue(text(room.presses(VISITOR, draft, "🗑 Bỏ")).startsWith("⛔"));
        assertTrue(text(room.replies(SECRETARY, "1. giao TP", tag)).contains("Phòng Tư pháp"));
        assertTrue(text(room.presses(SECRETARY, room.says(SECRETARY, "1: hạn 21/3"), "🗑 Bỏ"))
                .contains("đã bỏ dự thảo"));
        assertTrue(text(room.replies(SECRETARY, "1: giao NV", tag)).startsWith("⛔"), "gone");
    }

    @Test
    void aLongDraftKeepsToTheLimitsOfThePlatform() {
        String[] orders = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "Giao Phòng Nội vụ rà soát hồ sơ số " + i
                        + " về công tác cải cách hành chính của đơn vị, xong trước " + (1 + i % 28) + "/4/2026.")
                .toArray(String[]::new);
        List<Outgoing> page = draft(orders);
        assertTrue(text(page).contains("Dự thảo 60 nhiệm vụ"), text(page));
        check(page);
        page = room.presses(LEADER, page, "✏️ Sửa");
        check(page);
        while (labels(page).contains("Trang sau")) {
            page = room.presses(LEADER, page, "Trang sau");
            check(page);
        }
        List<Outgoing> row = room.presses(LEADER, page, "60");
        check(row);
        room.presses(LEADER, row, "Thời hạn");
        List<Outgoing> changed = room.says(LEADER, "30/4");
        assertTrue(text(changed).contains("30/4/2026"), "the page with the row stays: " + text(changed));
        room.presses(LEADER, changed, "✅ Ghi nhận");
        assertEquals(
                "rà soát hồ sơ số 60 về công tác cải cách hành chính của đơn vị",
                room.now(60).text());
    }

    private static void check(List<Outgoing> shown) {
        assertTrue(text(shown).length() <= 4_096, "too long: " + text(shown).length());
        List<Button> buttons = Room.buttons(shown);
        assertTrue(buttons.size() <= 100, buttons.size() + " buttons");
        buttons.forEach(one -> assertTrue(one.data().length() <= 64, one.toString()));
    }

    @Test
    void aDraftOutlivesARestart() {
        List<Outgoing> draft = draft("Giao Phòng Nội vụ rà soát hồ sơ, xong trước 20/3/2026.");
        room.restart();
        room.clock.advance(Duration.ofDays(6));
        assertTrue(text(room.presses(LEADER, draft, "✅ Ghi nhận")).contains("#1"));
    }

    private static String labels(List<Outgoing> said) {
        return Room.buttons(said).stream().map(Button::label).collect(Collectors.joining(" | "));
    }

    @Test
    void aCorrectionShowsThePageOnWhichItsRowStands() {
        String[] orders = IntStream.rangeClosed(1, 30)
                .mapToObj(i ->
                        "Giao Phòng Nội vụ rà soát hồ sơ nhóm " + "rất dài ".repeat(20) + i + ", xong trước 20/3/2026.")
                .toArray(String[]::new);
        String first = text(draft(orders));
        assertTrue(first.contains("trang 1/") && !first.contains("\n30. "), first);
        for (String correction : List.of("30: giao TP", "30: gộp với dòng trên", "29: bỏ")) {
            String shown = text(room.says(LEADER, correction));
            assertTrue(shown.contains("\n28. ") && !shown.contains("\n1. "), correction + " → " + shown);
        }
    }

    @Test
    void aRowIsSplitByTheWordsOfTheCorrection() {
        draft("Giao Phòng Nội vụ rà soát số liệu và lập danh sách, xong trước 20/3/2026.");
        String shown = text(room.says(LEADER, "1: tách rà soát số liệu; lập danh sách"));
        assertTrue(shown.contains("1. rà soát số liệu\n") && shown.contains("2. lập danh sách\n"), shown);
        assertTrue(text(room.says(LEADER, "1: tách")).startsWith("⚠️ Không rõ tách ở đâu"));
    }

    @Test
    void aDraftOfManyShortRowsKeepsToTheButtonsOfAMessage() {
        String[] orders = IntStream.rangeClosed(1, 95)
                .mapToObj(i -> "Giao VP báo cáo số " + i + ".")
                .toArray(String[]::new);
        List<Outgoing> picked = room.presses(LEADER, draft(orders), "✏️ Sửa");
        assertTrue(text(picked).contains("Dự thảo 95") && text(picked).contains("trang 1/3"), text(picked));
        assertTrue(Room.buttons(picked).size() <= 50, Room.buttons(picked).size() + " buttons");
    }
}
