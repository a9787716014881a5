package vn.dondoc.intent;

/**
 * What surrounds the words of a message.
 *
 * @param role who speaks
 * @param answers whether it answers a directive's reminder
 * @param hasFile whether it is the caption of a file
 * @param concerns whether any directive is named or answered, or the message can speak of nothing else
 * @param hour of the day at which it was sent, 0 to 23
 * @param today the {@link #day} on which it was sent
 */
record Setting(SenderRole role, boolean answers, boolean hasFile, boolean concerns, int hour, int today) {
    /** A day of the year as a number that grows with it. */
    static int day(int month, int dayOfMonth) {
        return month * 100 + dayOfMonth;
    }

    /** Whether a day without its year, such as {@link #day}, lies in the half year before the message was sent. */
    boolean isPast(int day) {
        int ago = (today / 100 - day / 100 + 12) % 12;
        return day > 0 && (ago > 0 && ago < 6 || ago == 0 && day <= today);
    }

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
