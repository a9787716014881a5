package vn.dondoc.unit;

import vn.dondoc.unit.Vocabulary.Field;

/**
 * Reads a person who stands for a unit: by office ({@code Trưởng phòng Nội vụ}, {@code Chủ tịch UBND các xã}), by name ({@code đ/c
 * Nam - TP TCKH}, {@code Anh Nam TCKH}, {@code Cô Hà tổ Văn}), by {@code @username}.
 */
final class PersonReader {
    private final Words words;
    private final Vocabulary vocabulary;
    private final NameReader names;
    private final GroupReader groups;

    PersonReader(Words words, Vocabulary vocabulary, NameReader names, GroupReader groups) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.names = names;
        this.groups = groups;
    }

    Shape read(int i) {
        if (words.is(i, '@')) {
            return username(i);
        }
        Shape addressed = addressed(i);
        return addressed != null ? addressed : titled(i, false);
    }

    private Shape username(int i) {
        int end = i + 1;
        while (end < words.count()
                && words.touchesPrevious(end)
                && (words.isWord(end) || words.isNumber(end) || words.is(end, '_'))) {
            end++;
        }
        return end > i + 1 && !(i > 0 && words.touchesPrevious(i) && words.isWord(i - 1))
                ? person(i, end, false)
                : null;
    }

    private static Shape person(int from, int to, boolean sure) {
        Shape shape = new Shape(from).to(to);
        shape.kind = UnitMention.Kind.PERSON;
        shape.sure = sure;
        return shape;
    }

    private Shape addressed(int i) {
        Lexicon.Match<String> address = vocabulary.address.longest(words, i);
        if (address == null) {
            return null;
        }
        int at = address.end();
        boolean dotted = "ông".equals(address.value()) || "bà".equals(address.value()) || words.is(at + 1, "trưởng");
        if (words.is(at, '.') && dotted && words.touchesPrevious(at)) {
            at++;
        }
        boolean comrade = address.value().startsWith("đ") || address.value().startsWith("các đ");
        Shape titled = titled(at, comrade);
        if (titled != null
                && (comrade || titled.unitFrom >= 0 && address.value().length() > 1)) {
            Shape shape = person(i, titled.to, titled.sure);
            shape.unitFrom = titled.unitFrom;
            shape.unitTo = titled.unitTo;
            return shape;
        }
        int name = personName(at);
        if (name == at && words.isBare(i) && words.isWord(at) && belongs(at + 1, null) > at + 1) {
            name = at + 1;
        }
        if (name == at) {
            return null;
        }
        Shape shape = person(i, name, false);
        int end = belongs(name, shape);
        if (end == name && isLoose(address.value(), i)) {
            return null;
        }
        return shape.to(Math.max(end, name));
    }

    /** A one-letter form of address without a unit behind the name is too little in the middle of a line: {@code điểm a Khoản 2}. */
    private boolean isLoose(String address, int i) {
        return address.length() == 1 && i > 0 && !words.isLineEnd(i - 1) && !words.isMark(i - 1);
    }

    /** Up to four words with capitals that begin no unit, title or abbreviation. */
    private int personName(int at) {
        int end = at;
        while (end - at < 4
                && words.isCapitalised(end)
                && (!words.isAbbreviation(end) || end == at && words.folded(end).length() < 3)
                && (end == at || names.read(end) == null || vocabulary.heads.longest(words, end) == null)) {
            end++;
        }
        return end;
    }

    /** The end of the unit, title or department that follows a person's name. */
    private int belongs(int at, Shape shape) {
        boolean bracket = words.is(at, '(');
        boolean dash = words.is(at, '-') || words.is(at, ',') && startsTitle(at + 1);
        int from = bracket || dash ? at + 1 : at;
        if (words.is(from, "bên")) {
            from++;
        }
        Shape title = titled(from, true);
        if (title != null && (bracket || dash || title.unitFrom >= 0)) {
            return close(bracket, title.to, at, shape, title.unitFrom >= 0 ? title.unitFrom : -1, title.unitTo);
        }
        if (dash && !bracket && words.is(at, ',')) {
            return at;
        }
        Shape unit = groupOrUnit(from);
        if (unit != null && (!dash || vocabulary.heads.longest(words, from) != null || words.isAbbreviation(from))) {
            return close(bracket, unit.to, at, shape, from, unit.to);
        }
        Lexicon.Match<Field> field = vocabulary.fields.longest(words, from);
        boolean department = field != null
                && (!field.value().verb() || bracket || field.value().department());
        if (department && (!dash || words.isCapitalised(from))) {
            return close(bracket, field.end(), at, shape, from, field.end());
        }
        if (words.isWord(from) && vocabulary.fieldsOf.containsKey(words.folded(from)) && isConsonants(from)) {
            return close(bracket, from + 1, at, shape, from, from + 1);
        }
        if (words.isAbbreviation(from) && !vocabulary.isNotUnit(words.folded(from)) && (bracket || !dash)) {
            return close(bracket, from + 1, at, shape, from, from + 1);
        }
        if (dash && !bracket && words.isCapitalised(from) && words.is(from, "thành") && words.is(from + 1, "viên")) {
            return from + 2;
        }
        return at;
    }

    /** An abbreviation in small letters, {@code kd}, {@code tckh}: no vowel, so no word. */
    private boolean isConsonants(int i) {
        return words.folded(i).chars().noneMatch(c -> Words.isVowel((char) c)) || words.isAbbreviation(i);
    }

    private int close(boolean bracket, int end, int otherwise, Shape shape, int unitFrom, int unitTo) {
        if (bracket && !words.is(end, ')')) {
            return otherwise;
        }
        if (shape != null) {
            shape.unitFrom = unitFrom;
            shape.unitTo = unitTo;
        }
        return bracket ? end + 1 : end;
    }

    private Shape groupOrUnit(int i) {
        if (i >= words.count() || !words.isWord(i)) {
            return null;
        }
        Shape group = groups.read(i);
        Shape unit = names.read(i);
        if (group != null && (unit == null || group.to >= unit.to)) {
            return group;
        }
        return unit;
    }

    private boolean startsTitle(int i) {
        return vocabulary.titles.longest(words, i) != null;
    }

    /** A title and the unit that it is held in; {@code said}: behind a form of address, so a title alone is enough. */
    private Shape titled(int i, boolean said) {
        Lexicon.Match<String> title = vocabulary.titles.longest(words, i);
        if (title == null) {
            return null;
        }
        String held = title.value();
        int at = title.end();
        if (words.is(at, '.') && words.touchesPrevious(at) && held.length() <= 4) {
            at++;
        }
        boolean abbreviated = held.length() <= 4 && held.chars().noneMatch(c -> c == ' ') && isAbbreviatedTitle(held);
        if (abbreviated && !words.isAbbreviation(i) && !(said && words.isBare(i))) {
            return null;
        }
        Shape unit = groupOrUnit(at);
        boolean headed = isHeadOfUnit(held);
        if (unit == null || "tp".equals(held) && isCity(at)) {
            Lexicon.Match<Field> field = vocabulary.fields.longest(words, at);
            boolean ofField = field != null && !headed && "tp ptp trp gđ pgđ".contains(held) && words.isCapitalised(at);
            if (ofField) {
                Shape shape = person(i, names.suffix(field.end(), true), true);
                shape.unitFrom = at;
                shape.unitTo = field.end();
                return shape;
            }
            Lexicon.Match<Vocabulary.Noun> post = vocabulary.nouns.longest(words, at);
            if (post != null
                    && post.end() - at >= 2
                    && post.value().office()
                    && (said || words.isCapitalised(i) || headed)) {
                Shape shape = person(i, names.suffix(post.end(), true), false);
                shape.unitFrom = at;
                shape.unitTo = post.end();
                return shape;
            }
            return alone(i, title, held, said);
        }
        if ("lãnh đạo".equals(held)
                && !words.isCapitalised(i)
                && !said
                && unit.kind == UnitMention.Kind.GROUP
                && !unit.sure) {
            return null;
        }
        if (!said && needsCapital(held) && !words.isCapitalised(i) && !unit.sure) {
            return null;
        }
        Shape shape = person(i, inCharge(unit.to), true);
        if (unit.kind == UnitMention.Kind.GROUP) {
            shape.kind = UnitMention.Kind.GROUP;
            shape.nouns.addAll(unit.nouns);
            shape.asks = unit.asks;
            shape.rest = unit.rest;
            shape.exceptFrom = unit.exceptFrom;
            shape.exceptTo = unit.exceptTo;
        }
        shape.parts.addAll(unit.parts);
        shape.unitFrom = at;
        shape.unitTo = unit.to;
        return shape;
    }

    /** {@code phụ trách văn hóa}, {@code phụ trách khối kinh tế} behind an office. */
    private int inCharge(int at) {
        if (!words.is(at, "phụ") || !words.is(at + 1, "trách")) {
            return at;
        }
        int from = words.is(at + 2, "khối") || words.is(at + 2, "mảng") ? at + 3 : at + 2;
        from = words.is(at + 2, "lĩnh") ? at + 4 : from;
        Lexicon.Match<Field> field = vocabulary.fields.longest(words, from);
        return field == null ? at : field.end();
    }

    private static boolean isAbbreviatedTitle(String title) {
        return switch (title) {
            case "gđ", "pgđ", "ct", "pct", "cvp", "pcvp", "tp", "ptp", "trp", "hp", "pht", "ht", "qđ", "tpt", "ttcm" ->
                true;
            default -> false;
        };
    }

    /** {@code trưởng}, {@code chánh}, {@code phó}: half a title, whose unit must follow. */
    private static boolean isHeadOfUnit(String title) {
        return switch (title) {
            case "trưởng",
                    "phó trưởng",
                    "phó",
                    "quyền trưởng",
                    "phụ trách",
                    "chánh",
                    "phó chánh",
                    "quyền chánh",
                    "đại diện",
                    "lãnh đạo",
                    "bộ phận",
                    "cán bộ",
                    "công chức",
                    "viên chức",
                    "nhân viên",
                    "chuyên viên",
                    "kế toán" -> true;
            default -> false;
        };
    }

    private static boolean needsCapital(String title) {
        return switch (title) {
            case "phụ trách", "phó", "bộ phận", "kế toán", "đại diện", "cán bộ", "công chức", "viên chức" -> true;
            default -> false;
        };
    }

    /** {@code Trưởng phòng}, {@code Trưởng thôn} without a name: of the one spoken of. */
    private boolean isPost(int i) {
        for (String post :
                new String[] {"phòng", "ban", "thôn", "khoa", "ấp", "bản", "đơn", "bộ", "ngành", "đoàn", "trạm"}) {
            if (words.is(i, post)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCity(int i) {
        return words.isCapitalised(i) && !words.isAbbreviation(i) && vocabulary.fields.longest(words, i) == null;
    }

    private Shape alone(int i, Lexicon.Match<String> title, String held, boolean said) {
        boolean half = "trưởng".equals(held) || "phó trưởng".equals(held) || "phó".equals(held);
        if (half && isPost(title.end()) && (said || words.isCapitalised(i))) {
            return person(
                    i, title.end() + (words.is(title.end(), "bộ") || words.is(title.end(), "đơn") ? 2 : 1), false);
        }
        if (isHeadOfUnit(held) || held.length() <= 3 && !said) {
            return null;
        }
        if (!said && !words.isCapitalised(i) && !words.isAbbreviation(i)) {
            return null;
        }
        if ("tp".equals(held)) {
            return null;
        }
        int end = title.end();
        if (words.is(end, "đoàn") || words.is(end, "đội")) {
            end++;
        }
        return person(i, end, false);
    }
}
