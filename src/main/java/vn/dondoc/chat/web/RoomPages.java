package vn.dondoc.chat.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.RoomLog;
import vn.dondoc.chat.RoomMessage;
import vn.dondoc.text.Fold;

/** The pages of the rooms: the conversation, its older parts, its stream of events, the search in it. */
final class RoomPages {
    private static final int PAGE = 50;
    private static final int HITS = 50;

    private final WebSettings settings;
    private final Supplier<List<Chat.Command>> commands;
    private final RoomLog log;
    private final Rooms rooms;
    private final Doorman doorman;
    private final Drawing drawing;
    private final EventHub hub;

    RoomPages(
            WebSettings settings,
            Supplier<List<Chat.Command>> commands,
            RoomLog log,
            Rooms rooms,
            Doorman doorman,
            Drawing drawing,
            EventHub hub) {
        this.settings = settings;
        this.commands = commands;
        this.log = log;
        this.rooms = rooms;
        this.doorman = doorman;
        this.drawing = drawing;
        this.hub = hub;
    }

    void show(Context ctx) {
        Optional<Persona> me = doorman.visitor(ctx);
        long room = Params.number(ctx.queryParam("room"), Office.FIRST_ROOM);
        Place place = me.isPresent() ? rooms.place(room, me.get()) : rooms.firstRoom();
        long after = log.lastChange();
        List<RoomMessage> messages = log.before(place.chat(), Long.MAX_VALUE, PAGE + 1);
        boolean more = messages.size() > PAGE;
        String query = Params.text(ctx.queryParam("q")).strip();
        ctx.contentType("text/html; charset=utf-8")
                .result(drawing.page(
                        "room.jte",
                        new RoomView(
                                doorman.frame(ctx),
                                place.chat(),
                                place.title(),
                                place.isPrivate(),
                                links(me),
                                me,
                                doorman.choosable(),
                                (more ? messages.subList(1, messages.size()) : messages)
                                        .stream().map(drawing::view).toList(),
                                more,
                                after,
                                doorman.tabName(),
                                query,
                                hits(place.chat(), query),
                                commands.get(),
                                doorman.unitNames(),
                                settings.fileBytes(),
                                settings.textChars())));
    }

    private List<RoomView.RoomLink> links(Optional<Persona> me) {
        List<RoomView.RoomLink> links = new ArrayList<>();
        log.rooms().forEach(room -> links.add(new RoomView.RoomLink(room.id(), room.title(), false, last(room.id()))));
        me.ifPresent(person -> links.add(new RoomView.RoomLink(person.id(), person.name(), true, last(person.id()))));
        return links;
    }

    private long last(long room) {
        return log.before(room, Long.MAX_VALUE, 1).stream()
                .mapToLong(RoomMessage::id)
                .findFirst()
                .orElse(0);
    }

    private Optional<List<MessageView>> hits(long room, String query) {
        String folded = Fold.fold(query);
        return folded.isBlank()
                ? Optional.empty()
                : Optional.of(log.search(room, folded, HITS).stream()
                        .map(drawing::view)
                        .toList());
    }

    /** The messages before one, for a page that scrolls upwards. */
    void older(Context ctx) {
        Place place = rooms.place(Params.number(ctx.queryParam("room"), Office.FIRST_ROOM), doorman.person(ctx));
        long before = Params.number(ctx.queryParam("before"), 0);
        List<RoomMessage> messages = log.before(place.chat(), before, PAGE + 1);
        boolean more = messages.size() > PAGE;
        StringBuilder html = new StringBuilder();
        (more ? messages.subList(1, messages.size()) : messages)
                .forEach(message -> html.append(drawing.article(message)));
        ctx.header("X-More", more ? "1" : "0");
        ctx.contentType("text/html; charset=utf-8").result(html.toString());
    }

    /** The stream of what happens from now on, and of what happened since the last number that the page has seen. */
    void events(Context ctx) throws IOException {
        Persona person = doorman.person(ctx);
        long room = Params.number(ctx.queryParam("room"), 0);
        if (room != 0) {
            rooms.place(room, person);
        }
        long after =
                Params.number(ctx.header("Last-Event-ID"), Params.number(ctx.queryParam("after"), log.lastChange()));
        String tab = Params.text(ctx.queryParam("tab"));
        if (hub.open() >= EventHub.MOST_STREAMS) {
            throw new HttpResponseException(503, Wording.TROUBLE);
        }
        var response = ctx.res();
        response.setStatus(200);
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext async = ctx.req().startAsync(ctx.req(), response);
        async.setTimeout(0);
        EventStream stream = new EventStream(async, response.getOutputStream());
        ctx.future(CompletableFuture::new); // never done: the stream itself completes the request
        response.getOutputStream().setWriteListener(stream);
        hub.join(stream, room, person.id(), tab, after);
    }
}
