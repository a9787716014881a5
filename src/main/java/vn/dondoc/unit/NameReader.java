package vn.dondoc.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.unit.Vocabulary.Field;
import vn.dondoc.unit.Vocabulary.Head;
import vn.dondoc.unit.Vocabulary.HeadKind;

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
    final PlaceReader places;
    final DepartmentReader departments;
    private final FirmReader firms;
    private final Shape[] memo;
    private final boolean[] known;
    /** By depth: what was read where the depth did not suffice, so that no text makes the reader read a word again and again. */
    private final List<Map<Integer, Optional<Shape>>> cutShort =
            new ArrayList<>(Collections.nCopies(DEEPEST + 2, null));

    private int depth;
    private boolean limited;

    NameReader(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
        places = new PlaceReader(words, vocabulary, this);
        departments = new DepartmentReader(words, vocabulary, this);
        firms = new FirmReader(words, vocabulary, this);
        memo = new Shape[words.count()];
        known = new boolean[words.count()];
    }

    /** The unit whose name begins at word {@code i}; null where none does. */
    Shape read(int i) {
        if (i < 0 || i >= known.length) {
            return null;
        }
        if (known[i]) {
            return memo[i];
        }
        int level = Math.min(depth, DEEPEST + 1);
        Map<Integer, Optional<Shape>> cut = cutShort.get(level);
        Optional<Shape> cutHere = cut == null ? null : cut.get(i);
        if (cutHere != null) {
            limited = true;
            return cutHere.orElse(null);
        }
        boolean before = limited;
        limited = false;
        Shape shape = readAnew(i);
        if (limited) {
            if (cutShort.get(level) == null) {
                cutShort.set(level, new HashMap<>());
            }
            cutShort.get(level).put(i, Optional.ofNullable(shape));
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
        Shape place = places.read(i);
        return place != null ? place : departments.readAbbreviation(i);
    }

    private Shape behindHead(int i, int headEnd, Head head) {
        if (depth > DEEPEST) {
            limited = true;
            return null;
        }
        if (!mayBeHead(i, headEnd, head)) {
            return null;
        }
        int at = head.is(HeadKind.SHORT) ? places.behindDot(headEnd) : headEnd;
        Shape shape = new Shape(i);
        boolean capital = words.isCapitalised(i) || words.isInCapitals(i);
        int end = -1;
        if (head.is(HeadKind.FIRM)) {
            end = firms.nameEnd(at);
        } else if (head.is(HeadKind.TOWN)) {
            int name = words.is(at, "số") && words.isNumber(at + 1) ? at + 1 : at;
            end = places.placeName(name) > name ? places.placeName(name) : -1;
        } else if (head.is(HeadKind.NEST) && startsHead(at)) {
            end = nested(at);
        }
        if (end < 0 && head.is(HeadKind.FIELD)) {
            end = name(at, shape, head);
        }
        if (end < 0 && head.is(HeadKind.NEST)) {
            end = nested(at);
        }
        if (end < 0 && (head.is(HeadKind.SEAT) || isLevelFollowing(at, head))) {
            int named = head.is(HeadKind.BRANCH) && capital && !places.isLevel(at) ? places.placeName(at) : at;
            boolean verb = head.is(HeadKind.LEVEL) && (!capital || departments.opens(i)) && suffix(named, true) == at;
            end = verb ? -1 : named;
            shape.sure = capital || suffix(at, true) > at;
        }
        if (end < 0) {
            return alone(i, headEnd, head, capital);
        }
        shape.to = suffix(end, true);
        if (end > at && head.is(HeadKind.FIELD)) {
            shape.sure = capital || words.isCapitalised(at) || words.isAbbreviation(at);
        }
        return shape;
    }

    private boolean startsHead(int i) {
        Lexicon.Match<Head> head = vocabulary.heads.longest(words, i);
        Lexicon.Match<Field> field = vocabulary.fields.longest(words, i);
        return head != null && (field == null || field.end() < head.end());
    }

    private boolean mayBeHead(int i, int headEnd, Head head) {
        boolean dotted = words.is(headEnd, '.') && words.touchesPrevious(headEnd);
        if (head.is(HeadKind.SHORT)) {
            boolean capitals = words.isCapitalised(i);
            boolean nameFollows = words.isAbbreviation(headEnd) || vocabulary.fields.longest(words, headEnd) != null;
            return (capitals || words.isBare(i)) && (dotted || nameFollows);
        }
        return true;
    }

    /** {@code Đoàn xã}, {@code Báo tỉnh}: heads that a bare level completes. */
    private boolean isLevelFollowing(int at, Head head) {
        return head.is(HeadKind.LEVELED) && vocabulary.levels.longest(words, at) != null;
    }

    /** A head word alone, with a capital: {@code Sở}, {@code Bộ}, {@code Công ty} stand for the one that was named before. */
    private Shape alone(int i, int headEnd, Head head, boolean capital) {
        boolean known = head.is(HeadKind.ALONE) || head.is(HeadKind.TITLED) && words.is(headEnd, ':');
        if (!known || !(capital || head.is(HeadKind.FIRM) || words.isBare(i) && !head.isOneWord())) {
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
        shape.parts.add(head.words() + ' ' + words.text(from, to));
    }

    /** The end of one element of a name (a field, an abbreviation, words with capitals, a number), or -1. */
    private int element(int i, Field before, boolean named, boolean dash, boolean list, Head head) {
        if (i >= words.count() || !(words.isWord(i) || words.isNumber(i))) {
            return -1;
        }
        if (words.isNumber(i)) {
            boolean numbered = !named && !dash && !list && head.is(HeadKind.NUMBER);
            return numbered && !places.isDate(i) ? i + 1 : -1;
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
        if (places.isLevel(i) && !(capital && vocabulary.fields.longest(words, i) != null)) {
            return -1;
        }
        if (words.isAbbreviation(i) && !(list && vocabulary.isNotUnit(words.folded(i)))) {
            return departments.abbreviationEnd(i);
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
                    && !places.isLevel(next)
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
        return end - i >= 2 && (end >= words.count() || !words.isWord(end) || places.isLevel(end));
    }

    /** Whether words with capitals that are no field may name it: {@code trường Lê Lợi}, not {@code vụ Tết}. */
    private boolean takesAnyName(Head head, int i) {
        boolean small = !words.isCapitalised(i - 1) && !words.is(i - 1, '.');
        return !head.is(HeadKind.STRICT) || !small;
    }

    boolean isDash(int i) {
        if (!words.is(i, '-') && !words.is(i, '&') && !words.is(i, '/')) {
            return false;
        }
        return words.isWord(i + 1) && !startsTitle(i + 1);
    }

    boolean startsOtherMention(int i) {
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

    boolean startsTitle(int i) {
        Lexicon.Match<String> title = vocabulary.titles.longest(words, i);
        boolean office = title != null
                && (title.end() - i >= 2 || "phó".equals(title.value()) || "trưởng".equals(title.value()));
        return office || vocabulary.address.longest(words, i) != null && !words.isCapitalised(i);
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

    /**
     * The end of what follows a unit's name and belongs to it: level and place, {@code thuộc Sở}, {@code của huyện}, {@code trên
     * địa bàn tỉnh}.
     */
    int suffix(int at, boolean withOwner) {
        int end = at;
        for (int round = 0; round < 3; round++) {
            int next = places.levelEnd(end);
            if (next == end && withOwner) {
                next = ownerEnd(end);
            }
            if (next == end) {
                next = places.areaEnd(end);
            }
            if (next == end
                    && words.is(end, "chi")
                    && words.is(end + 1, "nhánh")
                    && places.levelEnd(end + 2) > end + 2) {
                next = places.levelEnd(end + 2);
            }
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
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
}
