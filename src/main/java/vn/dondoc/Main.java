package vn.dondoc;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads the arguments, picks a command, turns errors into exit codes; nothing else. */
@Command(
        name = "dondoc",
        description = "Reads the conclusions of a meeting, records who does what by when, and does not let go.",
        mixinStandardHelpOptions = true,
        version = "dondoc 1.0.0",
        subcommands = {
            ServeCommand.class,
            ParseCommand.class,
            ReadFileCommand.class,
            DeadlineCommand.class,
            UnderstandCommand.class,
            ClassifyCommand.class,
            CheckCommand.class,
            DigestCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            InviteCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class Main implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command line and returns its exit code: 0 done, 1 could not be done, 2 wrong usage. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            String what = failure instanceof CommandFailure
                    ? failure.getMessage()
                    : "lỗi không lường trước: " + failure.getClass().getSimpleName() + ": " + failure.getMessage();
            command.getErr().println("dondoc: " + what);
            return FAILED;
        });
        return line.execute(args);
    }

    /** Without a command the bot serves. */
    @Override
    public Integer call() {
        return spec.subcommands().get("serve").execute();
    }
}
