package vn.dondoc.intent;

import static vn.dondoc.intent.BuiltSentences.neverDone;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words of finishing that others say, that are asked or ordered: none reports anything as done. */
class DoneByOthersTest {
    @Test
    void wordsOfOthersAreNotDone() {
        neverDone(
                SenderRole.UNIT,
                List.of("", "dạ ", "sếp ơi "),
                List.of(
                        "anh Nam bảo ",
                        "chị Hoa nói ",
                        "nghe nói ",
                        "nghe đâu ",
                        "bên Tư pháp báo miệng là ",
                        "theo anh Ba thì ",
                        "thấy bảo ",
                        "hình như ",
                        "chắc là ",
                        "em nghe Phòng Nội vụ nói ",
                        "người ta đồn ",
                        "anh Tư nhắn là ",
                        "hôm trước chị Lan có nói ",
                        "không biết có phải ",
                        "em đoán ",
                        "trong biên bản ghi "),
                List.of("#14 ", "mục 14 ", "bên xã ", "họ "),
                List.of("xong rồi", "đã xong", "đã hoàn thành", "hoàn thành rồi", "làm xong rồi"),
                List.of("", " ạ", " anh", ", em không rõ"));
    }

    @Test
    void noQuestionIsDone() {
        for (SenderRole role : List.of(SenderRole.UNIT, SenderRole.LEADER, SenderRole.SECRETARY)) {
            neverDone(
                    role,
                    List.of("", "#14 ", "việc 14 ", "mục 14 bên Y tế "),
                    List.of("", "đã ", "làm "),
                    List.of(
                            "xong chưa",
                            "hoàn thành chưa",
                            "xong rồi à",
                            "xong rồi hả",
                            "xong thật không",
                            "xong hay chưa",
                            "hoàn thành hay chưa",
                            "xong được không",
                            "xong rồi phải không",
                            "xong chưa nhỉ",
                            "xong hết chưa",
                            "xong được mấy phần"),
                    List.of("", " em", " anh ơi", "?", " vậy"));
        }
        neverDone(
                SenderRole.LEADER,
                List.of("", "#14 ", "làm "),
                List.of("xong rồi ", "xong hết rồi ", "hoàn thành rồi "),
                List.of("chứ", "chứ em", "chứ hả", "làm việc kia"));
    }

    @Test
    void noOrderOfALeaderIsDone() {
        for (SenderRole role : List.of(SenderRole.LEADER, SenderRole.SECRETARY)) {
            neverDone(
                    role,
                    List.of("", "Phòng Nội vụ ", "các đồng chí ", "em "),
                    List.of(
                            "phải ",
                            "cần ",
                            "cố ",
                            "cố gắng ",
                            "khẩn trương ",
                            "tập trung ",
                            "nhớ ",
                            "sớm ",
                            "yêu cầu ",
                            "đề nghị ",
                            "làm cho ",
                            "lo ",
                            "mong sớm "),
                    List.of("xong", "hoàn thành", "hoàn tất"),
                    List.of(" #14", " mục 14", " việc 14, 15"),
                    List.of("", " nhé", " trước 20/3", " trong tuần", " cho anh", " rồi báo cáo"));
        }
    }
}
