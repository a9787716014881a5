package vn.dondoc.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.testkit.simulator.Bug;
import vn.dondoc.testkit.simulator.Simulation;

/** Seeds through the real delivery: what holds always, and that planted mistakes are seen. */
class SimulatorTest {
    private static final int SEEDS = Integer.getInteger("dondoc.seeds", 20);
    private static final Simulation.Machine MACHINE = Simulation.Machine.start();

    @AfterAll
    static void close() {
        MACHINE.close();
    }

    @Test
    void keepsEveryInvariantOnEverySeed() {
        Map<String, Integer> counters = new TreeMap<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Simulation.Result result = Simulation.run(seed, Bug.NONE, MACHINE);
            assertEquals(Optional.empty(), result.failure());
            result.counters().forEach((what, times) -> counters.merge(what, times, Integer::sum));
        }
        for (String fault : new String[] {
            "redelivery",
            "crash between steps",
            "crash at a statement",
            "store not ready",
            "clock jump",
            "kick",
            "move",
            "telegram FLOOD",
            "telegram ERROR",
            "telegram LOST"
        }) {
            assertTrue(counters.getOrDefault(fault, 0) > 0, fault + " never happened: " + counters);
        }
    }

    @Test
    void tellsTheSameConversationForTheSameSeed() {
        String first = Simulation.run(4, Bug.NONE, MACHINE).conversation();
        assertEquals(first, Simulation.run(4, Bug.NONE, MACHINE).conversation());
        assertTrue(first.length() > 500);
    }

    @ParameterizedTest
    @EnumSource(value = Bug.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void seesThePlantedMistakeWithinAHundredSeeds(Bug bug) {
        for (long seed = 1; seed <= 100; seed++) {
            if (Simulation.run(seed, bug, MACHINE).failure().isPresent()) {
                return;
            }
        }
        throw new AssertionError("no seed sees " + bug);
    }
}
