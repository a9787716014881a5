package vn.dondoc.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.chat.Chat;

/** What each command wants, with an example that works; where it is mistyped, which one was meant. */
final class Usage {
    static final String NO_SUCH_DAY = Wording.WRONG + "Không có ngày như vậy. Ví dụ: ";

    static final String UNCLEAR_DAY = Wording.WRONG + "Chưa rõ ngày nào. Ví dụ: ";

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("ketluan", "/ketluan Giao Phòng Nội vụ tham mưu kế hoạch tập huấn, xong trước 20/3"),
            Map.entry("nhiemvu", "/nhiemvu NV quahan"),
            Map.entry("xem", "/xem 12"),
            Map.entry("xong", "/xong 12 Kế hoạch 31/KH-UBND"),
            Map.entry("tiendo", "/tiendo 12 60 đã xong dự thảo"),
            Map.entry("vuongmac", "/vuongmac 12 chưa có kinh phí"),
            Map.entry("giahan", "/giahan 12 30/6 chờ số liệu của các xã"),
            Map.entry("sua", "/sua 12 hạn 20/3 (hoặc: chủ trì NV · phối hợp VP · nội dung …)"),
            Map.entry("chuyen", "/chuyen 12 NV"),
            Map.entry("bangiao", "/bangiao LDTBXH NV (mọi việc đang mở của đơn vị cũ sang đơn vị mới)"),
            Map.entry("huy", "/huy 12 trùng với #9"),
            Map.entry("tamhoan", "/tamhoan 12 chờ hướng dẫn của tỉnh"),
            Map.entry("molai", "/molai 12 kết quả chưa đạt"),
            Map.entry("tim", "/tim chuyển đổi số"),
            Map.entry("baocao", "/baocao docx NV tháng 10"),
            Map.entry("thamgia", "/thamgia ABCD-2345"));

    /** Understood, though no list shows them: every bot is greeted by the first. */
    private static final List<String> UNLISTED = List.of("start", "help");

    /** Of a shorter word too much is near. */
    private static final int SHORTEST_TYPO = 4;

    static final List<Chat.Command> COMMANDS = List.of(
            new Chat.Command("nhiemvu", "Danh sách nhiệm vụ: /nhiemvu [đơn vị] [quahan|tuannay|hoanthanh]"),
            new Chat.Command("xem", "Xem một nhiệm vụ: /xem 12"),
            new Chat.Command("xong", "Báo hoàn thành: /xong 12 [ghi chú]"),
            new Chat.Command("tiendo", "Cập nhật tiến độ: /tiendo 12 60"),
            new Chat.Command("vuongmac", "Báo vướng mắc: /vuongmac 12 lý do"),
            new Chat.Command("giahan", "Xin gia hạn: /giahan 12 30/6 lý do"),
            new Chat.Command("tim", "Tìm nhiệm vụ: /tim từ khoá"),
            new Chat.Command("tongket", "Tổng kết tuần, có biểu đồ"),
            new Chat.Command("baocao", "Sổ nhiệm vụ thành tệp: /baocao xlsx, /baocao tháng 10, /baocao NV"),
            new Chat.Command("ketluan", "Đọc kết luận cuộc họp (lãnh đạo, thư ký)"),
            new Chat.Command("sua", "Sửa nhiệm vụ (lãnh đạo, thư ký): /sua 12 hạn 20/3"),
            new Chat.Command("chuyen", "Chuyển đơn vị chủ trì: /chuyen 12 NV"),
            new Chat.Command("bangiao", "Bàn giao mọi việc đang mở (thư ký): /bangiao CŨ MỚI"),
            new Chat.Command("huy", "Huỷ nhiệm vụ: /huy 12 lý do"),
            new Chat.Command("tamhoan", "Tạm hoãn: /tamhoan 12 lý do"),
            new Chat.Command("molai", "Mở lại: /molai 12 lý do"),
            new Chat.Command("donvi", "Các đơn vị và mã tham gia"),
            new Chat.Command("thamgia", "Tham gia đơn vị: /thamgia ABCD-2345"),
            new Chat.Command("trogiup", "Trợ giúp"));

    private Usage() {}

    static String example(String command) {
        return EXAMPLES.getOrDefault(command, "/" + command);
    }

    static String of(String command) {
        return Wording.WRONG + "Cách dùng: " + example(command);
    }

    /** The same about a directive whose number was typed. */
    static String of(String command, int number) {
        return Wording.WRONG + "Cách dùng: " + example(command, number);
    }

    static String reason(String command, int number) {
        return Wording.WRONG + "Cần nêu lý do. Ví dụ: " + example(command, number);
    }

    static String example(String command, int number) {
        return example(command).replaceFirst(" 12 ", " " + number + " ");
    }

    static boolean isKnown(String command) {
        return UNLISTED.contains(command)
                || COMMANDS.stream().anyMatch(known -> known.name().equals(command));
    }

    /** What an unknown command may have been meant as: one letter is wrong, missing, too much or at the wrong place. */
    static Optional<String> near(String typed) {
        return typed.length() < SHORTEST_TYPO
                ? Optional.empty()
                : COMMANDS.stream()
                        .map(Chat.Command::name)
                        .filter(name -> isNear(typed, name))
                        .findFirst();
    }

    private static boolean isNear(String typed, String name) {
        int from = 0;
        while (from < typed.length() && from < name.length() && typed.charAt(from) == name.charAt(from)) {
            from++;
        }
        String is = typed.substring(from);
        String was = name.substring(from);
        boolean other =
                is.length() == was.length() && !is.isEmpty() && is.substring(1).equals(was.substring(1));
        boolean swapped = is.length() == was.length()
                && is.length() > 1
                && is.charAt(0) == was.charAt(1)
                && is.charAt(1) == was.charAt(0)
                && is.substring(2).equals(was.substring(2));
        boolean more = !is.isEmpty() && is.substring(1).equals(was);
        boolean less = !was.isEmpty() && was.substring(1).equals(is);
        return other || swapped || more || less;
    }

    static String unknown(String typed) {
        return Wording.WRONG + "Không có lệnh /" + Wording.cut(typed, 32)
                + near(typed)
                        .map(name -> "; có phải anh/chị muốn gõ /" + name + "? Ví dụ: " + example(name))
                        .orElse(". Gõ /trogiup để xem các lệnh.");
    }
}
