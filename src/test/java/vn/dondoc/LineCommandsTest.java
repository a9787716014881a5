package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code classify} and {@code understand}: a stream of questions in, a stream of answers out. */
class LineCommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Callable<Integer> command(String name, String questions) {
        InputStream in = new ByteArrayInputStream(questions.getBytes(StandardCharsets.UTF_8));
        return name.equals("classify") ? new ClassifyCommand(in, out) : new UnderstandCommand(in, out);
    }

    private List<JsonNode> answers() throws Exception {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            answers.add(new ObjectMapper().readTree(line));
        }
        return answers;
    }

    @Test
    void classifiesEachLineInOrderAndKeepsItsId() throws Exception {
        int exit = command("classify", """
                        {"id":"a","text":"Chốt giao ban: 1. Kế toán chốt công nợ trước 12/3. 2. Kho kiểm kê hàng tồn. 3. Nhân sự gửi bảng công."}

                        {"text":"Trưa nay ăn gì các bác ơi","id":7}
                        {"text":""}
                        """).call();
        assertEquals(Main.DONE, exit);
        assertEquals(3, answers().size());
        assertEquals("a", answers().get(0).get("id").textValue());
        assertTrue(answers().get(0).get("is_minutes").booleanValue());
        assertEquals(7, answers().get(1).get("id").intValue());
        assertTrue(answers().get(2).get("id").isNull());
        for (JsonNode answer : answers()) {
            double confidence = answer.get("confidence").doubleValue();
            assertTrue(confidence >= 0.5 && confidence <= 1, answer.toString());
        }
    }

    @Test
    void understandsEachLineInOrderAndKeepsItsId() throws Exception {
        int exit = command("understand", """
                        {"id":"m1","text":"#3 xong rồi ạ","ref":"2026-03-02T09:00:00","sender_role":"unit","reply_to":null,"has_file":false}
                        {"id":"m2","text":"được tầm 60% anh ạ","ref":"2026-03-02T09:00:00","sender_role":"unit","reply_to":5}
                        """).call();
        assertEquals(Main.DONE, exit);
        assertEquals(
                "[{\"id\":\"m1\",\"intent\":\"done\",\"directives\":[3],\"percent\":null,\"until\":null}, "
                        + "{\"id\":\"m2\",\"intent\":\"progress\",\"directives\":[5],\"percent\":60,\"until\":null}]",
                answers().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            classify   | {"id":"x","text":            | không phải JSON
            classify   | {"text":"một"} {"text":"hai"} | không phải JSON
            classify   | ["text"]                     | không phải một đối tượng JSON
            classify   | {"id":"x"}                   | thiếu "text"
            classify   | {"text":12}                  | thiếu "text"
            understand | {"text":                     | không phải JSON
            understand | 12                           | không phải một đối tượng JSON
            understand | {"ref":"2026-03-02T09:00:00","sender_role":"unit"}        | thiếu "text"
            understand | {"text":"ok","ref":"hôm qua","sender_role":"unit"}        | "ref"
            understand | {"text":"ok","sender_role":"unit"}                        | "ref"
            understand | {"text":"ok","ref":"2026-03-02T09:00:00"}                 | "sender_role"
            understand | {"text":"ok","ref":"2026-03-02T09:00:00","sender_role":"boss"} | "sender_role"
            understand | {"text":"ok","ref":"2026-03-02T09:00:00","sender_role":"unit","reply_to":0} | "reply_to"
            understand | {"text":"ok","ref":"2026-03-02T09:00:00","sender_role":"unit","has_file":"có"} | "has_file"
            """)
    void namesTheLineThatIsWrongAndKeepsTheAnswersBefore(String name, String wrong, String why) throws Exception {
        String right = "{\"id\":1,\"text\":\"ok\",\"ref\":\"2026-03-02T09:00:00\",\"sender_role\":\"unit\"}";
        CommandFailure failure =
                assertThrows(CommandFailure.class, () -> command(name, right + "\n" + wrong + "\n" + right + "\n")
                        .call());
        assertTrue(failure.getMessage().startsWith("dòng 2: "), failure.getMessage());
        assertTrue(failure.getMessage().contains(why), failure.getMessage());
        assertEquals(1, failure.getMessage().lines().count());
        assertEquals(1, answers().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"classify", "understand"})
    void endsTheProgramWithOneLineAndExitOne(String name) {
        InputStream in = System.in;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream("không phải\n".getBytes(StandardCharsets.UTF_8)));
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            assertEquals(Main.FAILED, Main.run(name));
        } finally {
            System.setIn(in);
            System.setErr(err);
        }
        assertEquals("dondoc: dòng 1: không phải JSON\n", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void answersNothingToNothing() throws Exception {
        assertEquals(Main.DONE, command("classify", "").call());
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }
}
