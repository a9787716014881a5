package vn.dondoc.deadline;

/**
 * What the grammar made of the words {@code [from, to)}.
 *
 * @param prefix the small words before it
 * @param deadline its meaning
 * @param sort what it is made of
 */
record Found(int from, int to, Prefix prefix, Deadline deadline, Sort sort) {
    /** What an expression is made of. */
    enum Sort {
        /** A day or an hour. */
        DAY,
        /** Part of a day without a day, {@code buổi chiều}. */
        PART_OF_DAY,
        /** A week, month, quarter, year or part of one. */
        PERIOD,
        /** Something to something. */
        RANGE,
        /** A length counted from a known day. */
        TERM,
        /** A length alone. */
        LENGTH,
        RECURRING,
        /** A named day. */
        HOLIDAY,
        /** Words that look like a time and are none; nothing inside them is one. */
        NOTHING
    }

    static Found nothing(int from, int to, Prefix prefix) {
        return new Found(from, to, prefix, Deadline.NONE, Sort.NOTHING);
    }

    Found withSort(Sort other) {
        return new Found(from, to, prefix, deadline, other);
    }
}
