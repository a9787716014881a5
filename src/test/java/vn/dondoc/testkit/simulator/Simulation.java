package vn.dondoc.testkit.simulator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.chat.Chat;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.Place;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.SendResult;
import vn.dondoc.chat.Sender;
import vn.dondoc.delivery.Handler;
import vn.dondoc.delivery.Inbox;
import vn.dondoc.delivery.InboxStore;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.delivery.OutboxQueue;
import vn.dondoc.delivery.OutboxStore;
import vn.dondoc.delivery.Pace;
import vn.dondoc.delivery.StoreUnavailable;
import vn.dondoc.delivery.Traffic;
import vn.dondoc.delivery.Work;
import vn.dondoc.store.SqlStore;

/** One run of the delivery from one seed. After every event the invariants are looked at. */
public final class Simulation {
    private static final int EVENTS = 300;
    private static final Duration DRAIN = Duration.ofMinutes(5);
    private static final Pattern MARK = Pattern.compile("\"text\":\"([ag]\\|[^\"\\\\]*|m\\|[^\"\\\\]*)\"");
    private static final Sender NGA = new Sender(2001, "Nga", Optional.empty(), false);
    private static final Sender BOT_SERVICE = new Sender(0, "", Optional.empty(), false);

    private final Random random;
    private final Bug bug;
    private final SqlStore store;
    private final FaultyConnections connections;
    private final SimulatedTime time = new SimulatedTime();
    private final SimulatedTelegram telegram;
    private final Traffic traffic = new Traffic();
    private final Map<String, Integer> counters = new TreeMap<>();
    private final StringBuilder conversation = new StringBuilder();

    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> answered = new HashMap<>();
    private final Map<Long, List<String>> order = new HashMap<>();
    private final Map<Long, Integer> checkedSaid = new HashMap<>();
    private final Set<Long> everKicked = new HashSet<>();
    private final Set<String> inboxKeys = new HashSet<>();
    private final long[] groups = {-101, -102, -103, 77};
    private long lastInbox;
    private long lastOutbox;
    private int saidSeen;
    private int number;

    private Inbox<String> inbox;
    private vn.dondoc.delivery.Sender sender;
    private long wire;

    private Simulation(long seed, Bug bug, SqlStore store, FaultyConnections connections) {
        this.random = new Random(seed);
        this.bug = bug;
        this.store = store;
        this.connections = connections;
        this.telegram = new SimulatedTelegram(new Random(seed + 1), time);
    }

    /** A database that can be used for one simulation after the other, and the faults that can be put into it. */
    public record Machine(SqlStore store, FaultyConnections connections) implements AutoCloseable {
        public static Machine start() {
            FaultyConnections connections = new FaultyConnections();
            return new Machine(SqlStore.open("jdbc:sqlite::memory:", connections::around), connections);
        }

        @Override
        public void close() {
            store.close();
        }

