package vn.dondoc.desk;

import java.util.List;
import java.util.Optional;
import vn.dondoc.directive.Query;

/** The words of lists. */
final class ListWording {
    static final String NEXT_PAGE = "Trang sau ▶";
    static final String FIRST_PAGE = "◀ Về đầu";
    /** {@code /nhiemvu của tôi}, folded and without blanks. */
    static final List<String> MINE = List.of("cuatoi", "toi", "cuaem", "em", "cuaminh", "vieccuatoi");

    static final String NOT_YOUR_BUTTON = Wording.REFUSED + "Nút này dành cho người vừa hỏi.";
    static final String OLD_BUTTON = Wording.REFUSED + "Nút này không còn dùng được.";
    static final String NOTHING_YET = "📋 Nhóm chưa có nhiệm vụ nào được ghi nhận.";
    static final String NO_GROUP =
            Wording.WRONG + "Chưa rõ nhóm nào. Anh/chị nhắn trong nhóm một lần, rồi hỏi lại ở đây.";

    private ListWording() {}

    static String heading(Query.View view, Optional<String> unit, String title) {
        String what =
                switch (view) {
                    case OPEN -> "Nhiệm vụ đang thực hiện";
                    case OVERDUE -> "Nhiệm vụ quá hạn";
                    case THIS_WEEK -> "Nhiệm vụ đến hạn trong tuần này";
                    case IN_TIME -> "Nhiệm vụ trong hạn";
                    case DONE, DONE_IN_TIME, DONE_LATE -> "Nhiệm vụ đã hoàn thành";
                    case WAITING -> "Nhiệm vụ chờ lãnh đạo quyết định";
                    case UNDATED -> "Nhiệm vụ không thời hạn";
                    case STANDING -> "Nhiệm vụ thường xuyên";
                    case SUSPENDED -> "Nhiệm vụ tạm hoãn";
                    case CANCELLED -> "Nhiệm vụ đã huỷ";
                    case ALL -> "Tất cả nhiệm vụ";
                };
        return "📋 " + what + unit.map(name -> " của " + name).orElse("") + (title.isBlank() ? "" : " · " + title)
                + ":";
    }

    static String none(Query.View view, boolean further) {
        if (further) {
            return "Hết danh sách.";
        }
        return view == Query.View.OPEN ? "Không có nhiệm vụ nào đang mở." : "Không có nhiệm vụ nào.";
    }

    static String unknownUnit(String words) {
        return unknownUnit(words, Usage.example("nhiemvu"));
    }

    static String unknownUnit(String words, String example) {
        return Wording.WRONG + "Không rõ đơn vị \"" + Wording.cut(words.strip(), 60) + "\". Ví dụ: " + example
                + ". Gõ /donvi để xem các đơn vị.";
    }

    static String searched(String words, boolean none) {
        String quoted = "\"" + Wording.cut(words, 60) + "\"";
        return none ? "🔎 Không tìm thấy nhiệm vụ nào có " + quoted + "." : "🔎 Nhiệm vụ có " + quoted + ":";
    }
}
