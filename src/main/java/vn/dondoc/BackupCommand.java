package vn.dondoc;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies database, evidence and configuration into one archive, also while the bot runs. */
@Command(
        name = "backup",
        description = "Copies database, evidence and configuration into one .zip, also while the bot runs.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.zip")
    private Path file;

    @Override
    public Integer call() {
        if (!isZip(file)) {
            throw new ParameterException(spec.commandLine(), "đuôi tệp phải là .zip: " + file);
        }
        Settings settings = Books.settings().settings();
        String what = new Backup(settings.environment(), Clock.system(settings.zone())).write(file);
        spec.commandLine().getOut().println(file + ": " + what);
        return Main.DONE;
    }

    static boolean isZip(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
