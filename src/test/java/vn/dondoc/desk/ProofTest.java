package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.desk.Room.GROUP;
import static vn.dondoc.desk.Room.NV;
import static vn.dondoc.desk.Room.TP;
import static vn.dondoc.desk.Room.text;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.Status;

/** Files that people send: with a report, after it, alone. */
class ProofTest {
    private final Room room = new Room();

    @AfterEach
    void close() {
        assertEquals(List.of(), room.register.verify(GROUP));
        room.close();
    }

    @Test
    void aFileWithACaptionIsEvidenceAndSoIsTheRestOfItsAlbum() {
        room.given("2026-03-10", "NV");
        Attachment first = new Attachment(Attachment.Kind.PHOTO, "f1", "", 10, Optional.of("a".repeat(64)));
        Attachment second = new Attachment(Attachment.Kind.PHOTO, "f2", "", 10, Optional.of("b".repeat(64)));
        assertTrue(text(room.sends(NV, "#1 xong rồi ạ", Optional.of("album"), "", first))
                .contains("✅ #1"));
        assertEquals(List.of(), room.sends(NV, "", Optional.of("album"), "", second), "one answer for an album");
        assertEquals(List.of(), room.sends(TP, "", Optional.of("album"), "", second), "another's picture");
        List<Evidence> evidence = room.register.evidence(room.now(1).id());
        assertEquals(2, evidence.size(), evidence.toString());
    }

    @Test
    void aFileThatComesAfterTheReportIsProofOfIt() {
        room.given("2026-03-10", "NV");
        room.says(NV, "#1 xong rồi ạ");
        Attachment file =
                new Attachment(Attachment.Kind.DOCUMENT, "f1", "ke-hoach.xlsx", 10, Optional.of("c".repeat(64)));
        assertEquals(
                "📎 #1 Phòng Nội vụ: đã thêm minh chứng ke-hoach.xlsx.",
                text(room.sends(NV, "/xong 1 gửi kèm kế hoạch", Optional.empty(), "", file)));
        assertEquals(
                "ke-hoach.xlsx", room.register.evidence(room.now(1).id()).get(0).name());
        assertTrue(text(room.sends(TP, "/xong 1", Optional.empty(), "", file)).startsWith("⛔"), "another unit's");
        assertTrue(text(room.says(NV, "/xong 1 lần nữa")).startsWith("⛔"));
    }

    @Test
    void aFileAloneAsAnAnswerToAReminderIsAskedAbout() {
        room.given("2026-03-10", "NV");
        Attachment file =
                new Attachment(Attachment.Kind.DOCUMENT, "f1", "bao-cao.xlsx", 10, Optional.of("c".repeat(64)));
        assertEquals(List.of(), room.sends(NV, "", Optional.empty(), "", file), "a file of whatever");
        List<Outgoing> asked = room.sends(NV, "", Optional.empty(), "#1", file);
        assertTrue(text(asked).startsWith("❓"), text(asked));
        assertEquals(Status.OPEN, room.now(1).status());
        room.presses(NV, asked, "✅ #1");
        assertEquals(
                "bao-cao.xlsx", room.register.evidence(room.now(1).id()).get(0).name());
    }

    @Test
    void voiceNotesAndStickersStayUnanswered() {
        room.given("2026-03-10", "NV");
        Attachment voice = new Attachment(Attachment.Kind.OTHER, "v1", "", 10, Optional.empty());
        assertEquals(List.of(), room.sends(NV, "", Optional.empty(), "", voice));
        assertEquals(List.of(), room.sends(NV, "", Optional.empty(), "#1", voice));
    }
}
