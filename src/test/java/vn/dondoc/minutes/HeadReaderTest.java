package vn.dondoc.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.text.SourceText;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.UnitFinder;

class HeadReaderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);

    private final MinutesParser parser =
            new MinutesParser(new UnitFinder(Organization.empty()), new DeadlineParser(WorkCalendar.vietnam()));

    private Optional<Meeting> head(String text) {
        return parser.parse(SourceText.of(text), DAY).meeting();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KẾT LUẬN GIAO BAN~1. Giao Phòng Nội vụ tham mưu kế hoạch tuyển dụng. | KẾT LUẬN GIAO BAN
            BIÊN BẢN HỌP GIAO BAN~1. Phòng Y tế tiêm chủng đợt 2. | BIÊN BẢN HỌP GIAO BAN
            Kết luận giao ban tuần 12~1. Giao Phòng Nội vụ tham mưu kế hoạch tuyển dụng. | giao ban tuần 12
            THÔNG BÁO~Kết luận của Chủ tịch UBND huyện tại cuộc họp giao ban tháng 3~1. Giao Văn phòng bố trí xe. | Kết luận của Chủ tịch UBND huyện tại cuộc họp giao ban tháng 3
            KẾT LUẬN~1. Giao Phòng Nội vụ tham mưu kế hoạch tuyển dụng. |
            - VP bố trí xe đi cơ sở~- NV tổng hợp danh sách | \
            """)
    void callsTheMeetingWhatItsHeadingSaysAndNeverByATask(String text, String title) {
        assertEquals(
                Optional.ofNullable(title).filter(words -> !words.isEmpty()),
                head(text.replace('~', '\n')).flatMap(Meeting::title));
    }

    @Test
    void readsTheHeadOfAnIssuedNotice() {
        Meeting meeting = head("""
                        ỦY BAN NHÂN DÂN
                        HUYỆN AN SƠN
                        Số: 17/TB-UBND
                        An Sơn, ngày 16 tháng 3 năm 2026

                        THÔNG BÁO
                        Kết luận của Phó Chủ tịch UBND huyện tại cuộc họp về chuyển đổi số

                        Ngày 13/3/2026, Phó Chủ tịch UBND huyện Trần Thị Hòa chủ trì cuộc họp về chuyển đổi số.
                        1. Giao Phòng Nội vụ tham mưu kế hoạch tập huấn.
                        """).orElseThrow();
        assertEquals(
                Optional.of("Kết luận của Phó Chủ tịch UBND huyện tại cuộc họp về chuyển đổi số"), meeting.title());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 13)), meeting.date());
        assertEquals(Optional.of("Trần Thị Hòa"), meeting.chair());
        assertEquals(Optional.of("Phó Chủ tịch UBND huyện"), meeting.chairTitle());
    }
}
