package vn.dondoc.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.chat.RichText;
import vn.dondoc.directive.Counts;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.OfficeFormat;

/** What digests and reports say. */
final class Wording {
    static final String OVERDUE = "🔴 Quá hạn, lâu nhất trước";
    static final String THIS_WEEK = "🟠 Đến hạn từ nay đến hết tuần";
    static final String NEXT_WEEK = "🟡 Đến hạn tuần tới";
    static final String WAITING = "⏳ Chờ lãnh đạo quyết định";

    static final String OTHERS = "Cá nhân và đơn vị chưa rõ";

    static final String NOBODY = "chưa rõ đơn vị";
    static final String TWO_OBJECTS = "sau đối tượng JSON còn chữ thừa; mỗi dòng một đối tượng";
    static final String NOT_UTF8 = "không phải mã UTF-8";
    static final String NO_OBJECT = "không phải một đối tượng JSON {…}";
    static final String NO_OBJECT_HERE = "phải là một nhóm {…}";
    static final String NO_LIST = "phải là một danh sách […]";
    static final String NO_NAME = "phải là danh sách mã hoặc tên, không trống, không lặp";
    static final String NO_NUMBER = "phải là số nguyên";
    static final String NO_TEXT = "phải là chữ trong ngoặc kép";
    static final String NO_TRUTH = "phải là true hoặc false";
    static final String NO_DELTA = "phải là danh sách [tên, cũ, mới] với cũ khác mới";
    static final String NO_HASH = "phải là SHA-256, 64 chữ số hệ 16 viết thường";
    static final String NOT_A_LEAD = "đơn vị này không có trong lead";
    static final String NOT_FOR_A_UNIT = "đơn vị chỉ có OPEN, REPORTED hoặc DONE";
    static final String MISSING = "thiếu";
    static final String BLANK = "để trống";
    static final String TOO_LONG = "dài quá 200.000 ký tự";

    private static final int MOST_OF_A_TEXT = 110;
    private static final int MOST_OF_A_SUBJECT = 70;
    private static final int MOST_OF_THE_NAMES = 60;
    private static final int MOST_BESIDE_A_BAR = 48;

    private Wording() {}

    static String notJson(String why) {
        return why.contains("Duplicate field")
                ? "có khóa ghi hai lần"
                : why.contains("end-of-input") ? "dòng bị cắt giữa chừng" : "không phải JSON";
    }

    static String unknownKey(String known) {
        return "không có khóa này; các khóa có ở đây: " + known.replace(" ", ", ");
    }

    static String outOfRange(long from, long to) {
        return to == Long.MAX_VALUE ? "phải từ " + from + " trở lên" : "phải từ " + from + " đến " + to;
    }

    static String noDay(String given) {
        return "\"" + shortened(given, 40) + "\" không phải ngày dạng 2026-03-15";
    }

    static String noMoment(String given) {
        return "\"" + shortened(given, 40) + "\" không phải thời điểm dạng 2026-03-01T08:00:00+07:00";
    }

    static String noRule(String given) {
        return "\"" + shortened(given, 60) + "\" không phải quy tắc lặp dạng FREQ=MONTHLY";
    }

    static String noChoice(String given, Enum<?>[] known) {
        return "\"" + shortened(given, 40) + "\" không phải một trong "
                + Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "));
    }

    static String month(YearMonth month) {
        return "Tháng " + month.getMonthValue() + "/" + month.getYear();
    }

