package vn.dondoc.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * Days and numbers as offices write them (Decree 30/2020, annex I): two digits for days below 10 and for months 1 and 2 only,
 * {@code 05/3/2026}; points between thousands, {@code 1.234}; a comma before decimals, {@code 53,67%}.
 */
public final class OfficeFormat {
    private static final String[] WEEKDAYS = {"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"
    };

    private OfficeFormat() {}

    /** {@code 05/3/2026}. */
    public static String date(LocalDate day) {
        return dayAndMonth(day) + "/" + day.getYear();
    }

    /** {@code 05/3}. */
    public static String dayAndMonth(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return (day.getDayOfMonth() < 10 ? "0" : "") + day.getDayOfMonth() + "/" + month;
    }

    /** {@code thứ Năm, 05/3/2026}. */
    public static String dateWithWeekday(LocalDate day) {
        return weekday(day.getDayOfWeek()) + ", " + date(day);
    }

    public static String weekday(DayOfWeek day) {
        return WEEKDAYS[day.getValue() - 1];
    }

    /** {@code 16:05 ngày 05/3/2026}. */
    public static String moment(LocalDateTime moment) {
        return String.format(
                Locale.ROOT, "%02d:%02d ngày %s", moment.getHour(), moment.getMinute(), date(moment.toLocalDate()));
    }

    /** {@code 1.234}. */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '.');
    }

    /** {@code 53,67%}, without needless zeros; {@code –} where there is nothing to divide by. */
    public static String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        BigDecimal percent = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return percent.toPlainString().replace('.', ',') + "%";
    }
}
