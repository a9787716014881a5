package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dondoc.directive.DayState;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.Refusal;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.OfficeFormat;

/** The common words of the desk; drafts, help and lists have their own. */
final class Wording {
    static final String REFUSED = "⛔ ";
    static final String WRONG = "⚠️ ";
    static final String UNDO = "↩️ Hoàn tác";

    /** To the secretary, where Telegram keeps plain messages from the bot. */
    static final String PRIVACY =
            "ℹ️ Thư ký lưu ý: Telegram đang để tôi ở chế độ riêng tư, nên trong nhóm này tôi chỉ thấy các lệnh và tin trả lời tôi;"
                    + " kết luận và báo cáo viết bằng lời thường thì không thấy. Nhờ anh/chị đặt tôi làm quản trị viên của nhóm,"
                    + " hoặc tắt chế độ riêng tư ở @BotFather (/setprivacy, chọn Disable) rồi mời tôi vào lại nhóm."
                    + " Trong lúc chờ, xin gửi kết luận bằng lệnh /ketluan.";

    /** To who says how it stands after he had reported it done. */
    static final String TAKE_IT_BACK = "Nếu báo nhầm, bấm ↩️ Hoàn tác (trong 10 phút) rồi báo lại.";

    private static final int MOST_LEADS = 4;
    private static final int MOST_NAMES = 6;

