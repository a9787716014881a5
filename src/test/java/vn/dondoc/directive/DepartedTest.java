package vn.dondoc.directive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of those who left, in texts: Phan Quốc Long, known as @long.nv in the chat; Nga, of one word; An. */
class DepartedTest {
    private static final Departed GONE = new Departed(
            Map.of(1L, "X"),
            Map.of("Phan Quốc Long", "X", "@long_nv", "X", "Nga", "X", "An", "X"),
            Map.of("Long", "X", "Quốc Long", "X"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            giao đồng chí Phan Quốc Long chủ trì    | giao đồng chí X chủ trì
            PHAN QUỐC LONG                          | X
            đ/c Long báo cáo                        | đ/c X báo cáo
            Đồng chí Quốc Long, đồng chí Hà         | Đồng chí X, đồng chí Hà
            ĐỒNG CHÍ LONG                           | ĐỒNG CHÍ X
            nhờ @long_nv xem giúp                   | nhờ X xem giúp
            @long_nvb là người khác                 | @long_nvb là người khác
            chị Nga NV đã gửi                       | chị X NV đã gửi
            Nga đã gửi báo cáo                      | X đã gửi báo cáo
            Nga: xong ạ                             | X: xong ạ
            giao Nga soạn, trình trước 15/3         | giao X soạn, trình trước 15/3
            việc của Nga.                           | việc của X.
            /tiendo 1 40 Nga đã gửi dự thảo         | /tiendo 1 40 X đã gửi dự thảo
            (Nga)                                   | (X)
            chị Hà và Nga phối hợp                  | chị Hà và X phối hợp
            đoàn công tác tại Nga Sơn               | đoàn công tác tại Nga Sơn
            chị Nguyễn Thị Nga                      | chị Nguyễn Thị Nga
            An ninh trật tự; giao An ninh theo dõi  | An ninh trật tự; giao An ninh theo dõi
            xã An Phú, UBND xã Long Hải             | xã An Phú, UBND xã Long Hải
            Vịnh Hạ Long đã mở cửa                  | Vịnh Hạ Long đã mở cửa
            anh An sẽ dự họp                        | anh X sẽ dự họp
            """)
    void areReplacedWhereTheyMeanThePerson(String text, String shown) {
        assertEquals(shown, GONE.shown(text));
    }

    @Test
    void peopleAreCalledByTheLastWordsOfTheirNames() {
        assertEquals(List.of("Long", "Quốc Long"), Departed.calls("đồng chí Phan Quốc Long (Phòng Nội vụ)"));
        assertEquals(List.of(), Departed.calls("@canbo_nv"));
        assertEquals(List.of(), Departed.calls("chị Nga"));
    }
}
