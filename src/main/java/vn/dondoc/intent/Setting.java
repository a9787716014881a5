package vn.dondoc.intent;

/**
 * What surrounds the words of a message.
 *
 * @param role who speaks
 * @param answers whether it answers a directive's reminder
 * @param hasFile whether it is the caption of a file
 * @param concerns whether any directive is named or answered
 */
record Setting(SenderRole role, boolean answers, boolean hasFile, boolean concerns) {
    boolean isLeading() {
        return role == SenderRole.LEADER || role == SenderRole.SECRETARY;
    }
}
