package vn.dondoc.unit;

import java.util.HashSet;
import java.util.Set;

/**
 * Reads places: levels of government ({@code huyện}, {@code TP.}) with their own names, alone as whoever governs there, or behind
 * the name of a unit. Remembers the places that the text has named, for when it names them without their level.
 */
final class PlaceReader {
    private final Words words;
    private final Vocabulary vocabulary;
    private final NameReader names;
    private final Set<String> seenPlaces = new HashSet<>();

    PlaceReader(Words words, Vocabulary vocabulary, NameReader names) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /** {@code xã Đức Giang}, {@code TP. Đà Nẵng}, {@code huyện}: a place that stands for its committee. */
    Shape read(int i) {
        Lexicon.Match<String> level = vocabulary.levels.longest(words, i);
        if (level == null || !isLevel(i)) {
            return null;
        }
        int at = isShort(level.value()) ? behindDot(level.end()) : level.end();
        int end = placeName(at);
        Shape shape = new Shape(i);
        shape.sure = false;
        if (end > at) {
            seenPlaces.add(words.text(at, end));
            return shape.to(end);
        }
        boolean bare =
                switch (level.value()) {
                    case "tỉnh", "huyện", "xã", "phường", "thị trấn", "thị xã", "thành phố", "quận", "đặc khu" -> true;
                    case "tp" -> words.isAbbreviation(i) && !words.isCapitalised(at);
                    default -> false;
                };
        return bare && !words.isBare(i) ? shape.to(level.end()) : null;
    }

    /** Whether a level stands at word {@code i}; abbreviations in capitals only, {@code TP} before a name or at an end. */
    boolean isLevel(int i) {
        Lexicon.Match<String> level = vocabulary.levels.longest(words, i);
        if (level == null) {
            return false;
        }
        if (!isShort(level.value())) {
            return !words.isBare(i) || level.end() - i > 1 || words.isCapitalised(level.end());
        }
        boolean dotted = words.is(level.end(), '.');
        int name = dotted ? level.end() + 1 : level.end();
        boolean place = words.isCapitalised(name) && vocabulary.fields.longest(words, name) == null;
        boolean ends = "tp".equals(level.value()) && !words.isWord(name);
        return words.isAbbreviation(i)
                && (place && !(words.isAbbreviation(name) && !dotted) || ends || "tw".equals(level.value()));
    }

    private static boolean isShort(String level) {
        return switch (level) {
            case "tp", "tt", "tx", "tw" -> true;
            default -> false;
        };
    }

    /** The end of a place's own name: up to four words with capitals (dashes and apostrophes inside), or a number; else {@code at}. */
    int placeName(int at) {
        if (words.isNumber(at) && !isDate(at)) {
            return at + 1;
        }
        int end = at;
        while (end - at < 9) {
            boolean joined = end > at && (words.is(end, '-') || words.is(end, '\'')) && words.isCapitalised(end + 1);
            boolean apostrophe = end > at && words.is(end, '\'') && words.touchesPrevious(end + 1);
            int next = joined || apostrophe ? end + 1 : end;
            boolean fits = apostrophe ? words.isWord(next) : words.isCapitalised(next);
            boolean first = end == at;
            if (!fits
                    || !first
                            && !joined
                            && !apostrophe
                            && (names.startsOtherMention(next) || names.startsTitle(next))) {
                break;
            }
            end = next + 1;
        }
        return end;
    }

    boolean hasSeenPlaces() {
        return !seenPlaces.isEmpty();
    }

    /** A place without its level that stood in the text with it before: {@code trừ xã Ia Boòng … Riêng Ia Boòng}. */
    Shape readSeenPlace(int i) {
        if (seenPlaces.isEmpty() || !words.isCapitalised(i)) {
            return null;
        }
        int end = placeName(i);
        if (end == i || !seenPlaces.contains(words.text(i, end))) {
            return null;
        }
        Shape shape = new Shape(i).to(end);
        shape.sure = false;
        return shape;
    }

    int levelEnd(int at) {
        Lexicon.Match<String> level = vocabulary.levels.longest(words, at);
        boolean bare = level != null && words.isBare(at) && level.value().length() > 2;
        if (level == null || !isLevel(at) && !bare) {
            return at;
        }
        int name = isShort(level.value()) ? behindDot(level.end()) : level.end();
        int end = placeName(name);
        if (end > name && words.isWord(name)) {
            seenPlaces.add(words.text(name, end));
        }
        return end > name ? end : level.end();
    }

    /** {@code trên địa bàn}, {@code trên địa bàn tỉnh Lào Cai}, {@code trong tỉnh}. */
    int areaEnd(int at) {
        boolean area = words.is(at, "trên") && words.is(at + 1, "địa") && words.is(at + 2, "bàn");
        boolean inside = words.is(at, "trong") && isLevel(at + 1);
        boolean whole = words.is(at, "trong") && words.is(at + 1, "toàn") && isLevel(at + 2);
        if (!area && !inside && !whole) {
            return at;
        }
        int level = area ? at + 3 : whole ? at + 2 : at + 1;
        if (words.is(level, "toàn")) {
            level++;
        }
        if (words.is(level, "quản") && words.is(level + 1, "lý")) {
            return level + 2;
        }
        int end = levelEnd(level);
        return end > level ? end : words.is(level, "toàn") ? at : level;
    }

    /** Behind the dot of an abbreviation: {@code P. Nội vụ}, {@code TT.PVHCC}. */
    int behindDot(int at) {
        boolean dot = words.is(at, '.') && words.touchesPrevious(at);
        return dot && (words.isCapitalised(at + 1) || words.isBare(at) && words.isWord(at + 1)) ? at + 1 : at;
    }

    boolean isDate(int i) {
        return words.is(i + 1, '/') && words.isNumber(i + 2);
    }
}
