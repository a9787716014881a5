package vn.dondoc.unit;

import java.util.Arrays;
import java.util.Set;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Span;
import vn.dondoc.text.Tokens;
import vn.dondoc.text.Tones;

/**
 * The words of a part of a text as names of units are read from it: line ends inside a wrapped paragraph are left out, and words
 * that a PDF has broken in two ({@code v ị}, {@code Th ủ}) are one again.
 */
final class Words {
    /** A line at least this long was broken by the page, not by its author. */
    private static final int WRAPPED_LINE = 60;

    /** The words of the language that begin with a vowel letter which carries a mark; other such pieces are half a word. */
    private static final Set<String> VOWEL_FIRST = Set.of(
            "á", "à", "ạ", "ả", "ác", "ách", "ái", "ải", "ám", "ảm", "án", "áng", "ánh", "ảnh", "áo", "ào", "ảo", "áp",
            "át", "áy", "ăn", "ắt", "âm", "ấm", "ầm", "ẩm", "ân", "ấn", "ẩn", "ấp", "ập", "ất", "âu", "ấu", "ẩu", "ấy",
            "ê", "ế", "ếch", "êm", "ếm", "én", "ép", "ích", "ít", "ỉm", "ìm", "ô", "ồ", "ổ", "ốc", "ôi", "ối", "ổi",
            "ôm", "ốm", "ôn", "ồn", "ổn", "ông", "ống", "ót", "ơ", "ở", "ờ", "ợ", "ơi", "ới", "ơn", "ớn", "ớt", "ủ",
            "ú", "ù", "ụ", "úi", "ủi", "ùm", "ún", "ùn", "úng", "ủng", "úp", "út", "ủy", "uỷ", "úy", "uý", "ừ", "ứ",
            "ư", "ưa", "ức", "ưng", "ứng", "ước", "ươm", "ươn", "ướt", "ưu", "ỷ", "ý", "ỳ", "ị", "yên", "yếm", "yến",
            "yếu", "yểm", "oán", "oản", "oẳn", "uẩn", "uất", "uế", "uể", "uốn", "uống", "uổng", "ưỡn", "ướm", "ướp",
            "ưởng", "ương");

    private final Tokens tokens;
    private final int[] first;
    private final int[] last;
    private final String[] folded;
    private final String[] lower;
    private final int[] number;
    private final byte[] mode;
    private final int[] path = new int[Lexicon.LONGEST];
    private int count;

    private static final byte BARE = 1;
    private static final byte CAPITALS = 2;

    Words(SourceText text, Span within, WordNumbers numbers) {
        tokens = text.tokens();
        int from = tokens.at(within.start());
        if (from < tokens.count() && tokens.start(from) < within.start()) {
            from++;
        }
        int to = from;
        while (to < tokens.count() && tokens.end(to) <= within.end()) {
            to++;
        }
        int size = to - from;
        first = new int[size];
        last = new int[size];
        folded = new String[size];
        lower = new String[size];
        mode = new byte[size];
        number = new int[size];
        for (int i = from; i < to; i++) {
            add(i, from);
        }
        for (int i = 0; i < count; i++) {
            number[i] = numbers.of(folded[i]);
        }
        markLines();
    }

    private void add(int token, int from) {
        if (tokens.isLineEnd(token) && isSoft(token, from)) {
            return;
        }
        if (count > 1 && joinsAbbreviation(token)) {
            count--;
            last[count - 1] = token;
            folded[count - 1] = folded[count - 1] + tokens.folded(token);
            lower[count - 1] = null;
            return;
        }
        if (count > 0 && joinsPrevious(token)) {
            last[count - 1] = token;
            folded[count - 1] = folded[count - 1] + tokens.folded(token);
            lower[count - 1] = null;
            return;
        }
        first[count] = token;
        last[count] = token;
        folded[count++] = tokens.folded(token);
    }

