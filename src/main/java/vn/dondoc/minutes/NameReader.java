package vn.dondoc.minutes;

/** What follows the head of a name and is its name: fields, localities, proper names, and the group that it is. */
final class NameReader {
    private static final long HEADS = Cue.mask(Cue.UNIT, Cue.PLACE, Cue.GENERAL, Cue.PERSON);

    private final Words words;
    private final NameHeads heads;
    private final CapitalNames capitals;
    private final int and;
    private final int until;
    private final int age;
    private final int number;
    private final int crew;
    private final int group;
    private final int squad;
    private final int part;
    private final int branch;
    private final int ministry;
    private final int department;
    private final int city;
    private final int town;
    private final int[] floors;

    NameReader(Words words, NameHeads heads) {
        this.words = words;
        this.heads = heads;
        capitals = new CapitalNames(words, heads);
        Lexicon lexicon = words.lexicon();
        and = lexicon.word("và");
        age = lexicon.word("tuổi");
        until = lexicon.word("đến");
        number = lexicon.word("số");
        crew = lexicon.word("tổ");
        group = lexicon.word("nhóm");
        squad = lexicon.word("đội");
        part = lexicon.word("bộ");
        branch = lexicon.word("ngành");
        ministry = lexicon.word("bộ");
        department = lexicon.word("sở");
        city = lexicon.word("thành");
        town = lexicon.word("thị");
        floors = lexicon.words("tầng", "dãy", "lô", "khu", "khoang", "ca", "hàng");
    }

    /**
     * {@code Ban Chỉ đạo xóa nhà tạm, nhà dột nát huyện Bình Sơn}: such names go on in lower case up to a locality; the end of the
     * name, {@code end} where it does not go on.
     */
    int purpose(int first, int head, int end, int stop) {
        int purposeful = words.longest(first, stop, Cue.PURPOSE.bit());
        if (purposeful < 0 || end >= stop || !words.isWord(end) || words.isCapital(end)) {
            return end;
        }
        if (words.hasAny(end, Cue.mask(Cue.MODAL, Cue.MANNER, Cue.COOP, Cue.PAST, Cue.FUTURE, Cue.REST, Cue.SAY))) {
            return end;
        }
        for (int i = end + 1; i < stop && i < end + 16; i++) {
            if (words.is(i, ';')
                    || words.is(i, ':')
                    || words.is(i, '.')
                    || words.hasAny(i, Cue.mask(Cue.MODAL, Cue.COOP, Cue.PAST, Cue.FUTURE))) {
                return end;
            }
            int place = words.longest(i, stop, Cue.PLACE.bit());
            if (place > 0 && (words.isCapital(place) || heads.isActing(place, stop) || place == stop)) {
                while (place < stop && words.isCapital(place)) {
                    place++;
                }
                return heads.isActing(place, stop) || place == stop || words.is(place, ':') || words.is(place, ',')
                        ? place
                        : end;
            }
        }
        return end;
    }

