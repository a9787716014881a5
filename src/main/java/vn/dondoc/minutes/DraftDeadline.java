package vn.dondoc.minutes;

import vn.dondoc.deadline.Deadline;

/**
 * The deadline of a draft.
 *
 * @param text the words, as in the source in NFC, on one line; they may stand outside the draft's span
 * @param deadline what they mean, counted from the day of the meeting
 */
public record DraftDeadline(String text, Deadline deadline) {
    public DraftDeadline {
        if (text.isBlank()) {
            throw new IllegalArgumentException("deadline without a word");
        }
    }
}
