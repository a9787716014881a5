package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.dondoc.text.Tokens;

/**
 * The pieces of a message between its marks, each with what it does: order, tell of the past, give figures, ask, name a time. Not
 * the words but what is done with them parts conclusions from a report, a plan or a question about the same work.
 */
final class MinutesClassifierPieces {
    /** What a piece does. */
    enum Act {
        /** A unit or person, then a verb of action. */
        ORDER,
        /** A verb of assignment, then a unit or person. */
        ASSIGNS,
        /** A leader, a verb of assignment, a unit or person. */
        LEADER_ASSIGNS,
        /** A time, then an order: {@code sáng mai địa chính đo lại}. */
        TIMED_ORDER,
        /** A name before a mark and what is wanted of it after. */
        LABELLED,
        /** A unit or person of whom something is told that has happened or goes on. */
        TOLD_OF_UNIT,
        TOLD,
        FIGURES,
        ASKS,
        TIMED,
        RECORDED,
        OPENS,
        INVITES,
        FORM,
        BARE_ACTION,
        NAME_ONLY,
        NAMED,
        /** A word that no group knows, then a verb of action, in a message without capitals: perhaps a name. */
        PERHAPS_ORDER,
        DUE,
        OTHER;

        boolean orders() {
            return this == ORDER
                    || this == ASSIGNS
                    || this == LEADER_ASSIGNS
                    || this == LABELLED
                    || this == TIMED_ORDER;
        }

        boolean tells() {
            return this == TOLD || this == TOLD_OF_UNIT || this == FIGURES;
        }
    }

    /** @param from first token, after list marks */
    record Piece(Act act, int from, int to) {}

    /** Words after which a full stop ends no piece. */
    private static final Set<String> SHORTENED =
            Set.of("p", "tp", "q", "tt", "bs", "ths", "d", "c", "dd", "st", "gs", "ts", "px");

    private final Tokens tokens;
    private final MinutesClassifierCue.Marks marks;
    private final MinutesClassifierNames names;
    private final List<Piece> pieces = new ArrayList<>();

    private MinutesClassifierPieces(Tokens tokens, MinutesClassifierCue.Marks marks) {
        this.tokens = tokens;
        this.marks = marks;
        this.names = new MinutesClassifierNames(tokens, marks);
    }

    static List<Piece> of(Tokens tokens, int count, MinutesClassifierCue.Marks marks) {
        MinutesClassifierPieces reading = new MinutesClassifierPieces(tokens, marks);
        int from = 0;
        for (int i = 0; i <= count; i++) {
            if (i == count || reading.ends(from, i)) {
                reading.add(from, i);
                from = i + 1;
            }
        }
        return reading.pieces;
    }

    private boolean ends(int from, int i) {
        if (tokens.isLineEnd(i)
                || tokens.is(i, ';')
                || tokens.is(i, '!')
                || tokens.is(i, '?')
                || tokens.is(i, ',') && !(tokens.isNumber(i - 1) && tokens.isNumber(i + 1))) {
            return true;
        }
        if (tokens.is(i, '•') || tokens.is(i, '*') || tokens.is(i, '|') || tokens.is(i, '>') && tokens.is(i - 1, '=')) {
            return true;
        }
        if (tokens.is(i, '.')) {
            return !(tokens.isWord(i - 1) && SHORTENED.contains(tokens.folded(i - 1)));
        }
        if (tokens.is(i, '+')) {
            return !tokens.touchesPrevious(i);
        }
        if (tokens.is(i, '-') || tokens.is(i, '–') || tokens.is(i, '—')) {
            return !tokens.touchesPrevious(i);
        }
        if (tokens.is(i, '(')) {
            return i > from && names.isNamed(i + 1);
        }
        return tokens.is(i, ':') && !isLabel(from, i);
    }

    /** Whether what stands before the colon is only who is meant. */
    private boolean isLabel(int from, int colon) {
        int at = start(from, colon);
        return colon > at
                && colon - at <= 6
                && !marks.is(MinutesClassifierCue.META, at)
                && !marks.has(MinutesClassifierCue.CONCLUSION, at, colon)
                && !marks.has(MinutesClassifierCue.ASSIGN, at, colon)
                && !marks.has(MinutesClassifierCue.REPORT, at, colon)
                && (names.isNamed(at) || names.isBareName(at, colon));
    }

