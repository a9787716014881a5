package vn.dondoc.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.text.Fold;
import vn.dondoc.unit.Vocabulary.Field;
import vn.dondoc.unit.Vocabulary.Head;

/**
 * Reads the name of one unit: head word, name, level and place ({@code Phòng Nội vụ huyện Vũ Quang}), and several names that
 * share a head word ({@code Sở Tài chính, Xây dựng}).
 */
final class NameReader {
    private static final int LONGEST_NAME = 14;
    /** Units in units in units: no office goes deeper. */
    private static final int DEEPEST = 5;

    private final Words words;
    private final Vocabulary vocabulary;
    private final Set<String> seenPlaces = new HashSet<>();
    private final Shape[] memo;
    private final boolean[] known;
    /** By depth: what was read where the depth did not suffice, so that no text makes the reader read a word again and again. */
    private final List<Map<Integer, Optional<Shape>>> cutShort = new ArrayList<>();

    private int depth;
    private boolean limited;

    NameReader(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
        memo = new Shape[words.count()];
        known = new boolean[words.count()];
        for (int level = 0; level <= DEEPEST + 1; level++) {
            cutShort.add(new HashMap<>());
        }
    }

    /** The unit whose name begins at word {@code i}; null where none does. */
    Shape read(int i) {
        if (i < 0 || i >= known.length) {
            return null;
        }
        if (known[i]) {
            return memo[i];
        }
        Map<Integer, Optional<Shape>> cut = cutShort.get(Math.min(depth, cutShort.size() - 1));
        Optional<Shape> cutHere = cut.get(i);
        if (cutHere != null) {
            limited = true;
            return cutHere.orElse(null);
        }
        boolean before = limited;
        limited = false;
        Shape shape = readAnew(i);
        if (limited) {
            cut.put(i, Optional.ofNullable(shape));
        } else {
            known[i] = true;
            memo[i] = shape;
        }
        limited |= before;
        return shape;
    }

    private Shape readAnew(int i) {
        List<Lexicon.Match<Head>> heads = vocabulary.heads.all(words, i);
        Shape best = null;
        for (int h = heads.size() - 1; h >= 0; h--) {
            Shape shape = behindHead(i, heads.get(h).end(), heads.get(h).value());
            if (shape != null && shape.isLongerThan(best)) {
                best = shape;
            }
        }
        if (best != null) {
            return best;
        }
        Shape place = readPlace(i);
        return place != null ? place : readAbbreviation(i);
    }

    private Shape behindHead(int i, int headEnd, Head head) {
        if (depth > DEEPEST) {
            limited = true;
            return null;
        }
        if (!mayBeHead(i, headEnd, head)) {
            return null;
        }
        int at = head.isAbbreviated() ? behindDot(headEnd) : headEnd;
        Shape shape = new Shape(i);
        boolean capital = words.isCapitalised(i) || words.isInCapitals(i);
        int end = -1;
        if (head.firm()) {
            end = firmName(at);
        } else if (head.town()) {
            int name = words.is(at, "số") && words.isNumber(at + 1) ? at + 1 : at;
            end = placeName(name) > name ? placeName(name) : -1;
        } else if (head.nest() && startsHead(at)) {
            end = nested(at);
        }
        if (end < 0 && head.field()) {
            end = name(at, shape, head);
        }
        if (end < 0 && head.nest()) {
            end = nested(at);
        }
        if (end < 0 && (head.seat() || isLevelFollowing(at, head))) {
            int named = takesPlace(head) && capital && !isLevel(at) ? placeName(at) : at;
            boolean verb = head.level() && (!capital || opens(i)) && suffix(named, true) == at;
            end = verb ? -1 : named;
            shape.sure = capital || suffix(at, true) > at;
        }
        if (end < 0) {
            return alone(i, headEnd, head, capital);
        }
        shape.to = suffix(end, true);
        if (end > at && head.field()) {
            shape.sure = capital || words.isCapitalised(at) || words.isAbbreviation(at);
        }
        return shape;
    }

    private boolean startsHead(int i) {
        Lexicon.Match<Head> head = vocabulary.heads.longest(words, i);
        Lexicon.Match<Field> field = vocabulary.fields.longest(words, i);
        return head != null && (field == null || field.end() < head.end());
    }

