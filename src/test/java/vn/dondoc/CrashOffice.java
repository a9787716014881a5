package vn.dondoc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import vn.dondoc.chat.Attachment;
import vn.dondoc.chat.Button;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.Sender;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.delivery.Pace;
import vn.dondoc.delivery.Step;
import vn.dondoc.delivery.StoreUnavailable;
import vn.dondoc.delivery.Traffic;
import vn.dondoc.testkit.simulator.Bug;
import vn.dondoc.testkit.simulator.FaultyConnections;
import vn.dondoc.testkit.simulator.SimulatedTime;

/**
 * An office that lives by a script, on a program that may be cut off at any statement. Lines of a script, parted by {@code ;}:
 * {@code L> words} somebody says, {@code L! label} presses the newest button with this label, {@code L~ words} changes what he said
 * last, {@code L+ words} says it with a photo, {@code @2026-03-12T08:00} the clock shows, {@code moved} the group becomes another.
 * Who: L leader, S secretary, N and T officers of two units, X a stranger.
 */
final class CrashOffice {
    private static final long SUPERGROUP = -1_000_101;
    private static final Map<Character, Sender> WHO = Map.of(
            'L', OfficePeople.LEADER,
            'S', OfficePeople.SECRETARY,
            'N', new Sender(2002, "Phan Quốc Long", Optional.empty(), false),
            'T', new Sender(2003, "Trần Văn Trà", Optional.empty(), false),
            'X', OfficePeople.STRANGER);

    private final OfficeMachine machine;
    private final Bug bug;
    private SimulatedTime time = new SimulatedTime("2026-03-03T09:00");
    private CrashPlatform platform = new CrashPlatform();
    private Program program;
    private int crashes;
    private Runnable second = () -> {};

    CrashOffice(OfficeMachine machine) {
        this(machine, Bug.NONE);
    }

    /** With a mistake in the program. */
    CrashOffice(OfficeMachine machine, Bug bug) {
        this.machine = machine;
        this.bug = bug;
    }

    /** Everything that there is, to begin from again. */
    record Moment(byte[] database, CrashPlatform platform, String clock) {}

    Moment live(String script) {
        machine.restore(machine.empty());
        begin();
        for (String line : script.split(";")) {
            if (!line.isBlank()) {
                act(line.strip());
                run(1_000);
            }
        }
        return new Moment(
                OfficeMachine.image(machine.connections()),
                platform,
                time.local().toString());
    }

    /** Goes back to a moment and begins a program there. */
    void back(Moment moment) {
        machine.restore(moment.database);
        platform = new CrashPlatform(moment.platform);
        time = new SimulatedTime(moment.clock);
        crashes = 0;
        second = () -> {};
        begin();
    }

    void begin() {
        machine.connections().restarted();
        build();
    }

    private void build() {
        vn.dondoc.delivery.Sender.Times times = new vn.dondoc.delivery.Sender.Times(time, time::nanos, new Random(7));
        Program.Stores all = Program.Stores.of(machine.store());
        Program.Stores stores = new Program.Stores(
                bug.in(all.work()),
                all.inbox(),
                all.outbox(),
                all.directives(),
                all.notes(),
                all.roster(),
                all.reminders(),
                all.signedIn());
        program = new Program(
                machine.settings(),
                new OfficeUnits(Path.of("no such folder"), time, OfficePeople.office()),
                WorkCalendar.vietnam(),
                machine.reading(),
                machine.files(),
                stores,
                new Program.Outside(
                        platform, Pace.unlimited(), times, new Random(7), () -> {}, () -> {}, new Traffic()));
        program.rebuild();
    }

    int crashes() {
        return crashes;
    }

    /** What goes wrong when a program starts after the next crash. */
    void onRecovery(Runnable then) {
        second = then;
    }

