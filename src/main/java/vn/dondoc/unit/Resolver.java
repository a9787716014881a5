package vn.dondoc.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells for a shape which units of the register it stands for. One per {@link Words}: it remembers whom the text has named. */
final class Resolver {
    /** Head words that people leave out: {@code TP TCKH}, {@code kế toán}. */
    private static final List<String> UNSAID_HEADS = List.of("", "phòng", "ban", "tổ", "bộ phận", "sở", "trung tâm");

    /** What stands for a place in the register. */
    private static final List<String> SEATS =
            List.of("", "ubnd", "ubnd xã", "ubnd phường", "ubnd thị trấn", "xã", "phường", "thôn", "phòng");

    private final Words words;
    private final RegisterIndex register;
    private final ShapeReader shapes;
    private final List<List<Unit>> named = new ArrayList<>();

    Resolver(Words words, RegisterIndex register, ShapeReader shapes) {
        this.words = words;
        this.register = register;
        this.shapes = shapes;
    }

    void remember(List<Unit> units) {
        if (!units.isEmpty()) {
            named.add(units);
        }
    }

    List<Unit> unitsOf(Shape shape) {
        if (register.isEmpty()) {
            return List.of();
        }
        List<Unit> units = shape.kind == UnitMention.Kind.GROUP && shape.parts.isEmpty()
                ? ofGroup(shape)
                : shape.kind == UnitMention.Kind.PERSON ? ofPerson(shape) : ofUnit(shape);
        if (shape.exceptFrom < 0 || units.isEmpty()) {
            return units;
        }
        Set<Unit> without = new LinkedHashSet<>(units);
        without.removeAll(excepted(shape));
        return List.copyOf(without);
    }

    private List<Unit> ofGroup(Shape shape) {
        if (shape.asks) {
            return List.of();
        }
        int end = shape.exceptFrom < 0 ? shape.to : shape.exceptFrom;
        List<Unit> units = register.groups().unitsOf(shape.nouns, words.text(shape.from, end));
        if (!shape.rest) {
            return units;
        }
        Set<Unit> before = new HashSet<>();
        named.forEach(before::addAll);
        List<Unit> rest = units.stream().filter(unit -> !before.contains(unit)).toList();
        shape.asks = rest.size() == units.size();
        return shape.asks ? List.of() : rest;
    }

    private Set<Unit> excepted(Shape shape) {
        Set<Unit> excepted = new LinkedHashSet<>();
        int i = shape.exceptFrom;
        while (i < shape.exceptTo) {
            Lexicon.Match<List<RegisterIndex.Entry>> match = register.longest(words, i);
            Shape inner = words.isWord(i) ? shapes.read(i) : null;
            int end = i + 1;
            if (inner != null && (match == null || inner.to >= match.end())) {
                excepted.addAll(unitsOf(inner));
                end = inner.to;
            } else if (match != null) {
                match.value().forEach(entry -> excepted.add(entry.unit()));
                end = match.end();
            } else if (words.isCapitalised(i)) {
                end = placeEnd(i, shape.exceptTo);
                excepted.addAll(place(words.text(i, end)));
            }
            i = Math.max(i + 1, end);
        }
        return excepted;
    }

    private int placeEnd(int i, int limit) {
        int end = i;
        while (end < limit && words.isCapitalised(end)) {
            end++;
        }
        return end;
    }

    private List<Unit> ofPerson(Shape shape) {
        if (words.is(shape.from, '@')) {
            return register.ofUsername(words.text(shape.from + 1, shape.to));
        }
        if (shape.unitFrom >= 0) {
            List<Unit> units = ofWords(shape.unitFrom, shape.unitTo);
            if (units.isEmpty()) {
                units = ofWords(shape.unitFrom, withoutName(shape.unitFrom, shape.unitTo));
            }
            if (!units.isEmpty()) {
                return units;
            }
        }
        if (!shape.parts.isEmpty()) {
            return ofParts(shape.parts);
        }
        for (int i = shape.from + 1; i < shape.to; i++) {
            if (words.isCapitalised(i)) {
                List<Unit> units = register.ofMember(words.text(i, placeEnd(i, shape.to)));
                return units.size() == 1 ? units : List.of();
            }
        }
        return List.of();
    }

    /** The end of the unit where a person's name follows it: {@code Trưởng phòng Tư pháp | Trần Văn Trà}. */
    private int withoutName(int from, int to) {
        Lexicon.Match<List<RegisterIndex.Entry>> match = register.longest(words, from);
        if (match == null || match.end() >= to || to - match.end() > 5) {
            return to;
        }
        for (int i = match.end(); i < to; i++) {
            if (!words.isCapitalised(i)) {
                return to;
            }
        }
        return match.end();
    }

    private List<Unit> ofUnit(Shape shape) {
        if (!shape.parts.isEmpty()) {
            return ofParts(shape.parts);
        }
        return ofWords(shape.from, shape.to);
    }

    private List<Unit> ofParts(List<String> parts) {
        List<Unit> units = new ArrayList<>();
        for (String part : parts) {
            List<Unit> exact = register.named(part);
            units.addAll(exact.isEmpty() ? place(part) : exact);
        }
        return units.stream().distinct().toList();
    }

    /** A place by what stands for it in the register: {@code xã Đức Giang}, {@code Đức Giang} → {@code UBND xã Đức Giang}. */
    private List<Unit> place(String written) {
        return register.named(SEATS, Lexicon.wordsOf(written));
    }

    /** The units that the words from {@code from} to {@code to} name: as they are, without an owner behind, with a head before. */
    private List<Unit> ofWords(int from, int to) {
        Lexicon.Match<List<RegisterIndex.Entry>> match = register.longest(words, from);
        if (match != null && (match.end() == to || match.end() < to && isOwner(match.end(), to))) {
            return match.value().stream()
                    .map(RegisterIndex.Entry::unit)
                    .distinct()
                    .toList();
        }
        if (words.is(from, "ngành")) {
            return register.ofField(words.text(from + 1, to));
        }
        String[] written = RegisterIndex.rest(words, from, to);
        List<Unit> units = register.named(UNSAID_HEADS, written);
        if (units.isEmpty()) {
            units = register.named(SEATS, written);
        }
        return units.isEmpty() ? register.abbreviated(written) : units;
    }

    /** Whether what follows a name says that it is ours: {@code huyện}, {@code của huyện Vũ Quang}. */
    private boolean isOwner(int from, int to) {
        int at = words.is(from, "của") || words.is(from, "thuộc") ? from + 1 : from;
        return register.isOwnPlace(words, at, to);
    }
}
