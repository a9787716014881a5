package vn.dondoc.chat.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Discretion;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.RoomFile;
import vn.dondoc.chat.RoomLog;
import vn.dondoc.chat.RoomMessage;

/** What people do in the rooms: post, edit, press. Everything is on disk before it is handed on to the bot. */
final class Rooms {
    private static final int MOST_FILES = 10;
    private static final int TITLE_CHARS = 80;
    private static final int MOST_ROOMS = 50;

    private final WebSettings settings;
    private final RoomLog log;
    private final FileShelf shelf;
    private final Handover handover;
    private final EventHub hub;
    private final Clock clock;
    private final Discretion discretion;

    Rooms(
            WebSettings settings,
            RoomLog log,
            FileShelf shelf,
            Handover handover,
            EventHub hub,
            Clock clock,
            Discretion discretion) {
        this.discretion = discretion;
        this.settings = settings;
        this.log = log;
        this.shelf = shelf;
        this.handover = handover;
        this.hub = hub;
        this.clock = clock;
    }

    /** The place that {@code room} is for this person. Refuses a private conversation of somebody else. */
    Place place(long room, Persona person) {
        if (room == person.id()) {
            return new Place(room, Place.Kind.PRIVATE, person.name(), java.util.OptionalInt.empty());
        }
        return group(room);
    }

    /** The room that is always there. */
    Place firstRoom() {
        return group(Office.FIRST_ROOM);
    }

    private Place group(long room) {
        RoomLog.Room found = log.rooms().stream()
                .filter(one -> one.id() == room)
                .findFirst()
                .orElseThrow(() -> new HttpResponseException(
                        room > Office.FIRST_ROOM ? 403 : 404,
                        room > Office.FIRST_ROOM ? Wording.NOT_YOUR_ROOM : Wording.NO_ROOM));
        return new Place(room, Place.Kind.GROUP, found.title(), java.util.OptionalInt.empty());
    }

    void post(Context ctx, Persona person) throws IOException {
        Place place = place(Params.number(ctx.formParam("room"), Office.FIRST_ROOM), person);
        String typed = Params.text(ctx.formParam("text"));
        List<UploadedFile> uploads = ctx.uploadedFiles("files").stream()
                .filter(file -> file.size() > 0)
                .limit(MOST_FILES)
                .toList();
        if (typed.isBlank() && uploads.isEmpty()) {
            throw new HttpResponseException(400, Wording.EMPTY);
        }
        checkSizes(typed, uploads);
        Optional<String> withheld = discretion.insteadOf(
                typed, uploads.stream().map(UploadedFile::filename).toList());
        String text = withheld.orElse(typed);
        long edits = Params.number(ctx.formParam("edit"), 0);
        if (edits > 0) {
            boolean revised = inRoom(edits, place.chat()).isPresent()
                    && log.revise(edits, person.id(), text, clock.instant()).isPresent();
            if (!revised) {
                throw new HttpResponseException(409, Wording.NOT_LAST);
            }
            said();
            return;
        }
        OptionalLong replyTo = inRoom(Params.number(ctx.formParam("reply"), 0), place.chat());
        List<RoomFile> files = new ArrayList<>();
        for (UploadedFile upload : withheld.isPresent() ? List.<UploadedFile>of() : uploads) {
            try (InputStream content = upload.content()) {
                files.add(shelf.keep(upload.filename(), content));
            }
        }
        log.post(RoomMessage.fresh(
                        place.chat(), person.id(), person.name(), clock.instant(), RichText.plain(text), replyTo)
                .withFiles(files));
        said();
    }

    private void said() {
        hub.changed();
        handover.handOver();
    }

    private void checkSizes(String text, List<UploadedFile> uploads) {
        if (text.length() > settings.textChars()) {
            throw new HttpResponseException(413, Wording.tooLong(settings.textChars()));
        }
        if (uploads.stream().anyMatch(file -> file.size() > settings.fileBytes())) {
            throw new HttpResponseException(413, Wording.tooLarge(settings.fileBytes()));
        }
    }

    private OptionalLong inRoom(long id, long room) {
        return id > 0 && log.find(id).filter(message -> message.room() == room).isPresent()
                ? OptionalLong.of(id)
                : OptionalLong.empty();
    }

    /** A press is handed on only if the button stands there still; what the button carries is the bot's own then. */
    void press(Context ctx, Persona person) {
        String[] pressed = Params.text(ctx.formParam("press")).split(" ", 2);
        RoomMessage message = Optional.of(Params.number(pressed[0], 0))
                .flatMap(log::find)
                .filter(found -> pressed.length == 2 && hasButton(found, pressed[1]))
                .orElseThrow(() -> new HttpResponseException(409, Wording.OLD_BUTTON));
        Place place = place(message.room(), person);
        handover.press(place, person, message.id(), Params.tab(ctx.formParam("tab")), pressed[1]);
    }

    /** Opens another room for the office, and lets the bot know that it is in it. */
    long open(Context ctx, Persona person) {
        if (person.standing() == Persona.Standing.MEMBER) {
            throw new HttpResponseException(403, Wording.NOT_YOURS);
        }
        String title = Params.name(ctx.formParam("title"), TITLE_CHARS);
        if (title.isEmpty() || log.rooms().size() >= MOST_ROOMS) {
            throw new HttpResponseException(400, Wording.ROOM_NAME);
        }
        long room = log.openRoom(title);
        handover.entered(group(room), person);
        return room;
    }

    private static boolean hasButton(RoomMessage message, String data) {
        return message.buttons().stream()
                .flatMap(List::stream)
                .map(Button::data)
                .anyMatch(data::equals);
    }

    /** A file to look at or to save; only whoever may read its room gets it. */
    void file(Context ctx, Persona person) throws IOException {
        RoomLog.Placed placed = log.file(Params.number(ctx.pathParam("id"), 0))
                .orElseThrow(() -> new HttpResponseException(404, Wording.NOT_FOUND));
        place(placed.room(), person);
        var path = shelf.path(placed.file().sha256());
        if (!Files.isRegularFile(path)) {
            throw new HttpResponseException(404, Wording.NOT_FOUND);
        }
        Optional<String> picture = FileShelf.pictureType(path);
        ctx.header("Cache-Control", "private, max-age=86400");
        ctx.contentType(picture.orElse("application/octet-stream"));
        ctx.header(
                "Content-Disposition",
                (picture.isPresent() && ctx.queryParam("save") == null ? "inline" : "attachment")
                        + "; filename*=UTF-8''" + Params.encoded(placed.file().name()));
        ctx.result(Files.newInputStream(path));
    }
}
