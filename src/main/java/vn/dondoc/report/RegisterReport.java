package vn.dondoc.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.ChatInfo;
import vn.dondoc.directive.DayState;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Query;
import vn.dondoc.directive.Status;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.OfficeFormat;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Unit;

/**
 * The register as a file that offices send: every directive that a query names, a row for each lead unit, read in pages. One piece
 * of code for the chat, the board and the command line.
 */
public final class RegisterReport {
    private static final int PAGE = 500;

    private final DirectiveRegister register;
    private final Organization organization;
    private final WorkCalendar calendar;
    private final int soonWorkingDays;

    /** What the file is. */
    public enum Format {
        XLSX,
        DOCX
    }

    /** @param soonWorkingDays at most so many working days left are shown as {@code sắp đến hạn} */
    public RegisterReport(
            DirectiveRegister register, Organization organization, WorkCalendar calendar, int soonWorkingDays) {
        this.register = register;
        this.organization = organization;
        this.calendar = calendar;
        this.soonWorkingDays = soonWorkingDays;
    }

    /**
     * What to write.
     *
     * @param directives walked through twice, in the order of the rows
     * @param heading in words: {@code Tháng 3/2026}
     * @param period with the figures for the rating where there is one
     * @param unit code of the one that it is about, what its people lead by name included; empty for all
     * @param day on which things stand as they are told
     */
    public record Content(
            Iterable<Directive> directives,
            String heading,
            Optional<Period> period,
            Optional<String> unit,
            LocalDate day) {}

    /**
     * What there is of several chats as it stands today, or what belongs to a period.
     *
     * @param unit code of the one whose work it is; empty for all
     */
    public Content of(List<ChatInfo> chats, Optional<Period> period, Optional<String> unit, LocalDate day) {
        String when = period.map(Period::shown).orElseGet(() -> Wording.until(day));
        LocalDate last = period.map(Period::last).orElse(day);
        String heading = unit.map(code -> nameOn(code, last))
                .map(name -> name + ", " + Wording.small(when))
                .orElse(when);
        return new Content(() -> all(chats, period, day), heading, period, unit, day);
    }

    /**
     * Writes the register with its tables.
     *
     * @return how many directives were written
     */
    public int write(OutputStream out, Format format, Content content) throws IOException {
        LocalDate last = content.period().map(Period::last).orElse(content.day());
        UnitNames names = new UnitNames(organization, last, last.isBefore(content.day()), content.unit());
        UnitTally tally = new UnitTally(names);
        Optional<Rating> rating = content.period()
                .map(asked -> new Rating(asked, content.day(), names, one -> register.sentBack(one.id())));
        for (Directive directive : content.directives()) {
            tally.add(directive, content.day());
            rating.ifPresent(counted -> counted.add(directive));
        }
        RegisterHead head = new RegisterHead(organization.name(), content.heading(), content.day());
        Iterator<RegisterRow> rows = rows(content, names);
        switch (format) {
            case XLSX -> RegisterXlsx.write(out, head, rows, tally, rating);
            case DOCX -> RegisterDocx.write(out, head, rows, tally, rating);
        }
        return tally.directives();
    }

    private Iterator<Directive> all(List<ChatInfo> chats, Optional<Period> period, LocalDate day) {
        return chats.stream()
                .flatMap(chat -> {
                    Iterable<Directive> of = () -> pages(Query.of(chat.chat(), Query.View.ALL, day));
                    Set<Integer> sentBack = period.map(
                                    asked -> register.sentBackIn(chat.chat(), asked.first(), asked.last()))
                            .orElse(Set.of());
                    Stream<Directive> all = StreamSupport.stream(of.spliterator(), false)
                            .filter(one -> period.map(asked -> asked.concerns(one)
                                            || sentBack.contains(one.id().number()))
                                    .orElse(true));
                    Optional<Period> past = period.filter(asked -> asked.last().isBefore(day));
                    return past.isEmpty()
                            ? all
                            : all.map(
                                    register.formerUnits(chat.chat(), past.get().last())::of);
                })
                .iterator();
    }

