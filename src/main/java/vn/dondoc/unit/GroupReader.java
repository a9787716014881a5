package vn.dondoc.unit;

import vn.dondoc.unit.Vocabulary.Head;
import vn.dondoc.unit.Vocabulary.HeadKind;
import vn.dondoc.unit.Vocabulary.Noun;
import vn.dondoc.unit.Vocabulary.Qualifier;

/**
 * Reads many units at once: {@code các phòng, ban}, {@code UBND các xã A, B và thị trấn C}, {@code các đơn vị có liên quan},
 * {@code Các xã, thị trấn (trừ xã X)}, {@code các doanh nghiệp khai thác khoáng sản trên địa bàn tỉnh}.
 */
final class GroupReader {
    private static final int LONGEST_DESCRIPTION = 28;

    private final Words words;
    private final Vocabulary vocabulary;
    private final NameReader names;

    GroupReader(Words words, Vocabulary vocabulary, NameReader names) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.names = names;
    }

    Shape read(int i) {
        Lexicon.Match<String> quantifier = vocabulary.quantifiers.longest(words, i);
        if (quantifier != null) {
            return nouns(i, quantifier.end(), true, false);
        }
        Shape underHead = underHead(i);
        return underHead != null ? underHead : nouns(i, i, false, false);
    }

    /** {@code UBND các huyện, thị xã}, {@code Công an các xã}, {@code UBND xã, phường}, {@code Trạm Y tế các xã}. */
    private Shape underHead(int i) {
        Lexicon.Match<Head> head = vocabulary.heads.longest(words, i);
        if (head == null || !head.value().is(HeadKind.SEAT) && !head.value().is(HeadKind.NEST)) {
            return null;
        }
        int at = head.end();
        boolean many = words.is(at, "các") || words.is(at, "cấp") && !words.isNumber(at + 1);
        boolean several = names.places.isLevel(at) && isLevelListed(at);
        if (!many && !several) {
            return null;
        }
        if (words.is(at, "cấp")) {
            return null;
        }
        Shape inner = nouns(at, many ? at + 1 : at, true, true);
        if (inner == null) {
            return null;
        }
        Shape shape = new Shape(i).to(inner.to);
        shape.kind = UnitMention.Kind.GROUP;
        shape.asks = inner.asks;
        shape.rest = inner.rest;
        shape.exceptFrom = inner.exceptFrom;
        shape.exceptTo = inner.exceptTo;
        inner.nouns.forEach(noun -> shape.nouns.add(head.value().words() + ' ' + noun));
        inner.parts.forEach(part -> shape.parts.add(head.value().words() + ' ' + part));
        return shape;
    }

    /** {@code xã, phường}: two levels without a place of their own. */
    private boolean isLevelListed(int at) {
        Lexicon.Match<String> level = vocabulary.levels.longest(words, at);
        if (level == null) {
            return false;
        }
        int comma = level.end();
        boolean mark = words.is(comma, ',') || words.is(comma, '/') || words.is(comma, "và") || words.is(comma, '-');
        Lexicon.Match<String> next = mark ? vocabulary.levels.longest(words, comma + 1) : null;
        return next != null && names.places.isLevel(comma + 1) && !isHeadBeyond(comma + 1, next.end());
    }

    private Shape nouns(int i, int at, boolean quantified, boolean headed) {
        Shape shape = new Shape(i);
        shape.kind = UnitMention.Kind.GROUP;
        int end = at;
        boolean office = true;
        boolean qualified = false;
        Noun last = null;
        while (true) {
            int next = end;
            boolean first = last == null;
            if (!first) {
                boolean mark = words.is(end, ',') || words.is(end, '/') || words.is(end, '-') || words.is(end, "và");
                if (!mark) {
                    break;
                }
                next = end + 1;
                if (words.is(end, ',') && words.is(next, "và")) {
                    next++;
                }
            }
            Lexicon.Match<Noun> noun = noun(next, quantified);
            boolean place = headed
                    && !first
                    && vocabulary.levels.longest(words, next) == null
                    && !words.is(next, "thành")
                    && isLevelNoun(shape.nouns.get(0));
            if (noun == null || place || !first && !mayJoin(next, noun)) {
                break;
            }
            last = noun.value();
            office &= last.office();
            shape.nouns.add(last.words());
            end = noun.end();
            int list = quantified ? nameList(end, shape, last) : end;
            if (list > end) {
                shape.to = list;
                shape.sure = office;
                return except(shape);
            }
            int behind = qualify(end, shape, last, quantified);
            qualified |= behind > end;
            end = behind;
        }
        if (last == null || !quantified && !standsAlone(shape, last, i, qualified)) {
            return null;
        }
        shape.to = end;
        shape.sure = office && quantified;
        if (!quantified && shape.nouns.size() == 1 && !shape.asks) {
            shape.kind = UnitMention.Kind.SHAPE;
        }
        return except(shape);
    }

    private Lexicon.Match<Noun> noun(int i, boolean quantified) {
        Lexicon.Match<Noun> noun = vocabulary.nouns.longest(words, i);
        if (noun == null || noun.value().words().equals("thành") && !words.is(i - 1, '/') && !words.is(i - 1, ',')) {
            return null;
        }
        if (words.isBare(i) && !quantified && noun.end() - i < 2) {
            return null;
        }
        boolean abbreviatedLevel = "tp".equals(noun.value().words());
        return abbreviatedLevel && !words.isAbbreviation(i) ? null : noun;
    }

    /** Whether a noun behind a comma goes on with the list, and is no unit, office or verb of its own. */
    private boolean mayJoin(int i, Lexicon.Match<Noun> noun) {
        int end = noun.end();
        if (isHeadBeyond(i, end)
                || isNamedUnit(i, end)
                || underHead(i) != null
                || vocabulary.titles.longest(words, i) != null) {
            return false;
        }
        if (!"tổ chức".equals(noun.value().words())) {
            return true;
        }
        boolean mark = words.is(end, ',') || words.is(end, "và") || words.is(end, '/');
        return mark || !words.isWord(end) || vocabulary.qualifiers.longest(words, end) != null;
    }

    private boolean isHeadBeyond(int i, int end) {
        Lexicon.Match<Head> head = vocabulary.heads.longest(words, i);
        return head != null && head.end() > end;
    }

    /** A noun that goes on as a unit's own name: {@code các sở và Ban Dân tộc}, {@code các xã, thị trấn Vũ Quang}. */
    private boolean isNamedUnit(int i, int nounEnd) {
        Shape unit = names.read(i);
        if (unit == null || unit.to <= nounEnd) {
            return false;
        }
        boolean capital = false;
        for (int k = i + 1; k < unit.to; k++) {
            capital |= words.isCapitalised(k);
        }
        boolean owner = vocabulary.levels.longest(words, nounEnd) != null
                || words.is(nounEnd, "thuộc")
                || words.is(nounEnd, "của")
                || words.is(nounEnd, "trên");
        return capital && !owner && vocabulary.qualifiers.longest(words, nounEnd) == null;
    }

    /** The end of {@code : A, B và C} or {@code A, B và thị trấn C} behind a noun; {@code at} where no names follow. */
    private int nameList(int at, Shape shape, Noun noun) {
        int from = words.is(at, ':') && !words.isLineEnd(at + 1) ? at + 1 : at;
        boolean place = vocabulary.levels.longest(words, from - (from > at ? 2 : 1)) != null || isTown(noun.words());
        boolean unit = isUnitNoun(noun.words());
        if (!place && !unit) {
            return at;
        }
        String head = noun.words();
        int end = from;
        int count = 0;
        int next = from;
        while (true) {
            Lexicon.Match<String> level = count > 0 ? vocabulary.levels.longest(words, next) : null;
            if (level != null && place && names.places.isLevel(next)) {
                head = level.value();
                next = level.end();
            }
            int name = place ? names.places.placeName(next) : unitName(next);
            if (name == next) {
                break;
            }
            shape.parts.add(head + ' ' + words.text(next, name));
            count++;
            end = name;
            boolean and = words.is(end, "và") || words.is(end, ',') && words.is(end + 1, "và");
            if (!words.is(end, ',') && !and && !words.is(end, ';')) {
                break;
            }
            next = end + (words.is(end, ',') && words.is(end + 1, "và") ? 2 : 1);
            if (words.is(next, "các")) {
                next++;
            }
        }
        if (count == 0) {
            return at;
        }
        return names.suffix(end, true);
    }

    private int unitName(int i) {
        Lexicon.Match<Vocabulary.Field> field = vocabulary.fields.longest(words, i);
        boolean capital = words.isCapitalised(i);
        if (field != null && (capital || words.isBare(i)) && !words.is(field.end(), "số")) {
            return field.end();
        }
        boolean abbreviation = words.isAbbreviation(i) && !vocabulary.isNotUnit(words.folded(i));
        return abbreviation && vocabulary.heads.longest(words, i) == null ? names.departments.abbreviationEnd(i) : i;
    }

    private static boolean isUnitNoun(String noun) {
        return switch (noun) {
            case "sở",
                    "phòng",
                    "ban",
                    "bộ",
                    "ngành",
                    "hội",
                    "cục",
                    "chi cục",
                    "vụ",
                    "trung tâm",
                    "tổ",
                    "khoa",
                    "trường" -> true;
            default -> false;
        };
    }

    private static boolean isLevelNoun(String noun) {
        return switch (noun) {
            case "tỉnh", "huyện", "xã", "phường", "thị trấn", "thị xã", "thành phố", "quận", "đặc khu" -> true;
            default -> false;
        };
    }

    private static boolean isTown(String noun) {
        return switch (noun) {
            case "thôn", "bản", "ấp", "xóm", "buôn", "làng", "khu phố", "tổ dân phố" -> true;
            default -> false;
        };
    }

    /** The end of what tells more about a noun: {@code liên quan}, {@code của tỉnh}, {@code được giao kế hoạch vốn}. */
    private int qualify(int at, Shape shape, Noun noun, boolean quantified) {
        int end = at;
        boolean more = true;
        while (more) {
            more = false;
            int owner = Math.max(names.suffix(end, true), Math.max(classEnd(end, noun), bodyEnd(end, noun)));
            if (owner > end) {
                end = owner;
                more = true;
                continue;
            }
            Lexicon.Match<Qualifier> qualifier = vocabulary.qualifiers.longest(words, end);
            if (qualifier != null && !isLevelName(end) && !isVerbHere(qualifier)) {
                end = qualifier.end();
                shape.asks |= qualifier.value().asks();
                shape.rest |= qualifier.value().rest();
                more = true;
            }
        }
        boolean describable = quantified || words.is(end, "được");
        int described = describable ? description(end, noun, end > at) : end;
        return described > end ? names.suffix(described, true) : end;
    }

    /** {@code lớp 9}, {@code các lớp 6, 7}, {@code khối 8}: of teachers. */
    private int classEnd(int at, Noun noun) {
        boolean teachers = noun.words().startsWith("gv") || noun.words().startsWith("giáo viên");
        int i = words.is(at, "các") ? at + 1 : at;
        if (!teachers || !words.is(i, "lớp") && !words.is(i, "khối")) {
            return at;
        }
        int end = i + 1;
        while (words.isNumber(end) || end > i + 1 && words.is(end, ',') && words.isNumber(end + 1)) {
            end++;
            if (words.isWord(end) && words.touchesPrevious(end)) {
                end++;
            }
        }
        return end > i + 1 ? end : at;
    }

    /** {@code đồng chí trong Ban Thường vụ}, {@code thành viên Đoàn}: people and the body that they sit in. */
    private int bodyEnd(int at, Noun noun) {
        boolean people =
                switch (noun.words()) {
                    case "đồng chí", "thành viên", "đại biểu", "cán bộ", "đ/c" -> true;
                    default -> false;
                };
        int from = words.is(at, "trong") ? at + 1 : at;
        if (!people || !words.isCapitalised(from) || words.isInCapitals(from)) {
            return at;
        }
        Shape body = names.read(from);
        if (body != null) {
            return body.to;
        }
        boolean known =
                words.is(from, "đoàn") || words.is(from, "tổ") || words.is(from, "ban") || words.is(from, "hội");
        return known && !words.isCapitalised(from + 1) ? from + 1 : at;
    }

    private boolean isLevelName(int i) {
        return names.places.isLevel(i) && names.places.levelEnd(i) > i + 1;
    }

    /** {@code các ngành quản lý} and {@code các đơn vị chủ trì rà soát}: a qualifier that is a verb is none before an object. */
    private boolean isVerbHere(Lexicon.Match<Qualifier> qualifier) {
        return switch (qualifier.value().words()) {
            case "quản lý", "giám sát", "chủ trì", "soạn thảo", "tư vấn", "thi công" -> {
                int end = qualifier.end();
                boolean ends = end >= words.count() || !words.isWord(end);
                boolean order = vocabulary.orderVerbs.longest(words, end) != null;
                boolean owner = names.suffix(end, true) > end;
                yield !ends && !order && !owner;
            }
            case "liên quan", "có liên quan" -> words.is(qualifier.end(), "đến") || words.is(qualifier.end(), "tới");
            case "trên" -> words.is(qualifier.end(), "địa") || words.is(qualifier.end(), "cơ");
            default -> false;
        };
    }

    /**
     * The end of a description in words of its own, which reaches to the verb of the order, a mark or a line end; {@code at}
     * where there is none.
     */
    private int description(int at, Noun noun, boolean qualified) {
        if (qualified || !words.isWord(at) || isBoundary(at) || startsOrder(at, false, at)) {
            return at;
        }
        boolean generic = !noun.office() || "đơn vị".equals(noun.words()) || "cơ quan".equals(noun.words());
        if (!generic || vocabulary.descriptions.longest(words, at) == null) {
            return at;
        }
        int end = at;
        boolean ownVerb = words.is(at, "có")
                || words.is(at, "được")
                || words.is(at, "đang")
                || words.is(at, "chưa")
                || words.is(at, "hoạt")
                || words.is(at, "thuộc")
                || words.is(at, "đầu") && words.is(at + 1, "mối");
        while (end < words.count() && end - at < LONGEST_DESCRIPTION) {
            boolean comma = words.is(end, ',');
            if (comma && !goesOn(end + 1)) {
                return end;
            }
            if (!comma && !words.isWord(end) && !words.isNumber(end) && !words.is(end, '-')) {
                return end;
            }
            if (!comma && (isBoundary(end) || startsOrder(end, ownVerb, at))) {
                return end;
            }
            end++;
        }
        return end >= words.count() ? end : at;
    }

    private boolean goesOn(int i) {
        Lexicon.Match<Boolean> verb = vocabulary.orderVerbs.longest(words, i);
        return words.isWord(i)
                && vocabulary.quantifiers.longest(words, i) == null
                && (verb == null || !verb.value())
                && (words.isAbbreviation(i) || vocabulary.descriptions.longest(words, i) != null);
    }

    /** Words at which no description goes on: tense, purpose, reported speech. */
    private boolean isBoundary(int i) {
        Lexicon.Match<String> end = vocabulary.descriptionEnds.longest(words, i);
        return end != null ? !isBetween(i, end.value()) : words.isLineEnd(i);
    }

    /** {@code và} between two nouns of a description goes on. */
    private boolean isBetween(int i, String word) {
        return "và".equals(word) && goesOn(i + 1) && vocabulary.nouns.longest(words, i + 1) == null;
    }

    private boolean startsOrder(int i, boolean ownVerb, int from) {
        Lexicon.Match<Boolean> verb = vocabulary.orderVerbs.longest(words, i);
        if (verb == null || i > from && isGoverned(i - 1)) {
            return false;
        }
        return verb.value() || !ownVerb || words.is(i, "thực") || words.is(i, "báo");
    }

    /** Whether the verb behind this word belongs to it: {@code được kiểm tra}, {@code chưa thực hiện}, {@code thực hiện báo cáo}. */
    private boolean isGoverned(int i) {
        return vocabulary.governors.longest(words, i) != null;
    }

    /** Without {@code các}: two nouns, a noun with a qualifier, or one that offices use for somebody named before. */
    private boolean standsAlone(Shape shape, Noun noun, int i, boolean qualified) {
        if (shape.nouns.size() > 1) {
            return true;
        }
        return words.isBare(i) ? qualified : noun.alone() || noun.qualified() && qualified;
    }

    private Shape except(Shape shape) {
        int at = shape.to;
        boolean bracket = words.is(at, '(');
        int mark = bracket || words.is(at, ',') ? at + 1 : at;
        int from;
        if (words.is(mark, "ngoại") && words.is(mark + 1, "trừ")
                || words.is(mark, "không") && words.is(mark + 1, "bao")) {
            from = words.is(mark, "không") ? mark + 3 : mark + 2;
        } else if (words.is(mark, "trừ")) {
            from = mark + 1;
        } else {
            return shape;
        }
        int end = from;
        while (end < words.count() && end - from < 30) {
            Shape unit = names.read(end);
            int name = unit != null ? unit.to : names.places.placeName(end);
            if (name > end) {
                end = name;
            } else if (words.is(end, "các")) {
                end++;
            } else if ((words.is(end, ',') || words.is(end, "và"))
                    && (names.read(end + 1) != null || words.isCapitalised(end + 1))) {
                end++;
            } else {
                break;
            }
        }
        if (end == from || bracket && !words.is(end, ')')) {
            return shape;
        }
        shape.exceptFrom = from;
        shape.exceptTo = end;
        shape.to = bracket ? end + 1 : end;
        return shape;
    }
}
