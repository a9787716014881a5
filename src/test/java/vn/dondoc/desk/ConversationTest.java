package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.desk.Room.GROUP;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.Sender;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.Status;

/** What people say and press in the group and in private, beyond the plain way. */
class ConversationTest {
    private static final long OTHER = -4002;

    private final Room room = new Room();

    @AfterEach
    void close() {
        assertEquals(List.of(), room.register.verify(GROUP));
        assertEquals(List.of(), room.register.verify(OTHER));
        room.close();
    }

    private List<Outgoing> privately(Sender who, String words) {
        return room.saysIn(Room.privately(who), who, words);
    }

    private List<Outgoing> pressedPrivately(Sender who, List<Outgoing> under, String label) {
        Button button = Room.buttons(under).stream()
                .filter(one -> one.label().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " in " + Room.buttons(under)));
        return room.pressesData(who, Room.privately(who), button.data());
    }

    @Test
    void wordsThatDoNotProveCompletionAreAskedAboutWithBothReadings() {
        room.given("2026-03-10", "NV");
        List<Outgoing> asked = privately(NV, "#1 phần mềm cài xong rồi ạ");
        assertEquals(
                List.of("Đúng: #1 cập nhật tiến độ", "Không, #1 đã hoàn thành"),
                Room.buttons(asked).stream().map(Button::label).toList());
        assertEquals(
                Status.OPEN,
                room.register.find(new DirectiveId(GROUP, 1)).orElseThrow().status());
        pressedPrivately(NV, asked, "đã hoàn thành");
        assertEquals(
                Status.DONE,
                room.register.find(new DirectiveId(GROUP, 1)).orElseThrow().status());
    }

    @Test
    void aNumberThatSeveralGroupsHaveIsAskedInPrivateWithButtons() {
        room.given("2026-03-10", "NV");
        room.given(OTHER, "lập danh sách", "2026-03-10", "NV");
        for (String words : List.of("/xong 1 đã gửi báo cáo", "#1 xong rồi ạ", "/tiendo 1 60", "/xem 1")) {
            List<Outgoing> asked = privately(NV, words);
            assertTrue(text(asked).startsWith("❓"), words + " → " + text(asked));
            assertEquals(2, Room.buttons(asked).size(), words);
        }
        List<Outgoing> shown = pressedPrivately(NV, privately(NV, "/xem 1"), "lập danh sách");
        assertTrue(text(shown).startsWith("📌 #1 lập danh sách"), text(shown));
        pressedPrivately(NV, privately(NV, "/tiendo 1 60"), "lập danh sách");
        assertEquals(
                60,
                room.register
                        .find(new DirectiveId(OTHER, 1))
                        .orElseThrow()
                        .lead()
                        .get(0)
                        .percent()
                        .orElseThrow());
        List<Outgoing> done = pressedPrivately(NV, privately(NV, "/xong 1 đã gửi báo cáo"), "lập danh sách");
        assertTrue(text(done).contains("✅ #1"), text(done));
        assertEquals(Status.OPEN, room.now(1).status());
        assertEquals(
                Status.DONE,
                room.register.find(new DirectiveId(OTHER, 1)).orElseThrow().status());
        assertTrue(text(privately(TP, "/xem 1")).startsWith("⚠️"), "seen in neither group");
    }

    @Test
    void severalNumbersInPrivateAreDoneOrAskedInOneAnswer() {
        room.given("2026-03-10", "NV");
        room.given(OTHER, "lập danh sách", "2026-03-10", "NV");
        room.given("2026-03-10", "NV");
        List<Outgoing> said = privately(NV, "/xong 1 2 99");
        assertEquals(1, said.stream().filter(one -> one instanceof Outgoing.Say).count());
        assertTrue(
                text(said).contains("✅ #2")
                        && text(said).contains("#1")
                        && text(said).contains("⚠️"),
                text(said));
        pressedPrivately(NV, said, "rà soát");
        assertEquals(Status.DONE, room.now(1).status());
    }

    @Test
    void inPrivateTheOneOpenItemOfTheUnitIsMeant() {
        room.given(OTHER, "lập danh sách", "2026-03-10", "NV");
        assertTrue(text(privately(NV, "đã hoàn thành nhiệm vụ rồi ạ")).contains("✅ #1"));
    }

    @Test
    void conclusionsInPrivateAreSentToTheGroup() {
        List<Outgoing> said = privately(
                LEADER, "Kết luận giao ban:\n1. Giao Phòng Nội vụ rà soát hồ sơ, báo cáo trước ngày 20/3/2026.");
        assertTrue(text(said).startsWith("⚠️") && text(said).contains("nhóm"), text(said));
        assertEquals(List.of(), privately(NV, "Kết luận: Giao Phòng Nội vụ rà soát hồ sơ trước ngày 20/3/2026."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "x", "id", "id:-4001:1", "id:-4001:0:", "id:-4001:999999999:", "id:-4002:1:", "iz:-4001:1:",
                        "iq:-4001:1:",
                "u:1", "u:999", "u:-1", "u:99999999999999999999", "c:1:0", "c:999:999", "ro:1:1:0", "ro:999:1:0",
                        "rg:1:1:0:9",
                "pOPEN:0:-4002:", "pNOTHING:0:-4001:", "pOPEN:0:-4001:NV:zz", "v:abc", "b:1:y", "b:999:y", "\u0000",
                        "💥"
            })
    void aForgedButtonIsRefusedWithAShortNotice(String data) {
        room.given("2026-03-10", "NV");
        room.given(OTHER, "lập danh sách", "2026-03-10", "NV");
        String head = room.register.chat(GROUP).orElseThrow().head();
        List<Outgoing> said = room.pressesData(VISITOR, room.group(), data);
        assertEquals(1, said.size(), text(said));
        assertTrue(said.get(0) instanceof Outgoing.Answer, said.toString());
        assertTrue(text(said).startsWith("⛔") || text(said).startsWith("⚠️"), data + " → " + text(said));
        assertTrue(text(said).length() <= 200, text(said));
        assertEquals(head, room.register.chat(GROUP).orElseThrow().head());
    }

    @Test
    void anAnonymousAdministratorIsASecretaryOfHisOwnGroupAlone() {
        room.given("2026-03-10", "NV");
        Sender here = new Sender(GROUP, "Giao ban", Optional.empty(), true);
        Sender elsewhere = new Sender(OTHER, "Nhóm khác", Optional.empty(), true);
        assertTrue(text(room.says(elsewhere, "/huy 1 trùng")).startsWith("⛔"));
        assertTrue(text(room.says(here, "/sua 1 hạn 20/3")).startsWith("✏️"));
        List<Outgoing> asked = room.says(NV, "/giahan 1 25/3 chờ số liệu");
        assertTrue(text(room.presses(here, asked, "✅ Đồng ý")).startsWith("⛔"), "a secretary decides no extension");
    }

    @Test
    void theExampleOfEveryCommandWorks() {
        for (int i = 0; i < 12; i++) {
            room.given("2026-03-10", "TP");
        }
        Pattern example = Pattern.compile("(/[a-z]+[^\\n(]*)");
        for (Chat.Command command : Desk.commands()) {
            String bare = text(room.says(SECRETARY, "/" + command.name()));
            if (!bare.startsWith("⚠️ Cách dùng")) {
                continue;
            }
            Matcher found = example.matcher(bare);
            assertTrue(found.find(), bare);
            room.clock.advance(Duration.ofMinutes(1));
            String said = text(room.says(SECRETARY, found.group(1).strip()));
            boolean wrong = said.startsWith("⚠️ Cách dùng") || said.isBlank();
            assertFalse(wrong, found.group(1) + " → " + said);
        }
    }

    @Test
    void theCommandsForThePlatformAreKnownAndInVietnamese() {
        Set<String> names = new TreeSet<>();
        for (Chat.Command command : Desk.commands()) {
            assertTrue(command.name().matches("[a-z0-9_]{1,32}"), command.name());
            assertTrue(command.description().length() <= 256);
            assertTrue(names.add(command.name()));
            assertFalse(
                    text(room.says(SECRETARY, "/" + command.name() + "@dondoc_bot"))
                            .contains("Không có lệnh"),
                    command.name());
        }
        assertTrue(names.containsAll(
                List.of("nhiemvu", "xem", "xong", "tiendo", "vuongmac", "giahan", "sua", "chuyen", "huy")));
    }

    @Test
    void helpIsForTheRole() {
        assertTrue(text(room.says(SECRETARY, "/trogiup")).contains("/sua"));
        String unit = text(room.says(NV, "/trogiup"));
        assertTrue(unit.contains("/xong 12") && !unit.contains("/sua"), unit);
        assertTrue(text(room.says(LEADER, "/trogiup")).contains("/ketluan"));
    }

    @Test
    void theThirdExtensionIsFlaggedAndTheFirstDayIsKept() {
        room.given("2026-03-10", "NV");
        for (String day : List.of("12/3", "14/3")) {
            room.presses(LEADER, room.says(NV, "/giahan 1 " + day + " chờ số liệu"), "✅ Đồng ý");
        }
        assertTrue(text(room.says(NV, "/giahan 1 16/3 lần nữa")).contains("lần xin gia hạn thứ 3"));
        assertEquals(Optional.of(LocalDate.parse("2026-03-10")), room.now(1).originalDue());
        assertTrue(text(room.says(VISITOR, "/xem 1")).contains("hạn ban đầu 10/3/2026"));
    }

    @Test
    void anObstacleIsToldToTheLeadersAtOnce() {
        room.given("2026-03-10", "NV");
        assertTrue(text(room.says(NV, "/vuongmac 1 chưa có kinh phí")).contains("Phan Hồng Yến"));
        List<Outgoing> said = privately(NV, "/vuongmac 1 chưa có mặt bằng");
        assertTrue(
                said.stream()
                        .anyMatch(one ->
                                one.chat() == GROUP && Room.text(List.of(one)).contains("Phan Hồng Yến")),
                said.toString());
    }

    @Test
    void aUnitsWishToPassItOnIsPassedToThoseWhoDecide() {
        room.given("2026-03-10", "NV");
        room.given("2026-03-10", "NV");
        List<Outgoing> asked = room.says(NV, "#1 xin chuyển cho Phòng Tư pháp vì không đúng chức năng");
        assertTrue(text(asked).contains("đề nghị chuyển #1 cho Phòng Tư pháp (không đúng chức năng)"), text(asked));
        assertTrue(room.now(1).part("NV").isPresent());
        assertTrue(text(room.presses(NV, asked, "✅ Đồng ý")).startsWith("⛔"));
        assertTrue(text(room.presses(SECRETARY, asked, "✅ Đồng ý")).contains("chuyển sang Phòng Tư pháp"));
        assertTrue(text(room.presses(LEADER, asked, "❌ Từ chối")).startsWith("⛔"), "decided");
        List<Outgoing> cancel = room.says(NV, "đề nghị huỷ nhiệm vụ #2 vì trùng với #1");
        assertTrue(text(room.presses(LEADER, cancel, "❌ Từ chối")).contains("không đồng ý huỷ #2"));
        assertEquals(Status.OPEN, room.now(2).status());
        assertTrue(
                text(room.says(TP, "đề nghị huỷ nhiệm vụ #2 vì trùng với #1")).startsWith("⛔"));
        List<Outgoing> told = privately(NV, "đề nghị huỷ nhiệm vụ #2 vì trùng với #1");
        assertTrue(told.stream()
                .anyMatch(one ->
                        one.chat() == GROUP && !Room.buttons(List.of(one)).isEmpty()));
        room.presses(LEADER, told, "✅ Đồng ý");
        assertEquals(Status.CANCELLED, room.now(2).status());
    }

    @Test
    void aProposalIsDecidedInWordsToo() {
        for (int i = 0; i < 4; i++) {
            room.given("2026-03-10", "NV");
        }
        List<Outgoing> asked = room.says(NV, "#1 xin chuyển cho Phòng Tư pháp vì không đúng chức năng");
        assertTrue(text(room.says(LEADER, "không đồng ý chuyển #1"))
                .contains("không đồng ý chuyển #1. Nhiệm vụ giữ nguyên"));
        assertTrue(text(room.presses(SECRETARY, asked, "✅ Đồng ý")).startsWith("⛔"), "decided");
        room.says(NV, "#2 xin chuyển cho Phòng Tư pháp vì không đúng chức năng");
        assertTrue(text(room.says(LEADER, "đồng ý chuyển #2 nhé")).contains("chuyển sang Phòng Tư pháp"));
        room.says(NV, "đề nghị huỷ nhiệm vụ #3 vì trùng với #1");
        assertTrue(text(room.says(LEADER, "đồng ý #3")).contains("#3 đã huỷ: trùng với #1"));
        room.says(NV, "đề nghị huỷ nhiệm vụ #4 vì trùng với #1");
        room.says(NV, "#4 xin gia hạn đến 20/3 vì chờ số liệu");
        assertTrue(text(room.says(LEADER, "không cho lùi #4")).contains("#4 không được gia hạn"));
        assertEquals(Status.OPEN, room.now(4).status());
        assertTrue(text(room.says(LEADER, "không đồng ý huỷ #4")).contains("không đồng ý huỷ #4"));
    }

    @Test
    void whoNamesAnotherUnitOnTheWaySpeaksForHisOwn() {
        room.given("2026-03-10", "NV", "TP");
        room.given("2026-03-10", "NV", "TP");
        assertTrue(text(room.says(TP, "#1 xong rồi ạ, đã gửi Phòng Nội vụ")).contains("ghi nhận Phòng Tư pháp"));
        assertTrue(text(room.says(TP, "Phòng Nội vụ đã hoàn thành nhiệm vụ 2")).startsWith("⛔"));
        String both = text(room.says(SECRETARY, "Phòng Nội vụ: #1 xong, #2 xong rồi nhé"));
        assertTrue(both.contains("#2: ghi nhận Phòng Nội vụ"), both);
        assertEquals(Status.DONE, room.now(1).status());
    }

    @Test
    void whoTakesCompletionBackInWordsIsShownHow() {
        room.given("2026-03-10", "NV", "TP");
        room.says(NV, "#1 xong");
        List<Outgoing> answer = room.says(NV, "#1 báo nhầm, mới được 70%");
        assertTrue(text(answer).startsWith("⛔ Đơn vị này đã báo cáo hoàn thành #1 rồi"), text(answer));
        room.presses(NV, answer, "↩️ Hoàn tác");
        assertTrue(text(room.says(NV, "#1 mới được 70%")).contains("📈 #1 Phòng Nội vụ: 70%"));
        room.says(NV, "#1 xong");
        room.clock.advance(Duration.ofMinutes(11));
        assertTrue(text(room.says(NV, "#1 báo nhầm, mới được 70%")).contains("/molai 1"));
    }

    @Test
    void changesAreToldFromWhatToWhat() {
        room.given("2026-03-10", "NV");
        assertTrue(text(room.says(SECRETARY, "/sua 1 phối hợp VP"))
                .contains("phối hợp từ không có thành Văn phòng HĐND và UBND"));
        assertTrue(text(room.says(SECRETARY, "/sua 1 hạn 20/3")).contains("thời hạn từ 10/3/2026 thành 20/3/2026"));
        room.says(LEADER, "/chuyen 1 TP, VP đúng chức năng");
        room.says(TP, "/giahan 1 31/3 lần nữa");
        String history = text(room.says(VISITOR, "/xem 1"));
        assertTrue(history.contains("chủ trì từ Phòng Nội vụ thành Phòng Tư pháp, Văn phòng HĐND và UBND"), history);
        assertTrue(history.contains("xin gia hạn đến 31/3/2026"), history);
        assertEquals(2, room.now(1).lead().size());
    }

    @Test
    void eachUnitOfSeveralConfirmsForItself() {
        room.given("2026-03-10", "NV", "TP", "VP");
        assertTrue(
                text(room.says(NV, "/xong 1")).contains("1/3 đơn vị xong, còn: Phòng Tư pháp, Văn phòng HĐND và UBND"));
        assertTrue(text(room.says(VISITOR, "/nhiemvu")).contains("1/3 đơn vị xong"));
        List<Outgoing> which = room.says(SECRETARY, "/xong 1");
        assertEquals(2, Room.buttons(which).size(), text(which));
        room.presses(SECRETARY, which, "Phòng Tư pháp");
        assertEquals(Status.DONE, room.now(1).part("TP").orElseThrow().status());
        assertEquals(Status.OPEN, room.now(1).status());
    }

    @Test
    void theListOfWhatIsLateIsPagedByDueDay() {
        for (int i = 0; i < 25; i++) {
            room.given("2026-02-" + (28 - i % 9), "NV");
        }
        Set<String> seen = new TreeSet<>();
        List<Outgoing> page = room.says(VISITOR, "/nhiemvu quahan");
        int pages = 1;
        Matcher number = Pattern.compile("#(\\d+)").matcher(text(page));
        assertTrue(text(page).indexOf("20/02/2026") < text(page).indexOf("21/02/2026"), text(page));
        while (true) {
            while (number.find()) {
                seen.add(number.group(1));
            }
            if (Room.buttons(page).stream().noneMatch(one -> one.label().startsWith("Trang sau"))) {
                break;
            }
            page = room.presses(VISITOR, page, "Trang sau");
            number = Pattern.compile("#(\\d+)").matcher(text(page));
            pages++;
        }
        assertEquals(25, seen.size());
        assertEquals(3, pages);
    }

    @Test
    void nothingOfAnotherGroupIsToldAnywhere() {
        room.given("2026-03-10", "TP");
        room.given(OTHER, "lập danh sách", "2026-03-10", "NV");
        Place other = room.group(OTHER);
        for (Sender who : List.of(LEADER, SECRETARY, NV, TP, VISITOR)) {
            for (String words : List.of(
                    "/nhiemvu",
                    "/nhiemvu NV",
                    "/xem 1",
                    "/tim hoangyen4002",
                    "/tim lập danh sách",
                    "/xong 1",
                    "#1 xong rồi ạ",
                    "#1 đến đâu rồi",
                    "/tongket",
                    "/start",
                    "/sua 1 hạn 1/4")) {
                room.says(who, words); // the room itself looks at every answer
                if (who.equals(VISITOR) || who.equals(TP)) {
                    privately(who, words);
                }
            }
        }
        assertFalse(text(room.says(LEADER, "/nhiemvu")).contains(Room.canary(OTHER)));
        assertTrue(text(room.saysIn(other, LEADER, "/nhiemvu")).contains(Room.canary(OTHER)), "at home it is shown");
    }
}
