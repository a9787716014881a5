package vn.dondoc.intent;

/**
 * What surrounds the words of a message.
 *
 * @param role who speaks
 * @param answers whether it answers a directive's reminder
 * @param hasFile whether it is the caption of a file
 * @param concerns whether any directive is named or answered, or the message can speak of nothing else
 * @param hour of the day at which it was sent, 0 to 23
 */
record Setting(SenderRole role, boolean answers, boolean hasFile, boolean concerns, int hour) {
    /** Hours below this one are of the afternoon: {@code lúc 4h} is 16:00, offices sleep at four. */
    private static final int MORNING = 6;

    boolean isLeading() {
        return role == SenderRole.LEADER || role == SenderRole.SECRETARY;
    }

    /** Whether the hour that a message names, 1 to 24, had begun when it was sent. */
    boolean isOver(int named) {
        return named >= 0 && (named < MORNING ? named + 12 : named) <= hour;
    }
}
