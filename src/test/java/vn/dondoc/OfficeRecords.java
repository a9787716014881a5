package vn.dondoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.dondoc.OfficeModel.Act;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.testkit.simulator.FaultyConnections;
import vn.dondoc.testkit.simulator.Invariant;
import vn.dondoc.testkit.simulator.SimulatedTelegram;
import vn.dondoc.testkit.simulator.SimulatedTelegram.Said;
import vn.dondoc.testkit.simulator.SimulatedTime;

/**
 * Looks at what was committed, past the program: nothing accepted is lost, nothing has an effect twice, canaries stay home, the
 * register is what the naive model says, nobody is reminded out of hours or twice.
 */
final class OfficeRecords {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();

    private final FaultyConnections connections;
    private final SimulatedTime time;
    private final SimulatedTelegram telegram;
    private final OfficePeople people;
    private final OfficeModel model = new OfficeModel(OfficePeople.HOMES.length);
    private final StringBuilder conversation = new StringBuilder();

    private final Set<String> onDisk = new HashSet<>();
    private final TreeMap<Long, String> unhandled = new TreeMap<>();
    private final Set<Long> unsent = new HashSet<>();
    /** Group and number of what the model changed, and the act that did it. */
    private final Map<int[], String> touched = new LinkedHashMap<>();

    private final Map<String, String> told = new HashMap<>();
    private final Map<Long, Long> answered = new HashMap<>();
    private final Set<Long> everKicked = new HashSet<>();
    private long lastInbox;
    private long lastOutbox;
    private int saidSeen;

    OfficeRecords(FaultyConnections connections, SimulatedTime time, SimulatedTelegram telegram, OfficePeople people) {
        this.connections = connections;
        this.time = time;
        this.telegram = telegram;
        this.people = people;
    }

    String conversation() {
        return conversation.toString();
    }

    private interface Look {
        void at(Statement statement) throws SQLException;
    }

