package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ParseCommandTest {
    private static final Clock MARCH =
            Clock.fixed(Instant.parse("2026-03-09T18:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String NOTICE = "src/test/resources/vn/dondoc/ket-luan.txt";

    private static String run(String in, String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParseCommand command =
                new ParseCommand(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, MARCH);
        new CommandLine(command).parseArgs(args);
        assertEquals(Main.DONE, command.call());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsATableThatFitsAHundredColumns() throws IOException {
        String table = run("", "--units", "config/units.yml", NOTICE);
        List<String> tooLong = table.lines()
                .filter(line -> line.codePointCount(0, line.length()) > MinutesTable.WIDTH)
                .toList();
        assertEquals(List.of(), tooLong);
        assertTrue(table.contains("Chủ trì: Trần Thị Hoa - Phó Chủ tịch UBND huyện"), table);
        assertTrue(table.contains("Phòng Nội vụ (NV)"), table);
        assertTrue(table.contains("20/3/2026"), table);
        assertTrue(table.contains("thứ Sáu"), table);
    }

    @Test
    void countsADayWithoutMonthFromTheReferenceGiven() throws IOException {
        String order = "Giao Phòng Nội vụ báo cáo trước ngày 20.";
        assertTrue(run(order, "--format", "json", "-").contains("\"due\":\"2026-03-20\""));
        assertTrue(run(order, "--format", "json", "--ref", "2024-05-02", "-").contains("\"due\":\"2024-05-20\""));
    }

    @Test
    void answersEachTextOfABatchOnItsOwnLine() throws IOException {
        assertEquals("""
                {"id":"a","meeting":{"title":null,"date":null,"chair":null,"chair_title":null},"directives":[]}
                {"id":null,"meeting":{"title":null,"date":null,"chair":null,"chair_title":null},"directives":[]}
                """, run("""
                        {"id":"a","text":"Chào cả nhà","ref":"2026-03-09"}

                        {"text":"","more":[{"deep":1}]}
                        """, "--batch"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [1]                                | dòng 1: không phải một đối tượng JSON
            {"text":1}                         | dòng 1: trường "text" phải là chuỗi
            {"id":"a"}                         | dòng 1: thiếu trường "text"
            {"text":"x"                        | dòng 1: JSON
            {"text":"x","ref":"20/3"}          | dòng 1:
            """)
    void namesTheLineThatIsWrong(String line, String beginning) {
        CommandFailure failure = assertThrows(CommandFailure.class, () -> run(line + "\n", "--batch"));
        assertTrue(failure.getMessage().startsWith(beginning), failure.getMessage());
    }

    @Test
    void saysWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
        Path empty = Files.createFile(folder.resolve("trống.docx"));
        CommandFailure failure = assertThrows(CommandFailure.class, () -> run("", empty.toString()));
        assertTrue(failure.getMessage().startsWith(empty + ": "), failure.getMessage());
        Path nowhere = folder.resolve("không có.txt");
        CommandFailure missing = assertThrows(CommandFailure.class, () -> run("", nowhere.toString()));
        assertTrue(missing.getMessage().startsWith(nowhere + ": "), missing.getMessage());
    }
}
