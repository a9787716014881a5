package vn.dondoc;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.RoomMessage;
import vn.dondoc.delivery.Rim;
import vn.dondoc.delivery.Traffic;
import vn.dondoc.testkit.simulator.FaultyConnections.Kind;

/** What people say does not get into the log, whatever goes wrong. */
class LogTest {
    private static final String WORD = "mathanquyt";
    private static final OfficeMachine MACHINE = OfficeMachine.start();
    private static final String GIVEN =
            "L> /ketluan Giao Phòng Nội vụ rà soát hồ sơ mathanquyt, xong trước ngày 10/3/2026."
                    + " Giao Phòng Tư pháp lập danh sách mathanquyt, xong trước ngày 20/3/2026.; L! ✅ Ghi nhận";
    private static final String DAY =
            "N> /tiendo 1 60 mathanquyt; N> /vuongmac 1 mathanquyt; N> /giahan 1 20/3/2026 mathanquyt;"
                    + " N> #1 xong rồi ạ, mathanquyt; N~ #1 xong rồi ạ, mathanquyt 2;"
                    + " N+ mathanquyt; X> /xong 2 mathanquyt; S> /sua 2 nội dung mathanquyt; S> /huy 2 mathanquyt;"
                    + " T> /tim mathanquyt; @2026-03-11T09:00; T> /mathanquyt mathanquyt";

    private final List<ILoggingEvent> told = new CopyOnWriteArrayList<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("vn.dondoc.delivery");
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            told.add(event);
        }
    };

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        log.setAdditive(false);
        appender.start();
        log.addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(appender);
        log.setAdditive(true);
        log.setLevel(null);
    }

    @AfterAll
    static void close() {
        MACHINE.close();
    }

    /** As the program's own logback.xml writes it. */
    private String written() throws Exception {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            configurator.doConfigure(LogTest.class.getResource("/logback.xml"));
            told.forEach(event ->
                    context.getLogger("ROOT").iteratorForAppenders().forEachRemaining(each -> each.doAppend(event)));
        } finally {
            System.setErr(err);
            context.stop();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aDayOfConversationLeavesNoWordInTheLogAlsoWhereStatementsFail() throws Exception {
        CrashOffice office = new CrashOffice(MACHINE);
        office.live(GIVEN);
        for (String line : DAY.split(";")) {
            office.act(line.strip());
            for (int attempt = 0; attempt < 4; attempt++) {
                MACHINE.connections().plan(Kind.ERROR, attempt == 0 ? 14 : 9, 1); // while it is handled
                office.run(1);
            }
            MACHINE.connections().calm();
            office.run(60);
        }
        String log = written();
        assertTrue(log.contains("set aside"), log);
        assertFalse(log.contains(WORD), log);
    }

    @Test
    void aFailedStatementIsToldWithoutWhatItWasToWrite() throws Exception {
        MACHINE.restore(MACHINE.empty());
        RuntimeException failure = assertThrows(RuntimeException.class, () -> {
            MACHINE.connections().plan(Kind.ERROR, 2, 9);
            MACHINE.store()
                    .rooms()
                    .post(RoomMessage.fresh(1, 2001, "Nga", Instant.EPOCH, RichText.plain(WORD), OptionalLong.empty()));
        });
        MACHINE.connections().calm();
        assertTrue(failure.toString().contains(WORD), "else nothing is shown here: " + failure);
        Rim rim = new Rim(Thread::new, new Traffic());
        rim.crew("handle").run(1, () -> {
            throw failure;
        });
        await().until(() -> !told.isEmpty());
        rim.close();
        assertEquals("handle failed", told.get(0).getFormattedMessage());
        String log = written();
        assertTrue(log.contains("handle failed") && log.contains("SqlRooms"), log);
        assertFalse(log.contains(WORD), log);
    }
}
