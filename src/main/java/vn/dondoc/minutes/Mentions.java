package vn.dondoc.minutes;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the names of units, groups and persons by their grammar: head word, name or field, what belongs to it, and lists of them.
 * Knows no register: what a mention stands for is looked up later.
 */
final class Mentions {
    private static final long HEADS = Cue.mask(Cue.UNIT, Cue.PLACE, Cue.GENERAL, Cue.PERSON);
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.MODAL, Cue.MANNER, Cue.PAST, Cue.FUTURE, Cue.COOP);
    private static final int LONGEST = 60;
    private static final int LONGEST_LIST = 40;

    private final Words words;
    private final int and;
    private final int with;
    private final int versus;
    private final int except;
    private final int together;
    private final int number;
    private final int most;
    private final int to;
    private final int branch;
    private final int ministry;
    private final int department;

    Mentions(Words words) {
        this.words = words;
        Lexicon lexicon = words.lexicon();
        and = lexicon.word("và");
        with = lexicon.word("với");
        versus = lexicon.word("vs");
        except = lexicon.word("trừ");
        together = lexicon.word("cùng");
        number = lexicon.word("số");
        most = lexicon.word("nhất");
        to = lexicon.word("đến");
        branch = lexicon.word("ngành");
        ministry = lexicon.word("bộ");
        department = lexicon.word("sở");
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
        int head = head(i, stop);
        if (head < 0) {
            return bareName(at, i, stop, many);
        }
        if (isVerbHead(i, head, stop, many)) {
            return null;
        }
        boolean person = words.longest(i, stop, Cue.PERSON.bit()) == head;
        boolean general = words.longest(i, stop, Cue.GENERAL.bit()) == head;
        boolean place = words.longest(i, stop, Cue.PLACE.bit()) == head;
        int end = name(i, head, stop, person, many);
        end = purpose(i, head, end, stop);
        boolean named = end > head;
        if (many || !named) {
            end = group(end, stop, many);
        }
        end = rest(end, stop);
        boolean group = many || end > head && !named && general;
        boolean refers = general || place || person || words.isAcronym(i) || head - i > 1;
        boolean known = many || named || refers && (!general || words.isAcronym(i)) && !place;
        return new Mention(at, end, group, person, known);
    }

    /**
     * {@code Ban Chỉ đạo xóa nhà tạm, nhà dột nát huyện Bình Sơn}: such names go on in lower case up to a locality; the end of the
     * name, {@code end} where it does not go on.
     */
    private int purpose(int first, int head, int end, int stop) {
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
            if (place > 0 && (words.isCapital(place) || isActing(place, stop) || place == stop)) {
                while (place < stop && words.isCapital(place)) {
                    place++;
                }
                return isActing(place, stop) || place == stop || words.is(place, ':') || words.is(place, ',')
                        ? place
                        : end;
            }
        }
        return end;
    }

    private boolean isActing(int at, int stop) {
        return at < stop && words.hasAny(at, Cue.mask(Cue.ACTION, Cue.MODAL, Cue.MANNER, Cue.COOP));
    }

    /** {@code tổ chức}, {@code thanh tra}, {@code lãnh đạo} in lower case are verbs unless what follows makes them names. */
    private boolean isVerbHead(int i, int head, int stop, boolean many) {
        if (many || !words.has(i, Cue.ACTION) || words.has(i, Cue.NOUN)) {
            return false;
        }
        if (words.longest(i, stop, Cue.PERSON.bit()) == head) {
            return head >= stop
                    || words.is(head, ',')
                    || words.has(head, Cue.MANY)
                    || words.hasAny(head, ACTS)
                    || !words.hasAny(head, HEADS);
        }
        if (words.isCapital(i)) {
            return head < stop
                    && !words.isCapital(head)
                    && !words.hasAny(head, Cue.mask(Cue.PLACE, Cue.ACTION, Cue.MODAL, Cue.MANNER))
                    && !words.is(head, ',')
                    && !words.is(head, ':')
                    && words.longest(head, stop, Cue.REST.bit()) < 0;
        }
        if (words.has(i, Cue.GENERAL)
                && words.hasAny(head, ACTS | Cue.VERB.bit())
                && words.after(i) == head
                && !words.has(i, Cue.FIELD)) {
            return false;
        }
        return head < stop
                && !words.has(head, Cue.PLACE)
                && !words.has(head, Cue.MODAL)
                && words.longest(head, stop, Cue.REST.bit()) < 0;
    }

    /** Mentions one after the other, parted by commas, {@code và}, {@code cùng}; empty where none begins at {@code at}. */
    List<Mention> readList(int at, int limit, boolean talk) {
        List<Mention> found = new ArrayList<>();
        int i = at;
        while (i < limit && found.size() < LONGEST_LIST) {
            Mention mention = read(i, limit);
            if (mention == null) {
                break;
            }
            int longer = mention.group() ? beforeNextGroup(mention.to(), limit) : mention.to();
            if (longer > mention.to()) {
                mention = new Mention(mention.from(), longer, true, mention.person(), false);
            }
            found.add(mention);
            i = mention.to();
            int next = separator(i, limit, talk);
            if (next > 0 && words.isCapital(next) && !mention.group()) {
                Mention bare = properName(next, limit);
                if (bare != null) {
                    found.add(bare);
                    i = bare.to();
                    continue;
                }
            }
            if (next < 0 || read(next, limit) == null || isActionAt(next, limit)) {
                break;
            }
            i = next;
        }
        return found;
    }

    /** {@code Bưu điện huyện, Viettel An Sơn} before a verb: in a list of units a capitalised name is one. */
    private Mention properName(int from, int limit) {
        if (head(from, limit) > 0 || words.isAcronym(from) || words.hasAny(from, ACTS)) {
            return null;
        }
        int end = from;
        while (end < limit && end < from + 5 && words.isCapital(end) && head(end, limit) < 0) {
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
                boolean group = words.has(i + 1, Cue.MANY) && head(words.after(i + 1), limit) > 0;
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
            if (words.is(at, most) && words.has(at, Cue.LINK)) {
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

    /** Whether a word that may be head or verb ({@code tổ chức}, {@code thanh tra}) is the verb here. */
    private boolean isActionAt(int at, int limit) {
        if (!words.has(at, Cue.ACTION) || words.isCapital(at) || words.has(at, Cue.MANY)) {
            return false;
        }
        int after = words.after(at);
        if (words.hasAny(at, Cue.mask(Cue.PERSON, Cue.GENERAL)) && words.longest(at, limit, HEADS) == after) {
            return words.has(after, Cue.MANY)
                    || words.has(at, Cue.PERSON) && !words.hasAny(after, HEADS)
                    || words.has(at, Cue.GENERAL)
                            && !words.hasAny(after, ACTS)
                            && !words.is(after, ',')
                            && !words.has(after, Cue.VERB)
                            && words.longest(after, limit, Cue.REST.bit()) < 0;
        }
        return after < limit && !words.is(after, ',') && !words.has(after, Cue.MODAL);
    }

    /** The end of the head word at {@code i}; -1 where there is none. */
    private int head(int i, int stop) {
        int head = words.longest(i, stop, HEADS);
        if (head > 0) {
            boolean longer = words.after(i) > head && !words.hasAny(i, HEADS);
            return longer && words.hasAny(i, Cue.mask(Cue.NOUN, Cue.ACTION, Cue.MODAL)) ? -1 : head;
        }
        if (words.has(i, Cue.SHORT)) {
            int after = words.longest(i, stop, Cue.SHORT.bit());
            if (words.is(after, '.') && words.isWord(after + 1)) {
                return after + 1;
            }
            if (words.isCapital(i)
                    && (words.isCapital(after) || words.has(after, Cue.PLACE) || words.has(after, Cue.UNIT))) {
                return after;
            }
        }
        return -1;
    }

    /** Acronyms stand for units without a head word: {@code TCKH}, {@code EVN}; after {@code các} too. */
    private Mention bareName(int at, int i, int stop, boolean many) {
        if (!words.isAcronym(i) || words.has(i, Cue.NOUN) || inCapitals(i) || words.hasTone(i)) {
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
        while (end < stop && (words.isAcronym(end) || words.has(end, Cue.PLACE) && !many)) {
            end++;
        }
        end = rest(end, stop);
        return new Mention(at, end, many, false, false);
    }

    /** Whether the words around are all in capitals, so that capitals tell nothing. */
    private boolean inCapitals(int i) {
        int run = 1;
        for (int k = i + 1; words.isAcronym(k); k++) {
            run++;
        }
        for (int k = i - 1; words.isAcronym(k); k--) {
            run++;
        }
        return run > 2;
    }

    /** The end of the name that follows a head. */
    private int name(int first, int head, int stop, boolean person, boolean many) {
        int i = head;
        boolean shared = false;
        while (i < stop) {
            int field = words.longest(i, stop, Cue.FIELD.bit());
            if (field > 0 && isFieldHere(i, field, head, person)) {
                i = field;
                if (many && words.isCapital(head)) {
                    i = moreNames(i, stop);
                }
                continue;
            }
            if (words.is(i, ':') && many && i == head && isNameInList(i + 1, stop)) {
                shared = true;
                i = sharedNames(i + 1, stop);
                continue;
            }
            int nested = head(i, stop);
            if (nested > 0 && isNestedHere(i, nested, stop, first, head)) {
                i = nested;
                continue;
            }
            if (words.has(i, Cue.MANY) && head(words.after(i), stop) > 0 && opensMany(first, i)) {
                i = head(words.after(i), stop);
                many = true;
                int more = group(i, stop, true);
                boolean listed = words.is(more, ':') && isNameInList(more + 1, stop);
                i = listed ? sharedNames(more + 1, stop) : words.isCapital(more) ? sharedNames(more, stop) : more;
                continue;
            }
            if (words.isCapital(i) && !isVerbInCapitals(i, head)) {
                i = wholeWord(i, stop);
                if (many) {
                    i = sharedNames(i, stop);
                }
                continue;
            }
            if (words.isNumber(i)
                    && (i == head || words.isCapital(i - 1) || words.hasAny(i - 1, HEADS))
                    && !words.is(i + 1, '/')
                    && !words.is(i + 1, '%')) {
                i++;
                continue;
            }
            if (words.is(i, number) && words.isNumber(i + 1) && i >= head) {
                i += 2;
                continue;
            }
            int joined = joinedName(i, stop, head, person, many || shared);
            if (joined < 0) {
                break;
            }
            i = joined;
        }
        return i;
    }

    private boolean isFieldHere(int i, int field, int head, boolean person) {
        if (words.isCapital(i)) {
            return true;
        }
        boolean alsoVerb = words.has(i, Cue.ACTION) || words.has(i, Cue.NOUN) && words.after(i) > field;
        if (i == head) {
            return !alsoVerb || words.is(i - 1, branch) || words.is(i - 1, ministry) || words.is(i - 1, department);
        }
        return !alsoVerb
                && (words.is(i - 1, '-')
                        || person && words.isCapital(i - 1)
                        || words.is(i - 1, ',') && words.is(head - 1, branch));
    }

    /** Whether a head inside a name goes on with it: {@code UBND xã}, {@code Trưởng phòng}, {@code lãnh đạo trường}. */
    private boolean isNestedHere(int i, int nested, int stop, int first, int head) {
        if (words.has(i, Cue.ACTION) && !words.isCapital(i)) {
            return false;
        }
        boolean place = words.longest(i, stop, Cue.PLACE.bit()) == nested;
        boolean person = words.longest(i, stop, Cue.PERSON.bit()) == nested;
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

    /** A name behind a colon ({@code các Sở: Tài chính, …}), not a task ({@code UBND các xã: Xây dựng kế hoạch …}). */
    private boolean isNameInList(int i, int stop) {
        if (!words.isCapital(i) || nextHead(i, stop)) {
            return false;
        }
        int field = words.longest(i, stop, Cue.FIELD.bit());
        boolean parted =
                field > 0 && (field >= stop || words.is(field, ',') || words.is(field, and) || words.is(field, ';'));
        return parted || !words.hasAny(i, ACTS | Cue.VERB.bit());
    }

    /** Heads after which {@code các} begins a part of the name: {@code UBND các xã}, {@code Thủ trưởng các sở}. */
    private boolean opensMany(int first, int i) {
        return i > first
                && (words.isCapital(i - 1)
                        || words.hasAny(i - 1, HEADS)
                        || words.has(first, Cue.PERSON)
                        || words.has(first, Cue.UNIT))
                && !words.is(i - 1, ',');
    }

    /** Further names behind {@code , } and {@code và}: {@code hai sở Giao thông Vận tải, Giáo dục và Đào tạo}. */
    private int moreNames(int from, int stop) {
        boolean more =
                (words.is(from, ',') || words.is(from, and)) && words.isCapital(from + 1) && !nextHead(from + 1, stop);
        return more ? sharedNames(from + 1, stop) : from;
    }

    /** Names that share a head: {@code A, B và C}, {@code Ba Tơ, Minh Long và thị xã Đức Phổ}. */
    private int sharedNames(int from, int stop) {
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
                    && !nextHead(i + 1, stop)) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    private boolean isVerbInCapitals(int i, int head) {
        return i > head
                && words.hasAny(i, ACTS)
                && !words.has(i, Cue.NAME_WORD)
                && !words.isAcronym(i)
                && words.after(i) - i > 1
                && !words.isCapital(i + 1)
                && !words.is(i - 1, '-');
    }

    /**
     * The end of a word of several syllables of which only the first is capital: {@code Quản lý}, {@code Kinh doanh dịch vụ} before
     * {@code Quảng Ngãi}.
     */
    private int wholeWord(int i, int stop) {
        int known = Math.max(words.longest(i, stop, Cue.mask(Cue.FIELD, Cue.NAME_WORD)), i + 1);
        int at = known;
        while (at < stop && at < known + 4 && words.isWord(at) && !words.isCapital(at)) {
            if (at > known && words.is(at, and)) {
                break;
            }
            boolean bound = words.after(at) == at + 1
                    && words.isCapital(at + 1)
                    && head(at + 1, stop) < 0
                    && !words.hasAny(at, Cue.mask(Cue.MODAL, Cue.LINK, Cue.MANY));
            if (bound) {
                at++;
                continue;
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
                                            Cue.ALSO))
                    || words.hasAny(at, HEADS)
                    || words.is(at, and)) {
                return known;
            }
            at++;
        }
        boolean compound = at == known
                && at + 1 < stop
                && words.isWord(at)
                && !words.isCapital(at)
                && words.cues(at) == 0
                && (words.hasAny(at + 1, ACTS | Cue.VERB.bit()) || words.is(at + 1, ',') && head(at + 2, stop) > 0);
        if (compound) {
            return at + 1;
        }
        boolean goesOn = at > known && (at == stop || words.is(at, ':'))
                || at > known && at < stop && words.isCapital(at) && !words.isAcronym(at)
                || at > known
                        && (words.is(at, '-') || words.is(at, and) || words.is(at, '&'))
                        && words.isCapital(at + 1);
        return goesOn ? at : known;
    }

    /** Dashes, dots, ampersands, {@code và} and commas inside a name; the word after what they join, -1 where they part. */
    private int joinedName(int i, int stop, int head, boolean person, boolean many) {
        if (i + 1 >= stop || i == head && !words.is(i, '.')) {
            return -1;
        }
        boolean capitalNext = words.isCapital(i + 1);
        if (words.is(i, ',') && words.is(head - 1, branch) && words.longest(i + 1, stop, Cue.FIELD.bit()) > 0) {
            return i + 1;
        }
        if (words.is(i, '-') || words.is(i, '/')) {
            if (words.touches(i) && words.touches(i + 1) && (capitalNext || words.isNumber(i + 1))) {
                return i + 2;
            }
            boolean office = person && words.longest(i + 1, stop, Cue.PERSON.bit()) > 0;
            int nested = head(i + 1, stop);
            if (capitalNext && words.is(i, '-') && (office || nested < 0)) {
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
        if (person || !capitalNext || nextHead(i + 1, stop)) {
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
            return words.is(end, and) && words.isCapital(end + 1) && !nextHead(end + 1, stop)
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
        return words.is(i, and) && words.isCapital(i + 1) && !nextHead(i + 1, stop);
    }

    /** Whether another name begins; capitalised common nouns ({@code Kinh doanh}) are parts of names. */
    private boolean nextHead(int i, int stop) {
        int head = head(i, stop);
        return head > 0 && words.longest(i, stop, Cue.GENERAL.bit()) != head;
    }

    /** {@code các phòng, ban, ngành, xã, thị trấn}: common nouns go on with a group. */
    private int group(int from, int stop, boolean many) {
        int i = from;
        while (i < stop) {
            int at = i;
            if (words.is(at, ',') || words.is(at, '/') || words.is(at, and) || words.is(at, '-') && many) {
                at++;
            }
            if (at == i && !words.touches(at)) {
                int direct = words.longest(at, stop, Cue.mask(Cue.UNIT, Cue.PLACE, Cue.GENERAL));
                if (direct < 0 || !many || isVerbHere(at, direct, stop)) {
                    return i;
                }
                i = direct;
                continue;
            }
            int next = words.longest(at, stop, HEADS);
            if (next < 0
                    || words.isAcronym(at)
                    || words.has(at, Cue.NOMINAL)
                    || words.isCapital(next)
                    || words.has(at, Cue.NOUN)
                    || isVerbHere(at, next, stop)
                    || words.longest(next, stop, Cue.FIELD.bit()) > 0 && !words.has(next, Cue.ACTION)) {
                return i;
            }
            i = next;
        }
        return i;
    }

    private boolean isVerbHere(int at, int next, int stop) {
        if (!words.has(at, Cue.ACTION) || words.isCapital(at)) {
            return false;
        }
        return next < stop
                && !words.is(next, ',')
                && !words.is(next, and)
                && words.longest(next, stop, Cue.REST.bit()) < 0;
    }

    /** What belongs to a mention after its name: {@code liên quan}, {@code trên địa bàn tỉnh}, {@code (trừ xã X)}. */
    private int rest(int from, int stop) {
        int i = from;
        while (i < stop) {
            if (words.is(i, '(')) {
                int close = closing(i, stop);
                if (close < 0 || !isAside(i + 1, close)) {
                    return i;
                }
                i = close + 1;
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
                rest++;
            }
            i = rest;
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
        if (words.is(from, except)) {
            return true;
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
