package vn.dondoc.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChildLauncherTest {
    @Test
    void takesTheClassPathOfALoaderThatMavenMadeInItsOwnJvm() throws IOException {
        Path classes = Path.of("thư mục có dấu cách", "classes").toAbsolutePath();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            String classPath = ChildLauncher.classPathOf(loader);
            assertEquals(classes.toString(), classPath.split(File.pathSeparator)[0]);
        }
    }

    @Test
    void startsTheProgramThatRunsNow() {
        ChildLauncher launcher = ChildLauncher.ofThisProgram();
        assertTrue(launcher.commandLine(java.util.List.of("9")).contains("-Xmx192m"));
        Reading reading = new Intake(Limits.DEFAULT, launcher)
                .read(DocxFile.of(DocxFile.p("Chào")).bytes());
        assertEquals(
                "Chào\n", assertInstanceOf(Reading.Text.class, reading).text().given());
    }
}
