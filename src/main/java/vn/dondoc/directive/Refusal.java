package vn.dondoc.directive;

/** Why nothing was changed. */
public enum Refusal {
    /** No such number in this chat, or one that this person must not know of: the two are answered alike. */
    NOT_THERE,
    /** Needs a leader or secretary. */
    NOT_A_KEEPER,
    /** Needs a leader. */
    NOT_A_LEADER,
    /** Speaks for none of the lead units. */
    NOT_YOUR_UNIT,
    /** Could be for more than one unit. */
    WHICH_UNIT,
    /** Named a unit that does not lead. */
    NOT_A_LEAD,
    /** Is done already. */
    IS_DONE,
    /** Is reported and waits for acceptance. */
    IS_REPORTED,
    /** Is suspended. */
    IS_SUSPENDED,
    /** Is cancelled. */
    IS_CANCELLED,
    /** Is open, so there is nothing to open again. */
    IS_OPEN,
    /** Nothing was reported that could be accepted or sent back. */
    NOTHING_REPORTED,
    /** No extension is asked for. */
    NO_REQUEST,
    /** An extension is asked for and not yet decided. */
    REQUEST_PENDING,
    /** Nobody decides on what he asked for himself. */
    OWN_REQUEST,
    /** Has no due day that could be extended. */
    NO_DUE,
    /** Recurs, so that it always has a due day. */
    RECURS,
    /** No day was named. */
    DAY_MISSING,
    /** The new day is not later than the present one. */
    DAY_NOT_LATER,
    /** The new day has passed. */
    DAY_PAST,
    /** The day lies before the day of the order, or more than twenty years off. */
    DAY_ABSURD,
    /** A reason is needed. */
    REASON_MISSING,
    /** Nothing holds it up whose cause could be confirmed. */
    NO_OBSTACLE,
    /** Not between 0 and 100. */
    PERCENT,
    /** It is so already. */
    SAME,
    /** Text is empty or too long. */
    TEXT,
    /** Nobody is named who would lead. */
    NO_LEAD,
    /** Changed since by somebody else. */
    CHANGED_SINCE,
    /** The ten minutes for taking back are over. */
    UNDO_LATE,
    /** Only who changed it, or a secretary, may take it back. */
    UNDO_NOT_YOURS
}
