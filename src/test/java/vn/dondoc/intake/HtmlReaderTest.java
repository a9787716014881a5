package vn.dondoc.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    private static String read(String html) {
        try {
            return ChildSide.read(html.getBytes(StandardCharsets.UTF_8), 200_000)
                    .body()
                    .strip();
        } catch (NotRead e) {
            throw new AssertionError(e.why().name(), e);
        }
    }

    @Test
    void keepsBlocksAndLeavesTheFrameOfThePageOut() {
        assertEquals("""
                Kết luận hội nghị
                Phòng Nội vụ báo cáo trước 15/3.
                dòng hai""", read("""
                <!DOCTYPE html><html><head><title>Cổng thông tin</title><style>p{}</style></head><body>
                <header><a>Trang chủ</a></header><nav>Giới thiệu</nav><script>var x</script>
                <div><h1>Kết luận hội nghị</h1><p>Phòng <b>Nội</b> vụ
                  báo&nbsp;cáo trước 15/3.<br>dòng hai</p><p style="display: none">ẩn</p><p hidden>ẩn</p></div>
                <footer>Bản quyền</footer></body></html>"""));
    }

    @Test
    void rebuildsListsAndTables() {
        assertEquals(
                """
                1. Một
                2. Hai
                a) hai a
                b) hai b
                5. Năm
                - gạch
                Đơn vị | Nhiệm vụ | Hạn
                Phòng Nội vụ | rà soát | 15/3
                Phòng Nội vụ | trình | 20/3""",
                read(
                        "<html><body><ol><li>Một</li><li>Hai<ol type=a><li>hai a</li><li><p>hai b</p></li></ol></li><li value=5>Năm</ol>"
                                + "<ul><li>gạch</ul><table><tr><th>Đơn vị<th>Nhiệm vụ<th>Hạn<tr><td rowspan=2>Phòng Nội vụ<td>rà soát<td>15/3"
                                + "<tr><td>trình<td>20/3</table>"));
    }

    @Test
    void readsOldFontsOfOldPages() {
        assertEquals(
                "Uỷ ban nhân dân", read("<html><body><font face=\".VnTime\">Uû ban nh©n d©n</font></body></html>"));
        assertEquals(
                "trước ngày", read("<html><body><p style=\"font-family:'VNI-Times'\">tröôùc ngaøy</p></body></html>"));
    }
}
