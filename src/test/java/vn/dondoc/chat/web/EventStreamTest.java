package vn.dondoc.chat.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;

/** The streams that keep the open pages live. */
class EventStreamTest {
    private TownHall hall;
    private long outbox;

    @BeforeEach
    void open(@TempDir Path folder) {
        hall = new TownHall(folder, 0);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void goesOnWhereABrowserLeftOff() throws IOException {
        say("một");
        say("hai");
        try (Listener listener = new Listener("0")) {
            assertEquals("một", listener.next());
            say("ba");
            assertEquals("hai", listener.next());
            assertEquals("ba", listener.next());
        }
        say("bốn");
        say("năm");
        try (Listener again = new Listener("3")) {
            assertEquals("bốn", again.next());
            assertEquals("năm", again.next());
        }
    }

    @Test
    void asksABrowserThatMissedTooMuchToLoadThePageAnew() throws IOException {
        for (int i = 0; i < 305; i++) {
            say("tin " + i);
        }
        try (Listener listener = new Listener("0")) {
            assertEquals("event: reload", listener.line("event:"));
        }
        try (Listener ofAnotherDatabase = new Listener("999999999")) {
            assertEquals("event: reload", ofAnotherDatabase.line("event:"));
        }
    }

    @Test
    void isNotHeldUpByABrowserThatTakesNothing() throws IOException {
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            idle.add(request("0"));
        }
        try (Listener listener = new Listener("0")) {
            String long8k = "x".repeat(8_000);
            for (int i = 0; i < 200; i++) {
                say(long8k + i);
            }
            say("cuối cùng");
            String last = "";
            while (!last.equals("cuối cùng")) {
                last = listener.next();
            }
            assertTrue(new Caller(hall.port).get("/").statusCode() == 200);
        }
        for (Socket socket : idle) {
            socket.close();
        }
    }

    private void say(String text) {
        hall.web.send(
                ++outbox,
                new Outgoing.Say(
                        1, OptionalInt.empty(), OptionalLong.empty(), RichText.plain(text), List.of(), List.of()));
    }

    private Socket request(String after) throws IOException {
        Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), hall.port);
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(("GET /events?room=1&as=1001&tab=t HTTP/1.1\r\nHost: 127.0.0.1:" + hall.port
                                + "\r\nLast-Event-ID: " + after + "\r\n\r\n")
                        .getBytes(UTF_8));
        return socket;
    }

    /** A browser that reads its stream. */
    private final class Listener implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader reader;

        Listener(String after) throws IOException {
            socket = request(after);
            reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        }

        String line(String start) throws IOException {
            String line = reader.readLine();
            while (!line.startsWith(start)) {
                line = reader.readLine();
            }
            return line;
        }

        /** The text of the next message. */
        String next() throws IOException {
            String text = line("data: <div class=\"text");
            return text.substring(text.indexOf('>') + 1, text.indexOf("</div>"));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
