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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.Status;

class DeskTest {
    private static final String MINUTES =
            "Kết luận giao ban:\n1. Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng tham mưu kế"
                    + " hoạch tập huấn kỹ năng số, trình Chủ tịch trước ngày 20/3/2026.\n2. Phòng Tư pháp rà soát văn bản QPPL, báo cáo"
                    + " trước 25/3/2026.";

    private final Room room = new Room();

    @AfterEach
    void close() {
        assertEquals(List.of(), room.register.verify(Room.GROUP));
        room.close();
    }

    @Test
    void conclusionsBecomeADraftAndAreRecordedOnOneTap() {
        List<Outgoing> draft = room.says(LEADER, MINUTES);
        assertTrue(text(draft).contains("Dự thảo 2 nhiệm vụ"), text(draft));
        assertTrue(text(draft).contains("thứ Sáu, 20/3/2026"), text(draft));
        assertEquals(0, all());
        List<Outgoing> recorded = room.presses(LEADER, draft, "✅ Ghi nhận");
        assertTrue(text(recorded).contains("#1") && text(recorded).contains("#2"), text(recorded));
        assertEquals(Optional.of(LocalDate.parse("2026-03-20")), room.now(1).due());
        assertEquals(List.of("Văn phòng HĐND và UBND"), room.now(1).coop());
        assertTrue(room.now(2).part("TP").isPresent());
        // the same button again is old
        assertTrue(text(room.presses(LEADER, draft, "✅ Ghi nhận")).startsWith("⛔"));
        assertEquals(2, all());
    }

    @Test
    void onlyLeadersAndSecretariesRecord() {
        List<Outgoing> draft = room.says(LEADER, MINUTES);
        assertTrue(text(room.presses(NV, draft, "✅ Ghi nhận")).startsWith("⛔"));
        assertTrue(text(room.says(NV, "/ketluan " + MINUTES)).startsWith("⛔"));
        assertEquals(0, all());
    }

    @Test
    void aUnitReportsByCommandAndInPlainWords() {
        room.given("2026-03-10", "NV");
        room.given("2026-03-10", "NV");
        assertTrue(text(room.says(NV, "/xong 1 Kế hoạch 31/KH-UBND")).contains("✅ #1"));
        assertEquals(
                "31/KH-UBND", room.register.evidence(room.now(1).id()).get(0).name());
        assertTrue(
                text(room.says(NV, "Phòng Nội vụ đã hoàn thành nhiệm vụ số 2")).contains("✅ #2"));
        assertEquals(Status.DONE, room.now(2).status());
    }

    @Test
    void refusesAnotherUnitAndStrangersAndUnknownNumbers() {
        room.given("2026-03-10", "NV");
        assertTrue(text(room.says(TP, "/xong 1")).startsWith("⛔"));
        assertTrue(text(room.says(VISITOR, "#1 xong rồi")).startsWith("⛔"));
        assertTrue(text(room.says(NV, "/xong 99")).startsWith("⚠️"));
        assertTrue(text(room.says(NV, "/xong")).startsWith("⚠️"));
        assertEquals(Status.OPEN, room.now(1).status());
    }

    @Test
    void aReportCanBeTakenBackForTenMinutes() {
        room.given("2026-03-10", "NV");
        List<Outgoing> done = room.says(NV, "#1 xong rồi ạ");
        assertTrue(text(room.presses(TP, done, "↩️ Hoàn tác")).startsWith("⛔"));
        assertEquals(Status.DONE, room.now(1).status());
        room.presses(NV, done, "↩️ Hoàn tác");
        assertEquals(Status.OPEN, room.now(1).status());
        List<Outgoing> again = room.says(NV, "#1 xong rồi ạ");
        room.clock.advance(Duration.ofMinutes(11));
        assertTrue(text(room.presses(NV, again, "↩️ Hoàn tác")).startsWith("⛔"));
    }

    @Test
    void withoutANumberTheOneOpenItemOfTheUnitIsMeantElseItIsAsked() {
        room.given("2026-03-10", "NV");
        assertTrue(text(room.says(NV, "đã hoàn thành nhiệm vụ rồi ạ")).contains("#1"));
        room.given("2026-03-10", "NV");
        room.given("2026-03-10", "NV");
        List<Outgoing> asked = room.says(NV, "đã hoàn thành nhiệm vụ rồi ạ");
        assertTrue(text(asked).startsWith("❓"), text(asked));
        assertEquals(Status.OPEN, room.now(2).status());
        assertTrue(text(room.presses(TP, asked, "#3")).startsWith("⛔"));
        room.presses(NV, asked, "#3");
        assertEquals(Status.DONE, room.now(3).status());
        assertEquals(Status.OPEN, room.now(2).status());
    }

