package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dondoc.directive.Change;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.Outcome;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;

/** What is said about a change. */
final class DeedWording {
    private static final int NOTE = 300;

    private DeedWording() {}

    static String changed(Outcome.Changed changed, Wish wish, boolean acceptance) {
        Directive after = changed.after();
        DirectiveId id = after.id();
        HistoryEntry entry = changed.entry();
        String unit = entry.unit().map(code -> name(changed.before(), code)).orElse("");
        String note = entry.note().isBlank() ? "" : " " + Wording.cut(oneLine(entry.note()), NOTE);
        return switch (entry.change()) {
            case COMPLETE -> complete(changed, unit, acceptance);
            case PROGRESS ->
                wish.verb() == Wish.Verb.COMPLETE
                        ? "📎 " + id + " " + unit + ": đã thêm minh chứng " + names(entry.evidence()) + "."
                        : "📈 " + id + " " + unit + ": "
                                + (wish.percent().isPresent() ? wish.percent().getAsInt() + "%" : "đã cập nhật tiến độ")
                                + wish.until()
                                        .map(day -> ", dự kiến xong " + Wording.day(day))
                                        .orElse("") + ".";
            case OBSTACLE -> "🚧 " + id + " " + unit + " vướng mắc:" + note;
            case EXTENSION_ASKED ->
                "⏳ " + id + " " + unit + " xin gia hạn đến "
                        + after.request()
                                .flatMap(Directive.ExtensionRequest::until)
                                .map(Wording::day)
                                .orElse("")
                        + (entry.note().isBlank() ? ", chưa nêu lý do" : reason(entry))
                        + ". Chờ lãnh đạo quyết định; hạn hiện nay vẫn là "
                        + after.due().map(Wording::day).orElse("") + third(after);
            case EXTENDED ->
                "✅ " + id + " được gia hạn lần " + after.extensions() + ": hạn mới "
                        + after.due().map(Wording::day).orElse("") + ".";
            case EXTENSION_REFUSED ->
                "❌ " + id + " không được gia hạn:" + note + ". Giữ hạn "
                        + after.due().map(Wording::day).orElse("") + ".";
            case ACCEPTED -> "✅ " + id + " đạt yêu cầu." + next(changed);
            case RETURNED ->
                "↩️ " + id + " trả lại để làm tiếp:" + note + ". Hạn cũ giữ nguyên"
                        + after.due().map(day -> " (" + Wording.day(day) + ")").orElse("") + ".";
            case CHANGED -> "✏️ " + id + " đã sửa " + what(changed) + ".\n" + id + " " + summary(after);
            case REASSIGNED ->
                "🔁 " + id + " chuyển sang " + Wording.leads(after) + reason(entry) + ". " + capital(Wording.due(after))
                        + ".";
            case CANCELLED -> "🗑 " + id + " đã huỷ:" + note;
            case SUSPENDED -> "⏸ " + id + " tạm hoãn:" + note;
            case REOPENED -> "▶️ " + id + " mở lại:" + note + ". " + capital(Wording.due(after)) + ".";
            case HANDED_OVER ->
                "🔁 " + id + " bàn giao cho " + name(after, entry.unit().orElse("")) + ".";
            case OBJECTIVE ->
                "☑️ " + id + " " + unit + ": đã xác nhận nguyên nhân khách quan:" + note
                        + ". Việc chậm vì nguyên nhân này được tính riêng khi đánh giá.";
            case UNDONE -> "↩️ " + id + " đã trở lại như trước: " + summary(after);
            case RECORDED -> id + " " + summary(after);
        };
    }

    private static String names(List<Evidence> evidence) {
        return evidence.stream()
                .map(proof -> proof.name().isBlank() ? "tệp không tên" : proof.name())
                .collect(Collectors.joining(", "));
    }

    private static String complete(Outcome.Changed changed, String unit, boolean acceptance) {
        Directive after = changed.after();
        if (acceptance && changed.closed().isEmpty()) {
            return "📨 " + after.id() + ": " + unit + " báo cáo hoàn thành, chờ lãnh đạo xác nhận.";
        }
        return "✅ " + after.id() + ": ghi nhận " + unit + " đã hoàn thành" + late(changed) + "."
                + (changed.closed().isPresent()
                        ? ""
                        : Wording.share(after).map(share -> " " + share + ".").orElse(""))
                + next(changed);
    }

