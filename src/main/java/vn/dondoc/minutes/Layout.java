package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;

/**
 * From the lines of a text to its blocks: list marks are taken off, lines that a page has broken are joined, page numbers
 * dropped. One pass over the tokens.
 */
final class Layout {
    /** Below this share of words with diacritics (in per cent) a text counts as typed without them. */
    private static final int FEW_DIACRITICS = 8;

    /** A joined paragraph is cut off after so many lines, whatever it looks like. */
    private static final int LONGEST_PARAGRAPH = 400;

    /** So many empty lines and page numbers may stand inside a sentence. */
    private static final int LONGEST_GAP = 4;

    /** The shortest item of a list that is written in one line. */
    private static final int WORDS_OF_ITEM = 3;

    private final Tokens tokens;
    private final Words words;
    private final List<Block> blocks = new ArrayList<>();
    private final boolean wrapped;
    private final boolean lowerCased;
    private final int width;
    private int[] lineFrom = new int[64];
    private int[] lineTo = new int[64];
    private int lines;

    private Layout(SourceText source) {
        tokens = source.tokens();
        words = new Words(source, Lexicon.of(hasDiacritics(tokens)), tokens.count());
        findLines();
        int broken = 0;
        int lower = 0;
        int filled = 0;
        int[] lengths = new int[lines];
        for (int i = 0; i < lines; i++) {
            if (lineFrom[i] < lineTo[i]) {
                lengths[filled++] = length(i);
                boolean startsLower = startsLower(lineFrom[i]);
                lower += startsLower && markEnd(lineFrom[i], lineTo[i]) == lineFrom[i] ? 1 : 0;
                broken += startsLower
                                && i > 0
                                && lineFrom[i - 1] < lineTo[i - 1]
                                && !endsSentence(i - 1)
                                && length(i - 1) > 45
                        ? 1
                        : 0;
            }
        }
        Arrays.sort(lengths, 0, filled);
        width = filled == 0 ? 0 : lengths[Math.min(filled - 1, filled * 9 / 10)];
        boolean small = lower == filled; // whoever writes no capitals breaks his lines himself
        wrapped = broken >= 2 && broken * 6 >= filled && width <= 130 && !small;
        lowerCased = !wrapped && lower * 2 > filled;
    }

    /** Lays a text out. */
    static Layout of(SourceText source) {
        Layout layout = new Layout(source);
        layout.join();
        layout.words.findCues();
        return layout;
    }

    Words words() {
        return words;
    }

    List<Block> blocks() {
        return blocks;
    }

    private static boolean hasDiacritics(Tokens tokens) {
        int all = 0;
        int marked = 0;
        for (int i = 0; i < tokens.count() && all < 2000; i++) {
            if (tokens.isWord(i)) {
                all++;
                marked += tokens.hasDiacritics(i) ? 1 : 0;
            }
        }
        return marked * 100 >= all * FEW_DIACRITICS;
    }

    private void findLines() {
        int from = 0;
        for (int i = 0; i <= tokens.count(); i++) {
            if (i == tokens.count() || tokens.isLineEnd(i)) {
                from = items(from, i);
                line(from, i);
                from = i + 1;
            }
        }
    }

    private void line(int from, int to) {
        if (lines == lineFrom.length) {
            lineFrom = Arrays.copyOf(lineFrom, lines * 2);
            lineTo = Arrays.copyOf(lineTo, lines * 2);
        }
        lineFrom[lines] = from;
        lineTo[lines++] = to;
    }

    /**
     * {@code [Họp khoa 7/5] - BS Tùng soạn … - ĐD Hà kiểm … - VP in …}: a list that lost its lines on the way becomes lines again but
     * for the last; where that begins.
     */
    private int items(int from, int to) {
        int first = dash(from, to);
        boolean whole = lines == 0 && to == tokens.count();
        boolean opens =
                first == from && whole || first > from && (tokens.is(first - 1, ':') || tokens.is(first - 1, ']'));
        if (!opens || !isList(first, to)) {
            return from;
        }
        if (first > from) {
            line(from, first);
        }
        int at = first;
        for (int next = dash(at + 1, to); next < to; next = dash(at + 1, to)) {
            line(at, next);
            at = next;
        }
        return at;
    }

    /** At least three pieces between dashes, each of several words and begun by a capital. */
    private boolean isList(int first, int to) {
        int pieces = 0;
        for (int at = first; at < to; pieces++) {
            int next = dash(at + 1, to);
            if (next - at <= WORDS_OF_ITEM || startsLower(at + 1)) {
                return false;
            }
            at = next;
        }
        return pieces > 2;
    }

