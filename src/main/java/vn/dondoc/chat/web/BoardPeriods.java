package vn.dondoc.chat.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The periods of which the board saves a report: the months and quarters of the last year, the youngest first. */
public final class BoardPeriods {
    private static final int MONTHS = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final String[] QUARTERS = {"I", "II", "III", "IV"};

    private BoardPeriods() {}

    /**
     * One of them.
     *
     * @param shown such as {@code Tháng 10/2026}
     */
    public record Choice(String shown, LocalDate first, LocalDate last) {
        /** As it stands in the address, {@code 2026-10-01/2026-10-31}. */
        public String value() {
            return first + "/" + last;
        }
    }

    static List<Choice> upTo(LocalDate today) {
        List<Choice> choices = new ArrayList<>();
        YearMonth now = YearMonth.from(today);
        for (int back = 0; back < MONTHS; back++) {
            YearMonth month = now.minusMonths(back);
            choices.add(new Choice(
                    "Tháng " + month.getMonthValue() + "/" + month.getYear(), month.atDay(1), month.atEndOfMonth()));
        }
        YearMonth quarter = now.minusMonths((now.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
        for (int back = 0; back < MONTHS; back += MONTHS_OF_A_QUARTER) {
            YearMonth first = quarter.minusMonths(back);
            choices.add(new Choice(
                    "Quý " + QUARTERS[first.getMonthValue() / MONTHS_OF_A_QUARTER] + "/" + first.getYear(),
                    first.atDay(1),
                    first.plusMonths(MONTHS_OF_A_QUARTER - 1).atEndOfMonth()));
        }
        return choices;
    }

    /** What an address names; empty for nothing, and for what is no period. */
    static Optional<Choice> chosen(String value) {
        String[] days = value.split("/", -1);
        if (days.length != 2) {
            return Optional.empty();
        }
        try {
            LocalDate first = LocalDate.parse(days[0]);
            LocalDate last = LocalDate.parse(days[1]);
            return last.isBefore(first) ? Optional.empty() : Optional.of(new Choice("", first, last));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