    /** Whether a line end is the page's and not the author's: a long line, and the next begins like no new item. */
    private boolean isSoft(int token, int from) {
        if (token == from || token + 1 >= tokens.count() || !tokens.isWord(token + 1)) {
            return false;
        }
        int lineStart = token;
        while (lineStart > 0 && !tokens.isLineEnd(lineStart - 1)) {
            lineStart--;
        }
        if (tokens.start(token) - tokens.start(lineStart) < WRAPPED_LINE) {
            return false;
        }
        return !tokens.isCapitalised(token + 1) || tokens.isWord(token - 1) || tokens.is(token - 1, ',');
    }

    /** {@code NN&PTNT}, {@code TC-KH}, {@code LĐ-TB&XH} are one abbreviation; {@code HĐND-UBND} are two units. */
    private boolean joinsAbbreviation(int token) {
        int mark = last[count - 1];
        int left = last[count - 2];
        boolean together = tokens.touchesPrevious(token)
                && tokens.isWord(token)
                && tokens.touchesPrevious(mark)
                && left == mark - 1
                && tokens.isWord(left)
                && (tokens.is(mark, '&') || tokens.is(mark, '-'));
        if (!together || tokens.is(left, "hdnd") || tokens.is(left, "ubnd")) {
            return false;
        }
        return tokens.is(mark, '&') || areCapitals(left) && areCapitals(token) || areCode(left) && areCode(token);
    }

    private boolean areCapitals(int token) {
        return tokens.isAllCaps(token);
    }

    private boolean areCode(int token) {
        return isCode(tokens.folded(token));
    }

    static boolean isCode(String folded) {
        return !hasVowel(folded);
    }

    /** A run of consonants is no Vietnamese word: it belongs to its neighbour, one space away. */
    private boolean joinsPrevious(int token) {
        int before = last[count - 1];
        if (!tokens.isWord(token) || !tokens.isWord(before) || tokens.start(token) - tokens.end(before) != 1) {
            return false;
        }
        String right = tokens.folded(token);
        boolean startsWithVowel = isVowel(right.charAt(0));
        if (!(startsWithVowel && tokens.hasDiacritics(token)) && !isFinalConsonant(right)) {
            return false;
        }
        String left = tokens.folded(before);
        boolean rightIsSmall = !tokens.isCapitalised(token);
        boolean leftIsTail = !hasVowel(left) && left.length() <= 3 && !tokens.isAllCaps(before);
        if (leftIsTail && rightIsSmall && isVowel(right.charAt(0)) && tokens.hasDiacritics(token)) {
            return left.length() > 1 || !endsAbbreviation(before);
        }
        boolean rhyme = rightIsSmall && isVowel(right.charAt(0)) && !VOWEL_FIRST.contains(tokens.lower(token));
        if (rhyme && tokens.hasDiacritics(token) && left.length() <= 4 && isVowel(left.charAt(left.length() - 1))) {
            return !tokens.hasDiacritics(before);
        }
        boolean rightIsTail = isFinalConsonant(right) && rightIsSmall && hasVowel(left);
        return rightIsTail
                && isVowel(left.charAt(left.length() - 1))
                && (tokens.hasDiacritics(before) || right.length() == 1);
    }

    private boolean endsAbbreviation(int token) {
        return tokens.is(token + 1, '.') || tokens.is(token + 1, '/');
    }

    private static boolean isFinalConsonant(String word) {
        return switch (word) {
            case "n", "ng", "nh", "m" -> true;
            default -> false;
        };
    }