    /** The end of the name that follows a head. */
    int name(int first, int head, int stop, boolean person, boolean many) {
        int i = head;
        int lastHead = head;
        int nestedEnd = head;
        boolean shared = false;
        while (i < stop) {
            int field = shortOfVerb(i, words.longest(i, stop, Cue.FIELD.bit()), stop);
            if (field > 0 && isFieldHere(i, field, i == lastHead ? i : head, person, many)) {
                boolean syllable =
                        field == i + 1 && words.isCapital(i) && words.isWord(field) && !words.isCapital(field);
                i = syllable
                        ? Math.max(field, capitals.wholeWord(i, stop))
                        : furtherField(field, head, stop, person, many);
                if (many && words.isCapital(head)) {
                    i = capitals.moreNames(i, stop);
                }
                continue;
            }
            int team = i == head ? teamEnd(first, i, stop) : -1;
            if (team > 0) {
                return team;
            }
            if (words.is(i, ':') && many && i == head && capitals.isNameInList(i + 1, stop)) {
                shared = true;
                i = capitals.sharedNames(i + 1, stop);
                continue;
            }
            boolean counted = person && i == head && words.isNumber(i) && heads.head(i + 1, stop) > 0;
            if (counted && !words.touches(i + 1) && words.hasAny(i + 1, HEADS)) {
                i = heads.head(i + 1, stop); // "Trưởng 15 trạm y tế"
                continue;
            }
            int nested = heads.head(i, stop);
            if (nested > 0 && isNestedHere(i, nested, stop, first, head)) {
                i = nested;
                nestedEnd = i;
                continue;
            }
            if (words.has(i, Cue.MANY) && heads.head(words.after(i), stop) > 0 && opensMany(first, i)) {
                i = heads.head(words.after(i), stop);
                lastHead = i;
                many = true;
                int more = group(i, stop, true);
                boolean listed = words.is(more, ':') && capitals.isNameInList(more + 1, stop);
                i = listed
                        ? capitals.sharedNames(more + 1, stop)
                        : words.isCapital(more) ? capitals.sharedNames(more, stop) : more;
                continue;
            }
            if (words.isCapital(i) && !capitals.isVerbInCapitals(i, head)) {
                boolean initial = person && words.isLetter(i) && words.is(i + 1, '.') && words.touches(i + 1);
                i = initial && words.isWord(i + 2) && i + 2 < stop ? i + 2 : capitals.wholeWord(i, stop);
                if (many) {
                    i = capitals.sharedNames(i, stop);
                }
                continue;
            }
            if (words.isNumber(i)
                    && (i == head || i == nestedEnd || words.isCapital(i - 1) || words.hasAny(i - 1, HEADS))
                    && !words.is(i + 1, '/')
                    && !words.is(i + 1, '%')) {
                i = moreNumbers(i + 1, stop);
                i += words.is(i, age) ? 1 : 0; // "khối 5 tuổi"
                continue;
            }
            if (words.isAny(i, floors) && words.isNumber(i + 1) && i >= head) {
                i = moreNumbers(i + 2, stop); // "các hộ tầng 8-12"
                continue;
            }
            if (words.is(i, number) && words.isNumber(i + 1) && i >= head) {
                i += 2;
                continue;
            }
            if (words.is(i, '+') && words.touches(i) && words.isAcronym(i - 1) && i > head) {
                i++; // "Văn phòng REDD+"
                continue;
            }
            int joined = capitals.joinedName(i, stop, head, person, many || shared);
            if (joined < 0) {
                break;
            }
            i = joined;
        }
        return i;
    }

