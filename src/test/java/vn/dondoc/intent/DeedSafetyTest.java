package vn.dondoc.intent;

import static vn.dondoc.intent.BuiltSentences.neverDone;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every deed that may be finished, handed in or measured out has twins that are not. */
class DeedSafetyTest {
    private static final List<String> DEEDS = List.of(
            "lắp",
            "sửa",
            "chi trả",
            "niêm yết",
            "tập huấn",
            "dọn",
            "cấy",
            "thi công",
            "trả lời",
            "vệ sinh",
            "bàn giao",
            "cấp thẻ",
            "phun thuốc");

    private static final List<String> TOLD =
            List.of("", "em ", "bên em ", "#14 ", "#14 em ", "việc 14 phòng ", "dạ anh ");

    /** Every verb may be finished; denied, to come, on a condition, told by others, asked, partly or taken back it is not. */
    @Test
    void noTwinOfAFinishedDeedIsDone() {
        neverDone(
                SenderRole.UNIT,
                TOLD,
                List.of("chưa ", "vẫn chưa ", "đâu đã ", "nào đã ", "có ", "không ", "chẳng ", "đã "),
                DEEDS,
                List.of(" xong đâu", " xong gì đâu", " xong nổi đâu"),
                List.of("", " ạ", " anh ơi"));
        neverDone(
                SenderRole.UNIT,
                TOLD,
                List.of(
                        "chưa ",
                        "vẫn chưa ",
                        "đâu đã ",
                        "nào đã ",
                        "làm gì đã ",
                        "còn lâu mới ",
                        "không dám nói đã ",
                        "mai ",
                        "sẽ ",
                        "sắp ",
                        "cố ",
                        "phấn đấu ",
                        "tuần sau ",
                        "nếu ",
                        "khi nào ",
                        "giá mà đã ",
                        "chờ có tiền rồi mới ",
                        "tưởng đã ",
                        "hình như đã ",
                        "nghe nói đã ",
                        "anh Nam bảo đã ",
                        "gần ",
                        "cơ bản đã ",
                        "coi như ",
                        "suýt "),
                DEEDS,
                List.of(" xong", " xong rồi"),
                List.of("", " ạ", " anh"));
        neverDone(
                SenderRole.UNIT,
                TOLD,
                List.of("", "đã ", "mới "),
                DEEDS,
                List.of(
                        " xong phần đầu",
                        " xong 3 thôn",
                        " xong 3 cái rồi",
                        " xong một nửa",
                        " xong 60%",
                        " xong đợt 1 rồi",
                        " xong móng rồi",
                        " xong chưa",
                        " xong chưa ạ",
                        " xong hay chưa",
                        " xong thì em báo",
                        " xong em báo anh",
                        " xong rồi nhưng bị trả lại",
                        " xong rồi mà sếp bắt làm lại",
                        " xong rồi, trừ thôn 6",
                        " xong rồi, còn thôn 6",
                        " xong rồi, giờ viết báo cáo",
                        " xong rồi, mai trình ký",
                        " xong rồi, đang chờ duyệt",
                        " xong phần mình, bên Thuế chưa",
                        " xong, em nhầm, chưa xong"));
    }

    /** Without {@code đã} a day behind it is one to come. */
    @Test
    void noDeedWithADayToComeIsDone() {
        neverDone(
                SenderRole.UNIT,
                TOLD,
                DEEDS,
                List.of(
                        " xong trong tuần này",
                        " xong trước 20/3",
                        " xong mai",
                        " xong vào thứ sáu",
                        " xong em gửi kết quả",
                        " xong em sẽ gửi kết quả"),
                List.of("", " ạ", " anh ơi"));
    }

    /** Papers that are not there yet, or not the product. */
    @Test
    void noTwinOfHandingInIsDone() {
        neverDone(
                SenderRole.UNIT,
                TOLD,
                List.of(
                        "chưa nộp bản chính",
                        "mai nộp bản chính",
                        "sẽ gửi kết quả #14",
                        "chiều gửi kết quả #14",
                        "chưa gửi kết quả #14",
                        "gửi kết quả #14 chưa",
                        "chưa có quyết định",
                        "bao giờ có quyết định",
                        "đã có dự thảo quyết định",
                        "đã có quyết định đâu",
                        "báo cáo sẽ gửi Sở, số 45/BC-PNV",
                        "báo cáo chưa gửi Sở",
                        "báo cáo đã gửi Sở thẩm định",
                        "đã gửi dự thảo kết quả #14",
                        "nghe nói đã nộp bản chính",
                        "anh Nam bảo đã gửi kết quả #14",
                        "đã trình Tờ trình 45/TTr-UBND, chờ ký",
                        "nộp bản nháp rồi",
                        "đã nộp kết quả bước 1"),
                List.of("", " ạ", " anh ơi", " nhé chị"));
    }

