package vn.dondoc.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import vn.dondoc.deadline.Recurrence;
import vn.dondoc.deadline.WorkCalendar;

/**
 * One recorded order as it stands now.
 *
 * @param text what is to be done, as recorded or as changed since
 * @param lead the units that answer for it, in the order named; each confirms for itself
 * @param coop codes (or names, where the register knew none) of the units that help
 * @param due the last day, inclusive; of a recurring one the due day of the running occurrence
 * @param originalDue the day first set, where it was changed
 * @param recurrence the rule of a recurring one
 * @param standing whether it has no end: never overdue, never reminded of, not counted in rates
 * @param status of the whole: DONE when all leads are
 * @param assignedOn day of the meeting or paper, else of the recording
 * @param source the paper or meeting it comes from
 * @param extensions how often its due day was moved on request
 * @param request the extension asked for and not yet decided
 */
public record Directive(
        DirectiveId id,
        String text,
        List<UnitPart> lead,
        List<String> coop,
        Optional<LocalDate> due,
        Optional<LocalDate> originalDue,
        Optional<Recurrence> recurrence,
        boolean standing,
        Status status,
        LocalDate assignedOn,
        Source source,
        int extensions,
        Optional<ExtensionRequest> request) {
    public Directive {
        Objects.requireNonNull(id, "id");
        if (text.isBlank()) {
            throw new IllegalArgumentException("directive " + id + " without text");
        }
        if (lead.isEmpty()) {
            throw new IllegalArgumentException("directive " + id + " without anybody, not even an unknown one");
        }
        lead = List.copyOf(lead);
        coop = List.copyOf(coop);
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(originalDue, "originalDue");
        Objects.requireNonNull(recurrence, "recurrence");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(assignedOn, "assignedOn");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(request, "request");
    }

    /**
     * Where it was said.
     *
     * @param title number and kind of the paper or name of the meeting; may be empty
     * @param message id of the message in the chat
     */
    public record Source(String title, OptionalLong message) {
        public static final Source NONE = new Source("", OptionalLong.empty());

        public Source {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * A request for a later day.
     *
     * @param unit who asked
     * @param until the new day asked for; empty where none was named
     */
    public record ExtensionRequest(
            String unit, long askedBy, Instant askedAt, Optional<LocalDate> until, String reason) {
        public ExtensionRequest {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(askedAt, "askedAt");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(reason, "reason");
        }
    }

    public Optional<UnitPart> part(String unit) {
        return lead.stream().filter(part -> part.unit().equals(unit)).findFirst();
    }

    /**
     * What people see on a day, of the whole or of one unit's part.
     *
     * @param soonWorkingDays at most so many working days left count as {@link DayState#DUE_SOON}
     */
    public DayState on(LocalDate day, WorkCalendar calendar, int soonWorkingDays) {
        return stateOf(status, reportedOn(), day, calendar, soonWorkingDays);
    }

    public DayState on(UnitPart part, LocalDate day, WorkCalendar calendar, int soonWorkingDays) {
        Status of = status == Status.SUSPENDED || status == Status.CANCELLED ? status : part.status();
        return stateOf(of, part.reportedOn(), day, calendar, soonWorkingDays);
    }

    /** The day on which the last unit reported, once all have. */
    public Optional<LocalDate> reportedOn() {
        Optional<LocalDate> last = Optional.empty();
        for (UnitPart part : lead) {
            if (part.reportedOn().isEmpty()) {
                return Optional.empty();
            }
            if (last.isEmpty() || part.reportedOn().get().isAfter(last.get())) {
                last = part.reportedOn();
            }
        }
        return last;
    }

    /** Calendar days after the due day, up to the report or else to {@code day}; 0 where not late. */
    public long daysLate(Optional<LocalDate> reported, LocalDate day) {
        return due.map(last -> Math.max(0, ChronoUnit.DAYS.between(last, reported.orElse(day))))
                .orElse(0L);
    }

    private DayState stateOf(
            Status of, Optional<LocalDate> reported, LocalDate day, WorkCalendar calendar, int soonWorkingDays) {
        return switch (of) {
            case SUSPENDED -> DayState.SUSPENDED;
            case CANCELLED -> DayState.CANCELLED;
            case DONE ->
                due.isEmpty()
                        ? DayState.DONE_UNDATED
                        : daysLate(reported, day) > 0 ? DayState.DONE_LATE : DayState.DONE_IN_TIME;
            case OPEN, REPORTED -> {
                if (standing) {
                    yield DayState.STANDING;
                }
                if (due.isEmpty()) {
                    yield DayState.UNDATED;
                }
                if (daysLate(of == Status.REPORTED ? reported : Optional.empty(), day) > 0) {
                    yield DayState.OVERDUE;
                }
                boolean soon = of == Status.OPEN && calendar.workingDaysBetween(day, due.get()) <= soonWorkingDays;
                yield soon ? DayState.DUE_SOON : DayState.IN_TIME;
            }
        };
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return status == Status.OPEN || status == Status.REPORTED;
    }

    /** The parts that are not done. */
    public List<UnitPart> openParts() {
        return lead.stream().filter(part -> part.status() != Status.DONE).toList();
    }

    /** This directive with other parts, and the status that follows from them. */
    Directive withLead(List<UnitPart> parts) {
        return with(text, parts, coop, due, originalDue, standing, settled(status, parts), extensions, request);
    }

    Directive withPart(UnitPart changed) {
        return withLead(lead.stream()
                .map(part -> part.unit().equals(changed.unit()) ? changed : part)
                .toList());
    }

    Directive withStatus(Status now) {
        return with(text, lead, coop, due, originalDue, standing, now, extensions, request);
    }

    /** With the status that follows from the parts alone. */
    Directive awake() {
        return withStatus(settled(Status.OPEN, lead));
    }

    Directive withRequest(Optional<ExtensionRequest> asked) {
        return with(text, lead, coop, due, originalDue, standing, status, extensions, asked);
    }

    /** With another due day; the first one is kept, a request is answered by it, and what has a day is not standing. */
    Directive withDue(Optional<LocalDate> day, int extended) {
        Optional<LocalDate> first = originalDue.isPresent() ? originalDue : due;
        Optional<LocalDate> kept = first.equals(day) ? Optional.empty() : first;
        return with(
                text,
                lead,
                coop,
                day,
                kept,
                standing && day.isEmpty(),
                status,
                extensions + extended,
                Optional.empty());
    }

    Directive withText(String words) {
        return with(words, lead, coop, due, originalDue, standing, status, extensions, request);
    }

    Directive withCoop(List<String> others) {
        return with(text, lead, others, due, originalDue, standing, status, extensions, request);
    }

    /** The next occurrence of a recurring directive: a fresh start for every unit. */
    Directive nextOccurrence(LocalDate day) {
        List<UnitPart> fresh = lead.stream()
                .map(part -> UnitPart.open(part.unit(), part.name()))
                .toList();
        return with(text, fresh, coop, Optional.of(day), Optional.empty(), false, Status.OPEN, 0, Optional.empty());
    }

    private Directive with(
            String text,
            List<UnitPart> lead,
            List<String> coop,
            Optional<LocalDate> due,
            Optional<LocalDate> originalDue,
            boolean standing,
            Status status,
            int extensions,
            Optional<ExtensionRequest> request) {
        return new Directive(
                id,
                text,
                lead,
                coop,
                due,
                originalDue,
                recurrence,
                standing,
                status,
                assignedOn,
                source,
                extensions,
                request);
    }

    private static Status settled(Status was, List<UnitPart> parts) {
        if (was == Status.SUSPENDED || was == Status.CANCELLED) {
            return was;
        }
        if (parts.stream().allMatch(part -> part.status() == Status.DONE)) {
            return Status.DONE;
        }
        return parts.stream().anyMatch(part -> part.status() == Status.OPEN) ? Status.OPEN : Status.REPORTED;
    }
}