    private static boolean hasVowel(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (isVowel(folded.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isVowel(char folded) {
        return "aeiouy".indexOf(folded) >= 0;
    }

    /** Line by line: written without diacritics, or all in capitals. */
    private void markLines() {
        int from = 0;
        for (int i = 0; i <= count; i++) {
            if (i == count || isLineEnd(i)) {
                Arrays.fill(mode, from, i, modeOf(from, i));
                from = i;
            }
        }
    }

    private byte modeOf(int from, int to) {
        int words = 0;
        int accented = 0;
        int capitals = 0;
        for (int i = from; i < to; i++) {
            if (isWord(i)) {
                words++;
                accented += tokens.hasDiacritics(first[i]) ? 1 : 0;
                capitals += tokens.isAllCaps(first[i]) ? 1 : 0;
            }
        }
        int flags = accented == 0 && words > 0 ? BARE : 0;
        if (words >= 3 && capitals * 10 >= words * 8) {
            flags |= CAPITALS;
        }
        return (byte) flags;
    }

    int count() {
        return count;
    }

    boolean isWord(int i) {
        return i >= 0 && i < count && tokens.isWord(first[i]);
    }

    boolean isNumber(int i) {
        return i >= 0 && i < count && tokens.isNumber(first[i]);
    }

    boolean isLineEnd(int i) {
        return i >= 0 && i < count && tokens.isLineEnd(first[i]);
    }

    boolean isMark(int i) {
        return i >= 0 && i < count && tokens.kind(first[i]) == Tokens.Kind.MARK;
    }

    boolean is(int i, char mark) {
        return i >= 0 && i < count && tokens.is(first[i], mark) && last[i] == first[i];
    }

    /** Whether word {@code i} is this one with its diacritics; in a line without diacritics, whether it folds to it. */
    boolean is(int i, String word) {
        return i >= 0 && i < count && foldsTo(folded[i], word) && agrees(i, word);
    }

    private static boolean foldsTo(String folded, String word) {
        int length = word.length();
        if (folded.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (Fold.fold(word.charAt(i)) != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String folded(int i) {
        return folded[i];
    }

    /** The number of a word in the finder's tables; 0 where it is in none. */
    int number(int i) {
        return number[i];
    }

    /** Room for the words of a phrase while it is looked up. */
    int[] path() {
        return path;
    }

    String lower(int i) {
        if (lower[i] == null) {
            lower[i] = first[i] == last[i] ? tokens.lower(first[i]) : joined(i);
        }
        return lower[i];
    }

    /** The words from {@code from} to {@code to} in small letters, spaced as they are. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (text.length() > 0 && !touchesPrevious(i)) {
                text.append(' ');
            }
            text.append(lower(i));
        }
        return text.toString();
    }

    /** Letters that are no word, two or more, not all of them common: {@code tckh}, {@code vp} as typed in chat. */
    boolean isCode(int i) {
        String letters = folded[i];
        boolean ambiguous =
                switch (letters) {
                    case "tp", "tt", "ct", "tx", "kh", "bc", "nv", "ng", "nh", "tr", "th", "ph", "gt", "st", "stt" ->
                        true;
                    default -> false;
                };
        return isWord(i) && letters.length() > 1 && !ambiguous && !hasVowel(letters);
    }

    private String joined(int i) {
        StringBuilder letters = new StringBuilder();
        for (int token = first[i]; token <= last[i]; token++) {
            letters.append(tokens.isWord(token) ? tokens.lower(token) : "");
        }
        return letters.toString();
    }

    Span span(int from, int to) {
        return new Span(tokens.start(first[from]), tokens.end(last[to - 1]));
    }

    int start(int i) {
        return tokens.start(first[i]);
    }

    boolean touchesPrevious(int i) {
        return tokens.touchesPrevious(first[i]);
    }

    /** Whether the line of word {@code i} has no diacritics at all. */
    boolean isBare(int i) {
        return (mode[i] & BARE) != 0;
    }

    boolean isInCapitals(int i) {
        return (mode[i] & CAPITALS) != 0;
    }

    /** A capital that says something: the line is not all in capitals. */
    boolean isCapitalised(int i) {
        return isWord(i) && tokens.isCapitalised(first[i]) && !isInCapitals(i);
    }

    /** At least two letters, most of them capitals, in a line that is not: {@code TCKH}, {@code VPĐP}, {@code QLDAs}. */
    boolean isAbbreviation(int i) {
        return isWord(i) && !isInCapitals(i) && tokens.isAllCaps(first[i]);
    }

    /** Whether word {@code i} can be {@code word}: the same letters, and the same diacritics where it has any. */
    boolean agrees(int i, String word) {
        String written = lower(i);
        if (written.equals(word)) {
            return true;
        }
        boolean plain = written.equals(folded[i]);
        if (plain) {
            return isBare(i) || foldsTo(word, word);
        }
        return Tones.sameLettersAndTone(written, word);
    }
}
