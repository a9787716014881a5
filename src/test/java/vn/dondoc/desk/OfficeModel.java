package vn.dondoc.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of sections 4 and 6 once more, as simply as they can be said: no store, no history, no words; every directive a handful of
 * variables. The desk is held to it.
 */
final class OfficeModel {
    /** One directive. Days are null where there is none. */
    static final class Item {
        final LocalDate assigned;
        final boolean weekly;
        /** O open, R reported, D done: of each lead unit, in order. */
        Map<String, Character> parts = new LinkedHashMap<>();

        Map<String, LocalDate> reported = new LinkedHashMap<>();
        Map<String, String> told = new LinkedHashMap<>();
        LocalDate due;
        /** The day that the order set. */
        LocalDate first;
        /** Empty, "suspended" or "cancelled". */
        String closed = "";
        /** Who asked for time, for which unit, until when; null where nobody does. */
        Character asker;

        String askedFor;
        LocalDate askedUntil;
        int extensions;

        Item(LocalDate assigned, boolean weekly) {
            this.assigned = assigned;
            this.weekly = weekly;
        }

        Item copy() {
            Item copy = new Item(assigned, weekly);
            copy.parts.putAll(parts);
            copy.reported.putAll(reported);
            copy.told.putAll(told);
            copy.due = due;
            copy.first = first;
            copy.closed = closed;
            copy.asker = asker;
            copy.askedFor = askedFor;
            copy.askedUntil = askedUntil;
            copy.extensions = extensions;
            return copy;
        }

        /** OPEN, REPORTED, DONE, SUSPENDED or CANCELLED. */
        String status() {
            if (!closed.isEmpty()) {
                return closed.equals("suspended") ? "SUSPENDED" : "CANCELLED";
            }
            if (parts.containsValue('O')) {
                return "OPEN";
            }
            return parts.containsValue('R') ? "REPORTED" : "DONE";
        }

        boolean isRunning() {
            return status().equals("OPEN") || status().equals("REPORTED");
        }

        LocalDate reportedOn() {
            return parts.keySet().stream().allMatch(reported::containsKey)
                    ? reported.values().stream().max(LocalDate::compareTo).orElseThrow()
                    : null;
        }

        private void forgetRequest() {
            asker = null;
            askedFor = null;
            askedUntil = null;
        }

        private void due(LocalDate day) {
            due = day;
            first = first == null ? day : first;
            forgetRequest();
        }
    }

    private final boolean acceptance;
    final List<Item> items = new ArrayList<>();
    LocalDateTime now;

    /** What can be taken back: which item, how it was, who changed it and when; -1 for nothing. */
    private int lastItem = -1;

    private Item lastBefore;
    private char lastBy;
    private LocalDateTime lastAt;

    OfficeModel(boolean acceptance, LocalDateTime now) {
        this.acceptance = acceptance;
        this.now = now;
    }

    private LocalDate today() {
        return now.toLocalDate();
    }

    LocalDate day(Act act) {
        return today().plusDays(act.number());
    }

    /** Does what is tried, where it may be done. Whether anything changed. */
    boolean tries(Act act) {
        switch (act.verb()) {
            case MINUTES_PASS -> now = now.plusMinutes(act.number());
            case DAYS_PASS -> now = now.plusDays(1 + Math.abs(act.number()) % 3);
            case RECORD, RECORD_WEEKLY -> record(act);
            case UNDO -> {
                return undo(act);
            }
            default -> {
                return !items.isEmpty() && change(act, act.which() % items.size());
            }
        }
        return true;
    }

    private void record(Act act) {
        Item item = new Item(today(), act.verb() == Act.Verb.RECORD_WEEKLY);
        for (String unit : act.units().split(" ")) {
            item.parts.put(unit, 'O');
        }
        if (act.number() >= 0 || item.weekly) {
            item.due(today().plusDays(Math.max(0, act.number())));
        }
        items.add(item);
        lastItem = -1;
    }

    private boolean undo(Act act) {
        boolean may =
                lastItem >= 0 && (act.who() == lastBy || act.who() == 'S') && !now.isAfter(lastAt.plusMinutes(10));
        if (may) {
            items.set(lastItem, lastBefore);
            lastItem = -1;
        }
        return may;
    }

    private boolean change(Act act, int index) {
        Item item = items.get(index);
        Item before = item.copy();
        boolean changed =
                switch (act.verb()) {
                    case COMPLETE, PROGRESS, OBSTACLE, ASK -> ofUnit(act, item);
                    case GRANT -> act.who() == 'L' && item.askedUntil != null && extend(act, item, item.askedUntil);
                    case OTHER_DAY -> act.who() == 'L' && item.askedUntil != null && extend(act, item, day(act));
                    case REFUSE -> refuse(act, item);
                    case ACCEPT, SEND_BACK -> decide(act, item);
                    case AMEND_DUE -> amendDue(act, item);
                    case AMEND_LEAD ->
                        !item.status().equals("DONE") && !item.closed.equals("cancelled") && lead(act, item);
                    case REASSIGN -> item.status().equals("OPEN") && lead(act, item);
                    case CANCEL ->
                        act.isKeeper() && close(item, item.isRunning() || item.closed.equals("suspended"), "cancelled");
                    case SUSPEND -> act.isKeeper() && close(item, item.isRunning(), "suspended");
                    case REOPEN -> act.isKeeper() && !item.isRunning() && reopen(item);
                    default -> throw new IllegalArgumentException(act.toString());
                };
        if (changed) {
            nextWeek(item);
            lastItem = index;
            lastBefore = before;
            lastBy = act.who();
            lastAt = now;
        }
        return changed;
    }

