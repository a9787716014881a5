package vn.dondoc.minutes;

/** Who is speaking at a place of the text, and so what the wishes found there are worth. */
enum Voice {
    /** Nobody who could order: narration, results, background. */
    NARRATOR,
    /** The chair or the paper itself: what it tells somebody to do is an order. */
    CHAIR,
    /** Somebody who attends or only recommends. */
    PARTICIPANT,
    /** A report on what has been done: even verbs of assignment only tell. */
    REPORTER
}
