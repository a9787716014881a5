package vn.dondoc.unit;

import java.util.ArrayList;
import java.util.List;

/** Words that have the shape of a mention, in word numbers of a {@link Words}; filled by {@link ShapeReader}. */
final class Shape {
    final int from;
    int to;
    UnitMention.Kind kind = UnitMention.Kind.SHAPE;
    boolean sure = true;
    boolean asks;
    /** {@code còn lại}: the group without those named before. */
    boolean rest;
    /** Of a person: where the unit that he stands for begins and ends; -1 where the words name none. */
    int unitFrom = -1;

    int unitTo = -1;
    /** Of a group: its nouns, such as {@code phòng}, {@code ban}. */
    final List<String> nouns = new ArrayList<>();
    /** Of names that share a head word: the words of each, head and level included, as they would stand alone. */
    final List<String> parts = new ArrayList<>();
    /** The words behind {@code trừ}, up to the end of the mention. */
    int exceptFrom = -1;

    int exceptTo = -1;

    Shape(int from) {
        this.from = from;
    }

    Shape to(int end) {
        to = end;
        return this;
    }

    boolean isLongerThan(Shape other) {
        return other == null || to > other.to;
    }
}
