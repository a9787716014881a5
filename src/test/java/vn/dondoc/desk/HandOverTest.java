package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.desk.Room.LEADER;
import static vn.dondoc.desk.Room.NV;
import static vn.dondoc.desk.Room.SECRETARY;
import static vn.dondoc.desk.Room.TP;
import static vn.dondoc.desk.Room.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.directive.Change;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;

/** A unit ends, and its open items go to whoever has taken over. */
class HandOverTest {
    private final Room room = new Room();

    @AfterEach
    void close() {
        room.close();
    }

    private List<String> leads(int number) {
        return room.now(number).lead().stream().map(UnitPart::unit).toList();
    }

    /** One done, one open, one suspended, one for both units, one of another unit. */
    private void work() {
        room.given("2026-03-10", "NV");
        room.given("2026-03-20", "NV");
        room.given("2026-03-25", "NV");
        room.given("2026-03-25", "NV", "TP");
        room.given("2026-03-25", "VP");
        room.says(NV, "/xong 1");
        room.says(LEADER, "/tamhoan 3 chờ tỉnh");
        room.says(NV, "/tiendo 4 40");
        room.says(TP, "/xong 4");
    }

    @Test
    void movesAllThatIsOpenAfterOneMoreQuestion() {
        work();
        List<Outgoing> asked = room.says(SECRETARY, "/bangiao NV TP");
        assertTrue(text(asked).contains("3 nhiệm vụ đang mở của Phòng Nội vụ cho Phòng Tư pháp"), text(asked));
        assertEquals(List.of("NV"), leads(2), "nothing before the button");
        List<Outgoing> done = room.presses(SECRETARY, asked, "✅ Bàn giao");
        assertTrue(text(done).startsWith("🔁 Đã bàn giao 3 nhiệm vụ"), text(done));
        assertEquals(
                List.of(List.of("NV"), List.of("TP"), List.of("TP"), List.of("TP"), List.of("VP")),
                Stream.of(1, 2, 3, 4, 5).map(this::leads).toList());
        assertEquals(Status.OPEN, room.now(4).status(), "what one of two merged units still owes stays open");
        assertEquals(40, room.now(4).part("TP").orElseThrow().percent().getAsInt());
        for (int number : List.of(2, 3, 4)) {
            var rows = room.register.history(room.now(number).id());
            assertEquals(Change.HANDED_OVER, rows.get(rows.size() - 1).change());
        }
        assertTrue(text(room.presses(SECRETARY, asked, "✅ Bàn giao")).startsWith("⛔"), "once");
        assertTrue(text(room.says(TP, "/xong 2")).contains("hoàn thành"));
    }

    @Test
    void isTakenBackAsAWhole() {
        work();
        List<Outgoing> asked = room.says(SECRETARY, "/bangiao Phòng Nội vụ cho Phòng Tư pháp");
        List<Outgoing> done = room.presses(SECRETARY, asked, "✅ Bàn giao");
        room.presses(SECRETARY, done, "↩️ Hoàn tác");
        assertEquals(
                List.of(List.of("NV"), List.of("NV"), List.of("NV", "TP")),
                Stream.of(2, 3, 4).map(this::leads).toList());
        assertEquals(List.of(), room.register.verify(Room.GROUP));
    }

    @Test
    void isTheSecretarysAlone() {
        work();
        assertTrue(text(room.says(LEADER, "/bangiao NV TP")).startsWith("⛔"));
        assertTrue(text(room.says(NV, "/bangiao NV TP")).startsWith("⛔"));
        List<Outgoing> asked = room.says(SECRETARY, "/bangiao NV TP");
        assertTrue(text(room.presses(NV, asked, "✅ Bàn giao")).startsWith("⛔"));
        room.presses(SECRETARY, asked, "🗑 Bỏ");
        assertEquals(List.of("NV"), leads(2));
        for (String wrong : List.of("/bangiao", "/bangiao NV", "/bangiao NV NV", "/bangiao NV Phòng Không Có")) {
            assertTrue(text(room.says(SECRETARY, wrong)).startsWith("⚠️"), wrong);
        }
    }

    @Test
    void reportsOfDaysGoneByKnowTheUnitOfThen() {
        work();
        room.clock.set("2026-04-02T09:00");
        room.presses(SECRETARY, room.says(SECRETARY, "/bangiao NV TP"), "✅ Bàn giao");
        var then = room.register.formerUnits(Room.GROUP, LocalDate.of(2026, 3, 31));
        assertEquals(
                List.of("Phòng Nội vụ", "Phòng Tư pháp"),
                then.of(room.now(4)).lead().stream().map(UnitPart::name).toList());
        assertEquals("NV", then.of(room.now(2)).lead().get(0).unit());
        var now = room.register.formerUnits(Room.GROUP, LocalDate.of(2026, 4, 2));
        assertEquals("TP", now.of(room.now(2)).lead().get(0).unit());
    }

    @Test
    void unitsAreReadAgainForTheSecretary() {
        assertTrue(text(room.says(NV, "/donvi nạp lại")).startsWith("⛔"));
        assertTrue(text(room.says(SECRETARY, "/donvi nạp lại")).startsWith("🔄"));
        room.reload = () -> List.of("config/units.yml:3:5: thiếu mục name → sửa: thêm name");
        String refused = text(room.says(SECRETARY, "/donvi nap lai"));
        assertTrue(refused.startsWith("⚠️") && refused.contains("config/units.yml:3:5"), refused);
    }
}