    /** The directives of all pages, one page in memory at a time. */
    private Iterator<Directive> pages(Query query) {
        return new Iterator<>() {
            private final Deque<Directive> page = new ArrayDeque<>();
            private Optional<Query> next = Optional.of(query.atMost(PAGE));

            @Override
            public boolean hasNext() {
                if (page.isEmpty() && next.isPresent()) {
                    page.addAll(register.list(next.get()));
                    next = page.size() < PAGE ? Optional.empty() : next.map(asked -> asked.after(page.getLast()));
                }
                return !page.isEmpty();
            }

            @Override
            public Directive next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.remove();
            }
        };
    }

    /** A row for each lead unit. */
    private Iterator<RegisterRow> rows(Content content, UnitNames names) {
        return StreamSupport.stream(content.directives().spliterator(), false)
                .flatMap(directive -> directive.lead().stream()
                        .filter(names::concerns)
                        .map(part -> row(directive, part, content.day())))
                .iterator();
    }

    private RegisterRow row(Directive directive, UnitPart part, LocalDate day) {
        boolean done = part.status() == Status.DONE;
        return new RegisterRow(
                directive.id().number(),
                document(directive),
                directive.text(),
                part.name(),
                directive.coop().stream().map(this::name).collect(Collectors.joining(", ")),
                directive.due(),
                dueNote(directive),
                part.note().orElse(part.percent().isPresent() ? part.percent().getAsInt() + "%" : ""),
                done ? part.reportedOn() : Optional.empty(),
                state(directive, part, day),
                reason(part),
                directive
                        .request()
                        .filter(request -> request.unit().equals(part.unit()))
                        .map(RegisterReport::proposal)
                        .orElse(""),
                note(directive, part));
    }

    private static String reason(UnitPart part) {
        Optional<String> objective = part.objective()
                .map(confirmed -> "khách quan: " + confirmed.cause() + " (" + confirmed.by() + " xác nhận)");
        Optional<String> other = part.obstacle()
                .filter(why -> !part.objective().map(UnitPart.Objective::cause).equals(Optional.of(why)));
        return Stream.of(other, objective).flatMap(Optional::stream).collect(Collectors.joining("; "));
    }

    private static String document(Directive directive) {
        String title = directive.source().title();
        String day = "ngày " + OfficeFormat.date(directive.assignedOn());
        return title.isBlank() ? "Kết luận " + day : title.contains("ngày") ? title : title + " " + day;
    }

    private static String dueNote(Directive directive) {
        if (directive.recurrence().isPresent()) {
            return "định kỳ";
        }
        return directive.standing() ? "thường xuyên" : "không thời hạn";
    }

    private String state(Directive directive, UnitPart part, LocalDate day) {
        DayState state = directive.on(part, day, calendar, soonWorkingDays);
        String waits = part.status() == Status.REPORTED ? " (chờ xác nhận)" : "";
        if (state == DayState.OVERDUE) {
            Optional<LocalDate> reported = part.status() == Status.REPORTED ? part.reportedOn() : Optional.empty();
            return state.shown() + " " + directive.daysLate(reported, day) + " ngày" + waits;
        }
        return state.shown() + waits;
    }

    private static String proposal(Directive.ExtensionRequest request) {
        return "xin gia hạn"
                + request.until().map(day -> " đến " + OfficeFormat.date(day)).orElse("")
                + (request.reason().isBlank() ? "" : ": " + request.reason());
    }

    private static String note(Directive directive, UnitPart part) {
        List<String> notes = new ArrayList<>();
        if (directive.extensions() > 0) {
            notes.add("đã gia hạn " + directive.extensions() + " lần"
                    + directive
                            .originalDue()
                            .map(day -> ", hạn đầu " + OfficeFormat.date(day))
                            .orElse(""));
        }
        if (part.returned() > 0) {
            notes.add("trả lại " + part.returned() + " lần");
        }
        return String.join("; ", notes);
    }

    /** Of one that has ended by then, the one that has taken over. */
    private String nameOn(String code, LocalDate day) {
        return organization
                .byCode(code)
                .flatMap(unit -> organization.current(unit, day))
                .map(Unit::name)
                .orElseGet(() -> name(code));
    }

    private String name(String code) {
        return organization.byCode(code).map(Unit::name).orElse(code.startsWith("?") ? code.substring(1) : code);
    }
}
