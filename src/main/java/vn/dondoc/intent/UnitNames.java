package vn.dondoc.intent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.text.Fold;
import vn.dondoc.text.WordList;

/**
 * Joins the name of a unit to its noun where words or numbers of the name would say something by themselves: {@code Trường THCS
 * số 2}, {@code Tiểu học Kim Đồng 1}, {@code xã Ba Vì}, {@code bản Năm Căn}.
 */
final class UnitNames {
    private static final Senses UNIT = Senses.of(Sense.UNITWORD);
    private static final int LONGEST = 4;

    /** Nouns of places that stand alone before a name; other senses of theirs are left where no name follows. */
    private static final Set<String> PLACES =
            Set.of("xa", "ban", "thon", "ap", "xom", "buon", "lang", "phuong", "huyen", "quan", "to", "khu", "dac khu");

    /** What a syllable of a name may mean elsewhere; anything that denies, doubts or puts off is no name. */
    private static final Senses IN_NAME = Senses.of(
            Sense.WORD,
            Sense.CAUSE,
            Sense.COUNTED,
            Sense.PAPER,
            Sense.THIRD,
            Sense.UNITWORD,
            Sense.PARTICLE,
            Sense.SELF,
            Sense.ADDRESS,
            Sense.THING,
            Sense.GIVE,
            Sense.MANNER,
            Sense.REASONREF);

    private static final Pattern SCHOOL =
            Pattern.compile(".*(tieu hoc|thcs|thpt|ptcs|ptdtnt|mam non|mau giao|trung hoc co so|trung hoc pho thong)");

    /** First syllables of persons' and places' names after which offices are called. */
    private static final Set<String> NAMES = folded("names.txt");

    /** Words that may stand before a verb of finishing and say that it is not yet so. */
    private static final Set<String> EFFORT = folded("effort.txt");

    private static Set<String> folded(String resource) {
        Set<String> words = new HashSet<>();
        for (String line : WordList.read(UnitNames.class, resource)) {
            for (String word : line.split(",")) {
                words.add(Fold.fold(word.strip()));
            }
        }
        return words;
    }

    private static final Senses MIDDLE = Senses.of(Sense.WORD, Sense.PAPER, Sense.COUNTED, Sense.THING);

    private UnitNames() {}

    static void join(List<Phrase> phrases) {
        List<Phrase> out = null;
        for (int i = 0; i < phrases.size(); ) {
            int end = end(phrases, i);
            if (end == i) {
                if (out != null) {
                    out.add(phrases.get(i));
                }
                i++;
                continue;
            }
            if (out == null) {
                out = new ArrayList<>(phrases.subList(0, i));
            }
            Phrase noun = phrases.get(i);
            out.add(new Phrase(UNIT, noun.token, phrases.get(end - 1).tokenEnd, noun.word));
            i = end;
        }
        if (out != null) {
            phrases.clear();
            phrases.addAll(out);
        }
    }

    /** One past the name that begins with the noun at {@code at}; {@code at} where none does or its words say nothing else. */
    private static int end(List<Phrase> phrases, int at) {
        Phrase noun = phrases.get(at);
        if (noun.is(Sense.UNITWORD) && !noun.is(Sense.SELF)) {
            int named = named(phrases, at);
            if (named > at) {
                return named;
            }
            int numbered = numbered(phrases, at);
            if (numbered > at) {
                return numbered;
            }
        }
        return PLACES.contains(noun.word) ? place(phrases, at) : at;
    }

