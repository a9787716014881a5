package vn.dondoc.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class DocReaderTest {
    @Test
    void readsListsTablesAndOldFonts() throws IOException, NotRead {
        try (InputStream in = DocReaderTest.class.getResourceAsStream("font-cu.doc")) {
            assertEquals("""
                    THÔNG BÁO
                    Uỷ ban nhân dân huyện giao Phòng Nội vụ báo cáo trước ngày 15/3/2022.
                    Phòng Tư pháp rà soát văn bản trước ngày 20/3/2022.
                    Văn phòng theo dõi.
                    1.\tMột
                    2.\tHai
                    TT | Đơn vị | Hạn
                    1 | Phòng Nội vụ | 15/3/2022
                    """, ChildSide.read(in.readAllBytes(), 200_000).body());
        }
    }
}