    private void add(int from, int to) {
        int at = start(from, to);
        // the number of an item is no piece of its own
        if (at < to && !(to - at == 1 && tokens.isNumber(at) && tokens.is(to, '.'))) {
            pieces.add(new Piece(act(from, at, to), at, to));
        }
    }

    /** The first token that is no list mark: {@code -}, {@code 1.}, {@code (2)}, {@code a)}. */
    private int start(int from, int to) {
        int at = from;
        while (at < to) {
            if (tokens.isNumber(at)
                    && at + 1 < to
                    && (tokens.is(at + 1, ')') || tokens.is(at + 1, '/') && !tokens.isNumber(at + 2))) {
                at += 2;
            } else if (tokens.isWord(at) && tokens.end(at) - tokens.start(at) <= 3 && tokens.is(at + 1, ')')) {
                at += 2;
            } else if (tokens.isWord(at) || tokens.isNumber(at) || tokens.is(at, '@') || tokens.is(at, '#')) {
                return at;
            } else {
                at++;
            }
        }
        return to;
    }

    private Act act(int from, int at, int to) {
        if (tokens.is(at, '#') || tokens.isNumber(at) && tokens.is(from, '#')) {
            return Act.RECORDED;
        }
        if (tokens.is(to, '?') || marks.has(MinutesClassifierCue.ASKING, at, to)) {
            return Act.ASKS;
        }
        if (isTime(at, to)
                || tokens.is(at, "tu") && isTime(at + 1, to)
                || marks.is(MinutesClassifierCue.DEADLINE, at)) {
            if (ordersWithin(at + 1, to)) {
                return Act.TIMED_ORDER;
            }
            return marks.is(MinutesClassifierCue.DEADLINE, at) || to - at <= 3 ? Act.DUE : Act.TIMED;
        }
        int bare = bracket(at, to);
        if (names.isBareName(at, bare)) {
            return tokens.is(to, ':') ? Act.OPENS : Act.NAME_ONLY;
        }
        if (tokens.is(to, ':') && marks.has(MinutesClassifierCue.ASSIGN, Math.max(at + 1, to - 3), to)) {
            return Act.OPENS;
        }
        if (leaderAssigns(at, to)) {
            return Act.LEADER_ASSIGNS;
        }
        boolean label = isLabelledName(at, to);
        boolean told = isTold(label ? colon(at, to) : at, to);
        if (label || names.isNamed(at)) {
            return told ? Act.TOLD_OF_UNIT : ofNamed(at, bare);
        }
        if (marks.is(MinutesClassifierCue.ASSIGN, at)) {
            int next = marks.end(MinutesClassifierCue.ASSIGN, at);
            if (names.isNamed(next) && !told) {
                return Act.ASSIGNS;
            }
        }
        if (told) {
            return Act.TOLD;
        }
        if (tokens.is(to, ':')) {
            return marks.is(MinutesClassifierCue.META, at) ? Act.FORM : Act.OPENS;
        }
        if (marks.is(MinutesClassifierCue.INVITE, at)) {
            return Act.INVITES;
        }
        if (marks.is(MinutesClassifierCue.META, at)) {
            return Act.FORM;
        }
        if (marks.is(MinutesClassifierCue.DEADLINE, at)) {
            return Act.DUE;
        }
        if (marks.is(MinutesClassifierCue.ACTION, at)) {
            return Act.BARE_ACTION;
        }
        if (marks.has(MinutesClassifierCue.CONCLUSION, at, to)) {
            return Act.OPENS;
        }
        if (!tokens.isCapitalised(at)
                && !names.isCue(at)
                && marks.has(MinutesClassifierCue.ACTION, at + 1, Math.min(to, at + 5))) {
            return Act.PERHAPS_ORDER;
        }
        return Act.OTHER;
    }

    private boolean leaderAssigns(int at, int to) {
        if (!marks.has(MinutesClassifierCue.LEADER, at, Math.min(to, at + 3))) {
            return false;
        }
        for (int i = at + 1; i < to; i++) {
            int end = marks.end(MinutesClassifierCue.ASSIGN, i);
            if (end > 0 && end < to) {
                return names.isNamed(end) && !tokens.is(i - 1, "da");
            }
        }
        return false;
    }

