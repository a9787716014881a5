package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.testkit.simulator.Bug;

/** Seeds through the real program: what holds always, and that planted mistakes are seen. */
class OfficeSimulationTest {
    private static final boolean FULL = Boolean.getBoolean("dondoc.full");
    private static final int SEEDS = Integer.getInteger("dondoc.seeds", 2);
    /** Two weeks a seed: 26 seeds are an office year, {@code -Ddondoc.seeds=26}. */
    private static final int DAYS = 14;

    private static final OfficeMachine MACHINE = OfficeMachine.start();

    @AfterAll
    static void close() {
        MACHINE.close();
    }

    @Test
    void keepsEveryInvariantOnEverySeed() {
        Map<String, Integer> counters = new TreeMap<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            OfficeSimulation.Result result = OfficeSimulation.run(seed, DAYS, Bug.NONE, MACHINE);
            assertEquals(Optional.empty(), result.failure());
            result.counters().forEach((what, times) -> counters.merge(what, times, Integer::sum));
        }
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
        assertTrue(counters.get("recorded") > 5 * SEEDS, "a busy office: " + counters);
    }

    @Test
    void tellsTheSameConversationForTheSameSeed() {
        String first = OfficeSimulation.run(4, 5, Bug.NONE, MACHINE).conversation();
        assertEquals(first, OfficeSimulation.run(4, 5, Bug.NONE, MACHINE).conversation());
        assertTrue(first.length() > 2_000);
    }

    /** Those that are seen soon; all of them with {@code -Ddondoc.full=true}. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void seesThePlantedMistakeWithinAHundredSeeds(Bug bug) {
        assertTrue(OfficeSimulation.sabotage(bug, FULL ? DAYS : 4, MACHINE).isPresent(), "no seed sees " + bug);
    }

    static Set<Bug> mistakes() {
        return FULL
                ? EnumSet.complementOf(EnumSet.of(Bug.NONE))
                : EnumSet.of(
                        Bug.CONFIRM_ONE_TOO_MANY,
                        Bug.DEDUPE_DROPPED,
                        Bug.HANDLED_MARKED_FIRST,
                        Bug.SENT_MARK_FORGOTTEN,
                        Bug.CHAT_MIXED_UP);
    }
}
