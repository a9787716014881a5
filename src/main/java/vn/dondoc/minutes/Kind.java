package vn.dondoc.minutes;

/** What sort of wish a draft is. */
public enum Kind {
    /** An order of the chair or of the document. */
    DIRECTIVE,
    /** Asked for by a participant, or by a body that can only recommend. */
    PROPOSAL
}
