package vn.dondoc.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.Status;

/** Weeks of an office at random: recording, reporting, restarts at any moment, machines that sleep for days. */
class ReminderPropertiesTest {
    private final Map<DirectiveId, LocalDateTime> closed = new HashMap<>();
    private final Map<DirectiveId, Directive> recorded = new HashMap<>();
    private final Map<DirectiveId, LocalDateTime> recordedAt = new HashMap<>();

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void remindsOnceOnWorkingDaysOutsideQuietHoursAndNeverOfWhatIsClosed(@ForAll Random random) {
        walk(random, true);
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void remindsOfEverythingOpenBetweenThreeWorkingDaysBeforeAndTheDueDay(@ForAll Random random) {
        ReminderOffice office = walk(random, false);
        for (Directive directive : recorded.values()) {
            LocalDate due = directive.due().orElseThrow();
            LocalDate last = office.calendar.previousWorkingDayOnOrBefore(due);
            LocalDateTime at = recordedAt.get(directive.id());
            LocalDateTime until = closed.getOrDefault(directive.id(), LocalDateTime.MAX);
            boolean inTime = at.isBefore(last.atTime(8, 0)) && !until.isBefore(last.atTime(9, 0));
            if (inTime && !last.isAfter(office.now().toLocalDate().minusDays(1))) {
                LocalDate first = office.calendar.plusWorkingDays(last, -3);
                assertTrue(
                        office.said.stream()
                                .anyMatch(said -> said.outgoing()
                                                .about()
                                                .contains("#" + directive.id().number())
                                        && said.outgoing().chat()
                                                == directive.id().chat()
                                        && said.text().startsWith("🔔")
                                        && !said.at().toLocalDate().isBefore(first)
                                        && !said.at().toLocalDate().isAfter(due)),
                        () -> directive + " recorded " + at + ": "
                                + office.said.stream().map(ReminderOffice::line).toList());
            }
        }
    }

    /** @param gaps whether the machine may sleep for days and the clock jump back */
    private ReminderOffice walk(Random random, boolean gaps) {
        closed.clear();
        recorded.clear();
        recordedAt.clear();
        LocalDateTime now =
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(330)).atTime(6, 0);
        try (ReminderOffice office = new ReminderOffice(now.toString()).withDigests()) {
            LocalDateTime end = now.plusDays(15);
            Map<String, LocalDateTime> told = new HashMap<>();
            while (now.isBefore(end)) {
                int before = office.said.size();
                office.at(now.toString());
                for (ReminderOffice.Said said : office.said.subList(before, office.said.size())) {
                    check(office, said, told);
                }
                step(office, random, now);
                if (random.nextInt(12) == 0) {
                    office.start(ReminderOffice.plan(ReminderPlan.Target.GROUP, LocalTime.of(8, 0)));
                }
                now = now.plusMinutes(40 + random.nextInt(40));
                if (gaps && random.nextInt(60) == 0) {
                    now = now.plusHours(random.nextInt(100));
                }
                if (gaps && random.nextInt(40) == 0) {
                    office.at(now.plusDays(random.nextInt(900)).toString()); // ahead by mistake, and back
                    office.said.subList(before, office.said.size()).clear();
                }
            }
            return office;
        }
    }

    private static void check(ReminderOffice office, ReminderOffice.Said said, Map<String, LocalDateTime> told) {
        LocalDateTime at = said.at();
        assertTrue(office.calendar.isWorkingDay(at.toLocalDate()), () -> ReminderOffice.line(said));
        assertTrue(at.getHour() >= 7 && at.getHour() < 18, () -> ReminderOffice.line(said));
        if (said.text().startsWith("📊")) {
            String week = said.outgoing().chat() + said.text();
            assertEquals(null, told.put(week, at), () -> "twice: " + ReminderOffice.line(said));
        }
        if (said.text().startsWith("🔔")) {
            // with the chat where it is not the office's
            String unit = ReminderOffice.line(said).split(" #")[0].substring(16);
            // over several messages where one is too short, but at one moment
            LocalDateTime first = told.putIfAbsent(at.toLocalDate() + unit, at);
            assertTrue(first == null || first.equals(at), () -> "twice: " + ReminderOffice.line(said));
        }
        for (String about : said.outgoing().about()) {
            int number = Integer.parseInt(about.substring(1));
            assertEquals(
                    Status.OPEN,
                    office.register
                            .find(new DirectiveId(said.outgoing().chat(), number))
                            .orElseThrow()
                            .status());
        }
    }

    private void step(ReminderOffice office, Random random, LocalDateTime now) {
        if (random.nextInt(20) == 0) {
            String due = now.toLocalDate().plusDays(random.nextInt(12)).toString();
            String[] units = random.nextInt(3) == 0 ? new String[] {"NV", "TP"} : new String[] {"NV"};
            long chat = random.nextInt(4) == 0 ? ReminderOffice.OTHER_CHAT : ReminderOffice.CHAT;
            Directive directive = office.record(chat, "gửi báo cáo", due, false, units);
            recorded.put(directive.id(), directive);
            recordedAt.put(directive.id(), now);
        }
        List<DirectiveId> open = new ArrayList<>(recorded.keySet());
        open.removeAll(closed.keySet());
        if (!open.isEmpty() && random.nextInt(25) == 0) {
            Directive one = recorded.get(open.get(random.nextInt(open.size())));
            office.complete(one, random.nextBoolean() ? ReminderOffice.NV : ReminderOffice.TP);
            if (office.register.find(one.id()).orElseThrow().status() == Status.DONE) {
                closed.put(one.id(), now);
            }
        }
    }
}
