package vn.dondoc.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.chat.RichText;
import vn.dondoc.directive.Counts;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.RegisterAsOf;
import vn.dondoc.unit.Organization;

/**
 * The weekly digest: the Government's four counts, which add up, with the change since last week; overdue first; what is due next
 * week; what waits for a decision; the units with everything done. Units stand in the register's order and nobody is ranked.
 */
public final class Digest {
    /** Of each list so many are named; the rest is in the file. */
    private static final int MOST_NAMED = 10;

    /** UTF-16 units of one message; where the lists are longer, fewer of each are named. */
    private static final int MOST_TEXT = 3_900;

    private final DirectiveRegister register;
    private final Organization organization;

    public Digest(DirectiveRegister register, Organization organization) {
        this.register = register;
        this.organization = organization;
    }

    /**
     * The digest of a chat for the week up to a moment, as things stood then, in one message; quick.
     *
     * @return empty where nothing was recorded in the chat
     */
    public Optional<RichText> text(long chat, LocalDateTime moment) {
        RegisterAsOf register = this.register.asOf(chat, moment);
        Counts counts = register.counts(Optional.empty());
        if (counts.total() + counts.standing() + counts.suspended() == 0) {
            return Optional.empty();
        }
        Lists lists = lists(chat, register, moment, counts);
        RichText text = text(lists, MOST_NAMED);
        for (int named = MOST_NAMED - 2; named > 0 && text.text().length() > MOST_TEXT; named -= 2) {
            text = text(lists, named);
        }
        return Optional.of(text);
    }

    /** All that a digest says, before it is decided how much of it is named. */
    private record Lists(
            LocalDate monday,
            RegisterAsOf register,
            Counts counts,
            Optional<Counts> lastWeek,
            int updated,
            List<Directive> overdue,
            List<Directive> thisWeek,
            List<Directive> nextWeek,
            List<Directive> waiting,
            List<UnitCounts> units) {}

    private Lists lists(long chat, RegisterAsOf register, LocalDateTime moment, Counts counts) {
        LocalDate day = moment.toLocalDate();
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Counts lastWeek = this.register.asOf(chat, moment.minusWeeks(1)).counts(Optional.empty());
        return new Lists(
                monday,
                register,
                counts,
                Optional.of(lastWeek).filter(before -> before.total() > 0),
                register.updatedSince(monday),
                register.overdue(),
                register.due(day, monday.plusDays(6)),
                register.due(monday.plusWeeks(1), monday.plusDays(13)),
                register.waiting(),
                byUnit(register));
    }

    private RichText text(Lists lists, int named) {
        RegisterAsOf register = lists.register();
        RichText.Builder text = RichText.builder();
        text.bold(Wording.digestTitle(lists.monday(), register.day())).line().add(organization.name());
        Wording.counts(text, lists.counts(), lists.lastWeek());
        Wording.rates(text, lists.counts(), lists.updated());
        list(text, Wording.OVERDUE, lists.overdue(), lists.counts().openOverdue(), register, named);
        list(text, Wording.THIS_WEEK, lists.thisWeek(), lists.thisWeek().size(), register, named);
        list(text, Wording.NEXT_WEEK, lists.nextWeek(), lists.nextWeek().size(), register, named);
        waiting(text, lists.waiting(), named);
        text.line();
        Wording.allDone(text, lists.units());
        register.head().ifPresent(head -> Wording.seal(text, head));
        return text.build();
    }

    /** Its chart by unit as a PNG, slow; empty where there is nothing to draw or the machine has no fonts. */
    public Optional<byte[]> chart(long chat, LocalDateTime moment) {
        return UnitChart.draw(Wording.chartTitle(moment.toLocalDate()), byUnit(register.asOf(chat, moment)));
    }

    /** The counts of every unit that has something, in the register's order, then of all whom it does not list. */
    public List<UnitCounts> byUnit(long chat, LocalDate day) {
        return byUnit(register.asOf(chat, day.atTime(LocalTime.MAX)));
    }

    /**
     * As in the tables of the files: a unit that had ended is added to the one that took over, and of days gone by each is called as
     * it was then.
     */
    private List<UnitCounts> byUnit(RegisterAsOf of) {
        UnitNames names = new UnitNames(organization, of.day(), of.day().isBefore(register.today()), Optional.empty());
        Map<String, UnitCounts> counts = new LinkedHashMap<>();
        of.countsByUnit()
                .forEach((code, unit) ->
                        counts.merge(names.key(code, unit.name()), counted("", unit.counts()), UnitCounts::plus));
        return names.inOrder(counts, new UnitCounts("", 0, 0, 0, 0), (name, unit) -> unit.named(name)).stream()
                .filter(unit -> unit.total() > 0)
                .toList();
    }

    private static UnitCounts counted(String name, Counts of) {
        return new UnitCounts(name, of.doneInTime(), of.doneLate(), of.openInTime(), of.openOverdue());
    }

    private static void waiting(RichText.Builder text, List<Directive> waiting, int named) {
        if (!waiting.isEmpty()) {
            text.line().line().bold(Wording.WAITING + " (" + waiting.size() + ")");
            waiting.stream().limit(named).forEach(directive -> Wording.waiting(text, directive));
            Wording.rest(text, waiting.size() - named);
        }
    }

    private static void list(
            RichText.Builder text, String heading, List<Directive> some, int all, RegisterAsOf register, int named) {
        if (some.isEmpty()) {
            return;
        }
        text.line().line().bold(heading + " (" + all + ")");
        some.stream().limit(named).forEach(directive -> Wording.item(text, directive, register.late(directive)));
        Wording.rest(text, all - Math.min(some.size(), named));
    }
}
