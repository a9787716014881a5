package vn.dondoc.directive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dondoc.directive.OfficeRegister.CHAT;
import static vn.dondoc.directive.OfficeRegister.LEADER;
import static vn.dondoc.directive.OfficeRegister.NV;
import static vn.dondoc.directive.OfficeRegister.SECRETARY;
import static vn.dondoc.directive.OfficeRegister.TP;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dondoc.deadline.Recurrence;

/** Each wrong wish comes back under its own name, and has changed nothing. */
class RefusalTest {
    private static final Optional<String> NO_UNIT = Optional.empty();
    private static final Optional<LocalDate> NO_DAY = Optional.empty();

    private OfficeRegister office;
    private DirectiveRegister register;

    /** A wish that is refused. */
    private interface Wish {
        Outcome tried();
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsCase() {
        Map<Refusal, Wish> cases = new EnumMap<>(Refusal.class);
        cases.put(Refusal.NOT_THERE, () -> register.cancel(new DirectiveId(CHAT, 99), "thôi", office.by(LEADER)));
        cases.put(Refusal.NOT_A_KEEPER, () -> register.cancel(open(), "thôi", office.by(NV)));
        cases.put(Refusal.NOT_A_LEADER, () -> register.accept(reported(), NO_UNIT, "", office.by(SECRETARY)));
        cases.put(Refusal.NOT_YOUR_UNIT, () -> complete(open(), TP));
        cases.put(
                Refusal.WHICH_UNIT,
                () -> complete(office.record("2026-03-10", "NV", "TP").id(), SECRETARY));
        cases.put(
                Refusal.NOT_A_LEAD,
                () -> register.complete(open(), Optional.of("VP"), "", List.of(), office.by(SECRETARY)));
        cases.put(Refusal.IS_DONE, () -> complete(done(), NV));
        cases.put(Refusal.IS_REPORTED, () -> complete(reported(), NV));
        cases.put(Refusal.IS_SUSPENDED, () -> complete(after(register.suspend(open(), "chờ", office.by(LEADER))), NV));
        cases.put(Refusal.IS_CANCELLED, () -> complete(after(register.cancel(open(), "thôi", office.by(LEADER))), NV));
        cases.put(Refusal.IS_OPEN, () -> register.reopen(open(), NO_UNIT, "làm lại", office.by(LEADER)));
        cases.put(Refusal.NOTHING_REPORTED, () -> register.accept(open(), NO_UNIT, "", office.by(LEADER)));
        cases.put(Refusal.NO_REQUEST, () -> register.extend(open(), NO_DAY, "", office.by(LEADER)));
        cases.put(Refusal.REQUEST_PENDING, () -> ask(after(ask(open(), "2026-03-20")), "2026-03-25"));
        cases.put(
                Refusal.OWN_REQUEST,
                () -> register.extend(
                        after(register.askExtension(open(), NO_UNIT, day("2026-03-20"), "chờ", office.by(LEADER))),
                        NO_DAY,
                        "",
                        office.by(LEADER)));
        cases.put(Refusal.NO_DUE, () -> ask(office.record(null, "NV").id(), "2026-03-20"));
        cases.put(Refusal.RECURS, () -> {
            var weekly = new NewDirective(
                    "gửi số liệu",
                    OfficeRegister.leads("NV"),
                    List.of(),
                    Optional.of(LocalDate.parse("2026-03-06")),
                    Optional.of(Recurrence.of("FREQ=WEEKLY;BYDAY=FR")),
                    false);
            return register.amend(office.record(weekly).id(), Amendment.withoutDue(), office.by(SECRETARY));
        });
        cases.put(Refusal.DAY_MISSING, () -> register.askExtension(open(), NO_UNIT, NO_DAY, "chờ", office.by(NV)));
        cases.put(Refusal.DAY_NOT_LATER, () -> ask(open(), "2026-03-10"));
        cases.put(Refusal.DAY_PAST, () -> {
            DirectiveId id = open();
            office.clock.advance(Duration.ofDays(30));
            return ask(id, "2026-03-20");
        });
        cases.put(Refusal.DAY_ABSURD, () -> ask(open(), "2126-03-20"));
        cases.put(Refusal.REASON_MISSING, () -> register.cancel(open(), " ", office.by(LEADER)));
        cases.put(Refusal.NO_OBSTACLE, () -> register.confirmObjective(open(), NO_UNIT, office.by(LEADER)));
        cases.put(Refusal.PERCENT, () -> office.progress(office.record("2026-03-10", "NV"), NV, 101));
        cases.put(
                Refusal.SAME,
                () -> register.amend(open(), Amendment.due(LocalDate.parse("2026-03-10")), office.by(SECRETARY)));
        cases.put(Refusal.TEXT, () -> register.amend(open(), Amendment.text("x".repeat(4_001)), office.by(SECRETARY)));
        cases.put(Refusal.NO_LEAD, () -> register.reassign(open(), List.of(), "", office.by(SECRETARY)));
        cases.put(Refusal.CHANGED_SINCE, () -> {
            DirectiveId id = open();
            Outcome.Changed done = (Outcome.Changed) complete(id, NV);
            register.sendBack(id, NO_UNIT, "thiếu", office.by(LEADER));
            return register.undo(done.entry().seq(), office.by(NV)).get(0);
        });
        cases.put(Refusal.UNDO_LATE, () -> {
            Outcome.Changed done = (Outcome.Changed) complete(open(), NV);
            office.clock.advance(Duration.ofMinutes(11));
            return register.undo(done.entry().seq(), office.by(NV)).get(0);
        });
        cases.put(Refusal.UNDO_NOT_YOURS, () -> {
            Outcome.Changed done = (Outcome.Changed) complete(open(), NV);
            return register.undo(done.entry().seq(), office.by(TP)).get(0);
        });
        return Stream.of(Refusal.values())
                .map(why -> DynamicTest.dynamicTest(why.name(), () -> isRefused(why, cases.get(why))));
    }

    private void isRefused(Refusal why, Wish wish) {
        office = new OfficeRegister(true);
        try {
            register = office.register;
            Outcome outcome = wish.tried();
            assertEquals(why, outcome instanceof Outcome.Refused refused ? refused.why() : null, outcome.toString());
            assertEquals(List.of(), register.verify(CHAT));
        } finally {
            office.close();
        }
    }

    private DirectiveId open() {
        return office.record("2026-03-10", "NV").id();
    }

    private DirectiveId reported() {
        return after(complete(open(), NV));
    }

    private DirectiveId done() {
        return after(register.accept(reported(), NO_UNIT, "", office.by(LEADER)));
    }

    private Outcome complete(DirectiveId id, Actor by) {
        return register.complete(id, NO_UNIT, "", List.of(), office.by(by));
    }

    private Outcome ask(DirectiveId id, String until) {
        return register.askExtension(id, NO_UNIT, day(until), "chờ", office.by(NV));
    }

    private static Optional<LocalDate> day(String iso) {
        return Optional.of(LocalDate.parse(iso));
    }

    private static DirectiveId after(Outcome outcome) {
        return ((Outcome.Changed) outcome).after().id();
    }
}
