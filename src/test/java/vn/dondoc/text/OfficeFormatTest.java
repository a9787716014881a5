package vn.dondoc.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OfficeFormatTest {
    @Test
    void writesDaysAsDecree30Does() {
        assertEquals("05/3/2026", OfficeFormat.date(LocalDate.of(2026, 3, 5)));
        assertEquals("thứ Hai, 05/01/2026", OfficeFormat.dateWithWeekday(LocalDate.of(2026, 1, 5)));
        assertEquals("15/12", OfficeFormat.dayAndMonth(LocalDate.of(2026, 12, 15)));
    }

    @Test
    void writesNumbersWithPointsAndRatesWithAComma() {
        assertEquals("1.234", OfficeFormat.number(1234));
        assertEquals("53,67%", OfficeFormat.percent(1052, 1960));
        assertEquals("100%", OfficeFormat.percent(3, 3));
        assertEquals("12,5%", OfficeFormat.percent(1, 8));
        assertEquals("–", OfficeFormat.percent(0, 0));
    }
}
