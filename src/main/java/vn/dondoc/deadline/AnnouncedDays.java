package vn.dondoc.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.dondoc.text.WordList;

/** The days off and worked Saturdays that the Government announced, from {@code days-off.txt}. */
final class AnnouncedDays {
    private final Map<Integer, Set<LocalDate>> off = new HashMap<>();
    private final Set<LocalDate> worked = new HashSet<>();

    private AnnouncedDays() {}

    /** @throws IllegalStateException if a line of the resource cannot be read */
    static AnnouncedDays read() {
        AnnouncedDays days = new AnnouncedDays();
        for (String line : WordList.read(AnnouncedDays.class, "days-off.txt")) {
            String[] words = line.split("\\s+", -1);
            boolean known = words.length == 2 && (words[0].equals("off") || words[0].equals("work"));
            if (!known) {
                throw new IllegalStateException("days-off.txt: " + line);
            }
            int dots = words[1].indexOf("..");
            LocalDate first = LocalDate.parse(dots < 0 ? words[1] : words[1].substring(0, dots));
            LocalDate last = dots < 0 ? first : LocalDate.parse(words[1].substring(dots + 2));
            first.datesUntil(last.plusDays(1)).forEach(day -> days.add(words[0], day));
        }
        return days;
    }

    private void add(String word, LocalDate day) {
        if (word.equals("work")) {
            worked.add(day);
        } else {
            off.computeIfAbsent(day.getYear(), year -> new HashSet<>()).add(day);
        }
    }

    boolean has(int year) {
        return off.containsKey(year);
    }

    Set<LocalDate> daysOff(int year) {
        return Set.copyOf(off.get(year));
    }

    boolean workedInLieu(LocalDate day) {
        return worked.contains(day);
    }
}
