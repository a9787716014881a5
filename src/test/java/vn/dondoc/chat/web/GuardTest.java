package vn.dondoc.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another page open on the same machine can do nothing, and rough visitors break nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardTest {
    private static final Map<String, String> ORDER =
            Map.of("room", "1", "as", "1001", "text", "Giao Phòng Nội vụ tham mưu kế hoạch.");

    private TownHall hall;
    private Caller caller;

    @BeforeAll
    void open(@TempDir Path folder) {
        hall = new TownHall(folder, 0);
        caller = new Caller(hall.port);
        caller.get("/");
    }

    @AfterAll
    void close() {
        hall.close();
    }

    @Test
    void takesAMessageFromItsOwnPage() {
        int before = hall.bot.heard.size();
        HttpResponse<String> answer = caller.post("/room/post", ORDER, "Sec-Fetch-Site", "same-origin");
        assertEquals(303, answer.statusCode());
        assertEquals(before + 1, hall.bot.heard.size());
    }

    @Test
    void refusesAMessageFromAnotherSite() {
        int before = hall.bot.heard.size();
        assertEquals(
                403,
                caller.post("/room/post", ORDER, "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(
                403,
                caller.post("/room/post", ORDER, "Sec-Fetch-Site", "same-site").statusCode());
        assertEquals(
                403,
                caller.post("/room/post", ORDER, "Origin", "http://evil.example")
                        .statusCode());
        assertEquals(
                403,
                caller.post("/room/post", ORDER, "Origin", "http://127.0.0.1:1").statusCode());
        assertEquals(403, caller.post("/room/post", ORDER, "Origin", "null").statusCode());
        assertEquals(before, hall.bot.heard.size());
    }

    @Test
    void refusesAMessageWithoutTheTokenOfItsBrowser() {
        Caller stranger = new Caller(hall.port);
        assertEquals(403, stranger.post("/room/post", ORDER).statusCode());
    }

    @Test
    void answersOnlyToItsOwnNames() {
        assertTrue(caller.raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                .contains(" 421 "));
        assertTrue(caller.raw("GET / HTTP/1.1\r\nHost: 127.0.0.1.nip.io:" + hall.port + "\r\n\r\n")
                .contains(" 421 "));
        assertTrue(caller.raw("GET / HTTP/1.1\r\nHost: localhost:" + hall.port + "\r\nConnection: close\r\n\r\n")
                .contains(" 200 "));
    }

    @Test
    void allowsNoForeignScriptFrameOrSniffing() {
        var headers = caller.get("/").headers();
        String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
        assertFalse(caller.get("/").body().contains("<script>"));
        assertTrue(caller.get("/").body().length() < 150_000);
    }

    @Test
    void setsACookieThatScriptsAndOtherSitesCannotUse() {
        String cookie = new Caller(hall.port)
                .get("/")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../app.css",
                "/assets/..%2f..%2fapp.css",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/room/file/1/..%2f..%2fetc%2fpasswd?as=1001",
                "/room/file/99999999999999999999/x?as=1001",
                "/..;/",
                "/%00",
                "/khong-co"
            })
    void findsNothingBehindATrickyPath(String path) {
        String first = caller.raw(
                "GET " + path + " HTTP/1.1\r\nHost: localhost:" + hall.port + "\r\nConnection: close\r\n\r\n");
        assertTrue(first.matches("HTTP/1.1 (400|404) .*"), first);
    }

    @Test
    void keepsPrivateConversationsPrivate() {
        assertEquals(
                403, caller.get("/room/older?room=1001&as=2001&before=999999").statusCode());
        assertEquals(403, caller.get("/events?room=1001&as=2001").statusCode());
    }

    @Test
    void takesAFileUpToItsLimitAndRefusesALargerOne() {
        caller.get("/");
        assertEquals(303, caller.upload("1001", "lon.bin", 10 << 20).statusCode());
        HttpResponse<String> refused = caller.upload("1001", "qua-lon.bin", 21 << 20);
        assertEquals(413, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("⚠️"), refused.body());
    }

    @Test
    void survivesHalfARequest() {
        for (int i = 0; i < 40; i++) {
            try (var socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), hall.port)) {
                socket.getOutputStream()
                        .write("POST /room/post HTTP/1.1\r\nHost: localhost\r\nContent-Le"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        assertEquals(200, caller.get("/").statusCode());
    }

    @Test
    void saysWhetherItWorksAndHowMuch() {
        assertTrue(caller.get("/healthz").body().startsWith("{\"status\":\"ok\""));
        assertTrue(caller.get("/metrics").body().contains("dondoc_up 1"));
    }

    @Test
    void refusesPersonasOnAnAddressThatOthersReach(@TempDir Path folder) {
        WebSettings open = new WebSettings(
                "0.0.0.0", 0, true, true, Set.of(), "", false, folder.resolve("files"), 20L << 20, 200_000);
        WebRefused refused = assertThrows(WebRefused.class, () -> new TownHall(folder, open));
        assertTrue(refused.getMessage().contains("web.personas"), refused.getMessage());
    }

    @Test
    void saysThatThePortIsTaken(@TempDir Path folder) {
        WebRefused refused = assertThrows(WebRefused.class, () -> new TownHall(folder, hall.port));
        assertTrue(refused.getMessage().contains(String.valueOf(hall.port)), refused.getMessage());
    }
}
