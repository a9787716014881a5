package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.minutes.MinutesParser;
import vn.dondoc.text.SourceText;
import vn.dondoc.unit.UnitFinder;

/** A task is told by what is to be done: who leads, who helps and by when stand beside it. */
class TaskTextTest {
    private final MinutesParser minutes =
            new MinutesParser(new UnitFinder(Room.office()), new DeadlineParser(WorkCalendar.vietnam()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Phòng Nội vụ chủ trì, Phòng Tư pháp phối hợp tham mưu kế hoạch tập huấn | tham mưu kế hoạch tập huấn
        Giao Phòng Nội vụ chủ trì, Văn phòng và Phòng Tư pháp phối hợp rà soát hồ sơ tồn đọng | rà soát hồ sơ tồn đọng
        Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Tư pháp tham mưu kế hoạch tập huấn | tham mưu kế hoạch tập huấn
        Giao Phòng Nội vụ chủ trì tham mưu kế hoạch tập huấn | chủ trì tham mưu kế hoạch tập huấn
        Phòng Nội vụ theo chức năng, nhiệm vụ được giao, theo dõi việc thực hiện | theo dõi việc thực hiện
        Giao Phòng Nội vụ rà soát hồ sơ, báo cáo chậm nhất 25/3 | rà soát hồ sơ, báo cáo
        Giao Phòng Nội vụ tham mưu kế hoạch, trình Chủ tịch trước ngày 20/3/2026 | tham mưu kế hoạch, trình Chủ tịch
        Giao Phòng Nội vụ tham mưu kế hoạch tập huấn, xong trước 20/3 | tham mưu kế hoạch tập huấn
        Giao Phòng Nội vụ gửi số liệu về Văn phòng trước ngày 25 hằng tháng | gửi số liệu về Văn phòng trước ngày 25 hằng tháng
        Giao Phòng Nội vụ tổ chức hội nghị vào ngày 20/3 | tổ chức hội nghị vào ngày 20/3
        Giao Phòng Nội vụ nộp báo cáo trước 17 giờ ngày 20/3 | nộp báo cáo trước 17 giờ ngày 20/3
        """)
    void saysTheAction(String order, String task) {
        var read =
                minutes.parseUndated(SourceText.of("Kết luận giao ban:\n1. " + order + "."), LocalDate.of(2026, 3, 2));
        assertEquals(task, TaskText.of(read.directives().get(0)));
    }
}