    private Wording() {}

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, safe(text, most - 1)) + "…";
    }

    /** Never between the halves of a pair. */
    private static int safe(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }

    static String notThere(int number) {
        return WRONG + "Không có nhiệm vụ #" + number + ". Gõ /nhiemvu để xem danh sách.";
    }

    static String inSeveralGroups(int number) {
        return "❓ Nhóm nào có #" + number + " mà anh/chị nói đến?";
    }

    static String day(LocalDate day) {
        return OfficeFormat.dateWithWeekday(day);
    }

    static String due(Directive directive) {
        if (directive.due().isPresent()) {
            String every = directive.recurrence().isPresent() ? ", định kỳ" : "";
            return "hạn " + day(directive.due().get()) + every;
        }
        return directive.standing() ? "thường xuyên" : "không thời hạn";
    }

    /** Who leads, by name where they are few: {@code Phòng Nội vụ, Phòng Tư pháp}; else {@code 10 đơn vị}. */
    static String leads(Directive directive) {
        int all = directive.lead().size();
        return all > MOST_LEADS ? all + " đơn vị" : names(directive.lead());
    }

    /** Whether people lead it by name, and no unit. */
    private static boolean isPersonal(Directive directive) {
        return directive.lead().stream().allMatch(part -> part.unit().startsWith("@"));
    }

    /** Names in a row; of many the first, and how many more: {@code Phòng A, Phòng B và 4 đơn vị khác}. */
    static String names(List<UnitPart> parts) {
        boolean many = parts.size() > MOST_NAMES + 1; // one left out would be as long as its name
        String first = parts.stream()
                .limit(many ? MOST_NAMES : parts.size())
                .map(UnitPart::name)
                .collect(Collectors.joining(", "));
        return many ? first + " và " + (parts.size() - MOST_NAMES) + " đơn vị khác" : first;
    }

    /** {@code 7/12 đơn vị xong, còn: …}; names once some are done; empty for one unit. */
    static Optional<String> share(Directive directive) {
        int all = directive.lead().size();
        if (all < 2) {
            return Optional.empty();
        }
        List<UnitPart> open = directive.openParts();
        int done = all - open.size();
        boolean named = done > 0 && !open.isEmpty();
        return Optional.of(done + "/" + all + " đơn vị xong" + (named ? ", còn: " + names(open) : ""));
    }

    static String state(Directive directive, DayState state, LocalDate day) {
        String shown = state.shown();
        if (state == DayState.OVERDUE) {
            shown += " "
                    + directive.daysLate(
                            directive.status() == Status.REPORTED ? directive.reportedOn() : Optional.empty(), day)
                    + " ngày";
        }
        if (directive.status() == Status.REPORTED) {
            shown += ", chờ xác nhận";
        }
        return shown;
    }

    /** That nothing can be asked of it any more. */
    static String closed(Directive directive) {
        Refusal why =
                switch (directive.status()) {
                    case SUSPENDED -> Refusal.IS_SUSPENDED;
                    case CANCELLED -> Refusal.IS_CANCELLED;
                    case DONE, OPEN, REPORTED -> Refusal.IS_DONE;
                };
        return refusal(why, directive.id(), Optional.of(directive));
    }

    /** What a refusal says; the directive is known wherever it is named here. */
    static String refusal(Refusal why, DirectiveId id, Optional<Directive> directive) {
        String leads = directive.map(Wording::leads).orElse("");
        String names = directive.map(one -> names(one.lead())).orElse("");
        boolean several = directive.filter(one -> one.lead().size() > 1).isPresent();
        return switch (why) {
            case NOT_THERE -> notThere(id.number());
            case NOT_A_KEEPER -> REFUSED + "Chỉ lãnh đạo hoặc thư ký được làm việc này với " + id + ".";
            case NOT_A_LEADER -> REFUSED + "Việc này do lãnh đạo quyết định (" + id + ").";
            case NOT_YOUR_UNIT ->
                directive.filter(Wording::isPersonal).isPresent()
                        ? REFUSED + id + " giao đích danh " + leads + ", người khác không báo cáo thay."
                        : REFUSED + id + " do " + leads + " chủ trì, anh/chị không thuộc "
                                + (several ? "các đơn vị này." : "đơn vị này.");
            case WHICH_UNIT -> WRONG + id + " có nhiều đơn vị chủ trì (" + names + "). Anh/chị nói cho đơn vị nào?";
            case NOT_A_LEAD -> WRONG + "Đơn vị đó không chủ trì " + id + " (chủ trì: " + names + ").";
            case IS_DONE ->
                directive.filter(one -> one.status() == Status.OPEN).isPresent()
                        ? REFUSED + "Đơn vị này đã báo cáo hoàn thành " + id + " rồi."
                        : REFUSED + id + " đã hoàn thành rồi.";
            case IS_REPORTED -> REFUSED + id + " đã báo cáo, đang chờ lãnh đạo xác nhận.";
            case IS_SUSPENDED ->
                REFUSED + id + " đang tạm hoãn. Lãnh đạo, thư ký mở lại bằng /molai " + id.number() + " lý do.";
            case IS_CANCELLED -> REFUSED + id + " đã huỷ.";
            case IS_OPEN -> REFUSED + id + " đang thực hiện, không cần mở lại.";
            case NOTHING_REPORTED -> REFUSED + id + " chưa có báo cáo hoàn thành nào chờ xác nhận.";
            case NO_REQUEST -> REFUSED + id + " không có đề nghị gia hạn nào chờ quyết định.";
            case REQUEST_PENDING -> REFUSED + id + " đã có một đề nghị gia hạn đang chờ lãnh đạo quyết định.";
            case OWN_REQUEST -> REFUSED + "Người xin gia hạn không tự quyết định đề nghị của mình (" + id + ").";
            case NO_DUE -> REFUSED + id + " không có thời hạn nên không có gì để gia hạn.";
            case RECURS ->
                REFUSED + id + " là việc định kỳ nên kỳ nào cũng có hạn. Nếu không làm nữa, gõ /huy " + id.number()
                        + " lý do.";
            case DAY_MISSING -> WRONG + "Chưa rõ ngày. Ví dụ: /giahan " + id.number() + " 30/6 chờ số liệu";
            case DAY_NOT_LATER ->
                WRONG + "Ngày mới phải sau hạn hiện nay của " + id
                        + directive
                                .flatMap(Directive::due)
                                .map(due -> " (" + day(due) + ")")
                                .orElse("") + ".";
            case DAY_PAST -> WRONG + "Ngày đó đã qua.";
            case DAY_ABSURD -> WRONG + "Ngày đó không hợp lý: trước ngày giao hoặc quá xa.";
            case REASON_MISSING -> WRONG + "Cần nêu lý do.";
            case NO_OBSTACLE -> REFUSED + id + " không có vướng mắc nào để xác nhận.";
            case PERCENT -> WRONG + "Phần trăm phải từ 0 đến 100. Ví dụ: /tiendo " + id.number() + " 60";
            case SAME -> WRONG + id + " đã như vậy rồi, không có gì thay đổi.";
            case TEXT -> WRONG + "Nội dung trống hoặc dài quá 4.000 ký tự.";
            case NO_LEAD -> WRONG + "Chưa rõ đơn vị chủ trì mới.";
            case CHANGED_SINCE -> REFUSED + id + " đã thay đổi sau đó, không hoàn tác được.";
            case UNDO_LATE -> REFUSED + "Chỉ hoàn tác được trong 10 phút.";
            case UNDO_NOT_YOURS -> REFUSED + "Chỉ người vừa thay đổi hoặc thư ký được hoàn tác.";
        };
    }
}
