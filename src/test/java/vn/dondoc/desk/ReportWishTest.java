package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.report.Period;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Unit;
import vn.dondoc.unit.UnitFinder;

/** What people write after /baocao. */
class ReportWishTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final UnitFinder UNITS = new UnitFinder(Organization.named("UBND huyện Vũ Quang")
            .unit(Unit.of("NV", "Phòng Nội vụ"))
            .unit(Unit.of("TP", "Phòng Tư pháp"))
            .build());

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
        assertEquals(new Wish(format, Optional.of(period), Optional.empty()), asked(words));
    }

    private record Wish(Reports.Format format, Optional<String> period, Optional<String> unit) {}

    private static Wish asked(String words) {
        ReportWish.Asked wish = assertInstanceOf(ReportWish.Asked.class, ReportWish.of(words, TODAY, UNITS), words);
        return new Wish(wish.format(), wish.period().map(Period::shown), wish.unit());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phòng Nội vụ tháng 10/2026      | XLSX | Tháng 10/2026 | NV
            tháng 10/2026 Phòng Nội vụ      | XLSX | Tháng 10/2026 | NV
            docx NV tháng 10                | DOCX | Tháng 10/2026 | NV
            tháng 10 của phòng nội vụ, word | DOCX | Tháng 10/2026 | NV
            quý III TP nhé                  | XLSX | Quý III/2026  | TP
            Phòng Tư pháp từ 1/9 đến 15/10  | XLSX | Từ 01/9/2026 đến 15/10/2026 | TP
            P. Nội vụ                       | XLSX |               | NV
            """)
    void readsAUnitBesideThem(String words, Reports.Format format, String period, String unit) {
        assertEquals(new Wish(format, Optional.ofNullable(period), Optional.of(unit)), asked(words));
    }

    @ParameterizedTest
    @CsvSource({"Phòng Lung tung tháng 10,Phòng Lung tung", "docx Sở Ngoại vụ,Sở Ngoại vụ"})
    void namesTheUnitThatItDoesNotKnow(String words, String unit) {
        assertEquals(new ReportWish.NoSuchUnit(unit), ReportWish.of(words, TODAY, UNITS));
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
                "xlsx xlsx"
            })
    void refusesWhatIsNoPeriod(String words) {
        assertEquals(new ReportWish.Unclear(), ReportWish.of(words, TODAY, UNITS));
    }

    @Test
    void answersWrongWordsWithAnExampleThatWorks() {
        try (Room room = new Room()) {
            room.given("2026-03-20", "NV");
            String answer = Room.text(room.says(Room.LEADER, "/baocao tháng 13"));
            assertEquals("⚠️ Cách dùng: /baocao docx NV tháng 10", answer);
            List<Outgoing> file = room.says(Room.LEADER, answer.substring(answer.indexOf('/')));
            assertEquals("so.docx", ((Outgoing.File) file.get(0)).name());
        }
    }
}
