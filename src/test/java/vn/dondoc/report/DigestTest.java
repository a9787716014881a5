package vn.dondoc.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chat.RichText;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Amendment;
import vn.dondoc.directive.Cause;
import vn.dondoc.directive.Counts;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Dossier;
import vn.dondoc.directive.HistoryEntry;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.Outcome;
import vn.dondoc.directive.RegisterImport;
import vn.dondoc.directive.Role;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.SettableClock;
import vn.dondoc.testkit.Stores;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Unit;

class DigestTest {
    private static final long CHAT = -4001;
    private static final Organization OFFICE = Organization.named("UBND huyện Vũ Quang")
            .unit(Unit.of("VP", "Văn phòng"))
            .unit(Unit.of("NV", "Phòng Nội vụ"))
            .unit(Unit.of("TP", "Phòng Tư pháp"))
            .build();
    private static final Actor LEADER =
            new Actor(1001, "Phan Hồng Yến", Optional.empty(), Set.of(Role.LEADER), List.of());
    private static final Actor NV = new Actor(2001, "Nga", Optional.empty(), Set.of(), List.of("NV"));
    private static final Actor TP = new Actor(2002, "Trà", Optional.empty(), Set.of(), List.of("TP"));
    private static final Actor SECRETARY =
            new Actor(1002, "Lê Thị Hà", Optional.empty(), Set.of(Role.SECRETARY), List.of());
    private static final Actor VP = new Actor(2003, "Vân", Optional.empty(), Set.of(), List.of("VP"));

    private final SettableClock clock = SettableClock.at("2026-02-23T08:00");
    private final SqlStore store = Stores.inMemory();
    private final DirectiveRegister register = new DirectiveRegister(store.directives(), clock, true);
    private final Digest digest = new Digest(register, OFFICE);
    private int messages;

    @AfterEach
    void close() {
        store.close();
    }

    private Cause by(Actor actor) {
        return new Cause(actor, "t:" + ++messages, clock.instant());
    }

    private DirectiveId record(String text, String due, String... leads) {
        return record(text, due, false, leads);
    }

    private DirectiveId record(String text, String due, boolean standing, String... leads) {
        List<NewDirective.Lead> units = new ArrayList<>();
        for (String lead : leads) {
            units.add(new NewDirective.Lead(
                    lead, OFFICE.byCode(lead).map(Unit::name).orElse("đ/c Nam")));
        }
        NewDirective wish = new NewDirective(
                text, units, List.of(), Optional.ofNullable(due).map(LocalDate::parse), Optional.empty(), standing);
        return store.inTransaction(() -> ((DirectiveRegister.Recording.Recorded)
                        register.record(CHAT, List.of(wish), Directive.Source.NONE, register.today(), by(LEADER)))
                .directives()
                .get(0)
                .id());
    }

    private void reports(DirectiveId id, Actor who) {
        register.complete(id, Optional.empty(), "", List.of(), by(who));
    }

    private void accepts(DirectiveId id) {
        register.accept(id, Optional.empty(), "", by(LEADER));
    }

    private String text(String moment) {
        return digest.text(CHAT, LocalDateTime.parse(moment))
                .map(RichText::text)
                .orElse("");
    }

    private String withoutSeal(String text) {
        return text.lines().filter(line -> !line.startsWith("Mã kiểm sổ")).collect(Collectors.joining("\n"));
    }

