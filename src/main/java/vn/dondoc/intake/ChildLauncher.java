package vn.dondoc.intake;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How to start the program once more as a child that reads one file: {@code java … -cp CLASSPATH MAIN read-file}.
 *
 * @param java the java binary
 * @param classPath where the program's classes and libraries lie, for {@code -cp}
 * @param mainClass the class to start
 * @param command the sub-command that calls {@link ChildSide#answer}
 */
public record ChildLauncher(Path java, String classPath, String mainClass, String command) {
    private static final List<String> OPTIONS = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", // a child lives for a second: compile cheaply
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:-UsePerfData", // writes no file of its own into the folder for temporary files
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8");

    public ChildLauncher {
        Objects.requireNonNull(java, "java");
        if (classPath.isBlank() || mainClass.isBlank() || command.isBlank()) {
            throw new IllegalArgumentException("child without class path, main class or command");
        }
    }

    /**
     * The program that runs now, wherever its classes come from: the one jar, a class path, or the class loader that Maven's
     * {@code exec:java} makes inside its own JVM.
     */
    public static ChildLauncher ofThisProgram() {
        return new ChildLauncher(
                Path.of(System.getProperty("java.home"), "bin", isWindows() ? "java.exe" : "java"),
                classPathOf(ChildLauncher.class.getClassLoader()),
                "vn.dondoc.Main",
                "read-file");
    }

    List<String> commandLine(List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(java.toString());
        line.addAll(OPTIONS);
        line.addAll(List.of("-cp", classPath, mainClass, command));
        line.addAll(arguments);
        return line;
    }

    static String classPathOf(ClassLoader loader) {
        Set<String> entries = new LinkedHashSet<>();
        for (ClassLoader at = loader; at != null; at = at.getParent()) {
            if (at instanceof URLClassLoader byUrl) {
                for (URL url : byUrl.getURLs()) {
                    entries.add(pathOf(url));
                }
            }
        }
        String ofJvm = System.getProperty("java.class.path", "");
        // Inside Maven the JVM's own class path is Maven's launcher: of no use to the program, and harmless after its
        // own entries.
        for (String entry : ofJvm.split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                entries.add(Path.of(entry).toAbsolutePath().toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String pathOf(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class path entry is no file: " + url, e);
        }
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }
}