    /** Everybody got his share, only said so of all and as past: {@code đã phát đủ cho 11 thôn}. */
    @Test
    void noTwinOfAFullMeasureIsDone() {
        List<String> measures = List.of("phát đủ ", "tiêm đủ ", "cấp đủ ", "chi trả đủ ", "cập nhật đủ ");
        List<String> wholes = List.of("cho 11 thôn", "100% hộ", "cho 45 hộ nghèo", "hồ sơ cho 3 xã");
        neverDone(
                SenderRole.UNIT,
                TOLD,
                List.of(
                        "chưa ",
                        "sẽ ",
                        "mai ",
                        "phải ",
                        "cần ",
                        "sắp ",
                        "nếu ",
                        "định ",
                        "chờ tiền mới ",
                        "gần ",
                        "không ",
                        "nghe nói đã ",
                        "anh Nam bảo đã ",
                        "hình như đã ",
                        "cố "),
                measures,
                wholes,
                List.of("", " rồi", " ạ"));
        neverDone(
                SenderRole.UNIT,
                TOLD,
                List.of("", "đã "),
                measures,
                wholes,
                List.of(
                        " chưa",
                        " chưa ạ",
                        " rồi thì em báo",
                        " rồi nhưng còn thôn 6",
                        ", trừ thôn 6",
                        ", còn 2 hộ chưa nhận",
                        " vào thứ sáu",
                        " trong tuần này"));
        neverDone(
                SenderRole.UNIT,
                TOLD,
                List.of("đã ", ""),
                measures,
                List.of("cho 5/11 thôn", "60% hộ", "cho một số hộ", "đợt 1", "phần đầu"),
                List.of("", " rồi", " ạ"));
    }

    /** What it was done to stands before the word of finishing: {@code phát quà xong rồi}. */
    @Test
    void noTwinOfADeedWithItsObjectIsDone() {
        List<String> deeds = List.of(
                "phát quà cho hộ nghèo ",
                "tiêm vắc xin cho đàn bò ",
                "kiểm kê thuốc ",
                "sửa chữa cổng trường ",
                "bàn giao máy ");
        neverDone(
                SenderRole.UNIT,
                TOLD,
                List.of("chưa ", "sẽ ", "mai ", "sắp ", "nếu ", "chị Lan bảo đã ", "tưởng ", "cố ", "gần "),
                deeds,
                List.of("xong", "xong rồi"),
                List.of("", " ạ"));
        neverDone(
                SenderRole.UNIT,
                TOLD,
                List.of("", "đã "),
                deeds,
                List.of(
                        "xong chưa",
                        "xong rồi hay chưa",
                        "xong rồi mới báo",
                        "xong rồi em báo",
                        "xong thì em báo",
                        "xong một nửa rồi",
                        "xong 3 thôn rồi",
                        "xong phần đầu rồi",
                        "xong rồi còn xã bên",
                        "xong rồi nhưng thiếu chữ ký",
                        "xong rồi, mai làm tiếp",
                        "xong đâu"));
    }

    /** {@code rồi anh, nộp lúc 8h}: what will be handed in, or is none of the product. */
    @Test
    void noPromiseBehindAnAnswerIsDone() {
        neverDone(
                SenderRole.UNIT,
                List.of("rồi anh, ", "dạ rồi chị, ", "rồi nha, "),
                List.of(
                        "mai em nộp",
                        "em nộp lúc 16h",
                        "nộp bản nháp lúc 8h",
                        "em gửi sau",
                        "chiều em gửi lúc 4h",
                        "gửi dự thảo hôm qua"),
                List.of("", " ạ", " nhé"));
    }

    /** A school or a commune before the verb is not always one that has finished. */
    @Test
    void noTwinOfANamedUnitIsDone() {
        neverDone(
                SenderRole.UNIT,
                List.of("", "nếu ", "nghe nói ", "đề nghị ", "khi nào "),
                List.of("Trường THCS Nguyễn Du ", "xã Tân Lập ", "Trường Mầm non Hoa Hồng "),
                List.of("chưa ", "sắp ", "sẽ ", "cố gắng ", "không ", "đang ", "gấp rút ", "loay hoay "),
                List.of("hoàn thành việc 14", "hoàn tất mục 14"),
                List.of("", " ạ", " trước thứ sáu"));
        neverDone(
                SenderRole.LEADER,
                List.of("Trường THCS Nguyễn Du ", "xã Tân Lập ", "Phòng Nội vụ "),
                List.of("hoàn thành việc 14", "hoàn tất #14"),
                List.of("", " nhé", " trong tuần", " chưa"));
        neverDone(
                SenderRole.UNIT,
                List.of("phòng ", "đơn vị ", "#14 phòng "),
                List.of("chẳng ", "chậm ", "sắp ", "mai ", "muốn ", "định "),
                List.of("nộp báo cáo kết quả", "gửi báo cáo hoàn thành", "nộp minh chứng"),
                List.of("", " #14"));
        neverDone(
                SenderRole.UNIT,
                List.of("đã ", "em đã ", "#14 đã "),
                List.of("xử lý dứt điểm ", "giải quyết dứt điểm "),
                List.of("một kiến nghị", "3 kiến nghị của cử tri", "vài kiến nghị rồi", "phần lớn kiến nghị"));
    }
}
