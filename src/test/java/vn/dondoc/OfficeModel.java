package vn.dondoc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import vn.dondoc.testkit.SettableClock;

/**
 * The naive model of the register: what a clerk with pencil and paper would have written down after the same words in the same
 * order. It knows nothing of transactions, faults and crashes.
 */
final class OfficeModel {
    private static final Set<Long> KEEPERS = Set.of(OfficePeople.LEADER.id(), OfficePeople.SECRETARY.id());
    private static final Duration DRAFT_LIFE = Duration.ofDays(7);

    /** What somebody wants by one message or press. */
    enum What {
        POST,
        EDIT_POST,
        RECORD,
        COMPLETE,
        /** Completion with a photo; where it is complete already, the photo is one more proof. */
        PROVE,
        PROGRESS,
        OBSTACLE,
        ASK_TIME,
        GRANT_TIME,
        CANCEL,
        REOPEN,
        REASSIGN,
        /** Small talk, questions, forgeries, buttons of strangers. */
        NOTHING
    }

    /**
     * One act.
     *
     * @param group its number among the office's groups; -1 for none
     * @param order the order by the conclusion's own number, for drafts
     * @param number of the directive in its group, else
     * @param version of the draft whose button was pressed
     * @param message its id in the chat; an edit has that of what it changes
     */
    record Act(
            What what,
            int group,
            long by,
            int order,
            int number,
            Optional<LocalDate> day,
            OptionalInt percent,
            String unit,
            int version,
            long message,
            boolean edit,
            Instant at) {}

    /** A directive as it should be now. */
    static final class Entry {
        final int order;
        String unit;
        LocalDate due;
        String status = "OPEN";
        OptionalInt percent = OptionalInt.empty();
        Optional<LocalDate> asked = Optional.empty();
        int rows = 1;

        Entry(int order, String unit, LocalDate due) {
            this.order = order;
            this.unit = unit;
            this.due = due;
        }

        @Override
        public String toString() {
            return status + " " + unit + " " + due + " " + (percent.isPresent() ? percent.getAsInt() + "%" : "-") + " "
                    + (asked.isPresent() ? "asked" : "-") + " " + rows + " rows";
        }
    }

    private static final class Draft {
        String unit;
        LocalDate due;
        final Instant at;
        int version = 1;

        Draft(String unit, LocalDate due, Instant at) {
            this.unit = unit;
            this.due = due;
            this.at = at;
        }
    }

    private final List<TreeMap<Integer, Entry>> registers = new ArrayList<>();
    private final Map<Integer, Draft> drafts = new HashMap<>();
    private final Map<String, Boolean> changedBy = new HashMap<>();

    OfficeModel(int groups) {
        for (int i = 0; i < groups; i++) {
            registers.add(new TreeMap<>());
        }
    }

    TreeMap<Integer, Entry> register(int group) {
        return registers.get(group);
    }

    /** Writes down what follows from it; returns the number that it touches, if any. */
    OptionalInt apply(Act act) {
        if (act.edit && act.what != What.EDIT_POST && changedBy.containsKey(act.group + ":" + act.message)) {
            return OptionalInt.empty(); // what was done from the first version stays
        }
        return switch (act.what) {
            case NOTHING -> OptionalInt.empty();
            case POST -> {
                if (isKeeper(act)) {
                    drafts.put(act.order, new Draft(act.unit, act.day.orElseThrow(), act.at));
                }
                yield OptionalInt.empty();
            }
            case EDIT_POST -> {
                editPost(act);
                yield OptionalInt.empty();
            }
            case RECORD -> record(act);
            default -> change(act);
        };
    }

    private static boolean isKeeper(Act act) {
        return KEEPERS.contains(act.by);
    }

    private void editPost(Act act) {
        Draft draft = drafts.get(act.order);
        if (draft != null) {
            draft.unit = act.unit;
            draft.due = act.day.orElseThrow();
            draft.version++;
        }
    }

    private OptionalInt record(Act act) {
        Draft draft = drafts.get(act.order);
        if (draft == null
                || !isKeeper(act)
                || draft.version != act.version
                || !act.at.isBefore(draft.at.plus(DRAFT_LIFE))) {
            return OptionalInt.empty();
        }
        drafts.remove(act.order);
        TreeMap<Integer, Entry> register = registers.get(act.group);
        int number = register.size() + 1;
        register.put(number, new Entry(act.order, draft.unit, draft.due));
        return OptionalInt.of(number);
    }

    private OptionalInt change(Act act) {
        Entry entry = registers.get(act.group).get(act.number);
        if (entry != null && changes(entry, act)) {
            entry.rows++;
            changedBy.put(act.group + ":" + act.message, true);
        }
        return entry == null ? OptionalInt.empty() : OptionalInt.of(act.number);
    }

    private boolean changes(Entry entry, Act act) {
        boolean open = entry.status.equals("OPEN");
        boolean mine = isKeeper(act) || entry.unit.equals(OfficePeople.unitOf(act.by));
        LocalDate today = act.at.atZone(SettableClock.OFFICE).toLocalDate();
        switch (act.what) {
            case COMPLETE, PROVE -> {
                if (act.what == What.PROVE && mine && entry.status.equals("DONE")) {
                    return true;
                }
                if (!open || !mine) {
                    return false;
                }
                entry.status = "DONE";
                entry.asked = Optional.empty();
            }
            case PROGRESS -> {
                if (!open || !mine) {
                    return false;
                }
                entry.percent = act.percent;
            }
            case OBSTACLE -> {
                return open && mine;
            }
            case ASK_TIME -> {
                LocalDate until = act.day.orElseThrow();
                if (!open || !mine || entry.asked.isPresent() || !until.isAfter(entry.due) || until.isBefore(today)) {
                    return false;
                }
                entry.asked = act.day;
            }
            case GRANT_TIME -> {
                boolean leader = act.by == OfficePeople.LEADER.id();
                if (!leader
                        || !open
                        || entry.asked.isEmpty()
                        || entry.asked.get().isBefore(today)) {
                    return false;
                }
                entry.due = entry.asked.get();
                entry.asked = Optional.empty();
            }
            case CANCEL -> {
                if (!isKeeper(act) || !open) {
                    return false;
                }
                entry.status = "CANCELLED";
                entry.asked = Optional.empty();
            }
            case REOPEN -> {
                if (!isKeeper(act) || open) {
                    return false;
                }
                entry.status = "OPEN";
            }
            case REASSIGN -> {
                if (!isKeeper(act) || !open || entry.unit.equals(act.unit)) {
                    return false;
                }
                entry.unit = act.unit;
                entry.percent = OptionalInt.empty();
                entry.asked = Optional.empty();
            }
            default -> throw new IllegalArgumentException("no change: " + act);
        }
        return true;
    }
}