    /** The same after a comma. */
    static String small(String heading) {
        return heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1);
    }

    static String until(LocalDate day) {
        return "Tính đến ngày " + OfficeFormat.date(day);
    }

    static String digestTitle(LocalDate monday, LocalDate day) {
        return "📊 Tổng kết tuần từ " + OfficeFormat.date(monday) + " đến " + OfficeFormat.date(day);
    }

    static String chartTitle(LocalDate day) {
        return "Tình hình thực hiện nhiệm vụ đến " + OfficeFormat.date(day);
    }

    /** What stands beside a unit's bar. */
    static String beside(UnitCounts unit) {
        String name = shortened(unit.unit(), MOST_BESIDE_A_BAR);
        String late = unit.overdue() == 0 ? "" : ", quá hạn " + OfficeFormat.number(unit.overdue());
        return name + "\n" + OfficeFormat.number(unit.total()) + " việc" + late;
    }

    static void counts(RichText.Builder text, Counts now, Optional<Counts> before) {
        text.line()
                .add("Tổng số ")
                .bold(OfficeFormat.number(now.total()) + " nhiệm vụ")
                .add(sinceLastWeek(change(now, before, Counts::total)));
        text.add(":");
        count(text, "✅ Hoàn thành đúng hạn", now, before, Counts::doneInTime);
        count(text, "☑️ Hoàn thành quá hạn", now, before, Counts::doneLate);
        count(text, "🔵 Chưa hoàn thành, trong hạn", now, before, Counts::openInTime);
        if (now.openUndated() > 0) {
            text.add(", trong đó " + OfficeFormat.number(now.openUndated()) + " không thời hạn");
        }
        count(text, "🔴 Chưa hoàn thành, quá hạn", now, before, Counts::openOverdue);
        if (now.standing() > 0) {
            text.line().add("Ngoài ra có " + OfficeFormat.number(now.standing()) + " nhiệm vụ thường xuyên");
        }
        if (now.suspended() > 0) {
            text.line().add("Tạm hoãn: " + OfficeFormat.number(now.suspended()));
        }
    }

    /** With numerator and denominator, because two ways of counting are in use; a rate of nothing is left out. */
    static void rates(RichText.Builder text, Counts now, int updated) {
        text.line();
        rate(text, "Tỷ lệ hoàn thành", now.done(), now.total());
        rate(text, "Tỷ lệ hoàn thành trong số đã đến hạn", now.done(), now.due());
        rate(text, "Tỷ lệ đúng hạn", now.doneInTimeDated(), now.doneDated());
        rate(text, "Chưa hoàn thành nhưng có cập nhật trong tuần", updated, now.open());
    }

    private static void rate(RichText.Builder text, String name, int part, int whole) {
        if (whole > 0) {
            text.line()
                    .add(name + ": " + OfficeFormat.number(part) + "/" + OfficeFormat.number(whole) + " ("
                            + OfficeFormat.percent(part, whole) + ")");
        }
    }

    private static void count(
            RichText.Builder text, String name, Counts now, Optional<Counts> before, ToIntFunction<Counts> of) {
        text.line()
                .add(name + ": ")
                .bold(OfficeFormat.number(of.applyAsInt(now)))
                .add(change(now, before, of));
    }

    /** Said once, of the total; the numbers in brackets below it mean the same. */
    private static String sinceLastWeek(String change) {
        return change.isEmpty() ? "" : change.replace(")", " so với tuần trước)");
    }

    private static String change(Counts now, Optional<Counts> before, ToIntFunction<Counts> of) {
        if (before.isEmpty()) {
            return "";
        }
        int by = of.applyAsInt(now) - of.applyAsInt(before.get());
        return by == 0 ? " (không đổi)" : " (" + (by > 0 ? "+" : "−") + OfficeFormat.number(Math.abs(by)) + ")";
    }

    /** @param late calendar days, up to the report */
    static void item(RichText.Builder text, Directive directive, long late) {
        text.line()
                .bold(directive.id().toString())
                .add(" " + names(directive.openParts().stream()) + ": " + shortened(directive.text(), MOST_OF_A_TEXT));
        directive
                .due()
                .ifPresent(due -> text.add(
                        late > 0 ? " – quá hạn " + late + " ngày" : " – hạn " + OfficeFormat.dateWithWeekday(due)));
        if (directive.status() == Status.REPORTED) {
            text.add(", đã báo cáo");
        }
    }

    /** Who wants what for which directive. */
    static void waiting(RichText.Builder text, Directive directive) {
        text.line().bold(directive.id().toString()).add(" ");
        directive
                .request()
                .ifPresentOrElse(
                        asked -> text.add(names(directive.part(asked.unit()).stream()) + " xin gia hạn"
                                + asked.until()
                                        .map(day -> " đến " + OfficeFormat.date(day))
                                        .orElse("")),
                        () -> text.add(names(directive.lead().stream().filter(part -> part.status() == Status.REPORTED))
                                + " báo cáo hoàn thành, chờ xác nhận"));
        text.add(": " + shortened(directive.text(), MOST_OF_A_SUBJECT));
    }

    static void rest(RichText.Builder text, int more) {
        if (more > 0) {
            text.line().add("… và " + OfficeFormat.number(more) + " nhiệm vụ khác, xem tệp danh sách (/baocao)");
        }
    }

    static void allDone(RichText.Builder text, List<UnitCounts> units) {
        String names = units.stream()
                .filter(unit ->
                        unit.open() == 0 && unit.done() > 0 && !unit.unit().equals(OTHERS))
                .map(UnitCounts::unit)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            text.line().add("👏 Đã hoàn thành hết: " + names);
        }
    }

    static void seal(RichText.Builder text, String head) {
        text.line().add("Mã kiểm sổ: " + head.substring(0, Math.min(8, head.length())));
    }

    private static String names(Stream<UnitPart> parts) {
        return shortened(parts.map(UnitPart::name).collect(Collectors.joining(", ")), MOST_OF_THE_NAMES);
    }

    static String shortened(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end) + "…";
    }
}
