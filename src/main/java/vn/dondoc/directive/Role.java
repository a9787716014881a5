package vn.dondoc.directive;

/** What somebody may do in one chat, besides what his units give him. */
public enum Role {
    /** Orders, decides extensions, accepts results. */
    LEADER,
    /** Keeps the register: records, corrects, hands on. */
    SECRETARY
}