    /**
     * {@code Đội vệ sinh môi trường} before {@code thu gom}, {@code tổ bảo vệ} before {@code đóng}: what a team is for is its name
     * where another verb follows; -1 where none does.
     */
    private int teamEnd(int first, int at, int stop) {
        boolean team =
                words.is(first, crew) || words.is(first, group) || words.is(first, squad) || words.is(first, part);
        if (!team
                || at != first + (words.is(first, part) ? 2 : 1)
                || words.isCapital(at)
                || words.longest(at, stop, Cue.NAME_WORD.bit()) < 0) {
            boolean trade = team
                    && heads.hearsTalk()
                    && at == first + 1
                    && !words.isCapital(at)
                    && words.has(at, Cue.VERB)
                    && words.after(at) == at + 1
                    && words.hasAny(at + 1, Cue.mask(Cue.VERB, Cue.ACTION));
            int counted = team && heads.hearsTalk() && at == first + 1 ? countedEnd(at, stop) : -1;
            return trade ? at + 1 : counted; // "tổ hàn" before "cắt thép"
        }
        int from = words.longest(at, stop, Cue.NAME_WORD.bit());
        for (int i = from; i < stop && i < from + 4; i = words.after(i)) {
            if (words.hasAny(i, Cue.mask(Cue.ACTION, Cue.VERB, Cue.MANNER, Cue.MODAL, Cue.COOP))) {
                return i;
            }
            if (words.is(i, ',') && words.isCapital(i + 1) && heads.head(i + 1, stop) > 0) {
                return i; // "Tổ bảo vệ, Phòng Hành chính"
            }
            boolean closes = words.is(i, ',') && !words.hasAny(i + 1, Cue.mask(Cue.NAME_WORD, Cue.ACTION, Cue.FIELD));
            if (i == from && (closes || words.is(i, '-') && !words.touches(i))) {
                return i; // "… - tổ bảo vệ, xong 27/5"
            }
            if (words.is(i, number) && heads.hearsTalk() && words.hasAny(i + 2, Cue.mask(Cue.VERB, Cue.ACTION))) {
                return i + 2; // "tổ vận hành máy số hai"
            }
            boolean goesOn = words.isWord(i) && (words.cues(i) == 0 || words.has(i, Cue.FIELD)) || words.isNumber(i);
            if (!goesOn) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code tổ bơm nước số một} before {@code đóng}: the number shows that all before it is the name; -1 where none stands. */
    private int countedEnd(int at, int stop) {
        for (int i = at + 1; i + 2 < stop && i < at + 4 && words.isWord(i); i++) {
            if (words.is(i, number)) {
                return words.hasAny(i + 2, Cue.mask(Cue.VERB, Cue.ACTION)) ? i + 2 : -1;
            }
        }
        return -1;
    }

    /** {@code thôn 5, 6}, {@code tổ 2, 4 và 7} before a verb or a mark. */
    private int moreNumbers(int from, int stop) {
        int i = from;
        while ((words.is(i, ',') || words.is(i, and) || words.is(i, until) || words.is(i, '-'))
                && words.isNumber(i + 1)
                && i + 1 < stop) {
            i += 2;
        }
        boolean ends = i >= stop || !words.isWord(i) || heads.isActing(i, stop) || words.has(i, Cue.VERB);
        return ends && !words.is(i, '/') && !words.is(i, '%') ? i : from;
    }

    private boolean isFieldHere(int i, int field, int head, boolean person, boolean many) {
        if (words.isCapital(i)) {
            return true;
        }
        boolean alsoVerb = words.has(i, Cue.ACTION) || words.has(i, Cue.NOUN) && words.after(i) > field;
        if (i == head) {
            boolean oneOffice = words.is(i - 1, ministry)
                    || words.is(i - 1, department)
                    || heads.hearsTalk() && words.hasAny(field, Cue.mask(Cue.VERB, Cue.ACTION)); // "phòng tổ chức gửi"
            return !alsoVerb || words.is(i - 1, branch) || oneOffice && !many;
        }
        return !alsoVerb
                && (words.is(i - 1, '-')
                        || person && words.isCapital(i - 1)
                        || words.is(i - 1, ',') && words.is(head - 1, branch));
    }

    /** Whether a head inside a name goes on with it: {@code UBND xã}, {@code Trưởng phòng}, {@code lãnh đạo trường}. */
    private boolean isNestedHere(int i, int nested, int stop, int first, int head) {
        boolean numbered = words.isNumber(nested)
                && words.has(first, Cue.PERSON)
                && words.longest(i, stop, Cue.UNIT.bit()) == nested; // "ae doi 2"
        if (!numbered && isReport(i, nested, stop)) {
            return false;
        }
        if (words.has(i, Cue.ACTION) && !words.isCapital(i) && !numbered) {
            boolean trade = heads.hearsTalk()
                    && words.has(first, Cue.PERSON)
                    && words.longest(i, stop, Cue.mask(Cue.GENERAL, Cue.CHAT_NAME)) == nested
                    && words.hasAny(nested, Cue.mask(Cue.ACTION, Cue.VERB));
            return trade; // "bác Tư bảo vệ" before "tỉa cành"
        }
        boolean place = words.longest(i, stop, Cue.PLACE.bit()) == nested;
        boolean person = words.longest(i, stop, Cue.PERSON.bit()) == nested
                && words.longest(i, stop, Cue.UNIT.bit()) != nested; // without diacritics "trường" and "trưởng" are one
        if (place) {
            return true;
        }
        if (person) {
            return words.longest(first, stop, Cue.PERSON.bit()) == head && (i == head || words.isCapital(i - 1));
        }
        boolean general = words.longest(i, stop, Cue.GENERAL.bit()) == nested;
        boolean underPerson = words.longest(first, stop, Cue.PERSON.bit()) >= head;
        return !general || i == head || underPerson;
    }

    /** {@code Phòng Kinh tế} before {@code xây dựng thể lệ}, {@code Phòng Kinh tế xây dựng} before {@code rà soát}. */
    private int shortOfVerb(int from, int field, int stop) {
        if (field < 0
                || field >= stop
                || !words.isWord(field)
                || words.isCapital(field)
                || heads.isActing(field, stop)) {
            return field;
        }
        for (int k = from + 1; k < field; k++) {
            boolean verb = words.has(k, Cue.ACTION) && !words.isCapital(k) && words.after(k) == field;
            if (verb && words.longest(from, k, Cue.FIELD.bit()) == k && !words.has(field, Cue.VERB)) {
                return k;
            }
        }
        return field;
    }

    /** {@code Phòng Tổ chức nhân sự}: a second field in small letters behind the first. */
    private int furtherField(int at, int head, int stop, boolean person, boolean many) {
        int further = person || many || !words.isCapital(head) ? -1 : words.longest(at, stop, Cue.FIELD.bit());
        if (further < 0 || words.isCapital(at) || words.has(at, Cue.ACTION)) {
            return at;
        }
        boolean verb = words.hasAny(at, Cue.mask(Cue.VERB, Cue.GENERAL));
        boolean ends =
                further >= stop || heads.isActing(further, stop) || words.is(further, ',') || words.is(further, ':');
        return verb && !ends ? at : further;
    }

    /** {@code thành}, {@code thị} for short, before a mark or a verb. */
    private boolean isTown(int at) {
        boolean alone = words.after(at) == at + 1 && (!words.isWord(at + 1) || words.cues(at + 1) != 0);
        return alone && (words.is(at, city) || words.is(at, town));
    }

    /** {@code Thôn Đông báo số liệu}: the verb, not a newspaper. */
    private boolean isReport(int i, int nested, int stop) {
        return words.has(i, Cue.VERB)
                && nested == i + 1
                && !words.isCapital(nested)
                && heads.isVerbHere(i, nested, stop);
    }

    /** Heads after which {@code các} begins a part of the name: {@code UBND các xã}, {@code Thủ trưởng các sở}. */
    private boolean opensMany(int first, int i) {
        return i > first
                && (words.isCapital(i - 1)
                        || words.has(first, Cue.GENERAL) && words.has(words.after(i), Cue.PLACE)
                        || words.hasAny(i - 1, HEADS)
                        || words.has(first, Cue.PERSON)
                        || words.has(first, Cue.UNIT))
                && !words.is(i - 1, ',');
    }

    /** {@code các phòng, ban, ngành, xã, thị trấn}: common nouns go on with a group. */
    int group(int from, int stop, boolean many) {
        int i = from;
        while (i < stop) {
            int at = i;
            if (words.is(at, ',') || words.is(at, '/') || words.is(at, and) || words.is(at, '-') && many) {
                at++;
            }
            if (at == i && !words.touches(at)) {
                int direct = words.longest(at, stop, Cue.mask(Cue.UNIT, Cue.PLACE, Cue.GENERAL));
                if (direct < 0 || !many || heads.isVerbHere(at, direct, stop)) {
                    return i;
                }
                i = direct;
                continue;
            }
            if (at > i && many && isTown(at) && (isTown(i - 1) || words.longest(i - 1, stop, Cue.PLACE.bit()) > 0)) {
                i = at + 1; // "các huyện, thành, thị"
                continue;
            }
            int next = words.longest(at, stop, HEADS);
            if (next < 0
                    || !many && words.isCapital(at)
                    || words.isAcronym(at)
                    || words.has(at, Cue.NOMINAL)
                    || next < stop && words.isCapital(next)
                    || words.isCapital(at) && !words.isCapital(from - 1) && words.isWord(next) && !words.is(next, and)
                    || words.has(at, Cue.NOUN)
                    || heads.isVerbHere(at, next, stop)
                    || words.longest(next, stop, Cue.FIELD.bit()) > 0 && !words.has(next, Cue.ACTION)) {
                return i;
            }
            i = next;
        }
        return i;
    }
}
