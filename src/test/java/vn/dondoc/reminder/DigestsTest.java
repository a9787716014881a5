package vn.dondoc.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadline.WorkCalendar;

class DigestsTest {
    private static final String WEEKLY = "tuần đến ";

    private static void restart(ReminderOffice office) {
        office.start(ReminderOffice.plan(ReminderPlan.Target.GROUP, LocalTime.of(8, 0)));
    }

    /** An office whose bot has run since the Monday before, with something recorded that nobody is reminded of. */
    private static ReminderOffice officeSince(String monday) {
        ReminderOffice office = new ReminderOffice(monday + "T08:30").withDigests();
        office.record("tăng cường kỷ cương", null, true, "NV");
        office.record("hoàn thiện quy chế", LocalDate.parse(monday).plusYears(1).toString(), "NV");
        office.digests.tick();
        office.said.clear();
        return office;
    }

    private static List<String> weekly(List<String> lines) {
        return lines.stream().filter(line -> line.contains(WEEKLY)).toList();
    }

    @Test
    void goesToEachChatOnceOnFridayAtFour() {
        try (ReminderOffice office = officeSince("2026-03-02")) {
            office.record(ReminderOffice.OTHER_CHAT, "rà soát", "2026-12-31", false, "TP");
            assertEquals(List.of(), weekly(office.walk("2026-03-03", "2026-03-05")));
            assertEquals(List.of(), office.at("2026-03-06T15:59"));
            office.at("2026-03-06T16:00");
            restart(office);
            office.at("2026-03-06T16:30");
            assertEquals(
                    List.of(
                            "2026-03-06T16:00 → -4002 tuần đến 2026-03-06T16:00",
                            "2026-03-06T16:00 tuần đến 2026-03-06T16:00"),
                    weekly(office.said.stream().map(ReminderOffice::line).toList()));
        }
    }

    @Test
    void comesBeforeAFridayOffAndNotAtAllInAWeekOff() {
        try (ReminderOffice office = officeSince("2026-02-09")) {
            assertEquals(
                    List.of(
                            "2026-02-13T16:00 tuần đến 2026-02-13T16:00",
                            // 16–20/02 is Tết
                            "2026-02-27T16:00 tuần đến 2026-02-27T16:00"),
                    weekly(office.walk("2026-02-10", "2026-03-01")));
            office.at("2026-04-24T16:00");
            assertEquals( // 30/4 and 01/5 are off
                    List.of("2026-04-29T16:00 tuần đến 2026-04-29T16:00"),
                    weekly(office.walk("2026-04-25", "2026-05-03")));
        }
    }

    @Test
    void waitsForTheWorkedSaturdayAfterAFridayOff() {
        try (ReminderOffice office = officeSince("2026-03-02")) {
            office.start(
                    ReminderOffice.plan(ReminderPlan.Target.GROUP, LocalTime.of(8, 0)),
                    WorkCalendar.vietnam().with(Set.of(LocalDate.of(2026, 3, 6)), Set.of(LocalDate.of(2026, 3, 7))),
                    office.clock.getZone());
            assertEquals(
                    List.of("2026-03-07T16:00 tuần đến 2026-03-07T16:00"),
                    weekly(office.walk("2026-03-03", "2026-03-08")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-06T17:00 | 2026-03-06T17:00 tuần đến 2026-03-06T17:00   # late, but on the day
            2026-03-06T19:00 | 2026-03-09T08:00 tuần đến 2026-03-06T16:00   # quiet hours: on Monday, as things stood on Friday
            2026-03-09T10:15 | 2026-03-09T10:15 tuần đến 2026-03-06T16:00   # off until Monday, ten o'clock
            2026-03-12T07:10 | 2026-03-12T08:00 tuần đến 2026-03-06T16:00   # in the morning, not before
            2026-03-24T09:00 | 2026-03-24T09:00 tuần đến 2026-03-20T16:00   # three were missed: the last one, once
            2026-03-13T09:00 | 2026-03-13T16:00 tuần đến 2026-03-13T16:00   # the next one is near
            """)
    void isMadeUpForOnceWhereTheBotStoodStill(String start, String said) {
        try (ReminderOffice office = officeSince("2026-03-02")) {
            office.clock.set(start);
            restart(office);
            office.at(start);
            LocalDate day = office.now().toLocalDate();
            office.hours(day, office.now().getHour() + 1, 24);
            office.walk(day.plusDays(1).toString(), day.plusDays(3).toString());
            restart(office);
            office.walk(day.plusDays(4).toString(), day.plusDays(4).toString());
            assertEquals(
                    said.split(" *#")[0],
                    weekly(office.said.stream().map(ReminderOffice::line).toList())
                            .get(0));
            assertEquals(
                    1,
                    weekly(office.said.stream().map(ReminderOffice::line).toList()).stream()
                            .filter(line -> line.endsWith(said.split(" *#")[0].substring(17)))
                            .count());
        }
    }

    @Test
    void makesUpForNothingInAnOfficeThatIsNew() {
        try (ReminderOffice office = new ReminderOffice("2026-03-10T09:00").withDigests()) {
            office.record("gửi báo cáo", "2026-12-31", "NV");
            assertEquals(List.of(), office.walk("2026-03-10", "2026-03-12"));
            restart(office);
            assertEquals(
                    List.of("2026-03-13T16:00 tuần đến 2026-03-13T16:00"), office.walk("2026-03-13", "2026-03-15"));
        }
    }

    @Test
    void isSilentWhereNothingIsRecorded() {
        try (ReminderOffice office = new ReminderOffice("2026-03-02T09:00").withDigests()) {
            office.store.run(() -> office.register.meet(ReminderOffice.CHAT, "Giao ban"));
            assertEquals(List.of(), weekly(office.walk("2026-03-02", "2026-03-09")));
        }
    }

    @Test
    void bringsTheMonthToTheSecretaryOnTheFirstWorkingDayOrTheNextOnWhichTheBotRuns() {
        try (ReminderOffice office = officeSince("2026-03-02")) {
            office.store.reminders().reachable(1002, true);
            assertEquals(
                    List.of("2026-04-01T08:00 → 1002 tháng 2026-03"),
                    office.walk("2026-03-30", "2026-04-02").stream()
                            .filter(line -> line.contains("tháng"))
                            .toList());
            office.clock.set(
                    "2026-05-06T10:00"); // off since Friday; 30/4 and 01/5 are off, 04/5 was the first working day
            restart(office);
            office.at("2026-05-06T10:00");
            office.at("2026-05-07T10:00");
            assertEquals(
                    List.of("2026-05-06T10:00 → 1002 tháng 2026-04"),
                    office.said.stream()
                            .map(ReminderOffice::line)
                            .filter(line -> line.contains("tháng 2026-04"))
                            .toList());
        }
    }

    @Test
    void comesOnTheRightFridayThoughTheClockHadShownItBefore() {
        try (ReminderOffice office = officeSince("2026-03-02")) {
            office.at("2026-03-13T16:00"); // the clock is wrong by days
            office.at("2026-03-03T09:00");
            office.said.clear();
            assertEquals(
                    List.of("2026-03-06T16:00 tuần đến 2026-03-06T16:00", "2026-03-13T16:00 tuần đến 2026-03-13T16:00"),
                    weekly(office.walk("2026-03-03", "2026-03-13")));
        }
    }
}
