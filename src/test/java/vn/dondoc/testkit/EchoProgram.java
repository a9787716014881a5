package vn.dondoc.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import vn.dondoc.chat.Incoming;
import vn.dondoc.chat.Outgoing;
import vn.dondoc.chat.RichText;
import vn.dondoc.chat.telegram.TelegramChat;
import vn.dondoc.delivery.Handler;
import vn.dondoc.delivery.Inbox;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.delivery.OutboxQueue;
import vn.dondoc.delivery.Pace;
import vn.dondoc.delivery.Rim;
import vn.dondoc.delivery.Sender;
import vn.dondoc.delivery.Traffic;
import vn.dondoc.store.SqlStore;

/** The delivery of the program, real in everything, around a handler that repeats what it hears. */
public final class EchoProgram implements AutoCloseable {
    private final SqlStore store;
    private final TelegramChat chat;
    private final Rim rim;
    private final Traffic traffic = new Traffic();

    public EchoProgram(URI api, String databaseUrl) {
        this(api, SqlStore.open(databaseUrl));
    }

    public EchoProgram(URI api, SqlStore store) {
        Clock clock = Clock.systemUTC();
        this.store = store;
        rim = new Rim(EchoProgram::thread, traffic);
        Rim.Crew handlers = rim.crew("handle");
        Rim.Crew senders = rim.crew("send");
        chat = new TelegramChat(FakeTelegram.TOKEN, Optional.of(api), clock, new Random(7), EchoProgram::thread);
        OutboxQueue outbox = new OutboxQueue(store, store.outbox(), chat.textLimit(), clock, senders::wake);
        Inbox<String> inbox = new Inbox<>(store, store.inbox(), store.outbox(), outbox, new Echo(), clock, traffic);
        Sender sender = new Sender(
                store,
                store.outbox(),
                store.inbox(),
                chat,
                Pace.unlimited(),
                new Sender.Times(clock, System::nanoTime, new Random(7)),
                traffic);
        handlers.run(1, () -> inbox.handle(50));
        senders.run(2, () -> sender.sendOne(senders::wake));
        chat.listen(received -> {
            inbox.accept(received, rim::rest);
            handlers.wake();
        });
    }

    /** A child process: the address of the Bot API and the database's file. Runs until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        EchoProgram program = new EchoProgram(
                URI.create(args[0]), "jdbc:sqlite:" + Path.of(args[1]).toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(program::close));
        Thread.currentThread().join();
    }

    public Traffic traffic() {
        return traffic;
    }

    @Override
    public void close() {
        chat.close();
        rim.close();
        store.close();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    /** Says in the chat what it was told. */
    private static final class Echo implements Handler<String> {
        @Override
        public String prepare(Incoming incoming) {
            return incoming instanceof Incoming.Message message ? message.text() : "";
        }

        @Override
        public void handle(Incoming incoming, String text, Outbox outbox) {
            if (incoming instanceof Incoming.Message) {
                outbox.put(new Outgoing.Say(
                        incoming.place().chat(),
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        RichText.plain(text),
                        List.of(),
                        List.of()));
            }
        }
    }
}
