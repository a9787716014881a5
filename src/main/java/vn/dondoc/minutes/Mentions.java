package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the names of units, groups and persons by their grammar: head word, name or field, what belongs to it, and lists of them.
 * Knows no register: what a mention stands for is looked up later.
 */
final class Mentions {
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.MODAL, Cue.MANNER, Cue.PAST, Cue.FUTURE, Cue.COOP);
    private static final long NAMES = Cue.mask(Cue.SURNAME, Cue.GIVEN_NAME, Cue.FUNCTION, Cue.TIME_GATE, Cue.FIELD);
    private static final int LONGEST = 60;
    private static final int LONGEST_LIST = 40;
    /** Names before a colon: so many words in all, and in each. */
    private static final int LONGEST_HEAD = 14;

    private static final int LONGEST_PIECE = 5;
    private static final long NOT_IN_HEADS =
            Cue.mask(Cue.ORDER, Cue.POLITE, Cue.WISH, Cue.MODAL, Cue.PAST, Cue.FUTURE, Cue.SAY, Cue.TERM, Cue.TOPIC);

    private final Words words;
    private final NameHeads heads;
    private final NameReader names;
    private final CalledNames talked;
    private final int and;
    private final int with;
    private final int versus;
    private final int except;
    private final int together;
    private final int also;
    private final int organise;
    private final int home;
    private final int most;
    private final int especially;
    private final int to;
    private final int since;
    private final int after1;
    private final int after2;
    private final int[] folk;
    private final int member;

    /** From now on people may be called by their names alone. */
    void hearTalk(boolean heard) {
        heads.hearTalk(heard);
    }

    Mentions(Words words) {
        this.words = words;
        heads = new NameHeads(words);
        names = new NameReader(words, heads);
        talked = new CalledNames(words, heads, names, this);
        Lexicon lexicon = words.lexicon();
        and = lexicon.word("và");
        with = lexicon.word("với");
        versus = lexicon.word("vs");
        except = lexicon.word("trừ");
        together = lexicon.word("cùng");
        also = lexicon.word("cũng");
        organise = lexicon.word("tổ");
        home = lexicon.word("nhà");
        most = lexicon.word("nhất");
        especially = lexicon.word("đặc");
        to = lexicon.word("đến");
        since = lexicon.word("từ");
        after1 = lexicon.word("sau");
        after2 = lexicon.word("đây");
        folk = lexicon.words("người", "chủ");
        member = lexicon.word("viên");
    }

    /** Whether a name is whole as it stands: it ends in a field or a locality. */
    boolean isComplete(Mention mention) {
        if (words.longest(mention.from(), mention.to(), Cue.OPEN_NAME.bit()) > 0) {
            return false;
        }
        for (int i = mention.to() - 1; i > mention.from() && i > mention.to() - 8; i--) {
            if (words.longest(i, mention.to(), Cue.mask(Cue.FIELD, Cue.PLACE)) == mention.to()) {
                return true;
            }
        }
        return false;
    }

    /** A mention with the lower-case words that still belong to its name, where a verb follows them; else as it is. */
    Mention withTail(Mention mention, int limit) {
        if (mention.to() >= limit || !words.isCapital(mention.to() - 1) && !words.isWord(mention.to() - 1)) {
            return mention;
        }
        for (int i = mention.to(); i < limit && i < mention.to() + 6; i++) {
            if (words.hasAny(i, Cue.mask(Cue.ACTION, Cue.MANNER, Cue.MODAL)) && !words.isCapital(i)) {
                return i == mention.to()
                        ? mention
                        : new Mention(mention.from(), i, mention.group(), mention.person(), false);
            }
            boolean goesOn = words.isWord(i)
                    && !words.hasAny(
                            i,
                            Cue.mask(
                                    Cue.TOPIC,
                                    Cue.LINK,
                                    Cue.MANY,
                                    Cue.SAY,
                                    Cue.PAST,
                                    Cue.FUTURE,
                                    Cue.COOP,
                                    Cue.VERB,
                                    Cue.RELATIVE));
            if (!goesOn) {
                return mention;
            }
        }
        return mention;
    }

    /** The mention that begins at {@code at}; null where none does. */
    Mention read(int at, int limit) {
        int stop = Math.min(limit, at + LONGEST);
        int i = at;
        boolean many = false;
        while (i < stop && words.has(i, Cue.MANY)) {
            int next = words.longest(i, stop, Cue.MANY.bit());
            if (next < 0) {
                break;
            }
            i = next;
            many = true;
        }
        if (i >= stop) {
            return null;
        }
        int head = heads.head(i, stop);
        if (heads.hearsTalk() && !many) {
            Mention called = talked.called(at, head, stop);
            if (called != null) {
                return called;
            }
        }
        if (head < 0 && words.isNumber(i) && isCounted(i + 1, stop)) {
            i++;
            head = heads.head(i, stop);
            many = true;
        }
        if (head < 0 && heads.hearsTalk() && !many) {
            Mention field = talked.calledByField(at, stop);
            if (field != null) {
                return field;
            }
        }
        if (head < 0) {
            return bareName(at, i, stop, many);
        }
        if (heads.isVerbHead(i, head, stop, many) && !isOrganisation(i, head, stop)) {
            return null;
        }
        if (heads.hearsTalk()
                && words.isNumber(head)
                && words.lexicon().vocabulary().talk().isCountedFolk(words, head + 1)) {
            return null; // "đoàn 40 khách"
        }
        boolean person = words.longest(i, stop, Cue.PERSON.bit()) == head;
        boolean general = words.longest(i, stop, Cue.mask(Cue.GENERAL, Cue.CHAT_NAME)) == head;
        boolean place = words.longest(i, stop, Cue.PLACE.bit()) == head;
        int end = names.name(i, head, stop, person, many);
        end = names.purpose(i, head, end, stop);
        boolean named = end > head;
        if (many || !named) {
            end = names.group(end, stop, many);
        }
        if (!many && !named && general && words.has(end, Cue.MANY) && words.hasAny(words.after(end), Cue.PLACE.bit())) {
            end = names.group(words.after(end), stop, true); // "cấp ủy, chính quyền các xã, thị trấn"
        }
        end = rest(end, stop);
        boolean marked = heads.hearsTalk() && !many && words.is(end, '@') && !words.touches(end) && end + 1 < stop;
        if (marked && words.isWord(end + 1)) {
            end += 2; // "kế toán @Thảo"
        }
        boolean holder = heads.hearsTalk()
                && (at == 0 || words.isMark(at - 1) || words.opensLine(at))
                && !many
                && !named
                && end == head
                && words.lexicon().vocabulary().talk().isSelf(words, end)
                && words.isCapital(end + 1);
        Mention held = holder ? talked.called(end, heads.head(end, stop), stop) : null;
        held = holder && held == null ? read(end, stop) : held;
        if (held != null && held.person()) {
            return new Mention(at, held.to(), false, true, true); // "kế toán chị Dung"
        }
        boolean group = many || end > head && !named && general;
        boolean refers = general || place || person || words.isAcronym(i) || head - i > 1;
        boolean known = many || named || refers && (!general || words.isAcronym(i)) && !place;
        return new Mention(at, end, group, person, known);
    }

    /** {@code tổ chức Công đoàn cần …}: an organisation that is bound, not something that is organised. */
    private boolean isOrganisation(int i, int head, int stop) {
        Mention named =
                words.is(i, organise) && head == i + 2 && words.isCapital(head) && words.hasAny(head, Cue.UNIT.bit())
                        ? read(head, stop)
                        : null;
        return named != null && words.has(named.to(), Cue.MODAL);
    }

    /** {@code 17 thôn}, {@code 12 KP}: so many of a kind. */
    private boolean isCounted(int head, int stop) {
        int end = heads.head(head, stop);
        return end > 0
                && !words.touches(head)
                && words.hasAny(head, Cue.mask(Cue.UNIT, Cue.PLACE, Cue.GENERAL, Cue.PERSON))
                && end < stop
                && (heads.isActing(end, stop)
                        || heads.hearsTalk() && words.has(end, Cue.VERB)
                        || words.hasAny(end, Cue.mask(Cue.RELATIVE, Cue.NOMINAL)));
    }

    /** Mentions one after the other, parted by commas, {@code và}, {@code cùng}; empty where none begins at {@code at}. */
    List<Mention> readList(int at, int limit, boolean talk) {
        List<Mention> found = new ArrayList<>();
        int i = at;
        Mention ahead = i < limit ? read(i, limit) : null;
        while (ahead != null && found.size() < LONGEST_LIST) {
            Mention mention = ahead;
            int longer = mention.group() ? beforeNextGroup(mention.to(), limit) : mention.to();
            if (longer > mention.to()) {
                mention = new Mention(mention.from(), longer, true, mention.person(), false);
            }
            found.add(mention);
            i = mention.to();
            boolean marked = words.is(i, '@') && !words.touches(i) && heads.hearsTalk(); // "@Bình @Hạnh"
            int next = marked ? i : separator(i, limit, talk);
            if (next > 0 && words.isCapital(next) && !mention.group()) {
                Mention bare = properName(next, limit);
                if (bare != null) {
                    found.add(bare);
                    i = bare.to();
                    ahead = i < limit ? read(i, limit) : null;
                    continue;
                }
            }
            ahead = next < 0 ? null : read(next, limit);
            if (ahead == null || heads.isActionAt(next, limit)) {
                break;
            }
            i = next;
        }
        return found;
    }

    /**
     * Several names before a colon at the head of a line, one of them known: {@code Bảo vệ + hồ bơi: …}; empty where there is no such
     * head.
     */
    List<Mention> readHead(int at, int limit) {
        List<Mention> found = new ArrayList<>();
        boolean known = false;
        int from = at;
        for (int i = at; i < limit && i < at + LONGEST_HEAD; i++) {
            boolean colon = words.is(i, ':');
            if (!colon && !words.is(i, '+') && !words.is(i, and)) {
                if (!words.isWord(i) && !words.isNumber(i) || words.hasAny(i, NOT_IN_HEADS)) {
                    return List.of();
                }
                continue;
            }
            Mention mention = i > from ? read(from, i) : null;
            boolean whole = mention != null && mention.to() == i;
            known |= whole;
            if (i == from || i - from > LONGEST_PIECE || colon && found.isEmpty()) {
                return List.of();
            }
            found.add(whole ? mention : new Mention(from, i, false, false, false));
            if (colon) {
                return known ? found : List.of();
            }
            from = i + 1;
        }
        return List.of();
    }

    /** As {@link #readList}, with what semicolons part as well: {@code Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã}. */
    List<Mention> readAll(int at, int limit, boolean talk) {
        List<Mention> found = readList(at, limit, talk);
        while (!found.isEmpty()
                && found.size() < LONGEST_LIST
                && words.is(last(found).to(), ';')) {
            int next = last(found).to() + 1;
            List<Mention> more = readList(words.is(next, and) ? next + 1 : next, limit, talk);
            if (more.isEmpty()) {
                break;
            }
            found.addAll(more);
        }
        return found;
    }

    private static Mention last(List<Mention> found) {
        return found.get(found.size() - 1);
    }

    /**
     * Somebody whom no list knows, where an addressee must stand: {@code các câu lạc bộ, nghiệp đoàn} or a name in capitals, up to
     * the verb; null where no verb follows.
     */
    Mention readUnknown(int at, int limit) {
        if (at >= limit || !words.isWord(at) || read(at, limit) != null) {
            return null;
        }
        Mention folk = readFolk(at, limit);
        if (folk != null) {
            return folk;
        }
        if (!words.has(at, Cue.MANY)) {
            int field = words.isCapital(at) ? words.longest(at, limit, Cue.FIELD.bit()) : -1;
            if (field > 0 && words.hasAny(field, ACTS) && !words.hasAny(at, ACTS)) {
                return new Mention(at, field, false, false, false); // "yêu cầu Tài chính cân đối"
            }
            boolean name = words.isCapital(at) && words.cues(at) == 0;
            return name ? properName(at, limit) : null;
        }
        int first = words.after(at);
        if (words.longest(first, limit, Cue.THING.bit()) > 0) {
            return null;
        }
        for (int i = first; i < limit && i < first + 9; i++) {
            if (i > first && heads.isActing(i, limit) && !words.is(i - 1, ',')) {
                return new Mention(at, i, true, false, false);
            }
            boolean goesOn = words.isWord(i) && !words.hasAny(i, Cue.mask(Cue.PAST, Cue.FUTURE, Cue.SAY, Cue.VERB))
                    || words.is(i, ',')
                    || words.isNumber(i);
            if (!goesOn) {
                return null;
            }
        }
        return null;
    }

    /**
     * {@code người tiêu dùng}, {@code chủ lò mổ}, {@code báo cáo viên các huyện} before a verb: the form of the word says that it
     * names people, whether a list knows them or not; null where no verb follows.
     */
    Mention readFolk(int at, int limit) {
        int first = words.has(at, Cue.MANY) ? words.after(at) : at;
        int behind = words.isAny(first, folk) && words.isWord(first + 1)
                ? Math.max(words.after(first), words.after(first + 1))
                : words.is(first + 2, member) && words.after(first) == first + 2 ? first + 3 : -1;
        boolean verb =
                words.has(first, Cue.ACTION) && behind != first + 3 || words.hasAny(first, ACTS & ~Cue.ACTION.bit());
        if (behind < 0 || verb || words.isCapital(first + 1) || words.has(first + 1, Cue.MANY)) {
            return null;
        }
        for (int i = behind; i < limit && i < behind + 9; i++) {
            boolean grounded =
                    words.has(i, Cue.TOPIC) && words.lexicon().vocabulary().isStartingFrom(words, i);
            if (grounded || heads.isActing(i, limit) && !words.is(i - 1, ',')) {
                return new Mention(at, i, true, true, false);
            }
            boolean goesOn =
                    words.isWord(i) && !words.hasAny(i, Cue.mask(Cue.PAST, Cue.FUTURE, Cue.SAY)) || words.is(i, ',');
            if (!goesOn) {
                return null;
            }
        }
        return null;
    }

    /** {@code Phong Sơn cần …}, {@code Hà Nội phải …}: a place by its name alone, bound by a word of duty; null where none is. */
    Mention readBound(int at, int limit) {
        int end = at;
        while (isPlaceWord(end, limit) && end < at + 4) {
            end++;
        }
        int duty = words.is(end, also) ? end + 1 : end;
        boolean bound = end > at + 1 && duty + 1 < limit && words.has(duty, Cue.MODAL) && !words.has(duty, Cue.PAST);
        return bound ? new Mention(at, end, false, false, duty > end) : null;
    }

    /** A capitalised word that may be a syllable of a place's name: none with a meaning of its own in the lists but as a person's name. */
    private boolean isPlaceWord(int i, int limit) {
        return i < limit && words.isCapital(i) && !words.isAcronym(i) && (words.cues(i) & ~NAMES) == 0;
    }

    /** {@code Hà Nội} before a comma or {@code với vai trò …}: a place by its name alone, of which the sentence speaks; null where none is. */
    Mention readPlace(int at, int limit) {
        int end = at;
        while (isPlaceWord(end, limit) && end < at + 4) {
            end++;
        }
        boolean ends = words.is(end, ',') || words.is(end, with);
        return end > at + 1 && ends ? new Mention(at, end, false, false, false) : null;
    }

    /** {@code Bưu điện huyện, Viettel An Sơn} before a verb: in a list of units a capitalised name is one. */
    private Mention properName(int from, int limit) {
        if (heads.head(from, limit) > 0 || words.isAcronym(from) || words.hasAny(from, ACTS)) {
            return null;
        }
        int end = from;
        while (end < limit && end < from + 5 && words.isCapital(end) && heads.head(end, limit) < 0) {
            end++;
        }
        boolean acts = words.hasAny(end, ACTS) && end < limit;
        return acts ? new Mention(from, end, false, false, false) : null;
    }

    /** {@code các đơn vị đầu mối giao kế hoạch, các Cơ quan …}: a common noun that goes on up to the next group of the list. */
    private int beforeNextGroup(int from, int limit) {
        if (from >= limit
                || !words.isWord(from)
                || words.isCapital(from)
                || words.hasAny(from, ACTS & ~Cue.PAST.bit())) {
            return from;
        }
        for (int i = from; i < limit && i < from + 10; i++) {
            if (words.is(i, ';')
                    || words.is(i, ':')
                    || words.hasAny(i, Cue.mask(Cue.MODAL, Cue.MANNER, Cue.COOP, Cue.SAY))) {
                return from;
            }
            if (words.is(i, ',')) {
                boolean group = words.has(i + 1, Cue.MANY) && heads.head(words.after(i + 1), limit) > 0;
                return group ? i : from;
            }
        }
        return from;
    }

    /** The word after a separator of a list at {@code i}; -1 where there is none. */
    private int separator(int i, int limit, boolean talk) {
        int at = i;
        if (words.is(at, ',')) {
            at++;
            boolean above = words.is(at, most) || words.is(at, especially) && words.after(at) == at + 3;
            if (above && words.has(at, Cue.LINK)) {
                return words.after(at) < limit ? words.after(at) : -1;
            }
        }
        if (words.is(at, and) || words.is(at, '&')) {
            at++;
        } else if (words.is(at, together)) {
            at++;
            if (words.is(at, with)) {
                at++;
            }
        } else if (talk && (words.is(at, versus) || words.is(at, with) || words.is(at, '+'))) {
            at++;
        }
        return at > i && at < limit ? at : -1;
    }

    /** Acronyms stand for units without a head word: {@code TCKH}, {@code EVN}; after {@code các} too. */
    private Mention bareName(int at, int i, int stop, boolean many) {
        boolean shouted =
                words.isAcronym(i + 1) && words.hasTone(i + 1) && !words.has(i + 1, Cue.PLACE); // "QUAN TRỌNG"
        if (!words.isAcronym(i) || words.has(i, Cue.NOUN) || heads.inCapitals(i) || words.hasTone(i) || shouted) {
            return null;
        }
        int end = i + 1;
        while (end < stop
                && (words.touches(end)
                        && (words.is(end, '&') || words.is(end, '-') || words.is(end, '.'))
                        && words.isWord(end + 1)
                        && words.touches(end + 1))) {
            end += 2;
        }
        boolean placed = false;
        while (end < stop
                && (words.isAcronym(end)
                        || words.has(end, Cue.PLACE) && !many
                        || placed && words.isCapital(end) && heads.head(end, stop) < 0)) {
            placed |= words.has(end, Cue.PLACE);
            end++; // "LHH tỉnh Bình An"
        }
        end = rest(end, stop);
        return new Mention(at, end, many, false, false);
    }

    /** What belongs to a mention after its name: {@code liên quan}, {@code trên địa bàn tỉnh}, {@code (trừ xã X)}. */
    int rest(int from, int stop) {
        int i = from;
        while (i < stop) {
            if (words.is(i, except) && i == from) {
                Mention left = read(i + 1, stop);
                if (left == null) {
                    return i;
                }
                i = left.to(); // "các thôn trừ thôn Đông"
                continue;
            }
            if (words.is(i, '(')) {
                int close = closing(i, stop);
                if (close < 0 || !isAside(i + 1, close)) {
                    return i;
                }
                i = close + 1;
                continue;
            }
            int exception = words.is(i, ',') ? i + 1 : i;
            if (words.is(exception, except)) {
                List<Mention> but = readList(exception + 1, stop, false);
                return but.isEmpty() ? i : last(but).to(); // "tất cả các thôn, trừ thôn Đông"
            }
            if (words.is(i, home) && i > from - 1 && words.has(i - 1, Cue.PLACE) && heads.isActing(i + 1, stop)) {
                i++; // "Công đoàn tỉnh nhà"
                continue;
            }
            int reach = reachEnd(i, stop);
            if (reach > i) {
                i = reach;
                continue;
            }
            int rest = words.longest(i, stop, Cue.REST.bit());
            if (rest < 0 || words.is(rest, to)) {
                return i;
            }
            if (words.hasAny(i, Cue.ACTION.bit()) && !words.has(i, Cue.REST)) {
                return i;
            }
            Mention nested = rest < stop && !words.hasAny(rest, ACTS) ? read(rest, stop) : null;
            if (nested != null) {
                i = nested.to();
                continue;
            }
            while (rest < stop && words.isCapital(rest)) {
                boolean dotted = words.is(rest + 1, '.') && words.touches(rest + 1) && words.touches(rest + 2);
                rest += dotted && words.isCapital(rest + 2) ? 3 : 1; // "trực thuộc T.Ư"
            }
            i = rest;
        }
        return i;
    }

    /** {@code các tỉnh từ Hà Tĩnh đến Lâm Đồng}; {@code from} where it does not reach so. */
    private int reachEnd(int from, int stop) {
        if (!words.is(from, since)
                || !words.isCapital(from + 1)
                || words.longest(from + 1, stop, Cue.TIME_GATE.bit()) > 0) {
            return from;
        }
        int i = from + 1;
        while (i < stop && words.isCapital(i)) {
            i++;
        }
        if (!words.is(i, to) || i + 1 >= stop || !words.isCapital(i + 1)) {
            return from;
        }
        i++;
        while (i < stop && words.isCapital(i)) {
            i++;
        }
        return i;
    }

    private int closing(int open, int stop) {
        for (int i = open + 1; i < stop && i < open + 40; i++) {
            if (words.is(i, ')')) {
                return i;
            }
        }
        return -1;
    }

    /** An exception or a short name in parentheses, not a clause. */
    private boolean isAside(int from, int to) {
        if (words.is(from, except) || words.is(from, after1) && words.is(from + 1, after2)) {
            return true; // "(trừ xã X)", "(sau đây gọi là …)"
        }
        if (to - from > 6) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (words.hasAny(i, Cue.mask(Cue.ACTION, Cue.MODAL, Cue.COOP))
                    && !words.isCapital(i)
                    && !words.hasAny(i, Cue.mask(Cue.GENERAL, Cue.FIELD))) {
                return false;
            }
        }
        return true;
    }
}
