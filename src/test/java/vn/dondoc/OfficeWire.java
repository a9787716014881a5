package vn.dondoc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.SendResult;
import vn.dondoc.testkit.simulator.FaultyConnections;
import vn.dondoc.testkit.simulator.SimulatedTelegram;
import vn.dondoc.testkit.simulator.SimulatedTime;

/** What the platform has answered and the program has not yet written down: a crash forgets it, and that is no mistake. */
final class OfficeWire {
    private final FaultyConnections connections;
    private final SimulatedTime time;
    private final SimulatedTelegram telegram;

    /** Rows that the platform took and that are not yet marked. */
    private final Set<Long> unnoted = new HashSet<>();

    /** Chats with which the platform asked for patience, and when, as far as that is not yet written down. */
    private final Map<Long, Instant> unnotedFloods = new HashMap<>();

    OfficeWire(FaultyConnections connections, SimulatedTime time, SimulatedTelegram telegram) {
        this.connections = connections;
        this.time = time;
        this.telegram = telegram;
        telegram.onAnswer(this::answered);
    }

    private void answered(long outboxId, Outgoing outgoing, SendResult result) {
        if (result instanceof SendResult.Sent) {
            unnoted.add(outboxId);
        } else if (result instanceof SendResult.Later later && later.floodControl()) {
            unnotedFloods.put(outgoing.chat(), time.instant());
        }
    }

    /** The platform will see some of it again, and is told not to wonder. */
    void crashed() {
        forgetNoted();
        unnoted.forEach(telegram::excuse);
        unnoted.clear();
        unnotedFloods.keySet().forEach(telegram::forgive);
        unnotedFloods.clear();
    }

    /** What was taken is not written down while its row waits, a flood while no pause of the chat is as young. */
    private void forgetNoted() {
        if (unnoted.isEmpty() && unnotedFloods.isEmpty()) {
            return;
        }
        Set<Long> waiting = new HashSet<>();
        try (Connection connection = connections.raw().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT id FROM outbox WHERE state = 'NEW'")) {
                while (rows.next()) {
                    waiting.add(rows.getLong(1));
                }
            }
            try (ResultSet pauses = statement.executeQuery("SELECT chat, set_at FROM chat_pause")) {
                while (pauses.next()) {
                    Instant asked = unnotedFloods.getOrDefault(pauses.getLong(1), Instant.MAX);
                    if (!Instant.parse(pauses.getString(2)).isBefore(asked)) {
                        unnotedFloods.remove(pauses.getLong(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        unnoted.retainAll(waiting);
    }
}
