package vn.dondoc.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Hours as people say them: {@code 3 giờ chiều} is 15:00. */
final class Clocks {
    static final int MORNING = 1;
    static final int NOON = 2;
    static final int AFTERNOON = 3;
    static final int EVENING = 4;
    static final int NIGHT = 5;
    /** Midnight at the end of a day still belongs to that day. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private Clocks() {}

    /** The moment of a day that the clock, the part of the day or a name such as noon says. */
    static LocalDateTime on(LocalDate day, When when) {
        if (when.named == 2) {
            return day.atTime(12, 0);
        }
        if (when.named == 1) {
            return day.atTime(END_OF_DAY);
        }
        int hour = when.hour + (isAfterNoon(when.hour, when.dayPart) ? 12 : 0);
        if (hour == 12 && when.dayPart == MORNING) {
            hour = 0;
        }
        return hour >= 24 ? day.atTime(END_OF_DAY) : day.atTime(hour, when.minute);
    }

    private static boolean isAfterNoon(int hour, int dayPart) {
        return switch (dayPart) {
            case NOON -> hour >= 1 && hour <= 3;
            case AFTERNOON -> hour >= 1 && hour <= 11;
            case EVENING -> hour >= 3 && hour <= 12;
            case NIGHT -> hour >= 6 && hour <= 12;
            default -> false;
        };
    }
}
