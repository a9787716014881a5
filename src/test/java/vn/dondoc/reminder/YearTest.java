package vn.dondoc.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dondoc.directive.Directive;

/** Walks through 2026 with its holidays, Tết and worked Saturdays; all that was said to whom stands in a table. */
class YearTest {
    /** What is recorded, finished or put aside on the way, at nine o'clock. */
    private static void happens(ReminderOffice office, List<Directive> known, String day) {
        office.clock.set(day + "T09:00");
        switch (day) {
            case "2026-01-05" -> known.add(office.record("báo cáo trước Tết", "2026-02-18", "NV"));
            case "2026-02-25" -> office.complete(known.get(0), ReminderOffice.NV);
            case "2026-04-13" -> known.add(office.record("lễ Giỗ Tổ", "2026-04-26", "NV", "TP"));
            case "2026-04-24" -> office.complete(known.get(1), ReminderOffice.NV);
            case "2026-05-04" -> office.complete(known.get(1), ReminderOffice.TP);
            case "2026-05-11" -> known.add(office.record("quy chế làm việc", null, "TP"));
            case "2026-06-01" -> office.complete(known.get(2), ReminderOffice.TP);
            case "2026-08-17" -> known.add(office.record("đón Quốc khánh", "2026-08-22", "NV"));
            case "2026-08-25" -> known.add(office.record("trực lễ", "2026-09-02", "TP"));
            case "2026-08-28" -> office.complete(known.get(3), ReminderOffice.NV);
            case "2026-09-04" ->
                office.store.run(
                        () -> office.register.suspend(known.get(4).id(), "chờ", office.by(ReminderOffice.LEADER)));
            case "2026-11-16" -> known.add(office.record("Ngày Văn hoá", "2026-11-24", "NV"));
            case "2026-12-01" -> office.complete(known.get(5), ReminderOffice.NV);
            case "2026-12-07" -> {
                known.add(office.record("báo cáo quý", "2026-12-11", "NV"));
                known.add(office.record(ReminderOffice.OTHER_CHAT, "báo cáo nhanh", "2026-12-11", false, "NV"));
            }
            case "2026-12-14" -> office.complete(known.get(6), ReminderOffice.NV);
            case "2026-12-15" -> office.complete(known.get(7), ReminderOffice.NV);
            default -> throw new IllegalArgumentException(day);
        }
    }

    private static final List<String> DAYS = List.of(
            "2026-01-05",
            "2026-02-25",
            "2026-04-13",
            "2026-04-24",
            "2026-05-04",
            "2026-05-11",
            "2026-06-01",
            "2026-08-17",
            "2026-08-25",
            "2026-08-28",
            "2026-09-04",
            "2026-11-16",
            "2026-12-01",
            "2026-12-07",
            "2026-12-14",
            "2026-12-15");

    @Test
    void saysThroughTheWholeYearWhatTheTableSaysAndNothingElse() throws IOException {
        try (ReminderOffice office = new ReminderOffice("2026-01-01T00:00").withDigests()) {
            List<Directive> known = new ArrayList<>();
            List<String> said = new ArrayList<>();
            for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
                Optional<String> today = Optional.of(day.toString()).filter(DAYS::contains);
                said.addAll(office.hours(day, 6, 9));
                if (today.isPresent()) {
                    happens(office, known, today.get());
                }
                said.addAll(office.hours(day, 9, 20));
            }
            assertEquals(
                    String.join("\n", table()),
                    String.join("\n", said.stream().sorted().toList()));
        }
    }

    private static List<String> table() throws IOException {
        try (InputStream table = YearTest.class.getResourceAsStream("year-2026.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .sorted()
                    .toList();
        }
    }
}
