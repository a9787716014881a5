package vn.dondoc.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.chat.Discretion;
import vn.dondoc.text.Fold;

/**
 * Marks of secrecy in what can be looked at at once: a text as it was typed, the caption of a file, the name of one. What stands in a
 * file is looked at when it is read.
 */
public final class Secrecy implements Discretion {
    /** Kept in place of what carried a mark; read again, it carries the mark still. */
    public static final String WITHHELD = "🔒 Nội dung mang dấu mật, không lưu\nMẬT";

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Set<String> BEFORE = Set.of("bao", "bi", "co", "than", "hoa", "ruot", "canh", "so");
    private static final Set<String> AFTER = Set.of("do", "ong", "ma", "khau", "danh", "thiet", "lenh", "gau", "vu");

    @Override
    public Optional<String> insteadOf(String text, List<String> fileNames) {
        boolean marked = SecrecyMark.isIn(text)
                || fileNames.stream().anyMatch(Secrecy::isInName)
                || !fileNames.isEmpty() && text.lines().anyMatch(Secrecy::isInName);
        return marked ? Optional.of(WITHHELD) : Optional.empty();
    }

    /**
     * Whether the name of a file, or a caption, carries a mark: {@code Báo cáo (MẬT).docx}, {@code TUYET MAT_ke hoach.pdf}. There is
     * no header in which a stamp would stand by itself, so the word in capitals counts, unless its neighbours make another of it.
     */
    static boolean isInName(String name) {
        String line = Fold.nfc(name).replace('_', ' ');
        if (SecrecyMark.isMarked(line.replaceFirst("\\.\\p{Alnum}{1,5}$", "").replaceAll("[-–—.,;]", "  "))) {
            return true;
        }
        String before = "";
        Matcher word = WORD.matcher(line);
        int from = 0;
        while (word.find(from)) {
            from = word.end();
            String found = word.group();
            String after = word.find(from) ? Fold.fold(word.group()) : "";
            if (isMark(found, Fold.fold(before), after)) {
                return true;
            }
            before = found;
        }
        return false;
    }

    private static boolean isMark(String word, String before, String after) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean mark = small.equals("mật");
        if (!mark && !small.equals("mat")) {
            return false;
        }
        boolean degree = before.equals("tuyet") || before.equals("toi") && (mark || isCapital(word));
        if (degree) {
            return true;
        }
        return mark && isCapital(word) && !BEFORE.contains(before) && !AFTER.contains(after);
    }

    private static boolean isCapital(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }
}
