package vn.dondoc.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** What a unit may do with its part: report, say how far it is, ask for time. Pure functions of state, actor and day. */
final class UnitRules {
    private static final int FAR_YEARS = 20;

    private UnitRules() {}

    static Step complete(
            Directive now,
            Actor by,
            Optional<String> unit,
            LocalDate day,
            String note,
            List<Evidence> evidence,
            boolean acceptance) {
        return onPart(now, by, unit, part -> {
            UnitPart reported = part.reported(acceptance ? Status.REPORTED : Status.DONE, day, note);
            Directive after = now.withPart(reported);
            boolean answered = after.request()
                    .filter(request -> request.unit().equals(part.unit()) || after.status() != Status.OPEN)
                    .isPresent();
            return new Step.Go(
                    answered ? after.withRequest(Optional.empty()) : after,
                    Change.COMPLETE,
                    Optional.of(part.unit()),
                    note,
                    evidence);
        });
    }

    static Step progress(Directive now, Actor by, Optional<String> unit, OptionalInt percent, String note) {
        if (percent.isPresent() && (percent.getAsInt() < 0 || percent.getAsInt() > 100)) {
            return new Step.Stop(Refusal.PERCENT);
        }
        return onPart(now, by, unit, part -> {
            Directive after = now.withPart(part.progressed(percent, note));
            return after.equals(now)
                    ? new Step.Stop(Refusal.SAME)
                    : new Step.Go(after, Change.PROGRESS, part.unit(), note);
        });
    }

    static Step obstacle(Directive now, Actor by, Optional<String> unit, OptionalInt percent, String why) {
        return onPart(now, by, unit, part -> {
            if (why.isBlank()) {
                return new Step.Stop(Refusal.REASON_MISSING);
            }
            Directive after = now.withPart(part.heldUp(percent, why));
            return after.equals(now)
                    ? new Step.Stop(Refusal.SAME)
                    : new Step.Go(after, Change.OBSTACLE, part.unit(), why);
        });
    }

    static Step askExtension(
            Directive now,
            Actor by,
            Optional<String> unit,
            Optional<LocalDate> until,
            LocalDate day,
            Instant at,
            String why) {
        return onPart(now, by, unit, part -> {
            if (now.request().isPresent()) {
                return new Step.Stop(Refusal.REQUEST_PENDING);
            }
            if (now.due().isEmpty()) {
                return new Step.Stop(Refusal.NO_DUE);
            }
            if (until.isEmpty()) {
                return new Step.Stop(Refusal.DAY_MISSING);
            }
            Optional<Refusal> wrong = wrongDay(now, until.get(), day);
            if (wrong.isPresent()) {
                return new Step.Stop(wrong.get());
            }
            var request = new Directive.ExtensionRequest(part.unit(), by.id(), at, until, why);
            return new Step.Go(now.withRequest(Optional.of(request)), Change.EXTENSION_ASKED, part.unit(), why);
        });
    }

    static Step prove(Directive now, Actor by, Optional<String> unit, List<Evidence> evidence) {
        List<UnitPart> mine = candidates(now, by, unit);
        if (mine.isEmpty()) {
            return new Step.Stop(Refusal.NOT_YOUR_UNIT);
        }
        if (now.status() == Status.CANCELLED) {
            return new Step.Stop(Refusal.IS_CANCELLED);
        }
        if (evidence.isEmpty()) {
            return new Step.Stop(Refusal.SAME);
        }
        return new Step.Go(now, Change.PROGRESS, Optional.of(mine.get(0).unit()), "", evidence);
    }

    /** Why a day cannot be the new due day of an extension; empty where it can. */
    static Optional<Refusal> wrongDay(Directive now, LocalDate until, LocalDate day) {
        if (now.due().isPresent() && !until.isAfter(now.due().get())) {
            return Optional.of(Refusal.DAY_NOT_LATER);
        }
        if (until.isBefore(day)) {
            return Optional.of(Refusal.DAY_PAST);
        }
        return until.isAfter(day.plusYears(FAR_YEARS)) ? Optional.of(Refusal.DAY_ABSURD) : Optional.empty();
    }

    /** Looks whose part it is, then whether the directive and the part are open, then does it. */
    private static Step onPart(Directive now, Actor by, Optional<String> unit, Function<UnitPart, Step> step) {
        List<UnitPart> mine = candidates(now, by, unit);
        if (mine.isEmpty()) {
            boolean named = unit.isPresent() && now.part(unit.get()).isEmpty() && by.keepsRegister();
            return new Step.Stop(named ? Refusal.NOT_A_LEAD : Refusal.NOT_YOUR_UNIT);
        }
        Optional<Refusal> closed = closed(now.status());
        if (closed.isPresent() && now.status() != Status.REPORTED) {
            return new Step.Stop(closed.get());
        }
        List<UnitPart> open =
                mine.stream().filter(part -> part.status() == Status.OPEN).toList();
        if (open.isEmpty()) {
            return new Step.Stop(closed(mine.get(0).status()).orElseThrow());
        }
        return open.size() > 1 ? new Step.Stop(Refusal.WHICH_UNIT) : step.apply(open.get(0));
    }

    /** The parts that somebody may speak for: his own units' first, all for those who keep the register. */
    static List<UnitPart> candidates(Directive now, Actor by, Optional<String> unit) {
        if (unit.isPresent()) {
            return now.part(unit.get())
                    .filter(part -> by.keepsRegister() || by.speaksFor(part.unit()))
                    .map(List::of)
                    .orElse(List.of());
        }
        List<UnitPart> own =
                now.lead().stream().filter(part -> by.speaksFor(part.unit())).toList();
        return own.isEmpty() && by.keepsRegister() ? now.lead() : own;
    }

    static Optional<Refusal> closed(Status status) {
        return switch (status) {
            case OPEN -> Optional.empty();
            case REPORTED -> Optional.of(Refusal.IS_REPORTED);
            case DONE -> Optional.of(Refusal.IS_DONE);
            case SUSPENDED -> Optional.of(Refusal.IS_SUSPENDED);
            case CANCELLED -> Optional.of(Refusal.IS_CANCELLED);
        };
    }
}
