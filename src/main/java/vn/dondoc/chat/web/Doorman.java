package vn.dondoc.chat.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.chat.SignIns;

/** Knows who is at the door: with personas whoever the page says, else whoever signed in. */
final class Doorman {
    private static final Duration SESSION = Duration.ofDays(30);

    private final WebSettings settings;
    private final Office office;
    private final Visits visits;
    private final SignIns signIns;
    private final InviteCodes codes;
    private final Clock clock;
    private final String version;

    Doorman(
            WebSettings settings,
            Office office,
            Visits visits,
            SignIns signIns,
            InviteCodes codes,
            Clock clock,
            String version) {
        this.settings = settings;
        this.office = office;
        this.visits = visits;
        this.signIns = signIns;
        this.codes = codes;
        this.clock = clock;
        this.version = version;
    }

    /** Who is signed in with the browser's cookie. */
    private Optional<Persona> signedIn(Context ctx) {
        String cookie = ctx.cookie(Visits.COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return signIns.session(codes.sessionHash(cookie), now.minus(SESSION), now)
                .flatMap(session -> office.person(session.person()));
    }

    /** Lets nobody in who is not signed in; leads those who look at a page to the one where they can. */
    void admit(Context ctx) {
        String path = ctx.path().substring(settings.prefix().length());
        boolean open = path.startsWith("/assets/") || path.equals("/healthz") || path.equals("/metrics");
        if (settings.personas()
                || open
                || path.equals("/signin")
                || signedIn(ctx).isPresent()) {
            return;
        }
        if (String.valueOf(ctx.header("Accept")).contains("text/html")
                && ctx.method().equals(HandlerType.GET)) {
            String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
            ctx.redirect(settings.prefix() + "/signin?next=" + Params.encoded(path + query));
            ctx.skipRemainingHandlers();
            return;
        }
        throw new HttpResponseException(401, Wording.SIGN_IN_FIRST);
    }

    /** Who looks at the page; with personas and none chosen the first of the office. */
    Optional<Persona> visitor(Context ctx) {
        if (!settings.personas()) {
            return signedIn(ctx);
        }
        List<Persona> people = office.people().get();
        long chosen = Params.number(ctx.queryParam("as"), Params.number(ctx.queryParam("room"), 0));
        return people.stream()
                .filter(person -> person.id() == chosen)
                .findFirst()
                .or(() -> people.stream().findFirst());
    }

    /** Who acts or asks; refuses where nobody is named. */
    Persona person(Context ctx) {
        if (!settings.personas()) {
            return signedIn(ctx).orElseThrow(() -> new HttpResponseException(401, Wording.SIGN_IN_FIRST));
        }
        String as = ctx.queryParam("as") != null ? ctx.queryParam("as") : ctx.formParam("as");
        return office.person(Params.number(as, 0)).orElseThrow(() -> new HttpResponseException(403, Wording.NOBODY));
    }

    PageFrame frame(Context ctx) {
        return new PageFrame(
                office.name(), settings.prefix(), visits.token(ctx), version, settings.room(), !settings.personas());
    }

    /** Names of the first units of the register. */
    List<String> unitNames() {
        return office.units().get().values().stream().limit(4).toList();
    }

    String tabName() {
        return visits.randomName();
    }

    List<RoomView.PersonaGroup> choosable() {
        List<RoomView.PersonaGroup> groups = new ArrayList<>();
        if (!settings.personas()) {
            return groups;
        }
        add(groups, "Lãnh đạo", Persona.Standing.LEADER);
        add(groups, "Thư ký, văn thư", Persona.Standing.SECRETARY);
        add(groups, "Cán bộ các đơn vị", Persona.Standing.MEMBER);
        return groups;
    }

    private void add(List<RoomView.PersonaGroup> groups, String title, Persona.Standing standing) {
        List<Persona> people = office.people().get().stream()
                .filter(person -> person.standing() == standing)
                .toList();
        if (!people.isEmpty()) {
            groups.add(new RoomView.PersonaGroup(title, people));
        }
    }
}
