package vn.dondoc.desk;

/**
 * One thing that somebody of the office tries.
 *
 * @param who L leader, S secretary, N of the Phòng Nội vụ, T of the Phòng Tư pháp, B of both units at once, V visitor
 * @param which which of the directives recorded so far, modulo their number
 * @param number a day counted from today, a percentage, or so many minutes, as the verb needs it
 * @param units codes of the units named, with blanks between
 */
record Act(Verb verb, char who, int which, int number, String units) {
    /** What is tried. */
    enum Verb {
        RECORD,
        RECORD_WEEKLY,
        COMPLETE,
        PROGRESS,
        OBSTACLE,
        ASK,
        GRANT,
        OTHER_DAY,
        REFUSE,
        ACCEPT,
        SEND_BACK,
        AMEND_DUE,
        AMEND_LEAD,
        REASSIGN,
        CANCEL,
        SUSPEND,
        REOPEN,
        UNDO,
        MINUTES_PASS,
        DAYS_PASS
    }

    boolean isKeeper() {
        return who == 'L' || who == 'S';
    }

    boolean speaksFor(String unit) {
        return unit.equals("NV") && (who == 'N' || who == 'B') || unit.equals("TP") && (who == 'T' || who == 'B');
    }
}
