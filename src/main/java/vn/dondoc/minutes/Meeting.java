package vn.dondoc.minutes;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What the text says about the meeting or paper that the drafts come from.
 *
 * @param title what it was about, on one line
 * @param date day of the meeting; of the paper where no meeting is dated
 * @param chair name of the person whose conclusions they are
 * @param chairTitle his office, such as {@code Phó Chủ tịch UBND huyện}
 * @param number number and symbol of the paper, such as {@code 07/TB-VP}
 * @param issued day on which the paper was issued
 */
public record Meeting(
        Optional<String> title,
        Optional<LocalDate> date,
        Optional<String> chair,
        Optional<String> chairTitle,
        Optional<String> number,
        Optional<LocalDate> issued) {
    public Meeting {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(chair, "chair");
        Objects.requireNonNull(chairTitle, "chairTitle");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(issued, "issued");
    }
}
