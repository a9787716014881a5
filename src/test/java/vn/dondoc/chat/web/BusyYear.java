package vn.dondoc.chat.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Cause;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.Role;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.SettableClock;

/** A register with directives in every state, as a district office has them in the middle of March 2026. */
final class BusyYear {
    static final Actor LEADER = new Actor(1001, "Phan Hồng Yến", Optional.empty(), Set.of(Role.LEADER), List.of());

    private final SqlStore store;
    private final SettableClock clock;
    private final DirectiveRegister register;
    private int causes;

    private BusyYear(SqlStore store, SettableClock clock, boolean acceptance) {
        this.store = store;
        this.clock = clock;
        this.register = new DirectiveRegister(store.directives(), clock, acceptance);
    }

    /** Fills the register; the clock ends on the morning of 18/3/2026. */
    static DirectiveRegister filled(SqlStore store, SettableClock clock) {
        BusyYear year = new BusyYear(store, clock, true);
        year.store.run(year::fill);
        return year.register;
    }

    /** Records many more, every third without a due day. */
    static void more(SqlStore store, SettableClock clock, int count) {
        BusyYear year = new BusyYear(store, clock, true);
        year.causes = 1_000;
        store.run(() -> {
            for (int i = 0; i < count; i++) {
                String due = i % 3 == 0
                        ? ""
                        : LocalDate.of(2026, 4, 1).plusDays(i % 7).toString();
                year.record("kiểm tra công tác văn thư, lưu trữ lần " + i, "VP", "Văn phòng", due);
            }
        });
    }

    /** Records one for several units in a chat of its own; the first of them has done it. */
    static void forAll(SqlStore store, SettableClock clock, long chat, String text, String... codes) {
        BusyYear year = new BusyYear(store, clock, false);
        year.causes = 10_000;
        store.run(() -> {
            year.register.record(
                    chat,
                    List.of(new NewDirective(
                            text,
                            Arrays.stream(codes)
                                    .map(code -> new NewDirective.Lead(code, "Đơn vị " + code))
                                    .toList(),
                            List.of(),
                            Optional.of(LocalDate.of(2026, 4, 10)),
                            Optional.empty(),
                            false)),
                    new Directive.Source("Thông báo kết luận số 09/TB-VP", OptionalLong.empty()),
                    LocalDate.now(clock),
                    new Cause(LEADER, "c" + ++year.causes, clock.instant()));
            DirectiveId first = new DirectiveId(chat, 1);
            year.register.progress(first, Optional.of(codes[0]), OptionalInt.of(40), "", year.by(codes[0]));
            year.register.complete(first, Optional.of(codes[0]), "", List.of(), year.by(codes[0]));
        });
    }

    private void fill() {
        register.meet(1, "UBND huyện Vũ Quang");
        on("2026-02-20");
        record(
                "tham mưu kế hoạch tập huấn kỹ năng số cho cán bộ, công chức cấp xã",
                "NV",
                "Phòng Nội vụ",
                "2026-03-10");
        record(
                "rà soát dự toán chuyển đổi số năm 2026, báo cáo phương án bổ sung",
                "TCKH",
                "Phòng Tài chính - Kế hoạch",
                "2026-03-06");
        record("niêm yết lại thủ tục hành chính tại trụ sở", "TP", "Phòng Tư pháp", "2026-03-20");
        record("hoàn thành số hoá hồ sơ hộ tịch giai đoạn 2021-2025", "TP", "Phòng Tư pháp", "2026-03-13");
        record("tổng hợp danh sách hộ chưa có thẻ bảo hiểm y tế", "YT", "Phòng Y tế", "2026-03-05");
        record("siết chặt kỷ luật, kỷ cương hành chính", "NV", "Phòng Nội vụ", "");
        on("2026-03-04");
        record("giải phóng mặt bằng tuyến đường Đức Giang – Ân Phú", "KTHT", "Phòng Kinh tế - Hạ tầng", "2026-03-19");
        record("báo cáo kết quả giải ngân vốn đầu tư công quý I", "TCKH", "Phòng Tài chính - Kế hoạch", "2026-03-31");
        record("xây dựng kịch bản ứng phó thiên tai năm 2026", "KTHT", "Phòng Kinh tế - Hạ tầng", "2026-04-15");
        register.obstacle(
                new DirectiveId(1, 7),
                Optional.of("KTHT"),
                OptionalInt.of(60),
                "còn 4 hộ chưa nhận tiền đền bù",
                by("KTHT"));
        on("2026-03-05");
        register.complete(
                new DirectiveId(1, 5),
                Optional.of("YT"),
                "đã gửi danh sách 312 hộ",
                List.of(Evidence.paper("45/BC-YT")),
                by("YT"));
        register.accept(
                new DirectiveId(1, 5), Optional.of("YT"), "", new Cause(LEADER, "c" + ++causes, clock.instant()));
        on("2026-03-16");
        register.complete(
                new DirectiveId(1, 1),
                Optional.of("NV"),
                "đã trình Kế hoạch 31/KH-UBND",
                List.of(Evidence.file("a".repeat(64), "Kế hoạch 31.docx", 20480)),
                by("NV"));
        register.askExtension(
                new DirectiveId(1, 3),
                Optional.of("TP"),
                Optional.of(LocalDate.parse("2026-03-30")),
                "chờ ý kiến của Sở Tư pháp",
                by("TP"));
        on("2026-03-18");
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day).atTime(LocalTime.of(8, 5)).toString());
    }

    private Cause by(String unit) {
        Actor officer = new Actor(2001, "Nguyễn Văn Nam", Optional.empty(), Set.of(), List.of(unit));
        return new Cause(officer, "c" + ++causes, clock.instant());
    }

    private void record(String text, String code, String name, String due) {
        register.record(
                1,
                List.of(new NewDirective(
                        text,
                        List.of(new NewDirective.Lead(code, name)),
                        List.of("VP"),
                        due.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(due)),
                        Optional.empty(),
                        due.isEmpty())),
                new Directive.Source("Thông báo kết luận số 07/TB-VP", OptionalLong.empty()),
                LocalDate.now(clock),
                new Cause(LEADER, "c" + ++causes, clock.instant()));
    }
}