    /** Branches of the State that are called by their place alone: {@code Viễn thông Hà Tĩnh}, {@code Tỉnh ủy Hà Tĩnh}. */
    private static boolean takesPlace(Head head) {
        return switch (head.words()) {
            case "viễn thông",
                    "bưu điện",
                    "điện lực",
                    "kiểm lâm",
                    "hạt kiểm lâm",
                    "kho bạc",
                    "kho bạc nhà nước",
                    "thuế" -> true;
            case "chi cục thuế",
                    "cục thuế",
                    "hải quan",
                    "bảo hiểm xã hội",
                    "bhxh",
                    "công an",
                    "trạm y tế",
                    "trung tâm y tế" -> true;
            case "tỉnh ủy",
                    "thành ủy",
                    "huyện ủy",
                    "thị ủy",
                    "tỉnh đoàn",
                    "thành đoàn",
                    "huyện đoàn",
                    "đài phát thanh - truyền hình" -> true;
            default -> false;
        };
    }

    /** Behind the dot of an abbreviation: {@code P. Nội vụ}, {@code TT.PVHCC}. */
    private int behindDot(int at) {
        boolean dot = words.is(at, '.') && words.touchesPrevious(at);
        return dot && (words.isCapitalised(at + 1) || words.isBare(at) && words.isWord(at + 1)) ? at + 1 : at;
    }

    private boolean mayBeHead(int i, int headEnd, Head head) {
        boolean dotted = words.is(headEnd, '.') && words.touchesPrevious(headEnd);
        if (head.isAbbreviated()) {
            boolean capitals = words.isCapitalised(i);
            boolean nameFollows = words.isAbbreviation(headEnd) || vocabulary.fields.longest(words, headEnd) != null;
            return (capitals || words.isBare(i)) && (dotted || nameFollows);
        }
        return true;
    }

    /** {@code Đoàn xã}, {@code Báo tỉnh}: heads that a bare level completes. */
    private boolean isLevelFollowing(int at, Head head) {
        return switch (head.words()) {
            case "báo", "đài", "đoàn", "hội", "ban chỉ đạo", "ban quản lý", "bcđ", "mặt trận" ->
                vocabulary.levels.longest(words, at) != null;
            default -> false;
        };
    }

    /** A head word alone, with a capital: {@code Sở}, {@code Bộ}, {@code Công ty} stand for the one that was named before. */
    private Shape alone(int i, int headEnd, Head head, boolean capital) {
        boolean known =
                switch (head.words()) {
                    case "sở",
                            "bộ",
                            "cục",
                            "chi cục",
                            "tổng cục",
                            "viện",
                            "ban chỉ đạo",
                            "ban quản lý",
                            "trung tâm",
                            "công ty" -> true;
                    case "văn phòng", "vp", "tập đoàn", "tổng công ty", "nhà máy", "xí nghiệp", "bệnh viện", "chi bộ" ->
                        true;
                    case "ban", "phòng", "trường", "hội", "đoàn", "trạm", "vụ" -> words.is(headEnd, ':');
                    default -> false;
                };
        if (!known || !(capital || head.firm() || words.isBare(i) && !head.isOneWord())) {
            return null;
        }
        Shape shape = new Shape(i).to(suffix(headEnd, true));
        shape.sure = false;
        return shape;
    }

    /** The end of the name at word {@code at}, before level and place; -1 where no name stands there. */
    private int name(int at, Shape shape, Head head) {
        int end = at;
        int partFrom = at;
        Field before = null;
        boolean bySharing = false;
        while (end - at < LONGEST_NAME) {
            int next = end;
            boolean named = end > at;
            boolean dash = named && isDash(end);
            boolean list = named && !dash && (words.is(end, ',') || words.is(end, "và"));
            if (dash || list) {
                next = end + 1;
            }
            if (list && words.is(next, "các") && vocabulary.fields.longest(words, next) == null) {
                break;
            }
            int element = element(next, before, named, dash, list, head);
            if (element < 0) {
                break;
            }
            if (list) {
                part(shape, head, partFrom, end);
                partFrom = next;
                bySharing = true;
            }
            Lexicon.Match<Field> field = fieldAt(next);
            before = field != null && field.end() == element ? field.value() : null;
            end = element;
        }
        if (bySharing) {
            part(shape, head, partFrom, end);
        }
        return end > at ? end : -1;
    }

    private void part(Shape shape, Head head, int from, int to) {
        shape.parts.add(head.words() + ' ' + text(from, to));
    }

