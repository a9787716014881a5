package vn.dondoc.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.chat.RichText;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.OfficeFormat;

/** What reminders say. */
final class Wording {
    /** The leader's own button: he extends without being asked. */
    static final String EXTEND = "📅 Gia hạn";

    private static final int MOST_OF_A_REMARK = 160;

    private Wording() {}

    /** How to answer, by the example of an item of the message. */
    static String footer(Directive directive) {
        return "Trả lời ngay tại đây (ví dụ: “xong " + directive.id() + "”, “" + directive.id()
                + " được 60%”) hoặc bấm nút bên dưới.";
    }

    /** @param group where the items belong, said in private; empty in the group itself */
    static RichText heading(String unit, int items, int part, int parts, String group) {
        RichText.Builder text =
                RichText.builder().add("🔔 ").bold(unit).add(": " + items + " nhiệm vụ cần lưu ý" + of(group));
        return parts == 1
                ? text.build()
                : text.add(" (tin " + part + "/" + parts + ")").build();
    }

    private static String of(String group) {
        return group.isBlank() ? "" : " – nhóm “" + shortened(group) + "”";
    }

    /** The exact wording, the due day, days late and what the unit said last. */
    static RichText item(Item item, LocalDate day) {
        Directive directive = item.directive();
        RichText.Builder text = RichText.builder()
                .bold(directive.id().toString())
                .add(" ")
                .add(directive.text())
                .add("\n   ")
                .add(directive.due().map(due -> due(due, day)).orElse("⚪ chưa có thời hạn"));
        List<String> said = new ArrayList<>();
        item.part().percent().ifPresent(percent -> said.add("tiến độ " + percent + "%"));
        item.part().obstacle().ifPresent(obstacle -> said.add("đang vướng: " + shortened(obstacle)));
        directive
                .request()
                .filter(request -> request.unit().equals(item.part().unit()))
                .ifPresent(request -> said.add("đã xin gia hạn, chờ lãnh đạo quyết định"));
        said.forEach(remark -> text.add("; ").add(remark));
        return text.build();
    }

    private static String due(LocalDate due, LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, due);
        String when = OfficeFormat.dateWithWeekday(due);
        if (days < 0) {
            return "🔴 quá hạn " + -days + " ngày (hạn " + when + ")";
        }
        return days == 0 ? "🟠 đến hạn hôm nay, " + when : "🟡 hạn " + when + " (còn " + days + " ngày)";
    }

    static RichText stuckHeading(long items, int workingDays, String group) {
        return RichText.builder()
                .add("📌 ")
                .bold("Báo cáo lãnh đạo: " + OfficeFormat.number(items) + " nhiệm vụ quá hạn từ " + workingDays
                        + " ngày làm việc trở lên")
                .add(of(group))
                .build();
    }

    /** @param view as {@code /nhiemvu} names it */
    static String rest(long more, String view) {
        return more <= 0
                ? ""
                : "… và " + OfficeFormat.number(more) + " nhiệm vụ nữa: gõ /nhiemvu " + view
                        + " hoặc xem bảng theo dõi.";
    }

    static RichText stuck(Item item, boolean nameUnit, LocalDate day) {
        RichText.Builder text = RichText.builder();
        if (nameUnit) {
            text.bold(item.part().name()).line();
        }
        Directive directive = item.directive();
        text.bold(directive.id().toString()).add(" ").add(shortened(directive.text()));
        directive
                .due()
                .ifPresent(due -> text.add("\n   🔴 quá hạn " + ChronoUnit.DAYS.between(due, day) + " ngày (hạn "
                        + OfficeFormat.date(due) + ")"));
        text.add("; ").add(said(item.part()));
        directive
                .request()
                .filter(request -> request.unit().equals(item.part().unit()))
                .ifPresent(request -> text.add("; đã xin gia hạn"
                        + request.until()
                                .map(until -> " đến " + OfficeFormat.date(until))
                                .orElse("")));
        return text.build();
    }

    private static String said(UnitPart part) {
        Optional<String> said = part.obstacle()
                .map(obstacle -> "vướng mắc: " + shortened(obstacle))
                .or(() -> part.note().map(note -> "đơn vị báo: " + shortened(note)));
        String progress =
                part.percent().isPresent() ? "tiến độ " + part.percent().getAsInt() + "%" : "";
        if (said.isEmpty()) {
            return progress.isEmpty() ? "đơn vị chưa báo cáo tiến độ" : progress;
        }
        return progress.isEmpty() ? said.get() : progress + ", " + said.get();
    }

    static RichText waitingHeading(int items, String group) {
        return RichText.builder()
                .add("⏳ ")
                .bold("Chờ lãnh đạo quyết định: " + OfficeFormat.number(items) + " việc")
                .add(of(group))
                .build();
    }

    static RichText waiting(Directive directive) {
        RichText.Builder text =
                RichText.builder().bold(directive.id().toString()).add(" ");
        directive.request().ifPresentOrElse(request -> extension(text, directive, request), () -> {
            String reporters = directive.lead().stream()
                    .filter(part -> part.status() == Status.REPORTED)
                    .map(UnitPart::name)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            text.add(reporters).add(" báo cáo đã hoàn thành, chờ xác nhận");
        });
        return text.add("\n   ").add(shortened(directive.text())).build();
    }

    private static void extension(RichText.Builder text, Directive directive, Directive.ExtensionRequest request) {
        text.add(directive.part(request.unit()).map(UnitPart::name).orElse(request.unit()));
        text.add(" xin gia hạn");
        request.until().ifPresent(until -> text.add(" đến " + OfficeFormat.date(until)));
        directive.due().ifPresent(due -> text.add(" (hạn hiện tại " + OfficeFormat.date(due) + ")"));
        if (!request.reason().isBlank()) {
            text.add(", lý do: ").add(shortened(request.reason()));
        }
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= MOST_OF_A_REMARK) {
            return line;
        }
        int end = MOST_OF_A_REMARK - (Character.isHighSurrogate(line.charAt(MOST_OF_A_REMARK - 2)) ? 2 : 1);
        return line.substring(0, end) + "…";
    }
}
