package vn.dondoc.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.report.Period;

/** A period as people name it after a command: {@code tháng 10}, {@code 10/2026}, {@code quý III}, {@code từ 1/9 đến 15/10/2026}. */
final class ReportPeriod {
    private static final String YEAR = "(?:(?:\\s*/\\s*|\\s+nam\\s+|\\s+)(\\d{4}))?";
    private static final Pattern MONTH = Pattern.compile("(?:thang\\s*|t)(\\d{1,2})" + YEAR);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern QUARTER = Pattern.compile("quy\\s*(iv|i{1,3}|[1-4])" + YEAR);
    private static final Pattern OF_YEAR = Pattern.compile("nam\\s+(\\d{4})");
    private static final String DAY = "(?:ngay\\s+)?(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?";
    private static final Pattern DAYS = Pattern.compile("(?:tu\\s+)?" + DAY + "\\s*(?:den(?:\\s+het)?|-|–)\\s*" + DAY);
    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);
    private static final int MONTHS_OF_A_QUARTER = 3;

    private ReportPeriod() {}

    /**
     * Reads a period; where no year is named, the last such month or quarter that has begun is meant.
     *
     * @param words folded, with single blanks
     * @return empty where they are no period, or no month that there is
     */
    static Optional<Period> of(String words, LocalDate today) {
        try {
            return period(words, today);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Period> period(String words, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        switch (words) {
            case "thang nay", "thang" -> {
                return Optional.of(Period.of(now));
            }
            case "thang truoc", "thang vua qua" -> {
                return Optional.of(Period.of(now.minusMonths(1)));
            }
            case "quy nay", "quy" -> {
                return Optional.of(quarter(first(now)));
            }
            case "quy truoc", "quy vua qua" -> {
                return Optional.of(quarter(first(now).minusMonths(MONTHS_OF_A_QUARTER)));
            }
            case "nam nay", "nam" -> {
                return Optional.of(year(now.getYear()));
            }
            case "nam truoc", "nam ngoai" -> {
                return Optional.of(year(now.getYear() - 1));
            }
            default -> {
                return named(words, now, today);
            }
        }
    }

    private static Optional<Period> named(String words, YearMonth now, LocalDate today) {
        Matcher month = MONTH.matcher(words);
        if (month.matches()) {
            return Optional.of(Period.of(begun(month.group(2), Integer.parseInt(month.group(1)), now)));
        }
        Matcher numbers = NUMBERS.matcher(words);
        if (numbers.matches()) {
            return Optional.of(Period.of(begun(numbers.group(2), Integer.parseInt(numbers.group(1)), now)));
        }
        Matcher iso = ISO.matcher(words);
        if (iso.matches()) {
            return Optional.of(Period.of(begun(iso.group(1), Integer.parseInt(iso.group(2)), now)));
        }
        Matcher quarter = QUARTER.matcher(words);
        if (quarter.matches()) {
            int number = ROMAN.containsKey(quarter.group(1))
                    ? ROMAN.get(quarter.group(1))
                    : Integer.parseInt(quarter.group(1));
            return Optional.of(quarter(begun(quarter.group(2), number * MONTHS_OF_A_QUARTER - 2, now)));
        }
        Matcher ofYear = OF_YEAR.matcher(words);
        if (ofYear.matches()) {
            return Optional.of(year(sensible(Integer.parseInt(ofYear.group(1)))));
        }
        Matcher days = DAYS.matcher(words);
        return days.matches() ? Optional.of(days(days, today)) : Optional.empty();
    }

    private static Period days(Matcher days, LocalDate today) {
        int lastYear = days.group(6) == null ? today.getYear() : sensible(Integer.parseInt(days.group(6)));
        LocalDate last = LocalDate.of(lastYear, Integer.parseInt(days.group(5)), Integer.parseInt(days.group(4)));
        int firstYear = days.group(3) == null ? lastYear : sensible(Integer.parseInt(days.group(3)));
        LocalDate first = LocalDate.of(firstYear, Integer.parseInt(days.group(2)), Integer.parseInt(days.group(1)));
        return new Period(first.isAfter(last) && days.group(3) == null ? first.minusYears(1) : first, last);
    }

    private static YearMonth begun(String year, int month, YearMonth now) {
        if (year != null) {
            return YearMonth.of(sensible(Integer.parseInt(year)), month);
        }
        YearMonth ofThisYear = YearMonth.of(now.getYear(), month);
        return ofThisYear.isAfter(now) ? ofThisYear.minusYears(1) : ofThisYear;
    }

    private static int sensible(int year) {
        if (year < 2000 || year > 2100) {
            throw new DateTimeException("year " + year);
        }
        return year;
    }

    private static YearMonth first(YearMonth month) {
        return month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
    }

    private static Period quarter(YearMonth first) {
        return new Period(
                first.atDay(1), first.plusMonths(MONTHS_OF_A_QUARTER - 1).atEndOfMonth());
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
