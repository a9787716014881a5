package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestCommandTest {
    @TempDir
    private Path folder;

    private OfficeData office;

    @BeforeEach
    void office() throws IOException {
        office = new OfficeData(folder);
    }

    private String text(String at, Long chat) {
        try (Books books = office.open()) {
            return DigestCommand.text(
                    books, Optional.ofNullable(at).map(DigestCommand.At::of), Optional.ofNullable(chat));
        }
    }

    /** Two groups, from a file; nothing of it has a history. */
    private void bring() throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), """
                {"chat":-4001,"number":1,"text":"rà soát thủ tục","lead":["NV"],"due":"2026-03-03","assigned_on":"2026-02-25"}
                {"chat":-4001,"number":2,"text":"lập kế hoạch","lead":["VP"],"due":"2026-03-10","assigned_on":"2026-03-05"}
                {"chat":-4002,"number":1,"text":"kiểm kê","lead":["VP"],"due":"2026-03-04","assigned_on":"2026-03-02","status":"DONE",\
                "units":{"VP":{"status":"DONE","reported_on":"2026-03-09"}}}
                """);
        try (Books books = office.open()) {
            new Import(file, false).into(books);
        }
    }

    @Test
    void printsTheDigestsOfAllGroupsAsOfThen() throws IOException {
        bring();
        String text = text("2026-03-06", null);
        assertEquals(2, text.split("📊 Tổng kết tuần từ 02/3/2026 đến 06/3/2026").length - 1, text);
        assertTrue(text.contains("#1 Phòng Nội vụ: rà soát thủ tục – quá hạn 3 ngày\n"), text);
        assertTrue(text.contains("#1 Văn phòng: kiểm kê – quá hạn 2 ngày\n"), text); // reported on the 9th
        assertTrue(text.contains("Tổng số 2 nhiệm vụ (+1 so với tuần trước)"), text);
        assertTrue(text.contains("\n\n📊"), text);
        assertTrue(text("2026-02-27T16:00", null).contains("Tổng số 1 nhiệm vụ:"));
    }

    @Test
    void printsOneGroupAndNothingWhereNothingWasRecorded() throws IOException {
        assertEquals("", text(null, null));
        bring();
        assertEquals("", text("2026-02-20T16:00", null));
        String text = text("2026-03-13T16:00", -4002L);
        assertTrue(text.contains("☑️ Hoàn thành quá hạn: 1 (+1)") && !text.contains("rà soát"), text);
    }

    @Test
    void namesAGroupThatIsNotThereAndATimeThatIsNone() {
        assertEquals(
                "không có nhóm chat nào mang số 7",
                assertThrows(CommandFailure.class, () -> text(null, 7L)).getMessage());
        assertThrows(DateTimeParseException.class, () -> DigestCommand.At.of("06/3/2026"));
        assertThrows(DateTimeParseException.class, () -> DigestCommand.At.of("2026-03-06T"));
    }
}
