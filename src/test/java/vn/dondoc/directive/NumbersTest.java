package vn.dondoc.directive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dondoc.directive.OfficeRegister.CHAT;
import static vn.dondoc.directive.OfficeRegister.SECRETARY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.SettableClock;

/** Numbers are for life, and one directive's alone. */
class NumbersTest {
    private static final int RECORDINGS = 25;

    @Test
    void twoRecordingsAtOnceNeverShareANumber(@TempDir Path folder) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(3);
        try (SqlStore store = SqlStore.open("jdbc:sqlite:" + folder.resolve("office.db"))) {
            SettableClock clock = SettableClock.at("2026-03-02T08:00");
            DirectiveRegister register = new DirectiveRegister(store.directives(), clock, false);
            List<Callable<List<Integer>>> recordings = new ArrayList<>();
            for (int i = 0; i < RECORDINGS; i++) {
                Cause cause = new Cause(SECRETARY, "t:" + i, clock.instant());
                recordings.add(() -> store.inTransaction(() -> record(register, cause)));
            }
            List<Integer> numbers = new ArrayList<>();
            for (Future<List<Integer>> done : people.invokeAll(recordings)) {
                numbers.addAll(done.get());
            }
            assertEquals(
                    IntStream.rangeClosed(1, 2 * RECORDINGS).boxed().toList(),
                    numbers.stream().sorted().toList());
            assertEquals(List.of(), register.verify(CHAT));
        } finally {
            people.shutdownNow();
        }
    }

    private static List<Integer> record(DirectiveRegister register, Cause cause) {
        NewDirective wish = new NewDirective(
                "rà soát", OfficeRegister.leads("NV"), List.of(), Optional.empty(), Optional.empty(), false);
        var recorded = (DirectiveRegister.Recording.Recorded)
                register.record(CHAT, List.of(wish, wish), Directive.Source.NONE, register.today(), cause);
        return recorded.directives().stream().map(one -> one.id().number()).toList();
    }
}
