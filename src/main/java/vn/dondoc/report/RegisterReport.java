package vn.dondoc.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
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
     * Writes the directives of {@code query} with the counts by unit of its chat.
     *
     * @param period in words, for the heading
     */
    public void write(OutputStream out, Format format, Query query, String period) throws IOException {
        write(out, format, query, period, pages(query));
    }

    /** The same for directives that somebody else reads one by one. */
    public void write(OutputStream out, Format format, Query query, String period, Iterator<Directive> directives)
            throws IOException {
        RegisterHead head = new RegisterHead(organization.name(), period, query.day());
        List<UnitCounts> units = new Digest(register, organization).byUnit(query.chat(), query.day());
        Iterator<RegisterRow> rows = rows(query, directives);
        switch (format) {
            case XLSX -> RegisterXlsx.write(out, head, rows, units);
            case DOCX -> RegisterDocx.write(out, head, rows, units);
        }
    }

    /**
     * Writes what belongs to a month, or all that there is, of several chats; the counts by unit are those of what is written.
     *
     * @return how many directives were written
     */
    public int write(OutputStream out, Format format, List<ChatInfo> chats, Optional<YearMonth> month, LocalDate day)
            throws IOException {
        UnitTally tally = new UnitTally(organization);
        Optional<Rating> rating = month.map(asked -> new Rating(asked, day, organization));
        all(chats, month, day).forEachRemaining(directive -> {
            tally.add(directive, day);
            rating.ifPresent(counted -> counted.add(directive));
        });
        String period = month.map(Wording::month).orElseGet(() -> Wording.until(day));
        RegisterHead head = new RegisterHead(organization.name(), period, day);
        Iterator<RegisterRow> rows = rows(Query.of(0, Query.View.ALL, day), all(chats, month, day));
        switch (format) {
            case XLSX -> RegisterXlsx.write(out, head, rows, tally.counts(), rating);
            case DOCX -> RegisterDocx.write(out, head, rows, tally.counts());
        }
        return tally.directives();
    }

    private Iterator<Directive> all(List<ChatInfo> chats, Optional<YearMonth> month, LocalDate day) {
        return chats.stream()
                .flatMap(chat -> {
                    Iterable<Directive> of = () -> pages(Query.of(chat.chat(), Query.View.ALL, day));
                    return StreamSupport.stream(of.spliterator(), false);
                })
                .filter(directive ->
                        month.map(asked -> belongs(directive, asked)).orElse(true))
                .iterator();
    }

    /** Whether a directive belongs to a month: assigned, due or reported in it. */
    public static boolean belongs(Directive directive, YearMonth month) {
        return YearMonth.from(directive.assignedOn()).equals(month)
                || directive.due().map(day -> YearMonth.from(day).equals(month)).orElse(false)
                || directive.lead().stream()
                        .flatMap(part -> part.reportedOn().stream())
                        .anyMatch(day -> YearMonth.from(day).equals(month));
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

    /** A row for each lead unit, or for the unit that the query names. */
    private Iterator<RegisterRow> rows(Query query, Iterator<Directive> directives) {
        Iterable<Directive> all = () -> directives;
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(directive -> directive.lead().stream()
                        .filter(part -> query.unit().map(part.unit()::equals).orElse(true))
                        .map(part -> row(directive, part, query.day())))
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
                part.obstacle().orElse(""),
                directive
                        .request()
                        .filter(request -> request.unit().equals(part.unit()))
                        .map(RegisterReport::proposal)
                        .orElse(""),
                note(directive, part));
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

    private String name(String code) {
        return organization.byCode(code).map(Unit::name).orElse(code.startsWith("?") ? code.substring(1) : code);
    }
}
