package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What leaders and secretaries may do with a directive. Pure functions of state, actor and day. */
final class KeeperRules {
    private static final int LONGEST_TEXT = 4_000;
    private static final int FAR_YEARS = 20;

    private KeeperRules() {}

    /** A leader grants what was asked for, or another day; without a request he may give a day as well. */
    static Step extend(Directive now, Actor by, Optional<LocalDate> until, LocalDate day, String note) {
        Optional<Refusal> refused = leaderOnly(by).or(() -> notRunning(now));
        if (refused.isPresent()) {
            return new Step.Stop(refused.get());
        }
        Optional<Directive.ExtensionRequest> request = now.request();
        if (request.isEmpty() && until.isEmpty()) {
            return new Step.Stop(Refusal.NO_REQUEST);
        }
        if (request.isPresent() && request.get().askedBy() == by.id()) {
            return new Step.Stop(Refusal.OWN_REQUEST);
        }
        Optional<LocalDate> granted = until.or(() -> request.flatMap(Directive.ExtensionRequest::until));
        if (granted.isEmpty()) {
            return new Step.Stop(Refusal.DAY_MISSING);
        }
        Optional<Refusal> wrong = UnitRules.wrongDay(now, granted.get(), day);
        if (wrong.isPresent()) {
            return new Step.Stop(wrong.get());
        }
        return new Step.Go(
                now.withDue(granted, 1),
                Change.EXTENDED,
                request.map(Directive.ExtensionRequest::unit),
                note,
                List.of());
    }

    static Step refuseExtension(Directive now, Actor by, String why) {
        Optional<Refusal> refused = leaderOnly(by);
        if (refused.isPresent()) {
            return new Step.Stop(refused.get());
        }
        if (now.request().isEmpty()) {
            return new Step.Stop(Refusal.NO_REQUEST);
        }
        if (now.request().get().askedBy() == by.id()) {
            return new Step.Stop(Refusal.OWN_REQUEST);
        }
        if (why.isBlank()) {
            return new Step.Stop(Refusal.REASON_MISSING);
        }
        return new Step.Go(
                now.withRequest(Optional.empty()),
                Change.EXTENSION_REFUSED,
                now.request().get().unit(),
                why);
    }

    /** Accepts what was reported: one unit's part, or all that wait. */
    static Step accept(Directive now, Actor by, Optional<String> unit, LocalDate day, String note) {
        Optional<Refusal> refused = leaderOnly(by).or(() -> nothingReported(now, unit));
        if (refused.isPresent()) {
            return new Step.Stop(refused.get());
        }
        List<UnitPart> parts = now.lead().stream()
                .map(part -> waits(part, unit) ? part.accepted(day) : part)
                .toList();
        return new Step.Go(now.withLead(parts), Change.ACCEPTED, unit, note, List.of());
    }

    static Step sendBack(Directive now, Actor by, Optional<String> unit, String why) {
        Optional<Refusal> refused = leaderOnly(by).or(() -> nothingReported(now, unit));
        if (refused.isPresent()) {
            return new Step.Stop(refused.get());
        }
        if (why.isBlank()) {
            return new Step.Stop(Refusal.REASON_MISSING);
        }
        List<UnitPart> parts = now.lead().stream()
                .map(part -> waits(part, unit) ? part.sentBack() : part)
                .toList();
        return new Step.Go(now.withLead(parts), Change.RETURNED, unit, why, List.of());
    }

    static Step cancel(Directive now, Actor by, String why) {
        return closing(now, by, why, Status.CANCELLED, Change.CANCELLED);
    }

    static Step suspend(Directive now, Actor by, String why) {
        return closing(now, by, why, Status.SUSPENDED, Change.SUSPENDED);
    }

    private static Step closing(Directive now, Actor by, String why, Status to, Change change) {
        Optional<Refusal> refused = keeperOnly(by);
        if (refused.isEmpty() && !now.isOpen() && !(now.status() == Status.SUSPENDED && to == Status.CANCELLED)) {
            refused = UnitRules.closed(now.status());
        }
        if (refused.isEmpty() && why.isBlank()) {
            refused = Optional.of(Refusal.REASON_MISSING);
        }
        return refused.<Step>map(Step.Stop::new)
                .orElseGet(() -> new Step.Go(now.withRequest(Optional.empty()).withStatus(to), change, why));
    }