    /** A week with something of everything, up to Friday, 06/3/2026, 16:00. */
    private void aWeek() {
        DirectiveId plan = record("tham mưu kế hoạch tập huấn kỹ năng số", "2026-02-27", "NV");
        DirectiveId list = record("niêm yết thủ tục hành chính", "2026-02-25", "TP");
        record("rà soát hộ nghèo", "2026-02-24", "NV", "TP");
        DirectiveId cards = record("cấp thẻ đeo cho công chức", "2026-03-06", "VP");
        record("tăng cường kỷ luật, kỷ cương", null, true, "NV");
        clock.set("2026-02-27T09:00");
        reports(plan, NV);
        accepts(plan);
        clock.set("2026-03-02T09:00");
        reports(list, TP);
        DirectiveId inventory = record("kiểm kê tài sản công", "2026-03-03", "NV");
        record("báo cáo công tác văn thư", "2026-03-10", "NV");
        DirectiveId rules = record("sửa quy chế làm việc", "2026-03-09", "TP");
        record("ý kiến về đề án vị trí việc làm", null, "@7001");
        record("dọn kho lưu trữ", "2026-03-07", "NV");
        clock.set("2026-03-04T09:00");
        reports(cards, VP);
        accepts(cards);
        accepts(list);
        reports(inventory, NV);
        register.askExtension(rules, Optional.empty(), Optional.of(LocalDate.of(2026, 3, 20)), "chờ Sở", by(TP));
        clock.set("2026-03-06T16:00");
    }

    @Test
    void saysTheWeekInOneMessageThatAddsUp() {
        aWeek();
        assertEquals("""
                📊 Tổng kết tuần từ 02/3/2026 đến 06/3/2026
                UBND huyện Vũ Quang
                Tổng số 9 nhiệm vụ (+5 so với tuần trước):
                ✅ Hoàn thành đúng hạn: 2 (+1)
                ☑️ Hoàn thành quá hạn: 1 (+1)
                🔵 Chưa hoàn thành, trong hạn: 4 (+3), trong đó 1 không thời hạn
                🔴 Chưa hoàn thành, quá hạn: 2 (không đổi)
                Ngoài ra có 1 nhiệm vụ thường xuyên

                Tỷ lệ hoàn thành: 3/9 (33,33%)
                Tỷ lệ hoàn thành trong số đã đến hạn: 3/5 (60%)
                Tỷ lệ đúng hạn: 2/3 (66,67%)
                Chưa hoàn thành nhưng có cập nhật trong tuần: 2/6 (33,33%)

                🔴 Quá hạn, lâu nhất trước (2)
                #3 Phòng Nội vụ, Phòng Tư pháp: rà soát hộ nghèo – quá hạn 10 ngày
                #6 Phòng Nội vụ: kiểm kê tài sản công – quá hạn 1 ngày, đã báo cáo

                🟠 Đến hạn từ nay đến hết tuần (1)
                #10 Phòng Nội vụ: dọn kho lưu trữ – hạn thứ Bảy, 07/3/2026

                🟡 Đến hạn tuần tới (2)
                #8 Phòng Tư pháp: sửa quy chế làm việc – hạn thứ Hai, 09/3/2026
                #7 Phòng Nội vụ: báo cáo công tác văn thư – hạn thứ Ba, 10/3/2026

                ⏳ Chờ lãnh đạo quyết định (2)
                #6 Phòng Nội vụ báo cáo hoàn thành, chờ xác nhận: kiểm kê tài sản công
                #8 Phòng Tư pháp xin gia hạn đến 20/3/2026: sửa quy chế làm việc

                👏 Đã hoàn thành hết: Văn phòng""", withoutSeal(text("2026-03-06T16:00")));
    }

    @Test
    void saysOfAPastWeekWhatWasSaidThen() {
        aWeek();
        String then = text("2026-03-06T16:00");
        assertTrue(then.contains("Mã kiểm sổ: "), then);
        clock.set("2026-03-06T16:00:01");
        record("việc mới", "2026-03-09", "VP");
        clock.set("2026-03-20T09:00");
        reports(new DirectiveId(CHAT, 3), NV);
        accepts(new DirectiveId(CHAT, 6));
        register.extend(new DirectiveId(CHAT, 8), Optional.empty(), "", by(LEADER));
        register.cancel(new DirectiveId(CHAT, 7), "trùng", by(LEADER));
        register.reopen(new DirectiveId(CHAT, 4), Optional.empty(), "thiếu", by(LEADER));
        assertFalse(text("2026-03-20T09:00").contains("👏"));
        assertEquals(then, text("2026-03-06T16:00"));
    }

