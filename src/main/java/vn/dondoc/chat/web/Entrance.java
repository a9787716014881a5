package vn.dondoc.chat.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import vn.dondoc.chat.SignIns;
import vn.dondoc.text.OfficeFormat;

/** Signing in with a code, seeing one's own sessions, ending them. */
final class Entrance {
    private static final int NAME_CHARS = 80;
    private static final Duration FIRST_LINK = Duration.ofMinutes(30);

    private final WebSettings settings;
    private final Office office;
    private final SignIns signIns;
    private final InviteCodes codes;
    private final Visits visits;
    private final Doorman doorman;
    private final Drawing drawing;
    private final EventHub hub;
    private final Clock clock;
    private final Throttle throttle;

    Entrance(House house, Drawing drawing, EventHub hub) {
        settings = house.settings();
        office = house.office();
        signIns = house.signIns();
        codes = house.codes();
        visits = house.visits();
        doorman = house.doorman();
        clock = house.clock();
        this.drawing = drawing;
        this.hub = hub;
        throttle = new Throttle(clock);
    }

    /** A link for the first secretary; empty where one has come in before, or where nobody needs to sign in. */
    Optional<String> firstLink(String address) {
        if (settings.personas()) {
            return Optional.empty();
        }
        List<Persona> secretaries = office.people().get().stream()
                .filter(person -> person.standing() == Persona.Standing.SECRETARY)
                .toList();
        if (secretaries.stream()
                .anyMatch(person -> !signIns.sessions(person.id()).isEmpty())) {
            return Optional.empty();
        }
        OptionalLong listed = secretaries.stream().mapToLong(Persona::id).findFirst();
        String code = codes.invite(listed, "", SignIns.Standing.SECRETARY, Optional.empty(), FIRST_LINK);
        return Optional.of(address + "signin?code=" + code);
    }

    /** The form. Opening the link uses nothing up: programs look at links before people do. */
    void show(Context ctx) {
        if (settings.personas()) {
            ctx.redirect(settings.prefix() + "/");
            return;
        }
        String code = Params.text(ctx.queryParam("code"));
        page(ctx, code, needsName(code), "", 200);
    }

    private boolean needsName(String code) {
        if (code.isBlank()) {
            return true;
        }
        Optional<SignIns.Invitation> invitation = signIns.invitation(codes.hash(code), clock.instant());
        return invitation
                .map(found -> found.person().isEmpty() && found.name().isBlank())
                .orElse(true);
    }

    private void page(Context ctx, String code, boolean askName, String problem, int status) {
        ctx.status(status);
        ctx.contentType("text/html; charset=utf-8")
                .result(drawing.page(
                        "signin.jte",
                        new SignInView(
                                doorman.frame(ctx), code, askName, problem, Params.local(ctx.queryParam("next")))));
    }

    void signIn(Context ctx) {
        String address = ctx.req().getRemoteAddr();
        if (settings.personas()) {
            throw new HttpResponseException(404, Wording.NOT_FOUND);
        }
        if (!throttle.mayTry(address)) {
            throw new HttpResponseException(429, Wording.TOO_MUCH);
        }
        String code = Params.text(ctx.formParam("code"));
        String name = Params.name(ctx.formParam("name"), NAME_CHARS);
        if (name.isEmpty() && needsName(code)) {
            page(ctx, code, true, Wording.NAME_MISSING, 400); // before the code is tried: trying may use it up
            return;
        }
        OptionalLong person =
                isOpenTo(code) ? signIns.redeem(codes.hash(code), name, clock.instant()) : admitted(unitOf(code), name);
        if (person.isEmpty()) {
            throttle.wrong(address);
            page(ctx, code, needsName(code), Wording.WRONG_CODE, 403);
            return;
        }
        String cookie = visits.renew(ctx);
        signIns.open(new SignIns.Session(
                codes.sessionHash(cookie), person.getAsLong(), clock.instant(), clock.instant(), agent(ctx)));
        ctx.redirect(settings.prefix() + Params.local(ctx.formParam("next")), HttpStatus.SEE_OTHER);
    }

    private OptionalLong admitted(Optional<String> unit, String name) {
        return unit.isPresent()
                ? OptionalLong.of(signIns.admit(name, SignIns.Standing.MEMBER, unit))
                : OptionalLong.empty();
    }

    private boolean isOpenTo(String code) {
        return signIns.invitation(codes.hash(code), clock.instant()).isPresent();
    }

    /** Codes of units come from the chat; they let in whoever says his name. */
    private Optional<String> unitOf(String code) {
        String plain = code.strip().toUpperCase(Locale.ROOT);
        return plain.matches("[A-Z2-9]{4}-[A-Z2-9]{4}") ? office.unitOfCode().apply(plain) : Optional.empty();
    }

    private static String agent(Context ctx) {
        String given = Params.text(ctx.header("User-Agent"));
        return given.substring(0, Math.min(200, given.length()));
    }

    /** Where else one is signed in. */
    void sessions(Context ctx) {
        Persona person = doorman.person(ctx);
        String own = codes.sessionHash(visits.cookie(ctx));
        List<SessionsView.Line> lines = signIns.sessions(person.id()).stream()
                .map(session -> new SessionsView.Line(
                        device(session.agent()),
                        OfficeFormat.moment(
                                session.seen().atZone(clock.getZone()).toLocalDateTime()),
                        session.hash().equals(own)))
                .toList();
        ctx.contentType("text/html; charset=utf-8")
                .result(drawing.page("sessions.jte", new SessionsView(doorman.frame(ctx), person, lines)));
    }

    void endOthers(Context ctx) {
        Persona person = doorman.person(ctx);
        signIns.endOthers(person.id(), codes.sessionHash(visits.cookie(ctx)));
        hub.dismiss(person.id());
        ctx.redirect(settings.prefix() + "/signin/sessions", HttpStatus.SEE_OTHER);
    }

    void signOut(Context ctx) {
        Persona person = doorman.person(ctx);
        signIns.end(codes.sessionHash(visits.cookie(ctx)));
        visits.renew(ctx);
        hub.dismiss(person.id());
        ctx.redirect(settings.prefix() + "/signin", HttpStatus.SEE_OTHER);
    }

    /** What a person calls the thing before him. */
    private static String device(String agent) {
        String machine = agent.contains("Android")
                ? "Điện thoại Android"
                : agent.contains("iPhone") || agent.contains("iPad")
                        ? "iPhone, iPad"
                        : agent.contains("Windows")
                                ? "Máy Windows"
                                : agent.contains("Mac OS")
                                        ? "Máy Mac"
                                        : agent.contains("Linux") ? "Máy Linux" : "Máy khác";
        String browser = agent.contains("Edg/")
                ? "Edge"
                : agent.contains("coc_coc")
                        ? "Cốc Cốc"
                        : agent.contains("Firefox/")
                                ? "Firefox"
                                : agent.contains("Chrome/") ? "Chrome" : agent.contains("Safari/") ? "Safari" : "";
        return browser.isEmpty() ? machine : machine + ", " + browser;
    }
}
