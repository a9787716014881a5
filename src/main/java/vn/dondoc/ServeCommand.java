package vn.dondoc;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.dondoc.chat.web.WebRefused;

/** Runs the bot until it is asked to stop. */
@Command(
        name = "serve",
        description =
                "Runs the bot until SIGTERM: the room in the browser, or Telegram where TELEGRAM_BOT_TOKEN is set.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Hangup hangup = Hangup.listen();
        SettingsReader.Loaded loaded = Books.settings();
        Path data = loaded.settings().environment().data();
        Books.makeFolder(data);
        try (FileLock lock = Books.lock(data)
                .orElseThrow(() -> new CommandFailure("một bản Đôn Đốc khác đang chạy trên thư mục dữ liệu " + data))) {
            new Restore(loaded.settings().environment()).finish();
            serve(Books.open(loaded), hangup);
            return lock.isValid() ? Main.DONE : Main.FAILED;
        }
    }

    private void serve(Books books, Hangup hangup) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            Wiring wiring = new Wiring(books, Thread::new);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                wiring.close();
                                stopped.countDown();
                            },
                            "dondoc-stop"));
            hangup.then(wiring::reload);
            wiring.start().forEach(out::println);
            out.flush();
            System.gc(); // what the start left behind goes back to the machine
        } catch (WebRefused e) {
            throw new CommandFailure(e.getMessage(), e);
        }
        stopped.await();
    }
}
