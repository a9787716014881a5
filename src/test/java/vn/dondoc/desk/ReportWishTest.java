package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.report.Period;

/** What people write after /baocao. */
class ReportWishTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tháng 10              | XLSX | Tháng 10/2026
            thang 10              | XLSX | Tháng 10/2026
            T10                   | XLSX | Tháng 10/2026
            10/2026               | XLSX | Tháng 10/2026
            tháng 3/2026 docx     | DOCX | Tháng 3/2026
            DOCX tháng 10 năm 2025 | DOCX | Tháng 10/2025
            2026-03               | XLSX | Tháng 3/2026
            tháng 12              | XLSX | Tháng 12/2025
            tháng này             | XLSX | Tháng 11/2026
            xlsx tháng trước      | XLSX | Tháng 10/2026
            quý III               | XLSX | Quý III/2026
            quý 4/2025 word       | DOCX | Quý IV/2025
            quý trước             | XLSX | Quý III/2026
            năm 2025              | XLSX | Năm 2025
            năm nay               | XLSX | Năm 2026
            từ 1/9 đến 15/10      | XLSX | Từ 01/9/2026 đến 15/10/2026
            từ ngày 20/12 đến ngày 10/01/2026 | XLSX | Từ 20/12/2025 đến 10/01/2026
            """)
    void readsFormatAndPeriodInAnyOrder(String words, Reports.Format format, String period) {
        ReportWish wish = ReportWish.of(words, TODAY).orElseThrow();
        assertEquals(format, wish.format());
        assertEquals(Optional.of(period), wish.period().map(Period::shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pdf",
                "tháng 13",
                "tháng 0",
                "13/2026",
                "tháng mười",
                "quý 5",
                "năm 26",
                "từ 30/2 đến 1/3",
                "từ 5/3/2026 đến 1/3/2026",
                "10/9999",
                "xlsx xlsx",
                "tháng 10 nhé"
            })
    void refusesWhatIsNoPeriod(String words) {
        assertEquals(Optional.empty(), ReportWish.of(words, TODAY));
    }

    @Test
    void answersWrongWordsWithAnExampleThatWorks() {
        try (Room room = new Room()) {
            room.given("2026-03-20", "NV");
            String answer = Room.text(room.says(Room.LEADER, "/baocao tháng 13"));
            assertEquals("⚠️ Cách dùng: /baocao docx tháng 10", answer);
            List<Outgoing> file = room.says(Room.LEADER, answer.substring(answer.indexOf('/')));
            assertEquals("so.docx", ((Outgoing.File) file.get(0)).name());
        }
    }
}
