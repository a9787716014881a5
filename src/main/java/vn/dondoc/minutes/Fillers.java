package vn.dondoc.minutes;

/** Steps over words that belong to no clause: links, marks, words of duty, particles at the end. */
final class Fillers {
    private static final long FIRM = Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH);

    private final Words words;
    private final Vocabulary say;
    /** {@code nhé các đồng chí}. */
    private static final int LONGEST_CALL = 4;

    private final int hectare;

    Fillers(Words words, Vocabulary say) {
        this.words = words;
        this.say = say;
        hectare = words.lexicon().word("ha");
    }

    int skipLinks(int from, int end) {
        int i = from;
        while (i < end) {
            int mark = markEnd(i, end);
            if (mark > i) {
                i = mark; // "(ii)", "b)" inside a line
                continue;
            }
            if (say.isPlaceLink(words, i) && !isParted(words.after(i))) {
                return i; // "Tại cuộc họp đánh giá …": no link but a phrase of topic
            }
            if (words.has(i, Cue.LINK) && say.isGathering(words, words.after(i) - 2) && !isParted(words.after(i))) {
                int comma = comma(words.after(i), Math.min(end, i + 30));
                if (comma > 0) {
                    i = comma + 1; // "Phát biểu tại hội nghị đối thoại với …, Cục trưởng …"
                    continue;
                }
            }
            if (words.has(i, Cue.LINK) && say.talk().isWeekday(words, i) && words.isWord(words.after(i))) {
                return i; // "Thứ Hai hằng tuần các đơn vị …"
            }
            if (words.has(i, Cue.LINK) && !words.hasAny(i, Cue.mask(Cue.MANY, Cue.ACTION))) {
                i = words.after(i);
            } else if (words.is(i, ',') || words.is(i, '-') || words.is(i, '"') || words.is(i, ':')) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    /** Behind {@code (ii)} or {@code b)} before a word; {@code i} where none stands. */
    private int markEnd(int i, int end) {
        int at = words.is(i, '(') ? i + 1 : i;
        boolean mark = (words.isWord(at) || words.isNumber(at))
                && words.end(at) - words.start(at) <= (at > i ? 3 : 1)
                && words.is(at + 1, ')')
                && words.touches(at + 1)
                && at + 2 < end;
        return mark && words.isWord(at + 2) ? at + 2 : i;
    }

    private int comma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.is(i, ',')) {
                return i;
            }
        }
        return -1;
    }

    private boolean isParted(int i) {
        return words.is(i, ',') || words.isCapital(i) || words.hasAny(i, Cue.mask(Cue.PERSON, Cue.UNIT, Cue.MANY));
    }

    int skipAlso(int from, int end) {
        int i = from;
        while (i < end && (words.has(i, Cue.ALSO) || words.is(i, ',')) && !words.hasAny(i, FIRM)) {
            i = words.after(i);
        }
        return i;
    }

    int skipModals(int from, int end) {
        int i = from;
        while (i < end && words.has(i, Cue.MODAL)) {
            i = words.after(i);
            if (words.is(i, ',') || words.is(i, ':')) {
                i++;
            }
        }
        return i;
    }

    /** Whether a quotation that opens in these words ends with the last of them. */
    private boolean closesQuote(int from, int last) {
        int quotes = 0;
        for (int i = Math.max(from, last - 60); i < last; i++) {
            quotes += words.is(i, '"') ? 1 : 0;
        }
        return quotes % 2 == 1;
    }

    /** The end of {@code [from, to)} without closing marks and particles of talk. */
    int trimmed(int from, int to) {
        int end = to;
        while (end > from) {
            int last = end - 1;
            if (words.is(last, '"') && closesQuote(from, last)) {
                break; // "… theo phương châm "4 tại chỗ""
            }
            if (words.isMark(last) && ",;:.…/-!?\"'".indexOf(words.first(last)) >= 0) {
                end--;
            } else if (words.isMark(last) && words.first(last) > 0x2000) {
                end--;
            } else if (words.isNumber(last - 1) && words.is(last, hectare)) {
                break; // "450 ha"
            } else if (words.isWord(last)
                    && say.talk().isParticle(words, last)
                    && (words.hasTone(last) || words.longest(last - 1, end, Cue.FIELD.bit()) != end)) {
                end--;
            } else {
                int called = called(from, end);
                if (called == end) {
                    break;
                }
                end = called;
            }
        }
        return end;
    }

    /** Before {@code nhé mọi người}, {@code nha bà con}, {@code giúp anh} at the end; {@code end} where none stands there. */
    private int called(int from, int end) {
        for (int i = end - 2; i > from && i >= end - LONGEST_CALL; i--) {
            if (words.longest(i, end, Cue.PARTICLE.bit()) == end) {
                return i;
            }
        }
        return end;
    }
}