    @Test
    void anAnswerToAReminderIsAboutItsDirective() {
        room.given("2026-03-10", "NV");
        room.given("2026-03-10", "NV");
        assertTrue(text(room.replies(NV, "xong ạ", "#2")).contains("✅ #2"));
        room.replies(NV, "chưa xong, được 60%", "#1");
        assertEquals(OptionalInt.of(60), room.now(1).part("NV").orElseThrow().percent());
    }

    @Test
    void severalOutcomesInOneMessageAreAnsweredOnce() {
        room.given("2026-03-10", "NV");
        room.given("2026-03-10", "NV");
        List<Outgoing> said = room.says(NV, "#1 đã xong, còn #2 xin gia hạn đến 20/3 vì chờ số liệu");
        assertEquals(1, said.stream().filter(one -> one instanceof Outgoing.Say).count(), text(said));
        assertEquals(Status.DONE, room.now(1).status());
        assertTrue(room.now(2).request().isPresent());
    }

    @Test
    void anExtensionIsDecidedByButton() {
        room.given("2026-03-10", "NV");
        List<Outgoing> asked = room.says(NV, "/giahan 1 20/3 chờ số liệu");
        assertTrue(text(room.presses(SECRETARY, asked, "✅ Đồng ý")).startsWith("⛔"));
        assertTrue(text(room.presses(NV, asked, "✅ Đồng ý")).startsWith("⛔"));
        room.presses(LEADER, asked, "📅 Ngày khác");
        room.says(LEADER, "15/3");
        assertEquals(Optional.of(LocalDate.parse("2026-03-15")), room.now(1).due());
        assertTrue(text(room.presses(LEADER, asked, "✅ Đồng ý")).startsWith("⛔"));
    }

    @Test
    void refusingAnExtensionAsksForTheReason() {
        room.given("2026-03-10", "NV");
        List<Outgoing> asked = room.says(NV, "/giahan 1 20/3 chờ số liệu");
        List<Outgoing> question = room.presses(LEADER, asked, "❌ Từ chối");
        assertTrue(text(question).contains("❓"), text(question));
        assertTrue(room.now(1).request().isPresent());
        assertTrue(text(room.says(LEADER, "phải xong đúng hạn")).contains("không được gia hạn"));
        assertTrue(room.now(1).request().isEmpty());
        assertEquals(Optional.of(LocalDate.parse("2026-03-10")), room.now(1).due());
    }

    @Test
    void wrongDaysAndUsageChangeNothing() {
        room.given("2026-03-10", "NV");
        for (String wrong : List.of(
                "/giahan 1 31/2 chờ",
                "/giahan 1 9/3 chờ",
                "/giahan 1",
                "/tiendo 1 140",
                "/tiendo 1",
                "/vuongmac 1",
                "/xem",
                "/xem abc")) {
            assertTrue(text(room.says(NV, wrong)).startsWith("⚠️"), wrong + " → " + text(room.says(NV, wrong)));
        }
        for (String wrong : List.of(
                "/sua 1 hạn 31/2",
                "/sua 1",
                "/sua 1 chủ trì không có thật",
                "/chuyen 1",
                "/huy 1",
                "/sua 1 nội dung")) {
            assertTrue(text(room.says(LEADER, wrong)).startsWith("⚠️"), wrong);
        }
        assertEquals(1, room.register.history(room.now(1).id()).size());
    }

