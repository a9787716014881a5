package vn.dondoc.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Sender;
import vn.dondoc.chat.web.Board;
import vn.dondoc.chat.web.Office;
import vn.dondoc.chat.web.Probes;
import vn.dondoc.chat.web.WebChat;
import vn.dondoc.chat.web.WebSettings;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.desk.Rights.Deed;
import vn.dondoc.desk.Rights.State;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.ItemButton;

/** Every role presses every button of the board's pages, by HTTP, in every state: the same table holds as in the chat. */
class BoardRightsTest {
    private static final Map<Deed, ItemButton.Verb> BUTTONS = new EnumMap<>(Map.of(
            Deed.COMPLETE, ItemButton.Verb.DONE,
            Deed.OBSTACLE, ItemButton.Verb.OBSTACLE,
            Deed.ASK, ItemButton.Verb.EXTEND,
            Deed.GRANT, ItemButton.Verb.GRANT,
            Deed.REFUSE, ItemButton.Verb.REFUSE,
            Deed.ACCEPT, ItemButton.Verb.ACCEPT,
            Deed.SEND_BACK, ItemButton.Verb.SEND_BACK,
            Deed.REASSIGN, ItemButton.Verb.REASSIGN,
            Deed.SUSPEND, ItemButton.Verb.SUSPEND));
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" content=\"([^\"]+)\"");

    /** Roles whom the pages know: the others are in no list of the office, and come no further than the door. */
    private static final String KNOWN = "LSUCO";

    private final Room room = new Room(true);
    private final States states = new States(room);
    private final List<Incoming> handedOn = new ArrayList<>();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @TempDir
    private Path folder;

    private String address;
    private String token;

    @Test
    void everyPressOnTheBoardIsHeldToTheTable() throws Exception {
        WebChat web = new WebChat(
                WebSettings.local(0, folder),
                Office.of(
                        Room::office,
                        room.register::today,
                        room.store.signIns(),
                        room.register::gone,
                        code -> Optional.empty()),
                new Probes(() -> new Probes.Health(true, Map.of()), () -> ""),
                room.store.rooms(),
                room.store.signIns(),
                room.clock,
                new SecureRandom());
        int port = web.start(new Board(
                room.register,
                WorkCalendar.vietnam(),
                3,
                folder::resolve,
                new NoFiles(),
                (person, group) -> false,
                List::of));
        try {
            web.listen(received -> handedOn.addAll(received));
            address = "http://127.0.0.1:" + port;
            room.given("2026-03-10", "NV");
            token = token();
            tryAll();
        } finally {
            web.close();
            room.close();
        }
    }

    private void tryAll() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Deed deed : BUTTONS.keySet()) {
            for (State state : State.values()) {
                for (char role : Rights.PEOPLE.keySet()) {
                    cells++;
                    cell(deed, state, role).ifPresent(wrong::add);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(cells > 480, "cells: " + cells);
        assertEquals(List.of(), room.register.verify(Room.GROUP));
    }

    private Optional<String> cell(Deed deed, State state, char role) throws Exception {
        Directive directive = states.in(state);
        Sender who = Rights.PEOPLE.get(role);
        handedOn.clear();
        int status = press(who.id(), directive, BUTTONS.get(deed));
        String name = deed + " " + state + " " + role + " → " + status;
        boolean known = KNOWN.indexOf(role) >= 0;
        if (known != (status == 204) || known != (handedOn.size() == 1)) {
            return Optional.of("door: " + name);
        }
        String said = "";
        if (known) {
            List<Outgoing> answers = room.take(handedOn.get(0));
            said = Room.text(answers);
            if (said.contains("❓")) {
                said = Room.text(room.says(who, RightsMatrixTest.answer(deed)));
            }
        }
        boolean changed = states.changed(state);
        if (changed != (known && Rights.may(role, deed, state))) {
            return Optional.of(name + " " + said);
        }
        return known && !changed && !said.startsWith("⛔") && !said.startsWith("⚠️")
                ? Optional.of("not refused: " + name + " " + said)
                : Optional.empty();
    }

    private int press(long person, Directive directive, ItemButton.Verb verb) throws Exception {
        String pressed = directive.id().chat() + " " + directive.id().number() + " " + verb;
        String form = "token=" + URLEncoder.encode(token, UTF_8) + "&as=" + person + "&tab=&press="
                + URLEncoder.encode(pressed, UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/board/press"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return browser.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String token() throws Exception {
        HttpRequest page = HttpRequest.newBuilder(URI.create(address + "/board?chat=" + Room.GROUP))
                .header("Accept", "text/html")
                .build();
        Matcher found =
                TOKEN.matcher(browser.send(page, BodyHandlers.ofString()).body());
        assertTrue(found.find(), "no token on the page");
        return found.group(1);
    }

    private static final class NoFiles implements Board.Exporter {
        @Override
        public void write(
                Board.Format format, String title, Optional<String> unit, Iterable<Directive> rows, OutputStream out) {}

        @Override
        public void write(
                Board.Format format,
                long chat,
                Optional<String> unit,
                LocalDate first,
                LocalDate last,
                OutputStream out) {}
    }
}
