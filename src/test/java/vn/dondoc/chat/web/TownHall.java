package vn.dondoc.chat.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.dondoc.chat.Chat;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.SettableClock;

/** An office with its web pages on a free port, on a database of its own in a folder that the test gives. */
final class TownHall implements AutoCloseable {
    static final Persona LEADER =
            new Persona(1001, "Phan Hồng Yến", "Phó Chủ tịch UBND huyện", Persona.Standing.LEADER, Set.of());
    static final Persona SECRETARY =
            new Persona(1002, "Trần Thị Mai", "Văn thư", Persona.Standing.SECRETARY, Set.of("VP"));
    static final Persona OFFICER =
            new Persona(2001, "Nguyễn Văn Nam", "Phòng Nội vụ", Persona.Standing.MEMBER, Set.of("NV"));

    static final Map<String, String> UNITS = new TreeMap<>(Map.of(
            "NV", "Phòng Nội vụ",
            "VP", "Văn phòng",
            "TP", "Phòng Tư pháp",
            "YT", "Phòng Y tế",
            "TCKH", "Phòng Tài chính - Kế hoạch",
            "KTHT", "Phòng Kinh tế - Hạ tầng"));

    final SettableClock clock = SettableClock.at("2026-03-18T08:05");
    final SqlStore store;
    final WebChat web;
    final ScriptedBot bot;
    final int port;
    final Path files;

    TownHall(Path folder, int wantedPort) {
        this(folder, WebSettings.local(wantedPort, folder.resolve("files")));
    }

    TownHall(Path folder, WebSettings settings) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = SqlStore.open("jdbc:sqlite:" + folder.resolve("rooms.db"));
        web = new WebChat(
                settings,
                new Office(
                        () -> "UBND huyện Vũ Quang",
                        () -> List.of(LEADER, SECRETARY, OFFICER),
                        () -> UNITS,
                        code -> Optional.of("TP").filter(unit -> code.equals("ABCD-2345"))),
                new Probes(() -> new Probes.Health(true, Map.of("inbox", 0, "outbox", 0)), () -> "dondoc_up 1\n"),
                store.rooms(),
                store.signIns(),
                clock,
                new SecureRandom());
        web.publishCommands(List.of(
                new Chat.Command("nhiemvu", "xem các nhiệm vụ"),
                new Chat.Command("xong", "báo hoàn thành: /xong 12"),
                new Chat.Command("xem", "xem một nhiệm vụ")));
        bot = new ScriptedBot(web, store.rooms().lastChange() * 1000 + 1);
        files = folder.resolve("evidence");
        port = web.start(new Board(
                new DirectiveRegister(store.directives(), clock, true),
                WorkCalendar.vietnam(),
                3,
                files::resolve,
                new Lines(),
                (person, chat) -> person.standing() == Persona.Standing.LEADER,
                code -> code.equals("TP") ? List.of("TP", "@2001") : List.of(code)));
        web.listen(bot);
    }

    /** A file as lines, enough to see what was asked for. */
    private static final class Lines implements Board.Exporter {
        @Override
        public void write(
                Board.Format format, String title, Optional<String> unit, Iterable<Directive> rows, OutputStream out) {
            rows.forEach(row -> line(out, row));
        }

        @Override
        public void write(
                Board.Format format,
                long chat,
                Optional<String> unit,
                LocalDate first,
                LocalDate last,
                OutputStream out)
                throws IOException {
            out.write((chat + " " + first + " " + last).getBytes(UTF_8));
        }
    }

    private static void line(OutputStream out, Directive row) {
        try {
            out.write((row.id() + " " + row.text() + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        web.close();
        store.close();
    }
}