    private void look(Look look) {
        try (Connection connection = connections.raw().getConnection();
                Statement statement = connection.createStatement()) {
            look.at(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After every step. {@code clockwork}: what is new was said by the timetable, not in answer to somebody. */
    void check(boolean clockwork) {
        TreeMap<Long, Boolean> settled = new TreeMap<>();
        look(statement -> {
            outbox(statement, clockwork);
            inbox(statement, settled);
        });
        settled.forEach(this::settle);
        touched.forEach((what, because) -> compare(what[0], what[1], because));
        touched.clear();
        for (String key : telegram.newlyConfirmed()) {
            Invariant.holds(onDisk.contains(key), key + " was confirmed and is not on disk");
        }
        listen();
    }

    /** @param settled is given what was handled (true) or set aside (false) since the last look */
    private void inbox(Statement statement, Map<Long, Boolean> settled) throws SQLException {
        long first = unhandled.isEmpty() ? lastInbox : unhandled.firstKey() - 1;
        Set<Long> waitingChats = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT id, event_key, state, chat FROM inbox WHERE id > " + first + " ORDER BY id")) {
            while (rows.next()) {
                long id = rows.getLong(1);
                if (id > lastInbox) {
                    lastInbox = id;
                    Invariant.holds(onDisk.add(rows.getString(2)), rows.getString(2) + " is on disk twice");
                    unhandled.put(id, rows.getString(2));
                }
                String state = rows.getString(3);
                if (state.equals("HANDLED") || state.equals("DEAD")) {
                    if (unhandled.containsKey(id)) {
                        Invariant.holds(
                                !waitingChats.contains(rows.getLong(4)),
                                rows.getString(2) + " overtook an earlier one");
                        settled.put(id, state.equals("HANDLED"));
                    }
                } else {
                    waitingChats.add(rows.getLong(4));
                }
            }
        }
    }

    private void settle(long row, boolean handled) {
        String key = unhandled.remove(row);
        if (key.startsWith("moved:")) {
            return; // the sender found it out before the update came
        }
        Act act = people.act(key);
        Invariant.holds(act != null, key + " is on disk and nobody sent it");
        if (!handled) {
            boolean mayFail =
                    act.group() < 0 || connections.happened().getOrDefault(FaultyConnections.Kind.ERROR, 0) > 2;
            Invariant.holds(mayFail, act + " was set aside");
        } else {
            Invariant.holds(act.group() >= 0, "poison was handled");
            model.apply(act).ifPresent(number -> touched.put(new int[] {act.group(), number}, act.toString()));
        }
    }

    private void compare(int group, int number, String because) {
        look(statement -> {
            String where = " WHERE chat = " + chatInRegister(statement, group) + " AND number = " + number;
            OfficeModel.Entry entry = model.register(group).get(number);
            try (ResultSet row = statement.executeQuery("SELECT d.status, p.unit, d.due, p.percent, d.request, d.text,"
                    + " (SELECT count(*) FROM directive_history" + where + ")"
                    + " FROM (SELECT * FROM directive" + where + ") d JOIN directive_part p USING (chat, number)")) {
                String there = "nothing";
                if (row.next()) {
                    String percent = row.getString(4) == null ? "-" : row.getString(4) + "%";
                    there = row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + percent + " "
                            + (row.getString(5) == null ? "-" : "asked") + " " + row.getInt(7) + " rows";
                    String canary = entry.order + OfficePeople.CANARIES.get(group);
                    Invariant.holds(
                            row.getString(6).contains(canary),
                            "#" + number + " of group " + group + " is not " + canary);
                }
                Invariant.holds(
                        there.equals(entry.toString()),
                        "#" + number + " of group " + group + " is " + there + " instead of " + entry + " after "
                                + because);
            }
        });
    }

    /** Under which id the register has a group: the old one until the move was handled. */
    private static long chatInRegister(Statement statement, int group) throws SQLException {
        long home = OfficePeople.HOMES[group];
        try (ResultSet row = statement.executeQuery("SELECT new_chat FROM chat_move WHERE old_chat = " + home)) {
            return row.next() ? row.getLong(1) : home;
        }
    }

    private void outbox(Statement statement, boolean clockwork) throws SQLException {
        Set<Long> seen = new HashSet<>();
        long first = unsent.stream().mapToLong(id -> id - 1).min().orElse(lastOutbox);
        try (ResultSet rows = statement.executeQuery("SELECT id, chat, state, body, message_id, queued_at, note"
                + " FROM outbox WHERE id > " + first + " ORDER BY id")) {
            while (rows.next()) {
                long id = rows.getLong(1);
                String state = rows.getString(3);
                if (id > lastOutbox) {
                    lastOutbox = id;
                    unsent.add(id);
                    if (clockwork) {
                        told(rows.getLong(2), text(rows.getString(4)), rows.getString(6));
                    }
                }
                if (unsent.contains(id) && (state.equals("SENT") || state.equals("DEAD"))) {
                    seen.add(id);
                    if (state.equals("DEAD")) {
                        dead(rows.getLong(2), rows.getString(7));
                    } else {
                        sent(id, rows.getString(4), rows.getLong(5));
                    }
                }
            }
        }
        unsent.removeAll(seen);
    }

    private void told(long chat, String text, String at) {
        if (text == null) {
            return; // a chart without words
        }
        LocalDateTime now = time.local();
        String heading = text.lines().findFirst().orElse("").split("[:0-9]")[0];
        if (text.startsWith("🔔")) {
            boolean inHours = CALENDAR.isWorkingDay(now.toLocalDate()) && now.getHour() >= 8 && now.getHour() < 18;
            Invariant.holds(inHours, "out of hours at " + now + ": " + text);
        }
        String before = told.put(group(chat) + "|" + now.toLocalDate() + "|" + heading, at);
        Invariant.holds(before == null || before.equals(at), "told twice on " + now.toLocalDate() + ": " + text);
    }

    private void sent(long id, String body, long messageId) {
        Invariant.holds(telegram.taken(id) > 0, "row " + id + " is noted as sent and never was");
        boolean say = body.contains("\"is\":\"say\"");
        Invariant.holds(!say || telegram.rowOf(messageId) == id, "row " + id + " is not the message " + messageId);
    }

    private void dead(long chat, String why) {
        boolean kicked = everKicked.contains(chat) || chat == SimulatedTelegram.POISONED;
        boolean follows = why.contains("never sent") || why.startsWith("tried ");
        Invariant.holds(kicked || follows, "given up in " + chat + ": " + why);
    }

    /** Reads what was said since the last look: the words that the outbox has, and nobody's secrets elsewhere. */
    private void listen() {
        List<Said> said = telegram.said();
        for (; saidSeen < said.size(); saidSeen++) {
            Said one = said.get(saidSeen);
            conversation.append(one.chat()).append(' ').append(one.text()).append('\n');
            int group = group(one.chat());
            for (int other = 0; other < OfficePeople.CANARIES.size(); other++) {
                boolean foreign =
                        other != group && one.text().matches("(?s).*\\d" + OfficePeople.CANARIES.get(other) + ".*");
                Invariant.holds(!foreign, "said in " + one.chat() + ": " + one.text());
            }
            look(statement -> sameWords(statement, one));
            inTurn(one);
        }
    }

    /** What was asked first is answered first. */
    private void inTurn(Said one) {
        boolean first = telegram.rowOf(one.messageId()) == one.outboxId();
        if (first
                && one.replyTo().isPresent()
                && !people.wasEdited(one.replyTo().getAsLong())) {
            long asked = one.replyTo().getAsLong();
            long before = answered.merge(one.chat(), asked, Math::max);
            Invariant.holds(asked >= before, "message " + asked + " is answered after " + before + ": " + one.text());
        }
    }

    private static void sameWords(Statement statement, Said one) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT body FROM outbox WHERE id = " + one.outboxId())) {
            Invariant.holds(row.next(), "row " + one.outboxId() + " was said and is not there");
            String text = text(row.getString(1));
            Invariant.holds(
                    text == null || text.equals(one.text()),
                    "row " + one.outboxId() + " is \"" + text + "\" and was said as \"" + one.text() + "\"");
        }
    }