    /** Opens again what is done, cancelled or suspended; of a directive with several leads also one unit's done part. */
    static Step reopen(Directive now, Actor by, Optional<String> unit, String why) {
        Optional<Refusal> refused = keeperOnly(by);
        boolean onePart = unit.flatMap(now::part)
                .filter(part -> part.status() == Status.DONE)
                .isPresent();
        if (refused.isEmpty() && now.isOpen() && !onePart) {
            refused = Optional.of(now.status() == Status.OPEN ? Refusal.IS_OPEN : Refusal.IS_REPORTED);
        }
        if (refused.isEmpty() && why.isBlank()) {
            refused = Optional.of(Refusal.REASON_MISSING);
        }
        if (refused.isPresent()) {
            return new Step.Stop(refused.get());
        }
        boolean again = now.status() == Status.DONE || onePart;
        List<UnitPart> parts = now.lead().stream()
                .map(part -> again && (unit.isEmpty() || part.unit().equals(unit.get())) ? part.reopened() : part)
                .toList();
        return new Step.Go(now.withStatus(Status.OPEN).withLead(parts).awake(), Change.REOPENED, unit, why, List.of());
    }

    /** Gives it to other units; those who stay keep what they reported. */
    static Step reassign(Directive now, Actor by, Optional<String> unit, List<NewDirective.Lead> to, String why) {
        Optional<Refusal> refused = keeperOnly(by).or(() -> UnitRules.closed(now.status()));
        if (refused.isEmpty() && to.isEmpty()) {
            refused = Optional.of(Refusal.NO_LEAD);
        }
        List<NewDirective.Lead> leads = new ArrayList<>();
        now.lead().stream()
                .filter(part -> unit.isPresent() && !part.unit().equals(unit.get()))
                .forEach(part -> leads.add(new NewDirective.Lead(part.unit(), part.name())));
        leads.addAll(to);
        List<UnitPart> parts = parts(now, leads);
        if (refused.isEmpty() && parts.equals(now.lead())) {
            refused = Optional.of(Refusal.SAME);
        }
        return refused.<Step>map(Step.Stop::new)
                .orElseGet(() -> new Step.Go(ledBy(now, parts), Change.REASSIGNED, why));
    }

    /** With other leads; who leads no longer asks for nothing any more. */
    private static Directive ledBy(Directive now, List<UnitPart> parts) {
        Optional<Directive.ExtensionRequest> asked = now.request()
                .filter(request -> parts.stream().anyMatch(part -> part.unit().equals(request.unit())));
        return now.withRequest(asked).withLead(parts);
    }

    /**
     * The same with a unit that has taken over from another one; what was reported stays with it. Where both lead, two parts become
     * one, which is as far as the one that is less far.
     */
    static Step handOver(Directive now, Actor by, String from, NewDirective.Lead to) {
        Optional<Refusal> refused = keeperOnly(by);
        Optional<UnitPart> old = now.part(from);
        if (refused.isEmpty() && (old.isEmpty() || from.equals(to.unit()))) {
            refused = Optional.of(Refusal.NOT_A_LEAD);
        }
        if (refused.isPresent()) {
            return new Step.Stop(refused.get());
        }
        UnitPart given = old.get().handedTo(to.unit(), to.name());
        UnitPart part = now.part(to.unit()).map(own -> own.joined(given)).orElse(given);
        boolean both = now.part(to.unit()).isPresent();
        List<UnitPart> parts = now.lead().stream()
                .filter(one -> !both || !one.unit().equals(from))
                .map(one -> one.unit().equals(both ? to.unit() : from) ? part : one)
                .toList();
        Optional<Directive.ExtensionRequest> asked = now.request()
                .map(request -> request.unit().equals(from)
                        ? new Directive.ExtensionRequest(
                                to.unit(), request.askedBy(), request.askedAt(), request.until(), request.reason())
                        : request);
        return new Step.Go(now.withRequest(asked).withLead(parts), Change.HANDED_OVER, to.unit(), "");
    }

