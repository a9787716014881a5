package vn.dondoc;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.dondoc.intake.ChildSide;

/** The child process that reads one file for {@link vn.dondoc.intake.Intake}: not for people, so not in the help. */
@Command(name = "read-file", hidden = true, description = "reads one file from stdin and writes its text to stdout")
final class ReadFileCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CHARS", description = "longest text, in UTF-16 units")
    private int textChars;

    @Override
    public Integer call() throws IOException {
        try (OutputStream answer = new FileOutputStream(FileDescriptor.out)) {
            // Whatever a library prints must neither mix with the answer nor leave the process.
            PrintStream nowhere =
                    new PrintStream(OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8);
            System.setOut(nowhere);
            System.setErr(nowhere);
            ChildSide.answer(System.in, answer, textChars);
        }
        return Main.DONE;
    }
}
