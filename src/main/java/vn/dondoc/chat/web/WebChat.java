package vn.dondoc.chat.web;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Discretion;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.RoomFile;
import vn.dondoc.chat.RoomLog;
import vn.dondoc.chat.RoomMessage;
import vn.dondoc.chat.SendResult;
import vn.dondoc.chat.SignIns;

/**
 * The chat in the browser, and all web pages of the program. {@link #start()} opens the pages; {@link #listen} lets the bot hear
 * what is said there, also what was said while nobody listened.
 */
public final class WebChat implements Chat {
    private static final String BOT_NAME = "Đôn Đốc";
    private static final Duration SOON = Duration.ofSeconds(2);

    private final WebSettings settings;
    private final RoomLog log;
    private final Clock clock;
    private final FileShelf shelf;
    private final EventHub hub;
    private final Handover handover;
    private final AtomicReference<List<Command>> commands = new AtomicReference<>(List.of());
    private final Entrance entrance;
    private final House house;
    private final Assets assets;
    private final Probes probes;
    private final Rooms rooms;
    private final RoomPages pages;
    private final Drawing drawing;
    private final WebServer web;
    private Javalin server;

    public WebChat(
            WebSettings settings,
            Office office,
            Probes probes,
            RoomLog log,
            SignIns signIns,
            Clock clock,
            SecureRandom random) {
        this(settings, office, probes, log, signIns, clock, random, Discretion.NONE);
    }

    /** @param discretion asked before anything that is said in a room is kept */
    public WebChat(
            WebSettings settings,
            Office office,
            Probes probes,
            RoomLog log,
            SignIns signIns,
            Clock clock,
            SecureRandom random,
            Discretion discretion) {
        if (settings.personas() && !settings.isLoopback()) {
            throw new WebRefused(
                    String.format(java.util.Locale.ROOT, Wording.MUST_BE_LOOPBACK, settings.host(), settings.port()));
        }
        this.settings = settings;
        this.log = log;
        this.clock = clock;
        log.nameRoom(Office.FIRST_ROOM, office.name());
        shelf = new FileShelf(settings.folder());
        handover = new Handover(log, office::person, clock);
        Assets assets = new Assets();
        Drawing drawing = new Drawing(log, office::person, clock, settings.prefix());
        hub = new EventHub(log, drawing::article);
        Visits visits = new Visits(settings, signIns, random);
        InviteCodes codes = new InviteCodes(signIns, clock, random);
        Doorman doorman = new Doorman(settings, office, visits, signIns, codes, clock, assets.version());
        house = new House(settings, office, signIns, codes, visits, doorman, clock);
        entrance = new Entrance(house, drawing, hub);
        Rooms rooms = new Rooms(settings, log, shelf, handover, hub, clock, discretion);
        RoomPages pages = new RoomPages(settings, commands::get, log, rooms, doorman, drawing, hub);
        this.assets = assets;
        this.probes = probes;
        this.rooms = rooms;
        this.pages = pages;
        this.drawing = drawing;
        web = new WebServer(settings, new Guard(settings), visits, doorman, drawing);
    }

    private void routes(RoutesConfig routes, Optional<Board> board) {
        routes.get("/assets/{name}", assets::serve);
        routes.get("/healthz", ctx -> Machines.health(ctx, probes.health().get()));
        routes.get("/metrics", ctx -> Machines.metrics(ctx, probes.metrics()));
        routes.get("/events", pages::events);
        routes.get("/signin", entrance::show);
        routes.post("/signin", entrance::signIn);
        routes.get("/signin/sessions", entrance::sessions);
        routes.post("/signin/others", entrance::endOthers);
        routes.post("/signin/out", entrance::signOut);
        if (settings.room()) {
            routes.get("/", pages::show);
            routes.get("/room/older", pages::older);
            routes.post(
                    "/room/post",
                    ctx -> done(ctx, () -> rooms.post(ctx, house.doorman().person(ctx))));
            routes.post(
                    "/room/press",
                    ctx -> done(ctx, () -> rooms.press(ctx, house.doorman().person(ctx))));
            routes.get(
                    "/room/file/{id}/{name}",
                    ctx -> rooms.file(ctx, house.doorman().person(ctx)));
        } else {
            routes.get("/", ctx -> ctx.redirect(settings.prefix() + "/board"));
        }
        board.ifPresent(shown -> boardRoutes(routes, shown));
    }

    private void boardRoutes(RoutesConfig routes, Board board) {
        BoardPages boards = new BoardPages(house, board, drawing);
        ItemPages items = new ItemPages(house, board, boards, handover, drawing);
        routes.get("/board", boards::show);
        routes.get("/board/don-vi/{code}", boards::unit);
        routes.get("/board/tai-ve.xlsx", items::export);
        routes.get("/board/tai-ve.docx", items::export);
        routes.post("/board/press", ctx -> {
            items.press(ctx);
            if (ctx.header("X-Token") != null) {
                ctx.status(204);
            } else {
                ctx.redirect(settings.prefix() + "/board", io.javalin.http.HttpStatus.SEE_OTHER);
            }
        });
        routes.get("/board/{number}", items::show);
        routes.get("/board/{number}/minh-chung/{hash}", items::evidence);
    }

    /** What a change does. */
    private interface Change {
        void make() throws IOException;
    }

