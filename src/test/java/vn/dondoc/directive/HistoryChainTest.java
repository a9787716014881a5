package vn.dondoc.directive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.dondoc.directive.OfficeRegister.CHAT;
import static vn.dondoc.directive.OfficeRegister.LEADER;
import static vn.dondoc.directive.OfficeRegister.NV;
import static vn.dondoc.directive.OfficeRegister.SECRETARY;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.SettableClock;

/** Whoever changes the register with a database tool is found out. */
class HistoryChainTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE directive_history SET note = 'khác' WHERE seq = 2",
                "UPDATE directive_history SET by_name = 'người khác' WHERE seq = 1",
                "UPDATE directive_history SET at = '2026-03-01T00:00:00Z' WHERE seq = 2",
                "DELETE FROM directive_history WHERE seq = 2",
                "DELETE FROM directive_history WHERE seq = 3",
                "UPDATE directive SET due = '2026-12-31' WHERE number = 1",
                "UPDATE directive_part SET status = 'DONE' WHERE number = 2",
                "DELETE FROM directive WHERE number = 2",
                "UPDATE directive_evidence SET name = 'khác'",
                "UPDATE directive_chat SET head = 'aa'",
                "UPDATE directive_tally SET alike = 7 WHERE unit = ''",
                "DELETE FROM directive_tally WHERE unit = 'NV' AND status = 'OPEN'"
            })
    void aRowChangedByHandIsFound(String statement) throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("office.db");
        try (SqlStore store = SqlStore.open(url)) {
            SettableClock clock = SettableClock.at("2026-03-02T08:00");
            DirectiveRegister register = new DirectiveRegister(store.directives(), clock, false);
            Cause recorded = new Cause(SECRETARY, "t:1", clock.instant());
            NewDirective wish = new NewDirective(
                    "rà soát", OfficeRegister.leads("NV"), List.of(), Optional.empty(), Optional.empty(), false);
            store.run(() ->
                    register.record(CHAT, List.of(wish, wish), Directive.Source.NONE, register.today(), recorded));
            DirectiveId first = new DirectiveId(CHAT, 1);
            List<Evidence> paper = List.of(Evidence.paper("31/KH-UBND"));
            store.run(() ->
                    register.complete(first, Optional.empty(), "xong", paper, new Cause(NV, "t:2", clock.instant())));
            store.run(() ->
                    register.reopen(first, Optional.empty(), "làm lại", new Cause(LEADER, "t:3", clock.instant())));
            assertEquals(List.of(), register.verify(CHAT));
            try (var connection = DriverManager.getConnection(url);
                    var change = connection.createStatement()) {
                assertEquals(1, change.executeUpdate(statement), statement);
            }
            assertFalse(register.verify(CHAT).isEmpty(), statement);
        }
    }
}