    @Test
    void saysOfAnyPastFridayWhatWasSaidThenWhateverHappenedSince() {
        Random random = new Random(8);
        Map<LocalDateTime, String> said = new LinkedHashMap<>();
        Map<LocalDateTime, List<UnitCounts>> units = new LinkedHashMap<>();
        while (clock.local().isBefore(LocalDateTime.parse("2026-05-16T00:00"))) {
            clock.advance(Duration.ofMinutes(60 + random.nextInt(500)));
            somethingHappens(random);
            LocalDateTime friday =
                    clock.local().toLocalDate().with(DayOfWeek.FRIDAY).atTime(16, 0);
            if (clock.local().isAfter(friday.minusHours(10)) && !said.containsKey(friday)) {
                clock.set(friday.toString());
                said.put(friday, text(friday.toString()));
                units.put(friday, digest.byUnit(CHAT, friday.toLocalDate()));
                Counts all = register.asOf(CHAT, friday).counts(Optional.empty());
                assertEquals(register.counts(CHAT, Optional.empty(), friday.toLocalDate()), all);
                clock.advance(Duration.ofDays(1)); // nothing happens between the digest and the end of that day
            }
        }
        assertTrue(said.size() > 10);
        said.forEach((friday, text) -> assertEquals(text, text(friday.toString())));
        units.forEach((friday, counts) -> assertEquals(counts, digest.byUnit(CHAT, friday.toLocalDate())));
    }

    private void somethingHappens(Random random) {
        int known = register.chat(CHAT).map(chat -> chat.lastNumber()).orElse(0);
        if (known < 5 || random.nextInt(5) == 0) {
            String due = random.nextInt(6) == 0
                    ? null
                    : register.today().plusDays(random.nextInt(25)).toString();
            record("việc số " + known, due, random.nextInt(3) == 0 ? new String[] {"NV", "TP"} : new String[] {"NV"});
            return;
        }
        DirectiveId id = new DirectiveId(CHAT, 1 + random.nextInt(known));
        Actor unit = random.nextBoolean() ? NV : TP;
        LocalDate later = register.today().plusDays(5 + random.nextInt(20));
        Outcome outcome = store.inTransaction(() -> switch (random.nextInt(13)) {
            case 0, 1, 2 -> register.complete(id, Optional.empty(), "xong", List.of(), by(unit));
            case 3 -> register.progress(id, Optional.empty(), OptionalInt.of(random.nextInt(100)), "", by(unit));
            case 4 -> register.obstacle(id, Optional.empty(), OptionalInt.empty(), "vướng", by(unit));
            case 5 -> register.askExtension(id, Optional.empty(), Optional.of(later), "chờ", by(unit));
            case 6 -> register.extend(id, Optional.of(later), "", by(LEADER));
            case 7, 8 -> register.accept(id, Optional.empty(), "", by(LEADER));
            case 9 -> register.sendBack(id, Optional.empty(), "thiếu", by(LEADER));
            case 10 -> register.amend(id, Amendment.due(later), by(LEADER));
            case 11 ->
                random.nextBoolean()
                        ? register.suspend(id, "chờ", by(LEADER))
                        : register.cancel(id, "trùng", by(LEADER));
            default -> register.reopen(id, Optional.empty(), "làm lại", by(LEADER));
        });
        if (outcome instanceof Outcome.Changed changed && random.nextInt(6) == 0) {
            clock.advance(Duration.ofMinutes(3));
            store.run(() -> register.undo(changed.entry().seq(), by(LEADER)));
        }
    }

    @Test
    void judgesWhatCameFromAFileWithoutHistoryByItsDays() {
        clock.set("2026-04-01T09:00");
        store.run(() -> {
            RegisterImport into = new RegisterImport(store.directives(), clock, false);
            into.add(fromFile(1, "2026-02-25", "2026-03-03", "2026-03-02"));
            into.add(fromFile(2, "2026-02-25", "2026-03-05", "2026-03-12"));
            into.add(fromFile(3, "2026-03-09", "2026-03-20", "2026-03-19"));
            into.finish();
        });
        assertEquals("", text("2026-02-20T16:00"));
        String text = text("2026-03-06T16:00");
        assertTrue(text.contains("Tổng số 2 nhiệm vụ"), text);
        assertTrue(text.contains("#2 Phòng Nội vụ: việc 2 – quá hạn 1 ngày"), text);
        assertTrue(text("2026-04-01T09:00").contains("Hoàn thành quá hạn: 1 (không đổi)"));
    }

