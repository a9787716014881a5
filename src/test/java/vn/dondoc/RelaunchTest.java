package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which JVMs give their place to a smaller one; that they do is seen in {@link TelegramServeTest}. */
class RelaunchTest {
    private static final List<String> HOME = List.of("HOME=/root");

    @Test
    void addsItsOptionsBeforeThoseOfThePersonAndKeepsTheRest() {
        List<String> line = List.of("java", "-Xmx256m", "-XX:+UseSerialGC", "-jar", "dondoc.jar", "serve");
        List<String> better = Relaunch.better(line, HOME).orElseThrow();
        assertEquals("java", better.get(0));
        assertEquals("-Xms16m", better.get(1));
        assertEquals(line.subList(1, line.size()), better.subList(better.size() - 5, better.size()));
        assertEquals(Optional.empty(), Relaunch.better(better, HOME), "once only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java -Xmx256m -jar dondoc.jar",
                "java -Xms64m -XX:+UseSerialGC -jar dondoc.jar",
                "java -XX:InitialHeapSize=64m -XX:+UseSerialGC -jar dondoc.jar serve",
                "java -javaagent:watch.jar -XX:+UseSerialGC -jar dondoc.jar serve",
                "java -XX:+UseSerialGC -cp classes vn.dondoc.Main serve",
                "mvn -q compile exec:java"
            })
    void leavesAloneWhatIsNotAskedToBeSmallOrIsSettled(String line) {
        assertEquals(Optional.empty(), Relaunch.better(List.of(line.split(" ")), HOME));
    }

    @Test
    void readsOptionsOfTheEnvironmentToo() {
        List<String> line = List.of("java", "-jar", "dondoc.jar", "serve");
        assertEquals(Optional.empty(), Relaunch.better(line, List.of("JAVA_TOOL_OPTIONS=-XX:+UseSerialGC -Xms32m")));
        assertEquals(
                Optional.of(5),
                Relaunch.better(line, List.of("JAVA_TOOL_OPTIONS=-Xmx256m -XX:+UseSerialGC"))
                        .map(better -> better.indexOf("-XX:TieredStopAtLevel=1")));
    }
}
