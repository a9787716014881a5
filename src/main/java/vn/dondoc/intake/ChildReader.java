package vn.dondoc.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.dondoc.text.SourceText;

/** The parent's side: one file through one child process, which is killed with all its children when its time is over. */
final class ChildReader {
    private static final System.Logger LOG = System.getLogger(ChildReader.class.getName());
    /** The only variables that the child keeps: no token, no JVM options from outside. */
    private static final List<String> KEPT_VARIABLES = List.of("PATH", "SystemRoot", "TESSDATA_PREFIX");

    /** Exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private final Limits limits;
    private final ChildLauncher launcher;

    ChildReader(Limits limits, ChildLauncher launcher) {
        this.limits = limits;
        this.launcher = launcher;
    }

    Reading read(byte[] file) {
        Process child;
        try {
            child = start();
        } catch (IOException e) {
            throw new IllegalStateException("could not start the reading process " + launcher.java(), e);
        }
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> watch = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    kill(child);
                },
                CompletableFuture.delayedExecutor(limits.time().toMillis(), TimeUnit.MILLISECONDS));
        try {
            String answer = converse(child, file);
            int code = child.waitFor();
            if (late.get()) {
                return refused(Refusal.TOO_SLOW);
            }
            return code == 0 ? reading(answer) : failure(code);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(Refusal.TOO_SLOW);
        } finally {
            watch.cancel(false);
            kill(child);
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(launcher.commandLine(List.of(Integer.toString(limits.textChars()))));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT_VARIABLES);
        // What a library complains about may quote the paper: it goes nowhere.
        return builder.redirectError(Redirect.DISCARD).start();
    }

    /** The child reads all of its input before it answers, so writing first and reading then cannot lock up. */
    private static String converse(Process child, byte[] file) {
        try (OutputStream in = child.getOutputStream()) {
            in.write(file);
        } catch (IOException e) {
            // It ended before it had read everything; its exit code tells why.
            LOG.log(System.Logger.Level.DEBUG, "the reading process took less than the whole file");
        }
        try (InputStream out = child.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private Reading reading(String answer) {
        int end = answer.indexOf('\n');
        String head = end < 0 ? answer : answer.substring(0, end);
        if (head.startsWith(ChildSide.REFUSED)) {
            return refused(Refusal.valueOf(head.substring(ChildSide.REFUSED.length())));
        }
        if (!head.equals(ChildSide.TEXT) && !head.equals(ChildSide.SCAN)) {
            throw new IllegalStateException("the reading process did not answer in its form");
        }
        return new Reading.Text(SourceText.of(answer.substring(end + 1)), head.equals(ChildSide.SCAN));
    }

    private Reading failure(int code) {
        LOG.log(System.Logger.Level.WARNING, "the reading process ended with code {0}", code);
        return refused(code == OUT_OF_MEMORY ? Refusal.TOO_LARGE : Refusal.DAMAGED);
    }

    private Reading.Refused refused(Refusal why) {
        return new Reading.Refused(why, detail(why, limits));
    }

    static String detail(Refusal why, Limits limits) {
        return switch (why) {
            case TOO_LONG -> Wording.count(limits.textChars());
            case TOO_SLOW -> Wording.seconds(limits.time());
            case EMPTY, TOO_LARGE, SCAN, ENCRYPTED, SECRET, UNKNOWN_KIND, UNKNOWN_LETTERS, DAMAGED, UNREADABLE -> "";
        };
    }

    private static void kill(Process child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
    }
}
