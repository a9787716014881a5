package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.store.SqlStore;
import vn.dondoc.testkit.SettableClock;
import vn.dondoc.testkit.Stores;

/** A register on SQLite with the people of a small office. */
final class OfficeRegister implements AutoCloseable {
    static final long CHAT = -4001;
    static final Actor LEADER = actor(1001, "Phan Hồng Yến", Set.of(Role.LEADER));
    static final Actor SECRETARY = actor(1002, "Trần Văn Thư", Set.of(Role.SECRETARY));
    static final Actor NV = actor(2001, "Nga", Set.of(), "NV");
    static final Actor TP = actor(2002, "Trà", Set.of(), "TP");
    static final Actor VISITOR = actor(9001, "Khách", Set.of());

    final SettableClock clock = SettableClock.at("2026-03-02T08:00");
    final SqlStore store = Stores.inMemory();
    final DirectiveRegister register;
    private int messages;

    OfficeRegister(boolean acceptance) {
        register = new DirectiveRegister(store.directives(), clock, acceptance);
    }

    static Actor actor(long id, String name, Set<Role> roles, String... units) {
        return new Actor(id, name, Optional.empty(), roles, List.of(units));
    }

    Cause by(Actor actor) {
        return new Cause(actor, "t:" + ++messages, clock.instant());
    }

    Directive record(String due, String... units) {
        return record(new NewDirective(
                "rà soát thủ tục hành chính số " + messages,
                leads(units),
                List.of(),
                due == null ? Optional.empty() : Optional.of(LocalDate.parse(due)),
                Optional.empty(),
                false));
    }

    Directive recurring(String due, String rule, String... units) {
        return record(new NewDirective(
                "gửi báo cáo tháng",
                leads(units),
                List.of(),
                Optional.of(LocalDate.parse(due)),
                Optional.of(Recurrence.of(rule)),
                false));
    }

    Directive record(NewDirective wish) {
        return store.inTransaction(() -> {
            var done = (DirectiveRegister.Recording.Recorded)
                    register.record(CHAT, List.of(wish), Directive.Source.NONE, register.today(), by(SECRETARY));
            return done.directives().get(0);
        });
    }

    static List<NewDirective.Lead> leads(String... units) {
        return Arrays.stream(units)
                .map(unit -> new NewDirective.Lead(unit, "Phòng " + unit))
                .toList();
    }

    Outcome complete(Directive directive, Actor by) {
        return register.complete(directive.id(), Optional.empty(), "", List.of(), by(by));
    }

    Outcome progress(Directive directive, Actor by, int percent) {
        return register.progress(directive.id(), Optional.empty(), OptionalInt.of(percent), "", by(by));
    }

    Directive now(Directive directive) {
        return register.find(directive.id()).orElseThrow();
    }

    @Override
    public void close() {
        store.close();
    }
}
