package vn.dondoc.intent;

/** Who speaks; the same words mean other things from other mouths ({@code gia hạn #7} asks or grants). */
public enum SenderRole {
    /** Speaks for a unit that is bound by directives. */
    UNIT,
    /** Decides: grants, refuses, accepts, sends back. */
    LEADER,
    /** Keeps the register and passes the leader's decisions on. */
    SECRETARY,
    /** Somebody that the register does not know. */
    OUTSIDER
}
