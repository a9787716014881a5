package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.deadline.WorkCalendar;
import vn.dondoc.directive.Directive;
import vn.dondoc.text.Fold;

/**
 * More time asked for as a count instead of a day: {@code thêm 5 ngày}, {@code 3 ngày làm việc}, {@code một tuần nữa}. It is added to
 * the day on which the directive is due, or to today where that day would have passed.
 *
 * @param count from 1
 */
record MoreTime(int count, Of of) {
    /** What is counted. */
    enum Of {
        WORKING_DAYS,
        DAYS,
        WEEKS,
        MONTHS
    }

    private static final Map<String, Integer> WORDS = Map.of(
            "mot", 1, "hai", 2, "ba", 3, "bon", 4, "nam", 5, "sau", 6, "bay", 7, "tam", 8, "chin", 9, "muoi", 10);

    /** Not {@code 5 tháng 12}, which is a day. */
    private static final String TERM = "(\\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\\s*"
            + "(ngay lam viec|ngay|tuan|thang(?!\\s*\\d))(?:\\s+(?:nua|lam viec))?(?![\\p{L}\\d/])";

    private static final Pattern FIRST =
            Pattern.compile("\\s*(?:(?:xin|gia han|lui han|lui|keo dai|them|khoang)\\s+)*" + TERM + "[,;:.–-]*\\s*");
    private static final Pattern ASKED = Pattern.compile("(?:xin|gia han|lui han|lui|keo dai|them|khoang)\\s+" + TERM);

    /**
     * What stands in front of some words.
     *
     * @param length of it, in the NFC form of the words
     */
    record Found(MoreTime time, int length) {}

    /** At the front of an answer or of a command's words. */
    static Optional<Found> first(String words) {
        Matcher found = FIRST.matcher(folded(words));
        return found.lookingAt() ? of(found).map(time -> new Found(time, found.end())) : Optional.empty();
    }

    /** Anywhere in a message that asks for more time. */
    static Optional<MoreTime> asked(String words) {
        Matcher found = ASKED.matcher(folded(words));
        return found.find() ? of(found) : Optional.empty();
    }

    /** As long as the words, so that places hold. */
    private static String folded(String words) {
        String nfc = Fold.nfc(words);
        String folded = Fold.fold(nfc);
        return folded.length() == nfc.length() ? folded : nfc.toLowerCase(Locale.ROOT);
    }

    private static Optional<MoreTime> of(Matcher found) {
        String number = found.group(1);
        int count = WORDS.containsKey(number) ? WORDS.get(number) : Integer.parseInt(number);
        boolean working = found.group().contains("lam viec");
        Of of =
                switch (found.group(2)) {
                    case "tuan" -> Of.WEEKS;
                    case "thang" -> Of.MONTHS;
                    default -> working ? Of.WORKING_DAYS : Of.DAYS;
                };
        return count == 0 ? Optional.empty() : Optional.of(new MoreTime(count, of));
    }

    /** The new due day; a working day, as for every term that is counted. */
    LocalDate until(Directive directive, LocalDate today, WorkCalendar calendar) {
        LocalDate due = directive.due().map(day -> after(day, calendar)).orElse(today);
        return due.isAfter(today) ? due : after(today, calendar);
    }

    private LocalDate after(LocalDate day, WorkCalendar calendar) {
        return switch (of) {
            case WORKING_DAYS -> calendar.plusWorkingDays(day, count);
            case DAYS -> calendar.nextWorkingDayOnOrAfter(day.plusDays(count));
            case WEEKS -> calendar.nextWorkingDayOnOrAfter(day.plusWeeks(count));
            case MONTHS -> calendar.nextWorkingDayOnOrAfter(day.plusMonths(count));
        };
    }
}
