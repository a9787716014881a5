package vn.dondoc.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.chat.Sender;
import vn.dondoc.desk.Rights.State;
import vn.dondoc.directive.Cause;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveId;
import vn.dondoc.directive.Outcome;

/** A directive of the Phòng Nội vụ in each state; most attempts are refused, and what one left as it was serves the next. */
final class States {
    private final Room room;
    private final Map<State, Directive> untouched = new EnumMap<>(State.class);
    private String head = "";
    private int causes;

    States(Room room) {
        this.room = room;
    }

    /** A directive in this state, with the word {@code canary} and its number in its text. */
    Directive in(State state) {
        Directive found = untouched.computeIfAbsent(state, this::made);
        head = head();
        return found;
    }

    /** Whether anything was changed in the group since {@link #in} was asked. */
    boolean changed(State state) {
        if (head().equals(head)) {
            return false;
        }
        Directive before = untouched.remove(state);
        Directive after = room.register.find(before.id()).orElseThrow();
        assertTrue(!after.equals(before), "a row of history that changes nothing of " + before);
        return true;
    }

    private String head() {
        return room.register.chat(Room.GROUP).orElseThrow().head();
    }

    private Directive made(State state) {
        int next = room.register.chat(Room.GROUP).map(ChatInfo::lastNumber).orElse(0) + 1;
        DirectiveId id = room.given(Room.GROUP, "rà soát canary" + next, "2026-03-10", "NV")
                .id();
        Outcome last =
                switch (state) {
                    case OPEN -> null;
                    case ASKED ->
                        room.register.askExtension(
                                id, Optional.empty(), Optional.of(LocalDate.parse("2026-03-20")), "chờ", by(Room.NV));
                    case REPORTED, DONE -> room.register.complete(id, Optional.empty(), "", List.of(), by(Room.NV));
                    case SUSPENDED -> room.register.suspend(id, "chờ", by(Room.LEADER));
                    case CANCELLED -> room.register.cancel(id, "thôi", by(Room.LEADER));
                };
        if (state == State.DONE) {
            last = room.register.accept(id, Optional.empty(), "", by(Room.LEADER));
        }
        assertTrue(last == null || last instanceof Outcome.Changed, state + ": " + last);
        return room.register.find(id).orElseThrow();
    }

    private Cause by(Sender who) {
        return new Cause(room.roster.actor(who, Room.GROUP), "given by hand " + ++causes, room.clock.instant());
    }
}
