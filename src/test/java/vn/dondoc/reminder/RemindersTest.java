package vn.dondoc.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.Amendment;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.ItemButton;

class RemindersTest {
    @Test
    void sendsOneCombinedMessageForAUnitAndDayMostUrgentFirst() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            office.record("rà soát thủ tục hành chính", "2026-03-06", "NV");
            office.record("tham mưu kế hoạch tập huấn", "2026-03-03", "NV");
            office.record("niêm yết công khai", "2026-03-04", "TP");
            List<ReminderOffice.Said> said = office.at("2026-03-03T08:00");
            assertEquals(
                    List.of("2026-03-03T08:00 Phòng NV #2 #1", "2026-03-03T08:00 Phòng TP #3"),
                    said.stream().map(ReminderOffice::line).toList());
            String text = said.get(0).text();
            assertTrue(text.contains("#2 tham mưu kế hoạch tập huấn\n   🟠 đến hạn hôm nay, thứ Ba, 03/3/2026"), text);
            assertTrue(text.contains("#1 rà soát thủ tục hành chính\n   🟡 hạn thứ Sáu, 06/3/2026 (còn 3 ngày)"), text);
            Outgoing.Say say = (Outgoing.Say) said.get(0).outgoing();
            assertEquals(
                    List.of("✅ Đã xong #2", "⏳ Xin gia hạn #2", "🚧 Vướng mắc #2"),
                    say.buttons().get(0).stream().map(button -> button.label()).toList());
            assertEquals(List.of(), office.at("2026-03-03T08:00:02"));
        }
    }

    @Test
    void goesOnEveryWorkingDayUntilTheUnitConfirms() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            Directive directive = office.record("gửi báo cáo", "2026-03-06", "NV", "TP");
            assertEquals(
                    List.of(
                            "2026-03-03T08:00 Phòng NV #1",
                            "2026-03-03T08:00 Phòng TP #1",
                            "2026-03-05T08:00 Phòng NV #1",
                            "2026-03-05T08:00 Phòng TP #1"),
                    office.walk("2026-03-02", "2026-03-05"));
            office.clock.set("2026-03-05T17:00");
            office.complete(directive, ReminderOffice.NV);
            // Friday, then not on the weekend; only the unit that is still open
            assertEquals(
                    List.of("2026-03-06T08:00 Phòng TP #1", "2026-03-09T08:00 Phòng TP #1"),
                    office.walk("2026-03-06", "2026-03-09"));
            office.clock.set("2026-03-09T09:00");
            office.complete(directive, ReminderOffice.TP);
            assertEquals(
                    List.of(),
                    office.walk("2026-03-10", "2026-03-20").stream()
                            .filter(line -> line.contains("Phòng"))
                            .toList());
        }
    }

    @Test
    void sendsOneMessageAfterDaysOfBeingOffAndNoneInTheEvening() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            office.record("gửi báo cáo", "2026-03-05", "NV");
            assertEquals(List.of(), office.at("2026-03-12T19:00"));
            assertEquals(List.of(), office.at("2026-03-13T06:59"));
            assertEquals(
                    1,
                    office.at("2026-03-13T10:00").stream()
                            .filter(said -> ReminderOffice.line(said).contains("Phòng"))
                            .count());
            office.start(ReminderOffice.plan(ReminderPlan.Target.GROUP, LocalTime.of(8, 0)));
            assertEquals(List.of(), office.at("2026-03-13T10:01"));
        }
    }

    @Test
    void tellsOfWhatIsRecordedOnItsLastDayInTheAfternoon() {
        try (ReminderOffice office = new ReminderOffice("2026-03-06T09:00")) {
            office.record("gửi báo cáo", "2026-03-07", "NV");
            assertEquals(List.of("2026-03-06T14:00 Phòng NV #1"), office.walk("2026-03-06", "2026-03-08"));
        }
    }

    @Test
    void neverRemindsOfStandingOrSuspendedOnesAndOfUndatedOnesOnMondays() {
        try (ReminderOffice office = new ReminderOffice("2026-03-03T09:00")) {
            office.record("tăng cường kỷ cương", null, true, "NV");
            office.record("hoàn thiện quy chế", null, "NV");
            Directive suspended = office.record("gửi báo cáo", "2026-03-10", "TP");
            office.store.run(
                    () -> office.register.suspend(suspended.id(), "chờ hướng dẫn", office.by(ReminderOffice.LEADER)));
            assertEquals(
                    List.of("2026-03-09T08:00 Phòng NV #2", "2026-03-16T08:00 Phòng NV #2"),
                    office.walk("2026-03-03", "2026-03-17"));
        }
    }

    @Test
    void tellsTheLeadersOnceWhatIsStuckWithWhatTheUnitSaid() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            Directive directive = office.record("giải phóng mặt bằng", "2026-03-04", "NV");
            office.progress(directive, ReminderOffice.NV, 60);
            List<String> lines = office.walk("2026-03-05", "2026-03-12").stream()
                    .filter(line -> line.contains("lãnh đạo"))
                    .toList();
            assertEquals(List.of("2026-03-09T08:00 lãnh đạo #1"), lines);
            String text = office.said.stream()
                    .map(ReminderOffice.Said::text)
                    .filter(said -> said.startsWith("📌"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(text.contains("quá hạn 5 ngày (hạn 04/3/2026); tiến độ 60%"), text);
        }
    }

    @Test
    void namesTheLeadersWhatIsStuckLongestAndSaysHowMuchMoreThereIs() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            for (int i = 0; i < 120; i++) {
                office.record("rà soát hồ sơ", i < 100 ? "2026-03-03" : "2026-03-04", i % 2 == 0 ? "NV" : "TP");
            }
            List<String> told = office.at("2026-03-09T08:00").stream()
                    .map(ReminderOffice.Said::text)
                    .filter(said -> said.startsWith("📌"))
                    .toList();
            String all = String.join("\n", told);
            assertEquals(5, told.size());
            assertTrue(told.get(0).startsWith("📌 Báo cáo lãnh đạo: 120 nhiệm vụ"), told.get(0));
            assertTrue(all.contains("#100 ") && !all.contains("#101 "), all);
            assertTrue(
                    all.endsWith("… và 20 nhiệm vụ nữa: gõ /nhiemvu quahan hoặc xem bảng theo dõi."),
                    told.get(told.size() - 1));
        }
    }

    @Test
    void offersTheLeadersToExtendReassignAndSuspendOnceForADirective() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            Directive directive = office.record("giải phóng mặt bằng", "2026-03-04", "NV", "TP");
            office.store.run(() -> {
                office.register.obstacle(
                        directive.id(),
                        Optional.empty(),
                        OptionalInt.of(40),
                        "hai hộ chưa đồng ý",
                        office.by(ReminderOffice.NV));
                office.register.askExtension(
                        directive.id(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 3, 31)),
                        "chờ họp dân",
                        office.by(ReminderOffice.NV));
                office.register.meet(ReminderOffice.CHAT, "Giao ban huyện");
            });
            office.store.reminders().reachable(1001, true);
            Outgoing.Say say = (Outgoing.Say) office.at("2026-03-09T08:00").stream()
                    .filter(said -> said.text().startsWith("📌"))
                    .findFirst()
                    .orElseThrow()
                    .outgoing();
            assertEquals(1001, say.chat());
            assertEquals("""
                    📌 Báo cáo lãnh đạo: 1 nhiệm vụ quá hạn từ 3 ngày làm việc trở lên – nhóm “Giao ban huyện”
                    Phòng NV
                    #1 giải phóng mặt bằng
                       🔴 quá hạn 5 ngày (hạn 04/3/2026); tiến độ 40%, vướng mắc: hai hộ chưa đồng ý; đã xin gia hạn đến 31/3/2026
                    Phòng TP
                    #1 giải phóng mặt bằng
                       🔴 quá hạn 5 ngày (hạn 04/3/2026); đơn vị chưa báo cáo tiến độ""", say.text().text());
            assertEquals(
                    List.of("📅 Gia hạn #1", "🔁 Chuyển đơn vị #1", "⏸ Tạm hoãn #1"),
                    say.buttons().stream()
                            .flatMap(List::stream)
                            .map(button -> button.label())
                            .toList());
            // "another day" would want a request; this one extends without
            assertEquals(
                    ItemButton.Verb.EXTEND,
                    ItemButton.read(say.buttons().get(0).get(0).data())
                            .orElseThrow()
                            .verb());
        }
    }

    @Test
    void writesToMembersPrivatelyWhereTheyHaveWrittenToTheBotElseToTheGroup() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00", ReminderPlan.Target.MEMBERS)) {
            office.record("gửi báo cáo", "2026-03-03", "NV");
            office.record("niêm yết", "2026-03-03", "TP");
            office.store.reminders().reachable(2001, true);
            List<ReminderOffice.Said> said = office.at("2026-03-03T08:00");
            assertEquals(
                    List.of(2001L, ReminderOffice.CHAT),
                    said.stream().map(one -> one.outgoing().chat()).toList());
            assertEquals(
                    List.of(ReminderOffice.CHAT + "#1"),
                    ((Outgoing.Say) said.get(0).outgoing()).about());
        }
    }

    @Test
    void tellsTheGroupTooWhereNotAllMembersHaveWrittenToTheBot() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00", ReminderPlan.Target.MEMBERS)) {
            office.record("gửi báo cáo", "2026-03-03", "VP");
            office.store.reminders().reachable(2003, true);
            List<Long> first = office.at("2026-03-03T08:00").stream()
                    .map(said -> said.outgoing().chat())
                    .toList();
            assertEquals(List.of(ReminderOffice.CHAT, 2003L), first);
            office.store.reminders().reachable(2004, true);
            assertEquals(
                    List.of(2003L, 2004L),
                    office.at("2026-03-04T08:00").stream()
                            .map(said -> said.outgoing().chat())
                            .toList());
        }
    }

    @Test
    void putsAReminderOffToTheNextWorkingDayButNeverPastTheDueDay() {
        try (ReminderOffice office = new ReminderOffice("2026-03-05T09:00")) {
            Directive late = office.record("gửi báo cáo", "2026-03-05", "NV");
            Directive soon = office.record("rà soát", "2026-03-10", "TP");
            assertEquals(Optional.empty(), office.reminders.snooze(late, "NV"));
            assertEquals(Optional.of(LocalDate.of(2026, 3, 6)), office.reminders.snooze(soon, "TP"));
            assertFalse(office.store
                    .reminders()
                    .next(new DirectiveId(ReminderOffice.CHAT, 2), "TP")
                    .isEmpty());
        }
    }

    @Test
    void remindsTheOtherUnitTodayThoughOneReportsAMinuteBefore() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            Directive directive = office.record("gửi báo cáo", "2026-03-06", "NV", "TP");
            office.clock.set("2026-03-06T07:59");
            office.complete(directive, ReminderOffice.NV);
            assertEquals(
                    List.of("2026-03-06T08:00 Phòng TP #1"),
                    office.at("2026-03-06T08:00").stream()
                            .map(ReminderOffice::line)
                            .toList());
        }
    }

    @Test
    void writesPrivatelyToAPersonWhoLeads() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00", ReminderPlan.Target.MEMBERS)) {
            office.record("gửi báo cáo", "2026-03-03", "@2001");
            office.store.reminders().reachable(2001, true);
            assertEquals(
                    List.of(2001L),
                    office.at("2026-03-03T08:00").stream()
                            .map(said -> said.outgoing().chat())
                            .toList());
        }
    }

    @Test
    void tellsTheLeadersOfWhatGotStuckWhileTheBotWasOffAndAgainEachWeek() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            office.record("giải phóng mặt bằng", "2026-03-04", "NV");
            assertEquals(
                    List.of(
                            "2026-03-11T08:00 lãnh đạo #1",
                            "2026-03-16T08:00 lãnh đạo #1",
                            "2026-03-23T08:00 lãnh đạo #1"),
                    office.walk("2026-03-11", "2026-03-24").stream()
                            .filter(line -> line.contains("lãnh đạo"))
                            .toList());
        }
    }

    @Test
    void remindsAgainAfterAClockThatHadBeenYearsAheadIsPutRight() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            office.record("gửi báo cáo", "2026-03-06", "NV");
            office.at("2031-03-03T10:00");
            assertEquals(
                    List.of("2026-03-03T08:00 Phòng NV #1", "2026-03-05T08:00 Phòng NV #1"),
                    office.walk("2026-03-02", "2026-03-05"));
        }
    }

    @Test
    void remindsInTheMorningThoughTheSetHourIsAQuietOne() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            office.record("gửi báo cáo", "2026-03-03", "NV");
            office.start(ReminderOffice.plan(ReminderPlan.Target.GROUP, LocalTime.of(20, 0)));
            assertEquals(List.of("2026-03-03T07:00 Phòng NV #1"), office.walk("2026-03-03", "2026-03-03"));
        }
    }

    @Test
    void opensTheNextOccurrenceOfAnUnfinishedRecurringItemOnItsDay() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            Directive weekly = office.recurring("báo cáo tuần", "2026-03-06", "FREQ=WEEKLY;BYDAY=FR", "NV");
            Occurrences occurrences = office.occurrences();
            office.clock.set("2026-03-12T08:00");
            assertEquals(0, occurrences.tick());
            office.clock.set("2026-03-13T00:01");
            assertEquals(1, occurrences.tick());
            assertEquals(0, occurrences.tick());
            assertEquals(
                    Optional.of(LocalDate.of(2026, 3, 13)),
                    office.register.find(weekly.id()).orElseThrow().due());
            assertTrue(office.at("2026-03-13T08:00").get(0).text().contains("đến hạn hôm nay"));
        }
    }

    @Test
    void sendsOneMessageToEachChatOfAUnit() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            office.record("gửi báo cáo", "2026-03-03", "NV");
            office.record("rà soát", "2026-03-03", "NV");
            office.record(ReminderOffice.OTHER_CHAT, "niêm yết", "2026-03-03", false, "NV");
            assertEquals(
                    List.of("2026-03-03T08:00 → -4002 Phòng NV #1", "2026-03-03T08:00 Phòng NV #1 #2"),
                    office.walk("2026-03-03", "2026-03-03"));
        }
    }

    @Test
    void writesToTheGroupTooWhereAskedToWriteToBoth() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00", ReminderPlan.Target.BOTH)) {
            office.record("gửi báo cáo", "2026-03-03", "NV");
            office.record("niêm yết", "2026-03-03", "TP");
            office.store.reminders().reachable(2001, true);
            assertEquals(
                    List.of(ReminderOffice.CHAT, 2001L, ReminderOffice.CHAT),
                    office.at("2026-03-03T08:00").stream()
                            .map(said -> said.outgoing().chat())
                            .toList());
        }
    }

    @Test
    void respectsWhatIsChangedAMinuteBefore() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            Directive extended = office.record("gửi báo cáo", "2026-03-05", "NV");
            Directive renamed = office.record("rà soát", "2026-03-05", "NV");
            Directive cancelled = office.record("niêm yết", "2026-03-05", "TP");
            office.clock.set("2026-03-05T07:59");
            office.amend(extended, Amendment.due(LocalDate.of(2026, 3, 12)));
            office.amend(renamed, Amendment.text("rà soát, công khai thủ tục"));
            office.store.run(() -> office.register.cancel(cancelled.id(), "trùng", office.by(ReminderOffice.LEADER)));
            List<ReminderOffice.Said> said = office.at("2026-03-05T08:00");
            assertEquals(
                    List.of("2026-03-05T08:00 Phòng NV #2"),
                    said.stream().map(ReminderOffice::line).toList());
            assertTrue(
                    said.get(0).text().contains("#2 rà soát, công khai thủ tục\n"),
                    said.get(0).text());
            assertEquals(List.of("2026-03-09T08:00 Phòng NV #2 #1"), units(office.walk("2026-03-09", "2026-03-09")));
        }
    }

    @Test
    void tellsTheLeadersEachMorningOfWhatWaitsUntilItIsDecided() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00").withAcceptance()) {
            Directive asked = office.record("gửi báo cáo", "2026-03-20", "NV");
            Directive reported = office.record("niêm yết", "2026-03-20", "TP");
            office.store.run(() -> office.register.askExtension(
                    asked.id(),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2026, 3, 31)),
                    "chờ ý kiến Sở",
                    office.by(ReminderOffice.NV)));
            office.complete(reported, ReminderOffice.TP);
            assertEquals(
                    List.of("2026-03-03T08:00 chờ quyết định #1 #2", "2026-03-04T08:00 chờ quyết định #1 #2"),
                    office.walk("2026-03-03", "2026-03-04"));
            ReminderOffice.Said said = office.said.get(0);
            assertTrue(
                    said.text()
                            .contains(
                                    "#1 Phòng NV xin gia hạn đến 31/3/2026 (hạn hiện tại 20/3/2026), lý do: chờ ý kiến Sở"),
                    said.text());
            assertEquals(
                    List.of(
                            List.of("✅ Đồng ý #1", "📅 Ngày khác #1", "❌ Từ chối #1"),
                            List.of("✅ Đạt #2", "↩️ Trả lại #2")),
                    ((Outgoing.Say) said.outgoing())
                            .buttons().stream()
                                    .map(row -> row.stream()
                                            .map(button -> button.label())
                                            .toList())
                                    .toList());
            office.clock.set("2026-03-04T09:00");
            office.store.run(() -> {
                office.register.refuseExtension(asked.id(), "không", office.by(ReminderOffice.LEADER));
                office.register.accept(reported.id(), Optional.empty(), "", office.by(ReminderOffice.LEADER));
            });
            assertEquals(List.of(), office.walk("2026-03-05", "2026-03-06"));
        }
    }

    @Test
    void goesOnWithTheLadderAfterASnooze() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            Directive directive = office.record("rà soát", "2026-03-12", "NV");
            office.at("2026-03-09T08:00");
            assertEquals(Optional.of(LocalDate.of(2026, 3, 10)), office.reminders.snooze(directive, "NV"));
            office.at("2026-03-09T09:00");
            assertEquals(
                    List.of(
                            "2026-03-10T08:00 Phòng NV #1",
                            "2026-03-11T08:00 Phòng NV #1",
                            "2026-03-12T08:00 Phòng NV #1"),
                    office.walk("2026-03-10", "2026-03-12"));
            assertEquals(Optional.empty(), office.reminders.snooze(directive, "NV"));
        }
    }

    @Test
    void takesAnotherHourFromTheNextStartOnWithoutDoublesOrGaps() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            office.record("gửi báo cáo", "2026-03-02", "NV");
            office.walk("2026-03-02", "2026-03-03");
            office.clock.set("2026-03-04T08:30"); // told at eight today
            office.at("2026-03-04T08:30");
            office.start(ReminderOffice.plan(ReminderPlan.Target.GROUP, LocalTime.of(10, 0)));
            office.said.clear();
            assertEquals(List.of(), office.hours(LocalDate.of(2026, 3, 4), 9, 24));
            assertEquals(List.of("2026-03-05T10:00 Phòng NV #1"), units(office.hours(LocalDate.of(2026, 3, 5), 0, 24)));
            office.start(ReminderOffice.plan(ReminderPlan.Target.GROUP, LocalTime.of(7, 30)));
            assertEquals(List.of("2026-03-06T07:30 Phòng NV #1"), units(office.walk("2026-03-06", "2026-03-08")));
        }
    }

    @Test
    void takesAnotherCalendarFromTheNextStartOnWithoutDoublesOrGaps() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            office.record("gửi báo cáo", "2026-03-12", "NV");
            // the ladder was 09/3, 11/3, 12/3; now the 12th and the 9th are off and Saturday the 7th is worked
            office.start(
                    ReminderOffice.plan(ReminderPlan.Target.GROUP, LocalTime.of(8, 0)),
                    WorkCalendar.vietnam()
                            .with(
                                    Set.of(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 12)),
                                    Set.of(LocalDate.of(2026, 3, 7))),
                    office.clock.getZone());
            assertEquals(
                    List.of(
                            "2026-03-06T08:00 Phòng NV #1",
                            "2026-03-10T08:00 Phòng NV #1",
                            "2026-03-11T08:00 Phòng NV #1",
                            "2026-03-13T08:00 Phòng NV #1"),
                    office.walk("2026-03-03", "2026-03-13"));
        }
    }

    @Test
    void takesAnotherTimeZoneFromTheNextStartOnWithoutDoublesOrGaps() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            office.record("gửi báo cáo", "2026-03-02", "NV");
            office.at("2026-03-04T08:00");
            office.said.clear();
            ReminderPlan plan = ReminderOffice.plan(ReminderPlan.Target.GROUP, LocalTime.of(8, 0));
            office.start(plan, office.calendar, ZoneId.of("America/Los_Angeles")); // it is still the third there
            assertEquals(LocalDate.of(2026, 3, 3), office.now().toLocalDate());
            assertEquals(
                    List.of("2026-03-05T08:00 Phòng NV #1", "2026-03-06T08:00 Phòng NV #1"),
                    units(office.walk("2026-03-04", "2026-03-06")));
            office.start(
                    plan,
                    office.calendar,
                    ReminderOffice.plan(plan.to(), plan.at()).zone());
            assertEquals(LocalDate.of(2026, 3, 7), office.now().toLocalDate());
            assertEquals(List.of("2026-03-09T08:00 Phòng NV #1"), units(office.walk("2026-03-08", "2026-03-09")));
        }
    }

    @Test
    void remindsOnTheRightDayThoughTheClockHadShownItBefore() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00")) {
            office.record("gửi báo cáo", "2026-03-02", "NV");
            office.at("2026-03-06T09:00"); // the clock is wrong by days
            office.start(ReminderOffice.plan(ReminderPlan.Target.GROUP, LocalTime.of(8, 0)));
            office.at("2026-03-03T07:00");
            assertEquals(
                    List.of(
                            "2026-03-03T08:00 Phòng NV #1",
                            "2026-03-04T08:00 Phòng NV #1",
                            "2026-03-05T08:00 Phòng NV #1",
                            "2026-03-05T08:00 lãnh đạo #1",
                            "2026-03-06T08:00 Phòng NV #1"),
                    office.walk("2026-03-03", "2026-03-06"));
        }
    }

    private static List<String> units(List<String> lines) {
        return lines.stream().filter(line -> line.contains(" Phòng ")).toList();
    }
}
