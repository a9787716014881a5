package vn.dondoc.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.chat.RichText;
import vn.dondoc.directive.Change;
import vn.dondoc.directive.Delta;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Dossier;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.Occurrence;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.OfficeFormat;

/** One directive with everything that is known about it. */
final class ShowWording {
    private static final int MOST_UNITS = 30;
    private static final int MOST_HISTORY = 25;

    private final Dossier dossier;
    private final ChangeWording changes;
    private final Surroundings around;
    private final LocalDate today;

    ShowWording(Dossier dossier, Surroundings around, LocalDate today) {
        this.dossier = dossier;
        this.changes = new ChangeWording(dossier.history());
        this.around = around;
        this.today = today;
    }

    RichText all() {
        Directive directive = dossier.directive();
        RichText.Builder text = RichText.builder();
        text.bold("📌 " + directive.id()).add(" " + Wording.cut(directive.text(), 1_500));
        var state = directive.on(today, around.calendar(), around.soonWorkingDays());
        text.line().add("Tình trạng: " + Wording.state(directive, state, today));
        Wording.share(directive).ifPresent(share -> text.add(" — " + Wording.cut(share, 400)));
        text.line().add("Chủ trì: " + Wording.cut(all(directive), 900));
        if (!directive.coop().isEmpty()) {
            text.line().add("Phối hợp: " + Wording.cut(String.join(", ", directive.coop()), 400));
        }
        text.line().add("Thời hạn: " + Wording.due(directive).replaceFirst("^hạn ", ""));
        directive.originalDue().ifPresent(day -> text.add(" (hạn ban đầu " + OfficeFormat.date(day) + ")"));
        if (directive.extensions() > 0) {
            text.add(", đã gia hạn " + directive.extensions() + " lần");
        }
        text.line().add("Giao ngày: " + OfficeFormat.date(directive.assignedOn()));
        if (!directive.source().title().isBlank()) {
            text.add(" · " + Wording.cut(DeedWording.oneLine(directive.source().title()), 200));
        }
        directive.request().ifPresent(request -> text.line()
                .add("⏳ Đang xin gia hạn đến "
                        + request.until().map(Wording::day).orElse("?")
                        + (request.reason().isBlank() ? "" : ": " + Wording.cut(request.reason(), 200))));
        units(directive, text);
        history(directive, text);
        return text.build();
    }

    private static String all(Directive directive) {
        String names = directive.lead().stream().map(UnitPart::name).collect(Collectors.joining(", "));
        return directive.lead().size() > 4 ? directive.lead().size() + " đơn vị: " + names : names;
    }

    private void units(Directive directive, RichText.Builder text) {
        int shown = 0;
        for (UnitPart part : directive.lead()) {
            String told = part(part);
            if (!told.isEmpty() && shown++ < MOST_UNITS) {
                text.line().add("• " + part.name() + ": " + told);
            }
        }
    }

    private static String part(UnitPart part) {
        StringBuilder told = new StringBuilder();
        part.reportedOn().ifPresent(day -> told.append("; báo cáo ngày ").append(OfficeFormat.date(day)));
        part.acceptedOn().ifPresent(day -> told.append("; xác nhận ngày ").append(OfficeFormat.date(day)));
        if (part.status() == Status.OPEN) { // what was done of it before says nothing once all is
            part.percent()
                    .ifPresent(percent -> told.append("; ").append(percent).append('%'));
        }
        part.obstacle().ifPresent(why -> told.append("; vướng mắc: ").append(Wording.cut(why, 200)));
        part.objective().ifPresent(objective -> told.append("; khách quan: ")
                .append(Wording.cut(objective.cause(), 200))
                .append(" (")
                .append(objective.by())
                .append(" xác nhận)"));
        if (part.returned() > 0) {
            told.append("; bị trả lại ").append(part.returned()).append(" lần");
        }
        return told.length() == 0 ? "" : told.substring(2);
    }

