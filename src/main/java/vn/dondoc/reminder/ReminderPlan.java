package vn.dondoc.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.dondoc.deadline.QuietHours;

/**
 * When the office wants to be reminded; the {@code reminders}, {@code digest} and {@code quiet_hours} of dondoc.yml.
 *
 * @param zone the office's time zone
 * @param at time of the day, on working days
 * @param before working days before the due day, 0 = the day itself
 * @param overdueEvery every so many working days once overdue, at least 1
 * @param undated the weekday on which items without a due day are reminded of; empty = never
 * @param escalateAfter working days overdue after which the leaders are told
 * @param to whom reminders go
 * @param quiet nothing is sent in these hours
 * @param digestDay weekday of the weekly digest
 * @param digestAt its time
 */
public record ReminderPlan(
        ZoneId zone,
        LocalTime at,
        List<Integer> before,
        int overdueEvery,
        Optional<DayOfWeek> undated,
        int escalateAfter,
        Target to,
        QuietHours quiet,
        DayOfWeek digestDay,
        LocalTime digestAt) {
    /** Whom reminders go to. */
    public enum Target {
        GROUP,
        /** To the unit's members who have written to the bot; where one has not, to the group too. */
        MEMBERS,
        BOTH
    }

    public ReminderPlan {
        before = before.stream().distinct().sorted((a, b) -> b - a).toList();
        if (overdueEvery < 1 || escalateAfter < 0 || before.stream().anyMatch(days -> days < 0 || days > 60)) {
            throw new IllegalArgumentException(
                    "before " + before + ", every " + overdueEvery + ", escalate " + escalateAfter);
        }
    }

    /** The hour of the reminders: the set time, or the end of the quiet hours that it falls into. */
    public LocalTime hour() {
        return quiet.after(LocalDate.EPOCH.atTime(at)).toLocalTime();
    }

    /** The hour of the digest: the set time; in quiet hours, their end in the morning, or the last hour before them. */
    public LocalTime digestHour() {
        if (!quiet.contains(digestAt)) {
            return digestAt;
        }
        return quiet.to().isAfter(digestAt) ? quiet.to() : quiet.from().minusHours(1);
    }
}
