package vn.dondoc.minutes;

/** Names in capitals: where a word of several syllables ends, what dashes and commas join, names that share their head. */
final class CapitalNames {
    private static final long HEADS = Cue.mask(Cue.UNIT, Cue.PLACE, Cue.GENERAL, Cue.PERSON);
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.MODAL, Cue.MANNER, Cue.PAST, Cue.FUTURE, Cue.COOP);

    private static final long ASSIGN = Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH, Cue.WEAK);

    private final Words words;
    private final NameHeads heads;
    private final int and;
    private final int branch;
    private final int force;
    private final int[] police;

    CapitalNames(Words words, NameHeads heads) {
        this.words = words;
        this.heads = heads;
        Lexicon lexicon = words.lexicon();
        and = lexicon.word("và");
        branch = lexicon.word("ngành");
        force = lexicon.word("lượng");
        police = lexicon.words("công", "an");
    }

    /** A name behind a colon ({@code các Sở: Tài chính, …}), not a task ({@code UBND các xã: Xây dựng kế hoạch …}). */
    boolean isNameInList(int i, int stop) {
        if (!words.isCapital(i) || isOther(i, stop)) {
            return false;
        }
        int field = words.longest(i, stop, Cue.FIELD.bit());
        boolean parted =
                field > 0 && (field >= stop || words.is(field, ',') || words.is(field, and) || words.is(field, ';'));
        boolean proper = words.isCapital(i + 1) && words.after(i) == i + 1; // "Thái Nguyên"
        return parted || proper || !words.hasAny(i, ACTS | Cue.VERB.bit());
    }

    /** The head of another unit; in {@code các Bộ: Công an, Tài chính} the police are a ministry. */
    private boolean isOther(int i, int stop) {
        boolean ministry = words.isPair(i, police) && (words.is(i + 2, ',') || words.is(i + 2, and) || i + 2 >= stop);
        return heads.nextHead(i, stop) && !ministry;
    }

    /** Further names behind {@code , } and {@code và}: {@code hai sở Giao thông Vận tải, Giáo dục và Đào tạo}. */
    int moreNames(int from, int stop) {
        boolean more = (words.is(from, ',') || words.is(from, and))
                && words.isCapital(from + 1)
                && !heads.nextHead(from + 1, stop);
        return more ? sharedNames(from + 1, stop) : from;
    }

    /** Names that share a head: {@code A, B và C}, {@code Ba Tơ, Minh Long và thị xã Đức Phổ}. */
    int sharedNames(int from, int stop) {
        int i = from;
        while (i < stop) {
            int field = words.longest(i, stop, Cue.FIELD.bit());
            if (field > 0 && words.isCapital(i)) {
                i = field;
            } else if (words.isCapital(i)) {
                i = wholeWord(i, stop);
            } else if (words.is(i, '-') && words.isCapital(i + 1)) {
                i += 2;
            } else if (i > from
                    && (words.is(i, ',') || words.is(i, and))
                    && words.isCapital(i + 1)
                    && !isOther(i + 1, stop)) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    boolean isVerbInCapitals(int i, int head) {
        return i > head
                && words.hasAny(i, ACTS)
                && !words.has(i, Cue.NAME_WORD)
                && !words.isAcronym(i)
                && words.after(i) - i > 1
                && !words.isCapital(i + 1)
                && !words.is(i - 1, '-')
                && !words.is(i - 1, and);
    }

    /**
     * The end of a word of several syllables of which only the first is capital: {@code Quản lý}, {@code Kinh doanh dịch vụ} before
     * {@code Quảng Ngãi}.
     */
    int wholeWord(int i, int stop) {
        int known = Math.max(words.longest(i, stop, Cue.mask(Cue.FIELD, Cue.NAME_WORD, Cue.ACTION)), i + 1);
        boolean verbInside = known == i + 2
                && words.isCapital(i - 1)
                && !words.isCapital(i + 1)
                && words.after(i + 1) > known
                && words.hasAny(i + 1, ACTS | Cue.VERB.bit());
        if (verbInside) {
            known = i + 1; // "Yên Hòa giải quyết": no "hòa giải"
        }
        if (words.has(i, Cue.NAME_WORD) && !words.isCapital(known)) {
            known = Math.max(known, words.longest(known, stop, Cue.FIELD.bit())); // "Quản lý chất lượng"
            int more = words.longest(known, stop, Cue.NAME_WORD.bit());
            if (more > 0 && (more >= stop || words.is(more, ':') || heads.isActing(more, stop))) {
                known = more; // "Quản lý đầu tư" before "bổ sung"
            }
        }
        if (words.is(known, and)
                && words.has(i, Cue.NAME_WORD)
                && words.isWord(known + 1)
                && !words.isCapital(known + 1)) {
            known = Math.max(known, words.longest(known + 1, stop, Cue.mask(Cue.NAME_WORD, Cue.NOMINAL)));
        }
        int at = known;
        while (at < stop && at < known + 4 && words.isWord(at) && !words.isCapital(at)) {
            if (at > known && words.is(at, and)) {
                break;
            }
            boolean bound = words.after(at) == at + 1
                    && (words.isCapital(at + 1) && heads.head(at + 1, stop) < 0
                            || words.isNumber(at + 1) && words.cues(at) == 0) // "Khu vực 9"
                    && !words.hasAny(at, Cue.mask(Cue.MODAL, Cue.LINK, Cue.MANY));
            if (bound) {
                at++;
                continue;
            }
            if (heads.hearsTalk() && words.has(at, Cue.PARTICLE)) {
                return known; // "Chị Hằng ơi"
            }
            if (words.hasAny(
                            at,
                            ACTS
                                    | Cue.mask(
                                            Cue.VERB,
                                            Cue.LINK,
                                            Cue.TOPIC,
                                            Cue.SAY,
                                            Cue.MANY,
                                            Cue.REST,
                                            Cue.ORDER,
                                            Cue.POLITE,
                                            Cue.WEAK,
                                            Cue.WISH,
                                            Cue.ALSO))
                    || words.hasAny(at, HEADS)
                    || words.is(at, and)) {
                boolean whole = (known == i + 1 || words.has(i, Cue.NAME_WORD))
                        && at > known
                        && !words.is(at, and)
                        && (heads.isActing(at, stop)
                                || words.hasAny(at, ASSIGN | Cue.VERB.bit())
                                || !heads.hearsTalk() && words.hasAny(at, Cue.mask(Cue.ALSO, Cue.SAY)));
                return whole ? at : known; // "Mầm non", "Chế biến nông sản" before a verb
            }
            at++;
        }
        boolean compound = at == known
                && at + 1 < stop
                && words.isWord(at)
                && !words.isCapital(at)
                && words.cues(at) == 0
                && (words.hasAny(at + 1, ACTS | Cue.VERB.bit())
                        || words.is(at + 1, ',') && heads.head(at + 2, stop) > 0);
        if (compound) {
            return at + 1;
        }
        if (at > known && at < stop && words.isNumber(at) && !words.is(at + 1, '/') && !words.is(at + 1, '%')) {
            return at + 1; // "Khu vực 9"
        }
        boolean goesOn = at > known && (at == stop || words.is(at, ':'))
                || at > known && at < stop && words.isCapital(at) && (!words.isAcronym(at) || words.has(at, Cue.PLACE))
                || at > known
                        && (words.is(at, '-') || words.is(at, and) || words.is(at, '&'))
                        && words.isCapital(at + 1);
        return goesOn ? at : known;
    }

    /** Dashes, dots, ampersands, {@code và} and commas inside a name; the word after what they join, -1 where they part. */
    int joinedName(int i, int stop, int head, boolean person, boolean many) {
        if (i + 1 >= stop) {
            return -1;
        }
        if (i == head && !words.is(i, '.')) {
            int field = words.is(i, '-') && words.isCapital(i + 1) ? words.longest(i + 1, stop, Cue.FIELD.bit()) : -1;
            return field > 0 && field < stop && heads.isActing(field, stop)
                    ? i + 1
                    : -1; // "Văn phòng - Thống kê tham mưu"
        }
        boolean capitalNext = words.isCapital(i + 1);
        if (words.is(i, ',')
                && (words.is(head - 1, branch) || words.is(head - 1, force))
                && words.longest(i + 1, stop, Cue.FIELD.bit()) > 0) {
            return i + 1;
        }
        if (words.is(i, '-') || words.is(i, '/')) {
            if (words.touches(i) && words.touches(i + 1) && (capitalNext || words.isNumber(i + 1))) {
                return capitalNext && !words.isAcronym(i + 1) ? i + 1 : i + 2; // "Lao động-Thương binh": a whole word
            }
            boolean office = person && words.longest(i + 1, stop, Cue.PERSON.bit()) > 0;
            int nested = heads.head(i + 1, stop);
            boolean people = nested > 0 && !person && words.longest(i + 1, stop, Cue.PERSON.bit()) == nested;
            if (office && words.is(i, '-') && !words.touches(i)) {
                return nested; // "Bà Nguyễn Thị Duyên - thư ký"
            }
            boolean from = person && nested > 0 && !words.touches(i) && !words.touches(i + 1); // "đ/c Sáng - UBKT"
            if (capitalNext && words.is(i, '-') && (office || nested < 0 || people || from)) {
                return office ? nested : i + 1;
            }
            return -1;
        }
        if (words.is(i, '&') && words.isWord(i + 1)) {
            return i + 2;
        }
        if (words.is(i, '.') && capitalNext && words.isAcronym(i - 1) && words.has(i - 1, Cue.PLACE)) {
            return i + 1;
        }
        if (words.is(i, '.') && (words.touches(i + 1) && capitalNext || person && capitalNext && i == head)) {
            return i + 1;
        }
        if (person || !capitalNext || heads.nextHead(i + 1, stop)) {
            return -1;
        }
        if (words.is(i, and)) {
            return words.isCapital(i - 1) || i - 1 > head ? i + 1 : -1;
        }
        if (words.is(i, ',') && !many) {
            int end = i + 1;
            while (end < stop && words.isCapital(end)) {
                end++;
            }
            return words.is(end, and) && words.isCapital(end + 1) && !heads.nextHead(end + 1, stop)
                            || !words.isCapital(end - 1)
                            || continuesLower(end, stop)
                    ? i + 1
                    : -1;
        }
        return -1;
    }

    /** {@code Đầu tư, Xây dựng và …}: the second syllables of capitalised words are lower case. */
    private boolean continuesLower(int from, int stop) {
        int i = from;
        while (i < stop && i < from + 6 && words.isWord(i) && !words.is(i, and)) {
            i++;
        }
        return words.is(i, and) && words.isCapital(i + 1) && !heads.nextHead(i + 1, stop);
    }
}
