package vn.dondoc.chat.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows who is at the door: with personas whoever the page says, else whoever signed in. */
final class Doorman {
    private final WebSettings settings;
    private final Office office;
    private final Visits visits;
    private final String version;

    Doorman(WebSettings settings, Office office, Visits visits, String version) {
        this.settings = settings;
        this.office = office;
        this.visits = visits;
        this.version = version;
    }

    /** Who looks at the page; with personas and none chosen the first of the office. */
    Optional<Persona> visitor(Context ctx) {
        List<Persona> people = office.people().get();
        long chosen = Params.number(ctx.queryParam("as"), Params.number(ctx.queryParam("room"), 0));
        return people.stream()
                .filter(person -> person.id() == chosen)
                .findFirst()
                .or(() -> people.stream().findFirst());
    }

    /** Who acts or asks; refuses where nobody is named. */
    Persona person(Context ctx) {
        String as = ctx.queryParam("as") != null ? ctx.queryParam("as") : ctx.formParam("as");
        return office.person(Params.number(as, 0)).orElseThrow(() -> new HttpResponseException(403, Wording.NOBODY));
    }

    PageFrame frame(Context ctx) {
        return new PageFrame(office.name(), settings.prefix(), visits.token(ctx), version, settings.room(), false);
    }

    String tabName() {
        return visits.randomName();
    }

    List<RoomView.PersonaGroup> choosable() {
        List<RoomView.PersonaGroup> groups = new ArrayList<>();
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