    /** The end of one element of a name (a field, an abbreviation, words with capitals, a number), or -1. */
    private int element(int i, Field before, boolean named, boolean dash, boolean list, Head head) {
        if (i >= words.count() || !(words.isWord(i) || words.isNumber(i))) {
            return -1;
        }
        if (words.isNumber(i)) {
            boolean numbered = !named && !dash && !list && takesNumber(head);
            return numbered && !isDate(i) ? i + 1 : -1;
        }
        boolean capital = words.isCapitalised(i);
        boolean apart = dash && !words.touchesPrevious(i);
        if (named && (list || !dash || apart) && startsOtherMention(i)) {
            return -1;
        }
        Lexicon.Match<Field> field = fieldAt(i);
        if (field != null && fieldMayFollow(field, i, before, named, dash, list, head)) {
            return field.end();
        }
        if (words.is(i, "số") && named && words.isNumber(i + 1)) {
            return i + 2;
        }
        if (isLevel(i) && !(capital && vocabulary.fields.longest(words, i) != null)) {
            return -1;
        }
        if (words.isAbbreviation(i) && !(list && vocabulary.isNotUnit(words.folded(i)))) {
            return abbreviationEnd(i);
        }
        if (!capital || list || startsTitle(i) || !named && !takesAnyName(head, i)) {
            return -1;
        }
        return i + 1;
    }

    /**
     * The field at word {@code i}: the longest, unless its end in small letters is the verb of what follows, {@code Phòng Kế hoạch
     * | tổng hợp số liệu}.
     */
    private Lexicon.Match<Field> fieldAt(int i) {
        List<Lexicon.Match<Field>> all = vocabulary.fields.all(words, i);
        if (all.isEmpty()) {
            return null;
        }
        Lexicon.Match<Field> longest = all.get(all.size() - 1);
        for (int k = all.size() - 2; k >= 0; k--) {
            int end = all.get(k).end();
            if (end == longest.end()) {
                continue;
            }
            Lexicon.Match<Field> tail = words.isWord(end) ? vocabulary.fields.longest(words, end) : null;
            boolean verb =
                    tail != null && tail.end() == longest.end() && tail.value().verb() && !words.isCapitalised(end);
            int next = longest.end();
            boolean object = words.isWord(next)
                    && !words.isBare(i)
                    && !isLevel(next)
                    && vocabulary.orderVerbs.longest(words, next) == null
                    && vocabulary.levels.longest(words, next) == null;
            return verb && object ? all.get(k) : longest;
        }
        return longest;
    }

    private boolean fieldMayFollow(
            Lexicon.Match<Field> field, int i, Field before, boolean named, boolean dash, boolean list, Head head) {
        boolean capital = words.isCapitalised(i);
        if (!named) {
            boolean verb = field.value().verb() && !capital && !words.isBare(i);
            return !verb || field.value().department() && head.isOneWord() || isWholeName(field, i);
        }
        if (dash) {
            return true;
        }
        if (list) {
            boolean paper = words.is(field.end(), "số") && words.isNumber(field.end() + 1);
            boolean small = "ngành".equals(head.words()) || words.is(i, "các");
            return !paper && (capital || small);
        }
        return capital
                || before != null && before.takesObject() && !field.value().verb();
    }

    /** A verb in small letters behind a small head is the name only where nothing but a mark or a level follows. */
    private boolean isWholeName(Lexicon.Match<Field> field, int i) {
        int end = field.end();
        return end - i >= 2 && (end >= words.count() || !words.isWord(end) || isLevel(end));
    }

    /** Whether words with capitals that are no field may name it: {@code trường Lê Lợi}, not {@code vụ Tết}. */
    private boolean takesAnyName(Head head, int i) {
        boolean small = !words.isCapitalised(i - 1) && !words.is(i - 1, '.');
        return switch (head.words()) {
            case "vụ", "hội", "bộ", "viện", "cục", "báo", "đài", "ban", "đoàn", "quỹ", "bản" -> !small;
            default -> true;
        };
    }

    private static boolean takesNumber(Head head) {
        return switch (head.words()) {
            case "tổ", "đội", "khối", "phân xưởng", "px", "xưởng", "chi bộ", "phòng", "trạm", "bộ phận", "nhóm", "ca" ->
                true;
            case "ban chỉ đạo", "bcđ", "tổ công tác" -> true;
            default -> false;
        };
    }

    private boolean isDate(int i) {
        return words.is(i + 1, '/') && words.isNumber(i + 2);
    }

    private boolean isDash(int i) {
        if (!words.is(i, '-') && !words.is(i, '&') && !words.is(i, '/')) {
            return false;
        }
        return words.isWord(i + 1) && !startsTitle(i + 1);
    }

