package vn.dondoc.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages behind a proxy of the office, under a path of its site. */
class ProxyTest {
    @TempDir
    Path folder;

    @Test
    void standsUnderThePathAndTheNameOfTheProxy() {
        try (TownHall hall = new TownHall(folder, settings(true))) {
            String page = new Caller(hall.port)
                    .whole(
                            "GET /dondoc/signin HTTP/1.1\r\nHost: 127.0.0.1:" + hall.port
                                    + "\r\nX-Forwarded-Host: vuquang.example.vn\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
            assertTrue(page.startsWith("HTTP/1.1 200"), page);
            assertTrue(page.contains("; Secure") && page.contains("Path=/dondoc;"), page);
            assertTrue(page.contains("href=\"/dondoc/assets/app.css"), page);
            assertEquals(404, new Caller(hall.port).get("/signin").statusCode());
        }
    }

    @Test
    void believesNoProxyThatIsNotConfigured() {
        try (TownHall hall = new TownHall(folder, settings(false))) {
            String page = new Caller(hall.port)
                    .whole(
                            "GET /dondoc/signin HTTP/1.1\r\nHost: 127.0.0.1:" + hall.port
                                    + "\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
            assertTrue(page.startsWith("HTTP/1.1 200"), page);
            assertFalse(page.contains("; Secure"), page);
        }
    }

    @Test
    void leadsToTheBoardWhereTelegramIsTheChat() {
        WebSettings telegram = new WebSettings(
                "127.0.0.1", 0, true, false, Set.of(), "", false, folder.resolve("files"), 20L << 20, 200_000);
        try (TownHall hall = new TownHall(folder, telegram)) {
            var answer = new Caller(hall.port).get("/");
            assertEquals(302, answer.statusCode());
            assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("/board"));
            assertEquals(200, new Caller(hall.port).get("/board").statusCode());
        }
    }

    private WebSettings settings(boolean forwarded) {
        return new WebSettings(
                "127.0.0.1",
                0,
                false,
                true,
                Set.of("vuquang.example.vn"),
                "/dondoc",
                forwarded,
                folder.resolve("files"),
                20L << 20,
                200_000);
    }
}
