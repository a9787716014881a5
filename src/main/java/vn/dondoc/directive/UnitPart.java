package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One lead unit's part in a directive: each lead answers for itself.
 *
 * @param unit the unit's code; {@link #person} for one who leads without a unit, {@link #unknown} for words that name nobody known
 * @param name the unit's name as it was when the directive was recorded
 * @param status OPEN, REPORTED or DONE; of the whole directive also SUSPENDED and CANCELLED
 * @param reportedOn the day on which the unit reported what was then (or may yet be) accepted
 * @param acceptedOn the day of acceptance
 * @param percent how far, as last told
 * @param note the last thing said about it: progress or result
 * @param obstacle what holds it up, while it does
 * @param returned how often it was sent back
 * @param objective the cause of a delay for which the unit is not to blame, once a leader has confirmed it
 */
public record UnitPart(
        String unit,
        String name,
        Status status,
        Optional<LocalDate> reportedOn,
        Optional<LocalDate> acceptedOn,
        OptionalInt percent,
        Optional<String> note,
        Optional<String> obstacle,
        int returned,
        Optional<Objective> objective) {
    /**
     * A cause that is not the unit's fault: Decree 335/2025 takes nothing off for a delay with one.
     *
     * @param cause as the unit told it
     * @param by name of the leader who confirmed it
     */
    public record Objective(String cause, String by) {
        public Objective {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(by, "by");
        }
    }

    public UnitPart {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
    }

    /** A unit's part on the day it is recorded. */
    public static UnitPart open(String unit, String name) {
        return new UnitPart(
                unit,
                name,
                Status.OPEN,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    /** The code under which a person leads who stands for no unit. */
    public static String person(long id) {
        return "@" + id;
    }

    /** The code under which somebody leads of whom only the username is known; case does not matter there. */
    public static String username(String name) {
        return "@" + name.toLowerCase(Locale.ROOT);
    }

    /** The code under which words lead that name nobody whom the register knows. */
    public static String unknown(String mention) {
        return "?" + mention.strip();
    }

    /** Whether nobody is known who could confirm; then only leaders and secretaries can. */
    public boolean isUnknown() {
        return unit.startsWith("?");
    }

    public boolean isPerson() {
        return unit.startsWith("@");
    }

    UnitPart reported(Status as, LocalDate day, String result) {
        return new UnitPart(
                unit,
                name,
                as,
                Optional.of(day),
                Optional.empty(),
                percent,
                result.isBlank() ? note : Optional.of(result),
                Optional.empty(),
                returned,
                objective);
    }

    UnitPart accepted(LocalDate day) {
        return new UnitPart(
                unit, name, Status.DONE, reportedOn, Optional.of(day), percent, note, obstacle, returned, objective);
    }

    /** The same before it was accepted. */
    UnitPart waiting() {
        return new UnitPart(
                unit,
                name,
                Status.REPORTED,
                reportedOn,
                Optional.empty(),
                percent,
                note,
                obstacle,
                returned,
                objective);
    }

    UnitPart sentBack() {
        return new UnitPart(
                unit,
                name,
                Status.OPEN,
                Optional.empty(),
                Optional.empty(),
                percent,
                note,
                obstacle,
                returned + 1,
                objective);
    }

    UnitPart reopened() {
        return new UnitPart(
                unit,
                name,
                Status.OPEN,
                Optional.empty(),
                Optional.empty(),
                percent,
                note,
                obstacle,
                returned,
                objective);
    }

    UnitPart progressed(OptionalInt reached, String remark) {
        return new UnitPart(
                unit,
                name,
                status,
                reportedOn,
                acceptedOn,
                reached.isPresent() ? reached : percent,
                remark.isBlank() ? note : Optional.of(remark),
                obstacle,
                returned,
                objective);
    }

    UnitPart heldUp(OptionalInt reached, String why) {
        return new UnitPart(
                unit,
                name,
                status,
                reportedOn,
                acceptedOn,
                reached.isPresent() ? reached : percent,
                note,
                Optional.of(why),
                returned,
                objective);
    }

    UnitPart handedTo(String code, String newName) {
        return new UnitPart(
                code, newName, status, reportedOn, acceptedOn, percent, note, obstacle, returned, objective);
    }

    /** One part of two, as far as the one that is less far; both were sent back as often as they were. */
    UnitPart joined(UnitPart other) {
        UnitPart less = status.compareTo(other.status) <= 0 ? this : other;
        return new UnitPart(
                unit,
                name,
                less.status,
                less.reportedOn,
                less.acceptedOn,
                less.percent,
                less.note.isPresent() ? less.note : note.or(() -> other.note),
                less.obstacle.or(() -> obstacle).or(() -> other.obstacle).filter(why -> less.status == Status.OPEN),
                returned + other.returned,
                objective.or(() -> other.objective));
    }

    UnitPart excused(Objective confirmed) {
        return new UnitPart(
                unit, name, status, reportedOn, acceptedOn, percent, note, obstacle, returned, Optional.of(confirmed));
    }
}