    private void history(Directive directive, RichText.Builder text) {
        List<HistoryEntry> rows = dossier.history();
        for (Occurrence closed : dossier.occurrences()) {
            text.line()
                    .add("🔁 Kỳ hạn " + OfficeFormat.date(closed.due()) + ": "
                            + (closed.isComplete() ? "đã báo cáo" : "chưa báo cáo đủ"));
        }
        List<Evidence> evidence = dossier.evidence();
        if (!evidence.isEmpty()) {
            text.line().add("Minh chứng:");
            evidence.stream().limit(10).forEach(proof -> text.line()
                    .add("📎 " + Wording.cut(proof.name().isBlank() ? "tệp không tên" : proof.name(), 120)));
        }
        text.line().bold("Quá trình:");
        int skip = Math.max(0, rows.size() - MOST_HISTORY);
        if (skip > 0) {
            text.line().add("… (" + skip + " lần trước đó)");
        }
        rows.subList(skip, rows.size()).forEach(row -> text.line().add(sentence(directive, row)));
    }

    private String sentence(Directive directive, HistoryEntry row) {
        LocalDateTime at = LocalDateTime.ofInstant(row.at(), around.clock().getZone());
        String unit = row.unit()
                .filter(code -> row.change() != Change.HANDED_OVER) // the verb says from whom to whom
                .map(code -> " (" + directive.part(code).map(UnitPart::name).orElseGet(() -> changes.name(code)) + ")")
                .orElse("");
        if (row.change() == Change.RECORDED && !isFirst(row)) { // opened by itself, whoever's report it followed
            return OfficeFormat.moment(at) + " · " + verb(row);
        }
        String note = row.note().isBlank() ? "" : ": " + Wording.cut(DeedWording.oneLine(row.note()), 200);
        return OfficeFormat.moment(at) + " · " + (row.byName().isBlank() ? "?" : row.byName()) + " " + verb(row) + unit
                + note;
    }

    private String verb(HistoryEntry row) {
        return switch (row.change()) {
            case RECORDED -> isFirst(row) ? "ghi nhận" : "mở kỳ mới, hạn " + day(row, false);
            case COMPLETE -> "báo cáo hoàn thành";
            case PROGRESS -> "cập nhật tiến độ" + percent(row);
            case OBSTACLE -> "báo vướng mắc" + percent(row);
            case EXTENSION_ASKED ->
                "xin gia hạn"
                        + row.requestedUntil()
                                .map(day -> " đến " + OfficeFormat.date(day))
                                .orElse("");
            case EXTENDED -> "gia hạn từ " + day(row, true) + " đến " + day(row, false);
            case EXTENSION_REFUSED -> "không đồng ý gia hạn";
            case ACCEPTED -> "xác nhận đạt";
            case RETURNED -> "trả lại";
            case CHANGED -> "sửa " + changes.told(row);
            case REASSIGNED -> "chuyển " + changes.told(row);
            case CANCELLED -> "huỷ";
            case SUSPENDED -> "tạm hoãn";
            case REOPENED -> "mở lại";
            case UNDONE -> ("hoàn tác " + changes.told(row)).strip();
            case HANDED_OVER -> ("bàn giao " + changes.told(row)).strip();
            case OBJECTIVE -> "xác nhận nguyên nhân khách quan";
        };
    }

    /** The row that recorded it; later ones of its kind open a further occurrence. */
    private static boolean isFirst(HistoryEntry row) {
        return row.deltas().stream().anyMatch(delta -> delta.field().equals("text"));
    }

    private static String percent(HistoryEntry row) {
        return row.deltas().stream()
                .filter(delta -> delta.field().endsWith("/percent"))
                .findFirst()
                .flatMap(Delta::to)
                .map(percent -> " " + percent + "%")
                .orElse("");
    }

    private static String day(HistoryEntry row, boolean before) {
        return ChangeWording.day(ChangeWording.delta(row, "due").flatMap(delta -> before ? delta.from() : delta.to()));
    }
}
