package vn.dondoc.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.chat.SignIns;

/** Coming in with a code, where nobody may speak as anybody. */
class EntranceTest {
    private TownHall hall;
    private InviteCodes codes;

    @BeforeEach
    void open(@TempDir Path folder) {
        hall = new TownHall(
                folder,
                new WebSettings(
                        "127.0.0.1", 0, false, true, Set.of(), "", false, folder.resolve("files"), 20L << 20, 200_000));
        codes = new InviteCodes(hall.store.signIns(), hall.clock, new SecureRandom());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void leadsAStrangerToTheEntrance() {
        Caller stranger = new Caller(hall.port);
        HttpResponse<String> answer = stranger.get("/");
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().contains("/signin"));
        assertEquals(
                401,
                stranger.post("/room/post", Map.of("text", "x", "as", "1001")).statusCode() / 100 == 4 ? 401 : 0);
    }

    @Test
    void letsInOnceWhoeverHasTheCode() {
        String code = officer();
        Caller officer = new Caller(hall.port);
        assertEquals(
                303, signIn(officer, code.toLowerCase(java.util.Locale.ROOT)).statusCode());
        assertTrue(officer.get("/").body().contains("Riêng với Đôn Đốc"));
        assertEquals(403, signIn(new Caller(hall.port), code).statusCode(), "used once");
    }

    @Test
    void speaksAsHimselfAlone() {
        Caller officer = new Caller(hall.port);
        signIn(officer, officer());
        officer.get("/");
        officer.post("/room/post", Map.of("text", "Tôi là ai", "as", "1001", "room", "1"));
        assertEquals(2001, hall.bot.heard.get(0).sender().id());
    }

    @Test
    void stopsWhoeverGuesses() {
        Caller guesser = new Caller(hall.port);
        for (int i = 0; i < 8; i++) {
            assertEquals(403, signIn(guesser, "WXYZ-234" + (i + 2)).statusCode());
        }
        assertEquals(429, signIn(guesser, officer()).statusCode());
    }

    @Test
    void endsTheOtherSessionsOfAPerson() {
        Caller atWork = new Caller(hall.port);
        Caller lost = new Caller(hall.port);
        signIn(atWork, officer());
        signIn(lost, officer());
        assertEquals(200, lost.get("/").statusCode());
        assertTrue(atWork.get("/signin/sessions").body().contains("phiên này"));
        atWork.post("/signin/others", Map.of());
        assertEquals(302, lost.get("/").statusCode());
        assertEquals(200, atWork.get("/").statusCode());
        atWork.post("/signin/out", Map.of());
        assertEquals(302, atWork.get("/").statusCode());
    }

    @Test
    void letsTheFirstSecretaryInByALink() {
        String link = hall.web.firstSecretaryLink().orElseThrow();
        String code = link.substring(link.indexOf('=') + 1);
        Caller secretary = new Caller(hall.port);
        assertEquals(303, signIn(secretary, code).statusCode());
        assertTrue(secretary.get("/signin/sessions").body().contains("Trần Thị Mai"));
        assertEquals(Optional.empty(), hall.web.firstSecretaryLink());
    }

    @Test
    void asksANewcomerForHisName() {
        String code =
                codes.invite(OptionalLong.empty(), "", SignIns.Standing.MEMBER, Optional.of("NV"), Duration.ofDays(1));
        Caller newcomer = new Caller(hall.port);
        newcomer.get("/signin?code=" + code);
        assertEquals(400, newcomer.post("/signin", Map.of("code", code)).statusCode());
        assertEquals(
                303,
                newcomer.post("/signin", Map.of("code", code, "name", "Lê  <b>Thị</b> Hoa"))
                        .statusCode());
        assertEquals("Lê b Thị /b Hoa", hall.store.signIns().members().get(0).name());
    }

    @Test
    void letsAnOfficerInByTheCodeOfHisUnit() {
        Caller officer = new Caller(hall.port);
        assertEquals(303, signIn(officer, "ABCD-2345").statusCode());
        SignIns.Member member = hall.store.signIns().members().get(0);
        assertEquals(Optional.of("TP"), member.unit());
        assertEquals("Lê Thị Hoa", member.name());
    }

    private String officer() {
        return codes.invite(OptionalLong.of(2001), "", SignIns.Standing.MEMBER, Optional.empty(), Duration.ofDays(1));
    }

    private static HttpResponse<String> signIn(Caller caller, String code) {
        caller.get("/signin?code=" + code);
        return caller.post("/signin", Map.of("code", code, "name", "Lê Thị Hoa"));
    }
}
