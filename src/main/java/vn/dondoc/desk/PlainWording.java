package vn.dondoc.desk;

import java.util.Optional;
import java.util.stream.Collectors;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.Refusal;

/** The words that answer plain messages. */
final class PlainWording {
    static final String WHICH_ONE = "❓ Anh/chị nói về nhiệm vụ nào?";
    static final String IS_IT_SO = "❓ Tôi hiểu như vậy có đúng không? Nếu không, xin bỏ qua.";
    static final String IS_IT_THE_RESULT = "❓ Tệp này là kết quả hoàn thành? Nếu chưa phải, xin bỏ qua.";

    static final String PASSED_ON = "📨 Đã chuyển đề nghị đến nhóm để lãnh đạo, thư ký quyết định.";

    private PlainWording() {}

    static String verb(Wish.Verb verb) {
        return switch (verb) {
            case COMPLETE -> "đã hoàn thành";
            case PROGRESS -> "cập nhật tiến độ";
            case OBSTACLE -> "đang vướng mắc";
            case ASK_EXTENSION -> "xin gia hạn";
            case EXTEND -> "được gia hạn";
            case REFUSE_EXTENSION -> "không gia hạn";
            case ACCEPT -> "đạt";
            case SEND_BACK -> "trả lại";
            case REASSIGN -> "chuyển đơn vị";
            case CANCEL -> "huỷ";
            case SUSPEND -> "tạm hoãn";
            case REOPEN -> "mở lại";
            case CONFIRM_OBJECTIVE -> "xác nhận nguyên nhân khách quan";
            case AMEND -> "sửa";
        };
    }

    /** What a unit asks of those who keep the register. */
    static String proposal(Actor actor, Directive directive, Wish wish) {
        String to = wish.units().stream().map(NewDirective.Lead::name).collect(Collectors.joining(", "));
        String what = wish.verb() == Wish.Verb.CANCEL
                ? "huỷ " + directive.id()
                : "chuyển "
                        + wish.unit()
                                .map(unit -> "phần của " + DeedWording.name(directive, unit) + " trong ")
                                .orElse("")
                        + directive.id() + (to.isEmpty() ? "" : " cho " + to);
        String why = wish.note().isBlank() || wish.note().startsWith("theo tin nhắn") ? "" : " (" + wish.note() + ")";
        return "📣 " + actor.name() + " đề nghị " + what + Wording.cut(why, 300)
                + ". Chờ lãnh đạo, thư ký quyết định; hiện nay nhiệm vụ chưa thay đổi.";
    }

    static String onlyKeepersDecide(DirectiveId id) {
        return Wording.refusal(Refusal.NOT_A_KEEPER, id, Optional.empty());
    }

    static String proposalRefused(String name, DirectiveId id, Wish wish) {
        return "❌ " + name + " không đồng ý " + (wish.verb() == Wish.Verb.CANCEL ? "huỷ " : "chuyển ") + id
                + ". Nhiệm vụ giữ nguyên.";
    }
}
