package vn.dondoc.chat.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as people run it, in a process of its own, with Chromium before it: conclusion, draft, record, kill, report. */
class WholeLineBrowserTest {
    private static final String CONCLUSION =
            "Chốt giao ban: 1. Phòng Nội vụ tham mưu kế hoạch tập huấn, xong trước 20/12. 2. Phòng Tư pháp rà soát văn bản.";

    @TempDir
    Path folder;

    private Process program;
    private int starts;

    @AfterEach
    void stop() {
        if (program != null) {
            program.destroyForcibly();
        }
    }

    @Test
    void recordsConclusionsInTheRoomAndKeepsThemThroughAKill() throws Exception {
        try (Browser browser = Browser.open(1100, 800)) {
            browser.go(serve());
            browser.speakAs("1001");
            browser.send(CONCLUSION);
            browser.message("Dự thảo 2 nhiệm vụ");
            browser.button("✅ Ghi nhận").click();
            assertTrue(browser.message("Đã ghi nhận 2 nhiệm vụ").getText().contains("#1"));
            assertEquals(137, program.destroyForcibly().waitFor(), "killed");

            browser.go(serve());
            browser.message("Đã ghi nhận 2 nhiệm vụ");
            browser.speakAs("2002");
            browser.send("Phòng Nội vụ đã hoàn thành nhiệm vụ số 1");
            browser.message("✅ #1");
            browser.send("/xem 2");
            assertTrue(browser.message("📌 #2").getText().contains("Phòng Tư pháp"));
            program.destroy();
            assertTrue(program.waitFor(10, TimeUnit.SECONDS), "stops within ten seconds of SIGTERM");
        }
    }

    /** Starts the program and returns the address that it prints. */
    private String serve() throws IOException {
        Path out = folder.resolve("out" + ++starts);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.dondoc.Main",
                "serve");
        builder.environment().remove("TELEGRAM_BOT_TOKEN");
        builder.environment()
                .put("DONDOC_CONFIG", Path.of("config").toAbsolutePath().toString());
        builder.environment().put("DONDOC_DATA", folder.resolve("data").toString());
        builder.environment().put("DONDOC_HTTP", "127.0.0.1:0");
        program = builder.redirectError(folder.resolve("log" + starts).toFile())
                .redirectOutput(out.toFile())
                .start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readString(out, UTF_8).startsWith("http")
                        && Files.readString(out, UTF_8).contains("\n"));
        return Files.readString(out, UTF_8).lines().findFirst().orElseThrow();
    }
}
