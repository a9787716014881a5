package vn.dondoc.intake;

import java.time.Duration;
import java.util.Locale;

/** What this package says to people. */
final class Wording {
    private Wording() {}

    /** A count as Vietnamese write it: {@code 200.000}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    static String seconds(Duration time) {
        return Long.toString(Math.max(1, time.toSeconds()));
    }

    static String megabytes(long bytes) {
        return bytes >= 1024 * 1024 ? count(bytes / (1024 * 1024)) + " MB" : count(bytes) + " byte";
    }

    static String of(Refusal why, String detail) {
        return switch (why) {
            case EMPTY -> "Tệp không có nội dung chữ nào; vui lòng kiểm tra và gửi lại.";
            case TOO_LARGE ->
                detail.isEmpty()
                        ? "Tệp quá lớn khi mở ra; vui lòng gửi bản gọn hơn hoặc dán nội dung vào tin nhắn."
                        : "Tệp lớn hơn mức cho phép (" + detail
                                + "); vui lòng gửi bản gọn hơn hoặc dán nội dung vào tin nhắn.";
            case TOO_LONG -> "Văn bản dài hơn mức cho phép (" + detail + " ký tự); vui lòng chỉ gửi phần kết luận.";
            case SCAN ->
                "Đây là bản quét (ảnh chụp trang giấy), không có lớp chữ; vui lòng gửi bản .docx hoặc dán nội dung vào"
                        + " tin nhắn.";
            case ENCRYPTED -> "Tệp được bảo vệ bằng mật khẩu; vui lòng bỏ mật khẩu rồi gửi lại.";
            case SECRET ->
                "Văn bản mang dấu chỉ độ mật nên không được đưa lên mạng; hệ thống không đọc, không lưu gì. Vui lòng"
                        + " gỡ tin nhắn, tệp này ngay.";
            case UNKNOWN_KIND ->
                "Không nhận ra loại tệp này; vui lòng gửi tệp .docx, .doc, .pdf, .html, .txt hoặc .md.";
            case UNKNOWN_LETTERS ->
                "Không nhận ra bảng mã tiếng Việt của tệp; vui lòng lưu lại bằng UTF-8 rồi gửi lại.";
            case DAMAGED -> "Tệp bị hỏng hoặc không đúng định dạng; vui lòng lưu lại từ bản gốc rồi gửi lại.";
            case TOO_SLOW ->
                "Đọc tệp quá lâu" + (detail.isEmpty() ? "" : " (hơn " + detail + " giây)")
                        + " nên đã dừng; vui lòng gửi bản gọn hơn hoặc dán nội dung vào tin nhắn.";
            case UNREADABLE ->
                "Không mở được tệp" + (detail.isEmpty() ? "" : " " + detail) + "; vui lòng kiểm tra tên và quyền đọc.";
        };
    }
}
