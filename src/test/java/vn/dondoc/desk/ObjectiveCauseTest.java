package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.desk.Room.LEADER;
import static vn.dondoc.desk.Room.NV;
import static vn.dondoc.desk.Room.SECRETARY;
import static vn.dondoc.desk.Room.TP;
import static vn.dondoc.desk.Room.text;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.directive.Change;
import vn.dondoc.directive.UnitPart;

/** A leader confirms that what holds a unit up is not its fault. */
class ObjectiveCauseTest {
    private static final Optional<UnitPart.Objective> FUNDS =
            Optional.of(new UnitPart.Objective("tỉnh chưa cấp kinh phí", "Phan Hồng Yến"));

    private final Room room = new Room();

    @AfterEach
    void close() {
        room.close();
    }

    private Optional<UnitPart.Objective> objective(String unit) {
        return room.now(1).part(unit).orElseThrow().objective();
    }

    @Test
    void onlyALeaderConfirmsAndTheHistoryTellsWho() {
        room.given("2026-03-10", "NV");
        List<Outgoing> told = room.says(NV, "/vuongmac 1 tỉnh chưa cấp kinh phí");
        assertTrue(text(room.presses(NV, told, "☑️ Khách quan")).startsWith("⛔"));
        assertTrue(text(room.presses(SECRETARY, told, "☑️ Khách quan")).startsWith("⛔"));
        assertEquals(Optional.empty(), objective("NV"));
        assertTrue(text(room.presses(LEADER, told, "☑️ Khách quan")).startsWith("☑️ #1 Phòng Nội vụ"));
        assertEquals(FUNDS, objective("NV"));
        var row = room.register.history(room.now(1).id()).get(2);
        assertEquals(List.of(Change.OBJECTIVE, 1001L), List.of(row.change(), row.by()));
        assertTrue(
                text(room.says(NV, "/xem 1")).contains("khách quan: tỉnh chưa cấp kinh phí (Phan Hồng Yến xác nhận)"));
        assertTrue(text(room.presses(LEADER, told, "☑️ Khách quan")).startsWith("⚠️"), "again changes nothing");
    }

    @Test
    void canBeTakenBack() {
        room.given("2026-03-10", "NV");
        List<Outgoing> told = room.says(NV, "/vuongmac 1 tỉnh chưa cấp kinh phí");
        List<Outgoing> confirmed = room.presses(LEADER, told, "☑️ Khách quan");
        room.presses(LEADER, confirmed, "↩️ Hoàn tác");
        assertEquals(Optional.empty(), objective("NV"));
        assertEquals(List.of(), room.register.verify(Room.GROUP));
    }

    @Test
    void holdsAlsoAfterTheUnitHasReported() {
        room.given("2026-03-10", "NV");
        List<Outgoing> told = room.says(NV, "/vuongmac 1 tỉnh chưa cấp kinh phí");
        room.says(NV, "/xong 1");
        room.presses(LEADER, told, "☑️ Khách quan");
        assertEquals(FUNDS, objective("NV"));
        assertEquals(room.now(1), room.register.find(room.now(1).id()).orElseThrow());
    }

    @Test
    void asksWhichUnitWhereSeveralAreHeldUp() {
        room.given("2026-03-10", "NV", "TP");
        room.says(NV, "/vuongmac 1 tỉnh chưa cấp kinh phí");
        List<Outgoing> told = room.says(TP, "/vuongmac 1 thiếu người");
        List<Outgoing> asked = room.presses(LEADER, told, "☑️ Khách quan");
        room.presses(LEADER, asked, "Phòng Nội vụ");
        assertEquals(FUNDS, objective("NV"));
        assertEquals(Optional.empty(), objective("TP"));
    }
}
