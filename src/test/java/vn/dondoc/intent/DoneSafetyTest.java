package vn.dondoc.intent;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.intent.BuiltSentences.neverDone;
import static vn.dondoc.intent.BuiltSentences.read;
import static vn.dondoc.intent.BuiltSentences.sentences;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The worst error of the product is {@code done} where nothing was reported as done. Every construction that brings a word of
 * finishing without finishing anything is built here from its parts, thousands of sentences, with and without diacritics: none
 * may be read as done.
 */
class DoneSafetyTest {
    private static final List<String> SUBJECTS = List.of(
            "",
            "em ",
            "bên em ",
            "phòng em ",
            "tụi em ",
            "việc này ",
            "#14 ",
            "dạ mục 14 phòng ",
            "anh ơi nhiệm vụ 14 ");

    private static final List<String> VERBS = List.of("", "làm ", "thực hiện ", "triển khai ", "rà soát ");

    private static final List<String> FINISHED = List.of("xong", "hoàn thành", "hoàn tất");

    @Test
    void nothingDeniedIsDone() {
        neverDone(
                SenderRole.UNIT,
                SUBJECTS,
                List.of(
                        "chưa ",
                        "vẫn chưa ",
                        "chưa thể ",
                        "không ",
                        "ko ",
                        "chẳng ",
                        "hổng ",
                        "nỏ ",
                        "đâu có ",
                        "chưa kịp ",
                        "chưa dám nói là đã ",
                        "không thể nói là đã ",
                        "làm gì đã ",
                        "còn lâu mới ",
                        "không tài nào ",
                        "đã "),
                VERBS,
                List.of("xong đâu", "hoàn thành đâu", "xong gì đâu", "xong nổi đâu", "hoàn tất đâu"),
                List.of("", " ạ", " anh"));
        neverDone(
                SenderRole.UNIT,
                SUBJECTS,
                List.of(
                        "chưa ",
                        "vẫn chưa ",
                        "không ",
                        "chẳng ",
                        "chưa thể ",
                        "chưa kịp ",
                        "còn lâu mới ",
                        "lẽ ra đã ",
                        "đáng lẽ phải "),
                VERBS,
                FINISHED,
                List.of("", " ạ", " anh ơi", " được", " nổi"));
    }

    @Test
    void nothingToComeIsDone() {
        neverDone(
                SenderRole.UNIT,
                SUBJECTS,
                List.of(
                        "sẽ ",
                        "sắp ",
                        "mai ",
                        "chiều nay ",
                        "tuần sau ",
                        "thứ sáu ",
                        "cố gắng ",
                        "phấn đấu ",
                        "dự kiến 15/3 ",
                        "đang cố ",
                        "chắc phải tuần sau mới ",
                        "kiểu gì mai cũng ",
                        "vài hôm nữa ",
                        "còn phải ",
                        "quyết tâm ",
                        "tranh thủ ",
                        "trước 20/3 ",
                        "để em ",
                        "gần ",
                        "suýt ",
                        "cơ bản ",
                        "về cơ bản đã ",
                        "gần như đã ",
                        "coi như đã ",
                        "tạm "),
                VERBS,
                FINISHED,
                List.of("", " ạ", " anh ơi", " nhé chị"));
    }

    @Test
    void noConditionIsDone() {
        neverDone(
                SenderRole.UNIT,
                SUBJECTS,
                List.of(
                        "nếu đủ người thì ",
                        "có tiền là ",
                        "có đủ số liệu là ",
                        "khi nào ",
                        "bao giờ ",
                        "sếp ký cái là ",
                        "trừ khi mưa chứ không thì ",
                        "chờ Sở trả lời rồi mới ",
                        "phải có hướng dẫn mới ",
                        "giá mà có thêm người thì đã "),
                VERBS,
                FINISHED,
                List.of("", " ạ", " được ạ", " em báo", " em gửi anh"));
        neverDone(
                SenderRole.UNIT,
                SUBJECTS,
                VERBS,
                FINISHED,
                List.of(
                        " em báo anh",
                        " thì em gửi",
                        " em sẽ báo cáo",
                        " là em nộp liền",
                        " em nhắn",
                        " rồi em gửi anh sau"));
    }

    @Test
    void noPartIsTheWhole() {
        neverDone(
                SenderRole.UNIT,
                SUBJECTS,
                List.of("", "đã ", "mới ", "vừa "),
                List.of("xong ", "làm xong ", "hoàn thành ", "hoàn tất ", "xong được "),
                List.of(
                        "phần 1",
                        "phần của em",
                        "dự thảo",
                        "đề cương",
                        "bản nháp",
                        "khảo sát",
                        "dự toán",
                        "bước 1",
                        "3 xã",
                        "2/5 thôn",
                        "một nửa",
                        "hơn nửa",
                        "60%",
                        "khâu đầu",
                        "vòng 1",
                        "đợt 1",
                        "hồ sơ",
                        "bảng số liệu",
                        "cái khung",
                        "mấy thôn",
                        "một ít",
                        "thôn 6",
                        "danh sách",
                        "bản vẽ",
                        "hai lớp"),
                List.of("", " rồi", " rồi ạ", ", còn lại đang làm", " rồi, phần kia chưa"));
    }