    private static String late(Outcome.Changed changed) {
        Optional<LocalDate> due = changed.before().due();
        Optional<LocalDate> reported = changed.entry()
                .unit()
                .flatMap(unit -> changed.closed().isPresent()
                        ? changed.closed().get().parts().stream()
                                .filter(part -> part.unit().equals(unit))
                                .findFirst()
                                .flatMap(part -> part.reportedOn())
                        : changed.after().part(unit).flatMap(UnitPart::reportedOn));
        if (due.isEmpty() || reported.isEmpty()) {
            return "";
        }
        long days = changed.before().daysLate(reported, reported.get());
        return days == 0 ? " đúng hạn" : " (quá hạn " + days + " ngày)";
    }

    private static String next(Outcome.Changed changed) {
        return changed.closed().isPresent()
                ? " Kỳ tiếp theo: hạn "
                        + changed.after().due().map(Wording::day).orElse("") + "."
                : "";
    }

    private static String what(Outcome.Changed changed) {
        ChangeWording names = new ChangeWording(List.of(changed.entry()));
        changed.after().lead().forEach(part -> names.knowing(part.unit(), part.name()));
        return names.told(changed.entry());
    }

    private static String reason(HistoryEntry entry) {
        return entry.note().isBlank() ? "" : " (" + Wording.cut(oneLine(entry.note()), NOTE) + ")";
    }

    private static String third(Directive directive) {
        return directive.extensions() >= 2
                ? ". ❗ Đây là lần xin gia hạn thứ " + (directive.extensions() + 1) + "."
                : ".";
    }

    static String summary(Directive directive) {
        String state =
                switch (directive.status()) {
                    case OPEN -> "đang thực hiện";
                    case REPORTED -> "chờ xác nhận";
                    case DONE -> "hoàn thành";
                    case SUSPENDED -> "tạm hoãn";
                    case CANCELLED -> "đã huỷ";
                };
        return Wording.cut(oneLine(directive.text()), 200) + " — " + Wording.leads(directive) + ", "
                + Wording.due(directive) + (directive.status() == Status.OPEN ? "" : ", " + state);
    }

    static String toLeaders(List<String> names, Outcome.Changed changed) {
        String who = names.isEmpty() ? "lãnh đạo" : String.join(", ", names);
        String unit =
                changed.entry().unit().map(code -> name(changed.before(), code)).orElse("");
        String what =
                switch (changed.entry().change()) {
                    case OBSTACLE -> " vướng mắc: ";
                    case EXTENSION_ASKED ->
                        " xin gia hạn đến "
                                + changed.after()
                                        .request()
                                        .flatMap(Directive.ExtensionRequest::until)
                                        .map(Wording::day)
                                        .orElse("")
                                + ": ";
                    default -> " báo cáo hoàn thành. ";
                };
        return "📣 Kính báo " + who + ": " + changed.after().id() + " ("
                + Wording.cut(oneLine(changed.after().text()), 120) + "), " + unit + what
                + Wording.cut(oneLine(changed.entry().note()), NOTE);
    }

    /** Whether the leaders hear of it in the group, wherever it was said. */
    static boolean wasTold(Change change, boolean acceptance) {
        return change == Change.EXTENSION_ASKED || change == Change.OBSTACLE || change == Change.COMPLETE && acceptance;
    }

    static String takenBack(String name, HistoryEntry entry) {
        String what =
                switch (entry.change()) {
                    case EXTENSION_ASKED -> "đề nghị gia hạn";
                    case OBSTACLE -> "báo vướng mắc";
                    default -> "báo cáo hoàn thành";
                };
        return "↩️ " + name + " đã rút " + what + " " + entry.id() + ".";
    }

    static String question(Notes.Ask.What what, Wish.Verb verb, DirectiveId id, String name) {
        String to = name.isBlank() ? "" : name + ": ";
        return "❓ " + to
                + switch (what) {
                    case REASON ->
                        switch (verb) {
                            case OBSTACLE -> id + " vướng mắc gì? Anh/chị trả lời bằng tin nhắn tiếp theo.";
                            case REFUSE_EXTENSION -> "vì sao không gia hạn " + id + "? Anh/chị nhắn lý do.";
                            case SEND_BACK -> id + " còn thiếu gì? Anh/chị nhắn lý do trả lại.";
                            default -> "lý do đối với " + id + " là gì? Anh/chị nhắn lý do.";
                        };
                    case DAY ->
                        verb == Wish.Verb.EXTEND
                                ? "hạn mới của " + id + " là ngày nào? Ví dụ: 30/6"
                                : "xin gia hạn " + id + " đến ngày nào, vì sao? Ví dụ: 30/6 chờ số liệu của xã";
                    case UNIT -> "chuyển " + id + " cho đơn vị nào? Anh/chị nhắn mã hoặc tên đơn vị.";
                    default -> throw new IllegalArgumentException("no question about a directive: " + what);
                };
    }

    static String name(Directive directive, String unit) {
        return directive.part(unit).map(UnitPart::name).orElse(unit);
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
