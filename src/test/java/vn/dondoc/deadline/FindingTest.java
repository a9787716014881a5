package vn.dondoc.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;

class FindingTest {
    private static final LocalDateTime REF = LocalDateTime.of(2024, 3, 5, 8, 0);

    private final DeadlineParser parser = new DeadlineParser(WorkCalendar.vietnam());

    private List<FoundDeadline> find(SourceText text) {
        return parser.find(text, new Span(0, text.length()), REF);
    }

    private String written(String sentence) {
        SourceText text = SourceText.of(sentence);
        return find(text).stream()
                .map(found -> found.role() + " [" + text.text(found.span()) + "] " + due(found))
                .collect(Collectors.joining("; "));
    }

    private static String due(FoundDeadline found) {
        return found.deadline().due().map(Object::toString).orElse("-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Giao Phòng Nội vụ tham mưu kế hoạch, trình Chủ tịch trước ngày 20/3/2024. | DEADLINE [trước ngày 20/3/2024] 2024-03-20
            Các xã báo cáo kết quả chậm nhất 25/3. | DEADLINE [chậm nhất 25/3] 2024-03-25
            Hoàn thành xong 20/3 nhé | DEADLINE [20/3] 2024-03-20
            P. Kinh tế rà soát, hạn 29/3, báo cáo lại | DEADLINE [hạn 29/3] 2024-03-29
            VP gửi dự thảo trc 15/3 | DEADLINE [trc 15/3] 2024-03-15
            Rà soát xong trong tháng 6 | DEADLINE [trong tháng 6] 2024-06-30
            Nộp trước 16h thứ 6 tuần này nhé cả nhà | DEADLINE [trước 16h thứ 6 tuần này] 2024-03-08
            Hoàn thành trong 5 ngày làm việc. | DEADLINE [trong 5 ngày làm việc] 2024-03-12
            Gửi số liệu vào ngày 25 hằng tháng. | DEADLINE [vào ngày 25 hằng tháng] 2024-03-25
            Thực hiện theo Kế hoạch số 01/KH-UBND ngày 10/01/2022 của huyện | PAPER_DATE [ngày 10/01/2022] 2022-01-10
            Công văn số 123 của Sở Nội vụ ngày 12/02/2024 | PAPER_DATE [ngày 12/02/2024] 2024-02-12
            Tại cuộc họp ngày 04/3/2024 | MEETING_DATE [ngày 04/3/2024] 2024-03-04
            Ngày 04/3/2024, Chủ tịch UBND huyện chủ trì cuộc họp | MEETING_DATE [Ngày 04/3/2024] 2024-03-04
            Nội dung đã nêu ở cuộc họp ngày 12/3 | MEETING_DATE [ngày 12/3] 2024-03-12
            Chỉ tiêu năm 2026 giao cho các xã | PERIOD [năm 2026] 2026-12-31
            Nghị quyết có hiệu lực từ ngày 01/7/2024 | OTHER [từ ngày 01/7/2024] 2024-07-01
            Triển khai ngay sau hội nghị; báo cáo kết quả | EVENT [ngay sau hội nghị] -
            Thực hiện thường xuyên công tác kiểm tra | STANDING [thường xuyên] -
            Khắc phục ngay các tồn tại | EVENT [ngay] -
            Có ý kiến trước khi trình, không để chậm | EVENT [trước khi trình] -
            Duy trì 2 lần/tuần | DEADLINE [2 lần/tuần] 2024-03-08
            Đạt 5/6 chỉ tiêu, nộp bù 1/6 | DEADLINE [1/6] 2024-06-01
            Cập nhật tiến độ hằng tuần gửi Văn phòng | DEADLINE [hằng tuần] 2024-03-08
            Chi trả chế độ hàng tháng cho người có công | DEADLINE [hàng tháng] 2024-03-31
            Lấy hồ sơ về, độ 20/3 nộp lại | DEADLINE [độ 20/3] 2024-03-20
            Chuẩn bị kỳ họp HĐND xã cuối năm | PERIOD [cuối năm] 2024-12-31
            Tổ chức hội nghị cán bộ công chức cuối năm 2024, xong trước 25/12 | PERIOD [cuối năm 2024] 2024-12-31; DEADLINE [trước 25/12] 2024-12-25
            Chuẩn bị hội nghị để hoàn thành cuối năm | DEADLINE [cuối năm] 2024-12-31
            Xây dựng cơ sở dữ liệu rừng đến năm 2035 | OTHER [đến năm 2035] 2035-12-31
            Hoàn thành đến năm 2027 | DEADLINE [đến năm 2027] 2027-12-31
            Trong chiến lược phát triển thanh niên từ nay tới năm 2030 | OTHER [từ nay tới năm 2030] 2030-12-31
            Nộp tại phòng Tài vụ các ngày thứ 2, 4, 6 trong tuần | DEADLINE [các ngày thứ 2, 4, 6] 2024-03-06; OTHER [trong tuần] 2024-03-08
            Phòng Nội vụ tham mưu quyết định, trình ký 12/3 | DEADLINE [12/3] 2024-03-12
            Công văn số 12 của Sở Nội vụ ký ngày 04/3/2024 | PAPER_DATE [ngày 04/3/2024] 2024-03-04
            Khởi công gói thầu số 5 vào ngày 19/3/2024 | DEADLINE [vào ngày 19/3/2024] 2024-03-19
            Kiểm quỹ chợ Mới 31/3 | DEADLINE [31/3] 2024-03-31
            Mời hai hộ lên làm việc 8h sáng thứ Tư | DEADLINE [8h sáng thứ Tư] 2024-03-06
            Về nhiệm vụ 6 tháng cuối năm, đồng chí đề nghị đổi mới | DEADLINE [6 tháng cuối năm] 2024-12-31
            Báo cáo kết quả thực hiện 6 tháng đầu năm về Sở | PERIOD [6 tháng đầu năm] 2024-06-30
            Kỷ niệm 81 năm (22/12/1944 - 22/12/2025) | OTHER [22/12/1944 - 22/12/2025] 2025-12-22
            Bảng lương làm xong trước 10 nhé | DEADLINE [trước 10] 2024-03-10
            Chốt danh sách trước hai mươi tám tháng này | DEADLINE [trước hai mươi tám tháng này] 2024-03-28
            Tháo dỡ trong vòng 30 ngày kể từ ngày 27-2 | DEADLINE [trong vòng 30 ngày kể từ ngày 27-2] 2024-03-28
            Phụ trách lĩnh vực thứ 2 của kế hoạch, xong thứ 6 | DEADLINE [thứ 6] 2024-03-08
            Rà soát các khoản thu đầu năm | OTHER [đầu năm] 2025-01-31
            Không tổ chức khảo sát đầu năm để xếp lớp | OTHER [đầu năm] 2025-01-31
            Bàn giao đầu năm sau | DEADLINE [đầu năm sau] 2025-01-31
            Trực đường dây nóng cả thứ Bảy, Chủ nhật | OTHER [thứ Bảy] 2024-03-09; OTHER [Chủ nhật] 2024-03-10
            Trực đường dây nóng, xong thứ Bảy | DEADLINE [thứ Bảy] 2024-03-09
            Rà soát hồ sơ trễ hạn tháng 9, báo cáo trước thứ 4 | PERIOD [tháng 9] 2024-09-30; DEADLINE [trước thứ 4] 2024-03-06
            Rút thời gian chờ xuống dưới 45 phút trước 01/9 | DEADLINE [trước 01/9] 2024-09-01
            Nộp báo cáo 6 tháng trước 24/6 | DEADLINE [trước 24/6] 2024-06-24
            Có mặt 30 phút trước 8h ngày 20/3 | DEADLINE [30 phút trước 8h ngày 20/3] 2024-03-20
            Chi trả qua tài khoản, tháng 9 phải đạt 80% | DEADLINE [tháng 9] 2024-09-30
            Vốn giải ngân tính đến ngày 31/10, trình trước 10/11 | OTHER [tính đến ngày 31/10] 2024-10-31; DEADLINE [trước 10/11] 2024-11-10
            Biến động sĩ số từ đầu năm học đến ngày 15/10 | OTHER [đến ngày 15/10] 2024-10-15
            Giám sát dịch, định kỳ thứ Hai báo cáo Sở | DEADLINE [định kỳ thứ Hai] 2024-03-11
            Thứ Hai hằng tuần báo cáo Sở | DEADLINE [Thứ Hai hằng tuần] 2024-03-11
            Phải giao ban hằng tuần với Đảng ủy | DEADLINE [hằng tuần] 2024-03-08
            Nộp báo cáo đúng hạn 30/6 | DEADLINE [30/6] 2024-06-30
            """)
    void tellsPlaceMeaningAndRole(String sentence, String found) {
        assertEquals(found, written(sentence));
    }

    @Test
    void takesOffsetsOfTheTextAsGiven() {
        String nfd = Normalizer.normalize("Đề nghị gửi về Văn phòng trước ngày 20/3 để tổng hợp", Normalizer.Form.NFD);
        SourceText text = SourceText.of(nfd);
        FoundDeadline found = find(text).get(0);
        String cut = text.toGiven(found.span()).of(nfd);
        assertEquals("trước ngày 20/3", Normalizer.normalize(cut, Normalizer.Form.NFC));
    }

    @Test
    void looksOnlyWithinTheSpanAsked() {
        SourceText text = SourceText.of("xong trước 10/3. Xã báo cáo trước 20/3. Phòng trước 30/3.");
        int from = text.nfc().indexOf("Xã");
        List<FoundDeadline> found = parser.find(text, new Span(from, text.nfc().indexOf("Phòng")), REF);
        assertEquals(1, found.size());
        assertEquals("trước 20/3", text.text(found.get(0).span()));
        assertTrue(parser.find(text, new Span(from, from), REF).isEmpty());
    }

    @Test
    void readsOverALineBreakInTheMidstOfADate() {
        assertEquals("DEADLINE [trước\n30/3/2024] 2024-03-30", written("hoàn thành trước\n30/3/2024; gửi báo cáo"));
        assertEquals("DEADLINE [trong\nquý IV/2024] 2024-12-31", written("trình thẩm tra trong\nquý IV/2024."));
        assertEquals(
                "DEADLINE [trước 15 giờ thứ Năm\nhằng tuần] 2024-03-07",
                written("báo cáo Sở trước 15 giờ thứ Năm\nhằng tuần."));
    }
}
