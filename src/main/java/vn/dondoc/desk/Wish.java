package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dondoc.directive.Actor;
import vn.dondoc.directive.Amendment;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Evidence;
import vn.dondoc.directive.NewDirective;

/**
 * What somebody wants to be done with a directive, from whichever way in it came.
 *
 * @param unit code of the unit that he speaks of; empty where he did not say
 * @param percent how far it is
 * @param until the day asked for or granted
 * @param units codes and names of the new leads of a reassignment: of the whole, or of that unit's part alone
 * @param note reason, result or remark; may be empty
 * @param amendment what to correct
 */
record Wish(
        Verb verb,
        Optional<String> unit,
        OptionalInt percent,
        Optional<LocalDate> until,
        List<NewDirective.Lead> units,
        String note,
        List<Evidence> evidence,
        Optional<Amendment> amendment) {
    /** What to do. */
    enum Verb {
        COMPLETE,
        PROGRESS,
        OBSTACLE,
        ASK_EXTENSION,
        EXTEND,
        REFUSE_EXTENSION,
        ACCEPT,
        SEND_BACK,
        REASSIGN,
        CANCEL,
        SUSPEND,
        REOPEN,
        CONFIRM_OBJECTIVE,
        AMEND
    }

    Wish {
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(percent, "percent");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(note, "note");
        amendment = amendment == null ? Optional.empty() : amendment; // choices written by an earlier version have none
        units = List.copyOf(units);
        evidence = List.copyOf(evidence);
    }

    static Wish of(Verb verb, String note) {
        return new Wish(
                verb,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                note,
                List.of(),
                Optional.empty());
    }

    static Wish amending(Amendment amendment) {
        return new Wish(
                Verb.AMEND,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                "",
                List.of(),
                Optional.of(amendment));
    }

    /** Asking for time is giving it where a leader says it whose own unit is not bound. */
    Wish heardFrom(Actor actor, Directive directive) {
        boolean gives = verb == Verb.ASK_EXTENSION
                && actor.isLeader()
                && directive.lead().stream().noneMatch(part -> actor.speaksFor(part.unit()));
        return gives ? new Wish(Verb.EXTEND, unit, percent, until, units, note, evidence, amendment) : this;
    }

    /** The same words meant as a report of completion. */
    Wish finished() {
        return new Wish(Verb.COMPLETE, unit, OptionalInt.empty(), Optional.empty(), units, note, evidence, amendment);
    }

    Wish ofUnit(String code) {
        return new Wish(verb, Optional.of(code), percent, until, units, note, evidence, amendment);
    }

    Wish ofUnit(Optional<String> code) {
        return new Wish(verb, code, percent, until, units, note, evidence, amendment);
    }

    Wish reaching(OptionalInt reached) {
        return new Wish(verb, unit, reached, until, units, note, evidence, amendment);
    }

    Wish until(Optional<LocalDate> day) {
        return new Wish(verb, unit, percent, day, units, note, evidence, amendment);
    }

    Wish to(List<NewDirective.Lead> leads) {
        return new Wish(verb, unit, percent, until, leads, note, evidence, amendment);
    }

    Wish because(String why) {
        return new Wish(verb, unit, percent, until, units, why, evidence, amendment);
    }

    Wish proving(List<Evidence> proofs) {
        return new Wish(verb, unit, percent, until, units, note, proofs, amendment);
    }
}
