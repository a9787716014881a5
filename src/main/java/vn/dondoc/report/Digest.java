package vn.dondoc.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.chat.RichText;
import vn.dondoc.directive.Counts;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Query;
import vn.dondoc.unit.Organization;
import vn.dondoc.unit.Unit;

/**
 * The weekly digest: the Government's four counts, which add up, with the change since last week; overdue first; what is due next
 * week; what waits for a decision; the units with everything done. Units stand in the register's order and nobody is ranked.
 */
public final class Digest {
    /** Of each list so many are named; the rest is in the file. */
    private static final int MOST_NAMED = 10;

    /** UTF-16 units of one message; where the lists are longer, fewer of each are named. */
    private static final int MOST_TEXT = 3_900;

    private static final int MOST_READ = 1_000;

    private final DirectiveRegister register;
    private final Organization organization;

    public Digest(DirectiveRegister register, Organization organization) {
        this.register = register;
        this.organization = organization;
    }

    /**
     * The digest of a chat for the week of {@code day}, at most about 3,500 UTF-16 units; quick.
     *
     * @return empty where nothing is recorded in the chat
     */
    public Optional<RichText> text(long chat, LocalDate day) {
        Optional<RichText> text = text(chat, day, MOST_NAMED);
        for (int named = MOST_NAMED - 2;
                named > 0 && text.filter(Digest::isTooLong).isPresent();
                named -= 2) {
            text = text(chat, day, named);
        }
        return text;
    }

    private static boolean isTooLong(RichText text) {
        return text.text().length() > MOST_TEXT;
    }

    private Optional<RichText> text(long chat, LocalDate day, int named) {
        Counts counts = counts(chat, Optional.empty(), day);
        if (counts.total() + counts.standing() + counts.suspended() == 0) {
            return Optional.empty();
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        RichText.Builder text = RichText.builder();
        text.bold(Wording.digestTitle(monday, day)).line().add(organization.name());
        Counts lastWeek = register.countsThen(chat, Optional.empty(), day.minusWeeks(1));
        Wording.counts(text, counts, Optional.of(lastWeek).filter(before -> before.total() > 0));
        list(text, Wording.OVERDUE, overdue(chat, day), counts.openOverdue(), day, named);
        List<Directive> nextWeek = dueNextWeek(chat, monday);
        list(text, Wording.NEXT_WEEK, nextWeek, nextWeek.size(), day, named);
        waiting(text, chat, day, named);
        Wording.allDone(text, byUnit(chat, day));
        register.chat(chat).ifPresent(info -> Wording.seal(text, info.head()));
        return Optional.of(text.build());
    }

    /** Its chart by unit as a PNG, slow; empty where there is nothing to draw or the machine has no fonts. */
    public Optional<byte[]> chart(long chat, LocalDate day) {
        return UnitChart.draw(Wording.chartTitle(day), byUnit(chat, day));
    }

    /** The counts of every unit that has something, in the register's order; units that the register lost since come last. */
    public List<UnitCounts> byUnit(long chat, LocalDate day) {
        List<UnitCounts> units = new ArrayList<>();
        for (Unit unit : organization.units()) {
            Counts of = counts(chat, Optional.of(unit.code()), day);
            if (of.total() > 0) {
                units.add(counted(unit.name(), of));
            }
        }
        return units;
    }

    private static UnitCounts counted(String name, Counts of) {
        return new UnitCounts(name, of.doneInTime(), of.doneLate(), of.openInTime(), of.openOverdue());
    }

    private List<Directive> overdue(long chat, LocalDate day) {
        return register.list(
                Query.of(chat, Query.View.OVERDUE, day).sorted(Query.Sort.DUE).atMost(MOST_NAMED));
    }

    private List<Directive> dueNextWeek(long chat, LocalDate monday) {
        return register.list(Query.of(chat, Query.View.THIS_WEEK, monday.plusWeeks(1))
                .sorted(Query.Sort.DUE)
                .atMost(MOST_READ));
    }

    private void waiting(RichText.Builder text, long chat, LocalDate day, int named) {
        List<Directive> waiting =
                register.list(Query.of(chat, Query.View.WAITING, day).atMost(MOST_READ));
        if (!waiting.isEmpty()) {
            text.line().bold(Wording.WAITING + " (" + waiting.size() + ")");
            waiting.stream().limit(named).forEach(directive -> Wording.waiting(text, directive));
            Wording.rest(text, waiting.size() - named);
        }
    }

    private static void list(
            RichText.Builder text, String heading, List<Directive> some, int all, LocalDate day, int named) {
        if (some.isEmpty()) {
            return;
        }
        text.line().bold(heading + " (" + all + ")");
        some.stream().limit(named).forEach(directive -> Wording.item(text, directive, day));
        Wording.rest(text, all - Math.min(some.size(), named));
    }

    /** As things stand; of a day gone by as they stood at its end. */
    private Counts counts(long chat, Optional<String> unit, LocalDate day) {
        return day.isBefore(register.today()) ? register.countsThen(chat, unit, day) : register.counts(chat, unit, day);
    }
}
