package vn.dondoc.minutes;

/**
 * A paragraph, list item or table row: some words, and what stood before them.
 *
 * @param from its first word, after the list mark
 * @param to the word after its last
 * @param level depth of its list mark: 0 none, 1 {@code Điều 1.}, 2 {@code I.}, 3 {@code 1.}, 4 {@code 1.1.}, 5 {@code a)}, 6 {@code -},
 *     7 {@code +}
 * @param afterBlank whether a blank line stands before it
 * @param row whether it is a row of a table, its cells parted by tabs or bars
 * @param lineStart NFC offset at which its first line begins, list mark included
 */
record Block(int from, int to, int level, boolean afterBlank, boolean row, int lineStart) {
    static final int NONE = 0;
    static final int ARTICLE = 1;
    static final int ROMAN = 2;
    static final int NUMBER = 3;
    static final int SUBNUMBER = 4;
    static final int LETTER = 5;
    static final int DASH = 6;
    static final int PLUS = 7;

    boolean isEmpty() {
        return from >= to;
    }
}