    /** Lets one line of a script happen; the program has not heard of it yet. */
    void act(String line) {
        if (line.startsWith("@")) {
            time = new SimulatedTime(line.substring(1));
            begin();
        } else if (line.equals("moved")) {
            Sender service = new Sender(0, "", Optional.empty(), false);
            platform.move(SUPERGROUP);
            platform.receive(new Incoming.Moved(
                    "tg:" + platform.next() + ":moved",
                    place(CrashPlatform.GROUP),
                    service,
                    time.instant(),
                    SUPERGROUP));
        } else {
            Sender who = WHO.get(line.charAt(0));
            String words = line.substring(2).strip();
            switch (line.charAt(1)) {
                case '>' -> platform.receive(message(who, words, platform.takeNext(), List.of(), false));
                case '+' -> {
                    Attachment photo = new Attachment(Attachment.Kind.PHOTO, "photo", "", 5_000, Optional.empty());
                    platform.receive(message(who, words, platform.takeNext(), List.of(photo), false));
                }
                case '~' -> platform.receive(message(who, words, platform.lastOf(who.id()), List.of(), true));
                case '!' -> platform.receive(press(who, words));
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private Incoming.Message message(Sender who, String words, long id, List<Attachment> files, boolean edited) {
        platform.wrote(who.id(), id);
        return new Incoming.Message(
                "tg:" + platform.next() + ":" + id,
                place(platform.chat()),
                who,
                time.instant(),
                id,
                words,
                Optional.empty(),
                files,
                Optional.empty(),
                false,
                edited);
    }

    private Incoming.Press press(Sender who, String label) {
        Map.Entry<Long, Button> button = platform.newest(label);
        return new Incoming.Press(
                "tg:" + platform.takeNext() + ":press",
                place(platform.chat()),
                who,
                time.instant(),
                button.getKey(),
                "p" + platform.next(),
                button.getValue().data());
    }

    private static Place place(long chat) {
        return new Place(chat, Place.Kind.GROUP, "Giao ban", OptionalInt.empty());
    }

    /** Takes steps until nothing is left to do, or so many rounds were taken. A crash begins a new program. */
    void run(int rounds) {
        for (int round = 0; round < rounds; round++) {
            boolean worked = step(this::poll);
            worked |= step(() -> program.fetcher().fetchOne());
            worked |= step(() -> program.inbox().handle(50));
            worked |= step(() -> program.sender().sendOne());
            if (!worked && !step(this::tick) && !isWaiting()) {
                return;
            }
            time.pass(Duration.ofMillis(worked ? 1 : 500));
        }
    }

    private Step tick() {
        long before = waiting("outbox");
        program.tick();
        program.digest();
        program.tidy();
        return waiting("outbox") > before ? Step.WORKED : Step.IDLE;
    }

    private boolean isWaiting() {
        return !platform.waiting().isEmpty() || waiting("inbox") + waiting("outbox") > 0;
    }

    /** Asked past the program, so that no fault hits the question. */
    private long waiting(String table) {
        try (Connection connection = machine.connections().raw().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM " + table + " WHERE state NOT IN ('HANDLED', 'SENT', 'DEAD')")) {
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean step(Supplier<Step> step) {
        try {
            return step.get().worked();
        } catch (StoreUnavailable e) {
            time.pass(Duration.ofMillis(500));
            return true;
        } catch (FaultyConnections.Crash e) {
            crashes++;
            recover();
            return true;
        } catch (RuntimeException e) {
            return true; // its thread logs it and goes on
        }
    }

    /** Somebody stops the program and starts it once the fault is mended. */
    void startAnew() {
        recover();
    }

    /** A new program starts on what was committed; at its start the second fault may be planned. */
    private void recover() {
        while (true) {
            machine.connections().restarted();
            Runnable again = second;
            second = () -> {};
            again.run();
            try {
                build();
                return;
            } catch (FaultyConnections.Crash e) {
                crashes++;
            } catch (StoreUnavailable e) {
                machine.connections().calm(); // the service unit starts it once more
            }
        }
    }

    private Step poll() {
        if (platform.waiting().isEmpty()) {
            return Step.IDLE;
        }
        List<Incoming> batch = platform.waiting();
        int[] rests = {0};
        program.accept(batch, rest -> {
            time.pass(rest);
            if (rests[0]++ > 2) {
                throw new IllegalStateException("as when the program stops: nothing is confirmed");
            }
        });
        platform.confirmAll();
        return Step.WORKED;
    }

    /** Everything that the register and the conversation remember, one row a line. */
    List<String> everything() {
        List<String> lines = new ArrayList<>();
        try (Connection connection = machine.connections().raw().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'"
                    + " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'directive_words%' AND name NOT IN"
                    + " ('inbox', 'outbox', 'chat_pause', 'schema_history') ORDER BY name")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        StringBuilder line = new StringBuilder(table);
                        for (int column = 1; column <= columns; column++) {
                            line.append('|').append(rows.getString(column));
                        }
                        lines.add(line.toString());
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        lines.sort(Comparator.naturalOrder());
        lines.addAll(platform.conversation());
        return lines;
    }
}
