package vn.dondoc.minutes;

/** What the reader of a draft should look at before it is recorded. */
public enum Doubt {
    /** Nobody is named, here or before. */
    NO_LEAD,
    /** A unit is named that the register does not know; only where a register is given. */
    LEAD_UNKNOWN,
    /** The lead is a person and the register does not tell which unit he stands for. */
    LEAD_IS_PERSON,
    /** The lead is named by words that name nobody in particular: {@code các đơn vị có liên quan}. */
    NAMES_NOBODY,
    /** The lead is carried over from a sentence before. */
    LEAD_CARRIED_OVER,
    /** There are words of time, and several or vague ones. */
    DEADLINE_UNCLEAR,
    /** The day lies before the day of the meeting. */
    DEADLINE_PASSED,
    /** The sentence may be a statement rather than an order. */
    MAYBE_NOT_AN_ORDER
}
