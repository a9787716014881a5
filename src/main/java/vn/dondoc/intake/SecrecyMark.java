package vn.dondoc.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.text.Fold;
import vn.dondoc.text.WordList;

/**
 * Finds the stamp {@code MẬT}, {@code TỐI MẬT} or {@code TUYỆT MẬT} in the header of a paper (Decree 30/2020/NĐ-CP, annex I).
 *
 * <p>A stamp stands by itself: on a line, in a table cell, in a box, in brackets behind the number, beside the words that
 * every header has. {@code Độ mật: …} says it in words. A sentence about secrecy, {@code bảo mật}, {@code bí mật}, {@code mật
 * độ} or {@code mật ong} is no stamp, because other words stand beside the word.
 */
final class SecrecyMark {
    /** How many lines with text a header can have, from the first of the paper or from a line that opens one. */
    private static final int HEADER_LINES = 30;
    /** A stamp may stand above the state's name; so many lines before it are looked at too. */
    private static final int ABOVE = 6;

    private static final int LONGEST_LINE = 400;

    private static final Pattern DEGREE = Pattern.compile(
            "^(?:dau (?:chi )?|muc )?(?:do |muc do )mat\\s*[:\\-.]?\\s*(?:la\\s+)?[\\[(*\"_]*(?:tuyet mat|toi mat|mat)\\b(?! (?:do|ong|ma|khau)\\b).*");
    private static final Pattern PIECES = Pattern.compile("\\s*\\|\\s*|\\t+|\\s{2,}|[\\[\\](){}<>│┃║]+");
    private static final Pattern SPACED_LETTERS = Pattern.compile("(?:\\p{L} ){2,}\\p{L}");
    private static final Pattern BEFORE_MARK =
            Pattern.compile("^(tối|toi|tuyệt|tuyet)(mật|mat)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    /** What may stand in one piece with a stamp and takes nothing from it. */
    private static final Pattern COMPANY = WordList.read(SecrecyMark.class, "header-company.txt").stream()
            .collect(Collectors.collectingAndThen(Collectors.joining("|"), Pattern::compile));

    private static final List<String> OPENERS = List.of("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam");

    private SecrecyMark() {}

    /** Whether a header in this text, its first or one further down, carries a mark. */
    static boolean isIn(String text) {
        if (!mayBeIn(text)) {
            return false;
        }
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        boolean[] header = new boolean[lines.size()];
        markHeader(header, 0);
        for (int i = HEADER_LINES; i < lines.size(); i++) {
            if (lines.get(i).length() <= LONGEST_LINE && opensPaper(lines.get(i))) {
                markHeader(header, i);
            }
        }
        for (int i = 0; i < header.length; i++) {
            if (header[i] && isMarked(lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one line, or one cell of it, is a stamp. */
    static boolean isMarked(String given) {
        if (given.length() > LONGEST_LINE) {
            return false;
        }
        String line = Fold.nfc(given).replaceAll("[\\p{Cf}\\uFEFF]", "").replace('\u00A0', ' ');
        for (String piece : PIECES.split(line)) {
            if (isStamp(piece) || DEGREE.matcher(Fold.fold(withoutEdges(piece))).matches()) {
                return true;
            }
        }
        String whole = line.strip();
        return isStamp(whole) || DEGREE.matcher(Fold.fold(withoutEdges(whole))).matches() || isStamp(collapsed(whole));
    }

    private static boolean isStamp(String piece) {
        String bare = withoutEdges(piece);
        if (isMarkWord(bare)) {
            return true;
        }
        if (!Fold.fold(bare).contains("mat")) {
            return false;
        }
        // one char folds to one char, so what the folded line says about places holds for the line
        StringBuilder left = new StringBuilder(bare);
        var company = COMPANY.matcher(Fold.fold(bare));
        while (company.find()) {
            for (int i = company.start(); i < company.end(); i++) {
                left.setCharAt(i, ' ');
            }
        }
        String rest = withoutEdges(left.toString()).replaceAll("\\s+", " ");
        return isMarkWord(rest) && !rest.equals(rest.toLowerCase(Locale.ROOT));
    }

    /** With its diacritics in capitals or with a capital first letter; without them in capitals only (`mat` alone is a word). */
    private static boolean isMarkWord(String word) {
        String plain = word.replaceAll("\\s+", " ");
        boolean capitals = plain.equals(plain.toUpperCase(Locale.ROOT));
        return switch (plain.toLowerCase(Locale.ROOT)) {
            case "mật", "tối mật", "tuyệt mật" -> Character.isUpperCase(plain.charAt(0));
            case "mat", "toi mat", "tuyet mat" -> capitals;
            default -> false;
        };
    }

    /** {@code T Ố I  M Ậ T}, as headings are spread out, without its inner spaces. */
    private static String collapsed(String line) {
        String bare = withoutEdges(line).replaceAll("\\s+", " ");
        return SPACED_LETTERS.matcher(bare).matches()
                ? BEFORE_MARK.matcher(bare.replace(" ", "")).replaceFirst("$1 $2")
                : "";
    }

    private static String withoutEdges(String piece) {
        return EDGES.matcher(piece).replaceAll("");
    }

    private static boolean opensPaper(String line) {
        String folded = Fold.fold(line);
        return OPENERS.stream().anyMatch(folded::contains);
    }

    private static void markHeader(boolean[] header, int at) {
        for (int i = Math.max(0, at - ABOVE); i < Math.min(header.length, at + HEADER_LINES); i++) {
            header[i] = true;
        }
    }

    /** A cheap look before anything is cut into lines: most texts do not have the word at all. */
    private static boolean mayBeIn(String text) {
        for (int i = 0; i + 2 < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'M' || c == 'm') {
                return true;
            }
        }
        return false;
    }
}