    /** The next dash that stands by itself, from {@code from} on; {@code to} where none is. */
    private int dash(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (tokens.is(i, '-') && !tokens.touchesPrevious(i + 1) && (i == from || !tokens.touchesPrevious(i))) {
                return i;
            }
        }
        return to;
    }

    private void join() {
        boolean blank = false;
        int i = 0;
        while (i < lines) {
            if (lineFrom[i] == lineTo[i]) {
                blank = true;
                i++;
                continue;
            }
            if (isPageMark(i)) {
                i++;
                continue;
            }
            int first = i;
            boolean row = isRow(i);
            int text = row ? lineFrom[i] : markEnd(lineFrom[i], lineTo[i]);
            int level = text == lineFrom[i] ? Block.NONE : level(lineFrom[i]);
            int from = words.count();
            addLine(text, lineTo[i]);
            int last = i++;
            while (!row && i < lines && i - first < LONGEST_PARAGRAPH) {
                int next = continuation(last, i);
                if (next < 0) {
                    break;
                }
                addLine(lineFrom[next], lineTo[next]);
                last = next;
                i = next + 1;
            }
            if (words.count() > from) {
                blocks.add(new Block(from, words.count(), level, blank, row, tokens.start(lineFrom[first])));
            }
            blank = false;
        }
    }

    /** The line that goes on with the sentence of line {@code last}, looked for from {@code at} on; -1 where none does. */
    private int continuation(int last, int at) {
        boolean goesOn = wrapped && tokens.is(lineTo[last] - 1, ';') && at < lines && startsLower(lineFrom[at]);
        if (endsSentence(last) && !goesOn) {
            return -1;
        }
        int next = at;
        boolean page = breaksPage(at);
        if (wrapped || page) {
            int far = at + (page ? 2 : 1) * LONGEST_GAP;
            while (next < lines
                    && next < far
                    && (lineFrom[next] == lineTo[next] || isPageNumber(next) || isPageMark(next))) {
                next++;
            }
        }
        if (next >= lines || lineFrom[next] == lineTo[next] || isRow(next)) {
            return -1;
        }
        boolean lower = startsLower(lineFrom[next]) || next == at && (breaksDay(last, next) || breaksName(last));
        if (markEnd(lineFrom[next], lineTo[next]) != lineFrom[next]) {
            return -1;
        }
        if (next > at) {
            boolean full = page && length(last) * 10 >= width * 7 && !isCapitals(next) && !isCapitals(last);
            return lower || full ? next : -1;
        }
        if (tokens.isNumber(lineFrom[next]) && asksForNumber(lineTo[last] - 1)) {
            return next;
        }
        if (wrapped) {
            return lower || length(last) * 10 >= width * 7 && !isCapitals(next) && !isCapitals(last) ? next : -1;
        }
        return lower && !lowerCased && length(last) > 20 ? next : -1;
    }

    /** {@code … trước ngày} and {@code 15/4/2026}, {@code ngày 15 tháng} and {@code 3 năm 2026} on two lines. */
    private boolean breaksDay(int last, int next) {
        int end = lineTo[last] - 1;
        return tokens.isNumber(lineFrom[next])
                && (tokens.is(end, "ngay")
                        || tokens.is(end, "thang")
                        || tokens.is(end, "nam")
                        || tokens.is(end, "quy"));
    }

    /** {@code 2. Sở} and {@code Khoa học và Công nghệ} on two lines: a number and the first word of a name alone. */
    private boolean breaksName(int line) {
        int mark = markEnd(lineFrom[line], lineTo[line]);
        return mark > lineFrom[line]
                && lineTo[line] == mark + 1
                && (tokens.is(mark, "so")
                        || tokens.is(mark, "bo")
                        || tokens.is(mark, "phong")
                        || tokens.is(mark, "ban")
                        || tokens.is(mark, "uy")
                        || tokens.is(mark, "cong")
                        || tokens.is(mark, "cuc"));
    }

    private void addLine(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.is(i, "doc") && isMotto(i, to)) {
                return; // "TỈNH AN SƠN      Độc lập - Tự do - Hạnh phúc"
            }
            words.add(tokens, i);
        }
    }

    /** Whether the page ends between here and the next text: {@code --- PAGE BREAK ---}, {@code ===== Trang 5 =====}. */
    private boolean breaksPage(int at) {
        for (int i = at; i < lines && i < at + 2 * LONGEST_GAP; i++) {
            if (isPageMark(i)) {
                return true;
            }
            if (lineFrom[i] < lineTo[i] && !isPageNumber(i)) {
                return false;
            }
        }
        return false;
    }

    /** {@code ngày}, {@code tháng}, {@code số} at the end of a line: the number belongs to them. */
    private boolean asksForNumber(int token) {
        String word = tokens.text(token);
        return word.equals("ngày") || word.equals("tháng") || word.equals("năm") || word.equals("số");
    }

    /** A line that marks the end of a page: dashes or the like on both sides of {@code page break}, {@code trang 5}. */
    private boolean isPageMark(int line) {
        int from = lineFrom[line];
        int to = lineTo[line];
        while (from < to && isBullet(from) || from < to && tokens.is(from, '=')) {
            from++;
        }
        while (to > from && (isBullet(to - 1) || tokens.is(to - 1, '='))) {
            to--;
        }
        return from > lineFrom[line]
                && to < lineTo[line]
                && to - from == 2
                && (tokens.is(from, "page") || tokens.is(from, "trang") && tokens.isNumber(from + 1));
    }

    private boolean isPageNumber(int line) {
        return lineTo[line] - lineFrom[line] == 1 && tokens.isNumber(lineFrom[line]);
    }

    private boolean isMotto(int token, int to) {
        int found = 0;
        for (int i = token; i < to && i < token + 9; i++) {
            found += tokens.is(i, "lap") || tokens.is(i, "do") || tokens.is(i, "hanh") || tokens.is(i, "phuc") ? 1 : 0;
        }
        return found == 4;
    }

    private boolean isCapitals(int line) {
        int upper = 0;
        int all = 0;
        for (int i = lineFrom[line]; i < lineTo[line]; i++) {
            if (tokens.isWord(i)) {
                all++;
                String text = tokens.text(i);
                upper += Character.isUpperCase(text.charAt(text.length() - 1)) ? 1 : 0;
            }
        }
        return all > 0 && upper * 10 >= all * 8;
    }

    private boolean startsLower(int token) {
        if (!tokens.isWord(token)) {
            return false;
        }
        return Character.isLowerCase(tokens.source().nfc().charAt(tokens.start(token)));
    }

    private boolean endsSentence(int line) {
        int last = lineTo[line] - 1;
        return last >= lineFrom[line]
                && (tokens.is(last, '.')
                        || tokens.is(last, ';')
                        || tokens.is(last, ':')
                        || tokens.is(last, '!')
                        || tokens.is(last, '?')
                        || tokens.is(last, '…'));
    }

    private int length(int line) {
        return lineFrom[line] < lineTo[line] ? tokens.end(lineTo[line] - 1) - tokens.start(lineFrom[line]) : 0;
    }

    /** A row of a table: a bar, or a tab between two words. */
    private boolean isRow(int line) {
        String nfc = tokens.source().nfc();
        int cells = 0;
        for (int i = lineFrom[line]; i < lineTo[line]; i++) {
            if (tokens.is(i, '|')) {
                cells++;
            }
        }
        if (cells > 1 || cells == 1 && lineTo[line] - lineFrom[line] < 60) {
            return true;
        }
        int text = markEnd(lineFrom[line], lineTo[line]);
        for (int i = tokens.start(text); i < tokens.end(lineTo[line] - 1); i++) {
            if (nfc.charAt(i) == '\t') {
                return true;
            }
        }
        return false;
    }

    /** The token after the list mark with which a line begins, in bold or not; {@code from} where it has none. */
    private int markEnd(int from, int to) {
        int bold = behindStars(from, to);
        if (bold == from) {
            return plainMarkEnd(from, to);
        }
        int end = plainMarkEnd(bold, to);
        if (end == bold) {
            return plainMarkEnd(from, to);
        }
        return behindStars(end, to);
    }

    /** Behind {@code **}, with which bold words begin and end; {@code from} where none stands. */
    private int behindStars(int from, int to) {
        int i = from;
        while (i < to && tokens.is(i, '*')) {
            i++;
        }
        return i >= from + 2 ? i : from;
    }

    private int plainMarkEnd(int from, int to) {
        int at = from;
        if (at >= to) {
            return from;
        }
        if (tokens.isNumber(at) && tokens.end(at) - tokens.start(at) <= 2) {
            int i = at + 1;
            while (i + 1 < to
                    && tokens.is(i, '.')
                    && tokens.isNumber(i + 1)
                    && tokens.touchesPrevious(i + 1)
                    && tokens.end(i + 1) - tokens.start(i + 1) <= 2) {
                i += 2;
            }
            boolean sub = i > at + 1;
            if (i < to
                    && (tokens.is(i, '.') || tokens.is(i, ')') || tokens.is(i, '/'))
                    && !(tokens.is(i, '/') && sub)) {
                boolean date = i + 1 < to && tokens.isNumber(i + 1) && tokens.touchesPrevious(i + 1);
                return date ? from : i + 1;
            }
            if (i < to && tokens.is(i, '-') && !tokens.touchesPrevious(i)) {
                return i + 1 < to && tokens.isNumber(i + 1) ? from : i + 1;
            }
            if (i + 1 < to && tokens.is(i, '-') && tokens.isWord(i + 1) && !startsLower(i + 1)) {
                return i + 1; // "1- Ủy ban nhân dân huyện …", as the Party numbers
            }
            return sub && i - at == 3 && i < to && tokens.isWord(i) && !tokens.touchesPrevious(i) ? i : from;
        }
        if (isArticle(at, to)) {
            return at + 3;
        }
        if (tokens.isWord(at) && at + 1 < to && tokens.end(at) - tokens.start(at) <= 4) {
            boolean letter = tokens.end(at) - tokens.start(at) == 1;
            boolean paren = tokens.is(at + 1, ')');
            boolean dot = tokens.is(at + 1, '.') && at + 2 < to && !tokens.touchesPrevious(at + 2);
            boolean slash = letter && tokens.is(at + 1, '/') && at + 2 < to && !tokens.touchesPrevious(at + 2);
            if (letter && (paren || slash || dot && !isNamePart(at)) || isRoman(at) && (dot || paren)) {
                return at + 2;
            }
            return from;
        }
        if (tokens.is(at, '(')
                && at + 2 < to
                && tokens.is(at + 2, ')')
                && (tokens.isNumber(at + 1)
                        || tokens.isWord(at + 1)
                                && (tokens.end(at + 1) - tokens.start(at + 1) == 1 || isSmallRoman(at + 1)))) {
            return at + 4 < to && tokens.is(at + 3, '.') ? at + 4 : at + 3; // "(ii).", "(3)"
        }
        int i = at;
        while (i < to && isBullet(i)) {
            i++;
        }
        return i == to ? from : i;
    }

    /** {@code Điều 2.} of a decision. */
    private boolean isArticle(int at, int to) {
        return at + 3 < to
                && tokens.is(at, "dieu")
                && tokens.isNumber(at + 1)
                && (tokens.is(at + 2, '.') || tokens.is(at + 2, ':'));
    }

    /** A capital and a dot before a name, {@code P. Nội vụ}, is no list mark. */
    private boolean isNamePart(int token) {
        return tokens.is(token, 'p') || tokens.is(token, 'q') || tokens.is(token, 't') || tokens.is(token, 'x');
    }

    private boolean isRoman(int token) {
        String text = tokens.text(token);
        return text.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
    }

    private boolean isSmallRoman(int token) {
        return tokens.text(token).chars().allMatch(c -> "ivx".indexOf(c) >= 0);
    }

    private boolean isBullet(int token) {
        char first = tokens.source().nfc().charAt(tokens.start(token));
        if (first == '\uFE0F' || first == '\u200D' || first == '\u20E3') {
            return true; // the second half of an emoji
        }
        if (tokens.kind(token) != Tokens.Kind.MARK) {
            return false;
        }
        char c = tokens.source().folded().charAt(tokens.start(token));
        return "\"'([{<.,;:!?/\\%$#@&=|…»«".indexOf(c) < 0;
    }

    private int level(int mark) {
        int bold = behindStars(mark, tokens.count());
        int from = bold > mark && plainMarkEnd(bold, tokens.count()) > bold ? bold : mark;
        if (tokens.is(from, "dieu")) {
            return Block.ARTICLE;
        }
        if (tokens.isNumber(from)) {
            return tokens.is(from + 1, '.') && tokens.isNumber(from + 2) ? Block.SUBNUMBER : Block.NUMBER;
        }
        if (tokens.isWord(from)) {
            boolean upper = Character.isUpperCase(tokens.text(from).charAt(0));
            return upper ? Block.ROMAN : Block.LETTER;
        }
        if (tokens.is(from, '(') || tokens.is(from, '*')) {
            return Block.LETTER;
        }
        return tokens.is(from, '+') ? Block.PLUS : Block.DASH;
    }
}
