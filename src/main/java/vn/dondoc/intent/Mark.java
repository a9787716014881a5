package vn.dondoc.intent;

/** What a clause says, before the clauses of a message are weighed against each other. */
enum Mark {
    DONE,
    /** Said to be finished, with words beside it that leave it open what is. */
    UNPROVEN,
    PROGRESS,
    BLOCKED,
    EXTENSION,
    REASSIGN,
    CANCEL,
    APPROVE,
    REJECT,
    ACKNOWLEDGE,
    /** Only a polite word, or a start without a day: an answer where nothing else is said. */
    WEAK_ACKNOWLEDGE,
    /** Takes up the work without a day: {@code sẽ triển khai}. */
    START,
    /** {@code đang triển khai} without more: counts where nothing was acknowledged. */
    WEAK_PROGRESS,
    QUESTION,
    /** Words of others, a condition, an order, thanks: nothing of this clause counts. */
    DROPPED,
    /** Done late or with trouble that is over; a later obstacle in the sentence explains it. */
    EXCUSED
}
