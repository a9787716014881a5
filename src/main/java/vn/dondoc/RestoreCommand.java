package vn.dondoc;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup back in place of the data that are there; refuses while the bot runs on them. */
@Command(
        name = "restore",
        description = "Puts a backup back in place of the data, also one of an older version; not while the bot runs.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.zip")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!BackupCommand.isZip(file)) {
            throw new ParameterException(spec.commandLine(), "đuôi tệp phải là .zip: " + file);
        }
        // a broken configuration is what one may want to restore: only the environment must be right
        Settings.Environment environment = new SettingsReader(System.getenv())
                .read(LocalDate.now(Clock.systemUTC()))
                .settings()
                .environment();
        Path data = environment.data();
        Books.makeFolder(data);
        try (FileLock lock = Books.lock(data)
                .orElseThrow(() -> new CommandFailure("Đôn Đốc đang chạy trên thư mục dữ liệu " + data
                        + " → sửa: dừng chương trình rồi khôi phục"))) {
            new Restore(environment).from(file);
            spec.commandLine().getOut().println("đã khôi phục từ " + file);
            return lock.isValid() ? Main.DONE : Main.FAILED;
        }
    }
}
