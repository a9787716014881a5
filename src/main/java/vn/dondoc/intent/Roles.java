package vn.dondoc.intent;

import java.util.EnumSet;

/** The same words from different mouths: which reading a clause gets. */
final class Roles {
    private Roles() {}

    static EnumSet<Mark> read(Clause clause, Setting setting) {
        return switch (setting.role()) {
            case UNIT, OUTSIDER -> UnitReading.read(clause, setting);
            case LEADER -> LeaderReading.read(clause, setting);
            case SECRETARY -> secretary(clause, setting);
        };
    }

    /** Passes the leader's word on; speaks for the office itself where it asks or says "em". */
    private static EnumSet<Mark> secretary(Clause clause, Setting setting) {
        EnumSet<Mark> passed = LeaderReading.read(clause, setting);
        boolean own = clause.hasWord("xin") || clause.has(Sense.SELF) && !clause.has(Sense.LEADERWORD);
        if (!own || clause.has(Sense.LEADERWORD)) {
            return passed;
        }
        EnumSet<Mark> spoken = UnitReading.read(clause, setting);
        if (spoken.contains(Mark.EXTENSION)) {
            passed.remove(Mark.APPROVE);
        }
        spoken.retainAll(EnumSet.of(Mark.EXTENSION, Mark.BLOCKED, Mark.PROGRESS, Mark.REASSIGN, Mark.CANCEL));
        if (clause.has(Sense.HANDIN) && clause.has(Sense.ORDER)) {
            spoken.remove(Mark.PROGRESS); // "em gửi lại danh sách để các đơn vị theo dõi"
        }
        passed.addAll(spoken);
        return passed;
    }
}
