package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dondoc.directive.Evidence;

/**
 * What somebody wants to be done with a directive, from whichever way in it came.
 *
 * @param unit code of the unit that he speaks of; empty where he did not say
 * @param percent how far it is
 * @param until the day asked for or granted
 * @param units codes and names of the new leads of a reassignment
 * @param note reason, result or remark; may be empty
 */
record Wish(
        Verb verb,
        Optional<String> unit,
        OptionalInt percent,
        Optional<LocalDate> until,
        List<Named> units,
        String note,
        List<Evidence> evidence) {
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
        REOPEN
    }

    /** A unit with its name. */
    record Named(String code, String name) {}

    Wish {
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(percent, "percent");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(note, "note");
        units = List.copyOf(units);
        evidence = List.copyOf(evidence);
    }

    static Wish of(Verb verb, String note) {
        return new Wish(verb, Optional.empty(), OptionalInt.empty(), Optional.empty(), List.of(), note, List.of());
    }

    Wish ofUnit(String code) {
        return new Wish(verb, Optional.of(code), percent, until, units, note, evidence);
    }

    Wish ofUnit(Optional<String> code) {
        return new Wish(verb, code, percent, until, units, note, evidence);
    }

    Wish reaching(OptionalInt reached) {
        return new Wish(verb, unit, reached, until, units, note, evidence);
    }

    Wish until(Optional<LocalDate> day) {
        return new Wish(verb, unit, percent, day, units, note, evidence);
    }

    Wish to(List<Named> leads) {
        return new Wish(verb, unit, percent, until, leads, note, evidence);
    }

    Wish because(String why) {
        return new Wish(verb, unit, percent, until, units, why, evidence);
    }

    Wish proving(List<Evidence> proofs) {
        return new Wish(verb, unit, percent, until, units, note, proofs);
    }
}
