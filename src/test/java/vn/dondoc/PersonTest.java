package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.RoomMessage;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.RosterStore;
import vn.dondoc.store.SqlStore;

/** What is held of one person, and what becomes of him who left. */
class PersonTest {
    private static final long NGA = 2001;

    @TempDir
    private Path folder;

    private OfficeData office;

    @BeforeEach
    void work() throws IOException {
        office = new OfficeData(folder);
        try (Books books = office.open()) {
            office.workFor(books);
            SqlStore store = books.store();
            store.roster().join(new RosterStore.Member("VP", NGA, "Nga"));
            store.rooms().nameRoom(1, "Phòng chung");
            store.rooms()
                    .post(RoomMessage.fresh(
                            1, NGA, "Nga", Instant.EPOCH, RichText.plain("#1 xong ạ"), OptionalLong.empty()));
        }
    }

    private List<String> export() throws IOException {
        Path file = folder.resolve("nga.jsonl");
        try (Books books = office.open()) {
            new PersonExport(NGA).to(file, books);
        }
        return Files.readAllLines(file);
    }

    @Test
    void handsOverAllThatIsHeldOfAPerson() throws IOException {
        List<String> rows = export();
        assertEquals(
                List.of("units.yml", "unit", "history", "history", "history", "message"),
                rows.stream()
                        .map(row -> row.replaceFirst(".*?\"is\":\"([^\"]+)\".*", "$1"))
                        .toList());
        assertTrue(rows.get(5).contains("#1 xong ạ"), rows.get(5));
    }

    @Test
    void whoLeftIsNoLongerCalledByNameAndTheRecordStays() throws IOException {
        try (Books books = office.open()) {
            books.store().run(() -> books.store().persons().depart(NGA, "Cán bộ đã nghỉ", Instant.EPOCH));
            List<HistoryEntry> shown = books.register().shownHistory(OfficeData.id(1));
            assertEquals(
                    List.of("Trần Văn Thư", "Cán bộ đã nghỉ"),
                    shown.stream().map(HistoryEntry::byName).toList());
            assertEquals(
                    "Nga", books.register().history(OfficeData.id(1)).get(1).byName());
            assertEquals(List.of(), books.register().verify(OfficeData.CHAT), "the chain holds");
            assertEquals(
                    "Cán bộ đã nghỉ",
                    books.store().rooms().before(1, Long.MAX_VALUE, 1).get(0).authorName());
            assertEquals(List.of(), books.store().roster().members());
        }
        assertTrue(export().get(0).contains("units.yml"), "what a person wrote by hand stays to be deleted by hand");
    }
}
