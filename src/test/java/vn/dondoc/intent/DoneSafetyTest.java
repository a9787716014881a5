package vn.dondoc.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadline.DeadlineParser;
import vn.dondoc.deadline.WorkCalendar;

/**
 * The worst error of the product is {@code done} where nothing was reported as done. Every construction that brings a word of
 * finishing without finishing anything is built here from its parts, thousands of sentences, with and without diacritics: none
 * may be read as done.
 */
class DoneSafetyTest {
    private static final MessageReader READER =
            new MessageReader(new DeadlineParser(WorkCalendar.vietnam()), IntentModel.load());

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
    private static final List<String> ENDS = List.of("", " ạ", " anh ơi", " nhé chị", " rồi sếp ạ");

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
                    FINISHED,
                    List.of(" #14", " mục 14", " việc 14, 15"),
                    List.of("", " nhé", " trước 20/3", " trong tuần", " cho anh", " rồi báo cáo"));
        }
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

    /** Of each construction this many sentences, evenly spread; {@link #main} reads them all. */
    private static int most = 250;

    /** Reads every sentence of every construction, some 150,000; takes half a minute. */
    public static void main(String[] args) {
        most = Integer.MAX_VALUE;
        DoneSafetyTest all = new DoneSafetyTest();
        all.nothingDeniedIsDone();
        all.nothingToComeIsDone();
        all.noConditionIsDone();
        all.noPartIsTheWhole();
        all.whatIsTakenBackOrStillOpenIsNotDone();
        all.whatGoesOnBehindTheReportIsNotDone();
        all.wordsOfOthersAreNotDone();
        all.noTwinOfAFinishedDeedIsDone();
        all.noTwinOfHandingInIsDone();
        all.noDeedWithADayToComeIsDone();
        all.noQuestionIsDone();
        all.noOrderOfALeaderIsDone();
        all.whatIsDoneIsFoundAllTheSame();
        System.out.println(read + " sentences, none wrongly done");
    }

    private static int read;

    @SafeVarargs
    private static void neverDone(SenderRole role, List<String>... parts) {
        List<String> wrong = new ArrayList<>();
        for (String text : sentences(parts)) {
            if (read(text, role) == Intent.DONE) {
                wrong.add(text);
            }
            String bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('đ', 'd');
            // "xong roi a" is "rồi ạ" as well, and so is "rồi hả" the Southern "rồi ha"
            boolean alike = role == SenderRole.UNIT && text.matches(".*rồi (à|hả).*");
            if (!alike && read(bare, role) == Intent.DONE) {
                wrong.add(bare);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** One part of each list after the other, in all ways or in {@link #most} of them. */
    @SafeVarargs
    private static List<String> sentences(List<String>... parts) {
        long all = 1;
        for (List<String> part : parts) {
            all *= part.size();
        }
        List<String> sentences = new ArrayList<>();
        long step = Math.max(1, all / most);
        for (long number = 0; number < all; number += step) {
            StringBuilder text = new StringBuilder();
            long rest = number;
            for (List<String> part : parts) {
                text.append(part.get((int) (rest % part.size())));
                rest /= part.size();
            }
            sentences.add(text.toString());
        }
        return sentences;
    }

    private static Intent read(String text, SenderRole role) {
        read++;
        return READER.read(new Message(text, LabelledMessage.SENT, role, OptionalInt.of(14), false))
                .intent();
    }
}