    @Test
    void theKeepersChangeAndTheUnitsMayNot() {
        room.given("2026-03-10", "NV");
        for (String order :
                List.of("/sua 1 hạn 20/3", "/chuyen 1 TP", "/huy 1 trùng", "/tamhoan 1 chờ", "/molai 1 lại")) {
            assertTrue(text(room.says(NV, order)).startsWith("⛔"), order);
        }
        room.says(SECRETARY, "/sua 1 hạn 20/3");
        assertEquals(Optional.of(LocalDate.parse("2026-03-20")), room.now(1).due());
        room.says(SECRETARY, "/sua 1 phối hợp VP");
        assertEquals(List.of("Văn phòng HĐND và UBND"), room.now(1).coop());
        room.says(SECRETARY, "/sua 1 nội dung rà soát toàn bộ");
        assertEquals("rà soát toàn bộ", room.now(1).text());
        room.says(LEADER, "/CHUYEN@dondoc_bot 1 Phòng Tư pháp đúng chức năng");
        assertTrue(room.now(1).part("TP").isPresent());
        room.says(LEADER, "/tamhoan 1 chờ hướng dẫn");
        assertEquals(Status.SUSPENDED, room.now(1).status());
        room.says(LEADER, "/molai 1 đã có hướng dẫn");
        room.says(LEADER, "/huy 1 không cần nữa");
        assertEquals(Status.CANCELLED, room.now(1).status());
    }

    @Test
    void aDraftIsCorrectedRowByRow() {
        List<Outgoing> draft = room.says(LEADER, MINUTES);
        List<Outgoing> picked = room.presses(LEADER, draft, "✏️ Sửa");
        List<Outgoing> row = room.presses(LEADER, picked, "2");
        room.presses(LEADER, row, "Thời hạn");
        List<Outgoing> changed = room.says(LEADER, "30/3");
        assertTrue(text(changed).contains("30/3/2026"), text(changed));
        List<Outgoing> both = room.says(LEADER, "2: giao VP, hạn 27/3");
        assertTrue(text(both).contains("Văn phòng HĐND và UBND"), text(both));
        assertTrue(text(both).contains("27/3/2026"), text(both));
        List<Outgoing> merged = room.says(LEADER, "2: gộp với dòng trên");
        assertTrue(text(merged).contains("Dự thảo 1 nhiệm vụ"), text(merged));
    }

    @Test
    void anEditOfThePostedMessageEditsTheDraft() {
        room.says(LEADER, MINUTES);
        long posted = 101;
        List<Outgoing> edited = room.edits(LEADER, posted, MINUTES.replace("20/3/2026", "19/3/2026"));
        assertTrue(text(edited).contains("19/3/2026"), text(edited));
        assertEquals(0, all());
    }

    @Test
    void aDraftExpiresAfterSevenDaysWithAWordToItsSender() {
        List<Outgoing> draft = room.says(LEADER, MINUTES);
        room.clock.advance(Duration.ofDays(7));
        assertEquals(List.of(), room.says(LEADER, "1: hạn 22/3"), "too old, though its word is still to come");
        List<Outgoing> told = room.expire(room.clock.instant());
        assertTrue(text(told).contains("Phan Hồng Yến"), text(told));
        assertTrue(text(room.presses(LEADER, draft, "✅ Ghi nhận")).startsWith("⛔"));
    }

    @Test
    void whatDoesNotConcernTheBotStaysUnanswered() {
        room.given("2026-03-10", "NV");
        for (String chatter : List.of(
                "Chúc mừng sinh nhật anh Long!", "mai họp mấy giờ nhỉ", "hihi", "/start_other", "/xem@otherbot 1")) {
            assertEquals(List.of(), room.says(NV, chatter), chatter);
        }
    }

    @Test
    void listsShowAndSearch() {
        room.given("2026-03-01", "NV");
        room.given("2026-03-10", "TP");
        assertTrue(text(room.says(VISITOR, "/nhiemvu")).contains("#1"));
        String overdue = text(room.says(VISITOR, "/nhiemvu quahan"));
        assertTrue(overdue.contains("#1") && !overdue.contains("#2"), overdue);
        String tp = text(room.says(VISITOR, "/nhiemvu TP"));
        assertTrue(tp.contains("#2") && !tp.contains("#1"), tp);
        assertTrue(text(room.says(VISITOR, "/tim thu tuc")).contains("#1"));
        String shown = text(room.says(VISITOR, "/xem 2"));
        assertTrue(shown.contains("Phòng Tư pháp") && shown.contains("ghi nhận"), shown);
    }

    @Test
    void oneChatIsNeverSeenInAnother() {
        room.given(-4002, "nhiệm vụ mật khẩu chimhoangyen", "2026-03-10", "NV");
        room.given("2026-03-10", "TP");
        for (String ask : List.of("/nhiemvu", "/tim chimhoangyen", "/xem 1", "/xem 2", "/nhiemvu NV")) {
            assertFalse(text(room.says(LEADER, ask)).contains("nhiệm vụ mật khẩu"), ask);
        }
        var forged = room.pressesData(LEADER, room.group(), "is:-4002:1:");
        assertFalse(text(forged).contains("chimhoangyen"), text(forged));
        assertFalse(
                text(room.saysIn(Room.privately(VISITOR), VISITOR, "/xem 1")).contains("chimhoangyen"));
    }