    /**
     * {@code Trường THCS Nguyễn Du hoàn thành …}: two to four unknown words before a report, of which the first begins names, or
     * behind a kind of school at least no word of effort: {@code trường tiểu học hì hục hoàn thành …} is none.
     */
    private static int named(List<Phrase> phrases, int at) {
        int end = at + 1;
        while (end < phrases.size()
                && end <= at + LONGEST
                && (isNamePart(phrases.get(end)) || end > at + 1 && isMiddle(phrases.get(end)))) {
            end++;
        }
        if (end < at + 3 || end >= phrases.size() || !reports(phrases.get(end))) {
            return at;
        }
        boolean name = NAMES.contains(phrases.get(at + 1).word);
        boolean school = SCHOOL.matcher(phrases.get(at).word).matches();
        for (int i = at + 1; i < end; i++) {
            String word = phrases.get(i).word;
            boolean effort =
                    EFFORT.contains(word) || i + 1 < end && EFFORT.contains(word + ' ' + phrases.get(i + 1).word);
            school &= !effort;
            name &= !effort || i == at + 1; // "xã Tân Lập loay hoay hoàn thành"
        }
        return name || school ? end : at;
    }

    /** {@code Lê Quý Đôn}, {@code Kim Đồng}: a syllable that elsewhere counts or names a paper. */
    private static boolean isMiddle(Phrase phrase) {
        return MIDDLE.containsAll(phrase.senses) && !phrase.word.isEmpty() && phrase.word.indexOf(' ') < 0;
    }

    private static boolean isNamePart(Phrase phrase) {
        return phrase.is(Sense.WORD) && phrase.word.length() > 1 && phrase.senses.size() == 1;
    }

    /** {@code Trạm số 5}, where another number names the directive; {@code Tiểu học Kim Đồng 1 đã …}. */
    private static int numbered(List<Phrase> phrases, int at) {
        int i = at + 1;
        while (i < phrases.size() && i <= at + LONGEST && isPartOfName(phrases.get(i))) {
            i++;
        }
        if (i >= phrases.size()) {
            return at;
        }
        boolean so = phrases.get(i).word.equals("so");
        int number = so ? i + 1 : i;
        if (number >= phrases.size() || !phrases.get(number).isNumber()) {
            return at;
        }
        if (phrases.get(i - 1).is(Sense.COUNTED) && !so && i == at + 2) {
            return at; // "phòng xong ca 1"
        }
        boolean reports = number + 1 < phrases.size() && reports(phrases.get(number + 1));
        boolean name = so ? isNamedBehind(phrases, number + 1) || isNamedBefore(phrases, at) : i > at + 1;
        return reports && name ? number + 1 : at;
    }

    private static boolean isPartOfName(Phrase phrase) {
        return !phrase.word.equals("so")
                && (phrase.is(Sense.WORD) && phrase.word.length() > 1
                        || phrase.is(Sense.UNITWORD)
                        || phrase.is(Sense.WORK)
                        || phrase.is(Sense.COUNTED)
                        || phrase.is(Sense.THIRD));
    }

    private static int place(List<Phrase> phrases, int at) {
        int end = at + 3;
        if (end >= phrases.size() || !reports(phrases.get(end))) {
            return at;
        }
        boolean other = false;
        for (int i = at + 1; i < end; i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.word.isEmpty() || phrase.word.indexOf(' ') >= 0 || !IN_NAME.containsAll(phrase.senses)) {
                return at;
            }
            other |= !phrase.is(Sense.WORD);
        }
        return other || phrases.get(at).is(Sense.PAPER) ? end : at;
    }

    private static boolean reports(Phrase phrase) {
        return phrase.isDid()
                || phrase.is(Sense.DONE)
                || phrase.is(Sense.REPORT)
                || phrase.is(Sense.COMMA)
                || phrase.word.equals("vua")
                || phrase.is(Sense.WORK);
    }

    private static boolean isNamedBehind(List<Phrase> phrases, int from) {
        for (int i = from; i + 1 < phrases.size(); i++) {
            if (names(phrases, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamedBefore(List<Phrase> phrases, int to) {
        for (int i = 0; i + 1 < to; i++) {
            if (names(phrases, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(List<Phrase> phrases, int i) {
        Phrase phrase = phrases.get(i);
        return (phrase.word.equals("#") || phrase.is(Sense.NUMBERED))
                && phrases.get(i + 1).isNumber();
    }
}