    /** Whether a unit soon follows and a verb of action right after it. */
    private boolean ordersWithin(int from, int to) {
        for (int i = from; i < Math.min(to, from + 6); i++) {
            if (marks.is(MinutesClassifierCue.UNIT, i)
                    && marks.has(MinutesClassifierCue.ACTION, names.nameEnd(i), Math.min(to, names.nameEnd(i) + 3))) {
                return !isTold(i, to);
            }
        }
        return false;
    }

    private Act ofNamed(int at, int to) {
        int colon = colon(at, to);
        if (colon > 0) {
            return isFigure(colon + 1, to) ? Act.FIGURES : Act.LABELLED;
        }
        int end = names.nameEnd(at);
        // "Tổ 2 sửa máy": which of them, not how many
        if (tokens.isNumber(end) && (end + 1 >= to || marks.is(MinutesClassifierCue.ACTION, end + 1))) {
            end++;
        }
        if (end >= to) {
            return Act.NAME_ONLY;
        }
        if (isFigure(end, to)) {
            return Act.FIGURES;
        }
        for (int i = end; i < Math.min(to, end + 6); i++) {
            if (marks.is(MinutesClassifierCue.ACTION, i)) {
                return Act.ORDER;
            }
        }
        for (int i = end; i < Math.min(to, end + 4); i++) {
            if (isFigure(i, to)) {
                return Act.FIGURES;
            }
        }
        return to - at <= 4 ? Act.NAME_ONLY : Act.NAMED;
    }

    /** Where the bracket opens that ends the piece, as a day often stands in one; {@code to} where there is none. */
    private int bracket(int at, int to) {
        for (int i = at + 1; i < to; i++) {
            if (tokens.is(i, '(')) {
                return i;
            }
        }
        return to;
    }

    private int colon(int at, int to) {
        for (int i = at + 1; i < Math.min(to, at + 8); i++) {
            if (tokens.is(i, ':')) {
                return i;
            }
        }
        return -1;
    }

    private boolean isFigure(int from, int to) {
        return tokens.isNumber(from) && !tokens.is(from + 1, '/')
                || tokens.is(from, "tong")
                || tokens.is(from, "du") && to - from == 1;
    }

    private boolean isTime(int at, int to) {
        if (tokens.isNumber(at)) {
            return at + 1 < to
                    && (tokens.is(at + 1, "h")
                            || tokens.is(at + 1, "g")
                            || tokens.is(at + 1, "gio")
                            || tokens.is(at + 1, ':')
                            || tokens.is(at + 1, '/'));
        }
        return tokens.is(at, "thu") && (isWeekday(at + 1))
                || tokens.is(at, "t") && tokens.isNumber(at + 1)
                || tokens.is(at, "ngay") && tokens.isNumber(at + 1)
                || tokens.is(at, "tuan") && tokens.isNumber(at + 1)
                || (tokens.is(at, "sang") || tokens.is(at, "chieu") || tokens.is(at, "toi"))
                        && (tokens.isNumber(at + 1)
                                || tokens.is(at + 1, "thu")
                                || tokens.is(at + 1, "nay")
                                || tokens.is(at + 1, "mai")
                                || tokens.is(at + 1, "qua"))
                || tokens.is(at, "chu") && tokens.is(at + 1, "nhat");
    }

    private boolean isWeekday(int at) {
        return tokens.isNumber(at)
                || tokens.is(at, "hai")
                || tokens.is(at, "ba")
                || tokens.is(at, "tu")
                || tokens.is(at, "nam")
                || tokens.is(at, "sau")
                || tokens.is(at, "bay");
    }

    private boolean isTold(int at, int to) {
        if (marks.has(MinutesClassifierCue.RESULT, at, to)) {
            return true;
        }
        for (int i = at; i < to; i++) {
            if (tokens.is(i, '%') && !marks.has(MinutesClassifierCue.DEADLINE, at, to)) {
                return true;
            }
        }
        for (int i = at; i < Math.min(to, at + 7); i++) {
            if (marks.is(MinutesClassifierCue.PAST, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLabelledName(int at, int to) {
        int colon = colon(at, to);
        return colon > 0 && names.isBareName(at, colon);
    }
}