    private boolean ofUnit(Act act, Item item) {
        if (act.verb() == Act.Verb.ASK && act.who() == 'L') {
            return extend(act, item, day(act)); // a leader's asking is giving
        }
        List<String> mine = new ArrayList<>(
                item.parts.keySet().stream().filter(act::speaksFor).toList());
        if (mine.isEmpty() && act.isKeeper()) {
            mine.addAll(item.parts.keySet());
        }
        mine.removeIf(unit -> item.parts.get(unit) != 'O');
        if (!item.isRunning() || mine.size() != 1) {
            return false;
        }
        String unit = mine.get(0);
        switch (act.verb()) {
            case COMPLETE -> {
                item.parts.put(unit, acceptance ? 'R' : 'D');
                item.reported.put(unit, today());
                if (unit.equals(item.askedFor) || !item.status().equals("OPEN")) {
                    item.forgetRequest();
                }
                item.told.remove(unit + " obstacle");
                item.told.put(unit + " progress", "");
                return true;
            }
            case PROGRESS -> {
                String percent = act.number() + "%";
                return act.number() >= 0
                        && act.number() <= 100
                        && !percent.equals(item.told.put(unit + " progress", percent));
            }
            case OBSTACLE -> {
                return item.told.put(unit + " obstacle", "yes") == null;
            }
            default -> {
                boolean may = item.asker == null && item.due != null && isLater(item, day(act));
                if (may) {
                    item.asker = act.who();
                    item.askedFor = unit;
                    item.askedUntil = day(act);
                }
                return may;
            }
        }
    }

    private boolean isLater(Item item, LocalDate day) {
        return (item.due == null || day.isAfter(item.due)) && !day.isBefore(today());
    }

    private boolean extend(Act act, Item item, LocalDate day) {
        boolean may =
                item.status().equals("OPEN") && (item.asker == null || item.asker != act.who()) && isLater(item, day);
        if (may) {
            item.due(day);
            item.extensions++;
        }
        return may;
    }

    private static boolean refuse(Act act, Item item) {
        boolean may = act.who() == 'L' && item.asker != null && item.asker != 'L';
        if (may) {
            item.forgetRequest();
        }
        return may;
    }

    private boolean decide(Act act, Item item) {
        boolean may = act.who() == 'L' && item.closed.isEmpty() && item.parts.containsValue('R');
        if (may) {
            boolean good = act.verb() == Act.Verb.ACCEPT;
            item.parts.forEach((unit, state) -> {
                if (state == 'R' && !good) {
                    item.reported.remove(unit);
                }
            });
            item.parts.replaceAll((unit, state) -> state == 'R' ? good ? 'D' : 'O' : state);
        }
        return may;
    }

    private boolean amendDue(Act act, Item item) {
        LocalDate day = day(act);
        boolean may = act.isKeeper()
                && !item.status().equals("DONE")
                && !item.closed.equals("cancelled")
                && !day.isBefore(item.assigned)
                && !day.equals(item.due);
        if (may) {
            item.due(day);
        }
        return may;
    }

    /** Those who stay keep what they reported. */
    private static boolean lead(Act act, Item item) {
        Map<String, Character> parts = new LinkedHashMap<>();
        for (String unit : act.units().split(" ")) {
            parts.put(unit, item.parts.getOrDefault(unit, 'O'));
        }
        boolean same = List.copyOf(parts.keySet()).equals(List.copyOf(item.parts.keySet()));
        if (!act.isKeeper() || same) {
            return false;
        }
        item.parts = parts;
        item.reported.keySet().retainAll(parts.keySet());
        item.told.keySet().removeIf(told -> !parts.containsKey(told.substring(0, told.indexOf(' '))));
        if (item.askedFor != null && !parts.containsKey(item.askedFor)) {
            item.forgetRequest();
        }
        return true;
    }

    private static boolean close(Item item, boolean may, String how) {
        if (may) {
            item.forgetRequest();
            item.closed = how;
        }
        return may;
    }

    private static boolean reopen(Item item) {
        if (item.closed.isEmpty()) {
            item.parts.replaceAll((unit, state) -> 'O');
            item.reported.clear();
        }
        item.closed = "";
        return true;
    }

    /** A weekly one that is done begins again, due seven days after the day that the order set for this time. */
    private static void nextWeek(Item item) {
        if (item.weekly && item.status().equals("DONE")) {
            item.due = item.first.plusDays(7);
            item.first = item.due;
            item.parts.replaceAll((unit, state) -> 'O');
            item.reported.clear();
            item.told.clear();
            item.extensions = 0;
            item.forgetRequest();
        }
    }

    /** The four counts on today, as the Government counts. */
    String counts() {
        int[] four = new int[4];
        for (Item item : items) {
            if (item.closed.isEmpty()) {
                boolean done = item.status().equals("DONE");
                LocalDate reported = item.reportedOn();
                boolean late = item.due != null
                        && (item.status().equals("OPEN") ? today().isAfter(item.due) : reported.isAfter(item.due));
                four[(done ? 0 : 2) + (late ? 1 : 0)]++;
            }
        }
        return four[0] + " " + four[1] + " " + four[2] + " " + four[3];
    }

    /** The same for one unit, whose own part counts. */
    String counts(String unit) {
        int[] four = new int[4];
        for (Item item : items) {
            if (item.closed.isEmpty() && item.parts.containsKey(unit)) {
                char state = item.parts.get(unit);
                LocalDate reached = state == 'O' ? today() : item.reported.get(unit);
                boolean late = item.due != null && reached.isAfter(item.due);
                four[(state == 'D' ? 0 : 2) + (late ? 1 : 0)]++;
            }
        }
        return four[0] + " " + four[1] + " " + four[2] + " " + four[3];
    }
}
