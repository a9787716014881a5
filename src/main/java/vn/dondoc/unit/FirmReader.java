package vn.dondoc.unit;

/** Reads the names of companies, schools of a name and the like: legal form, then words with capitals and fields of work. */
final class FirmReader {
    private static final int LONGEST_NAME = 22;

    private final Words words;
    private final Vocabulary vocabulary;
    private final NameReader names;

    FirmReader(Words words, Vocabulary vocabulary, NameReader names) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /** The end of a company's name: legal form, then words with capitals and fields, joined by commas and {@code và} too. */
    int nameEnd(int at) {
        int end = at;
        boolean named = false;
        while (end < words.count() && end - at < LONGEST_NAME) {
            int next = end;
            if (named && (names.isDash(end) || words.is(end, ',') || words.is(end, "và"))) {
                next = end + 1;
                if (!words.is(end, '-') && names.startsOtherMention(next)) {
                    break;
                }
            }
            int legal = legalFormEnd(next);
            if (legal > next && next == end) {
                end = legal;
                named = true;
                continue;
            }
            boolean capital = words.isCapitalised(next) || words.isAbbreviation(next);
            boolean field = next == end
                    && named
                    && vocabulary.fields.longest(words, next) != null
                    && !vocabulary.fields.longest(words, next).value().verb();
            if (!capital && !field || next > end && (names.startsTitle(next) || !isNamePart(next))) {
                break;
            }
            Lexicon.Match<Vocabulary.Field> known = vocabulary.fields.longest(words, next);
            end = known != null ? known.end() : next + 1;
            named = true;
        }
        return named ? end : -1;
    }

    /** Behind a comma only a field goes on with a company's name: {@code Đầu tư, Xây dựng và Kinh doanh}. */
    private boolean isNamePart(int i) {
        return vocabulary.fields.longest(words, i) != null || words.is(i - 1, '-') || words.is(i - 1, "và");
    }

    private int legalFormEnd(int i) {
        int end = i;
        boolean more = true;
        while (more && end < words.count()) {
            more = false;
            if (words.is(end, "tnhh") || words.is(end, "mtv") || words.is(end, "cp") || words.is(end, "ctcp")) {
                end++;
                more = true;
            } else if (words.is(end, "cổ") && words.is(end + 1, "phần")) {
                end += 2;
                more = true;
            } else if (words.is(end, "một") && words.is(end + 1, "thành") && words.is(end + 2, "viên")) {
                end += 3;
                more = true;
            } else if (words.is(end, "trách") && words.is(end + 1, "nhiệm") && words.is(end + 2, "hữu")) {
                end += 4;
                more = true;
            }
        }
        return Math.min(end, words.count());
    }
}
