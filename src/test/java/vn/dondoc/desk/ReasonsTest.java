package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ASK_EXTENSION | #4 xin gia hạn đến 20/12 vì chờ số liệu | chờ số liệu
        ASK_EXTENSION | xin lùi hạn việc 7 đến 30/6 do chờ ý kiến của Sở Tài chính ạ | chờ ý kiến của Sở Tài chính
        ASK_EXTENSION | xin gia han viec 7 den 30/6 vi cho so lieu | cho so lieu
        ASK_EXTENSION | #4 xin gia hạn đến 20/12 | ''
        ASK_EXTENSION | mưa nhiều | mưa nhiều
        ASK_EXTENSION | mua | mua
        ASK_EXTENSION | #7 xin gia hạn đến 25/12, chờ số liệu ạ | chờ số liệu
        ASK_EXTENSION | xin lùi hạn đến 25/12. | ''
        ASK_EXTENSION | #7 xin thêm 5 ngày | ''
        CANCEL        | trùng với #2 | trùng với #2
        OBSTACLE      | còn #3 vướng mặt bằng | mặt bằng
        OBSTACLE      | #2 còn vướng vì chưa có kinh phí | chưa có kinh phí
        OBSTACLE      | việc 1 vướng vì chưa có hướng dẫn của sở ạ. | chưa có hướng dẫn của sở
        OBSTACLE      | #5 chưa có kinh phí nên chưa làm được ạ | chưa có kinh phí nên chưa làm được
        OBSTACLE      | nhiệm vụ số 5: gặp khó khăn về nhân lực | nhân lực
        CANCEL        | huỷ #6 vì trùng với #5 | trùng với #5
        CANCEL        | huỷ việc 3 nhé | theo tin nhắn “huỷ việc 3 nhé”
        REASSIGN      | chuyển #4 cho Phòng Tư pháp vì đúng chức năng hơn | đúng chức năng hơn
        REASSIGN      | chuyển nhiệm vụ 2 cho Phòng Nội vụ | ''
        SEND_BACK     | #3 chưa đạt, làm lại nhé | chưa đạt, làm lại
        SEND_BACK     | #3 trả lại vì thiếu phụ lục | thiếu phụ lục
        REFUSE_EXTENSION | không gia hạn #4 vì tỉnh đang giục | tỉnh đang giục
        REFUSE_EXTENSION | #4 không đồng ý | chưa nêu lý do
        REFUSE_EXTENSION | không cho lùi nhé | chưa nêu lý do
        REFUSE_EXTENSION | không đồng ý, việc này gấp | không đồng ý, việc này gấp
        COMPLETE      | #1 xong rồi ạ | #1 xong rồi ạ
        """)
    void theReasonStandsAlone(Wish.Verb verb, String words, String reason) {
        assertEquals(reason, Reasons.of(verb, words));
    }
}