    /**
     * A leader confirms that what held a unit up was not its fault, also after it has reported.
     *
     * @param told what each part told last as its obstacle
     */
    static Step confirmObjective(
            Directive now, Actor by, Optional<String> unit, Function<UnitPart, Optional<String>> told) {
        Optional<Refusal> refused = leaderOnly(by);
        if (refused.isEmpty() && now.status() == Status.CANCELLED) {
            refused = UnitRules.closed(now.status());
        }
        if (refused.isPresent()) {
            return new Step.Stop(refused.get());
        }
        List<UnitPart> heldUp = now.lead().stream()
                .filter(part -> unit.map(part.unit()::equals).orElse(true))
                .filter(part -> told.apply(part).isPresent())
                .toList();
        List<UnitPart> fresh = heldUp.stream()
                .filter(part -> !part.objective().map(UnitPart.Objective::cause).equals(told.apply(part)))
                .toList();
        if (fresh.size() != 1) {
            return new Step.Stop(
                    heldUp.isEmpty() ? Refusal.NO_OBSTACLE : fresh.isEmpty() ? Refusal.SAME : Refusal.WHICH_UNIT);
        }
        UnitPart part = fresh.get(0);
        String cause = told.apply(part).orElseThrow();
        return new Step.Go(
                now.withPart(part.excused(new UnitPart.Objective(cause, by.name()))),
                Change.OBJECTIVE,
                part.unit(),
                cause);
    }

    static Step amend(Directive now, Actor by, Amendment amendment, LocalDate day) {
        Optional<Refusal> refused = keeperOnly(by);
        if (refused.isEmpty() && (now.status() == Status.DONE || now.status() == Status.CANCELLED)) {
            refused = UnitRules.closed(now.status());
        }
        if (refused.isEmpty()) {
            refused = nonsense(now, amendment, day);
        }
        if (refused.isPresent()) {
            return new Step.Stop(refused.get());
        }
        Directive after = now;
        if (amendment.text().isPresent()) {
            after = after.withText(amendment.text().get().strip());
        }
        if (amendment.lead().isPresent()) {
            after = ledBy(after, parts(now, amendment.lead().get()));
        }
        if (amendment.coop().isPresent()) {
            after = after.withCoop(amendment.coop().get());
        }
        if (amendment.due().isPresent() && !amendment.due().equals(now.due())) {
            after = after.withDue(amendment.due(), 0);
        }
        if (amendment.undated() && now.due().isPresent()) {
            after = after.withDue(Optional.empty(), 0);
        }
        return after.equals(now) ? new Step.Stop(Refusal.SAME) : new Step.Go(after, Change.CHANGED, "");
    }

    private static Optional<Refusal> nonsense(Directive now, Amendment amendment, LocalDate day) {
        boolean text = amendment
                .text()
                .filter(words -> words.isBlank() || words.length() > LONGEST_TEXT)
                .isPresent();
        if (text) {
            return Optional.of(Refusal.TEXT);
        }
        if (amendment.lead().filter(List::isEmpty).isPresent()) {
            return Optional.of(Refusal.NO_LEAD);
        }
        if (amendment.undated() && now.recurrence().isPresent()) {
            return Optional.of(Refusal.RECURS);
        }
        boolean absurd = amendment
                .due()
                .filter(due -> due.isBefore(now.assignedOn()) || due.isAfter(day.plusYears(FAR_YEARS)))
                .isPresent();
        return absurd ? Optional.of(Refusal.DAY_ABSURD) : Optional.empty();
    }

    private static List<UnitPart> parts(Directive now, List<NewDirective.Lead> to) {
        List<UnitPart> parts = new ArrayList<>();
        for (NewDirective.Lead lead : to) {
            if (parts.stream().noneMatch(part -> part.unit().equals(lead.unit()))) {
                parts.add(now.part(lead.unit()).orElseGet(() -> UnitPart.open(lead.unit(), lead.name())));
            }
        }
        return parts;
    }

    private static Optional<Refusal> nothingReported(Directive now, Optional<String> unit) {
        if (now.status() == Status.SUSPENDED || now.status() == Status.CANCELLED) {
            return UnitRules.closed(now.status());
        }
        return now.lead().stream().anyMatch(part -> waits(part, unit))
                ? Optional.empty()
                : Optional.of(Refusal.NOTHING_REPORTED);
    }

    private static boolean waits(UnitPart part, Optional<String> unit) {
        return part.status() == Status.REPORTED && unit.map(part.unit()::equals).orElse(true);
    }

    private static Optional<Refusal> notRunning(Directive now) {
        return now.status() == Status.OPEN ? Optional.empty() : UnitRules.closed(now.status());
    }

    private static Optional<Refusal> leaderOnly(Actor by) {
        return by.isLeader() ? Optional.empty() : Optional.of(Refusal.NOT_A_LEADER);
    }

    private static Optional<Refusal> keeperOnly(Actor by) {
        return by.keepsRegister() ? Optional.empty() : Optional.of(Refusal.NOT_A_KEEPER);
    }
}