        private void wipe() {
            connections.restarted();
            try (Connection connection = connections.raw().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String table : List.of("inbox", "outbox", "chat_pause", "chat_move", "sqlite_sequence")) {
                    statement.executeUpdate("DELETE FROM " + table);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * What a run came to.
     *
     * @param failure the invariant that broke; empty for none
     * @param conversation everything that was said, in order
     * @param counters how often what happened
     */
    public record Result(Optional<String> failure, String conversation, Map<String, Integer> counters) {}

    public static Result run(long seed, Bug bug, Machine machine) {
        machine.wipe();
        Simulation simulation = new Simulation(seed, bug, machine.store, machine.connections);
        Optional<String> failure = Optional.empty();
        try {
            simulation.live();
        } catch (Invariant.Broken e) {
            failure = Optional.of("seed " + seed + ": " + e.getMessage());
        }
        simulation.telegram.seen().forEach((mood, count) -> simulation.count("telegram " + mood, count));
        return new Result(failure, simulation.conversation.toString(), simulation.counters);
    }

    private void live() {
        begin();
        for (int event = 0; event < EVENTS; event++) {
            happen(random.nextInt(100));
            for (int steps = random.nextInt(4); steps > 0; steps--) {
                step(random.nextInt(3));
            }
            check();
        }
        drain();
        checkEnd();
    }

    /** The program starts: everything in memory is new, what was committed is there. */
    private void begin() {
        Work work = bug.in(store);
        InboxStore inboxStore = bug.in(store.inbox(), work, time.instant());
        OutboxStore outboxStore = bug.in(store.outbox());
        OutboxQueue outbox = new OutboxQueue(work, outboxStore, 4_096, time, () -> {});
        inbox = new Inbox<>(work, inboxStore, outboxStore, outbox, new Clerk(), time, traffic);
        Chat chat = bug.in(new Wire());
        Pace pace = bug == Bug.PACE_DROPPED ? Pace.unlimited() : new Pace(30, 20);
        vn.dondoc.delivery.Sender.Times times = new vn.dondoc.delivery.Sender.Times(
                time,
                () -> bug == Bug.WAIT_BY_THE_WALL_CLOCK ? time.instant().toEpochMilli() * 1_000_000 : time.nanos(),
                new Random(random.nextLong()));
        sender = new vn.dondoc.delivery.Sender(work, outboxStore, inboxStore, chat, pace, times, traffic);
    }

    private void happen(int what) {
        if (what < 40) {
            say(random.nextInt(30) == 0 ? "poison" : "tin");
        } else if (what < 48) {
            press();
        } else if (what < 65) {
            time.pass(Duration.ofMillis(random.nextInt(20_000)));
        } else if (what < 70) {
            telegram.deliverAgain();
            count("redelivery", 1);
        } else if (what < 75) {
            FaultyConnections.Kind kind = FaultyConnections.Kind.values()[random.nextInt(4)];
            boolean crash = kind == FaultyConnections.Kind.CRASH_BEFORE || kind == FaultyConnections.Kind.CRASH_AFTER;
            connections.plan(kind, 1 + random.nextInt(25), crash ? 1 : 1 + random.nextInt(6));
        } else if (what < 78) {
            crash("between steps");
        } else if (what < 82) {
            telegram.setBadChance(random.nextBoolean() ? 0 : random.nextInt(60));
        } else if (what < 84) {
            time.jump(Duration.ofHours(random.nextInt(48) - 24));
            telegram.trustPace();
            count("clock jump", 1);
        } else if (what == 84) {
            long group = groups[random.nextInt(groups.length)];
            everKicked.add(group);
            telegram.kick(telegram.today(group), random.nextBoolean());
            count("kick", 1);
        } else if (what == 85) {
            moveGroup();
        } else if (what == 86) {
            long group = groups[random.nextInt(groups.length)];
            for (int more = 12 + random.nextInt(14); more > 0; more--) {
                say("tin", group);
            }
        }
    }

    private void say(String word) {
        say(word, groups[random.nextInt(groups.length)]);
    }

    private void say(String word, long group) {
        long chat = telegram.today(group);
        String key = "tg:" + ++number;
        keys.add(key);
        order.computeIfAbsent(group, one -> new ArrayList<>()).add(key);
        telegram.deliver(new Incoming.Message(
                key,
                place(chat),
                NGA,
                time.instant(),
                number,
                word + " " + key + " " + group,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                false));
    }

    private void press() {
        SimulatedTelegram.Said under = telegram.anySaid();
        if (under != null && telegram.today(under.chat()) == under.chat()) {
            String key = "tg:" + ++number;
            telegram.deliver(new Incoming.Press(
                    key, place(under.chat()), NGA, time.instant(), under.messageId(), "p" + number, under.text()));
        }
    }

    private void moveGroup() {
        long group = groups[random.nextInt(3)];
        if (telegram.today(group) == group) {
            long to = group - 1_000;
            telegram.move(group, to);
            telegram.deliver(new Incoming.Moved("tg:" + ++number, place(group), BOT_SERVICE, time.instant(), to));
            telegram.deliver(new Incoming.Moved("tg:" + ++number, place(group), BOT_SERVICE, time.instant(), to));
            count("move", 1);
        }
    }

    private static Place place(long chat) {
        Place.Kind kind = chat < 0 ? Place.Kind.GROUP : Place.Kind.PRIVATE;
        return new Place(chat, kind, "Giao ban", OptionalInt.empty());
    }

    /** One step of the program; returns whether it did something. */
    private boolean step(int which) {
        wire = 0;
        try {
            return switch (which) {
                case 0 -> poll();
                case 1 -> inbox.handle(random.nextBoolean() ? 1 : 5).worked();
                default -> sender.sendOne().worked();
            };
        } catch (StoreUnavailable e) {
            count("store not ready", 1);
            return true;
        } catch (FaultyConnections.Crash e) {
            crash("at a statement");
            return true;
        }
    }

    private boolean poll() {
        List<Incoming> batch = telegram.poll(10);
        if (batch.isEmpty()) {
            return false;
        }
        if (bug == Bug.CONFIRM_BEFORE_COMMIT) {
            telegram.confirm(batch);
        }
        inbox.accept(batch, time::pass);
        if (bug == Bug.CONFIRM_ONE_TOO_MANY) {
            telegram.confirm(telegram.poll(batch.size() + 1));
        } else if (bug != Bug.CONFIRM_BEFORE_COMMIT) {
            telegram.confirm(batch);
        }
        return true;
    }

    private void crash(String when) {
        connections.restarted();
        look();
        count("crash " + when, 1);
        if (wire != 0) {
            telegram.excuse(wire); // taken by the platform, not noted here
        }
        unnoted.forEach(telegram::excuse);
        unnoted.clear();
        unnotedFloods.values().forEach(telegram::forgive);
        unnotedFloods.clear();
        time.crashed();
        connections.restarted();
        begin();
    }

    /** Rows that the platform answered and that are not yet marked: what memory knows and a crash forgets. */
    private final Set<Long> unnoted = new HashSet<>();

    /** Rows at which the platform asked for patience with their chat, which is not yet written down. */
    private final Map<Long, Long> unnotedFloods = new HashMap<>();

    private void check() {
        look();
        for (String key : telegram.confirmed()) {
            Invariant.holds(inboxKeys.contains(key), key + " was confirmed and is not on disk");
        }
        checkOrder();
    }

    /** Reads what was committed since the last look. */
    private void look() {
        try (Connection connection = connections.raw().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT id, event_key FROM inbox WHERE id > " + lastInbox)) {
                while (rows.next()) {
                    lastInbox = rows.getLong(1);
                    inboxKeys.add(rows.getString(2));
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT id, body FROM outbox WHERE id > " + lastOutbox)) {
                while (rows.next()) {
                    lastOutbox = rows.getLong(1);
                    Matcher mark = MARK.matcher(rows.getString(2));
                    if (mark.find() && !rows.getString(2).contains("\"is\":\"edit\"")) {
                        String what = mark.group(1).substring(2);
                        int times = answered.merge(what, 1, Integer::sum);
                        Invariant.holds(times == 1, "twice on disk: " + mark.group(1));
                    }
                }
            }
            lookForUnnoted(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only what is still SENDING has an answer of the platform that is not written down. */
    private void lookForUnnoted(Statement statement) throws SQLException {
        if (unnoted.isEmpty() && unnotedFloods.isEmpty()) {
            return;
        }
        Set<Long> sending = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT id FROM outbox WHERE state IN ('NEW', 'SENDING') AND state = 'SENDING'")) {
            while (rows.next()) {
                sending.add(rows.getLong(1));
            }
        }
        unnoted.retainAll(sending);
        unnotedFloods.keySet().retainAll(sending);
    }

    /** In each group the answers come in the order of the questions; a repeated one is passed over; canaries stay home. */
    private void checkOrder() {
        List<SimulatedTelegram.Said> said = telegram.said();
        for (; saidSeen < said.size(); saidSeen++) {
            SimulatedTelegram.Said one = said.get(saidSeen);
            conversation.append(one.chat()).append(' ').append(one.text()).append('\n');
            if (!one.text().startsWith("a|") && !one.text().startsWith("g|")) {
                continue;
            }
            String[] mark = one.text().split("\\|");
            long group = Long.parseLong(mark[2]);
            Invariant.holds(telegram.today(group) == one.chat(), "a word of " + group + " is said in " + one.chat());
            int place = order.get(group).indexOf(mark[1]);
            int last = checkedSaid.getOrDefault(group, -1);
            boolean repeated = place == last;
            Invariant.holds(place >= last || repeated, mark[1] + " is answered after a later one");
            checkedSaid.put(group, Math.max(place, last));
        }
    }

    /** The faults end; five minutes later nothing waits any more, but for what the pace allows. */
    private void drain() {
        connections.calm();
        telegram.setBadChance(0);
        Duration most = DRAIN.plus(Duration.ofSeconds(4L * keys.size()));
        BooleanSupplier busy = () ->
                !telegram.drained() || store.inbox().waiting() + store.outbox().waiting() > 0;
        for (long passed = 0; busy.getAsBoolean(); passed += 250) {
            Invariant.holds(passed < most.toMillis(), "something still waits after " + most);
            for (int steps = 0; steps < 20; steps++) {
                if (!(step(0) | step(1) | step(2))) {
                    break;
                }
            }
            time.pass(Duration.ofMillis(250));
            check();
        }
    }

    private void checkEnd() {
        for (String key : keys) {
            Invariant.holds(
                    answered.keySet().stream().anyMatch(mark -> mark.startsWith(key + "|")),
                    key + " was never answered");
        }
        Set<String> heard = new HashSet<>();
        telegram.said()
                .forEach(one ->
                        heard.add(one.text().substring(Math.min(2, one.text().length()))));
        for (String mark : answered.keySet()) {
            String[] parts = mark.split("\\|");
            boolean kicked = everKicked.contains(Long.parseLong(parts[1]));
            Invariant.holds(heard.contains(mark) || kicked, "never said: " + mark);
        }
    }

    private void count(String what, int times) {
        counters.merge(what, times, Integer::sum);
    }

    /** Remembers which row is with the platform, so that a crash can be told from a mistake. */
    private final class Wire implements Chat {
        @Override
        public SendResult send(long outboxId, Outgoing outgoing) {
            SendResult result = telegram.send(outboxId, outgoing);
            if (result instanceof SendResult.Sent) {
                wire = outboxId;
                unnoted.add(outboxId);
            } else if (result instanceof SendResult.Later later && later.floodControl()) {
                unnotedFloods.put(outboxId, outgoing.chat());
            }
            return result;
        }

        @Override
        public void listen(Listener listener) {}

        @Override
        public void fetch(vn.dondoc.chat.Attachment attachment, java.nio.file.Path into, long limit) {}

        @Override
        public List<Long> administrators(long chat) {
            return List.of();
        }

        @Override
        public String username() {
            return telegram.username();
        }

        @Override
        public int textLimit() {
            return telegram.textLimit();
        }

        @Override
        public boolean seesEverything(long group) {
            return true;
        }

        @Override
        public void publishCommands(List<Command> commands) {}

        @Override
        public boolean canReact() {
            return false;
        }

        @Override
        public void close() {}
    }

    /** Answers every message with its mark, every press with a notice and a change; some messages are poison. */
    private static final class Clerk implements Handler<String> {
        @Override
        public String prepare(Incoming incoming) {
            return incoming instanceof Incoming.Message message ? message.text() : "";
        }

        @Override
        public void handle(Incoming incoming, String text, Outbox outbox) {
            long chat = incoming.place().chat();
            if (incoming instanceof Incoming.Message message) {
                String[] words = text.split(" ");
                if (words[0].equals("poison")) {
                    throw new IllegalStateException("poison");
                }
                String mark = "a|" + message.key() + "|" + words[2];
                long row = outbox.put(say(chat, mark));
                if (message.messageId() % 4 == 0) {
                    outbox.put(new Outgoing.Edit(
                            chat, new Outgoing.Target.Row(row), RichText.plain("r|" + mark), List.of()));
                }
            } else if (incoming instanceof Incoming.Press press) {
                outbox.put(new Outgoing.Answer(chat, press.pressId(), "p|" + press.key(), false));
                outbox.put(new Outgoing.Edit(
                        chat,
                        new Outgoing.Target.Message(press.messageId()),
                        RichText.plain("e|" + press.data()),
                        List.of()));
            } else if (incoming instanceof Incoming.Moved moved) {
                outbox.put(say(moved.newChat(), "m|" + chat + "|" + chat));
            }
        }

        @Override
        public void gaveUp(Incoming incoming, Outbox outbox) {
            Incoming.Message message = (Incoming.Message) incoming;
            outbox.put(say(
                    incoming.place().chat(),
                    "g|" + message.key() + "|" + message.text().split(" ")[2]));
        }

        private static Outgoing.Say say(long chat, String text) {
            return new Outgoing.Say(
                    chat, OptionalInt.empty(), OptionalLong.empty(), RichText.plain(text), List.of(), List.of());
        }
    }
}
