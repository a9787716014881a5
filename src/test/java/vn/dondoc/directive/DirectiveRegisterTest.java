package vn.dondoc.directive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.directive.OfficeRegister.CHAT;
import static vn.dondoc.directive.OfficeRegister.LEADER;
import static vn.dondoc.directive.OfficeRegister.NV;
import static vn.dondoc.directive.OfficeRegister.SECRETARY;
import static vn.dondoc.directive.OfficeRegister.TP;
import static vn.dondoc.directive.OfficeRegister.VISITOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectiveRegisterTest {
    private final OfficeRegister office = new OfficeRegister(false);
    private final DirectiveRegister register = office.register;

    @AfterEach
    void close() {
        assertEquals(List.of(), register.verify(CHAT), "every change leaves a register that adds up");
        office.close();
    }

    @Test
    void numbersCountUpInAChatAndAreKeptForLife() {
        Directive first = office.record("2026-03-10", "NV");
        register.cancel(first.id(), "trùng", office.by(LEADER));
        assertEquals(2, office.record("2026-03-11", "NV").id().number());
        assertEquals(first.id().number(), office.now(first).id().number());
    }

    @Test
    void theSameMessageRecordsOnce() {
        NewDirective wish = new NewDirective(
                "xây dựng kế hoạch", OfficeRegister.leads("NV"), List.of(), Optional.empty(), Optional.empty(), false);
        Cause cause = office.by(SECRETARY);
        for (int i = 0; i < 2; i++) {
            register.record(CHAT, List.of(wish, wish), Directive.Source.NONE, register.today(), cause);
        }
        assertEquals(
                2,
                register.list(Query.of(CHAT, Query.View.ALL, register.today())).size());
    }

    @Test
    void aUnitReportsItsOwnPartAndTheDirectiveIsDoneWhenAllHave() {
        Directive both = office.record("2026-03-10", "NV", "TP");
        assertChanged(office.complete(both, NV));
        assertEquals(Status.OPEN, office.now(both).status());
        assertRefused(Refusal.IS_DONE, office.complete(both, NV));
        assertChanged(office.complete(both, TP));
        assertEquals(Status.DONE, office.now(both).status());
    }

    @Test
    void refusesCompletionByAnotherUnitAndByAVisitor() {
        Directive one = office.record("2026-03-10", "NV");
        assertRefused(Refusal.NOT_YOUR_UNIT, office.complete(one, TP));
        assertRefused(Refusal.NOT_YOUR_UNIT, office.complete(one, VISITOR));
        assertEquals(1, register.history(one.id()).size());
    }

    @Test
    void asksASecretaryWhichUnitHasFinishedWhereSeveralCould() {
        Directive both = office.record("2026-03-10", "NV", "TP");
        assertRefused(Refusal.WHICH_UNIT, office.complete(both, SECRETARY));
        assertChanged(register.complete(both.id(), Optional.of("TP"), "", List.of(), office.by(SECRETARY)));
        assertEquals(Status.DONE, office.now(both).part("TP").orElseThrow().status());
    }

    @Test
    void theSameMessageHandledAgainChangesNothing() {
        Directive one = office.record("2026-03-10", "NV");
        Cause cause = office.by(NV);
        assertChanged(register.complete(one.id(), Optional.empty(), "", List.of(), cause));
        assertInstanceOf(Outcome.Repeated.class, register.complete(one.id(), Optional.empty(), "", List.of(), cause));
        assertEquals(2, register.history(one.id()).size());
    }

    @Test
    void anExtensionIsAskedByTheUnitAndDecidedByALeader() {
        Directive one = office.record("2026-03-10", "NV");
        assertRefused(Refusal.DAY_NOT_LATER, ask(one, "2026-03-10"));
        assertChanged(ask(one, "2026-03-20"));
        assertRefused(Refusal.REQUEST_PENDING, ask(one, "2026-03-25"));
        assertRefused(Refusal.NOT_A_LEADER, register.extend(one.id(), Optional.empty(), "", office.by(SECRETARY)));
        assertChanged(register.extend(one.id(), Optional.empty(), "", office.by(LEADER)));
        Directive now = office.now(one);
        assertEquals(Optional.of(LocalDate.parse("2026-03-20")), now.due());
        assertEquals(Optional.of(LocalDate.parse("2026-03-10")), now.originalDue());
        assertEquals(1, now.extensions());
    }

    @Test
    void nobodyDecidesOnWhatHeAskedForHimself() {
        Directive one = office.record("2026-03-10", "NV");
        Actor leaderOfNv = new Actor(1001, "Yến", Optional.empty(), LEADER.roles(), List.of("NV"));
        Optional<LocalDate> until = Optional.of(LocalDate.parse("2026-03-20"));
        assertChanged(register.askExtension(one.id(), Optional.empty(), until, "bận", office.by(leaderOfNv)));
        assertRefused(Refusal.OWN_REQUEST, register.extend(one.id(), Optional.empty(), "", office.by(leaderOfNv)));
    }

    @Test
    void undoBringsBackWhatWasBeforeForTenMinutes() {
        Directive one = office.record("2026-03-10", "NV");
        Outcome.Changed done = assertChanged(office.complete(one, NV));
        assertRefused(
                Refusal.UNDO_NOT_YOURS,
                register.undo(done.entry().seq(), office.by(TP)).get(0));
        assertChanged(register.undo(done.entry().seq(), office.by(NV)).get(0));
        assertEquals(one, office.now(one));
        Outcome.Changed again = assertChanged(office.complete(one, NV));
        office.clock.advance(Duration.ofMinutes(11));
        assertRefused(
                Refusal.UNDO_LATE,
                register.undo(again.entry().seq(), office.by(NV)).get(0));
    }

    @Test
    void undoIsRefusedOnceSomebodyElseChangedIt() {
        Directive one = office.record("2026-03-10", "NV");
        Outcome.Changed done = assertChanged(office.complete(one, NV));
        assertChanged(register.reopen(one.id(), Optional.empty(), "chưa đạt", office.by(LEADER)));
        assertRefused(
                Refusal.CHANGED_SINCE,
                register.undo(done.entry().seq(), office.by(NV)).get(0));
    }

    @Test
    void aRecurringOneOpensItsNextOccurrenceAndKeepsTheRecordOfTheLast() {
        Directive monthly = office.recurring("2026-03-25", "FREQ=MONTHLY;BYMONTHDAY=25", "NV");
        office.clock.set("2026-03-24T09:00");
        Outcome.Changed done = assertChanged(office.complete(monthly, NV));
        assertTrue(done.closed().isPresent());
        Directive now = office.now(monthly);
        assertEquals(Status.OPEN, now.status());
        assertEquals(Optional.of(LocalDate.parse("2026-04-25")), now.due());
        Occurrence march = register.occurrences(monthly.id()).get(0);
        assertEquals(LocalDate.parse("2026-03-25"), march.due());
        assertTrue(march.isComplete());
    }

    @Test
    void theNextOccurrenceOpensByItsDueDayThoughTheLastWasNeverReported() {
        Directive monthly = office.recurring("2026-03-25", "FREQ=MONTHLY;BYMONTHDAY=25", "NV");
        assertEquals(List.of(), register.openOccurrences(LocalDate.parse("2026-04-24"), office.by(SECRETARY)));
        assertEquals(
                1,
                register.openOccurrences(LocalDate.parse("2026-04-25"), office.by(SECRETARY))
                        .size());
        assertEquals(
                Optional.of(LocalDate.parse("2026-04-25")), office.now(monthly).due());
        assertTrue(!register.occurrences(monthly.id()).get(0).isComplete());
    }

    @Test
    void searchFindsWithAndWithoutDiacriticsAndInNoOtherChat() {
        office.record(new NewDirective(
                "Xây dựng kế hoạch tập huấn kỹ năng số",
                OfficeRegister.leads("NV"),
                List.of("Văn phòng"),
                Optional.empty(),
                Optional.empty(),
                false));
        office.record("2026-03-10", "TP");
        Query all = Query.of(CHAT, Query.View.ALL, register.today());
        for (String words : List.of("kỹ năng", "ky nang", "TẬP HUẤN", "tap huan ky", "Văn phòng")) {
            assertEquals(1, register.list(all.withWords(words)).size(), words);
        }
        assertEquals(0, register.list(all.withWords("không có")).size());
        assertEquals(0, register.list(all.withWords("\"( OR *")).size());
        Query other = Query.of(-4002, Query.View.ALL, register.today());
        assertEquals(0, register.list(other.withWords("kỹ năng")).size());
    }

    @Test
    void theFourCountsAddUpToTheTotal() {
        Directive inTime = office.record("2026-03-10", "NV");
        Directive late = office.record("2026-03-03", "NV");
        office.record("2026-03-03", "TP");
        office.record("2026-03-30", "NV");
        office.record(null, "NV");
        office.complete(inTime, NV);
        office.clock.set("2026-03-05T08:00");
        office.complete(late, NV);
        Counts counts = register.counts(CHAT, Optional.empty(), register.today());
        assertEquals(
                List.of(1, 1, 2, 1),
                List.of(counts.doneInTime(), counts.doneLate(), counts.openInTime(), counts.openOverdue()));
        assertEquals(5, counts.total());
        assertEquals(1, counts.openUndated());
        Counts nv = register.counts(CHAT, Optional.of("NV"), register.today());
        assertEquals(4, nv.total());
        assertEquals(0, nv.openOverdue());
    }

    @Test
    void listsByStateAndUnitPageByPage() {
        for (int i = 0; i < 5; i++) {
            office.record("2026-03-0" + (3 + i), "NV");
        }
        office.record("2026-03-03", "TP");
        office.clock.set("2026-03-05T08:00");
        Query overdue = Query.of(CHAT, Query.View.OVERDUE, register.today());
        assertEquals(3, register.list(overdue).size());
        assertEquals(2, register.list(overdue.ofUnit("NV")).size());
        List<Directive> page =
                register.list(Query.of(CHAT, Query.View.OPEN, register.today()).atMost(4));
        assertEquals(4, page.size());
        assertEquals(
                2,
                register.list(Query.of(CHAT, Query.View.OPEN, register.today()).after(4))
                        .size());
        for (Query.View view : Query.View.values()) {
            register.list(Query.of(CHAT, view, register.today()));
            register.list(Query.of(CHAT, view, register.today()).ofUnit("NV").withWords("rà soát"));
        }
    }

    @Test
    void obstacleAndProgressAreKeptPerUnit() {
        Directive both = office.record("2026-03-10", "NV", "TP");
        office.progress(both, NV, 60);
        register.obstacle(both.id(), Optional.empty(), OptionalInt.empty(), "thiếu kinh phí", office.by(TP));
        Directive now = office.now(both);
        assertEquals(OptionalInt.of(60), now.part("NV").orElseThrow().percent());
        assertEquals(Optional.of("thiếu kinh phí"), now.part("TP").orElseThrow().obstacle());
        assertRefused(Refusal.PERCENT, office.progress(both, NV, 120));
    }

    @Test
    void aGroupKeepsItsRegisterWhenItGetsAnotherId() {
        Directive one = office.record("2026-03-10", "NV");
        register.move(CHAT, -100_4001);
        assertTrue(register.find(one.id()).isEmpty());
        assertEquals(
                1,
                register.list(Query.of(-100_4001, Query.View.ALL, register.today())
                                .withWords("ra soat"))
                        .size());
        assertEquals(List.of(), register.verify(-100_4001));
    }

    private Outcome ask(Directive directive, String day) {
        return register.askExtension(
                directive.id(), Optional.empty(), Optional.of(LocalDate.parse(day)), "chờ số liệu", office.by(NV));
    }

    static Outcome.Changed assertChanged(Outcome outcome) {
        return assertInstanceOf(Outcome.Changed.class, outcome, outcome.toString());
    }

    static void assertRefused(Refusal why, Outcome outcome) {
        assertEquals(
                why,
                assertInstanceOf(Outcome.Refused.class, outcome, outcome.toString())
                        .why());
    }
}
