package vn.dondoc.chat.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.directive.Change;
import vn.dondoc.directive.DayState;
import vn.dondoc.directive.Delta;
import vn.dondoc.text.OfficeFormat;

/** What the board calls things. */
final class BoardWording {
    private static final Map<String, String> STATUS = Map.of(
            "OPEN", "đang thực hiện",
            "REPORTED", "chờ xác nhận",
            "DONE", "hoàn thành",
            "SUSPENDED", "tạm hoãn",
            "CANCELLED", "huỷ");

    private BoardWording() {}

    static String state(DayState state, long daysLate, boolean reported) {
        String late = daysLate > 0 && (state == DayState.OVERDUE || state == DayState.DONE_LATE)
                ? " " + OfficeFormat.number(daysLate) + " ngày"
                : "";
        return state.shown() + late + (reported ? ", chờ xác nhận" : "");
    }

    static String tone(DayState state) {
        return switch (state) {
            case OVERDUE -> "bad";
            case DUE_SOON -> "warn";
            case DONE_IN_TIME, DONE_LATE, DONE_UNDATED -> "good";
            case IN_TIME, UNDATED, STANDING, SUSPENDED, CANCELLED -> "calm";
        };
    }

    static String change(Change change) {
        return switch (change) {
            case RECORDED -> "ghi nhận";
            case COMPLETE -> "báo hoàn thành";
            case PROGRESS -> "báo tiến độ";
            case OBSTACLE -> "báo vướng mắc";
            case EXTENSION_ASKED -> "xin gia hạn";
            case EXTENDED -> "đồng ý gia hạn";
            case EXTENSION_REFUSED -> "không đồng ý gia hạn";
            case ACCEPTED -> "xác nhận đạt";
            case RETURNED -> "trả lại";
            case CHANGED -> "sửa";
            case REASSIGNED -> "chuyển đơn vị";
            case CANCELLED -> "huỷ";
            case SUSPENDED -> "tạm hoãn";
            case REOPENED -> "mở lại";
            case UNDONE -> "hoàn tác";
            case HANDED_OVER -> "bàn giao";
            case OBJECTIVE -> "xác nhận nguyên nhân khách quan";
        };
    }

    /** What changed from what to what; empty for what people need not read. */
    static Optional<String> delta(Delta delta, Map<String, String> units) {
        String field = delta.field().substring(delta.field().indexOf('/') + 1);
        String of = delta.field().contains("/")
                ? " (" + unit(delta.field().substring(0, delta.field().indexOf('/')), units) + ")"
                : "";
        String from = delta.from().map(value -> value(field, value, units)).orElse("chưa có");
        String to = delta.to().map(value -> value(field, value, units)).orElse("không");
        String name =
                switch (field) {
                    case "due" -> "thời hạn";
                    case "text" -> "nội dung";
                    case "lead" -> "chủ trì";
                    case "coop" -> "phối hợp";
                    case "status" -> "tình trạng";
                    case "percent" -> "tiến độ";
                    default -> "";
                };
        return name.isEmpty() || (delta.from().isEmpty() && !field.equals("percent"))
                ? Optional.empty()
                : Optional.of(name + of + ": " + from + " → " + to);
    }

    static String unit(String code, Map<String, String> units) {
        return units.getOrDefault(code, code.startsWith("?") ? code.substring(1) : code);
    }

    private static String value(String field, String value, Map<String, String> units) {
        return switch (field) {
            case "due" -> day(value);
            case "status" -> STATUS.getOrDefault(value, value);
            case "percent" -> value + "%";
            case "lead", "coop" ->
                String.join(", ", value.lines().map(code -> unit(code, units)).toList());
            default -> value;
        };
    }

    private static String day(String iso) {
        try {
            return OfficeFormat.date(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return iso;
        }
    }
}
