package vn.dondoc.minutes;

/**
 * Words that name somebody who can be bound.
 *
 * @param from first word
 * @param to the word after the last
 * @param group whether many are meant at once
 * @param person whether a person or his office is named
 * @param sure whether the words name a unit wherever they stand
 */
record Mention(int from, int to, boolean group, boolean person, boolean sure) {}