    /** A script reads nothing back, the conversation comes by the stream; a browser without script sees the page anew. */
    private void done(Context ctx, Change change) throws IOException {
        change.make();
        if (ctx.header("X-Token") != null) {
            ctx.status(204);
        } else {
            long room = Params.number(ctx.formParam("room"), Office.FIRST_ROOM);
            ctx.redirect(
                    settings.prefix() + "/?room=" + room + "&as=" + Params.number(ctx.formParam("as"), 0),
                    io.javalin.http.HttpStatus.SEE_OTHER);
        }
    }

    /** Opens the pages without the board. */
    public int start() {
        return start(Optional.empty());
    }

    /**
     * Opens the pages.
     *
     * @param board the register to show at {@code /board}; whatever is pressed there goes to the inbox as well
     * @return the port that they are served on
     * @throws WebRefused if the address cannot be had
     */
    public int start(Board board) {
        return start(Optional.of(board));
    }

    private int start(Optional<Board> board) {
        server = web.with(routes -> routes(routes, board));
        try {
            server.start(settings.host(), settings.port());
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new WebRefused(
                    String.format(
                            java.util.Locale.ROOT,
                            Wording.PORT_TAKEN,
                            settings.host(),
                            settings.port(),
                            cause.getMessage()),
                    e);
        }
        return server.port();
    }

    /** The address that people at this machine open, once {@link #start()} has returned. */
    public String address() {
        String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        return "http://" + host + ":" + server.port() + settings.prefix() + "/";
    }

    /**
     * A link by which the first secretary comes in, good once and for 30 minutes; empty where a secretary has come in before or
     * where nobody needs to sign in.
     */
    public Optional<String> firstSecretaryLink() {
        return entrance.firstLink(address());
    }

    /** Something may have changed in the register: open boards look again. */
    public void registerChanged() {
        hub.registerChanged();
    }

    @Override
    public void listen(Listener inbox) {
        handover.listen(inbox);
    }

    @Override
    public SendResult send(long outboxId, Outgoing outgoing) {
        if (outgoing instanceof Outgoing.Say say) {
            return sent(log.say(
                    outboxId, fromBot(say.chat(), say.text(), say.replyTo()).with(say.buttons())));
        }
        if (outgoing instanceof Outgoing.File file) {
            return sendFile(outboxId, file);
        }
        if (outgoing instanceof Outgoing.Answer answer) {
            return answered(answer);
        }
        boolean known = outgoing instanceof Outgoing.Edit edit
                ? log.edit(edit.chat(), edit.target(), edit.text(), edit.buttons())
                : react((Outgoing.React) outgoing);
        hub.changed();
        return known
                ? new SendResult.Sent(OptionalLong.empty())
                : new SendResult.Refused("no such message in chat " + outgoing.chat(), false);
    }

    private boolean react(Outgoing.React react) {
        return log.react(react.chat(), react.messageId(), react.emoji());
    }

    private SendResult sendFile(long outboxId, Outgoing.File file) {
        try (InputStream content = new java.io.ByteArrayInputStream(file.content())) {
            RoomFile kept = shelf.keep(file.name(), content);
            return sent(log.say(
                    outboxId,
                    fromBot(file.chat(), file.caption(), file.replyTo())
                            .with(file.buttons())
                            .withFiles(List.of(kept))));
        } catch (IOException e) {
            return new SendResult.Later(SOON, false, "file " + file.name() + " not kept: " + e);
        }
    }

    private RoomMessage fromBot(long room, RichText text, OptionalLong replyTo) {
        return RoomMessage.fresh(room, RoomMessage.BOT, BOT_NAME, clock.instant(), text, replyTo);
    }

    private SendResult sent(long id) {
        hub.changed();
        return new SendResult.Sent(OptionalLong.of(id));
    }

    /** Whether a press came from these pages, in the room or on the board. */
    public static boolean isPress(String pressId) {
        return pressId.startsWith(Handover.PRESS);
    }

    /** Only the page that pressed gets the notice. */
    private SendResult answered(Outgoing.Answer answer) {
        String tab = answer.pressId().substring(answer.pressId().indexOf('.') + 1);
        if (!answer.text().isBlank() && !tab.isEmpty()) {
            hub.notice(tab, answer.text(), answer.alert());
        }
        return new SendResult.Sent(OptionalLong.empty());
    }

    @Override
    public void fetch(Attachment attachment, Path into, long limit) throws IOException {
        RoomFile file = log.file(Params.number(attachment.fileId(), 0))
                .map(RoomLog.Placed::file)
                .orElseThrow(() -> new IOException("no file " + attachment.fileId()));
        if (file.size() > limit) {
            throw new IOException("file " + attachment.fileId() + " has " + file.size() + " bytes");
        }
        Files.copy(shelf.path(file.sha256()), into, StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Override
    public List<Long> administrators(long chat) {
        return List.of();
    }

    @Override
    public String username() {
        return "dondoc_bot";
    }

    @Override
    public int textLimit() {
        return settings.textChars();
    }

    @Override
    public boolean seesEverything(long group) {
        return true;
    }

    /** The text box completes them. */
    @Override
    public void publishCommands(List<Command> list) {
        commands.set(List.copyOf(list));
    }

    @Override
    public void withdraw(Incoming.Message message, String instead) {
        log.withdraw(message.messageId(), instead).forEach(shelf::forget);
        hub.changed();
    }

    @Override
    public boolean sharesGroups() {
        return false;
    }

    @Override
    public boolean canReact() {
        return true;
    }

    @Override
    public void close() {
        hub.close();
        if (server != null) {
            server.stop();
        }
    }
}