    private static String text(String body) {
        try {
            JsonNode text = JSON.readTree(body).path("text");
            return text.isObject() ? text.path("text").asText() : null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(body, e);
        }
    }

    private int group(long chat) {
        for (int group = 0; group < OfficePeople.HOMES.length; group++) {
            if (chat == OfficePeople.HOMES[group] || chat == telegram.today(OfficePeople.HOMES[group])) {
                return group;
            }
        }
        return -1;
    }

    void kicked() {
        for (long home : OfficePeople.HOMES) {
            if (telegram.isKicked(telegram.today(home))) {
                everKicked.add(telegram.today(home));
                everKicked.add(home);
            }
        }
    }

    /** The whole register: what the model says, and what its own history adds up to. */
    void checkRegister(Program program) {
        for (int group = 0; group < OfficePeople.HOMES.length; group++) {
            int home = group;
            model.register(group).keySet().forEach(number -> compare(home, number, "all"));
            long[] chat = new long[1];
            int[] count = new int[1];
            look(statement -> {
                chat[0] = chatInRegister(statement, home);
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM directive WHERE chat = " + chat[0])) {
                    count[0] = row.getInt(1);
                }
            });
            Invariant.holds(
                    count[0] == model.register(group).size(),
                    count[0] + " directives instead of " + model.register(group).size() + " in group " + group);
            List<String> faults = program.register().verify(chat[0]);
            Invariant.holds(faults.isEmpty(), "history of group " + group + ": " + faults);
        }
    }

    /** Nothing waits any more. */
    void checkDrained() {
        Invariant.holds(unhandled.isEmpty(), "never handled: " + unhandled.values());
        Invariant.holds(unsent.isEmpty(), "never sent: " + unsent);
    }

    /** How many directives are recorded. */
    int recorded() {
        int all = 0;
        for (int group = 0; group < OfficePeople.HOMES.length; group++) {
            all += model.register(group).size();
        }
        return all;
    }
}
