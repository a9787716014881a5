package vn.dondoc.desk;

import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Refusal;
import vn.dondoc.intent.Intent;

/** The words that answer plain messages. */
final class PlainWording {
    static final String WHICH_ONE = "❓ Anh/chị nói về nhiệm vụ nào?";
    static final String IS_IT_SO = "❓ Tôi hiểu như vậy có đúng không? Nếu không, xin bỏ qua.";
    static final String IS_IT_THE_RESULT = "❓ Tệp này là kết quả hoàn thành? Nếu chưa phải, xin bỏ qua.";

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

    /** What a unit asks of those who keep the register; to strangers it is a refusal. */
    static String forKeepers(Intent intent, Directive directive, Actor actor, boolean bound) {
        if (!bound) {
            return Wording.refusal(Refusal.NOT_A_KEEPER, directive.id(), java.util.Optional.of(directive));
        }
        boolean cancel = intent == Intent.CANCEL;
        return "📣 " + actor.name() + " đề nghị " + (cancel ? "huỷ " : "chuyển ") + directive.id()
                + ". Lãnh đạo, thư ký quyết định bằng "
                + (cancel
                        ? "/huy " + directive.id().number() + " lý do"
                        : "/chuyen " + directive.id().number() + " MÃ")
                + ". Hiện nay nhiệm vụ chưa thay đổi.";
    }
}
