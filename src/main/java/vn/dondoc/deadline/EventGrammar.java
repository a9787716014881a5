package vn.dondoc.deadline;

import vn.dondoc.text.Span;

/** Words of time without a day: {@code ngay sau hội nghị}, {@code trước khi trình}, {@code ngay}, {@code thường xuyên}. */
final class EventGrammar {
    private static final int MOST_WORDS = 14;
    private static final int NEAR = 9;

    private final Words words;
    private int end;

    EventGrammar(Words words) {
        this.words = words;
    }

    /** The position after the words found last. */
    int end() {
        return end;
    }

    /** What begins at a word: {@code EVENT}, {@code STANDING}, or null. */
    FoundDeadline.Role at(int start) {
        if (words.is(start, Word.STANDING)) {
            end = start + 1;
            return FoundDeadline.Role.STANDING;
        }
        boolean named = words.is(start + 1, Word.MONTH) || words.is(start + 1, Word.QUARTER);
        if (words.is(start, Word.PERIODIC) && !named && !words.isReport(start - 1)) {
            end = start + 1;
            return FoundDeadline.Role.STANDING;
        }
        boolean condition = words.is(start, Word.BEFORE) && words.is(start + 1, Word.WHEN);
        boolean following = words.is(start, Word.AT_ONCE)
                && (words.isAny(start + 1, Word.AFTER, Word.WHEN) || words.isMark(start + 1, '/'));
        if (condition || following) {
            end = clauseEnd(start + 2);
            return end > start + 2 ? FoundDeadline.Role.EVENT : null;
        }
        boolean since = words.isAny(start, Word.FROM, Word.SINCE) && words.is(start + 1, Word.WHEN);
        boolean when = words.is(start, Word.WHEN) && words.isSentenceEnd(start - 1);
        if (since || when) {
            end = clauseEnd(start + (since ? 2 : 1));
            return FoundDeadline.Role.EVENT;
        }
        boolean place = words.isAny(start + 1, Word.FROM, Word.IN, Word.AT);
        if (words.is(start, Word.AT_ONCE) && !place && words.isMarked(start)) {
            end = start + 1;
            return FoundDeadline.Role.EVENT;
        }
        return coming(start);
    }

    /** {@code kỳ họp HĐND tỉnh sắp tới}, {@code theo từng năm học}. */
    private FoundDeadline.Role coming(int start) {
        if (words.isSpelt(start, "ky") && words.isSpelt(start + 1, "hop")) {
            for (int at = start + 2; at < start + NEAR && !isClauseMark(at); at++) {
                if (words.is(at, Word.NEXT)) {
                    end = at + 1;
                    return FoundDeadline.Role.EVENT;
                }
            }
            return null;
        }
        if (words.isSpelt(start, "theo") && words.isSpelt(start + 1, "tung") && words.isKnown(start + 2)) {
            end = start + 3;
            return FoundDeadline.Role.STANDING;
        }
        return null;
    }

    private int clauseEnd(int from) {
        int at = from;
        while (at < words.count() && at < from + MOST_WORDS && !isClauseMark(at)) {
            at++;
        }
        return at;
    }

    private boolean isClauseMark(int at) {
        return words.isLineEnd(at)
                || words.isMark(at, ',')
                || words.isMark(at, ';')
                || words.isMark(at, '.')
                || words.isMark(at, '(')
                || words.isMark(at, ')')
                || words.isMark(at, ':');
    }

    Span span(int start) {
        return new Span(words.start(start), words.end(end - 1));
    }
}
