package vn.dondoc.intent;

/** What the sender of a message says or wants. */
public enum Intent {
    /** The whole directive is finished, or its product is handed in. */
    DONE,
    /** How far it is, or when it will be finished. */
    PROGRESS,
    /** A difficulty holds it up, or it cannot be done in time. */
    BLOCKED,
    /** A later due day is asked for. */
    EXTENSION,
    /** Another unit should do it. */
    REASSIGN,
    /** It shall not be done any more. */
    CANCEL,
    /** An extension is granted or a result accepted. */
    APPROVE,
    /** An extension or transfer is refused, or a result sent back. */
    REJECT,
    /** Received, understood, will be done. */
    ACKNOWLEDGE,
    /** An answer about a directive is expected. */
    QUESTION,
    /** Anything else. */
    NONE
}