    @Test
    void whatIsTakenBackOrStillOpenIsNotDone() {
        neverDone(
                SenderRole.UNIT,
                SUBJECTS,
                List.of("", "đã ", "làm "),
                List.of("xong rồi", "hoàn thành", "hoàn tất rồi"),
                List.of(" nhưng ", " nhưng mà ", ", có điều ", ", tuy nhiên ", " mà ", ", khổ nỗi ", ", mỗi tội "),
                List.of(
                        "chưa có dấu",
                        "sếp chưa ký",
                        "còn thiếu 2 hộ",
                        "phải sửa lại",
                        "bị trả lại",
                        "thiếu chữ ký",
                        "còn thôn 5",
                        "chưa gửi được",
                        "chưa ai duyệt",
                        "còn phải in",
                        "cần bổ sung",
                        "kiểm tra lại thấy sai",
                        "bên Tài chính không nhận",
                        "file bị hỏng"));
        neverDone(
                SenderRole.UNIT,
                SUBJECTS,
                List.of("", "đã ", "làm "),
                List.of("xong rồi", "hoàn thành", "xong"),
                List.of(
                        ", còn mỗi khâu ký",
                        ", chỉ còn chờ ký",
                        ", còn chờ Sở thẩm định",
                        ", còn thôn 3",
                        ", đang trình ký",
                        ", đang chờ duyệt",
                        ", mai trình ký",
                        ", giờ chờ anh duyệt",
                        ", chờ đóng dấu",
                        ", còn lại 2 xã",
                        ", trừ thôn 6",
                        ", em nhầm, chưa xong",
                        ", à nhầm, mục khác",
                        " 60%",
                        " 3/7 xã",
                        " phần em, phần chị Lan chưa"));
    }

    /** What is added behind the report and opens it again. */
    @Test
    void whatGoesOnBehindTheReportIsNotDone() {
        neverDone(
                SenderRole.UNIT,
                SUBJECTS,
                List.of("", "đã ", "làm "),
                List.of("xong rồi", "hoàn thành", "xong"),
                List.of(
                        ", gửi huyện thẩm định",
                        ", gửi Sở thẩm tra",
                        ", sếp bảo làm thêm",
                        ", anh Nam làm nốt",
                        ", để chị Lan làm tiếp",
                        ", số liệu nhập sau",
                        ", số liệu thì tuần tới",
                        ", phần cuối chị Lan làm",
                        ", thôn 6 bổ sung sau",
                        ", trên giấy tờ thôi",
                        ", anh Ba nói vậy",
                        ", nghe người ta nói thế",
                        ", bên Thuế xem lại",
                        ", nói đùa thôi",
                        ", hy vọng vậy",
                        ", chắc vậy",
                        ", nói thật là chưa",
                        ", mai kiểm tra lại",
                        ", em chỉnh chút nữa",
                        ", chị Lan rà thêm",
                        ", tối em làm tiếp",
                        ", Sở chưa nhận",
                        ", đang in",
                        ", chờ kết quả",
                        ", còn in ấn",
                        ", mấy thôn kia đang làm",
                        ", lý thuyết là vậy"),
                List.of("", " ạ", " anh"));
    }