    private boolean startsOtherMention(int i) {
        List<Lexicon.Match<Head>> heads = vocabulary.heads.all(words, i);
        if (heads.isEmpty()) {
            return startsTitle(i);
        }
        if (vocabulary.fields.longest(words, i) != null
                && vocabulary.fields.longest(words, i).end()
                        > heads.get(heads.size() - 1).end()) {
            return false;
        }
        depth++;
        try {
            return read(i) != null;
        } finally {
            depth--;
        }
    }

    private boolean startsTitle(int i) {
        Lexicon.Match<String> title = vocabulary.titles.longest(words, i);
        boolean office = title != null
                && (title.end() - i >= 2 || "phó".equals(title.value()) || "trưởng".equals(title.value()));
        return office || vocabulary.address.longest(words, i) != null && !words.isCapitalised(i);
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

    private int nested(int at) {
        depth++;
        try {
            Shape inner = at < words.count() && words.isWord(at) ? read(at) : null;
            if (inner == null || vocabulary.levels.longest(words, at) != null && !startsHead(at)) {
                return -1;
            }
            return inner.to;
        } finally {
            depth--;
        }
    }

    /** The end of a company's name: legal form, then words with capitals and fields, joined by commas and {@code và} too. */
    private int firmName(int at) {
        int end = at;
        boolean named = false;
        while (end < words.count() && end - at < LONGEST_NAME + 8) {
            int next = end;
            if (named && (isDash(end) || words.is(end, ',') || words.is(end, "và"))) {
                next = end + 1;
                if (!words.is(end, '-') && startsOtherMention(next)) {
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
            if (!capital && !field || next > end && (startsTitle(next) || !isNamePart(next))) {
                break;
            }
            Lexicon.Match<Field> known = vocabulary.fields.longest(words, next);
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

    /** {@code xã Đức Giang}, {@code TP. Đà Nẵng}, {@code huyện}: a place that stands for its committee. */
    private Shape readPlace(int i) {
        Lexicon.Match<String> level = vocabulary.levels.longest(words, i);
        if (level == null || !isLevel(i)) {
            return null;
        }
        int at = isShort(level.value()) ? behindDot(level.end()) : level.end();
        int end = placeName(at);
        Shape shape = new Shape(i);
        shape.sure = false;
        if (end > at) {
            seenPlaces.add(text(at, end));
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
            if (!fits || !first && !joined && !apostrophe && (startsOtherMention(next) || startsTitle(next))) {
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
        if (end == i || !seenPlaces.contains(text(i, end))) {
            return null;
        }
        Shape shape = new Shape(i).to(end);
        shape.sure = false;
        return shape;
    }

    private Shape readAbbreviation(int i) {
        if (!words.isAbbreviation(i)) {
            return null;
        }
        int end = abbreviationEnd(i);
        String folded = text(i, end).replaceAll("[^\\p{L}]", "");
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
        Shape shape = new Shape(i).to(suffix(end, false));
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
    private boolean opens(int i) {
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

    /**
     * The end of what follows a unit's name and belongs to it: level and place, {@code thuộc Sở}, {@code của huyện}, {@code trên
     * địa bàn tỉnh}.
     */
    int suffix(int at, boolean withOwner) {
        int end = at;
        for (int round = 0; round < 3; round++) {
            int next = levelEnd(end);
            if (next == end && withOwner) {
                next = ownerEnd(end);
            }
            if (next == end) {
                next = areaEnd(end);
            }
            if (next == end && words.is(end, "chi") && words.is(end + 1, "nhánh") && levelEnd(end + 2) > end + 2) {
                next = levelEnd(end + 2);
            }
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
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
            seenPlaces.add(text(name, end));
        }
        return end > name ? end : level.end();
    }

    /** {@code thuộc Sở}, {@code trực thuộc Đảng ủy}, {@code của huyện}. */
    int ownerEnd(int at) {
        int owner = at;
        if (words.is(at, "trực") && words.is(at + 1, "thuộc")) {
            owner = at + 2;
        } else if (words.is(at, "thuộc") || words.is(at, "của")) {
            owner = at + 1;
        }
        if (owner == at || depth > DEEPEST) {
            limited |= owner > at;
            return at;
        }
        depth++;
        try {
            Shape unit = words.isWord(owner) ? read(owner) : null;
            if (unit != null) {
                return unit.to;
            }
            boolean school = words.is(owner, "nhà") && words.is(owner + 1, "trường");
            boolean firm = words.is(owner, "công") && words.is(owner + 1, "ty");
            boolean self = words.is(owner, "đơn") && words.is(owner + 1, "vị");
            return school || firm || self ? owner + 2 : at;
        } finally {
            depth--;
        }
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

    String text(int from, int to) {
        return words.text(from, to);
    }
}
