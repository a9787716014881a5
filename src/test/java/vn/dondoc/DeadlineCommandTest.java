package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DeadlineCommandTest {
    private static final Clock MARCH =
            Clock.fixed(Instant.parse("2026-03-09T18:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private static String run(String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeadlineCommand command =
                new DeadlineCommand(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, MARCH);
        new CommandLine(command).parseArgs(args);
        assertEquals(Main.DONE, command.call());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void countsFromNowInTheZoneOfTheOffice() {
        assertEquals(
                "{\"text\":\"hôm nay\",\"kind\":\"date\",\"from\":\"2026-03-10\",\"to\":\"2026-03-10\",\"due\":\"2026-03-10\","
                        + "\"recurrence\":null}\n",
                run("hôm nay\n"));
    }

    @Test
    void countsFromTheReferenceGiven() {
        assertTrue(run("ngày mai\n", "--ref", "2026-05-01").contains("\"due\":\"2026-05-02\""));
        assertTrue(run("16h\n", "--ref", "2026-05-01T17:00").contains("\"from\":\"2026-05-02T16:00\""));
    }

    @Test
    void answersEachLineOfABatchByItsOwnReference() {
        String out = run("""
                {"text":"mai","ref":"2023-05-09T08:30:00"}

                {"ref":"2023-05-09","text":"trước ngày 20 hằng tháng","more":{"is":[1]}}
                {"text":"tập huấn 03 ngày"}
                {"text":"từ 9:30 đến 11:00 thứ 5","ref":"2023-05-09T23:30:00Z"}
                """, "--batch");
        assertEquals("""
                {"text":"mai","kind":"date","from":"2023-05-10","to":"2023-05-10","due":"2023-05-10","recurrence":null}
                {"text":"trước ngày 20 hằng tháng","kind":"recurring","from":"2023-05-20","to":"2023-05-20","due":"2023-05-20","recurrence":"FREQ=MONTHLY;BYMONTHDAY=20"}
                {"text":"tập huấn 03 ngày","kind":"duration","from":null,"to":null,"due":null,"recurrence":null}
                {"text":"từ 9:30 đến 11:00 thứ 5","kind":"interval","from":"2023-05-11T09:30","to":"2023-05-11T11:00","due":"2023-05-11","recurrence":null}
                """, out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "không phải JSON",
                "{\"text\":\"mai\"",
                "[1]",
                "{\"ref\":\"2023-05-09\"}",
                "{\"text\":1}",
                "{\"text\":\"mai\",\"ref\":\"hôm qua\"}",
                "{\"text\":\"mai\"} {\"text\":\"mốt\"}"
            })
    void namesTheLineThatIsWrong(String line) {
        CommandFailure failure =
                assertThrows(CommandFailure.class, () -> run("{\"text\":\"mai\"}\n" + line + "\n", "--batch"));
        assertTrue(failure.getMessage().contains("dòng 2"), failure.getMessage());
        assertTrue(failure.getMessage().lines().count() == 1);
    }

    @Test
    void refusesAWrongReference() {
        CommandFailure failure = assertThrows(CommandFailure.class, () -> run("mai\n", "--ref", "31/12/2025"));
        assertTrue(failure.getMessage().contains("--ref"));
    }
}
