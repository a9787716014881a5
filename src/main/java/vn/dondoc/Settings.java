package vn.dondoc;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.deadline.QuietHours;
import vn.dondoc.deadline.WorkCalendar;

/**
 * All settings in force: the environment and {@code dondoc.yml}, every key with its default.
 *
 * @param zone time zone of the office
 * @param acceptance whether a completion waits for a leader
 */
record Settings(
        Environment environment,
        ZoneId zone,
        Reminders reminders,
        Digest digest,
        QuietHours quietHours,
        boolean acceptance,
        Days days,
        Telegram telegram,
        Web web,
        Limits limits,
        Backup backup) {

    /**
     * What the environment says.
     *
     * @param config folder of dondoc.yml and units.yml
     * @param data folder of database, evidence and logs
     * @param databaseUrl {@code jdbc:sqlite:…} or {@code jdbc:postgresql://…}; may hold a password, so it is a secret
     * @param telegramToken empty: the local chat room
     * @param telegramApi a Bot API server of one's own
     */
    record Environment(
            Path config,
            Path data,
            Secret databaseUrl,
            Address http,
            Optional<Secret> telegramToken,
            Optional<URI> telegramApi) {
        Environment {
            Objects.requireNonNull(databaseUrl, "databaseUrl");
            Objects.requireNonNull(telegramApi, "telegramApi");
        }
    }

    /** Where the web pages listen; port 0 takes a free one. */
    record Address(String host, int port) {
        Address {
            if (host.isBlank() || port < 0 || port > 65_535) {
                throw new IllegalArgumentException("address " + host + ':' + port);
            }
        }

        @Override
        public String toString() {
            return (host.contains(":") ? '[' + host + ']' : host) + ':' + port;
        }
    }

    /**
     * When units are reminded.
     *
     * @param at time of day, on working days
     * @param before working days before the due day, most first
     * @param overdueEvery working days between reminders of an overdue item
     * @param undated the day on which items without a due day are reminded of; empty: never
     * @param escalateAfter working days overdue after which leaders are told
     */
    record Reminders(
            LocalTime at,
            List<Integer> before,
            int overdueEvery,
            Optional<DayOfWeek> undated,
            int escalateAfter,
            Recipients to) {
        Reminders {
            before = List.copyOf(before);
            if (overdueEvery < 1 || escalateAfter < 1) {
                throw new IllegalArgumentException("reminders every " + overdueEvery + ", after " + escalateAfter);
            }
        }
    }

    /** Where reminders go. */
    enum Recipients {
        GROUP,
        MEMBERS,
        BOTH
    }

    /** When the weekly digest goes out. */
    record Digest(DayOfWeek day, LocalTime at) {}

    /** The office's own days beside the calendar of the State. */
    record Days(Set<LocalDate> holidays, Set<LocalDate> workingSaturdays) {
        Days {
            holidays = Set.copyOf(holidays);
            workingSaturdays = Set.copyOf(workingSaturdays);
        }
    }

    /** Pace of sending; 0 is no limit. */
    record Telegram(int perSecond, int perGroupMinute) {}

    /**
     * How the pages are reached.
     *
     * @param personas whether whoever sits at this machine speaks as anybody
     * @param names host names under which a proxy in front hands requests on, beside the addresses of this machine
     * @param prefix path in front of all pages behind such a proxy, {@code /dondoc}; empty for none
     * @param forwarded whether the proxy tells the true address in {@code X-Forwarded-*}
     */
    record Web(boolean personas, Set<String> names, String prefix, boolean forwarded) {
        Web {
            names = Set.copyOf(names);
        }

        /** Whether people reach the pages from elsewhere although they listen on this machine only. */
        boolean behindProxy() {
            return forwarded || !names.isEmpty();
        }
    }

    /** Largest file and longest text that people may send. */
    record Limits(int fileMb, int textChars) {
        long fileBytes() {
            return fileMb * 1024L * 1024;
        }
    }

    /** The nightly copy and how many are kept; 0: none is made. */
    record Backup(LocalTime at, int keep) {}

    /** The calendar of the State with the office's own days. */
    WorkCalendar calendar() {
        return WorkCalendar.vietnam().with(days.holidays(), days.workingSaturdays());
    }
}