    @Test
    void anOfficerJoinsByACodeThatWorksOnce() {
        String shown = text(room.saysIn(Room.privately(SECRETARY), SECRETARY, "/donvi NV"));
        var code = java.util.regex.Pattern.compile("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}")
                .matcher(shown);
        assertTrue(code.find(), shown);
        assertFalse(text(room.says(SECRETARY, "/donvi NV")).contains("Mã tham gia: "), "never in the group");
        assertTrue(text(room.saysIn(Room.privately(VISITOR), VISITOR, "/thamgia " + code.group()))
                .contains("Phòng Nội vụ"));
        assertTrue(text(room.saysIn(Room.privately(TP), TP, "/thamgia " + code.group()))
                .startsWith("⚠️"));
        room.given("2026-03-10", "NV");
        assertTrue(text(room.says(VISITOR, "/xong 1")).contains("✅ #1"));
    }

    @Test
    void startInPrivateShowsTheOpenItemsOfTheUnit() {
        room.given("2026-03-10", "NV");
        assertTrue(text(room.saysIn(Room.privately(NV), NV, "/start")).contains("#1"));
        assertFalse(
                text(room.saysIn(Room.privately(VISITOR), VISITOR, "/start")).contains("#1"));
    }

    @Test
    void aPaperWithAMarkOfSecrecyIsRefusedAndNotKept() {
        List<Outgoing> said = room.says(
                LEADER,
                "UBND HUYỆN AN SƠN\nMẬT\nSố: 07/TB-VP\nTHÔNG BÁO\nKết luận: Giao Phòng Nội vụ báo cáo trước ngày 20/3/2026.");
        assertTrue(text(said).startsWith("⛔"), text(said));
        assertEquals(1, said.size());
    }

    @Test
    void messagesInARowBecomeOneDraft() {
        room.says(
                LEADER,
                "Kết luận giao ban sáng nay:\n1. Giao Phòng Nội vụ tham mưu kế hoạch tập huấn, xong trước 20/3/2026.");
        room.clock.advance(Duration.ofSeconds(8));
        List<Outgoing> grown = room.says(LEADER, "2. Giao Phòng Tư pháp rà soát văn bản, xong trước 25/3/2026.");
        assertTrue(text(grown).contains("Dự thảo 2 nhiệm vụ"), text(grown));
        room.clock.advance(Duration.ofSeconds(30));
        List<Outgoing> other = room.says(LEADER, "Giao Văn phòng đôn đốc các đơn vị, báo cáo trước 30/3/2026.");
        assertFalse(text(other).contains("Dự thảo 3"), text(other));
    }

    @Test
    void whatWasRecordedIsNotReadAgainWithTheNextMessage() {
        List<Outgoing> draft = room.says(
                LEADER, "Kết luận giao ban:\n1. Giao Phòng Nội vụ tham mưu kế hoạch tập huấn, xong trước 20/3/2026.");
        room.clock.advance(Duration.ofSeconds(4));
        room.presses(LEADER, draft, "✅ Ghi nhận");
        room.clock.advance(Duration.ofSeconds(4));
        List<Outgoing> next = room.says(LEADER, "Giao Phòng Tư pháp rà soát văn bản, xong trước 25/3/2026.");
        assertTrue(text(next).contains("rà soát văn bản"), text(next));
        assertFalse(text(next).contains("tham mưu kế hoạch"), text(next));
    }

    @Test
    void anEditAfterARecordedReportIsTold() {
        room.given("2026-03-10", "NV");
        room.says(NV, "#1 xong rồi ạ");
        long posted = room.register.history(room.now(1).id()).size() == 2 ? room.lastMessage() - 1 : 0;
        List<Outgoing> told = room.edits(NV, posted, "#1 chưa xong ạ");
        assertTrue(text(told).contains("#1"), text(told));
        assertEquals(Status.DONE, room.now(1).status());
    }

    private int all() {
        return room.register
                .list(Query.of(Room.GROUP, Query.View.ALL, room.register.today()))
                .size();
    }
}
