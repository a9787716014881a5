package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.desk.Room.GROUP;
import static vn.dondoc.desk.Room.NV;
import static vn.dondoc.desk.Room.TP;
import static vn.dondoc.desk.Room.VISITOR;
import static vn.dondoc.desk.Room.text;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.directive.UnitPart;

/** What lists and searches say, and how they are paged. */
class ListsTest {
    private static final String[] TEN = {"A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "NV"};

    private final Room room = new Room();

    @AfterEach
    void close() {
        room.close();
    }

    private static String label(List<Outgoing> said) {
        return Room.buttons(said).stream().map(Button::label).toList().toString();
    }

    @Test
    void aSearchGoesOnPageByPageAndBack() {
        for (int i = 0; i < 23; i++) {
            room.given("2026-03-10", "NV");
        }
        List<Outgoing> first = room.says(VISITOR, "/tim thu tuc");
        assertTrue(text(first).contains("#10 ") && !text(first).contains("#11 "), text(first));
        List<Outgoing> second = room.presses(TP, first, "Trang sau");
        assertTrue(text(second).contains("#11 ") && text(second).contains("#20 "), text(second));
        List<Outgoing> third = room.presses(VISITOR, second, "Trang sau");
        assertTrue(text(third).contains("#23 ") && !text(third).contains("#20 "), text(third));
        assertEquals("[◀ Về đầu]", label(third));
        assertTrue(text(room.presses(VISITOR, third, "◀ Về đầu")).contains("#1 "));
    }

    @Test
    void aSearchThatNobodyAskedHereIsAnOldButton() {
        for (int i = 0; i < 11; i++) {
            room.given("2026-03-10", "NV");
        }
        String data = Room.buttons(room.says(VISITOR, "/tim thu tuc")).get(0).data();
        assertTrue(text(room.pressesData(NV, room.group(-4002), data)).startsWith("⛔"));
        assertTrue(text(room.pressesData(NV, room.group(), "s:999:10:" + GROUP)).startsWith("⛔"));
    }

    @Test
    void aListGoesBackToItsBeginning() {
        for (int i = 0; i < 12; i++) {
            room.given("2026-03-10", "NV");
        }
        List<Outgoing> next = room.presses(VISITOR, room.says(VISITOR, "/nhiemvu NV"), "Trang sau");
        assertTrue(text(next).contains("#11 ") && !text(next).contains("#10 "), text(next));
        assertTrue(text(room.presses(VISITOR, next, "◀ Về đầu")).contains("#1 "));
    }

    @Test
    void whatAMemberLeadsByNameIsAmongTheWorkOfHisUnit() {
        room.given("2026-03-10", "NV");
        room.given(
                GROUP,
                "soạn báo cáo",
                Optional.of(java.time.LocalDate.parse("2026-02-20")),
                Optional.empty(),
                UnitPart.person(2002));
        room.given("2026-03-10", "TP");
        String said = text(room.says(VISITOR, "/nhiemvu NV"));
        assertTrue(said.contains("#1 ") && said.contains("#2 ") && !said.contains("#3 "), said);
        String late = text(room.says(VISITOR, "/nhiemvu Phòng Nội vụ quá hạn"));
        assertTrue(late.contains("#2 ") && !late.contains("#1 "), late);
    }

    @Test
    void everybodyCanAskForHisOwnWork() {
        for (int i = 0; i < 11; i++) {
            room.given("2026-03-10", "NV");
        }
        room.given(GROUP, "soạn báo cáo", "2026-03-10", UnitPart.person(2003));
        String own = text(room.says(TP, "/nhiemvu của tôi"));
        assertTrue(own.contains("#12 ") && !own.contains("#1 "), own);
        List<Outgoing> mine = room.says(NV, "/nhiemvu cuatoi");
        assertTrue(text(room.presses(TP, mine, "Trang sau")).startsWith("⛔"), "the list of another");
        assertTrue(text(room.presses(NV, mine, "Trang sau")).contains("#11 "));
    }

    @Test
    void ofManyLeadsTheNumberIsSaidAndWhoIsLeftOnceSomeAreDone() {
        room.given("2026-03-10", TEN);
        String none = text(room.says(VISITOR, "/nhiemvu"));
        assertTrue(none.contains("— 10 đơn vị; hạn") && none.endsWith("(0/10 đơn vị xong)"), none);
        room.says(NV, "/xong 1");
        String one = text(room.says(VISITOR, "/nhiemvu"));
        assertTrue(one.endsWith("(1/10 đơn vị xong, còn: A1, A2, A3, A4, A5, A6 và 3 đơn vị khác)"), one);
        assertTrue(text(room.says(VISITOR, "/xem 1")).contains("Chủ trì: 10 đơn vị: A1, A2, "));
        String refused = text(room.says(TP, "/xong 1"));
        assertEquals("⛔ #1 do 10 đơn vị chủ trì, anh/chị không thuộc các đơn vị này.", refused);
    }

    @Test
    void fewLeadsAreNamed() {
        room.given("2026-03-10", "NV", "TP");
        String said = text(room.says(VISITOR, "/nhiemvu"));
        assertTrue(said.contains("— Phòng Nội vụ, Phòng Tư pháp; hạn"), said);
        assertFalse(said.contains("còn:"), said);
    }
}
