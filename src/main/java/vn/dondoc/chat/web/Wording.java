package vn.dondoc.chat.web;

/** What the pages say beside their templates. */
final class Wording {
    static final String EMPTY = "⚠️ Chưa có nội dung: hãy nhập tin hoặc đính kèm tệp.";
    static final String NOBODY = "⚠️ Chưa chọn người ở ô “Bạn là”.";
    static final String NOT_YOUR_ROOM = "⛔ Đây là cuộc trò chuyện riêng của người khác.";
    static final String NO_ROOM = "⚠️ Không có phòng này.";
    static final String NO_DIRECTIVE = "⚠️ Không có nhiệm vụ số này.";
    static final String READ_ONLY = "⛔ Bảng này chỉ để xem; hãy quyết định trong nhóm chat.";
    static final String NOT_YOURS = "⛔ Chỉ lãnh đạo hoặc thư ký mở được phòng mới.";
    static final String ROOM_NAME = "⚠️ Hãy đặt tên phòng; cơ quan mở được nhiều nhất 50 phòng.";
    static final String OLD_BUTTON = "⚠️ Nút này không còn dùng được.";
    static final String NOT_LAST = "⚠️ Chỉ sửa được tin cuối cùng của chính mình.";
    static final String NOT_FOUND = "⚠️ Không có trang này.";
    static final String STRANGER = "⛔ Yêu cầu không đến từ trang của hệ thống. Hãy tải lại trang rồi thử lại.";
    static final String WRONG_HOST = "⛔ Máy chủ không phục vụ tên miền này.";
    static final String TROUBLE = "⚠️ Có trục trặc, chưa thực hiện được. Hãy thử lại sau ít phút.";
    static final String TOO_MUCH = "⚠️ Gửi quá nhanh. Hãy đợi một phút rồi thử lại.";
    static final String MUST_BE_LOOPBACK =
            "chế độ chọn người (web.personas: true) chỉ chạy trên địa chỉ của chính máy này, không chạy trên %s; hãy đặt"
                    + " DONDOC_HTTP=127.0.0.1:%d, hoặc đặt web.personas: false để mọi người đăng nhập bằng mã mời";
    static final String PORT_TAKEN = "không mở được địa chỉ %s:%d (%s); hãy chọn cổng khác bằng DONDOC_HTTP";

    static final String WRONG_CODE = "⚠️ Mã không đúng, đã dùng hoặc đã hết hạn. Hãy xin thư ký mã mới.";
    static final String NAME_MISSING = "⚠️ Hãy nhập họ và tên.";
    static final String SIGN_IN_FIRST = "⛔ Phiên đăng nhập đã hết. Hãy đăng nhập lại.";

    private Wording() {}

    static String tooLong(int limit) {
        return "⚠️ Tin dài quá " + vn.dondoc.text.OfficeFormat.number(limit) + " ký tự; hãy gửi thành tệp.";
    }

    static String tooLarge(long bytes) {
        return "⚠️ Tệp lớn quá " + (bytes >> 20) + " MB.";
    }

    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        if (bytes < 1 << 20) {
            return (bytes >> 10) + " KB";
        }
        return String.format(java.util.Locale.ROOT, "%.1f MB", bytes / 1048576.0)
                .replace('.', ',');
    }
}
