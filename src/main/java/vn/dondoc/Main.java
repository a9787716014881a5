package vn.dondoc;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads the arguments, picks a command, turns errors into exit codes; nothing else. */
@Command(
        name = "dondoc",
        description = "Reads the conclusions of a meeting, records who does what by when, and does not let go.",
        mixinStandardHelpOptions = true,
        version = "dondoc 1.0.0")
public final class Main implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;

    private static final String SERVE = "serve";
    private static final Map<String, Supplier<Callable<Integer>>> COMMANDS = commands();

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        if (args.length == 0 || args[0].equals(SERVE)) {
            Hangup.listen(); // before there is anything to read again
            Relaunch.ifWorthwhile();
        }
        System.exit(run(args));
    }

    /** Runs one command line and returns its exit code: 0 done, 1 could not be done, 2 wrong usage. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new Main());
        addCommands(line, args);
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

    /** Only the command asked for is set up: looking through the options of all takes a third of a short run. */
    private static void addCommands(CommandLine line, String... args) {
        Map<String, Supplier<Callable<Integer>>> asked =
                args.length > 0 && COMMANDS.containsKey(args[0]) ? Map.of(args[0], COMMANDS.get(args[0])) : COMMANDS;
        asked.forEach((name, command) -> line.addSubcommand(name, command.get()));
    }

    /** Without a command the bot serves. */
    @Override
    public Integer call() {
        return spec.subcommands().get(SERVE).execute();
    }

    private static Map<String, Supplier<Callable<Integer>>> commands() {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put(SERVE, ServeCommand::new);
        commands.put("parse", ParseCommand::new);
        commands.put("read-file", ReadFileCommand::new);
        commands.put("deadline", DeadlineCommand::new);
        commands.put("understand", UnderstandCommand::new);
        commands.put("classify", ClassifyCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("digest", DigestCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("invite", InviteCommand::new);
        commands.put("forget", ForgetCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        return commands;
    }
}
