package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.desk.Room.GROUP;
import static vn.dondoc.desk.Room.LEADER;
import static vn.dondoc.desk.Room.NV;
import static vn.dondoc.desk.Room.SECRETARY;
import static vn.dondoc.desk.Room.TP;
import static vn.dondoc.desk.Room.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;

/** Commands as people really type them. */
class CommandsTest {
    private Room room = new Room();

    @AfterEach
    void close() {
        assertEquals(List.of(), room.register.verify(GROUP));
        room.close();
    }

    private List<Outgoing> privately(vn.dondoc.chat.Sender who, String words) {
        return room.saysIn(Room.privately(who), who, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hạn không",
                "bỏ hạn",
                "không thời hạn",
                "hạn: không",
                "thời hạn không",
                "không có hạn",
                "hạn bỏ",
                "Bo han."
            })
    void aDueDayIsTakenAway(String words) {
        room.given("2026-03-10", "NV");
        String said = text(room.says(SECRETARY, "/sua 1 " + words));
        assertTrue(said.contains("thời hạn từ 10/3/2026 thành không có"), said);
        assertEquals(Optional.empty(), room.now(1).due());
        assertTrue(text(room.says(SECRETARY, "/sua 1 " + words)).startsWith("⚠️"), "it has none");
    }

    @Test
    void whatRecursKeepsItsDueDay() {
        room.given(
                GROUP,
                "gửi số liệu",
                Optional.of(LocalDate.parse("2026-03-06")),
                Optional.of(Recurrence.of("FREQ=WEEKLY;BYDAY=FR")),
                "NV");
        assertTrue(text(room.says(SECRETARY, "/sua 1 bỏ hạn")).startsWith("⛔ #1 là việc định kỳ"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hạn: 20/3          | 2026-03-20
        thời hạn 20/3      | 2026-03-20
        hạn là cuối tháng  | 2026-03-31
        han thanh 20/3     | 2026-03-20
        """)
    void aDueDayIsSetInManyWords(String words, LocalDate due) {
        room.given("2026-03-10", "NV");
        room.says(SECRETARY, "/sua 1 " + words);
        assertEquals(Optional.of(due), room.now(1).due());
    }

    @Test
    void helpersAreNamedAndDropped() {
        room.given("2026-03-10", "NV");
        room.says(SECRETARY, "/sua 1 phối hợp: VP, Phòng Tư pháp");
        assertEquals(
                List.of("Văn phòng HĐND và UBND", "Phòng Tư pháp"), room.now(1).coop());
        room.says(SECRETARY, "/sua 1 phối hợp không");
        assertEquals(List.of(), room.now(1).coop());
    }

    @Test
    void aCommandWrittenApartIsUnderstood() {
        room.given("2026-03-10", "NV");
        assertTrue(text(room.says(NV, "/tiến độ 1 60 đã có dự thảo")).startsWith("📈 #1"));
        assertTrue(text(room.says(NV, "/gia hạn 1 20/3 chờ số liệu")).startsWith("⏳ #1"));
        assertTrue(text(room.says(NV, "/nhiệm vụ NV")).startsWith("📋"));
    }

    @Test
    void anUnknownCommandIsAnsweredWhereItCanOnlyBeOurs() {
        assertEquals("⚠️ Không có lệnh /khongco. Gõ /trogiup để xem các lệnh.", text(privately(NV, "/khongco 12")));
        assertEquals(List.of(), room.says(NV, "/khongco"), "another bot's");
        assertEquals(List.of(), room.says(NV, "/xem@otherbot 1"));
        assertEquals(List.of(), room.says(NV, "/khongco@otherbot"));
        assertTrue(text(room.says(NV, "/khongco@dondoc_bot")).startsWith("⚠️"));
        room.close();
        room = Room.ofTheBrowser();
        assertEquals("⚠️ Không có lệnh /khongco. Gõ /trogiup để xem các lệnh.", text(room.says(NV, "/khongco")));
    }

    @ParameterizedTest
    @CsvSource({"/xemm 1,/xem", "/nhiemvi,/nhiemvu", "/xnog 1,/xong", "/tiedo 1 60,/tiendo", "/trogiupp,/trogiup"})
    void aSlipOfTheFingerIsNamed(String typed, String meant) {
        String said = text(room.says(NV, typed));
        assertTrue(said.startsWith("⚠️ Không có lệnh") && said.contains("muốn gõ " + meant + "?"), said);
    }

    @Test
    void decisionsAreOfferedWhereSomebodyCanTakeThem() {
        room.close();
        room = new Room(true);
        room.given("2026-03-10", "NV");
        List<Outgoing> asked = privately(NV, "/giahan 1 20/3 chờ số liệu");
        List<Outgoing> here =
                asked.stream().filter(one -> one.chat() == NV.id()).toList();
        List<Outgoing> there = asked.stream().filter(one -> one.chat() == GROUP).toList();
        assertEquals(List.of("↩️ Hoàn tác"), labels(here));
        assertEquals(List.of("✅ Đồng ý", "📅 Ngày khác", "❌ Từ chối"), labels(there));
        List<Outgoing> done = privately(NV, "/xong 1");
        assertEquals(
                List.of("↩️ Hoàn tác"),
                labels(done.stream().filter(one -> one.chat() == NV.id()).toList()));
        assertEquals(
                List.of("✅ Đạt", "↩️ Trả lại"),
                labels(done.stream().filter(one -> one.chat() == GROUP).toList()));
        assertTrue(labels(room.says(LEADER, "/xem 1")).isEmpty());
        assertEquals(Status.REPORTED, room.now(1).status());
    }

    @Test
    void aDecisionWithoutANumberIsAboutWhatWaitsForIt() {
        room.given("2026-03-10", "NV");
        room.given("2026-03-10", "TP");
        assertEquals(List.of(), room.says(LEADER, "đồng ý gia hạn"), "nobody has asked");
        room.says(NV, "#1 xin gia hạn đến 20/3, chờ số liệu");
        assertTrue(text(room.says(LEADER, "đồng ý gia hạn")).startsWith("✅ #1 được gia hạn"));
        room.says(NV, "/giahan 1 25/3 vẫn chờ số liệu");
        room.says(TP, "/giahan 2 25/3 chờ số liệu");
        List<Outgoing> which = room.says(LEADER, "không đồng ý gia hạn");
        assertTrue(text(which).startsWith("❓"), text(which));
        assertTrue(text(room.presses(LEADER, which, "#2")).startsWith("❌ #2 không được gia hạn"));
    }

    @Test
    void whatIsGivenToAPersonByNameIsHis() {
        room.given(GROUP, "soạn báo cáo", "2026-03-10", UnitPart.person(2003));
        String refused = text(room.says(NV, "/xong 1"));
        assertTrue(refused.startsWith("⛔ #1 giao đích danh"), refused);
        assertTrue(text(room.says(TP, "/xong 1")).startsWith("✅ #1"));
    }

    @Test
    void oneOfSeveralLeadsGivesAwayItsOwnPartAlone() {
        room.given("2026-03-10", "NV", "TP");
        room.says(TP, "/xong 1");
        List<Outgoing> asked = room.says(NV, "#1 không phải việc của phòng em");
        assertTrue(text(asked).contains("chuyển phần của Phòng Nội vụ trong #1"), text(asked));
        room.presses(LEADER, asked, "✅ Đồng ý #1");
        assertTrue(text(room.says(LEADER, "VP")).startsWith("🔁 #1 chuyển sang Phòng Tư pháp, Văn phòng"));
        assertEquals(Status.DONE, room.now(1).part("TP").orElseThrow().status(), "what was reported stays");
        assertTrue(room.now(1).part("NV").isEmpty());
        room.says(LEADER, "/chuyen 1 VHTT");
        assertTrue(text(room.says(NV, "/xem 1")).contains("báo cáo hoàn thành (Phòng Tư pháp)"));
    }

    @Test
    void anExampleCarriesTheNumberThatWasTyped() {
        room.given("2026-03-10", "NV");
        assertEquals("⚠️ Cần nêu lý do. Ví dụ: /huy 1 trùng với #9", text(room.says(SECRETARY, "/huy 1")));
        assertEquals("⚠️ Cách dùng: /tiendo 1 60 đã xong dự thảo", text(room.says(NV, "/tiendo 1")));
        assertEquals("⚠️ Cách dùng: /giahan 1 30/6 chờ số liệu của các xã", text(room.says(NV, "/giahan 1")));
    }

    /** Due on Tuesday, 10 March 2026. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /giahan 1 5 ngày chờ số liệu              | thứ Hai, 16/3/2026
            /giahan 1 3 ngày làm việc, chờ số liệu    | thứ Sáu, 13/3/2026
            /giahan 1 thêm 1 tuần chờ số liệu         | thứ Ba, 17/3/2026
            /giahan 1 hai tuan cho so lieu            | thứ Ba, 24/3/2026
            /giahan 1 5 tháng 4 chờ số liệu           | Chủ nhật, 05/4/2026
            #1 xin gia hạn thêm 5 ngày vì chờ số liệu | thứ Hai, 16/3/2026
            """)
    void aCountOfDaysIsAddedToTheDueDayAndTheAnswerSaysWhichDayCameOut(String words, String day) {
        room.given("2026-03-10", "NV");
        String said = text(room.says(NV, words));
        assertTrue(said.startsWith("⏳ #1 Phòng Nội vụ xin gia hạn đến " + day + " (ch"), said);
    }

    @Test
    void aCountThatWouldEndInThePastIsCountedFromToday() {
        room.given("2026-03-10", "NV");
        room.clock.set("2026-03-23T09:00");
        String said = text(room.says(NV, "/giahan 1 2 ngày chờ số liệu"));
        assertTrue(said.contains("xin gia hạn đến thứ Tư, 25/3/2026"), said);
    }

    @Test
    void whatIsTakenBackInPrivateIsToldWhereItWasHeard() {
        room.given("2026-03-10", "NV");
        List<Outgoing> asked = privately(NV, "/giahan 1 20/3 chờ số liệu");
        Button undo = Room.buttons(
                        asked.stream().filter(one -> one.chat() == NV.id()).toList())
                .get(0);
        List<Outgoing> undone = room.pressesData(NV, Room.privately(NV), undo.data());
        assertEquals(
                "↩️ Phan Quốc Long đã rút đề nghị gia hạn #1.",
                text(undone.stream().filter(one -> one.chat() == GROUP).toList()));
    }

    @Test
    void anUnknownUnitOrDayIsNamed() {
        room.given("2026-03-10", "NV");
        assertEquals(
                "⚠️ Không rõ đơn vị \"Hội Cựu chiến binh\". Ví dụ: /sua 1 chủ trì NV. Gõ /donvi để xem các đơn vị.",
                text(room.says(SECRETARY, "/sua 1 chủ trì Hội Cựu chiến binh")));
        assertTrue(text(room.says(SECRETARY, "/chuyen 1 Hội Cựu chiến binh")).startsWith("⚠️ Không rõ đơn vị"));
        assertEquals("⚠️ Chưa rõ ngày nào. Ví dụ: /sua 1 hạn 20/3", text(room.says(SECRETARY, "/sua 1 hạn sớm sớm")));
    }

    @Test
    void aLeaderIsGreetedWithWhatWaitsForHim() {
        room.given("2026-03-10", "NV");
        room.says(NV, "/giahan 1 20/3 chờ số liệu");
        room.says(LEADER, "/xem 1");
        String greeting = text(privately(LEADER, "/start"));
        assertTrue(greeting.contains("Chờ lãnh đạo quyết định") && greeting.contains("#1 "), greeting);
        assertTrue(greeting.contains("xin gia hạn đến thứ Sáu, 20/3/2026"), greeting);
    }

    @Test
    void anOccurrenceThatIsAcceptedTellsTheNextOneInASentence() {
        room.close();
        room = new Room(true);
        room.given(
                GROUP,
                "gửi số liệu",
                Optional.of(LocalDate.parse("2026-03-06")),
                Optional.of(Recurrence.of("FREQ=WEEKLY;BYDAY=FR")),
                "NV");
        List<Outgoing> done = room.says(NV, "/xong 1");
        assertEquals(
                "✅ #1 đạt yêu cầu. Kỳ tiếp theo: hạn thứ Sáu, 13/3/2026.",
                text(room.presses(LEADER, done, "✅ Đạt")).strip());
        String shown = text(room.says(NV, "/xem 1"));
        assertTrue(shown.endsWith("· mở kỳ mới, hạn 13/3/2026"), shown);
    }

    private static List<String> labels(List<Outgoing> said) {
        return Room.buttons(said).stream().map(Button::label).toList();
    }

    @Test
    void aDraftLosesADueDayAndNotTheRow() {
        List<Outgoing> draft = room.says(
                LEADER,
                "Kết luận giao ban:\n1. Giao Phòng Nội vụ rà soát hồ sơ, báo cáo trước ngày 20/3/2026.\n"
                        + "2. Giao Phòng Tư pháp lập danh sách, xong trước 25/3/2026.");
        assertTrue(text(draft).contains("Dự thảo 2"), text(draft));
        String changed = text(room.says(LEADER, "2: bỏ hạn"));
        assertTrue(changed.contains("Dự thảo 2") && changed.contains("hạn: không"), changed);
        String unclear = text(room.says(LEADER, "2: bỏ cái đó"));
        assertTrue(unclear.startsWith("⚠️"), unclear);
        assertFalse(text(room.says(LEADER, "2: bỏ")).contains("Dự thảo 2"));
    }
}
