package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.testkit.simulator.Bug;

/** Seeds through the real program: what holds always, and that planted mistakes are seen. */
class OfficeSimulationTest {
    private static final int SEEDS = Integer.getInteger("dondoc.seeds", 13);
    /** Four weeks a seed: thirteen seeds are an office year. */
    private static final int DAYS = 28;

    private static final OfficeMachine MACHINE = OfficeMachine.start();

    @AfterAll
    static void close() {
        MACHINE.close();
    }

    @Test
    void keepsEveryInvariantThroughAnOfficeYear() {
        Map<String, Integer> counters = new TreeMap<>();
        long begin = System.nanoTime();
        for (long seed = 1; seed <= SEEDS; seed++) {
            OfficeSimulation.Result result = OfficeSimulation.run(seed, DAYS, Bug.NONE, MACHINE);
            assertEquals(Optional.empty(), result.failure());
            result.counters().forEach((what, times) -> counters.merge(what, times, Integer::sum));
        }
        System.out.println(counters + " in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        for (String fault : List.of(
                "redelivery",
                "ids restarted",
                "crash between steps",
                "crash at a statement",
                "statement BUSY",
                "statement FULL",
                "statement ERROR",
                "store not ready",
                "clock jump",
                "kick or return",
                "move",
                "rush",
                "poison",
                "telegram FLOOD",
                "telegram ERROR",
                "telegram LOST")) {
            assertTrue(counters.getOrDefault(fault, 0) > 0, fault + " never happened: " + counters);
        }
        assertTrue(counters.get("recorded") > 10 * SEEDS, "a busy office: " + counters);
    }

    @Test
    void tellsTheSameConversationForTheSameSeed() {
        String first = OfficeSimulation.run(4, 5, Bug.NONE, MACHINE).conversation();
        assertEquals(first, OfficeSimulation.run(4, 5, Bug.NONE, MACHINE).conversation());
        assertTrue(first.length() > 2_000);
    }

    @ParameterizedTest
    @EnumSource(value = Bug.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void seesThePlantedMistakeWithinAHundredSeeds(Bug bug) {
        assertTrue(OfficeSimulation.sabotage(bug, 3, MACHINE).isPresent(), "no seed sees " + bug);
    }
}
