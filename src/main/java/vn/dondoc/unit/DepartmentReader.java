package vn.dondoc.unit;

import vn.dondoc.text.Fold;
import vn.dondoc.unit.Vocabulary.Field;

/**
 * Reads what stands for a unit without a head word: abbreviations ({@code TCKH}, {@code EVN}), and departments in small letters
 * where an addressee stands ({@code kho: kiểm lại …}).
 */
final class DepartmentReader {
    private final Words words;
    private final Vocabulary vocabulary;
    private final NameReader names;

    DepartmentReader(Words words, Vocabulary vocabulary, NameReader names) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.names = names;
    }

    Shape readAbbreviation(int i) {
        if (!words.isAbbreviation(i)) {
            return null;
        }
        int end = abbreviationEnd(i);
        String folded = words.text(i, end).replaceAll("[^\\p{L}]", "");
        boolean known = vocabulary.fieldsOf.containsKey(Fold.fold(folded));
        boolean letters = folded.length() >= 2 && folded.length() <= 12;
        if (!letters || vocabulary.isNotUnit(Fold.fold(folded)) && !(known && isAddressed(i, end))) {
            return null;
        }
        if (!known && !isAddressed(i, end) && !isListed(i)) {
            return null;
        }
        if (isRoman(folded) || words.isNumber(end) && words.touchesPrevious(end)) {
            return null;
        }
        Shape shape = new Shape(i).to(names.suffix(end, false));
        shape.sure = false;
        return shape;
    }

    private boolean isListed(int i) {
        return words.is(i - 1, ',') || words.is(i - 1, "và");
    }

    private static boolean isRoman(String letters) {
        return letters.chars().allMatch(c -> "ivx".indexOf(c) >= 0);
    }

    /** A department in small letters where an addressee stands: {@code kho: kiểm lại…}, {@code ky thuat vs bao tri test…}. */
    Shape readField(int i) {
        Lexicon.Match<Field> field = vocabulary.fields.longest(words, i);
        if (field == null || !field.value().department() || !isAddressed(i, field.end())) {
            return null;
        }
        Shape shape = new Shape(i).to(field.end());
        shape.sure = false;
        return shape;
    }

    /** Whether a line or a sentence begins at word {@code i}. */
    boolean opens(int i) {
        return i == 0 || words.isLineEnd(i - 1) || words.isMark(i - 1) && !words.is(i - 1, ',');
    }

    private boolean isAddressed(int i, int end) {
        boolean opens = i == 0 || words.isLineEnd(i - 1) || words.isMark(i - 1) && (i == 1 || words.isLineEnd(i - 2));
        boolean listNumber =
                i >= 2 && words.isMark(i - 1) && words.isNumber(i - 2) && (i == 2 || words.isLineEnd(i - 3));
        boolean told = i > 0
                && (words.is(i - 1, "giao")
                        || words.is(i - 1, "vs")
                        || words.is(i - 1, "với")
                        || words.is(i - 1, "cùng")
                        || words.is(i - 1, "nhờ")
                        || words.is(i - 1, ';')
                        || words.is(i - 1, '>')
                        || words.is(i - 1, '('));
        boolean asked = i > 1
                && (words.is(i - 2, "yêu") && words.is(i - 1, "cầu")
                        || words.is(i - 2, "đề") && words.is(i - 1, "nghị"));
        boolean followed = words.is(end, ':')
                || words.is(end, "vs")
                || words.is(end, "với")
                || vocabulary.orderVerbs.longest(words, end) != null;
        return (opens || listNumber) && followed
                || (opens || listNumber) && words.isBare(i) && words.isWord(end)
                || told
                || asked;
    }

    /** Abbreviations joined by touching marks, {@code NN&PTNT}, {@code LĐ-TB&XH}, or side by side, {@code VPĐP NTM}. */
    int abbreviationEnd(int i) {
        int end = i + 1;
        while (end + 1 < words.count()
                && words.touchesPrevious(end)
                && (words.is(end, '&') || words.is(end, '-') || words.is(end, '.'))
                && words.touchesPrevious(end + 1)
                && words.isWord(end + 1)
                && (words.isAbbreviation(end + 1) || words.isCapitalised(end + 1))) {
            end += 2;
        }
        return end;
    }
}
