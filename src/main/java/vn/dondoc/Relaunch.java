package vn.dondoc;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts a JVM that is fit for months of little work in the place of the one that was started: same process, same number, same
 * arguments, and some options more. The heap of a JVM that was told only how large it may become begins with a 64th of the
 * machine's memory and never becomes smaller; its second compiler takes 35 MB and, for an office's few messages, more of the
 * processor than it saves. Neither can be changed in a JVM that runs, nor by anything in the jar.
 *
 * <p>Done only where {@code -XX:+UseSerialGC} asks for a small program, and nothing says yet how the heap begins; on Linux, since it
 * takes {@code execve}. Where it cannot be done the program runs as it was started.
 */
final class Relaunch {
    /** The young generation grows with the old one: fixed as small as it needs to be most days, it would choke on an export. */
    private static final List<String> OPTIONS = List.of(
            "-Xms16m",
            "-XX:NewRatio=4",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=25",
            "-XX:TieredStopAtLevel=1");

    /** One pool of native memory: the C library makes eight for each processor, and each keeps what it once had. */
    private static final String POOLS = "MALLOC_ARENA_MAX";

    private static final Path SELF = Path.of("/proc/self");
    private static final int SET_DESCRIPTOR_FLAGS = 2;
    private static final int CLOSE_ON_EXEC = 1;

    private Relaunch() {}

    /** The calls of the system that take one program's place by another. */
    interface Kernel extends Library {
        int fcntl(int descriptor, int command, int argument);

        /** Returns only where it failed. */
        int execve(String file, String[] arguments, String[] environment);
    }

    /** Does not return where it succeeds. */
    static void ifWorthwhile() {
        try {
            List<String> environment = strings(SELF.resolve("environ"));
            Optional<List<String>> better = better(strings(SELF.resolve("cmdline")), environment);
            if (better.isPresent()) {
                execute(better.get(), environment);
            }
        } catch (IOException | LinkageError e) {
            return; // another system, or one that lets no native code in
        }
    }

    /**
     * What to start instead.
     *
     * @param line how this JVM was started: the java binary, options, {@code -jar}, the jar, the program's arguments
     * @param environment {@code NAME=value}
     * @return empty where this JVM is right as it is
     */
    static Optional<List<String>> better(List<String> line, List<String> environment) {
        int jar = line.indexOf("-jar");
        if (jar < 1) {
            return Optional.empty(); // inside Maven, or a test
        }
        List<String> said = new ArrayList<>(line.subList(1, jar));
        environment.stream()
                .filter(variable -> variable.matches("(?s)(JAVA_TOOL|JDK_JAVA|_JAVA)_OPTIONS=.*"))
                .flatMap(variable -> Stream.of(variable.split("[=\\s]+")))
                .forEach(said::add);
        boolean settled =
                said.stream().anyMatch(option -> option.matches("-Xms.*|-XX:InitialHeapSize=.*|-agent.*|-javaagent.*"));
        if (settled || !said.contains("-XX:+UseSerialGC")) {
            return Optional.empty();
        }
        List<String> better = new ArrayList<>(line);
        better.addAll(1, OPTIONS); // first, so that what the person said holds where both say something
        return Optional.of(better);
    }

    private static void execute(List<String> line, List<String> environment) throws IOException {
        Kernel kernel = Native.load(
                "c", Kernel.class, Map.of(Library.OPTION_STRING_ENCODING, StandardCharsets.ISO_8859_1.name()));
        List<Path> descriptors;
        try (Stream<Path> open = Files.list(SELF.resolve("fd"))) {
            descriptors = open.toList();
        }
        for (Path descriptor : descriptors) {
            int number = Integer.parseInt(descriptor.getFileName().toString());
            if (number > 2) {
                kernel.fcntl(number, SET_DESCRIPTOR_FLAGS, CLOSE_ON_EXEC);
            }
        }
        List<String> variables = new ArrayList<>(environment);
        if (variables.stream().noneMatch(variable -> variable.startsWith(POOLS + "="))) {
            variables.add(POOLS + "=1");
        }
        String java = SELF.resolve("exe").toRealPath().toString();
        kernel.execve(java, line.toArray(String[]::new), variables.toArray(String[]::new));
    }

    /** Byte for byte, whatever the encoding: they are handed on, not read. */
    private static List<String> strings(Path file) throws IOException {
        String all = Files.readString(file, StandardCharsets.ISO_8859_1);
        return all.isEmpty()
                ? List.of()
                : List.of(all.substring(0, all.length() - 1).split("\0", -1));
    }
}