    private static Dossier fromFile(int number, String assigned, String due, String reported) {
        UnitPart part = new UnitPart(
                "NV",
                "Phòng Nội vụ",
                Status.DONE,
                Optional.of(LocalDate.parse(reported)),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
        Directive directive = new Directive(
                new DirectiveId(CHAT, number),
                "việc " + number,
                List.of(part),
                List.of(),
                Optional.of(LocalDate.parse(due)),
                Optional.empty(),
                Optional.empty(),
                false,
                Status.DONE,
                LocalDate.parse(assigned),
                new Directive.Source("", OptionalLong.empty()),
                0,
                Optional.empty());
        List<HistoryEntry> history = List.of();
        return new Dossier(directive, history, List.of());
    }

    @Test
    void isSilentWhereNothingIsRecordedAndNamesFewWhereMuchIsLate() {
        register.meet(CHAT, "Giao ban");
        assertEquals("", text("2026-02-23T08:00"));
        for (int i = 0; i < 60; i++) {
            record(
                    "rà soát, tổng hợp, báo cáo kết quả thực hiện nhiệm vụ được giao tại kết luận ".repeat(3) + i,
                    "2026-02-2" + (4 + i % 3),
                    "NV",
                    "TP",
                    "VP");
        }
        clock.set("2026-03-06T16:00");
        String text = text("2026-03-06T16:00");
        assertTrue(text.length() <= 4_096, text);
        assertTrue(text.contains("🔴 Quá hạn, lâu nhất trước (60)"), text);
        assertTrue(text.contains("… và 50 nhiệm vụ khác, xem tệp danh sách (/baocao)"), text);
    }

    @Test
    void putsPersonsIntoOneRowAndEveryUnitIntoItsOwn() {
        record("việc một", "2026-02-25", "TP");
        record("việc hai", "2026-02-25", "@7001", "NV");
        record("việc ba", "2026-02-25", "@7002");
        assertEquals(
                List.of("Phòng Nội vụ", "Phòng Tư pháp", "Cá nhân và đơn vị chưa rõ"),
                digest.byUnit(CHAT, register.today()).stream()
                        .map(UnitCounts::unit)
                        .toList());
        assertEquals(2, digest.byUnit(CHAT, register.today()).get(2).total());
    }

    @Test
    void addsAUnitThatEndedToTheOneThatTookOverAndLeavesItsNameToThePast() {
        Organization merged = Organization.named("UBND huyện Vũ Quang")
                .unit(Unit.of("VP", "Văn phòng"))
                .unit(Unit.of("NV", "Phòng Nội vụ và Lao động"))
                .unit(Unit.of("TP", "Phòng Tư pháp").endingOn(LocalDate.of(2026, 3, 1), "NV"))
                .build();
        Digest after = new Digest(register, merged);
        DirectiveId done = record("việc một", "2026-02-25", "TP");
        DirectiveId open = record("việc hai", "2026-02-26", "TP");
        record("việc ba", "2026-03-09", "NV");
        reports(done, TP);
        accepts(done);
        clock.set("2026-03-02T09:00");
        store.run(() ->
                register.handOver(open, "TP", new NewDirective.Lead("NV", "Phòng Nội vụ và Lao động"), by(SECRETARY)));
        assertEquals(
                List.of(new UnitCounts("Phòng Nội vụ và Lao động", 1, 0, 1, 1)),
                after.byUnit(CHAT, register.today()),
                "what was done before the merger counts too");
        assertEquals(
                List.of(new UnitCounts("Phòng Nội vụ", 0, 0, 1, 0), new UnitCounts("Phòng Tư pháp", 1, 0, 0, 1)),
                after.byUnit(CHAT, LocalDate.of(2026, 2, 27)),
                "the names of then, each with its own");
    }
}
