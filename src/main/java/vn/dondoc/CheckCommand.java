package vn.dondoc;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A line per check, {@code ✓} or {@code ✗} with its place and what to do; exit code 1 if any is {@code ✗}. */
@Command(
        name = "check",
        description = "Looks whether configuration, calendar and data are in order.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    /** In the order of the output. */
    private static final List<Check> CHECKS =
            List.of(new ConfigCheck(), new CalendarCheck(), new DataCheck(), new MachineCheck(Clock.systemUTC()));

    @Spec
    private CommandSpec spec;

    @Option(names = "--deep", description = "also what takes long: hashes of all evidence, orphans")
    private boolean deep;

    @Option(names = "--dump", description = "prints the settings in force and where each comes from")
    private boolean dump;

    @Override
    public Integer call() {
        Clock utc = Clock.systemUTC();
        SettingsReader.Loaded loaded = new SettingsReader(System.getenv()).read(LocalDate.now(utc));
        LocalDate today = LocalDate.now(utc.withZone(loaded.settings().zone()));
        PrintWriter out = spec.commandLine().getOut();
        if (dump) {
            print(out, loaded.sources());
        }
        boolean good = true;
        for (Check check : CHECKS) {
            for (Check.Line line : check.look(new Check.Scope(loaded, today, deep))) {
                out.println(line);
                good &= line.good();
            }
        }
        out.flush();
        return good ? Main.DONE : Main.FAILED;
    }

    private static void print(PrintWriter out, Map<String, SettingsReader.Source> sources) {
        sources.forEach((key, source) -> out.println(key + " = " + source.value() + "  (" + source.from() + ")"));
        out.println();
    }
}
