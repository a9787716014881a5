package vn.dondoc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.testkit.FakeTelegram;
import vn.dondoc.testkit.ThinJar;

/** The program as the office runs it, a process of its own, against a Bot API server as Telegram's behaves. */
class TelegramServeTest {
    private static final long GROUP = -4001;
    private static final long LEADER = 1001;
    private static final long OFFICER = 2002;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final FakeTelegram telegram = FakeTelegram.start();
    private Process program;

    @AfterEach
    void close() {
        if (program != null) {
            program.destroyForcibly();
        }
        telegram.close();
    }

    @Test
    void recordsConclusionsOnTelegramAndKeepsThemThroughAKill() throws Exception {
        program = serve();
        telegram.say(
                GROUP,
                LEADER,
                "/ketluan 1. Giao Phòng Nội vụ tham mưu kế hoạch tập huấn, xong trước 20/12.\n"
                        + "2. Giao Phòng Nội vụ rà soát hồ sơ, xong trước 20/12.\n"
                        + "3. Giao Phòng Nội vụ lập danh sách, xong trước 20/12.");
        FakeTelegram.Call draft = await().atMost(PATIENCE).until(this::lastWithButtons, call -> call != null);
        telegram.press(GROUP, LEADER, draft.messageId(), button(draft, "✅ Ghi nhận"));
        await().atMost(PATIENCE).until(() -> telegram.calls().stream()
                .anyMatch(call -> call.text().contains("#1")));
        await().atMost(PATIENCE)
                .until(() -> !telegram.accepted("answerCallbackQuery").isEmpty());
        showsItsCommandsInVietnamese();
        keepsProofOfTheAllowedSize();
        program.destroyForcibly().waitFor();

        int before = telegram.texts(GROUP).size();
        telegram.say(GROUP, OFFICER, "/xong@dondoc_bot 1 đã trình kế hoạch");
        program = serve();
        await().atMost(PATIENCE).until(() -> telegram.texts(GROUP).size() > before);
        String answer = telegram.texts(GROUP).get(before);
        assertTrue(answer.contains("#1"), answer);
        assertFalse(answer.startsWith("⛔") || answer.startsWith("⚠️"), answer);

        List<String> options = List.of(program.info().arguments().orElse(new String[0]));
        assertTrue(
                options.isEmpty() || options.contains("-Xms16m"),
                "in the same process, fit for little memory: " + options);

        for (int i = 0;
                i < 30;
                i++) { // more than a group may be told in a minute: the sender waits, and the poller polls
            telegram.say(GROUP, OFFICER, "/xem 1");
        }
        await().atMost(PATIENCE).until(() -> telegram.unconfirmed() == 0);
        stopsInTime();
        List<String> log = Files.readAllLines(folder.resolve("log"));
        assertTrue(log.stream().noneMatch(line -> line.contains("AAFakeToken")), "the token is nowhere");
        assertEquals(0, telegram.unconfirmed());
    }

    private void showsItsCommandsInVietnamese() {
        JsonNode commands = telegram.accepted("setMyCommands").get(0).fields().path("commands");
        assertTrue(commands.size() > 15 && commands.size() <= 100, commands.toString());
        for (JsonNode command : commands) {
            assertTrue(command.path("command").asText().matches("[a-z0-9_]{1,32}"), command.toString());
            String says = command.path("description").asText();
            assertTrue(says.length() <= 256 && says.matches(".*[^\\x00-\\x7f].*"), says);
        }
    }

    private void keepsProofOfTheAllowedSize() throws Exception {
        telegram.putFile("small", "kết quả".getBytes(UTF_8));
        telegram.sendFile(GROUP, OFFICER, "/xong 2 có danh sách kèm theo", "small", "Danh sách.xlsx", 10);
        String kept = answerAbout("#2");
        assertFalse(kept.contains("⚠️"), kept);
        telegram.sendFile(GROUP, OFFICER, "/xong 3 có video kèm theo", "large", "video.mp4", 25_000_000);
        String without = answerAbout("#3");
        assertTrue(without.startsWith("✅ #3") && without.contains("⚠️ Tệp gửi kèm chưa lưu được"), without);
        try (var files = Files.walk(folder.resolve("data/files"))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertEquals(1, all.size(), all.toString());
            assertEquals("kết quả", Files.readString(all.get(0)));
            assertTrue(all.get(0).getFileName().toString().matches("[0-9a-f]{64}"), "named by its SHA-256");
        }
    }

    private String answerAbout(String number) {
        return await().atMost(PATIENCE)
                .until(
                        () -> telegram.texts(GROUP).stream()
                                .filter(text -> text.contains("✅ " + number + ":"))
                                .findFirst()
                                .orElse(null),
                        answer -> answer != null);
    }

    private String metrics() throws IOException, InterruptedException {
        String address = Files.readAllLines(folder.resolve("log")).stream()
                .filter(line -> line.matches("http://127[^ ]*/"))
                .reduce((first, second) -> second)
                .orElseThrow();
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(address + "metrics")).build();
        return HttpClient.newHttpClient()
                .send(question, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** With {@code -Ddondoc.full=true} while another program holds the database. */
    private void stopsInTime() throws SQLException, InterruptedException {
        String held = Boolean.getBoolean("dondoc.full")
                ? folder.resolve("data/dondoc.db").toString()
                : ":memory:";
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + held + "?busy_timeout=10000");
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            program.destroy();
            assertTrue(program.waitFor(10, TimeUnit.SECONDS), "stops within ten seconds of SIGTERM");
        }
    }

    private FakeTelegram.Call lastWithButtons() {
        List<FakeTelegram.Call> said = telegram.accepted("sendMessage");
        return said.stream()
                .filter(call ->
                        call.fields().at("/reply_markup/inline_keyboard").size() > 0)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static String button(FakeTelegram.Call message, String label) {
        for (JsonNode row : message.fields().at("/reply_markup/inline_keyboard")) {
            for (JsonNode button : row) {
                if (button.path("text").asText().startsWith(label)) {
                    return button.path("callback_data").asText();
                }
            }
        }
        throw new AssertionError("no button " + label);
    }

    private Process serve() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-jar",
                ThinJar.in(folder, Main.class.getName()).toString(),
                "serve");
        builder.environment().put("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN);
        builder.environment().put("TELEGRAM_API_URL", telegram.url().toString());
        builder.environment()
                .put("DONDOC_CONFIG", Path.of("config").toAbsolutePath().toString());
        builder.environment().put("DONDOC_DATA", folder.resolve("data").toString());
        builder.environment().put("DONDOC_HTTP", "127.0.0.1:0");
        return builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }
}
