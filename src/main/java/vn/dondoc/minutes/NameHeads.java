package vn.dondoc.minutes;

/** The word at which a name begins: {@code Sở}, {@code Trưởng phòng}, {@code tổ chức}; and whether it is the verb of that sound. */
final class NameHeads {
    private static final long HEADS = Cue.mask(Cue.UNIT, Cue.PLACE, Cue.GENERAL, Cue.PERSON);
    private static final long ACTS = Cue.mask(Cue.ACTION, Cue.MODAL, Cue.MANNER, Cue.PAST, Cue.FUTURE, Cue.COOP);

    private final Words words;
    private final int and;
    /** Whether the text is a chat. */
    private boolean talk;

    private final int organise;
    private final int versus;
    private final int report;
    private final int[] guided;

    NameHeads(Words words) {
        this.words = words;
        and = words.lexicon().word("và");
        organise = words.lexicon().word("tổ");
        versus = words.lexicon().word("vs");
        report = words.lexicon().word("báo");
        guided = words.lexicon().words("nhân", "lực", "toàn");
    }

    /** From now on people may be called by their names alone. */
    void hearTalk(boolean heard) {
        talk = heard;
    }

    boolean hearsTalk() {
        return talk;
    }

    boolean isActing(int at, int stop) {
        return at < stop && words.hasAny(at, Cue.mask(Cue.ACTION, Cue.MODAL, Cue.MANNER, Cue.COOP));
    }

    /** {@code tổ chức}, {@code thanh tra}, {@code lãnh đạo} in lower case are verbs unless what follows makes them names. */
    boolean isVerbHead(int i, int head, int stop, boolean many) {
        if (talk && !many && words.is(i, report) && !words.isCapital(i) && head == i + 1) {
            return true; // "…, báo KT sửa": no newspaper
        }
        if (many || !words.has(i, Cue.ACTION) || words.has(i, Cue.NOUN)) {
            return false;
        }
        boolean trade = talk && words.hasAny(i, Cue.mask(Cue.GENERAL, Cue.CHAT_NAME)) && words.has(head, Cue.VERB);
        if (talk && (words.is(head, '+') || words.is(head, versus)) || trade && words.after(i) == head) {
            return false; // "kinh doanh vs thu mua", "bảo vệ đóng cổng"
        }
        if (words.longest(i, stop, Cue.PERSON.bit()) == head) {
            boolean guides = words.opensLine(i) && words.isCapital(i) && words.isAny(head, guided);
            return guides // "1. Lãnh đạo Nhân dân chăm sóc lúa"
                    || head >= stop
                    || words.is(head, ',')
                    || words.has(head, Cue.MANY)
                    || words.hasAny(head, ACTS)
                    || !words.hasAny(head, HEADS);
        }
        if (words.isCapital(i)) {
            if (words.is(i, organise) && words.opensLine(i)) {
                boolean names = words.hasAny(head, Cue.mask(Cue.UNIT, Cue.MODAL, Cue.MANNER)) || words.is(head, ',');
                boolean rest = words.longest(head, stop, Cue.REST.bit()) > 0 || head >= stop || words.is(head, ':');
                return head == i + 2 && !names && !rest; // "Tổ chức Đại hội", not "Tổ chức Công đoàn"
            }
            return head < stop
                    && !words.isCapital(head)
                    && !words.hasAny(head, Cue.mask(Cue.PLACE, Cue.ACTION, Cue.MODAL, Cue.MANNER))
                    && !(talk && words.has(i, Cue.GENERAL) && words.has(head, Cue.VERB))
                    && !words.is(head, ',')
                    && !words.is(head, ':')
                    && words.longest(head, stop, Cue.REST.bit()) < 0;
        }
        if (words.has(i, Cue.GENERAL) && words.is(head, ':') && words.is(i - 1, ',')) {
            return false; // "Nhân viên y tế, bảo vệ: …"
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

    /** Whether a word that may be head or verb ({@code tổ chức}, {@code thanh tra}) is the verb here. */
    boolean isActionAt(int at, int limit) {
        if (!words.has(at, Cue.ACTION) || words.isCapital(at) || words.has(at, Cue.MANY)) {
            return false;
        }
        int after = words.after(at);
        int trade = talk ? words.longest(at, limit, Cue.CHAT_NAME.bit()) : -1;
        if (trade > after || trade == after && words.hasAny(trade, ACTS | Cue.VERB.bit())) {
            return false; // "… vs thu mua chốt lại giá"
        }
        if (words.is(after, ':')) {
            return false; // "Nhân viên y tế, bảo vệ: …"
        }
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
    int head(int i, int stop) {
        int head = words.longest(i, stop, HEADS);
        int trade = talk ? words.longest(i, stop, Cue.CHAT_NAME.bit()) : -1;
        if (trade > head) {
            return trade;
        }
        if (head > 0) {
            boolean longer = words.after(i) > head && !words.hasAny(i, HEADS);
            return longer && words.hasAny(i, Cue.mask(Cue.NOUN, Cue.ACTION, Cue.MODAL, Cue.VERB)) ? -1 : head;
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

    /** Whether the words around are all in capitals, so that capitals tell nothing. */
    boolean inCapitals(int i) {
        int run = 1;
        for (int k = i + 1; words.isAcronym(k); k++) {
            run++;
        }
        for (int k = i - 1; words.isAcronym(k); k--) {
            run++;
        }
        return run > 2;
    }

    /** Whether another name begins; capitalised common nouns ({@code Kinh doanh}) are parts of names. */
    boolean nextHead(int i, int stop) {
        int head = head(i, stop);
        return head > 0 && words.longest(i, stop, Cue.GENERAL.bit()) != head;
    }

    /** {@code tổ chức}, {@code báo}: a head in small letters that is the verb here. */
    boolean isVerbHere(int at, int next, int stop) {
        boolean verb = words.has(at, Cue.ACTION) || words.has(at, Cue.VERB) && !words.has(at, Cue.PLACE);
        if (!verb || words.isCapital(at)) {
            return false;
        }
        return next < stop
                && !words.is(next, ',')
                && !words.is(next, and)
                && words.longest(next, stop, Cue.REST.bit()) < 0;
    }
}