    @Test
    void nothingSpokenOnBehindAnEndIsDone() {
        neverDone(
                SenderRole.UNIT,
                List.of("", "dạ ", "#14 "),
                List.of("xong rồi ", "làm xong rồi ", "khảo sát xong rồi "),
                List.of("", "ạ ", "anh "),
                List.of(
                        "em gửi sau",
                        "em báo anh sau",
                        "em sẽ gửi lên nhóm",
                        "em gửi nhầm bản cũ rồi",
                        "em gửi anh Nam thẩm định rồi",
                        "lúc nãy em báo nhầm rồi",
                        ", xong đời em rồi",
                        "… trong giấc mơ",
                        ", xong cái con khỉ",
                        ". Trên giấy",
                        "hôm nay hỏng lại rồi",
                        "nhiệm vụ 14 em chưa làm"));
        neverDone(
                SenderRole.UNIT,
                List.of("", "em ", "mười hai ", "#14 em "),
                List.of("đã làm xong ", "đã hoàn thành "),
                List.of(
                        "và gửi thẩm định rồi",
                        "và đang lưu hồ sơ rồi",
                        "và còn lưu hồ sơ thì rồi mới tính",
                        "một phần và lưu hồ sơ rồi",
                        "dự thảo và lưu hồ sơ rồi",
                        "và chưa nộp cho ai rồi",
                        "cho một số cháu hết rồi",
                        "đâu mà lưu hồ sơ rồi",
                        "thì mai em nghỉ phép",
                        ", còn cả đống hồ sơ em để ở kho",
                        ", em để hồ sơ chờ ký ở phòng anh Nam"));
        neverDone(
                SenderRole.UNIT,
                List.of("", "#14 "),
                List.of(
                        "tí ",
                        "lát ",
                        "tối nay ",
                        "chiều nay ",
                        "thứ sáu ",
                        "cho em tiền ",
                        "có thêm người ",
                        "xin được vốn "),
                List.of("là xong rồi", "thì xong rồi", "thì hoàn thành", "xong"));
        neverDone(
                SenderRole.UNIT,
                List.of("", "làm "),
                List.of("xong việc này rồi ", "xong cái này rồi "),
                List.of("làm việc kia", "triển khai việc kia", "em làm việc kia", "mới làm việc kia"));
        neverDone(
                SenderRole.UNIT,
                List.of("#14 ", "việc 14 phòng "),
                List.of(
                        "phải hoàn thành ",
                        "lẽ ra hoàn thành ",
                        "hạn hoàn thành ",
                        "kế hoạch hoàn thành ",
                        "yêu cầu hoàn thành ",
                        "định hoàn thành ",
                        "được giao hoàn thành ",
                        "chưa hoàn thành "),
                List.of("ngày 4/3", "hôm 4/3", "trước 4/3", "trong ngày 4/3"),
                List.of("", " ạ", " nhưng lỡ"));
        neverDone(
                SenderRole.UNIT,
                List.of("hôm qua còn thiếu chữ ký ", "tuần trước vướng "),
                List.of("hôm nay đủ rồi ", "hôm nay có người rồi "),
                List.of(
                        "nhiệm vụ 14 sẽ hoàn thành",
                        "nhiệm vụ 14 hoàn thành một nửa",
                        "nhiệm vụ 14 em làm",
                        "mai xong nhiệm vụ 14",
                        "nhiệm vụ 14 chưa xong"));
    }

    @Test
    void whatIsDoneIsFoundAllTheSame() {
        List<String> all = sentences(
                List.of("", "dạ ", "Báo cáo anh, ", "Kính báo cáo lãnh đạo, "),
                List.of("#14 ", "nhiệm vụ 14 ", "mục 14 phòng em ", "việc số 14 bên em ", "nv 14 "),
                List.of(
                        "đã xong",
                        "xong rồi",
                        "đã hoàn thành",
                        "hoàn thành rồi",
                        "đã làm xong",
                        "hoàn tất",
                        "xong hết rồi",
                        "done"),
                List.of(
                        "",
                        " ạ",
                        " anh ơi",
                        " nhé chị",
                        " từ hôm qua ạ",
                        ", em gửi kèm báo cáo",
                        ", mai em nộp bản giấy",
                        ", anh kiểm tra giúp em"));
        long found = all.stream()
                .filter(text -> read(text, SenderRole.UNIT) == Intent.DONE)
                .count();
        assertTrue(found >= 0.95 * all.size(), found + " of " + all.size());
    }

    /** Reads every sentence of every construction, some 150,000; takes half a minute. */
    public static void main(String[] args) {
        BuiltSentences.most = Integer.MAX_VALUE;
        DoneSafetyTest all = new DoneSafetyTest();
        DoneByOthersTest others = new DoneByOthersTest();
        DeedSafetyTest deeds = new DeedSafetyTest();
        all.nothingDeniedIsDone();
        all.nothingToComeIsDone();
        all.noConditionIsDone();
        all.noPartIsTheWhole();
        all.whatIsTakenBackOrStillOpenIsNotDone();
        all.whatGoesOnBehindTheReportIsNotDone();
        all.nothingSpokenOnBehindAnEndIsDone();
        others.wordsOfOthersAreNotDone();
        deeds.noTwinOfAFinishedDeedIsDone();
        deeds.noTwinOfHandingInIsDone();
        deeds.noDeedWithADayToComeIsDone();
        others.noQuestionIsDone();
        others.noOrderOfALeaderIsDone();
        deeds.noTwinOfAFullMeasureIsDone();
        deeds.noTwinOfADeedWithItsObjectIsDone();
        deeds.noPromiseBehindAnAnswerIsDone();
        deeds.noTwinOfANamedUnitIsDone();
        all.whatIsDoneIsFoundAllTheSame();
        System.out.println(BuiltSentences.read + " sentences, none wrongly done");
    }
}
